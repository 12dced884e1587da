import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeFinding } from "../../src/document/photo/describe.ts";
import { finding } from "../../src/document/photo/finding.ts";
import { caseIdByApplication } from "../../src/store/cases.ts";
import { photosOf, readPhoto } from "../../src/store/photos.ts";
import { portalApp } from "../../src/web/server.ts";
import { photoCheckSchema } from "../../src/workflow/shapes.ts";
import { landfall } from "../cli/landfall.ts";
import { openedAccount } from "../support/account.ts";
import { couple, type TestContext, testContext } from "../support/context.ts";
import { Visitor } from "../support/visitor.ts";
import { type Upload, uploads } from "./files.ts";

let engine: TestContext;
let browser: Visitor;
let at: (place: string) => string;
let application: string;

beforeAll(async () => {
  engine = await testContext();
  engine = { ...engine, context: { ...engine.context, findFaces: true } };
  browser = new Visitor(portalApp(engine.context), "192.0.2.7");
  const people = couple.people.map((one, index) => ({ ...one, email: `uploads-${index}@example.org` }));
  const account = await openedAccount(engine.context, { people });
  ({ application } = account);
  const own = "three words and a teapot";
  await browser.send("/portal/sign-in", { username: "uploads-0@example.org", password: account.password });
  await browser.send("/portal/password", { password: own, again: own });
  at = (place) => `/portal/cases/${application}/p1/${place}`;
});
afterAll(() => engine.close());

/** The words before the first figure of a finding's sentence, as the page writes them. */
function wordsOf(code: Exclude<Upload["becomes"], "taken">): string {
  const sentence = describeFinding(finding(code, "§", "§"), "en").split("§")[0] ?? "";
  return code === "size" ? "The file is" : sentence;
}

async function send({ name, bytes }: Upload) {
  await browser.open(at("photo"));
  const photo = new File([new Uint8Array(await bytes())], name, { type: "image/jpeg" });
  return browser.send(at("photo"), { source: "self", photo });
}

describe("a file that is sent as a photo", () => {
  it.each(uploads.filter(({ becomes }) => becomes !== "taken"))(
    "is refused and not kept when it is $is",
    async (upload) => {
      if (upload.becomes === "taken") return;
      const page = await send(upload);
      expect(page.status).toBe(422);
      // Nobody can have chosen an empty file: the page says that there is none.
      if (upload.name !== "empty.jpg") expect(page.text).toContain(wordsOf(upload.becomes));
      expect((await browser.open(at("photo/shown.jpg"))).status).toBe(404);
    },
  );

  it.each(uploads.filter(({ becomes }) => becomes === "taken"))(
    "is taken when it is $is, and what is kept is a plain upright picture that says nothing of itself",
    async (upload) => {
      expect((await send(upload)).path).toBe(at("photo/position"));
      expect((await browser.send(at("photo/position"), { apply: "yes" })).path).toBe(at("photo/check"));
      const { database, vault } = engine.context;
      const ids = await photosOf(database.db, (await caseIdByApplication(database.db, application)) ?? 0);
      const kept = await readPhoto(database.db, vault, ids[0] ?? "");
      for (const bytes of [kept?.bytes, (await browser.open(at("photo/shown.jpg"))).bytes]) {
        const { format, space, depth, channels, width, height, exif, xmp, icc, iptc } = await sharp(bytes).metadata();
        expect([format, space, depth, channels, width < height]).toEqual(["jpeg", "srgb", "uchar", 3, true]);
        expect([exif, xmp, icc, iptc]).toEqual([undefined, undefined, undefined, undefined]);
      }
      expect(JSON.stringify(kept?.report)).not.toMatch(/45\/1|GPS|passwd/);
      // The next file begins with nothing kept.
      await engine.context.database.db.deleteFrom("photo_drafts").execute();
    },
  );
});

describe("`landfall photo check`", () => {
  it("says the same of each, one line a file, and keeps the shape that was promised", async () => {
    const folder = mkdtempSync(join(tmpdir(), "landfall-uploads-"));
    try {
      const files = await Promise.all(
        uploads.map(async (upload, index) => {
          const path = join(folder, `${index}-${basename(upload.name)}`);
          writeFileSync(path, await upload.bytes());
          return path;
        }),
      );
      const { code, out } = await landfall(["photo", "check", ...files, "--json"]);
      expect(code).toBe(0);
      const lines = out
        .trim()
        .split("\n")
        .map((line) => photoCheckSchema.parse(JSON.parse(line)));
      expect(lines.map(({ file }) => file)).toEqual(files);
      for (const [index, { verdict, findings }] of lines.entries()) {
        const { becomes, is } = uploads[index] ?? { becomes: "taken", is: "" };
        const hard = findings.filter(({ severity }) => severity === "hard").map((found) => found.code);
        expect([is, verdict === "refused"]).toEqual([is, becomes !== "taken"]);
        if (becomes !== "taken") expect([is, hard.includes(becomes)]).toEqual([is, true]);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("the page on the photo check", () => {
  it("lists each of these files with what becomes of it", () => {
    const page = readFileSync(join(import.meta.dirname, "../../docs/photo-check.md"), "utf8");
    const rows = page.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
    for (const { is, becomes } of uploads)
      expect(
        rows.some(
          (cells) => cells[1] === is && cells[2] === (becomes === "taken" ? "taken" : `refused: \`${becomes}\``),
        ),
        is,
      ).toBe(true);
  });
});
