/**
 * The two parts of a mail that `composeMessage` made, as `parseMessage` gives them; null for bytes of any other form. Its
 * form is known, so that nothing else need be taken apart: a parser takes as long for it as for a stranger's mail.
 */
export function ownWords(copy: Buffer): { text: string; html: string } | null {
  const raw = copy.toString("latin1");
  const headers = raw.slice(0, raw.indexOf("\r\n\r\n"));
  const boundary = /^Content-Type: multipart\/alternative;\s+boundary="([^"]+)"/m.exec(headers)?.[1];
  if (boundary === undefined) return null;
  const parts = raw.slice(headers.length).split(`\r\n--${boundary}`);
  const [, text, html, end] = parts;
  if (parts.length !== 4 || !text || !html || !end?.startsWith("--")) return null;
  const [plain, marked] = [bodyOf(text, "text/plain"), bodyOf(html, "text/html")];
  return plain === null || marked === null ? null : { text: plain, html: marked };
}

/** A part's words, its lines ended as everywhere in memory; null where it is not of this type, or coded otherwise. */
function bodyOf(part: string, type: string): string | null {
  const at = part.indexOf("\r\n\r\n");
  const headers = part.slice(0, at);
  if (at < 0 || !headers.includes(`Content-Type: ${type}; charset=utf-8`)) return null;
  if (!headers.includes("Content-Transfer-Encoding: quoted-printable")) return null;
  return decodeQuoted(part.slice(at + 4)).replaceAll("\r\n", "\n");
}

/** Quoted-printable in UTF-8 (RFC 2045 6.7), as it is written: a letter may begin on one line and end on the next. */
function decodeQuoted(body: string): string {
  const bytes = Buffer.from(body, "latin1");
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const code = bytes[at] ?? 0;
    const high = code === equals ? (bytes[at + 1] ?? 0) : 0;
    const low = code === equals ? (bytes[at + 2] ?? 0) : 0;
    if (high === carriageReturn && low === lineFeed) at += 2;
    else if (digits[high] !== none && digits[low] !== none) {
      bytes[length++] = (digits[high] ?? 0) * 16 + (digits[low] ?? 0);
      at += 2;
    } else bytes[length++] = code;
  }
  return bytes.toString("utf8", 0, length);
}

const [equals, carriageReturn, lineFeed] = [0x3d, 0x0d, 0x0a];
const none = 255;
/** What a byte counts as a digit, by its code: "0" to "9" and "A" to "F". */
const digits = new Uint8Array(256).fill(none);
for (const [value, digit] of [..."0123456789ABCDEF"].entries()) digits[digit.charCodeAt(0)] = value;
