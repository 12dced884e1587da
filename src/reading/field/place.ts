import { speaksOfComing } from "../told/entry-words.ts";
import { fold, normalise, singleSpaced } from "../normal.ts";
import type { FieldContext, FieldReader, FieldReading, Found } from "../reading.ts";
import { withoutSpans, wordsBeside } from "./beside.ts";
import { isBlank } from "./blank.ts";
import { countryAt } from "./country-names.ts";
import { monthOf } from "./date-words.ts";
import { isCorrection, isDoubtful } from "./doubt.ts";
import { portsIn, type PortFound } from "./gazetteer.ts";
import { shade } from "./hue.ts";
import { leadsToPlace } from "./led.ts";
import { extended, extendedSpan, groups } from "./place-extent.ts";
import { isSupposed } from "./supposed.ts";
import { none, unclear, value } from "./result.ts";
import { isPlainPlace } from "./place-beside.ts";
import { isAtOdds } from "./place-odds.ts";
import { core } from "./place-trim.ts";

/** "It was a bridge", "by air", "the land border crossing": a kind of place, and the name of none. */
const kindsAlone = new Set(
  "petit petite grand grande main nearest local airport aeroport airports bridge bridges pont border borders frontiere frontalier crossing point port ports tunnel ferry boat ship bateau traversier train bus car voiture auto autobus avion plane flight road route highway autoroute customs douane douanes station gare poste post entry entree land sea air terrestre it was is were that this there c est etait a an one the un une le la l les du de des d of by at in on to through via par au aux en my our mon ma notre big small international canadian canadien canadienne american americain us usa canada".split(
    " ",
  ),
);

function isKindAlone(folded: string): boolean {
  return (folded.match(/\p{L}+/gu) ?? []).every((word) => kindsAlone.has(word));
}

/** Reads the words that stand in the place of entry's place. They are kept as written, whether or not we know the port. */
function read(given: string, context: FieldContext): FieldReading {
  const text = singleSpaced(normalise(given).text);
  if (isBlank(text)) return none("place.empty");
  const doubted = isDoubtful(fold(text));
  const words = core(text);
  const judged = judge(words, text, context);
  if (judged.kind === "value" && isAtOdds(fold(text))) return unclear([judged.value], "place.of-another-entry");
  const reading =
    judged.kind === "value" && judged.rule !== "place.corrected" && !isPlainPlace(text, context)
      ? (led(text, context) ?? unclear([judged.value], `place.${wordsBeside}`))
      : judged;
  if (!doubted || reading.kind === "none") return reading;
  return unclear(
    reading.kind === "value" ? [withoutDoubt(words, String(reading.value))] : reading.readings,
    "place.doubtful",
  );
}

/** "Immigration was done at North Portal": the only port there, where what is said around it says that they came in there. */
function led(text: string, context: FieldContext): FieldReading | null {
  const found = portsIn(text);
  // "Ambassador Bridge, Windsor" is one.
  if (groups(found, text).length !== 1) return null;
  const span = extendedSpan(text, found);
  return leadsToPlace(withoutSpans(fold(text), [span]), context)
    ? value(singleSpaced(span.text), "place.led-to")
    : null;
}

function judge(words: string, text: string, context: FieldContext): FieldReading {
  const folded = fold(words);
  const found = portsIn(words);
  const cities = new Set(found.map((one) => one.port.city));
  if (!/\p{L}{2}/u.test(words) || isOtherKind(words, folded, context)) return none("place.other-kind");
  if (cities.size > 1) return several(found, words, folded);
  if (/\s(?:or|ou)\s|\?/.test(folded)) return unclear([words], "place.two");
  if ((found.length === 0 && isKindAlone(folded)) || /^(?:terminal|gate|porte) \w{1,3}$/.test(folded))
    return unclear([words], "place.too-general");
  if (/\b(?:not|pas|never|instead of|au lieu)\b/.test(folded)) return unclear([words], "place.denied");
  if (isSentence(folded)) {
    const [only] = found;
    if (!only || cities.size !== 1) return fromSentence(words, text);
    const at = fold(text).indexOf(fold(words.slice(only.start, only.end)));
    const isToCome = isSupposed(fold(text), at, at + only.end - only.start) || isRelativeDay(fold(text));
    const name = extended(words, found);
    return isToCome ? unclear([name], "place.of-another-entry") : value(name, "place.port-in-sentence");
  }
  if (found.length === 0 && !isPlaceLike(words, folded)) return none("place.no-place");
  if (words.length > 120)
    return found.length > 0 ? unclear([extended(words, found)], "place.long") : none("place.long");
  return value(words, found.length > 0 ? "place.known-port" : "place.as-written");
}

