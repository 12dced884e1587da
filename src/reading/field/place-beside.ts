import { fold } from "../normal.ts";
import type { FieldContext } from "../reading.ts";
import { blanking, withoutKnownPlaces, withoutOrigins, withoutSpans } from "./beside.ts";
import { company, confirming, stayed } from "./beside-company.ts";
import { harmless, lastEntry, manner } from "./beside-words.ts";
import { surelyAbroad, nameAt } from "./canada.ts";
import { countryAt } from "./country-names.ts";
import { datesIn } from "./date-scan.ts";
import { portsIn } from "./gazetteer.ts";
import { coming, happened } from "./place-lead.ts";

/** Kinds of place, and what stands around the name of one. */
const kinds = new Set(
  `poe endroit lieu passed cleared passes passees aerodrome terrestre land sea air douane douanes custom customs cbsa asfc office bureau station gare highway hwy route road autoroute street harbour harbor quai pier island ile lake river falls chutes north south east west nord sud est ouest old port city ville town village side canadian point peace gate porte gates ligne line autobus bus car train express
   intl int inter international internationale province quebec ontario bc on qc ab mb sk ns nb nl pe yt usa us seaport ferries traverse douanier douaniere truck crossing crossings post immigration bay saint st ste sainte of the first by to flight vol avion arriving coming connecting back flying returning provenance my plane pet aiport airpot airoport aerport aeroprt aeoroport`.split(
    /\s+/,
  ),
);
/** Figures that belong to the name of a place: a road's, a terminal's. */
const numbered =
  /\b(?:highway|hwy|route|autoroute|road|rte|i|terminal|t|gate|porte|pier|exit|interstate|a|no|number|question|q)[\s.#-]*\d{1,3}\b|^\W*\d{1,2}(?:[.]\d)?[.):°\s-]/g;

/** "off the Dublin flight", "(vol Bruxelles-Montréal)", "driving back from Buffalo", "via Frankfurt" behind where they came from. */
const journeys: readonly RegExp[] = [
  /\b(?:off|on|by|aboard|par|with) (?:the|a|an|my|le|our) (?:direct |morning |evening |night )?\p{L}{3,20}(?: \p{L}{3,20})? (?:flight|plane|bus|train)\b/gu,
  /\b(?:flight|vol) \p{L}{3,20} ?[-–→] ?\p{L}{3,20}\b/gu,
  /\b(?:driving|flying|driven|en char|en voiture|conduisant)(?: (?:back|home|in))?\b/g,
  /(?<=\bfrom [\p{L} ]{3,30}),? (?:via|through|with a stop in) (?:paris|frankfurt|london|amsterdam|dubai|doha|istanbul|zurich|brussels|seoul|tokyo|hong kong|taipei|abu dhabi|munich|lisbon|casablanca|addis ababa|cairo|reykjavik|dublin|madrid|rome|warsaw)\b/gu,
];
/** A crossing has another side: "Peace Bridge (Buffalo/Fort Erie)". */
const otherSides =
  /(?<=\p{L}[^\n]{0,60})(?:[(/–-] ?(?:(?:from|depuis) )?|\b(?:from|depuis) )(?:buffalo|detroit|port huron|niagara falls|plattsburgh|champlain|rouses point|ogdensburg|massena|lewiston|houlton|calais|derby line|blaine|bellingham|seattle|pembina|sweet ?grass|international falls|sault ste\.? marie)(?:,? (?:n\.?y\.?|mi|michigan|me|maine|vt|vermont|wa|washington|usa?|new york))?\b/gu;
const leads = [new RegExp(happened, "g"), new RegExp(coming, "g")];
const harmlessToPlaces = [...leads, ...harmless, ...confirming, ...journeys, ...stayed, ...company, ...manner];
const besideAnyPlace = blanking(harmlessToPlaces);
const besideKnownPlace = blanking([...harmlessToPlaces, otherSides]);
const withoutNumbered = blanking([numbered]);

/** Words of another entry than the last, and of the far side of a border. */
const another =
  /\b(?:first (?:time|entry|visit|trip|arrival|landing)|premiere? (?:fois|entree|visite|arrivee)|(?:us|usa|u\.s\.|american|usa's|other|far) side|cote (?:americain|us|usa))\b(?! (?:and|et) (?:only|last|latest|most recent|derniere?|seule|unique))/;

/** Whether the words that name a place of entry say nothing else: no other place or time, no verb but that of coming. */
export function isPlainPlace(text: string, context: FieldContext): boolean {
  const folded = fold(text);
  if (another.test(folded)) return false;
  const dates = datesIn(text);
  if (dates.some((date) => date.readings.every(({ iso }) => iso > context.receivedAt.slice(0, 10)) && date.readings.length > 0)) return false; // prettier-ignore
  const ports = portsIn(text);
  const known = ports.length > 0;
  const towns = new Set(ports.flatMap(({ port }) => fold(port.city).split(/[\s-]+/)));
  const beside = (known ? besideKnownPlace : besideAnyPlace)(withoutSpans(folded, dates));
  const left = withoutKnownPlaces(withoutOrigins(beside, known));
  if (!known && /\d/.test(withoutNumbered(left))) return false;
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
    if (kinds.has(word[0]) || towns.has(word[0]) || lastEntry.has(word[0])) return true;
    const written = text.slice(word.index, word.index + word[0].length);
    if (isShouted) return !known && few;
    return /^\p{Lu}/u.test(written) && !(known && /^\p{Lu}{3}$/u.test(written));
  });
}
