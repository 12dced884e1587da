import type { Random } from "../reading/random.ts";
import type { Sent } from "./shape.ts";

export interface Envelope {
  readonly from: string;
  readonly name: string;
  readonly sent: Sent;
  readonly receivedAt: string;
  readonly subject: string;
}

const word = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString("base64")}?=`;

function quotedPrintable(text: string): string {
  const bytes = Buffer.from(text.replaceAll(/\r?\n/g, "\r\n"));
  let out = "";
  let column = 0;
  for (const byte of bytes) {
    if (byte === 10) {
      out += "\n";
      column = 0;
      continue;
    }
    const literal = byte === 13 || (byte >= 33 && byte <= 126 && byte !== 61) || byte === 32;
    const part = literal ? String.fromCodePoint(byte) : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    if (column + part.length > 74 && byte !== 13) {
      out += "=\r\n";
      column = 0;
    }
    out += part;
    column += part.length;
  }
  return out.replaceAll(/ \r\n/g, "=20\r\n");
}

function partOf(random: Random, type: string, body: string): string {
  const latin = type === "plain" && random.chance(0.08) && /^[\u0000-\u007f\u00a0-\u00ff]*$/.test(body);
  if (latin) return `Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: base64\r\n\r\n${wrapped(Buffer.from(body.replaceAll(/\r?\n/g, "\r\n"), "latin1").toString("base64"))}\r\n`;
  if (random.chance(0.5)) return `Content-Type: text/${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(body)}\r\n`; // prettier-ignore
  return `Content-Type: text/${type}; charset="UTF-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${wrapped(Buffer.from(body.replaceAll(/\r?\n/g, "\r\n")).toString("base64"))}\r\n`; // prettier-ignore
}

const wrapped = (text: string): string => text.replaceAll(/.{76}/g, "$&\r\n");

/** The raw message of a reply, with a text half, an HTML half or both. */
export function composeReply(random: Random, envelope: Envelope, halves: { readonly text?: string; readonly html?: string }): Buffer {
  const { sent } = envelope;
  const head = [
    `From: ${word(envelope.name)} <${envelope.from}>`,
    `To: ${sent.replyTo}`,
    `Subject: ${word(envelope.subject)}`,
    `Message-ID: <${random.below(1e9)}.${random.below(1e9)}@${envelope.from.split("@")[1]}>`,
    `In-Reply-To: ${sent.messageId}`,
    `References: ${sent.messageId}`,
    `Date: ${new Date(envelope.receivedAt).toUTCString().replace("GMT", "+0000")}`,
    "MIME-Version: 1.0",
  ].join("\r\n");
  const parts = [
    ...(halves.text === undefined ? [] : [partOf(random, "plain", halves.text)]),
    ...(halves.html === undefined ? [] : [partOf(random, "html", halves.html)]),
  ];
  if (parts.length === 1) return Buffer.from(`${head}\r\n${parts[0]}`);
  const boundary = `=_b${random.below(1e9)}`;
  const body = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join("");
  return Buffer.from(`${head}\r\nContent-Type: multipart/alternative; boundary="${boundary}"\r\n\r\n${body}--${boundary}--\r\n`); // prettier-ignore
}
