import { describe, expect, it } from "vitest";
import { composeMessage, type MailToCompose } from "../../src/mail/compose.ts";
import { ownWords } from "../../src/mail/own-words.ts";
import { parseMessage } from "../../src/mail/parse.ts";
import { everyVariant } from "./template/variants.ts";

const mail: MailToCompose = {
  from: { name: "Desk", address: "desk@example.org" },
  to: { name: "Zoë Łucja", address: "zoe@example.net" },
  replyTo: "desk+aaaqeayeaudaocajbifqydiob4@example.org",
  subject: "Votre compte « RP » ✓",
  text: "text",
  html: "<p>html</p>",
  messageId: "<aaaqeayeaudaocajbifqydiob4@example.org>",
  date: Temporal.Instant.from("2026-11-21T15:00:00Z"),
  headers: { "X-Landfall-Template": "portal1" },
};

const asParsed = async (raw: Buffer) => {
  const { text, html } = await parseMessage(raw);
  return { text, html };
};

describe("the words of a mail of ours", () => {
  it("are those that a parser finds, in every mail that we write", async () => {
    for (const { label, mail: words } of everyVariant()) {
      const raw = await composeMessage({ ...mail, ...words });
      expect(ownWords(raw), label).toEqual(await asParsed(raw));
    }
  });

  it("are those that a parser finds, whatever stands in them", async () => {
    for (const words of [
      "=",
      "=3D\n=\n",
      ".\n..\n",
      `${"é".repeat(300)}\n`,
      "🍁".repeat(60),
      " \t \n end ",
      "--x--\n\n\n",
    ]) {
      const raw = await composeMessage({ ...mail, text: words, html: `<p>${words}</p>` });
      expect(ownWords(raw), JSON.stringify(words)).toEqual(await asParsed(raw));
    }
  });

  it("are not looked for in bytes of another form", async () => {
    const raw = await composeMessage(mail);
    for (const [part, other] of [
      ["multipart/alternative", "multipart/mixed"],
      ["text/plain; charset=utf-8", "text/plain; charset=latin1"],
      ["quoted-printable", "base64"],
    ] as const)
      expect(ownWords(Buffer.from(raw.toString("latin1").replace(part, other), "latin1"))).toBeNull();
    expect(ownWords(Buffer.from("no mail at all"))).toBeNull();
  });
});
