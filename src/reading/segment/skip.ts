import { splitLabels } from "../layout/label.ts";
import { wordsOf } from "../align/token.ts";
import { corrects } from "../remark/correct.ts";
import { namesAbroad } from "../field/yes-no-beside.ts";
import { fold } from "../normal.ts";
import { isAttribution, labelLines, type KnownStretch, type Labelled } from "../quote.ts";
import { isPolite } from "./polite.ts";
import type { Half, Piece } from "../segment.ts";

const signOff =
  /^(?:(?:many |a lot of )?thanks?(?: you)?(?: (?:very much|so much|again|in advance|a lot))*|thx|merci(?: (?:beaucoup|d'avance|encore|bien))*|(?:best|kind|warm|kindest|warmest|with best)?\s?(?:regards|wishes)|best|sincerely(?: yours)?|yours (?:truly|sincerely|faithfully)|respectfully|cheers|(?:bien )?cordialement|cdlt|(?:mes |meilleures )?salutations(?: distinguees| cordiales)?|sincerement|bien a vous|amicalement|respectueusement)[\s,.!-]*$/;
const device = /^(?:sent from my|envoye de(?:puis)? mon|get outlook for|sent from|telechargez outlook)\b/;
/** "Sent from Delhi": no program's line, but where the writer is. */
function saysWhere(line: string): boolean {
  return (
    /^\W*(?:sent|envoye|greetings|bonjour|salutations|regards) (?:from|de|depuis)\b/.test(line) &&
    namesAbroad(wordsOf(line))
  );
}

const numbered = /^\(?[qar]?\d{1,2}\s?[.):-]\s/;
/** A signature has no answers; so many below a drawn line are the next person's. */
const answersBelowLine = 3;
/** A signature goes on for no more lines than this. */
const signatureLines = 12;

/** Lines of the person's that greet, sign, introduce the quote or were put there by a program: none of them answers. */
export function skippedLines(half: Half, pieces: readonly Piece[], order: readonly string[]): Set<number> {
  const skipped = new Set<number>();
  const labels = labelLines(half.text, knownIn(half, pieces));
  // Where nothing is ours the quote is of some other mail, and marks are all there is to tell it by.
  const strange = !pieces.some((piece) => piece.kind === "ours");
  const labelled: number[] = [];
  let answering = 0;
  let at = 0;
  for (const piece of pieces) {
    if (piece.kind !== "own") continue;
    while (at < labels.length && (labels[at]?.end ?? 0) <= piece.start) at++;
    const label = labels[at];
    if (!piece.alone || !label || label.start > piece.start || label.label === "own") continue;
    if (label.label === "quote") {
      if (strange && (piece.depth > 0 || isIntroduced(half.text, labels, at))) skipped.add(piece.line);
      continue;
    }
    const words = half.text.slice(piece.start, piece.end);
    if (saysWhere(fold(words))) continue;
    if (label.label !== "greeting" && answersIn(words, order)) {
      answering++;
      continue;
    }
    // Among labelled answers, "Name:" and "Email:" below a drawn line are answers too.
    if (label.label === "signature" && splitLabels(words, order) !== null) {
      labelled.push(piece.line);
      continue;
    }
    // A name, a number, an address and a date in a row are a list of answers before they are an attribution.
    if (label.label === "attribution" && !writes.test(fold(half.text.slice(label.start, label.end)))) continue;
    skipped.add(piece.line);
  }
  if (answering < answersBelowLine) for (const line of labelled) skipped.add(line);
  for (const line of [...signedLines(half, pieces, order), ...introducing(half, pieces)]) skipped.add(line);
  return skipped;
}

/** Whether a stretch follows the head of a mail, or a line that says who wrote. */
function isIntroduced(text: string, labels: readonly Labelled[], at: number): boolean {
  const before = labels[at - 1];
  if (!before) return false;
  if (before.label === "header") return true;
  return before.label === "attribution" && writes.test(fold(text.slice(before.start, before.end)));
}

/** Words without which a program introduces no quote. */
const writes =
  /\b(?:wrote|writes|written|ecrit|schrieb|escribio|scritto|original|origine|forwarded|transfere)|写道|寫道|发件|发送|:\s*$/;

/** One line of the head that a program copies above a quote. An answer has no time of day, and no address in brackets. */
const headLine =
  /^(?:\*?(?:from|to|cc|de|von|发件人|收件人)\*?\s?:.*@|\*?(?:sent|envoye|date|发送时间)\*?\s?:.*\d{4}.*\d{1,2}\s?[:h]\s?\d{2}|\*?(?:subject|objet|主题)\*?\s?:|-{3,}\s?(?:original(?: message)?\s?-|message d'origine|forwarded message|message transfere))/;

/** A line that holds words of the person's or of their program, as it stands; our own words may stand on it too. */
interface Row {
  readonly line: number;
  readonly words: string;
  readonly alone: boolean;
}

function rowsOf(half: Half, pieces: readonly Piece[]): Row[] {
  const rows = new Map<number, Row>();
  for (const piece of pieces) {
    if (piece.kind !== "own" || rows.has(piece.line)) continue;
    const start = half.text.lastIndexOf("\n", piece.start - 1) + 1;
    const end = half.text.indexOf("\n", piece.end);
    const words = half.text.slice(start, end === -1 ? undefined : end).replace(/^[\s>]+/, "");
    rows.set(piece.line, { line: piece.line, words, alone: piece.alone });
  }
  return [...rows.values()];
}

/**
 * The lines that introduce a quote and may be wrapped, and the heads of mails; the name and the subject in them are ours, so
 * that the rest of the line is all that is left of them.
 */
function introducing(half: Half, pieces: readonly Piece[]): number[] {
  const found: number[] = [];
  const rows = rowsOf(half, pieces);
  rows.forEach(({ line, words, alone }, index) => {
    if (!alone && headLine.test(fold(words))) found.push(line);
    if (!/(?:wrote|[ée]crit|[写寫]道)\s?[:：]\s*$/iu.test(words.slice(-20))) return;
    const heights = [1, 2, 3].filter((count) => isAttribution(joined(rows, index, count)));
    // A folded attribution's last line may look like one by itself; its first line says when, or on which day.
    const height = heights.find((count) => opening.test(joined(rows, index, count))) ?? heights[0];
    if (height !== undefined)
      return void found.push(...rows.slice(index + 1 - height, index + 1).map((row) => row.line));
    if (alone) found.push(line);
  });
  return found;
}

const opening = /^\W{0,3}(?:on|le|am|el|il|op|em|den|dne)\s|^\W{0,3}(?:在|于|\d{4}|\p{L}{3,9}\.?,? \d)/iu;

function joined(rows: readonly Row[], last: number, count: number): string {
  return rows
    .slice(Math.max(0, last + 1 - count), last + 1)
    .map((row) => row.words)
    .join("\n");
}

/** What is known to be a quote without any mark: the lines that hold nothing but our own words. */
function knownIn(half: Half, pieces: readonly Piece[]): KnownStretch[] {
  const mixed = new Set(pieces.flatMap((piece) => (piece.kind === "own" ? [piece.line] : [])));
  const known: KnownStretch[] = pieces.flatMap((piece) =>
    piece.kind === "ours" && !mixed.has(piece.line)
      ? [{ start: piece.start, end: piece.end, kind: "quote" as const }]
      : [],
  );
  for (const stretch of half.signed) known.push({ ...stretch, kind: "signature" });
  return known;
}

/** From words of farewell to our next words or the end, unless answers follow: "Thank you" may also open a mail. */
function signedLines(half: Half, pieces: readonly Piece[], order: readonly string[]): number[] {
  const signed: number[] = [];
  let run:
    { readonly line: number; readonly labels: boolean; readonly plain: boolean; readonly heads: boolean }[] | null =
    null;
  const close = (): void => {
    if (run && run.length <= signatureLines) signed.push(...run.map(({ line }) => line));
    run = null;
  };
  const labels = (words: string): boolean => splitLabels(words, order) !== null;
  /** "Name:" and "Email:" stand in signatures; just above another label they answer, and a line above them is a heading. */
  const closeAbove = (line: number): void => {
    let above = line;
    for (let last = run?.at(-1); last?.labels; last = run?.at(-1)) above = run?.pop()?.line ?? above;
    const last = run?.at(-1);
    const follows = last !== undefined && last.line > (run?.[0]?.line ?? 0) + 1;
    if (follows && (last.heads || (last.plain && last.line === above - 1))) run?.pop();
    close();
  };
  for (const piece of pieces) {
    if (piece.kind === "empty") {
      if (/^\s*(?:-{2,3}|_{2,})\s*$/.test(half.text.slice(piece.start, piece.end))) run ??= [];
      continue;
    }
    if (piece.kind === "ours" || !piece.alone) {
      close();
      continue;
    }
    const words = half.text.slice(piece.start, piece.end);
    const line = fold(words).trim();
    // What was said before it is the signature; what is said from here on is not.
    if (run && answersIn(words, order)) {
      if (numbered.test(line) || labels(words)) closeAbove(piece.line);
      else close();
    } else if (run) {
      const plain = !/\d{4}|@|:\/\//.test(words);
      run.push({ line: piece.line, labels: labels(words), plain, heads: plain && /[:=\]]\s*$/.test(words) });
    } else if (signOff.test(line)) run = [{ line: piece.line, labels: false, plain: false, heads: false }];
    if ((device.test(line) && !saysWhere(line)) || headLine.test(line) || /^\*?[àÀ]\*?\s?:.*@/.test(words))
      signed.push(piece.line);
  }
  close();
  return signed;
}

/** Words of a sentence of one's own; a name, a title and an address have none of them. */
const speaking = /\b(?:i|i'm|i've|my|we|our|was|am|is|are|je|j'ai|mon|ma|mes|nous|suis|est|sont|please|svp)\b/;

/**
 * Whether a line under words of farewell says something all the same: it numbers or labels an answer, takes one back, or is
 * a sentence. A signature has a name, an address and telephone numbers.
 */
function answersIn(words: string, order: readonly string[]): boolean {
  const folded = fold(words);
  if (numbered.test(folded) || corrects(words) || /^p\.?\s?s\b/.test(folded)) return true;
  if (speaking.test(folded) && wordsOf(words).length >= 5 && !isPolite(words)) return true;
  const labelled = splitLabels(words, order);
  return labelled !== null && labelled.parts.some((part) => part.question !== "email" && part.question !== "fullName");
}