const kinds =
  /\b(?:airport|aeroport|bridge|pont|border|frontiere|frontalier|crossing|port|tunnel|ferry|harbou?r|pier|terminal|station|highway|hwy|road|international|island|city|douane|customs|traverse|gare|quai)\b|机场|口岸|港|桥/;

/** A name in capitals or another script, or a word for a kind of place: "will send later" is neither. */
function isPlaceLike(words: string, folded: string): boolean {
  if (kinds.test(folded)) return true;
  const isName = words.split(/[\s,/()-]+/).some((word, at) => /^\p{Lu}/u.test(word) && (at === 0 || word.length > 1));
  return (isName || /[^\p{Script=Latin}\P{L}]/u.test(words)) && !notPlaces.test(folded);
}

const notPlaces =
  /\b(?:will|see|send|sent|later|soon|provide|provided|mentioned|stamp|passport|passeport|attached|answer|above|below|already|given|told|here|there|this|that|what|which|you|he|she|they|it|have|has|had|do|does|did|can|could|would|pending|unknown|hello|hi|dear|best|regards|sincerely|married|single|none)\b/;

function fromSentence(words: string, text: string): FieldReading {
  if (!isPlaceLike(words, fold(words)) || /^(?:thank|merci)/i.test(words)) return none("place.sentence");
  return words.length <= 80 && text.length <= 160 ? unclear([words], "place.sentence") : none("place.sentence");
}

function several(found: readonly PortFound[], words: string, folded: string): FieldReading {
  const [last, before] = [found.at(-1)!, found.at(-2)!];
  if (
    found.length === 2 &&
    isCorrection(folded.slice(before.end, last.start)) &&
    !/\b(?:was|etait|layover|stop\w*|escale|transit)\b/.test(folded.slice(last.end))
  ) {
    return value(extended(words, [last]), "place.corrected");
  }
  return unclear(
    found.map((one) => extended(words, [one])),
    "place.two-ports",
  );
}

const colours = new RegExp(`^${shade}$`);
const yesNo = /^(?:yes|no|oui|non|true|false|y|n)\b(?:[\s,.!]|$)/;

/** An address, a number, a date, a colour, a yes, the person's own name: an answer to another question. */
function isOtherKind(words: string, folded: string, context: FieldContext): boolean {
  if (words.includes("@") || colours.test(folded) || yesNo.test(folded)) return true;
  if ((words.match(/\d/g)?.length ?? 0) >= 7 || /^\W*(?:19|20)\d\d\b/.test(words)) return true;
  const { givenName, familyName } = context.person;
  const own = new Set(fold(`${givenName} ${familyName}`).match(/[\p{L}]+/gu) ?? []);
  const parts = folded.match(/[\p{L}]+/gu) ?? [];
  const bare = parts.filter((part) => !/^(?:mrs?|ms|miss|dr|mme|mlle|m|name|nom)$/.test(part));
  if (bare.every((part) => own.has(part) || monthOf(part) !== undefined)) return true;
  if (/^(?=.*\d)[A-Z\d-]{4,}$/.test(words)) return true;
  const country = countryAt(parts, 0);
  return country?.next === parts.length && country.codes[0] !== "CA" && parts.length < 4 && portsIn(words).length === 0;
}

function isSentence(folded: string): boolean {
  const words = folded.split(" ");
  return (
    words.length > 12 ||
    /\b(?:yes|no|oui|non|same|meme|from|to|flight|vol|airlines?|air canada|i|we|my|i'm|was|were|is|am|are|please|thank|thanks|je|nous|mon|ma|suis|etait|merci|because|when|and then|then|after|before|puis|apres|remember|know|think)\b/.test(
      folded,
    )
  );
}

function withoutDoubt(words: string, reading: string): string {
  const found = portsIn(words);
  return found.length > 0 ? extended(words, found) : reading;
}

