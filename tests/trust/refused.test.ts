import { deflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStage, type Letter, type Scene, type Stage, write } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** The letter with a file beside its words. */
const withFile = (name: string, content: Buffer | string, count = 1): Pick<Letter, "then"> => ({
  then: (raw) => {
    const [top = "", ...body] = raw.split("\r\n\r\n");
    const header = top.replace("Content-Type: text/plain; charset=utf-8", "Content-Type: multipart/mixed; boundary=b");
    const words = `--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body.join("\r\n\r\n")}\r\n`;
    const file = `--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content).toString("base64")}\r\n`;
    return `${header}\r\n\r\n${words}${file.repeat(count)}--b--\r\n`;
  },
});

/** A PNG's header that promises so many pixels a side. */
function picture(side: number): Buffer {
  const head = Buffer.alloc(33);
  head.write("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1");
  head.writeUInt32BE(side, 16);
  head.writeUInt32BE(side, 20);
  head.set([8, 0, 0, 0, 0], 24);
  return Buffer.concat([
    head,
    Buffer.from("\0\0\0\x0bIDAT", "latin1"),
    deflateSync(Buffer.alloc(64)),
    Buffer.alloc(16),
  ]);
}

const words = "Hello, here is a file about my application.";
const send = async (scene: Scene, letter: Letter) => {
  await stage.arrive(await write(stage, scene, { words, ...letter }));
};

describe("a file that is refused", () => {
  it.each([
    ["a program", withFile("photo.exe", "MZ..."), "a program", "un programme"],
    ["an archive", withFile("a.zip", "PK\x03\x04rest"), "an archive", "une archive"],
    [
      "a PDF with a script",
      withFile("a.pdf", "%PDF-1.4 /OpenAction /JavaScript"),
      "with a script",
      "contient un script",
    ],
    ["a PDF with a password", withFile("a.pdf", "%PDF-1.4 /Encrypt 5 0 R"), "by a password", "par un mot de passe"],
    ["a picture that explodes", withFile("a.png", picture(30_000)), "more pixels", "nombre de pixels"],
    ["thirty-one files", withFile("a.txt", "x", 31), "more than 30 files", "plus de 30 fichiers"],
  ])("is named to whoever is known to have sent it, in both languages: %s", async (_title, file, english, french) => {
    const scene = await stage.scene("bare.example");
    await send(scene, file);
    const { mail } = stage.latestTo(scene.zoe, "acknowledge");
    for (const part of [mail.text, mail.html]) {
      expect(part).toContain(english);
      expect(part).toContain(french);
    }
    expect(mail.text?.replace(/\s+/g, " ")).toContain("write your answers in the message itself");
    expect((await stage.received(scene)).at(-1)?.outcome).toBe("escalated");
  });

  it("is named though the same mail leads to another, and though one was acknowledged today", async () => {
    const scene = await stage.scene("bare.example");
    await send(scene, {});
    expect(stage.mailsTo(scene.zoe).filter((one) => one === "acknowledge")).toHaveLength(1);
    await send(scene, { words: "What is the status of my application?", ...withFile("a.zip", "PK\x03\x04rest") });
    expect(stage.mailsTo(scene.zoe).slice(1)).toEqual(expect.arrayContaining(["acknowledge", "status"]));
    expect(stage.latestTo(scene.zoe, "acknowledge").mail.text).toContain("une archive");
  });

  it("is named to no stranger, and nowhere but at the address on file", async () => {
    const scene = await stage.scene("bare.example");
    const before = stage.sent.length;
    await send(scene, { from: "someone@elsewhere.example", ...withFile("a.zip", "PK\x03\x04rest") });
    await send(scene, { inReplyTo: null, to: "confirmation@landfall.example", ...withFile("a.zip", "PK\x03\x04rest") });
    const told = stage.sent.slice(before).filter(({ mail }) => mail.text?.includes("archive"));
    expect(told).toEqual([]);
  });

  it("is none: a picture, a PDF, a document", async () => {
    const scene = await stage.scene("bare.example");
    await send(scene, withFile("a.png", picture(4000)));
    await send(scene, withFile("a.pdf", "%PDF-1.4 an honest page"));
    const told = stage.sent.filter(({ to, mail }) => to === scene.zoe && mail.text?.includes("We have not opened"));
    expect(told).toEqual([]);
  });
});
