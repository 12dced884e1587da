import { limits } from "../../limits.ts";
import { fold, normalise } from "../normal.ts";
import type { FieldContext, FieldReader, FieldReading, Found } from "../reading.ts";
import { isPlain, withoutSpans, wordsBeside } from "./beside.ts";
import { isBlank } from "./blank.ts";
import { isCorrection, isDoubtful, isNegated } from "./doubt.ts";
import { none, unclear, value } from "./result.ts";

interface Part {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** Letters, digits and hyphens, 4 to 32 long. */
const token = /[\p{L}\p{N}][\p{L}\p{N}_-]{2,30}[\p{L}\p{N}]/gu;
const label =
  /\b(?:verification|access|confirmation)? ?code(?: de verification| d'acces)?(?: (?:number|is|est))?(?: le)?\s*(?:is|est|:|=|-|：)?\s*|验证码\s*[:：是]?\s*/;

/** Reads the words that stand in the verification code's place: the code as written. */
function read(given: string, context: FieldContext): FieldReading {
  const text = normalise(given).text;
  if (isBlank(text)) return none("code.empty");
  const folded = fold(text);
  const found = codesIn(text);
  const [only] = found;
  if (!only) return none("code.no-code");
  const distinct = [...new Set(found.map((one) => one.words))];
  const last = found.at(-1)!;
  if (distinct.length === 2 && isCorrection(folded.slice(found.at(-2)!.end, last.start)))
    return value(last.words, "code.corrected");
  if (distinct.length > 1) return unclear(distinct, "code.several");
  if (/^(?:19|20)\d\d$/.test(only.words)) return unclear(distinct, "code.may-be-year");
  if (/^\p{Lu}?\p{Ll}+$/u.test(only.words)) return unclear(distinct, "code.may-be-word");
  const rest = `${folded.slice(0, only.start)} ; ${folded.slice(last.end)}`;
  if (isDoubtful(rest) || isNegated(rest)) return unclear(distinct, "code.doubtful");
  if (only.words === context.person.uci || /^\d{4}-\d{2}-\d{2}$/.test(only.words)) return none("code.other-kind");
  if (/\d/.test(rest) && !/^\s*[(#]?\d{1,2}[.):]\s*;?/.test(rest.trim())) return unclear(distinct, "code.torn");
  const plain = isPlain(withoutSpans(folded, found), "code");
  return plain ? value(only.words, "code.as-written") : unclear(distinct, `code.${wordsBeside}`);
}

/** What looks like a code: with a digit, in capitals, or the only word there is. */
function codesIn(text: string): Part[] {
  const parts = [...text.matchAll(token)].map((match) => ({
    words: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const free = parts.filter((part) => text[part.end] !== "@" && text[part.start - 1] !== "@");
  const coded = free.filter(
    (part) => /\d/.test(part.words) || (/^[A-Z-]+$/.test(part.words) && part.words.length >= 5 && /[a-z]/.test(text)),
  );
  if (coded.length > 0) return coded;
  const [only] = free;
  const isAlone = only !== undefined && free.length === 1 && text.replace(/[^\p{L}\p{N}_-]+/gu, "") === only.words;
  return isAlone && /^[\p{Lu}-]+$|^[a-z]*[A-Z][A-Za-z]*$/u.test(only.words) ? [only] : [];
}

/** "My verification code is …". */
function find(given: string, context: FieldContext): Found[] {
  const normal = normalise(given);
  const folded = fold(normal.text);
  const match = label.exec(folded.slice(0, limits.field.answerLength));
  if (!match || !/verif|验证/.test(folded)) return [];
  const start = match.index + match[0].length;
  const words = /^[^\n.;,]*/.exec(normal.text.slice(start))?.[0] ?? "";
  const reading = read(words, context);
  const [only] = codesIn(words);
  if (!only || reading.kind === "none") return [];
  return [{ start: normal.offsetOf(start + only.start), end: normal.offsetOf(start + only.end), reading }];
}

export const codeReader: FieldReader = { type: "code", read, find };
