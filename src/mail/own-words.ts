/**
 * The two parts of a mail that `composeMessage` made, as `parseMessage` gives them; null for bytes of any other form. Its
 * form is known, so that nothing else need be taken apart: a parser takes as long for it as for a stranger's mail.
 */
export function ownWords(copy: Buffer): { text: string; html: string } | null {
  const end = copy.indexOf(headEnd);
  const boundary = /^Content-Type: multipart\/alternative;\s+boundary="([^"]+)"/m.exec(
    copy.toString("latin1", 0, Math.max(0, end)),
  )?.[1];
  if (end < 0 || boundary === undefined) return null;
  const [, text, html, rest, ...more] = partsOf(copy.subarray(end), `\r\n--${boundary}`);
  if (!text?.length || !html?.length || rest?.toString("latin1", 0, 2) !== "--" || more.length > 0) return null;
  const [plain, marked] = [bodyOf(text, "text/plain"), bodyOf(html, "text/html")];
  return plain === null || marked === null ? null : { text: plain, html: marked };
}

const headEnd = "\r\n\r\n";

function partsOf(bytes: Buffer, separator: string): Buffer[] {
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = bytes.indexOf(separator, 0, "latin1"); at >= 0; at = bytes.indexOf(separator, from, "latin1")) {
    parts.push(bytes.subarray(from, at));
    from = at + separator.length;
  }
  return [...parts, bytes.subarray(from)];
}

/** A part's words, its lines ended as everywhere in memory; null where it is not of this type, or coded otherwise. */
function bodyOf(part: Buffer, type: string): string | null {
  const at = part.indexOf(headEnd);
  if (at < 0) return null;
  const headers = part.toString("latin1", 0, at);
  if (!headers.includes(`Content-Type: ${type}; charset=utf-8`)) return null;
  if (!headers.includes("Content-Transfer-Encoding: quoted-printable")) return null;
  return decodeQuoted(part.subarray(at + headEnd.length)).replaceAll("\r\n", "\n");
}

/** Quoted-printable in UTF-8 (RFC 2045 6.7), as it is written: a letter may begin on one line and end on the next. */
function decodeQuoted(body: Buffer): string {
  const bytes = Buffer.allocUnsafe(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at += 1) {
    const code = body[at] ?? 0;
    if (code !== equals) {
      bytes[length++] = code;
      continue;
    }
    const high = body[at + 1] ?? 0;
    const low = body[at + 2] ?? 0;
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
