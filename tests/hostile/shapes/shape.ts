import { Buffer } from "node:buffer";

/** One way of being hostile. `make` gives the raw message as it comes from this address. */
export interface Shape {
  readonly name: string;
  /** Megabytes of the largest form, rounded up: what a bounded run leaves out. */
  readonly megabytes: number;
  readonly make: (from: string) => Buffer;
}

type Piece = string | Buffer;

/** What differs from an ordinary mail. `fields` replace those of the same name; null leaves the field out. */
interface Parts {
  readonly fields?: Readonly<Record<string, Piece | null>>;
  /** Header lines as they are, each with its line end. */
  readonly extra?: Piece;
  readonly body?: Piece;
}

/** An ordinary mail but for what is said to differ. */
export function mail(from: string, parts: Parts): Buffer {
  const fields: Record<string, Piece | null> = {
    From: `Zoë Łucja <${from}>`,
    To: "confirmation@landfall.example",
    Subject: "Re: Confirmation of your permanent residence",
    Date: "Sat, 21 Nov 2026 10:00:00 -0500",
    "Message-ID": `<hostile.${from}>`,
    "MIME-Version": "1.0",
    ...parts.fields,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [`${name}: `, value, "\r\n"]));
  return join(...lines, parts.extra ?? "", "\r\n", parts.body ?? "My UCI is 1123456789.\r\n");
}

/** An ordinary mail with this text. */
export const text = (from: string, body: Piece): Buffer =>
  mail(from, { fields: { "Content-Type": "text/plain; charset=utf-8", "Content-Transfer-Encoding": "8bit" }, body });

/** An ordinary mail with this HTML. */
export const html = (from: string, body: Piece): Buffer =>
  mail(from, { fields: { "Content-Type": "text/html; charset=utf-8", "Content-Transfer-Encoding": "8bit" }, body });

/** A mail of these parts, each with its own header lines and its body. */
export function multipart(from: string, type: string, parts: readonly Piece[]): Buffer {
  const pieces = parts.flatMap((part): Piece[] => ["--b\r\n", part, "\r\n"]);
  return mail(from, { fields: { "Content-Type": `multipart/${type}; boundary=b` }, body: join(...pieces, "--b--\r\n") });
}

/** A part with this type and body; `more` are further header lines, each with its line end. */
export const part = (type: string, body: Piece, more = ""): Buffer => join(`Content-Type: ${type}\r\n${more}\r\n`, body);

export const base64 = "Content-Transfer-Encoding: base64\r\n";

export function join(...pieces: readonly Piece[]): Buffer {
  return Buffer.concat(pieces.map((piece) => (typeof piece === "string" ? Buffer.from(piece, "utf8") : piece)));
}

/** `megabytes` of a pattern repeated; cut where it is full. */
export function fill(megabytes: number, pattern: string): Buffer {
  return Buffer.alloc(Math.floor(megabytes * 1024 * 1024), pattern, "utf8");
}

/** The pattern as often as said, with its number where `#` stands. */
export function numbered(count: number, pattern: string): string {
  return Array.from({ length: count }, (_, index) => pattern.replaceAll("#", String(index))).join("");
}

export const shape = (name: string, megabytes: number, make: (from: string) => Buffer): Shape => ({
  name,
  megabytes,
  make,
});
