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
  const bytes = Buffer.allocUnsafe(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at += 1) {
    const code = body.charCodeAt(at);
    const coded = code === equals ? body.slice(at + 1, at + 3) : "";
    if (coded === "\r\n") at += 2;
    else if (/^[0-9A-F]{2}$/.test(coded)) {
      bytes[length++] = Number.parseInt(coded, 16);
      at += 2;
    } else bytes[length++] = code;
  }
  return bytes.toString("utf8", 0, length);
}

const equals = "=".charCodeAt(0);
