import english from "../../../locales/en/ecopr.json" with { type: "json" };
import french from "../../../locales/fr/ecopr.json" with { type: "json" };
import type { EcoprFacts, EcoprField, Language } from "./facts.ts";

/** A piece of text and the language it is in; null for what has none, such as a name or a number. */
export interface Phrase {
  readonly text: string;
  readonly language: Language | null;
}

type Words = typeof english;

const words: Readonly<Record<Language, Words>> = { en: english, fr: french };

/** The same words in both languages, the applicant's first. */
export function both(
  first: Language,
  pick: (words: Words, language: Language) => string,
): readonly [first: Phrase, second: Phrase] {
  const phrase = (language: Language): Phrase => ({ text: pick(words[language], language), language });
  return first === "en" ? [phrase("en"), phrase("fr")] : [phrase("fr"), phrase("en")];
}

/** What stands on the page for a fact: one phrase, or one in each language. */
export function valueOf(facts: EcoprFacts, field: EcoprField): readonly Phrase[] {
  const value = facts[field];
  if (value === null || (typeof value === "string" && value.trim() === "")) {
    return both(facts.language, ({ absent }) => absent);
  }
  const written = String(value).normalize("NFC").trim();
  switch (field) {
    case "birthDate":
    case "grantedOn":
      return both(facts.language, (_, language) => longDate(written, language));
    case "birthCountry":
    case "citizenship":
      return once(both(facts.language, (_, language) => countryName(written, language)));
    case "sex":
      return coded(facts.language, written, (list) => list.sex, sexCodes[written.toLowerCase()]);
    case "maritalStatus":
      return coded(facts.language, written, (list) => list.maritalStatus, written.toLowerCase());
    case "eyeColour":
      return coded(facts.language, written, (list) => list.eyeColour, written.toLowerCase());
    case "category":
      return coded(facts.language, written, (list) => list.category, written.toLowerCase());
    case "destinationProvince":
      return coded(facts.language, written, (list) => list.province, written.toUpperCase());
    case "heightCm":
      return [{ text: `${written} cm`, language: null }];
    case "familyName":
    case "givenName":
    case "birthPlace":
    case "uci":
    case "application":
    case "documentNumber":
      return [{ text: written, language: null }];
  }
}

const sexCodes: Readonly<Record<string, string>> = {
  f: "female",
  female: "female",
  m: "male",
  male: "male",
  x: "another",
  another: "another",
};

function coded(
  first: Language,
  written: string,
  list: (words: Words) => Readonly<Record<string, string>>,
  code: string | undefined,
): readonly Phrase[] {
  if (code === undefined || !Object.hasOwn(list(english), code)) return [{ text: written, language: null }];
  return once(both(first, (its) => list(its)[code] ?? written));
}

/** A name that both languages share is printed once. */
function once(phrases: readonly Phrase[]): readonly Phrase[] {
  const [first, second] = phrases;
  return first !== undefined && first.text === second?.text ? [{ text: first.text, language: null }] : phrases;
}

const countries: Readonly<Record<Language, Intl.DisplayNames>> = {
  en: new Intl.DisplayNames("en-CA", { type: "region", fallback: "none" }),
  fr: new Intl.DisplayNames("fr-CA", { type: "region", fallback: "none" }),
};

function countryName(written: string, language: Language): string {
  return (/^[A-Za-z]{2}$/.test(written) ? countries[language].of(written.toUpperCase()) : undefined) ?? written;
}

/** "March 1, 2026", "1er mars 2026": French writes the first day as an ordinal, which `Intl` leaves out. */
export function longDate(isoDate: string, language: Language): string {
  const printed = Temporal.PlainDate.from(isoDate).toLocaleString(`${language}-CA`, { dateStyle: "long" });
  return language === "fr" ? printed.replace(/^1(?=\s)/, "1er") : printed;
}
