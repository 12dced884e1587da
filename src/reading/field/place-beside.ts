import { fold } from "../normal.ts";
import type { FieldContext } from "../reading.ts";
import { blanked, withoutKnownPlaces, withoutOrigins, withoutSpans } from "./beside.ts";
import { harmless, lastEntry, manner } from "./beside-words.ts";
import { surelyAbroad, nameAt } from "./canada.ts";
import { countryAt } from "./country-names.ts";
import { scanDates } from "./date-scan.ts";
import { portsIn } from "./gazetteer.ts";
import { tokenise } from "./token.ts";

/** Kinds of place, and what stands around the name of one. */
const kinds = new Set(
  `aerodrome land sea air douane douanes custom customs cbsa asfc office bureau station gare highway hwy route road autoroute street harbour harbor quai pier island ile lake river falls chutes north south east west nord sud est ouest old port city ville town village side canadian point peace gate porte gates ligne line autobus bus car train express
   intl int inter international internationale province quebec ontario bc on qc ab mb sk ns nb nl pe yt usa us seaport ferries traverse douanier douaniere truck crossing crossings post immigration bay saint st ste sainte of the first by to flight vol`.split(
    /\s+/,
  ),
);
/** Figures that belong to the name of a place: a road's, a terminal's. */
const numbered =
  /\b(?:highway|hwy|route|autoroute|road|rte|i|terminal|t|gate|porte|pier|exit|interstate|a|no|number|question|q)[\s.#-]*\d{1,3}\b|^\W*\d{1,2}(?:[.]\d)?[.):°\s-]/g;

/** Whether the words that name a place of entry say nothing else: no other place or time, no verb but that of coming. */
export function isPlainPlace(text: string, context: FieldContext): boolean {
  const folded = fold(text);
  const dates = scanDates(tokenise(text));
  if (dates.some((date) => date.readings.every(({ iso }) => iso > context.receivedAt.slice(0, 10)) && date.readings.length > 0)) return false; // prettier-ignore
  const known = portsIn(text).length > 0;
  const left = withoutKnownPlaces(
    withoutOrigins(blanked(withoutSpans(folded, dates), [...harmless, ...manner]), known),
  );
  if (!known && /\d/.test(blanked(left, [numbered]))) return false;
  const words = [...left.matchAll(/\p{L}+/gu)];
  const names = words.map((word) => word[0]);
  const abroad = names.some((_, at) => {
    const country = countryAt(names, at);
    return nameAt(names, at, surelyAbroad) !== undefined || (country && country.codes[0] !== "CA" && (names[at] ?? "").length > 2); // prettier-ignore
  });
  if (abroad) return false;
  const isShouted = text === text.toUpperCase() || text === text.toLowerCase();
  const few = names.length <= 3;
  return words.every((word) => {
    if (kinds.has(word[0]) || lastEntry.has(word[0])) return true;
    const written = text.slice(word.index, word.index + word[0].length);
    if (isShouted) return !known && few;
    return /^\p{Lu}/u.test(written) && !(known && /^\p{Lu}{3}$/u.test(written));
  });
}
