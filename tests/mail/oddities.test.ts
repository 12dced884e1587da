import { describe, expect, it } from "vitest";
import { describeFile } from "../../src/mail/file-kind.ts";
import { odditiesOf } from "../../src/mail/oddities.ts";
import { parseMessage } from "../../src/mail/parse.ts";
import { limits } from "../../src/limits.ts";

const head = ["From: zoe@example.net", "To: desk@example.org", "Subject: Answers", "MIME-Version: 1.0"];
const single = (type: string, body: string) =>
  Buffer.from(
    [...head, `Content-Type: ${type}`, "Content-Transfer-Encoding: base64", "", base64(body), ""].join("\r\n"),
  );
const base64 = (body: string | Buffer) =>
  (typeof body === "string" ? Buffer.from(body, "latin1") : body).toString("base64").replace(/.{76}/g, "$&\r\n");
const mixed = (words: string, ...files: readonly (readonly [type: string, name: string, body: string])[]) =>
  Buffer.from(
    [
      ...head,
      "Content-Type: multipart/mixed; boundary=b",
      "",
      ...(words === "" ? [] : ["--b", "Content-Type: text/plain", "", words]),
      ...files.flatMap(([type, name, body]) => [
        "--b",
        `Content-Type: ${type}; name="${name}"`,
        `Content-Disposition: attachment; filename="${name}"`,
        "Content-Transfer-Encoding: base64",
        "",
        base64(body),
      ]),
      "--b--",
      "",
    ].join("\r\n"),
  );
const odd = async (raw: Buffer) => odditiesOf(await parseMessage(raw));
const jpeg = "\xff\xd8\xff\xe0 picture";
const pdf = (inside: string) => `%PDF-1.7\n1 0 obj << ${inside} >> endobj\n%%EOF`;

describe("formats that are not read are named", () => {
  it.each([
    ["winmail.dat", ["format-winmail"], mixed("", ["application/ms-tnef", "winmail.dat", "\x78\x9f\x3e\x22rest"])],
    ["opaque S/MIME", ["format-smime"], single("application/pkcs7-mime; smime-type=signed-data", "0\x80")],
    ["S/MIME as a file", ["format-smime"], mixed("See it.", ["application/x-pkcs7-mime", "smime.p7m", "0\x80"])],
    ["inline PGP", ["format-pgp"], mixed("-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----")],
    ["an invitation", ["format-calendar"], mixed("See you.", ["text/calendar", "invite.ics", "BEGIN:VCALENDAR"])],
    [
      "a mail within",
      ["format-message-within"],
      mixed("Forwarded.", ["message/rfc822", "mail.eml", "From: a@b.example\r\n\r\nx"]),
    ],
    ["a locked PDF", ["format-pdf-encrypted"], mixed("Here.", ["application/pdf", "a.pdf", pdf("/Encrypt 5 0 R")])],
    [
      "a photographed letter",
      ["format-images-only"],
      mixed("", ["image/jpeg", "a.jpg", jpeg], ["image/jpeg", "b.jpg", jpeg]),
    ],
  ])("%s", async (_name, reasons, raw) => expect(await odd(raw)).toEqual(reasons));

  it("PGP by its MIME type", async () => {
    const raw = [...head, 'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b', ""];
    const parts = ["--b", "Content-Type: application/pgp-encrypted", "", "Version: 1", "--b--", ""];
    expect(await odd(Buffer.from([...raw, ...parts].join("\r\n")))).toEqual(["format-pgp"]);
  });

  it("a picture beside words, and an ordinary PDF, are nothing odd", async () => {
    const raw = mixed(
      "My answers.",
      ["image/jpeg", "a.jpg", jpeg],
      ["application/pdf", "a.pdf", pdf("/Type /Catalog")],
    );
    expect(await odd(raw)).toEqual([]);
  });
});

describe("files are known by their bytes, whatever they are called", () => {
  it.each([
    ["a program called a photo", ["attachment-program"], mixed("Hi", ["image/jpeg", "a.jpg", "MZ\x90\x00"])],
    ["a script by its name", ["attachment-program"], mixed("Hi", ["text/plain", "letter.txt.js", "x"])],
    ["a shortcut", ["attachment-program"], mixed("Hi", ["application/pdf", "a.pdf", "L\x00\x00\x00\x01\x14\x02\x00"])],
    [
      "a PDF with a script",
      ["attachment-pdf-active"],
      mixed("Hi", ["application/pdf", "a.pdf", pdf("/S /JavaScript")]),
    ],
    [
      "one that hides it",
      ["attachment-pdf-active"],
      mixed("Hi", ["application/pdf", "a.pdf", pdf("/S /Java#53cript")]),
    ],
    [
      "a PDF that starts a program",
      ["attachment-pdf-active"],
      mixed("Hi", ["application/pdf", "a.pdf", pdf("/S /Launch")]),
    ],
    ["a zip", ["attachment-archive"], mixed("Hi", ["image/png", "a.png", "PK\x03\x04 evil.exe"])],
    [
      "a document with macros",
      ["attachment-office-macros"],
      mixed("Hi", ["application/msword", "a.doc", "PK\x03\x04 [Content_Types].xml word/vbaProject.bin"]),
    ],
  ])("%s", async (_name, reasons, raw) => expect(await odd(raw)).toEqual(reasons));

  it("more than are looked at is said", async () => {
    const many = Array.from({ length: limits.mail.attachments + 1 }, () => ["image/jpeg", "a.jpg", jpeg] as const);
    expect(await odd(mixed("Hi", ...many))).toEqual(["attachments-too-many"]);
  });

  it("every picture that phones make is a picture", () => {
    for (const bytes of [jpeg, "\x89PNG\r\n", "GIF89a", "RIFF\x00\x00\x00\x00WEBP", "\x00\x00\x00\x18ftypheic"])
      expect(describeFile({ filename: "photo", content: Buffer.from(bytes, "latin1") })).toBe("image");
  });
});
