import { blankForAll, isForAll } from "../family/shared.ts";
import { fold } from "../normal.ts";
import { remembered } from "../remembered.ts";
import { isNamePart, labelOf } from "../field/label.ts";
import { saysWhichAddress } from "../field/sender-address.ts";

/** A line cut at the labels it holds. Offsets are the line's. */
export interface Labelled {
  /** What stands before the first label. */
  readonly before: string;
  readonly parts: readonly LabelledPart[];
}

export interface LabelledPart {
  readonly question: string;
  /** Where the label begins. */
  readonly label: number;
  /** Where the value begins; the label of a part of a name belongs to it. */
  readonly from: number;
  readonly to: number;
  /** The label says that the answer is everybody's: "Email for all of us". */
  readonly all?: boolean;
  /** The label names the given or the family name alone. */
  readonly piece: boolean;
}

/**
 * What may stand between a label and its value. A dash does only between spaces, a stroke only behind a word, a question mark
 * only at a word; ":)" is a smile, and the second star ends a label in bold, the bracket one in brackets.
 */
const separator =
  /(?<=^\W{0,3}\*[^*\n]{1,60})\*{1,2}(?=\s)|[:=](?!-?[)(DP](?:\s|$))|[|\t→⇒➔]|\s[-–—]{1,3}>?\s|-{1,3}>|\.{3,40}|\?\]?|(?<=^\W{0,3}\[[^\]\n]{1,60})\]|(?<=\p{L})\/(?=\s)/gu;
/** Where another label may begin on the same line. */
const boundary = /[;,|/\t()]|\.\s|\s-\s|\bet\b|\band\b/g;
/** Words of an answer; with one of them a line without a colon is no label: "My eyes are brown", "Yes I am in Canada". */
const valued =
  /\b(?:yes|no|oui|non|black|blue|brown|green|grey|gray|hazel|noirs?|bleus?|bruns?|verts?|gris|noisette|other|autre|not|pas)\b/;
const sentence =
  /\b(?:is|are|am|was|were|i'm|i|je|j'|suis|sont|est|etes|have|has|ai|avons|we|nous|came|arrived|entered|landed)\b/;
