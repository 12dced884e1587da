import { fold } from "../normal.ts";

const related =
  "(?:my|our|mon|ma|notre) (?:\\p{L}+ )?(?:wife|husband|spouse|partner|son|daughter|child|boy|girl|epouse|epoux|femme|mari|conjointe?|fils|fille|enfant|garcon)";
/** "I confirm that", "je vous confirme que": what follows of another is said as if it stood alone. Folded. */
const confirming = new RegExp(
  `^\\W*(?:(?:and|et|yes|oui),? )?(?:(?:i|we) (?:can |hereby |also |do ){0,2}(?:confirm|declare|certify|state) (?:also )?(?:that )?|(?:je|nous) (?:vous )?(?:confirm|certifi|declar)(?:e|ons) (?:aussi |egalement )?qu(?:e |'))(?=(?:he|she|il|elle|${related}|(?!i |je )\\p{L}+ (?:is|est))\\b)`,
  "u",
);

/** A sentence without the words that confirm what it says of another, letter for letter. */
export function withoutConfirming(words: string): string {
  if (!/confirm|certif|decla|state|décla/i.test(words.slice(0, 40))) return words;
  const folded = fold(words);
  const lead = folded.length === words.length ? confirming.exec(folded)?.[0].length : undefined;
  return lead === undefined ? words : " ".repeat(lead) + words.slice(lead);
}

const who = new RegExp(
  `^\\s*(?:(?:and|et|also|aussi),? )?(?:(?:yes|oui),? )?(?:(?:right now|at the moment|at present|currently|today|now|en ce moment|presentement|actuellement|aujourd'hui),? )?(?:he|she|il|elle|(${related}))(?=(?: (?:is|isn't|est|n'est|has|a|se trouve|lives|vit|habite|stays|reste|demeure|also|aussi|still)|['’]s)\\b)`,
  "u",
);

/**
 * What leads a clause that says where somebody is of whom the sentences before told: "he", "yes, she"; "my husband" only where
 * they told an answer of his (`isTold`), else it may explain where somebody else is. Null where none of these leads.
 */
export function presenceLead(clause: string, isTold = true): string | null {
  const match = who.exec(fold(clause));
  return match && (isTold || match[1] === undefined) ? clause.slice(0, match[0].length) : null;
}
