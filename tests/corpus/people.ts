import type { Random } from "../reading/random.ts";
import type { CasePerson, CorpusCase } from "./shape.ts";

/** What is true of one person, whatever their reply makes of it. Dates in ISO form. */
export interface Truth {
  readonly person: CasePerson;
  readonly firstEntry: string;
  readonly lastEntry: string;
  readonly place: string;
  readonly eyes: string;
  readonly height: number;
}

export interface Family {
  readonly case: CorpusCase;
  readonly truths: readonly Truth[];
  readonly receivedAt: string;
}

const families: readonly (readonly [string, readonly string[], string])[] = [
  ["Okafor", ["Chidi", "Ngozi", "Emeka", "Adaeze", "Ifeoma"], "en"],
  ["Tremblay-Nguyễn", ["Émilie", "Minh", "Loïc", "Maëlle", "Zoé"], "fr"],
  ["García Márquez", ["José Luis", "María del Carmen", "Sofía", "Íñigo", "Lucía"], "en"],
  ["O'Brien", ["Siobhán", "Sean", "Aoife", "Niamh", "Patrick"], "en"],
  ["Ben Youssef", ["Amine", "Fatma", "Yasmine", "Rayan", "Salma"], "fr"],
  ["Wang", ["Xiaoming", "Li Na", "Haoran", "Yuxuan", "Mei"], "en"],
  ["Łucja", ["Zoë", "Paweł", "Agnieszka", "Krzysztof", "Małgorzata"], "en"],
  ["Singh Gill", ["Harpreet", "Simranjit", "Jasleen", "Gurfateh", "Manpreet"], "en"],
  ["de la Cruz", ["Maricel", "Rodel", "Angelo", "Precious", "Jun-Jun"], "en"],
  ["N'Diaye", ["Mamadou", "Aïssatou", "Cheikh", "Awa", "Fatou"], "fr"],
  ["Öztürk", ["Mehmet", "Ayşe", "Elif", "Çağlar", "Deniz"], "en"],
  ["Brown", ["Georgia", "Grant", "April", "Augustus", "Hazel"], "en"],
];

export const places: readonly string[] = [
  "Toronto Pearson", "YYZ", "Toronto Pearson International Airport", "Montréal-Trudeau", "YUL Montreal",
  "Vancouver International Airport (YVR)", "Peace Bridge, Fort Erie", "Rainbow Bridge, Niagara Falls", "Calgary airport",
  "Saint-Bernard-de-Lacolle", "Windsor-Detroit Tunnel", "Ambassador Bridge", "Pacific Highway, Surrey BC",
  "Edmonton International Airport", "Halifax Stanfield", "Emerson, Manitoba", "aéroport de Québec", "Toronto",
  "Aéroport Montréal-Trudeau", "Ottawa", "Thousand Islands Bridge (Lansdowne)", "St. Stephen, NB", "Pearson Terminal 1",
]; // prettier-ignore

const eyes = ["brown", "brown", "brown", "black", "blue", "green", "grey", "hazel"];
const hosts = ["example.org", "example.com", "mail.example.net", "example.ca"];

/** A day between two others, both included. */
export function dayBetween(random: Random, from: string, to: string): string {
  const start = Temporal.PlainDate.from(from);
  const days = start.until(to, { largestUnit: "days" }).days;
  return start.add({ days: random.below(Math.max(0, days) + 1) }).toString();
}

function plain(name: string): string {
  return name.normalize("NFD").replaceAll(/[^A-Za-z]/g, "").toLowerCase() || "me"; // prettier-ignore
}

/** A family of one to five with everything that is true of them, all of it possible on the day of the reply. */
export function makeFamily(random: Random, index: number): Family {
  const [familyName, given, home] = random.pick(families);
  const size = random.pick([1, 1, 1, 2, 2, 3, 4, 5]);
  const receivedAt = `${dayBetween(random, "2026-02-01", "2026-11-20")}T${String(10 + random.below(12))}:15:00Z`;
  const today = receivedAt.slice(0, 10);
  const language = random.chance(0.75) ? (home as "en" | "fr") : random.pick(["en", "fr"] as const);
  const truths = given.slice(0, size).map((givenName, at): Truth => {
    const role = at === 0 ? "principal" : at === 1 ? "spouse" : "dependant";
    const birthDate =
      at < 2 ? dayBetween(random, "1961-01-01", "1999-12-31") : dayBetween(random, "2005-01-01", "2016-12-31");
    const firstEntry = dayBetween(random, "2017-03-01", "2024-06-30");
    const lastEntry = random.chance(0.15)
      ? firstEntry
      : dayBetween(random, firstEntry, Temporal.PlainDate.from(today).subtract({ days: 3 }).toString());
    const digits = random.chance(0.6) ? 10 : 8;
    const uci = `${digits === 10 ? "11" : ""}${String(10_000_000 + random.below(89_999_999))}`;
    const email = at < 2 ? `${plain(givenName)}.${plain(familyName)}${index}@${random.pick(hosts)}` : null;
    const person = { id: `p${at + 1}`, role, givenName, familyName, birthDate, uci, email, language } as const;
    return { person, firstEntry, lastEntry, place: random.pick(places), eyes: random.pick(eyes), height: 90 + random.below(100) }; // prettier-ignore
  });
  return {
    case: {
      application: `E0${String(10_000_000 + random.below(89_999_999))}`,
      category: "express-entry",
      language,
      track: "in-canada",
      portalAccount: false,
      verificationCode: random.chance(0.15) ? `QX${1000 + random.below(8999)}` : null,
      questionnaire: random.chance(0.15) ? "extended" : "standard",
      people: truths.map((truth) => truth.person),
      address: { line1: "12 Main St", line2: null, city: "Ottawa", province: "ON", postalCode: "K1A 0B1" },
    },
    truths,
    receivedAt,
  };
}
