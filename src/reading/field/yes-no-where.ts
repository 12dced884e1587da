import { nameAt, namesakeAt, surelyAbroad, surelyCanadian } from "./canada.ts";
import { countryAt } from "./country-names.ts";
import { fillers } from "./yes-no-words.ts";

/** Where a clause says somebody is. */
export interface Place {
  readonly here: boolean;
  /** Another country by name: not being there says nothing of Canada. */
  readonly country?: boolean;
  readonly next: number;
}

const outside = new Set(["outside", "hors", "exterieur"]);
const away = new Set(["abroad", "overseas", "etranger"]);
const inWords = new Set(["in", "inside", "within", "au", "aux", "a", "en", "dans", "at", "from", "near"]);

/** "Canada House" in London, "Canada Place": named after the country. */
const namesakes = new Set(
  "house place square water dry goose tower street road avenue embassy consulate desk day games club".split(" "),
);

const soils = [
  "on canadian soil",
  "on canadian territory",
  "in canadian territory",
  "on the territory of canada",
  "on territory of canada",
  "in the territory of canada",
  "en sol canadien",
  "sur le sol canadien",
  "sur le territoire canadien",
  "sur le territoire du canada",
  "en territoire canadien",
  "sur place",
].map((words) => words.split(" "));

/** Behind a town's name: the town of that name which is not in Canada. */
const states = new Set(
  "washington wa ohio oregon michigan maine vermont minnesota montana idaho usa england uk".split(" "),
);

/** A place at a word: in Canada (or a city of it), outside it, in another country. */
export function placeAt(words: readonly string[], at: number): Place | undefined {
  const out = outsideAt(words, words[at] === "l" || words[at] === "the" ? at + 1 : at);
  if (out !== undefined) return { here: false, next: out };
  const soil = soils.find((one) => one.every((word, index) => words[at + index] === word));
  if (soil) return { here: true, next: at + soil.length };
  if (!inWords.has(words[at]!) || words[at] === "from" || words[at] === "near") return undefined;
  let next = at + 1;
  while (next < at + 3 && ["the", "l", "la", "le", "ville", "de", "city", "of"].includes(words[next] ?? "")) next++;
  const outer = outsideAt(words, next);
  if (outer !== undefined) return { here: false, next: outer };
  const abroad = nameAt(words, next, surelyAbroad) ?? namesakeAt(words, next);
  if (abroad !== undefined) return { here: false, next: abroad, country: true };
  const city = nameAt(words, next, surelyCanadian);
  const country = countryAt(words, next);
  if (city !== undefined && (country === undefined || country.next <= city)) {
    const state = words[city] ?? "";
    return states.has(state) ? { here: false, next: city + 1, country: true } : { here: true, next: city };
  }
  if (country === undefined || country.uncertain) return undefined;
  const isCanada = country.codes[0] === "CA";
  if (isCanada && namesakes.has(words[country.next] ?? "")) return undefined;
  return { here: isCanada, next: country.next, country: !isCanada };
}

/** Index behind "outside (Canada)", "out of the country", "abroad", "hors du pays"; "outside the city" is none of these. */
function outsideAt(words: readonly string[], at: number): number | undefined {
  const word = words[at] ?? "";
  if (away.has(word)) return at + 1;
  if (word !== "out" && !outside.has(word)) return undefined;
  let next = at + 1;
  while (next < at + 4 && ["of", "from", "the", "du", "de", "la", "le", "l"].includes(words[next] ?? "")) next++;
  const what = words[next];
  if (what === "canada" || what === "country" || what === "pays") return next + 1;
  return outside.has(word) && (what === undefined || fillers.has(what)) ? next : undefined;
}

/** The first place in the words, with or without its preposition. */
export function placeIn(words: readonly string[]): Place | undefined {
  for (let at = 0; at < Math.min(words.length, 40); at++) {
    const place = placeAt(words, at) ?? bareAt(words, at);
    if (place) return place;
  }
  return undefined;
}

function bareAt(words: readonly string[], at: number): Place | undefined {
  const city = nameAt(words, at, surelyCanadian);
  if (city !== undefined) return { here: true, next: city };
  const abroad = nameAt(words, at, surelyAbroad);
  if (abroad !== undefined) return { here: false, next: abroad };
  const country = countryAt(words, at);
  const isPronoun = words[at] === "us" && words[at - 1] !== "the";
  if (!country || country.uncertain || isPronoun) return undefined;
  return { here: country.codes[0] === "CA", next: country.next };
}

/** "Canada", "Toronto, Canada": a place and nothing else. */
export function isVerbless(words: readonly string[]): boolean {
  let at = 0;
  while (at < words.length) {
    const place = placeAt(words, at) ?? bareAt(words, at);
    if (place) at = place.next;
    else if (fillers.has(words[at]!)) at++;
    else return false;
  }
  return true;
}
