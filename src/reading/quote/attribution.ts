import { limits } from "../../limits.ts";
import type { TextLine } from "./line.ts";
import { forwards, middleVerbs, openings, separators, verbs, verbStem } from "./words.ts";

const address = String.raw`[^\s<>()@"]{1,80}@[^\s<>()@"]{1,120}`;
const hasAddress = new RegExp(address);
const edges = /^[-\s>|*_"]+|[-\s*_]+$/g;

const opening = new RegExp(`^(?:${openings})(?![a-z])[ ,.:]*(?=[^ ])`);
const lastVerb = new RegExp(
  String.raw`(?:^|[\s,>)\]"\d.:;'\u4e00-\u9fff\uac00-\ud7a3])(?:${verbs})(?: the following| ce qui suit| follows)?\s?(:?)$`,
);
const ownVerb =
  /(?:^|[\s,])(?:i|we|je|j|nous|you and i) (?:have |had |a |ai )?(?:wrote|written|said|sent|replied|ecrit|answered)\b/;
const verbThenName = new RegExp(
  String.raw`[\s\d.,>)](?:${middleVerbs})(?: (?:am|on|le|el|op|den|pa)\b)?[ ,:].{1,200}:$`,
);
const nameThenVerbThenDate = new RegExp(
  String.raw`^.{2,100}[^a-z0-9](?:${verbs}),? (?:(?:am|on|le|el|em|op|den|pa) )?\S.{3,60}:$`,
);
const quoting = /^(?:quoting|selon|zitat von|citando(?: a)?|citat(?: fran)?|cytowanie|según) .{3,120}:$/;
const dashed = /^\s*-{2,}.*-{2,}\s*$/;
const nameThenVerb = new RegExp(String.raw`(?:${verbs})\s?:$`);

const time = /\d{1,2} ?[:.h] ?\d{2}|\b\d{1,2} ?[ap]\.?m\b|[上下]午|오[전후]/;
const month =
  /\b(?:jan|feb|fev|mar|apr|avr|may|mai|jun|juin|jul|juil|aug|aou|sep|oct|okt|nov|dec|dez|mon|tue|wed|thu|fri|sat|sun|lun|mer|jeu|ven|sam|dim|mo|di|mi|do|fr|sa|so)[a-z]{0,7}\b/;
const written = /\d{1,4}[-./年]\s?\d{1,2}|\b\d{4}\b|월|月/;

function hasDate(text: string): boolean {
  return /\d/.test(text) && (written.test(text) || time.test(text) || month.test(text));
}

const dateFirst = /^(?:\d|[^\s\d]{2,14}[.,]{0,2} \d|[^\s\d]{2,14}[.,]{0,2} [^\s\d]{3,12}[.,]? \d)/;
const fullDateFirst = /^(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2} \S.{0,60}<\S+@\S+>$/;
const endsWithAddress = new RegExp(String.raw`(?:[<(\[]\s?${address}\s?[>)\]]+|${address})\s?(:?)$`);
const gmtName = /^\d{4}-\d{2}-\d{2} \d{1,2}:\d{2} (?:gmt|utc)\S* \S.{0,80}$/;
const postedBy = /^posted by .{1,100} on \d{1,2}\/\d{1,2}\/\d{2,4}$/;
const via = new RegExp(String.raw`^\S.{0,100} via \S.{0,100} (?:${verbs})\s?:?$`);

/**
 * Whether folded text, however many lines it stood on, is what a program writes above a quote: "On … wrote:", "Le … a
 * écrit :", "在 … 写道：" and their like. `marked`: lines that begin with `>` follow, so that less of it need be there.
 */
export function isAttributionText(folded: string, marked: boolean): boolean {
  const text = folded.replace(edges, "");
  if (text.length < 6 || text.length > limits.reading.attributionLength) return false;
  const dated = hasDate(text);
  const ends = verbStem.test(text) ? lastVerb.exec(text) : null;
  if (ends === null && !dated && !text.endsWith(":") && !marked) return false;
  const addressed = text.includes("@") && hasAddress.test(text);
  if (ownVerb.test(text)) return false;
  if (ends !== null) {
    const colon = ends[1] === ":";
    const opens = opening.test(text);
    if (
      opens &&
      dated &&
      (colon || addressed || marked || dashed.test(folded)) &&
      (addressed || time.test(text) || text.includes(",") || marked)
    )
      return true;
    if (opens && addressed && colon) return true;
    if (opens && marked && colon) return true;
    if (dated && colon && (addressed || (dateFirst.test(text) && (marked || time.test(text))))) return true;
    if (dated && addressed && dateFirst.test(text)) return true;
    if (dated && colon && dateFirst.test(text) && written.test(text) && text.split(" ").length <= 12) return true;
    if (addressed && colon && text.split(" ").length <= 14) return true;
    if (/[\u4e00-\u9fff]$|[\u4e00-\u9fff]:$/.test(text) && dated && colon) return true;
    if (marked && nameThenVerb.test(text) && text.split(" ").length <= 6) return true;
    if (via.test(text)) return true;
  }
  if (dated && nameThenVerbThenDate.test(text) && text.split(" ").length <= 16) return true;
  if (quoting.test(text) && (addressed || marked)) return true;
  if (dated && verbThenName.test(text) && (opening.test(text) || dateFirst.test(text) || addressed)) return true;
  if (dated && dateFirst.test(text)) {
    const address = endsWithAddress.exec(text);
    if (
      address !== null &&
      (address[1] === ":" || marked || (written.test(text) && (time.test(text) || fullDateFirst.test(text))))
    )
      return true;
  }
  if (opening.test(text) && dated && addressed && time.test(text) && /[>)\]]\s?:?$/.test(text)) return true;
  return marked && (gmtName.test(text) || postedBy.test(text));
}