const entering =
  /\b(?:enter|entr[eyi]|arriv|land|came|come|cross|flew|drove|port of entry|via|through|atterri|venu|passe|par l'aeroport|poste|rentre|revenu|return)/;
/** "October 1st, 2026" is no first entry. */
const first = /\b(?:first|initial\w*|originally|premiere?(?: fois)?|1st(?!,? (?:of )?(?:(?:19|20)\d\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)\b)|1ere)\b/g; // prettier-ignore
const last =
  /\b(?:last|latest|recent\w*|derniere?(?: fois)?|recente?|recemment|back|again|return\w*|revenue?s?|retour\w*|only|once|seule|unique)\b/g;
const departing =
  /\b(?:from|leaving|left|live|living|lives|reside|work|travel(?:l?ing)? to|fly(?:ing)? (?:to|from)|go(?:ing)? to|depuis|habite|demeure|partir|am in|suis a|currently|office|card|address|mail)\b[^,;.]{0,20}$/;

/** "I drove in from Buffalo at the Peace Bridge": by way of which, whence is said before it. */
const by = / from \p{L}+(?: \p{L}+)?,? (?=(?:at|through|via|by|over|across|par) (?:the |le |l')?$)/u;

/** "I landed last night": an entry without a date, perhaps another than the one that is asked about. */
function isRelativeDay(folded: string): boolean {
  if (/\b(?:19|20)\d\d\b/.test(folded)) return false;
  return /\b(?:yesterday|last night|tonight|today|this (?:morning|afternoon|evening|week)|just (?:now|landed|arrived)|days? ago|hier|avant-hier|aujourd'hui|ce (?:matin|soir|midi)|cette (?:nuit|semaine)|il y a|a l'instant)\b/.test(
    folded,
  );
}

/** Ports in sentences that speak of entering, other than those of the first entry. */
function find(given: string): Found[] {
  const normal = normalise(given);
  const text = normal.text;
  const folded = fold(text);
  if (!entering.test(folded) && !speaksOfComing.test(folded)) return [];
  const hits = groups(portsIn(text), text).filter((group) => {
    const before = folded.slice(Math.max(0, group[0]!.start - 160), group[0]!.start);
    // "I last entered from Vancouver airport": by way of it, where the sentence says no other place.
    const through =
      / from (?:the )?$/.test(before) && /^.{0,30}\b(?:airport|bridge|border)\b/.test(folded.slice(group[0]!.start));
    const near = before.slice(-40).replace(through ? / from (?:the )?$/ : by, " ");
    return !departing.test(near) && !isOfFirst(before);
  });
  return hits.map((group) => {
    const words = withTown(text, extendedSpan(text, group));
    const around = folded
      .slice(Math.max(0, words.start - 60), words.end + 30)
      .split(/[;\n]/)
      .join(" ");
    const rule = isDoubtful(around) ? "place.doubtful" : isRelativeDay(folded) ? "place.of-another-entry" : undefined;
    const name = singleSpaced(words.text);
    const reading = rule ? unclear([name], rule) : value(name, "place.known-port");
    return { start: normal.offsetOf(words.start), end: normal.offsetOf(words.end), reading };
  });
}

/** "at Pacific Highway, Surrey BC.": names behind a comma belong to the place where the sentence or another comma ends them. */
const town =
  /^(?:,\s(?:\p{Lu}[\p{L}.'’-]{0,20})(?:\s\p{Lu}[\p{L}.'’-]{0,20}){0,2}){1,2}(?=\s*(?:[.;)\n,]|$)|\s(?:and|on|et|le)\s)/u;
const noTown =
  /^,\s(?:i|my|we|our|the|yes|no|he|she|his|her|je|j'ai|mon|ma|mes|nous|oui|non|il|elle|flight|vol|air|westjet|on|and|et)\b/i;

function withTown(text: string, span: { text: string; start: number; end: number }): typeof span {
  const rest = text.slice(span.end, span.end + 80);
  const [behind] = noTown.test(rest) ? [] : (town.exec(rest) ?? []);
  if (!behind || behind.split(/\P{L}+/u).some((word) => monthOf(fold(word)) !== undefined)) return span;
  const end = span.end + behind.replace(/\.$/, "").length;
  return { text: text.slice(span.start, end), start: span.start, end };
}

function isOfFirst(before: string): boolean {
  const at = (pattern: RegExp) => [...before.matchAll(pattern)].at(-1)?.index ?? -1;
  return at(first) > at(last);
}

export const placeReader: FieldReader = { type: "place", read, find: (given) => find(given) };
