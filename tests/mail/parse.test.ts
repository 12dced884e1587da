import { describe, expect, it } from "vitest";
import { parseMessage, UnreadableMessage } from "../../src/mail/parse.ts";

const mail = (...lines: string[]) => Buffer.from(lines.join("\r\n"), "utf8");

describe("a message is read into its fields", () => {
  it("reads who, to whom, what and when", async () => {
    const parsed = await parseMessage(
      mail(
        "Message-ID: <one@example.org>",
        "In-Reply-To: <two@example.org>",
        "References: <zero@example.org>",
        " <two@example.org>",
        "From: =?utf-8?Q?Zo=C3=AB?= <Zoe@Example.ORG>",
        "To: desk@example.net, Other <o@example.net>",
        "Delivered-To: desk+abc@example.net",
        "Subject: =?utf-8?B?UsOpcG9uc2U=?=",
        "Date: Sat, 21 Nov 2026 10:00:00 -0500",
        "",
        "My UCI is 1123-4567.",
      ),
    );
    expect(parsed.messageId).toBe("<one@example.org>");
    expect(parsed.inReplyTo).toBe("<two@example.org>");
    expect(parsed.references).toEqual(["<zero@example.org>", "<two@example.org>"]);
    expect(parsed.from).toEqual([{ name: "Zoë", address: "Zoe@example.org" }]);
    expect(parsed.to.map((one) => one.address)).toEqual(["desk@example.net", "o@example.net"]);
    expect(parsed.deliveredTo.map((one) => one.address)).toEqual(["desk+abc@example.net"]);
    expect(parsed.subject).toBe("Réponse");
    expect(parsed.date).toBe("2026-11-21T15:00:00Z");
    expect(parsed.text?.trim()).toBe("My UCI is 1123-4567.");
    expect(parsed.html).toBeNull();
  });

  it("makes no text out of HTML and leaves pictures where they are", async () => {
    const parsed = await parseMessage(
      mail("From: a@example.org", "Content-Type: text/html", "", '<p>Yes</p><img src="cid:x">'),
    );
    expect(parsed.text).toBeNull();
    expect(parsed.html).toContain('<img src="cid:x">');
  });

  it("keeps a message inside the message, and a delivery report, whole", async () => {
    const parsed = await parseMessage(
      mail(
        "From: a@example.org",
        "Content-Type: multipart/report; boundary=b",
        "",
        "--b",
        "",
        "outer",
        "--b",
        "Content-Type: message/delivery-status",
        "",
        "Reporting-MTA: dns; x",
        "--b",
        "Content-Type: message/rfc822",
        "",
        "Message-ID: <inner@example.org>",
        "",
        "inner",
        "--b--",
      ),
    );
    expect(parsed.text?.trim()).toBe("outer");
    expect(parsed.attachments.map((part) => part.contentType)).toEqual(["message/delivery-status", "message/rfc822"]);
    expect(parsed.attachments[1]?.content.toString()).toContain("inner@example.org");
  });

  it("reads a charset that is not UTF-8", async () => {
    const raw = Buffer.concat([
      mail("From: a@example.org", "Content-Type: text/plain; charset=iso-8859-1", "", ""),
      Buffer.from([0xe9, 0x74, 0xe9]),
    ]);
    expect((await parseMessage(raw)).text?.trim()).toBe("été");
  });

  it("gives no date for what is none", async () => {
    expect((await parseMessage(mail("From: a@example.org", "Date: yesterday-ish", "", "x"))).date).toBeNull();
  });
});

describe("what two parsers could read differently is told", () => {
  it("names every singular header that stands twice, whatever its case and line ends", async () => {
    const parsed = await parseMessage(
      mail("From: a@example.org", "FROM : b@example.org", "Subject: one\rSubject: two", "To: x@example.org", "", "x"),
    );
    expect(parsed.doubledHeaders).toEqual(["from", "subject"]);
    expect(parsed.from.map((one) => one.address)).toEqual(["a@example.org", "b@example.org"]);
  });

  it("does not count headers of parts, or in the body", async () => {
    const parsed = await parseMessage(
      mail("From: a@example.org", "Subject: s", "", "From: b@example.org", "Subject: t"),
    );
    expect(parsed.doubledHeaders).toEqual([]);
  });

  it("marks group syntax and NULs", async () => {
    const parsed = await parseMessage(mail("From: Family: a@example.org, b@example.org;", "", "x\0y"));
    expect(parsed.fromGrouped).toBe(true);
    expect(parsed.from).toHaveLength(2);
    expect(parsed.hasNul).toBe(true);
  });

  it("does not let an encoded word smuggle in a second address", async () => {
    const raw = mail("From: =?utf-8?Q?victim=40example.org=3E=2C_x?= <evil@example.net>", "", "x");
    expect((await parseMessage(raw)).from.map((one) => one.address)).toEqual(["evil@example.net"]);
  });
});

describe("bounds hold before and while parsing", () => {
  it("refuses more than 50 MiB, a huge header, and too many parts, each with a sentence", async () => {
    const parts = Array.from({ length: 300 }, () => "--b\r\n\r\nx").join("\r\n");
    const tooLarge = Buffer.alloc(50 * 1024 * 1024 + 1, "x");
    await expect(parseMessage(tooLarge)).rejects.toThrow(new UnreadableMessage("The message is larger than 50 MiB."));
    await expect(parseMessage(mail(`X: ${"y".repeat(600_000)}`, "", "x"))).rejects.toThrow("larger than 512 KiB");
    await expect(parseMessage(mail("Content-Type: multipart/mixed; boundary=b", "", parts))).rejects.toThrow(
      "more parts",
    );
    await expect(parseMessage(Buffer.alloc(0))).rejects.toThrow(UnreadableMessage);
  });

  it("hands on the beginning of an endless text and says that it was cut", async () => {
    const parsed = await parseMessage(mail("From: a@example.org", "", "word ".repeat(300_000)));
    expect(parsed.text).toHaveLength(1024 * 1024);
    expect(parsed.cut).toBe(true);
  });
});

describe("a subject in base64 with signs that are none (found by the fuzzer)", () => {
  const unsure = async (subject: string) =>
    (await parseMessage(Buffer.from(`Subject: ${subject}\r\nFrom: a@example.org\r\n\r\nYes\r\n`))).unsureHeaders;

  it("is for a person: parsers skip them, read them as others, or end the word there", async () => {
    expect(await unsure("=?UTF-8?B?TWVz=2FnZQ==?=")).toEqual(["subject"]);
    expect(await unsure("=?utf-8?b?TWVz-2FnZQ==?=")).toEqual(["subject"]);
    expect(await unsure("=?UTFv8?B?TWVzc2FnZQ==?=")).toEqual(["subject"]);
  });

  it("leaves those alone that everybody reads alike", async () => {
    expect(await unsure("=?UTF-8?B?TWVzc2FnZQ==?= =?UTF-8?B?TWVzc2FnZQ?=")).toEqual([]);
    expect(await unsure("=?windows-1252?Q?R=E9ponse?= =?gb18030?B?xOO6ww==?= =?utf-8*fr?Q?oui?=")).toEqual([]);
  });
});
