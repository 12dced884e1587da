import type { Random } from "../reading/random.ts";
import type { Written } from "./dates.ts";
import { writeClear, writeDoubtful, writeIncomplete, writeShortYear, writeTwofold } from "./dates.ts";
import type { Truth } from "./people.ts";

type Language = "en" | "fr";

const answer = (text: string, ...values: (string | number | boolean)[]): Written => ({
  text,
  expected: { kind: "answer", values },
});
const open = (text: string, ...values: (string | number | boolean)[]): Written => ({
  text,
  expected: { kind: "open", values },
});
const missing = (text: string): Written => ({ text, expected: { kind: "missing" } });
const unclear = (text: string, ...readings: (string | number | boolean)[]): Written => ({
  text,
  expected: readings.length ? { kind: "unclear", readings } : { kind: "unclear" },
});

const bare = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("Ł", "L").replaceAll("ł", "l"); // prettier-ignore
const wide = (text: string): string => text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

function writeName(random: Random, truth: Truth, language: Language): Written {
  const { givenName, familyName } = truth.person;
  const name = `${givenName} ${familyName}`;
  const upper = familyName.toUpperCase();
  const forms: readonly Written[] = [
    answer(name, name), answer(name, name), answer(name, name),
    answer(bare(name), bare(name)), answer(name.toUpperCase(), name.toUpperCase()), answer(`${givenName} ${upper}`, `${givenName} ${upper}`),
    answer(`${upper} ${givenName}`, `${upper} ${givenName}`), answer(`${familyName}, ${givenName}`, `${familyName}, ${givenName}`, `${familyName} ${givenName}`),
    answer(`${random.pick(language === "en" ? ["Mr.", "Mrs", "Ms.", "Dr."] : ["M.", "Mme", "Monsieur", "Madame"])} ${name}`, name),
  ]; // prettier-ignore
  return random.pick(forms);
}

function writeUci(random: Random, truth: Truth): Written {
  const { uci } = truth.person;
  const cut = uci.length === 10 ? [uci.slice(0, 2), uci.slice(2, 6), uci.slice(6)] : [uci.slice(0, 4), uci.slice(4)];
  return answer(random.pick([uci, uci, uci, cut.join("-"), cut.join("-"), cut.join(" "), `UCI ${uci}`, `UCI: ${cut.join("-")}`, wide(uci), `#${uci}`]), uci); // prettier-ignore
}

function oddUci(random: Random, truth: Truth): Written {
  const { uci } = truth.person;
  const at = random.below(uci.length - 2) + 2;
  const other = `${uci.slice(0, at)}${(Number(uci[at]) + 1 + random.below(8)) % 10}${uci.slice(at + 1)}`;
  return random.pick([
    open(other, other), open(other, other), missing(uci.slice(0, -1)), missing(`${uci}7`.slice(0, 9)), missing("613-555-0142"), missing("+1 (416) 555-0199"),
    missing("passport AB1234567"), missing("E012345678"), missing("I don't know where to find it"), open(`${uci}?`, uci), unclear(`I think ${uci}`, uci),
    open(uci.replace("1", "l").replace("0", "O"), uci), unclear(`${uci} or ${other}`), missing("n/a"),
  ]); // prettier-ignore
}

/** `from`: the address that the reply comes from. */
function writeEmail(random: Random, address: string, from: string, language: Language): Written {
  const [local, host = ""] = address.split("@");
  const forms = [answer(address, address), answer(address, address), answer(address, address), answer(`${local}@${host.toUpperCase()}`, address),
    answer(`<${address}>`, address), answer(`${address}.`, address), answer(`mailto:${address}`, address), answer(`${address} (home)`, address)]; // prettier-ignore
  if (address === from) {
    const same =
      language === "en"
        ? ["same as this one", "This email", "Same as this email address", "the one I am writing from"]
        : ["la même que celle-ci", "Cette adresse", "la même adresse que celle-ci", "celle d’où je vous écris"];
    forms.push(answer(random.pick(same), address), answer(random.pick(same), address));
  }
  return random.pick(forms);
}

function oddEmail(random: Random, address: string): Written {
  const [local = "", host = ""] = address.split("@");
  const other = `new.${local}@${host}`;
  return random.pick([unclear(`${address} or ${other}`), open(`${local} at ${host.replace(".", " dot ")}`, address), missing(local), missing("n/a"), missing("613 555 0142"),
    open(`${local} @ ${host}`, address), missing("-"), unclear(`${address}, I think`, address)]); // prettier-ignore
}

const eyeWords: Readonly<Record<Language, Readonly<Record<string, readonly string[]>>>> = {
  en: {
    brown: ["brown", "Brown", "BROWN", "dark brown", "light brown", "brown eyes", "Brown."], black: ["black", "Black"], blue: ["blue", "light blue", "Blue"],
    green: ["green", "Green"], grey: ["grey", "gray", "Grey"], hazel: ["hazel", "Hazel"],
  },
  fr: {
    brown: ["bruns", "brun", "marron", "Bruns", "bruns foncés", "yeux bruns", "brown"], black: ["noirs", "noir"], blue: ["bleus", "bleu", "Bleus"],
    green: ["verts", "vert"], grey: ["gris", "Gris"], hazel: ["noisette", "Noisette"],
  },
}; // prettier-ignore

