import { fold } from "../normal.ts";

/** ISO 3166-1 alpha-2, all assigned codes. */
const codes =
  `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ
   DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM
   JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR
   NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV
   TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`.split(/\s+/);
const assigned = new Set(codes);

/** Names people use besides the ones of the Unicode tables. Several codes: the name alone does not say which. */
const aliases: Record<string, string> = {
  usa: "US",
  us: "US",
  "u s": "US",
  "u s a": "US",
  "united states of america": "US",
  "the states": "US",
  states: "US",
  "etats unis d amerique": "US",
  "e u": "US",
  "e u a": "US",
  america: "US",
  amerique: "US",
  uk: "GB",
  "u k": "GB",
  "great britain": "GB",
  britain: "GB",
  england: "GB",
  scotland: "GB",
  wales: "GB",
  "northern ireland": "GB",
  angleterre: "GB",
  ecosse: "GB",
  "pays de galles": "GB",
  "grande bretagne": "GB",
  "r u": "GB",
  uae: "AE",
  "u a e": "AE",
  emirates: "AE",
  emirats: "AE",
  holland: "NL",
  hollande: "NL",
  "the netherlands": "NL",
  korea: "KR KP",
  coree: "KR KP",
  "republic of korea": "KR",
  congo: "CD CG",
  drc: "CD",
  rdc: "CD",
  "dr congo": "CD",
  "democratic republic of the congo": "CD",
  "republique democratique du congo": "CD",
  "hong kong": "HK",
  macau: "MO",
  macao: "MO",
  "mainland china": "CN",
  prc: "CN",
  "p r china": "CN",
  "people s republic of china": "CN",
  "chine continentale": "CN",
  turkey: "TR",
  turkiye: "TR",
  turquie: "TR",
  "ivory coast": "CI",
  "cote d ivoire": "CI",
  "czech republic": "CZ",
  "republique tcheque": "CZ",
  burma: "MM",
  birmanie: "MM",
  swaziland: "SZ",
  "cape verde": "CV",
  macedonia: "MK",
  palestine: "PS",
  syria: "SY",
  russia: "RU",
  "russian federation": "RU",
  iran: "IR",
  laos: "LA",
  vietnam: "VN",
  "viet nam": "VN",
  "the philippines": "PH",
  "the gambia": "GM",
  gambia: "GM",
  "the bahamas": "BS",
  moldova: "MD",
  tanzania: "TZ",
  bolivia: "BO",
  venezuela: "VE",
  brunei: "BN",
  vatican: "VA",
  "east timor": "TL",
  trinidad: "TT",
  "st lucia": "LC",
  "st vincent": "VC",
  ksa: "SA",
  saudi: "SA",
  guinea: "GN",
  guinee: "GN",
  dominica: "DM",
  niger: "NE",
  nigeria: "NG",
  georgia: "GE",
  micronesia: "FM",
  大陆: "CN",
  大陸: "CN",
  台湾: "TW",
  台灣: "TW",
  香港: "HK",
  澳门: "MO",
  澳門: "MO",
  美國: "US",
  中國: "CN",
  英國: "GB",
  韓國: "KR",
  菲律賓: "PH",
  法國: "FR",
  德國: "DE",
};

/** "Georgia" is a state as well; "America" and "the States" are said of more than one country by some. */
const uncertain = new Set(["georgia", "america", "amerique", "saudi"]);

/** Words of a name with single spaces and without marks: "Côte d’Ivoire" → "cote d ivoire". */
function key(name: string): string {
  return (fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}

function buildNames(): Map<string, readonly string[]> {
  const names = new Map<string, readonly string[]>();
  for (const language of ["en", "fr", "zh", "zh-Hant"]) {
    const table = new Intl.DisplayNames([language], { type: "region" });
    for (const code of codes) {
      const name = table.of(code);
      if (name === undefined || name === code) continue;
      names.set(key(name), [code]);
      const bare = name.replace(/\s*[(（[].*$/, "");
      if (bare !== name && !names.has(key(bare))) names.set(key(bare), [code]);
      names.set(key(name.replace(/\bSt\. /, "Saint ").replace(/ & /, " and ")), [code]);
    }
  }
  for (const [name, list] of Object.entries(aliases)) names.set(key(name), list.split(" "));
  return names;
}

const names = buildNames();
const longest = 7;
/** First words (or, in Chinese, first letters) of all names: most words begin none. */
const heads = new Set(
  [...names.keys()].map((name) => (/^[\u3400-\u9fff]/.test(name) ? name[0]! : name.split(" ")[0]!)),
);

/** A country in a list of folded words: its codes (several where the name fits several) and the index behind it. */
export interface CountryMatch {
  readonly codes: readonly string[];
  readonly next: number;
  readonly uncertain: boolean;
}

/** The longest country name that begins at a word, or undefined. Chinese names come as one letter a word. */
export function countryAt(words: readonly string[], at: number): CountryMatch | undefined {
  if (!heads.has(words[at] ?? "")) return undefined;
  for (let next = Math.min(words.length, at + longest); next > at; next--) {
    const part = words.slice(at, next);
    const name = part.every((word) => /^[\u3400-\u9fff]$/.test(word)) ? part.join("") : part.join(" ");
    const found = names.get(name);
    if (found) return { codes: found, next, uncertain: uncertain.has(name) };
  }
  return undefined;
}

export function isCountryCode(code: string): boolean {
  return assigned.has(code);
}