const bars = String.raw`[-_=*~#>|\s\u2500-\u257f]`;
const separator = new RegExp(String.raw`^${bars}{2,}(?:${separators})\s?:?${bars}{0,80}$`);
const dashesAfter = new RegExp(String.raw`^(?:${separators})\s?:?\s?[-_=*]{2,80}$`);
const forward = new RegExp(String.raw`^${bars}{0,80}(?:${forwards})\s?:?${bars}{0,80}$`);
/** QQ's rule has one word, which between dashes on both sides is nobody's answer: "---- Original ----". */
const ruled = /^[-_=]{3,80}\s?originale?\s?:?\s?[-_=]{3,80}$/;
const processed = /^\[?original message processed by /;

/** "-----Original Message-----", "---------- Forwarded message", "Message d'origine", "原始邮件" and their like. */
export function isSeparator(folded: string): boolean {
  if (folded.length > 160) return false;
  return (
    separator.test(folded) ||
    dashesAfter.test(folded) ||
    forward.test(folded) ||
    ruled.test(folded) ||
    processed.test(folded)
  );
}

/** The same words without any dashes: a separator only where a header block follows. */
export function isBareSeparator(folded: string): boolean {
  return folded.length <= 40 && bareSeparator.test(folded);
}
const bareSeparator = new RegExp(String.raw`^(?:${separators})\s?:?$`);

const encoded = /(?:=[0-9a-f]{2})+/g;

/** Undoes what is left of quoted-printable when a program pasted it undecoded (`=C3=A9`, `exampl=` at a line's end). */
function decodeLeftover(text: string): string {
  if (!text.includes("=")) return text;
  return text.replace(encoded, (run) => (run.startsWith("=e2=80=af") || run.startsWith("=c2=a0") ? " " : "e"));
}

function join(text: string, line: string): string {
  if (text.endsWith("=")) return text.slice(0, -1) + line;
  return text === "" || text.endsWith("<") ? text + line : `${text} ${line}`;
}

/** Lines `at` and on as one, or null once they cannot be one attribution. */
function joined(lines: readonly TextLine[], at: number, count: number): string | null {
  let text = "";
  for (let index = at; index < at + count; index++) {
    const line = lines[index];
    if (line === undefined || line.blank || (line.quoted && index > at)) return null;
    if (index > at && startsAttribution(line.folded)) return null;
    text = join(text, line.folded);
    if (text.length > limits.reading.attributionLength) return null;
  }
  return decodeLeftover(text);
}

function startsAttribution(folded: string): boolean {
  return opening.test(folded) && hasDate(folded.slice(0, 40));
}

/** Whether one of the later lines is an attribution without those above it, which are then the person's own. */
function standsAlone(lines: readonly TextLine[], from: number, to: number, marked: boolean): boolean {
  for (let at = from; at < to; at++) {
    if (/^[<(]|^\S+@\S+[>)]/.test(lines[at]!.folded)) continue;
    const text = joined(lines, at, to - at);
    if (text !== null && text.includes(" ") && isAttributionText(text, marked)) return true;
  }
  return false;
}

const nameAlone = /^[\p{L}][\p{L}\p{M} .,'’-]{1,60}$/u;
const bracketed = /<\S+@\S+>/;

/** "Zoë Łucja" on a line of its own, and the next begins with the address: a program folded the line between them. */
function foldedAfterName(first: TextLine, next: TextLine | undefined): boolean {
  return next !== undefined && /^<[^\s<>]{3,120}>/.test(next.folded) && nameAlone.test(first.trimmed);
}

const mayBegin = /\d|@|<|在|于|:/;

/** "於 2026年…" goes on after a name and address, where "On …" and "Le …" begin anew. */
function startsAnother(line: TextLine, before: string): boolean {
  return startsAttribution(line.folded) && !(before.endsWith(">") && /^[在於于]/.test(line.folded));
}

/** How many lines from `at` on are one attribution; 0 where there is none. At most five are looked at. */
export function attributionAt(lines: readonly TextLine[], at: number, quoteFollows: (next: number) => boolean): number {
  const first = lines[at];
  if (first === undefined || first.blank) return 0;
  if (!mayBegin.test(first.folded) && !opening.test(first.folded) && !foldedAfterName(first, lines[at + 1])) return 0;
  let text = "";
  for (let count = 1; count <= limits.reading.attributionLines; count++) {
    const last = lines[at + count - 1];
    if (last === undefined || (count > 1 && (last.quoted || last.blank || startsAnother(last, text)))) return 0;
    text = join(text, last.folded);
    if (text.length > limits.reading.attributionLength) return 0;
    if (!last.endsAttribution) continue;
    const marked = quoteFollows(at + count);
    if (!isAttributionText(decodeLeftover(text), marked)) continue;
    const begins =
      count === 1 ||
      startsAttribution(first.folded) ||
      bracketed.test(first.folded) ||
      foldedAfterName(first, lines[at + 1]);
    return !begins && standsAlone(lines, at + 1, at + count, marked) ? 0 : count;
  }
  return 0;
}

const hasDigit = /\d/;
const within =
  / ?-{0,12} ?(?:\bon|\ble|(?<!\d ?)\bam|\bel|\bil) (?=[a-z]{2,9}[.,]? ?\d|[a-z]{2,9}[.,]{0,2} (?:[a-z]{3,9}[.,]? )?\d|\d)/g;

/** Where in a line, of its folded form, an attribution begins after the person's own words ("reply On Wed, … wrote:"); -1 for nowhere. */
export function attributionWithin(
  lines: readonly TextLine[],
  at: number,
  quoteFollows: (next: number) => boolean,
): number {
  const line = lines[at];
  if (line === undefined || line.quoted || line.trimmed.length > limits.reading.markLength || line.trimmed.length < 20)
    return -1;
  const text = line.folded;
  if (!hasDigit.test(text)) return -1;
  for (const found of text.matchAll(within)) {
    if (found.index === 0) continue;
    for (let count = 1; count <= 4; count++) {
      if (lines[at + count - 1]?.endsAttribution !== true) continue;
      const rest = count === 1 ? text : joined(lines, at, count);
      if (rest === null) break;
      const tail = rest.slice(found.index);
      if ((hasAddress.test(tail) || quoteFollows(at + count)) && lastVerb.test(tail) && isAttributionText(tail, true))
        return found.index;
    }
  }
  return -1;
}
