import type { BounceSample } from "./bounce-samples.ts";
import type { BounceText } from "./bounce-texts.ts";
import { copied } from "./bounce-original.ts";

/** The raw bytes of one sample. */
export function bounceBytes(sample: BounceSample): Buffer {
  const header = [
    `From: ${sample.from}`,
    "To: desk@example.org",
    "Message-ID: <report@mx.example.org>",
    `Subject: =?utf-8?B?${Buffer.from(sample.subject).toString("base64")}?=`,
    ...(sample.headers ?? []),
  ];
  const body = [
    `Content-Type: text/${sample.html ? "html" : "plain"}; charset=utf-8`,
    "Content-Transfer-Encoding: 8bit",
    "",
    sample.text,
  ];
  if (!sample.status && !sample.original) return bytes([...header, ...body]);
  const parts = [body];
  if (sample.status) parts.push(["Content-Type: message/delivery-status", "", sample.status, ""]);
  if (sample.original) parts.push([`Content-Type: ${sample.original}`, "", copied]);
  return bytes([
    ...header,
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b0"',
    "",
    ...parts.flatMap((part) => ["--b0", ...part]),
    "--b0--",
    "",
  ]);
}

/** The raw bytes of one report in words. */
export function bounceTextBytes([, from, subject, headers, text]: BounceText): Buffer {
  const encode = (words: string) => `=?utf-8?B?${Buffer.from(words).toString("base64")}?=`;
  const sender = from.replace(/[^\u0020-\u007e]+/g, encode);
  const header = [
    `From: ${sender}`,
    "To: desk@example.org",
    `Subject: ${encode(subject)}`,
    "Message-ID: <report@mx.example.org>",
  ];
  return bytes([
    ...header,
    ...headers,
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
    "",
    text,
  ]);
}

function bytes(lines: string[]): Buffer {
  return Buffer.from(lines.join("\n").replace(/\n/g, "\r\n"), "utf8");
}
