import { namesSurely, type Sentence } from "./spoken-of.ts";
import type { Bearing } from "../agree.ts";
import { timesIn } from "../agree/times.ts";

/** Another journey behind the last entry that was answered, or one that was left out of it. All on folded text. */

const behind =
  /(?:^|[,;.]|\b(?:and|et|but|mais))\s*(?:(?:and|et|but|mais) )*(?:since then|after (?:that|this)|afterwards|(?:my |the )?next(?: trip| one| was)?|then|later|depuis(?: lors)?|ensuite|apres (?:ca|cela)|puis)\b,?(?<what>[^;.]*)/;
const stay =
  /\b(?:week-?ends?|weeks?|days?|trips?|nights?|journees?|fins? de semaine|semaines?|sauts?|sejours?|voyages?|visits?|visites?|was)\b/;
const beside = /\band (?:a|one|another) (?:short |quick |small |little )*(?:trip|visit|weekend|flight) to\b/;
const denied = /\b(?:no|not|never|nothing|pas|jamais|aucune?|rien)\b|n't\b/;
const leftOut =
  /\b(?:omit\w*|omis\w*|left out|leaving out|(?:not|n't) (?:counted|count|included?|listed?|mentioned)|pas (?:compte\w*|inclus\w*|mentionne\w*|indique\w*))\b/;
const states = /\b(?:us|usa|u\.s\.?|united states|etats-unis)\b/;

/** Whether a stay abroad is told behind the last entry: "Since then only a weekend in Buffalo", "I omitted my weekend in New York." */
export function stayedLater(sentence: Sentence, { family, facts, now }: Bearing): boolean {
  const { folded } = sentence;
  const isAbroad = (words: string): boolean => states.test(words) || namesSurely({ folded: words, written: words });
  if (leftOut.test(folded)) return stay.test(folded) && isAbroad(folded);
  const what = behind.exec(folded)?.groups?.["what"] ?? (beside.test(folded) ? folded : null);
  if (what === null || denied.test(what) || !stay.test(what) || !isAbroad(what)) return false;
  // "Then a week in Cuba in May 2024" ends with the entry that was answered.
  const isOwn = timesIn(what, now).some(({ fits }) => family.people.some(({ id }) => fits(facts.last(id) ?? -1)));
  return !isOwn && !/\b(?:will|going to|plan\w*|prochaine?|next (?:week|month|year|summer))\b/.test(folded);
}

const month = "(?:january|february|march|april|may|june|july|august|september|october|november|december|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|(?:19|20)\\d\\d)"; // prettier-ignore
const either = new RegExp(`\\b(?:came|arrived|landed|entered|returned|back|home|revenue?s?|rentree?s?|arrivee?s?|venue?s?|entree?s?)\\b[^.;]{0,40}\\b${month}[^.;\\d]{0,3}(?: \\d{4})?,? (?:or|ou) (?:maybe |perhaps |peut-etre )?(?:(?:in|on|en|le|the|early|late|fin|debut) )*(?:\\d{1,2}(?:st|nd|rd|th)? )?${month}\\b`); // prettier-ignore
const again = /\b(?:returned|back|home|revenue?s?|rentree?s?)\b/;

/** The entry of which two times are told: "I returned in June 2024, or in July." */
export function toldEither({ folded }: Sentence): "firstEntry" | "lastEntry" | null {
  if (!/\b(?:or|ou)\b/.test(folded) || !either.test(folded)) return null;
  return again.test(folded) ? "lastEntry" : "firstEntry";
}
