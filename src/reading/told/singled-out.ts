import { askedOf, type Asking } from "../answers/asking.ts";
import { doubtful } from "../answers/doubt.ts";
import type { Candidate } from "../answers/merge.ts";
import type { Words } from "../answers/walked.ts";
import { fold } from "../normal.ts";
import { whomAt } from "../remark/agree/whom.ts";

const entry = /^(?:first|last)Entry/;
/** Where one of them may be told of behind what is everybody's. */
const joint = /(?:[,;(–—] *|\s(?=(?:and|et|but|mais|then|puis)\s))((?:(?:and|et|but|mais|while|alors que|tandis que) )*)(?<later>(?:then|puis|ensuite|later|plus tard|after) )?/g; // prettier-ignore
/** A date and nothing else, but for a day of the week. */
const dateLeads =
  /^\W*(?:(?:and|et|then|puis) )?(?:(?:on|in|le|the|c'est le) )?(?:[a-z]{3,9}day,? |(?:lun|mar|mercre|jeu|vendre|same)di |dimanche )?(?=[^,]*\d)[^,@]{4,24}(?:, (?:19|20)\d\d)?$/;
/** A list of those meant goes on, a name ends the sentence, or they came as workers and students. */
const harmless = /^\W*$|^\W*(?:and|et|&)\b|^, |^ (?:as|comme|en tant|on a|with|avec|uci|iuc)\b|^ ?[@:]|^['’]s?\b/;

/**
 * The entries that a sentence tells, in doubt for whom it tells something else behind them: "We first entered on 12 May 2018,
 * Mateo when school was over", "…, then Mateo".
 */
export function unlessSingledOut(told: readonly Candidate[], sentence: Words, asking: Asking): readonly Candidate[] {
  const entries = told.filter(({ question }) => entry.test(question));
  if (entries.length === 0 || asking.people.length < 2) return told;
  const from = Math.min(...entries.map(({ span }) => span.end)) - sentence.start;
  const folded = fold(sentence.words);
  if (folded.length !== sentence.words.length) return told;
  const family = askedOf(asking);
  const leads = dateLeads.test(folded.slice(0, from));
  const apart = [...folded.slice(from).matchAll(joint)].flatMap((match) => {
    const at = from + match.index + match[0].length;
    // "On 17 June 2013, I came …": the clause that the date leads.
    if (leads && match.index === 0) return [];
    const whom = whomAt(folded, at, family, []);
    if (!whom || whom.people.length >= family.people.length) return [];
    const isLater = match.groups?.["later"] !== undefined;
    if (!isLater && harmless.test(folded.slice(whom.end))) return [];
    const own = told.some(({ person, span }) => whom.people.includes(person) && span.start - sentence.start >= at);
    return own ? [] : whom.people;
  });
  if (apart.length === 0) return told;
  return told.map(
    (one) =>
    entries.includes(one) && apart.includes(one.person) ? { ...one, reading: doubtful(one.reading, "told.singled-out") } : one, // prettier-ignore
  );
}
