import { fold, normalise } from "../normal.ts";
import type { FieldReader, FieldReading, Found } from "../reading.ts";
import { isPlain, withoutSpans, wordsBeside } from "./beside.ts";
import { isBlank } from "./blank.ts";
import { countryAt, isCountryCode } from "./country-names.ts";
import { isDoubtful, isNegated } from "./doubt.ts";
import { none, unclear, value } from "./result.ts";
import { tokenise, type Token } from "./token.ts";

interface Named {
  readonly codes: readonly string[];
  readonly uncertain: boolean;
  readonly start: number;
  readonly end: number;
}

/** Country names in normalised text; "us" counts in capitals or behind "the" only. */
function countriesIn(text: string): Named[] {
  const tokens = tokenise(text).filter((token) => token.kind !== "mark");
  const words = tokens.map((token) => token.text);
  const found: Named[] = [];
  for (let at = 0; at < words.length;) {
    const match = countryAt(words, at);
    const last = match && tokens[match.next - 1]!;
    if (!match || !last || isPronoun(tokens, at, match.next, text)) {
      at++;
      continue;
    }
    found.push({ codes: match.codes, uncertain: match.uncertain, start: tokens[at]!.start, end: last.end });
    at = match.next;
  }
  return found;
}

function isPronoun(tokens: readonly Token[], at: number, next: number, text: string): boolean {
  const token = tokens[at]!;
  if (next !== at + 1 || token.text.length > 2 || /[\u3400-\u9fff]/.test(token.text)) return false;
  return text.slice(token.start, token.end) !== token.text.toUpperCase() && tokens[at - 1]?.text !== "the";
}

/** Where somebody is from, and not where they are. */
const ownCountry = /\b(?:is|est) (?:my|mon)\b|\b(?:my|mon) (?:home|own|native) |\bd'origine\b/;

/** Reads the words that stand in the country's place, as ISO 3166-1 alpha-2. A city is no country. */
function read(given: string): FieldReading {
  const text = normalise(given).text;
  if (isBlank(text)) return none("country.empty");
  const code = /^[\s("'*.-]*([A-Z]{2})[\s)"'*.,-]*$/.exec(text)?.[1];
  if (code && isCountryCode(code)) return value(code, "country.code");
  const found = countriesIn(text);
  const reading = judge(found, text);
  if (reading.kind !== "value") return reading;
  return !ownCountry.test(fold(text)) && isPlain(withoutSpans(fold(text), found), "country")
    ? reading
    : unclear([reading.value], `country.${wordsBeside}`);
}

function judge(found: readonly Named[], words: string): FieldReading {
  const codes = [...new Set(found.flatMap((one) => one.codes))];
  const folded = words.toLowerCase();
  if (codes.length === 0) return none("country.no-country");
  if (codes.length > 1) return unclear(codes, "country.several");
  if (
    isNegated(folded) ||
    /\b(?:outside|hors|born|citizen\w*|nationalit\w*|from|ne en|nee en|citoyen\w*)\b/.test(folded)
  ) {
    return unclear(codes, "country.denied");
  }
  if (isDoubtful(folded) || found.some((one) => one.uncertain)) return unclear(codes, "country.doubtful");
  return value(codes[0]!, "country.one");
}

const being =
  /\b(?:i am|i'm|im|we are|we're|am|currently|presently|je suis|nous sommes|me trouve|actuellement|presentement)\b[^.;!?\n]{0,40}?\b(?:in|au|aux|en|a)\s+(?:the\s+|l')?$/i;

/** Countries that a sentence says the person is in now. */
function find(given: string): Found[] {
  const normal = normalise(given);
  return countriesIn(normal.text)
    .filter((one) => being.test(normal.text.slice(Math.max(0, one.start - 80), one.start)))
    .map((one) => ({
      start: normal.offsetOf(one.start),
      end: normal.offsetOf(one.end),
      reading: judge([one], normal.text.slice(Math.max(0, one.start - 40), one.end)),
    }));
}

export const countryReader: FieldReader = {
  type: "country",
  read: (given) => read(given),
  find: (given) => find(given),
};
