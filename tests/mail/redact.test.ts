import { describe, expect, it } from "vitest";
import { classify } from "../../src/mail/classify.ts";
import { parseMessage } from "../../src/mail/parse.ts";
import { redactMessage } from "../../src/mail/redact.ts";

const secret = "LF-ABCD-EFGH-JKMN-PQRS";
const clean = (text: string) => text.replaceAll(secret, "••••");
const bytes = (lines: readonly string[]) => Buffer.from(lines.join("\r\n"), "utf8");
const redacted = async (raw: Buffer) => redactMessage(raw, await parseMessage(raw), clean);

const head = (...fields: string[]) => [
  "From: Mail Delivery System <mailer-daemon@mx.example.org>",
  "To: desk+bounce-xyz@landfall.example",
  "Message-ID: <one@mx.example.org>",
  ...fields,
  "MIME-Version: 1.0",
];

describe("a message with a password taken out", () => {
  it("is still the bounce that it was, with its recipient and the mail it is about", async () => {
    const raw = bytes([
      ...head("Subject: Undeliverable", "Auto-Submitted: auto-replied"),
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b0"',
      "",
      "--b0",
      "Content-Type: text/plain",
      "",
      "It could not be delivered.",
      "--b0",
      "Content-Type: message/delivery-status",
      "",
      "Reporting-MTA: dns; mx.example.org",
      "",
      "Final-Recipient: rfc822; zoe@example.org",
      "Action: failed",
      "Status: 5.1.1",
      "",
      "--b0",
      "Content-Type: message/rfc822",
      "",
      "Message-ID: <ours@landfall.example>",
      "Subject: Your account",
      "",
      `Your temporary password: ${secret}`,
      "--b0--",
      "",
    ]);
    const kept = await redacted(raw);
    const before = classify(await parseMessage(raw));
    expect(before).toMatchObject({ kind: "bounce", originalMessageId: "<ours@landfall.example>" });
    const after = await parseMessage(kept);
    expect(classify(after)).toEqual(before);
    expect(after.header("message-id")).toEqual(["<one@mx.example.org>"]);
    const words = [kept.toString("latin1"), after.text, ...after.attachments.map((one) => one.content.toString())];
    expect(words.join("\n")).not.toContain(secret);
  });

  it("says the same in text and HTML, and only names what else was in it", async () => {
    const raw = bytes([
      ...head("Subject: Re: Your account"),
      'Content-Type: multipart/mixed; boundary="b0"',
      "",
      "--b0",
      'Content-Type: multipart/alternative; boundary="b1"',
      "",
      "--b1",
      "Content-Type: text/plain; charset=utf-8",
      "",
      "It does not work, Zoë says.",
      `> Your temporary password: ${secret}`,
      "--b1",
      "Content-Type: text/html; charset=utf-8",
      "",
      `<p>It does not work, Zoë says.</p><blockquote>${secret}</blockquote>`,
      "--b1--",
      "--b0",
      "Content-Type: image/png",
      "Content-Disposition: attachment; filename=screen.png",
      "",
      secret,
      "--b0--",
      "",
    ]);
    const before = await parseMessage(raw);
    const after = await parseMessage(await redacted(raw));
    expect(after.text?.trim()).toBe(clean(before.text ?? "").trim());
    expect(after.html?.trim()).toBe(clean(before.html ?? "").trim());
    expect(after.attachments.map((one) => one.filename)).toEqual(["not-kept.txt"]);
    expect(after.attachments[0]?.content.toString()).toContain("image/png");
  });
});
