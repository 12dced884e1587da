import type { AskedPerson } from "../../question/person.ts";
import { withoutOwn } from "./beside.ts";
import { monthOf } from "./date-words.ts";
import { fold } from "../normal.ts";
import { namesAbroad } from "./yes-no-beside.ts";

/** Behind a yes: "in Hamilton", "at home in Airdrie", "I reside in Richmond Hill, Ontario", or the town alone. */
const town =
  /^(\W*(?:yes|oui|yep|yeah|y)\b(?:,? (?:po|sir|madam|maam|ma'am|mam|please|of course|bien sur|indeed|sure|absolutely|absolument|tout a fait|definitely)\b)?[ ,.!–-]{1,4}(?:(?:i|we|she|he|they|je|j'|nous|elle|il|ils) ?(?:am|'m|are|'re|is|'s|lives?|resides?|stays?|est|sont|suis|sommes|habite|habitons|vis|vivons|reste)(?: (?:here|now|currently|presently|ici|actuellement|presentement))* ?)?(?:(?:still|currently|presently|now|here|living|residing|staying|at home|toujours|actuellement|presentement|ici|chez moi)[ ,]{1,2}){0,2})((?:in|at|a|dans)? ?)(\p{L}[\p{L}'’.-]{2,20}(?: \p{L}[\p{L}'’.-]{2,20}){0,2}?)(?=[ ]?(?:[.,;!()]|$|now\b|with us\b))/u;
/** What begins with a capital and is no town, or is not told as one. */
const noTown =
  /\b(?:transit|theory|theorie|part|spirit|esprit|process|progress|fact|principle|principe|person|hospital|flight|plane|spring|summer|fall|autumn|winter|but|mais|not|pas|no|non|until|only|soon|if|was|will|maybe|hopefully|consulate|embassy|airport|border|waiting|new|usa|us|uk|uae)\b/;

/**
 * A folded answer without the town that a yes names. Words that nobody knows to be abroad and that begin with a capital name where
 * in Canada it is; those known to be abroad are left to be seen. `words`: the answer as written.
 */
export function withoutTown(folded: string, words: string, answer: boolean): string {
  const match = answer ? town.exec(folded) : null;
  if (!match) return folded;
  const [, lead = "", joint = "", name = ""] = match;
  const parts = name.split(/[ '’.-]+/).filter((part) => part !== "");
  const written = new Map([...words.matchAll(/\p{L}+/gu)].map(([word]) => [fold(word), word] as const));
  const isName = parts.every((part) => /^\p{Lu}/u.test(written.get(part) ?? ""));
  if (!isName || noTown.test(name) || parts.some((part) => monthOf(part) !== undefined) || namesAbroad(parts))
    return folded;
  const end = lead.length + joint.length + name.length;
  return `${lead}${" ".repeat(joint.length + name.length)}${folded.slice(end).replace(/^ ?with us\b/, "")}`;
}

/** "Family in Canada: yes", "Born in Canada yes": what leads up to the country, where a label does, and the mark behind it. */
const labelled =
  /^\W*((?:[\p{L}\p{N}']+ ){1,8})(?:in|au) canada(?: now)?(?: ?([:=?–-])[:=?–-]* ?| )(?:yes|oui|no|non)\b/u;
/** What leads a sentence about the person, which no mark needs to part from a yes: "we both live in Canada yes". */
const speaks = /\b(?:i|i'm|im|am|we|we're|je|j'|suis|nous|sommes|yes|oui)\b/;
/** Words of a label that asks after the person. */
const ofPerson = new Set(
  "i i'm im am we we're are you is he she they currently presently now present presents presente presentes presence physically still located living being be here yes and je j suis sommes etes vous nous actuellement presentement maintenant toujours bien physiquement residing staying stay live right today question q no n 8 a".split(
    " ",
  ),
);

/** Whether a folded sentence says under a label that something else than the person is in Canada: their family, an address. */
export function isOfOthers(sentence: string, person: AskedPerson): boolean {
  const [, lead, mark] = labelled.exec(withoutOwn(sentence, person)) ?? [];
  return (
    lead !== undefined &&
    (mark !== undefined || !speaks.test(lead)) &&
    !lead
      .trim()
      .split(/[ ]+/)
      .every((word) => ofPerson.has(word))
  );
}

/** "currently in: canada" as the sentence that it is. Folded. */
export function asSentence(folded: string): string {
  return folded.replace(
    /^(\W*(?:currently|now|presently|actuellement|presentement) (?:\p{L}+ )?(?:in|au|a|en)) ?: ?/u,
    "i am $1 ",
  );
}
