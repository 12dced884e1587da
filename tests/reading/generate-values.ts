import type { AskedPerson } from "../../src/question/person.ts";
import type { AskedQuestion } from "../../src/question/pose.ts";
import type { Answer, Language } from "../../src/question/questionnaire.ts";
import type { Random } from "./random.ts";

/** What a person wrote for a question and what a careful clerk makes of it. */
export interface Written {
  readonly words: string;
  /** `asked`: must not be accepted. */
  readonly truth: { readonly kind: "value"; readonly value: Answer } | { readonly kind: "asked" };
}

const months = {
  en: "January February March April May June July August September October November December".split(" "),
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
} as const;

/** One date in a form with a single reading. */
export function writeDate(iso: string, language: Language, random: Random): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  const name = months[language][Number(month) - 1] ?? "";
  const forms =
    language === "en"
      ? [
          iso,
          `${name} ${Number(day)}, ${year}`,
          `${Number(day)} ${name} ${year}`,
          `${name.slice(0, 3)} ${Number(day)}, ${year}`,
          `${day}-${name.slice(0, 3)}-${year}`,
          `${year}/${month}/${day}`,
        ]
      : [
          iso,
          `${Number(day)} ${name} ${year}`,
          `le ${Number(day)} ${name} ${year}`,
          `${year}-${month}-${day}`,
          `${Number(day)} ${name.toUpperCase()} ${year}`,
        ];
  return random.pick(forms);
}

const places = [
  "Toronto Pearson",
  "Vancouver airport",
  "Montréal-Trudeau",
  "Peace Bridge",
  "Calgary International Airport",
  "Rainbow Bridge, Niagara Falls",
  "YVR",
  "Toronto Pearson International Airport (YYZ)",
  "Lacolle",
  "Ottawa",
];
const eyes: Record<string, readonly [string, string]> = {
  brown: ["brown", "bruns"],
  black: ["Black", "noirs"],
  blue: ["blue", "bleus"],
  green: ["Green", "verts"],
  hazel: ["hazel", "noisette"],
  grey: ["grey", "gris"],
};
const yes = {
  en: ["Yes", "yes", "YES", "Yes, I am", "Yes I am in Canada"],
  fr: ["Oui", "oui", "Oui, je suis au Canada"],
} as const;
const no = { en: ["No", "no", "No, I am not"], fr: ["Non", "non"] } as const;

/** Days of one person's entries that hold together. */
export interface Life {
  readonly first: string;
  readonly last: string;
  readonly back: string;
  readonly inCanada: boolean;
  readonly eyes: string;
  readonly place: string;
}

export function makeLife(random: Random): Life {
  const first = dayIn(random, 2013, 2020);
  const last = random.chance(0.2) ? first : dayIn(random, 2021, 2025);
  return {
    first,
    last,
    back: dayIn(random, 2027, 2027),
    inCanada: random.chance(0.9),
    eyes: random.pick(Object.keys(eyes)),
    place: random.pick(places),
  };
}

function dayIn(random: Random, from: number, to: number): string {
  const year = from + random.below(to - from + 1);
  return `${year}-${String(1 + random.below(12)).padStart(2, "0")}-${String(1 + random.below(28)).padStart(2, "0")}`;
}

/** Writes the answer to one question; `messy` is the share of answers that must be asked about. Null leaves it out. */
export function write(
  question: AskedQuestion,
  person: AskedPerson,
  life: Life,
  language: Language,
  random: Random,
  messy: number,
): Written | null {
  const sure = (words: string, value: Answer): Written => ({ words, truth: { kind: "value", value } });
  const asked = (words: string): Written => ({ words, truth: { kind: "asked" } });
  const name = `${person.givenName} ${person.familyName}`.trim();
  const mess = random.chance(messy);
  switch (question.id) {
    case "fullName":
      return sure(name, name);
    case "uci": {
      const spaced =
        person.uci.length === 10
          ? `${person.uci.slice(0, 2)}-${person.uci.slice(2, 6)}-${person.uci.slice(6)}`
          : `${person.uci.slice(0, 4)}-${person.uci.slice(4)}`;
      if (mess)
        return asked(
          random.pick([
            "112345678",
            (Number(person.uci) + 1).toString().padStart(person.uci.length, "0"),
            "I don't remember",
          ]),
        );
      return sure(random.pick([person.uci, person.uci, spaced, spaced.replaceAll("-", " ")]), person.uci);
    }
    case "email": {
      const address = person.email ?? "family@example.net";
      return sure(address, address);
    }
    case "firstEntry":
    case "lastEntry": {
      const iso = question.id === "firstEntry" ? life.first : life.last;
      if (mess) {
        const [year = ""] = iso.split("-");
        return asked(
          random.pick([
            // In the other entry's year the order of the two might leave one reading, rightly.
            life.first.slice(0, 4) === life.last.slice(0, 4) ? `03/04/${Number(year) - 9}` : `03/04/${year}`,
            `around ${writeDate(iso, language, random)}`,
            `March ${year}`,
            `${year}-02-30`,
            "I don't remember",
            "2029-01-01",
          ]),
        );
      }
      return sure(writeDate(iso, language, random), iso);
    }
    case "lastEntryPlace":
      return sure(life.place, life.place);
    case "eyeColour":
      return sure(eyes[life.eyes]?.[language === "en" ? 0 : 1] ?? "", life.eyes);
    case "inCanada":
      if (mess) return asked(random.pick(["I will be back next week", "maybe", "My husband is in Canada"]));
      return life.inCanada ? sure(random.pick(yes[language]), true) : sure(random.pick(no[language]), false);
    case "plannedReturn":
      return life.inCanada ? null : sure(writeDate(life.back, language, random), life.back);
    case "verificationCode":
      return sure("AB12-CD34", "AB12-CD34");
    case "height":
      return random.pick([
        sure("172 cm", 172),
        sure("172", 172),
        sure("1.72 m", 172),
        sure(`5'7"`, 170),
        sure("1m72", 172),
      ]);
    case "homeAddress":
      return sure("12 Main St, Ottawa ON K1A 0B1", "12 Main St, Ottawa ON K1A 0B1");
    case "currentCountry":
      return life.inCanada
        ? sure("Canada", "CA")
        : random.pick([sure("India", "IN"), sure("Philippines", "PH"), sure("Vietnam", "VN")]);
    default:
      return null;
  }
}
