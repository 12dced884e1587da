import type { AskedPerson } from "../../question/person.ts";
import { wordsOf } from "../align/token.ts";
import { isRelation } from "../family.ts";
import { groupOf } from "./who.ts";

const counted: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5 }; // prettier-ignore
const countedPart = /(?<!\b(?:the|all|both|each|every|les|nous|tous|toutes) )\b(one|two|three|four|five|un|une|deux|trois|quatre|cinq) (?:of (?:us|them)|d'entre nous)\b/; // prettier-ignore

/** Words that make what is said true of some of the family, or mostly true. Folded. */
const partly = /\b(?:(?:some|most|many|several|half|part|few|none|not all|not everyone|not everybody|certaine?s|quelques-une?s|plusieurs|la plupart|la moitie|aucune?|pas tous|pas toutes) (?:of (?:us|them|the family|my family|our family)|d'entre (?:nous|eux)|de (?:nous|la famille|ma famille))|not all|not everyone|not everybody|pas tous|pas toutes|mostly|mainly|generally|for the most part|pour la plupart|surtout|en general|en majorite|the others?|les autres|la plupart)\b/; // prettier-ignore

const but =
  /\b(?:except(?:ing)?(?: for| that)?|apart from|other than|save for|(?<=\b(?:us|all|everyone|everybody) )but|sauf|excepte|hormis|a part|a l'exception de|with the exception of)\s+(?:for )?(?=\p{L})/u;

/**
 * Of whom of the family a clause is true that does not speak of all: null where it does not say so, nobody where nobody can
 * tell who they are. "All of us except Minh" names the others.
 */
export function partIn(
  folded: string,
  people: readonly AskedPerson[],
  sender: AskedPerson | null,
): readonly string[] | null {
  if (people.length < 2) return null;
  const match = but.exec(folded);
  if (match) {
    const left = leftOut(folded.slice(match.index + match[0].length), people, sender);
    const others = people.filter(({ id }) => !left.includes(id)).map(({ id }) => id);
    const whole = /\b(?:we|us|our|all|everyone|everybody|nous|nos|tous|toutes)\b/.test(
      folded.slice(0, match.index + 4),
    );
    return left.length > 0 && whole && !partly.test(folded) ? others : [];
  }
  const count = counted[countedPart.exec(folded)?.[1] ?? ""];
  return partly.test(folded) || (count !== undefined && count !== people.length) ? [] : null;
}

/** Who is named right behind "except"; nobody where a word there is no name, relation or "me". */
function leftOut(words: string, people: readonly AskedPerson[], sender: AskedPerson | null): readonly string[] {
  const said =
    /^[^,.;:!?()]{0,60}?(?=\s(?:who|qui|because|car|which|as|since)\b|[,.;:!?()]|$)/.exec(words)?.[0].trim() ?? "";
  const own = new Set(people.flatMap((one) => wordsOf(`${one.givenName} ${one.familyName}`)));
  const plain = wordsOf(said).every((word) => own.has(word) || isRelation(word) || fillers.has(word));
  const group = plain && said !== "" ? groupOf(said, { order: [], people, sender, numbered: () => null }) : null;
  return group?.rest ? [] : (group?.people ?? []);
}

const fillers = new Set("my our the me myself i and et mon ma mes nos notre les la le moi for pour kids children enfants".split(" ")); // prettier-ignore

const coming = "(?:came|come|arrived?|entered|landed|moved|got|arrivee?s?|venue?s?|entree?s?|debarquee?s?)";
const aside = "(?: in| here| over| out| to canada| into canada| au canada| ici)?,?";
const ranked = (words: string): RegExp =>
  new RegExp(`([\\p{L}']+) (?:(?:have|has|had|also|then|est|suis|sont|sommes|a|ai) )?${coming}${aside} (?:${words})(?! (?:time|fois|entry|entree|trip)\\b)`, "gu"); // prettier-ignore
const ahead = ranked("first|earlier|before|en premier|la premiere|le premier|d'abord");
const behind = ranked(
  "last|second|third|next|later|after|afterwards|en dernier|la derniere|le dernier|ensuite|en second|apres",
);
const goesOn = new Set("and then also et puis ensuite but mais my our the mon ma notre la le was at".split(" "));

/** Whether a sentence says who of several came first and who came last: then the words order people, and no entries. */
export function ordersPeople(folded: string): boolean {
  const [first] = folded.matchAll(ahead);
  if (!first) return false;
  const isAnother = ([, who = ""]: RegExpExecArray): boolean => who !== first[1] && !goesOn.has(who);
  const rest = folded.slice(first.index + first[0].length);
  return [...folded.matchAll(behind)].some(isAnother) || [...rest.matchAll(elliptic)].some(isAnother);
}

/** "…, and me last". */
const elliptic =
  /\b(?:and|et|but|mais) ([\p{L}']+) (?:(?:was )?(?:last|second|next)|en dernier|la derniere|le dernier)(?= on\b|,| \d| le \d)/gu;
