import { describe, expect, it } from "vitest";
import { findPasswords, makePassword } from "../../src/case/credential.ts";
import { limits } from "../../src/limits.ts";
import { blotBytes, holdsWords } from "../../src/mail/blot.ts";

const password = makePassword(Uint8Array.from({ length: 15 }, (_, at) => at * 37));
const hex = (text: string) => [...Buffer.from(text)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join("");
const base64 = (text: string | Buffer, width = 76) =>
  Buffer.from(text)
    .toString("base64")
    .replace(new RegExp(`.{${width}}`, "g"), "$&\r\n");
const around = (text: string) => `Bonjour, votre mot de passe : ${text}\r\nMerci.`;

const hidden: readonly (readonly [string, string])[] = [
  ["as it is", around(password)],
  [
    "in lower case, in a quote that wraps",
    `> ${password.slice(0, 9).toLowerCase()}\r\n> ${password.slice(9).toLowerCase()}`,
  ],
  ["with no-break spaces", around(password.replaceAll("-", "\u00a0"))],
  ["in hexadecimal", around(hex(password))],
  ["with a soft line break", around(`${password.slice(0, 7)}=\r\n${password.slice(7)}`)],
  ["in base64", base64(around(password))],
  ["in base64 after a line of letters", `words\r\n${base64(around(password))}`],
  ["in base64 of one line", base64(`x${around(password)}`, 100_000)],
  ["in base64 of ten letters a line", base64(around(password), 10)],
  ["in UTF-16, coded", base64(Buffer.from(around(password), "utf16le"))],
];

describe("a password in bytes that nobody took apart", () => {
  it.each(hidden)("is found and blotted %s", (_title, body) => {
    const raw = Buffer.from(`From: a@b.example\r\nContent-Disposition: attachment\r\n\r\n${body}\r\n\r\nthe end`);
    expect(holdsWords(raw, findPasswords)).toBe(true);
    const blotted = blotBytes(raw, findPasswords);
    expect(blotted).toHaveLength(raw.length);
    expect(holdsWords(blotted ?? raw, findPasswords)).toBe(false);
    expect(blotted?.toString()).toMatch(/^From: a@b\.example[^]*the end$/);
  });

  it("is found where two pieces meet", () => {
    const { pieceBytes, pieceOverlap } = limits.password;
    for (const at of [
      pieceBytes - pieceOverlap - 5,
      pieceBytes - 5,
      pieceBytes - 1,
      2 * (pieceBytes - pieceOverlap) - 3,
    ]) {
      const raw = Buffer.alloc(3 * pieceBytes, "yes\r\n");
      raw.write(` ${password} `, at);
      expect(holdsWords(raw, findPasswords)).toBe(true);
    }
  });

  it("is the only thing that is blotted", () => {
    const raw = Buffer.from(
      `Content-Type: image/png\r\n\r\n${base64(Buffer.from(Uint8Array.from({ length: 30_000 }, (_, at) => (at * 2_654_435_761) >>> 13)))}`,
    );
    expect(blotBytes(raw, findPasswords)).toBeNull();
    expect(blotBytes(Buffer.alloc(0), findPasswords)).toBeNull();
  });
});
