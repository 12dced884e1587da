import { describe, expect, it } from "vitest";
import { limits } from "../../src/limits.ts";
import { odditiesOf } from "../../src/mail/oddities.ts";
import { parseMessage } from "../../src/mail/parse.ts";
import { shorten } from "../../src/mail/shorten.ts";

const mebibyte = 1024 * 1024;
const header = "From: zoe@example.org\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n";
const words = "--b\r\nContent-Type: text/plain\r\n\r\nMy UCI is 1123456789.\r\n";
const file = (name: string, megabytes: number) => [
  `--b\r\nContent-Type: application/pdf; name=${name}\r\nContent-Transfer-Encoding: base64\r\n\r\n`,
  Buffer.alloc(megabytes * mebibyte, `${"JVBERi0x".repeat(9)}\r\n`),
  "\r\n",
];
const join = (...pieces: readonly (string | Buffer)[]) => Buffer.concat(pieces.map((one) => Buffer.from(one)));

describe("a message within the bound", () => {
  it("is given to the parser as it is", () => {
    const raw = join(header, words, ...file("a.pdf", 10), "--b--\r\n");
    expect(shorten(raw).bytes.equals(raw)).toBe(true);
  });

  it("but for words that no person wrote, which are cut and said to be", async () => {
    const text = "--b\r\nContent-Type: text/plain; charset=iso-2022-jp\r\n\r\n";
    const raw = join(
      header,
      text,
      Buffer.alloc(5 * mebibyte, "\u001b$B!!\u001b(B\r\n"),
      "\r\n",
      ...file("a.pdf", 4),
      "--b--\r\n",
    );
    expect(shorten(raw)).toMatchObject({ words: true, files: false });
    expect((await parseMessage(raw)).attachments.map(({ filename }) => filename)).toEqual(["a.pdf"]);
  });
});

describe("a larger one", () => {
  it("keeps its words and every part's name, and says that its files were cut", async () => {
    const files = [1, 2, 3, 4].flatMap((number) => file(`${number}.pdf`, 10));
    const parsed = await parseMessage(join(header, ...files, words, "--b--\r\n"));
    expect(parsed.text?.trim()).toBe("My UCI is 1123456789.");
    expect(parsed.attachments.map(({ filename }) => filename)).toEqual(["1.pdf", "2.pdf", "3.pdf", "4.pdf"]);
    expect(parsed).toMatchObject({ cut: false, filesCut: true });
    expect(odditiesOf(parsed)).toContain("attachments-too-large");
  });

  it("says so where words may have been cut: a person reads those", async () => {
    const text = "--b\r\nContent-Type: text/plain\r\n\r\n";
    const long = join(header, text, Buffer.alloc(20 * mebibyte, "yes\r\n"), "\r\n--b--\r\n");
    expect((await parseMessage(long)).cut).toBe(true);
    const unnamed = join(header, "--b\r\n\r\n", Buffer.alloc(20 * mebibyte, "yes\r\n"), "\r\n--b--\r\n");
    expect((await parseMessage(unnamed)).cut).toBe(true);
  });

  it("gives the parser little more than the bound, whatever it is made of", () => {
    const { wholeBytes, runBytes, runHeadBytes, runs } = limits.mail;
    const most = wholeBytes + runBytes + runs * (runHeadBytes + 2);
    for (const pattern of ["a", "\n", "\n--", "\n--b\r\n\r\nyes", `\n--${"b".repeat(5000)}`]) {
      const shortened = shorten(Buffer.alloc(49 * mebibyte, pattern));
      expect(shortened.bytes.length).toBeLessThanOrEqual(most);
      expect(shortened.words).toBe(true);
    }
  });
});