/** "Country I am in now" is a label all the same. */
const noun =
  /^(?:the |my |your |le |la |l'|ma |mon |votre )?(?:country|pays|date|place|lieu|port|name|nom|colou?r|couleur|address|adresse|e-?mail|courriel|uci|iuc|height|taille|code)\b/;
/** No line of a person's holds more labels than this; the rest of a longer one is one value. */
const most = 24;

/** The question that this label names, among those asked; null where it names none. */
export function questionNamed(label: string, order: readonly string[]): string | null {
  const question = questionOf(label);
  return question !== null && order.includes(question) ? question : null;
}

const questionOf = remembered((label: string): string | null => {
  const words = wordsOfLabel(label);
  if (words === "" || words.length > 120) return null;
  return labelOf(words) ?? (isForAll(fold(words)) ? labelOf(blankForAll(fold(words))) : null);
});

function wordsOfLabel(label: string): string {
  let from = 0;
  let to = label.length;
  while (from < to && /[\s>|*•·_#([-]/.test(label[from]!)) from++;
  while (to > from && /[\s:=|*_).?-]/.test(label[to - 1]!)) to--;
  return label.slice(from, to);
}

/** Cuts "UCI: 1123456789; Eyes: brown" at its labels; a line that is a label alone has one part without words. */
export function splitLabels(line: string, order: readonly string[]): Labelled | null {
  const parts: LabelledPart[] = [];
  let before = "";
  let done = 0;
  let tried = 0;
  for (const match of line.matchAll(separator)) {
    if (++tried > most) break;
    if (match.index < done || isInList(line, match)) continue;
    const label = labelBefore(line, done, match.index, parts.length > 0, order);
    if (!label || isStatement(line, label.from, match)) continue;
    const last = parts.at(-1);
    if (last?.question === label.question && line.slice(last.from, label.from).trim() !== "") continue;
    if (last) parts[parts.length - 1] = { ...last, to: label.from };
    else before = line.slice(0, label.from);
    done = match.index + match[0].length;
    const all = isForAll(fold(line.slice(label.from, match.index)));
    // "Currently in: Canada" says where somebody is in the label's words and the value's together.
    const from = label.piece || isLead(line.slice(label.from, match.index)) ? label.from : done;
    parts.push({ question: label.question, label: label.from, from, to: line.length, all, piece: label.piece });
  }
  if (parts.length > 0) {
    // A label without a value heads something that could not be read; "Brown eyes." before a label is an answer.
    const isLabel = questionNamed(before, order) !== null && !valued.test(fold(before));
    return { before: isLabel ? "" : before, parts };
  }
  const folded = fold(line);
  // "Canada" alone is a country before it is a label.
  const speaks = valued.test(folded) || (sentence.test(folded) && !noun.test(folded));
  const named = speaks ? null : questionNamed(line, order);
  const whole = named === "email" && saysWhichAddress(folded) ? null : named;
  const end = line.length;
  return whole ? { before: "", parts: [{ question: whole, label: 0, from: end, to: end, piece: false }] } : null;
}

const elliptic =
  /^\W{0,3}(?:(?:and|et) )?(?:my |the |ma |la )?(?:(first|initial|premiere)|last|latest|most recent|derniere|plus recente)(?: one| time| fois)?,? (?:c'est|c'etait|is|was|est|etait) (?:on |le )?(?=\d|\p{L}{3,9}\.? \d)/u;

/** "Ma plus récente, c'est le 9 septembre 2023": an entry, where the line above speaks of one. */
export function ellipticLabel(line: string, order: readonly string[]): Labelled | null {
  const match = elliptic.exec(fold(line));
  const question = match?.[1] === undefined ? "lastEntry" : "firstEntry";
  if (!match || !order.includes(question)) return null;
  return { before: "", parts: [{ question, label: 0, from: match[0].length, to: line.length, piece: false }] };
}

interface Label {
  readonly question: string;
  readonly from: number;
  readonly piece: boolean;
}

/** "Eyes (black, brown...): green": the points end the list in the brackets. */
function isInList(line: string, { index, 0: sign }: RegExpExecArray): boolean {
  return sign.startsWith("...") && line[index + sign.length] === ")" && line.lastIndexOf("(", index) >= 0;
}

/** "I am in Canada: yes" is a label, "I am in Canada - since 2019" is the answer itself. */
function isStatement(line: string, from: number, { index, 0: { length } }: RegExpExecArray): boolean {
  if (!/\b(?:i am|i'm|je suis|je me trouve) .*canad/.test(fold(line.slice(from, index)))) return false;
  return !/^\W*(?:yes|no|oui|non|y|n|o)\b/i.test(line.slice(index + length));
}

function isLead(label: string): boolean {
  return /^\W*(?:currently|now|presently|actuellement|presentement) (?:\p{L}+ )?(?:in|au|a|en)\s*$/u.test(fold(label));
}

/** "Dern. entrée": a word cut short within a label. */
const shortened = /^\W*(?:dern|prem|num|tel|adr|addr|coul|col|pres)\. $/;

/** The label that ends at `end`: the whole stretch, or what follows its last boundary. */
function labelBefore(line: string, from: number, end: number, inside: boolean, order: readonly string[]): Label | null {
  const stretch = line.slice(from, end);
  // In "Brown eyes. In Canada: yes" a sentence ends before the label.
  const ended = /^[^(]*?\p{Ll}{3}[.,;]\s/u.exec(stretch)?.[0] ?? "";
  const isTwo = inside || (ended.includes(".") && !shortened.test(fold(ended))) || valued.test(fold(ended));
  const whole = isTwo ? null : (questionNamed(stretch, order) ?? country(stretch, order));
  if (whole) return { question: whole, from, piece: false };
  if (!isTwo && order.includes("fullName") && isNamePart(wordsOfLabel(stretch)))
    return { question: "fullName", from: from + stretch.search(/[\p{L}]/u), piece: true };
  let found: Label | null = null;
  for (const match of [...stretch.slice(-160).matchAll(boundary)].slice(-4)) {
    const start = Math.max(0, stretch.length - 160) + match.index + match[0].length;
    const question = questionNamed(stretch.slice(start), order);
    if (question) found ??= { question, from: from + start, piece: false };
  }
  return found ?? (inside ? labelAtEnd(stretch, from, order) : null);
}

/** "Canada: yes"; as an answer the word is a country. */
function country(stretch: string, order: readonly string[]): string | null {
  return /^[^\p{L}\p{N}]*canada(?: now)?\s*$/iu.test(stretch) && order.includes("inCanada") ? "inCanada" : null;
}

/** Words that belong to the label behind them: "Date of first entry". */
const before = new Set(
  "date of the my your our full current no number numero la le l de du des mon ma votre vos eye home place port in are you".split(
    " ",
  ),
);
/** No label on a crowded line has more words of its own. */
const labelWords = 4;

/** "… Zoë Łucja UCI: 1123456789": the last words before the colon, as few as make a label, and what leads into them. */
function labelAtEnd(stretch: string, from: number, order: readonly string[]): Label | null {
  const words = [...stretch.slice(-160).matchAll(/\S+/g)].slice(-12);
  const shift = Math.max(0, stretch.length - 160);
  for (let count = 1; count <= labelWords && count < words.length; count++) {
    let first = words.length - count;
    const start = words[first]?.index ?? 0;
    const last = words[first - 1];
    // "Mon dernier retour" is no return to come.
    const isPast = last !== undefined && /^(?:last|latest|dernier|derniere)$/.test(fold(last[0]));
    const question = questionNamed(stretch.slice(shift + (isPast ? last.index : start)), order);
    if (!question) continue;
    while (first > 1) {
      const word = words[first - 1];
      if (!word || !before.has(fold(word[0])) || questionNamed(stretch.slice(shift + word.index), order) !== question)
        break;
      first--;
    }
    return { question, from: from + shift + (words[first]?.index ?? start), piece: false };
  }
  return null;
}