function oddEyes(random: Random): Written {
  return random.pick([open("blue-green", "other"), open("brown or hazel", "other"), unclear("I think brown", "brown"), missing("normal"), missing("see my passport"), open("one blue, one brown", "other"), missing("blond"), open("greenish brown", "other"), missing("?")]); // prettier-ignore
}

function writePresence(random: Random, language: Language): Written {
  const words =
    language === "en"
      ? ["yes", "Yes", "YES", "Yes.", "Yes, I am", "Yes, I am in Canada now.", "yes i am", "Y", "Yes, in Canada", "I am in Canada", "Yes - Ottawa", "yes, currently in Toronto"]
      : ["oui", "Oui", "OUI", "Oui, je suis au Canada", "Oui, en ce moment", "oui.", "Je suis au Canada", "Oui, je suis présentement au Canada"];
  return answer(random.pick(words), true);
} // prettier-ignore

export function writeAbsence(random: Random, language: Language): Written {
  const words =
    language === "en"
      ? ["no", "No", "No.", "No, I am in India", "NO", "no, not at the moment", "No, I am currently outside Canada"]
      : ["non", "Non", "Non.", "Non, je suis en France", "NON", "Non, je suis à l’étranger", "non, pas en ce moment"];
  return answer(random.pick(words), false);
}

function oddPresence(random: Random): Written {
  return random.pick([missing("I was in Canada last week"), missing("I will be in Canada next month"), open("yes and no"), open("Not yet", false), open("My husband is"), open("sometimes"),
    open("I think so", true), open("I used to be"), open("Not at the moment", false), open("soon"), open("it depends"), open("Yes, I will be there next week")].map((one) => one.text === "I think so" ? unclear("I think so", true) : one)); // prettier-ignore
}

export interface Circumstance {
  readonly language: Language;
  readonly from: string;
  /** The email address that this person gives. */
  readonly address: string;
  readonly receivedDay: string;
}

/** Every demanded field of a person, written so that a clerk needs no question. */
export function writeClearly(random: Random, truth: Truth, fields: readonly string[], at: Circumstance): Map<string, Written> {
  const { language } = at;
  return new Map(fields.map((field): [string, Written] => [field, clearValue(random, truth, field, at, language)]));
}

function clearValue(random: Random, truth: Truth, field: string, at: Circumstance, language: Language): Written {
  switch (field) {
    case "fullName": return writeName(random, truth, language);
    case "uci": return writeUci(random, truth);
    case "email": return writeEmail(random, at.address, at.from, language);
    case "firstEntry": return writeClear(random, truth.firstEntry, language);
    case "lastEntry": return writeClear(random, truth.lastEntry, language);
    case "lastEntryPlace": return answer(truth.place, truth.place);
    case "eyeColour": return answer(random.pick(eyeWords[language][truth.eyes] ?? [truth.eyes]), truth.eyes);
    case "inCanada": return writePresence(random, language);
    case "verificationCode": return answer("QX4711", "QX4711");
    case "height": return random.chance(0.8) ? answer(random.pick([`${truth.height}`, `${truth.height} cm`, `${truth.height}cm`]), truth.height) : answer(random.pick([`5'7"`, "5’7”", "1.70 m", "5 ft 7 in", "1m70"]), 170);
    case "homeAddress": return answer("45 Elm Street, Apt 3, Toronto ON M4B 1B3", "45 Elm Street, Apt 3, Toronto ON M4B 1B3");
    case "currentCountry": return answer("Canada", "CA");
    default: throw new Error(`No value is known for ${field}.`);
  }
} // prettier-ignore

/** Makes one field of a person odd: ambiguous, doubtful, incomplete or out of place. Returns its name. */
export function makeOdd(random: Random, values: Map<string, Written>, truth: Truth, at: Circumstance): string {
  const field = random.pick(["uci", "email", "firstEntry", "firstEntry", "lastEntry", "lastEntry", "eyeColour", "inCanada"]);
  values.set(field, oddValue(random, truth, field, at));
  return field;
}

function oddValue(random: Random, truth: Truth, field: string, at: Circumstance): Written {
  if (field === "uci") return oddUci(random, truth);
  if (field === "email") return oddEmail(random, at.address);
  if (field === "eyeColour") return oddEyes(random);
  if (field === "inCanada") return oddPresence(random);
  const first = field === "firstEntry";
  const iso = first ? truth.firstEntry : truth.lastEntry;
  const strike = (date: string): boolean => (first ? date <= truth.lastEntry : date >= truth.firstEntry);
  const { birthDate } = truth.person;
  const latest = Temporal.PlainDate.from(at.receivedDay).add({ days: 1 }).toString();
  const twofold = random.chance(0.6) ? writeTwofold(random, iso, birthDate, latest, strike) : null;
  if (twofold) return twofold;
  if (random.chance(0.3)) return writeShortYear(random, iso, birthDate, latest, strike);
  return random.chance(0.5) ? writeDoubtful(random, iso, at.language) : writeIncomplete(random, iso, at.language);
}
