import { nameAt, surelyAbroad } from "./canada.ts";
import { countryAt } from "./country-names.ts";

/**
 * "I was away two weeks and came back on …": what is told of an absence before the day on which it ended. It names no day, and
 * no place that could be in Canada.
 */

const span = "(?:(?:for|during|pendant|of) )?(?:(?:only|just|about|almost|seulement|juste|environ|presque) )?(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a few|several|some|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|quelques|plusieurs) (?:(?:short|long|whole|little|petite?s?) )?(?:days?|weeks?|months?|weekends?|jours?|semaines?|mois|fins? de semaine))"; // prettier-ignore
const occasion = "(?:(?:my|our|a|an|the|some|des|mes|nos|les|le|la|un|une) )?(?:(?:family|short|summer|winter|little|annual) )?(?:vacations?|holidays?|trip|visit|leave|vacances|conges?|voyage|sejour|visite)"; // prettier-ignore
const away = `(?:away|abroad|overseas|out of (?:canada|the country)|outside (?:canada|the country)|home|back home|(?:on|en|for|from) ${occasion}|a l'etranger|hors du (?:canada|pays)|absente?s?|au loin)`;
const abroad =
  "(?:(?:in|to|at|au|aux|en|a|visiting|from|de|du) (?:the |my (?:home )?country|mon pays|notre pays)?(§)?)";
const gone = "(?:(?:i|we|she|he|they|je|j'|nous|on|elle|il) ?)(?:was|were|am|had been|have been|has been|went|had gone|travell?ed|flew|etais|etait|etions|ai ete|a ete|avons ete|suis allee?|sommes allee?s|est allee?|etais (?:partie?|allee?)|etait (?:partie?|allee?)|etions (?:parties?|allee?s)|suis partie?|est partie?|sommes parties?|suis restee?)"; // prettier-ignore
const joint = "(?:,? ?(?:and|et|then|puis)|,)";
const absent = new RegExp(`^\\W*${gone}(?: (?:${away}|${abroad}|${span})){1,3}${joint} (?:then |puis |(?:i|we|she|he|je|nous|on|elle|il) )?`); // prettier-ignore
const after = new RegExp(`^\\W*(?:after|following|apres|suite a|au retour de|returning from|back from) (?:${span}|${occasion})(?: (?:${away}|${abroad}|${span})){0,2}, ?`); // prettier-ignore

/** Folded words that lead to the day of a return, without the absence told before it. */
export function withoutAbsence(before: string): string {
  if (!/[,\s](?:and|et|then|puis)\s|,/.test(before)) return before;
  const words = withNamesAbroad(before);
  const told = absent.exec(words)?.[0] ?? after.exec(words)?.[0];
  return told === undefined ? before : words.slice(told.length).replaceAll("§", " ");
}

/** Countries and cities that are not in Canada as one sign each. */
function withNamesAbroad(folded: string): string {
  const parts = [...folded.matchAll(/\p{L}+/gu)];
  const names = parts.map(([name]) => name);
  let [words, shift] = [folded, 0];
  for (let at = 0; at < parts.length; at++) {
    const country = countryAt(names, at);
    const next = nameAt(names, at, surelyAbroad) ?? (country && country.codes[0] !== "CA" && names[at]!.length > 2 ? country.next : undefined); // prettier-ignore
    const [first, last] = [parts[at]!, next === undefined ? undefined : parts[next - 1]];
    if (!last) continue;
    const end = last.index + last[0].length;
    words = `${words.slice(0, first.index - shift)}§${words.slice(end - shift)}`;
    shift += end - first.index - 1;
    at = next! - 1;
  }
  return words;
}
