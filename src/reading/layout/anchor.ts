import type { Block, Entry, Source, Words } from "../answers/walked.ts";
import { fold } from "../normal.ts";
import type { Place } from "../segment.ts";

/** The question under which the person's words are filed for the time being. */
export interface Anchor {
  question: string;
  /** The row of an HTML table that it stands in; what stands in another row answers something else. */
  row: string | null;
  source: Source;
  paragraphs: Words[][];
  asked?: Words;
}

/** Whether nothing stands under the question yet. */
export function isEmpty(anchor: Anchor): boolean {
  return anchor.paragraphs.every((paragraph) => paragraph.length === 0);
}

/** Joins a line to the answer that the client wrapped before it. */
export function lengthen(anchor: Anchor, words: Words): void {
  const paragraph = anchor.paragraphs.at(-1);
  const before = paragraph?.pop();
  if (before) paragraph?.push({ words: `${before.words} ${words.words}`, start: before.start, end: words.end });
}

/** Words without their first characters. */
export function cut(line: Words, length: number): Words {
  return { words: line.words.slice(length), start: line.start + length, end: line.end };
}

/** Files words that stand in a marked place to answer; lines in the same place belong together. */
export function fileCell(blocks: Block[], entries: Entry[], { person, question }: Place, words: Words): void {
  if (!blocks.some((block) => block.rule === "mark" && block.person === person)) blocks.push({ person, rule: "mark" });
  const block = blocks.findIndex((one) => one.rule === "mark" && one.person === person);
  const same = entries.findIndex(
    (entry) => entry.block === block && entry.question === question && entry.source === "cell",
  );
  const before = entries[same];
  if (before) entries[same] = { ...before, paragraphs: [[...before.paragraphs.flat(), words]] };
  else entries.push({ block, question, source: "cell", paragraphs: [[words]] });
}

/** Where brackets close in words that opened none; -1 where none do. */
export function closingIn(words: string): number {
  let open = 0;
  for (let at = 0; at < words.length; at++) {
    if (words[at] === "(") open++;
    else if (words[at] === ")" && open-- === 0) return at;
  }
  return -1;
}

const saidBehind =
  /^\s*(?:\d[\d -]{6,14}\d|(?:light |dark )?\p{L}{3,10}(?: (?:clair|fonce|fonces|clairs))?),? (?:et|and) (?=(?:mon|ma|mes|my|je|j'|i|i'm|i've|vous|you|please|kindly|ecrivez|utilisez|contactez)\b)(?!(?:my|mon|ma) (?:\p{L}+ )?(?:wife|husband|spouse|partner|son|daughter|child|femme|mari|epou\w+|conjointe?|fils|fille|enfant)\b)/u;
const answersToo = /[\d@]|\b(?:canada|eyes?|yeux|entr\w+|e-?mail|courriel|nom|name)\b/;

/** "mon IUC : 1123456789 et écrivez-moi à …", "Eyes: grey, and I confirm that I am in Canada": where the next sentence begins; -1 where none does. */
export function sentenceBehind(words: string): number {
  const folded = fold(words);
  const length = folded.length === words.length ? (saidBehind.exec(folded)?.[0].length ?? -1) : -1;
  return length > 0 && answersToo.test(folded.slice(length)) ? length : -1;
}

/** What stands behind the colon or dash at a place of the line. */
export function behindMark(line: Words, at: number): Words {
  return cut(line, at + (/^\s?[:–—-]\s*|^\s-\s+/.exec(line.words.slice(at))?.[0].length ?? 1));
}

/** "My name is Zoë and my UCI is 1123456789" tells whose the answers below are, and answers too. */
export const states = /\b(?:my|mon)\b.{0,20}\b(?:is|est)\b/i;
/** A label that we do not know begins something else, all the same. */
export const strangeLabel = /^[\s*•-]{0,4}\p{L}[\p{L}\s'()/]{1,40}\s?(?:[:=|]|\t)\**\s*\S/u;
export const strangeDashed = /^[\s*•]{0,4}\p{L}[\p{L}\s'()/?.]{1,40}\s[–—-]{1,3}>?\s+\S/u;
