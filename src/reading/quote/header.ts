import type { TextLine } from "./line.ts";
import { headerNames, type HeaderKey } from "./words.ts";

const keyOf = new Map<string, HeaderKey>();
for (const key of Object.keys(headerNames) as HeaderKey[])
  for (const name of headerNames[key].split("|")) if (!keyOf.has(name)) keyOf.set(name, key);

const shape = /^[*_|>\s]{0,8}([^\s:|*][^:|*]{0,20}?)[\s*|_]{0,4}[:|][*\s|]{0,6}(.*)$/;
const address = /[^\s<>@]+@[^\s<>@]+|\bmailto:/;
const dated = /\d{1,4}[-./年]\d{1,2}|\d{1,2}[:h.]\d{2}|\b\d{4}\b/;

export interface HeaderBlock {
  /** How many lines it takes, with the blank lines and continuations within it. */
  readonly count: number;
}

/** The mail header that a line is ("From: …", "Envoyé : …", "收件人：…"), looked at once. */
export function headerOf(line: TextLine): { readonly key: HeaderKey; readonly value: string } | null {
  return line.header === undefined ? (line.header = readHeader(line)) : line.header;
}

function readHeader(line: TextLine): { readonly key: HeaderKey; readonly value: string } | null {
  if (!line.trimmed.includes(":") && !line.trimmed.includes("|") && !line.trimmed.includes("：")) return null;
  const found = shape.exec(line.folded);
  if (found === null) return null;
  const key = keyOf.get(found[1]!.trim());
  return key === undefined ? null : { key, value: found[2]! };
}

/**
 * The block of mail headers that a program prints above a bare quote: "From: … Sent: … To: … Subject: …", "De : … Envoyé : …",
 * "发件人： … 发送时间： …". Two headers at the least, one of them telling who or when, and one of them as only mail has it (an
 * address, a day, a subject); a lone "From:" only with an address and nothing but a blank line below.
 */
export function headerBlockAt(lines: readonly TextLine[], at: number): HeaderBlock | null {
  const first = lines[at];
  if (first === undefined || first.blank) return null;
  const opening = headerOf(first);
  if (opening === null || opening.key === "copy" || opening.key === "subject") return null;
  const keys = new Set<HeaderKey>();
  let addressed = false;
  let timed = false;
  let last = at;
  let loose = 0;
  for (let index = at; index < lines.length && index < at + 24; index++) {
    const line = lines[index]!;
    if (line.blank) {
      if (keys.size >= 2 || ++loose > 1) break;
      continue;
    }
    const header = headerOf(line);
    if (header === null) {
      if (++loose > 2 || line.quoted) break;
      if (address.test(line.folded)) addressed = true;
      continue;
    }
    if (header.key === "from" && keys.has("from")) break;
    loose = 0;
    keys.add(header.key);
    if (address.test(header.value)) addressed = true;
    if (header.key === "date" && dated.test(header.value)) timed = true;
    last = index;
  }
  const tells = keys.has("from") || keys.has("date");
  // "From: Paris, To: Montreal, Date: …" is a journey: only mail says so in its own order, the sender first.
  const likeMail = addressed || keys.has("subject") || (timed && opening.key === "from" && keys.has("to"));
  if (keys.size >= 2 && tells && likeMail) return { count: last - at + 1 };
  const value = opening.value;
  const closed = lines[at + 1] === undefined || lines[at + 1]!.blank;
  if (opening.key === "from" && closed && address.test(value) && value.split(" ").length <= 8) return { count: 1 };
  return null;
}

/** Whether a line is nothing but the rule drawn above a header block. */
export function isRule(line: TextLine): boolean {
  return /^(?:[-_=—–*~] ?){3,}$/.test(line.trimmed) && line.trimmed.length <= 200;
}
