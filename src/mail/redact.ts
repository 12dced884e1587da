import { headerLength } from "./headers.ts";
import type { ParsedMessage } from "./parse.ts";

/**
 * A message rebuilt without what `clean` takes out: its header fields as they stood, its text and HTML decoded and
 * cleaned. Other parts are named, not kept: a forwarded mail or a bounce carries the same words once more inside.
 */
export function redactMessage(raw: Buffer, parsed: ParsedMessage, clean: (text: string) => string): Buffer {
  const header = raw.subarray(0, headerLength(raw)).toString("latin1");
  const kept = clean(header)
    .split(/\r?\n(?![ \t])/)
    .filter((field) => !/^(content-type|content-transfer-encoding|mime-version)\s*:/i.test(field));
  const dropped = parsed.attachments.map((part) => `[${part.contentType}, ${part.size} bytes: not kept]`);
  const boundary = "landfall-redacted";
  const part = (type: string, body: string) =>
    `--${boundary}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${encode(clean(body))}\r\n`;
  const parts = [
    part("text/plain", [parsed.text ?? "", ...dropped].join("\n")),
    ...(parsed.html === null ? [] : [part("text/html", parsed.html)]),
  ];
  const head = [
    ...kept,
    "MIME-Version: 1.0",
    "X-Landfall-Redacted: yes",
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
  ];
  return Buffer.from(`${head.join("\r\n")}\r\n\r\n${parts.join("")}--${boundary}--\r\n`, "latin1");
}

function encode(text: string): string {
  return Buffer.from(text, "utf8").toString("base64").replace(/.{76}/g, "$&\r\n");
}
