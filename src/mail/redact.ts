import { headerLength, readHeaders, valuesOf } from "./headers.ts";
import type { MailAttachment, ParsedMessage } from "./parse.ts";

/** What a machine says of a mail: kept, so that a bounce is still a bounce when it is read again. */
const reports = new Set([
  "message/delivery-status",
  "message/global-delivery-status",
  "message/feedback-report",
  "message/disposition-notification",
]);
/** A mail that came back, whole or by its header: its header is kept. */
const originals = /^(?:message\/(?:rfc822|global|partial|news)|(?:text|message)\/(?:rfc822|global)-headers?)$/;
const outer = "landfall-redacted";
const inner = "landfall-redacted-words";
const plain = "text/plain; charset=utf-8";

/**
 * A message rebuilt without what `clean` takes out: its header fields as they stood, its text and HTML decoded and
 * cleaned, reports and the header of a mail that came back. Other parts are named, not kept: a forwarded mail or a
 * bounce carries the same words once more inside. Read again, it is what it was before.
 */
export function redactMessage(raw: Buffer, parsed: ParsedMessage, clean: (text: string) => string): Buffer {
  const header = raw.subarray(0, headerLength(raw)).toString("latin1");
  const kept = clean(header)
    .split(/\r?\n(?![ \t])/)
    .filter((field) => !/^(content-type|content-transfer-encoding|mime-version)\s*:/i.test(field));
  const part = (type: string, body: string, disposition = "inline") =>
    partOf(outer, [`Content-Type: ${type}`, `Content-Disposition: ${disposition}`], clean(body));
  const dropped = parsed.attachments.filter((one) => machinePart(one) === null);
  const parts = [
    words(parsed, clean),
    ...parsed.attachments.flatMap((one) => {
      const machine = machinePart(one);
      return machine === null ? [] : [part(machine.type, machine.body)];
    }),
    ...(dropped.length === 0 ? [] : [part(plain, named(dropped), "attachment; filename=not-kept.txt")]),
  ];
  const head = [
    ...kept,
    "MIME-Version: 1.0",
    "X-Landfall-Redacted: yes",
    `Content-Type: ${containerOf(raw)}; boundary="${outer}"`,
  ];
  return Buffer.from(`${head.join("\r\n")}\r\n\r\n${parts.join("")}--${outer}--\r\n`, "latin1");
}

/** The text, and the HTML beside it as the other form of the same. */
function words(parsed: ParsedMessage, clean: (text: string) => string): string {
  const text = clean(parsed.text ?? "");
  if (parsed.html === null) return partOf(outer, [`Content-Type: ${plain}`], text);
  return [
    `--${outer}\r\nContent-Type: multipart/alternative; boundary="${inner}"\r\n\r\n`,
    partOf(inner, [`Content-Type: ${plain}`], text),
    partOf(inner, ["Content-Type: text/html; charset=utf-8"], clean(parsed.html)),
    `--${inner}--\r\n`,
  ].join("");
}

function partOf(boundary: string, header: readonly string[], body: string): string {
  return [`--${boundary}`, ...header, "Content-Transfer-Encoding: base64", "", encode(body), ""].join("\r\n");
}

function machinePart({ contentType, content }: MailAttachment): { type: string; body: string } | null {
  if (reports.has(contentType)) return { type: contentType, body: content.toString("utf8") };
  if (!originals.test(contentType)) return null;
  const text = content.toString("utf8").trimStart();
  return { type: "text/rfc822-headers", body: text.slice(0, /\r?\n\r?\n/.exec(text)?.index ?? text.length) };
}

/** A report stays one (RFC 6522), whatever else becomes of it. */
function containerOf(raw: Buffer): string {
  const type = valuesOf(readHeaders(raw), "content-type")[0] ?? "";
  const kind = /report-type\s*=\s*"?([\w-]+)/i.exec(type)?.[1];
  if (!/^multipart\/report/i.test(type)) return "multipart/mixed";
  return kind === undefined ? "multipart/report" : `multipart/report; report-type=${kind}`;
}

function named(parts: readonly MailAttachment[]): string {
  return parts.map((part) => `${part.contentType}, ${part.size} bytes: not kept`).join("\n");
}

function encode(text: string): string {
  return Buffer.from(text, "utf8").toString("base64").replace(/.{76}/g, "$&\r\n");
}
