import { readFileSync } from "node:fs";
import type { AskedPerson, Role } from "../../src/question/person.ts";
import type { Answer } from "../../src/question/questionnaire.ts";
import type { ReplyToRead, SentMail } from "../../src/reading/reading.ts";
import { replyTo, sentMail } from "./people.ts";

/** A reply of `tests/corpus/adversary.ndjson`: text for which a wrong value was accepted once, or was meant to be. */
export interface Hostile {
  readonly id: string;
  /** Whose application it is, by a name in `families`. */
  readonly case: string;
  readonly text?: string;
  /** Lines between the questions of the quoted mail: behind how many of them, and the words. */
  readonly inline?: readonly (readonly [number, string])[];
  readonly html?: true;
  /** The text stands below complete answers: a line apart, or on the next line. */
  readonly below?: "apart" | "joined";
  /** A clarification is answered: `<letter>.<person>[?reading,reading]`, several apart by semicolons. */
  readonly ask?: string;
  readonly from?: string;
  /** What must not be accepted, by `<question>:<person>`: this value, or "*" for any. */
  readonly never: Readonly<Record<string, Answer>>;
  /** Still accepted, and why. */
  readonly left?: string;
}

const linesOf = (file: string): readonly Hostile[] =>
  readFileSync(new URL(`../corpus/${file}.ndjson`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Hostile);

export const hostile = linesOf("adversary");
/** Found by two adversaries who had the code, and accepted still: what is refused moves into `adversary.ndjson`. */
export const stillAccepted = linesOf("adversary-left");

type Row = readonly [Role, string, string, string, string, string | null, "en" | "fr"];
const person = (row: Row, at: number): AskedPerson => {
  const [role, givenName, familyName, birthDate, uci, email, language] = row;
  return { id: `p${at + 1}`, role, givenName, familyName, birthDate, uci, email, language };
};
const priyanka: Row = ["principal", "Priyanka", "Raghunathan", "1991-08-14", "1120345617", "priyanka.r@example.com", "en"]; // prettier-ignore
const zoe: Row = ["principal", "Zoë", "Łucja", "1990-02-03", "1123456789", "zoe@example.org", "en"];
const rows: Readonly<Record<string, readonly Row[]>> = {
  a1: [priyanka],
  r1: [priyanka],
  x1: [priyanka],
  v1: [priyanka],
  b1: [["principal", "Anaïs", "Rouvière", "1991-01-22", "1197012384", "anais.rouviere@example.com", "fr"]],
  z1: [zoe],
  h2: [zoe, ["spouse", "Minh", "Nguyễn", "1988-07-14", "11234567", "minh@example.org", "fr"]],
  h3: [
    ["principal", "Carlos", "Mendoza", "1984-06-17", "1162002201", "carlos.mendoza@example.com", "en"],
    ["spouse", "Lucía", "Herrera", "1987-03-08", "1162002202", "lucia.herrera@example.com", "en"],
    ["dependant", "Mateo", "Mendoza", "2015-05-29", "1162002203", null, "en"],
  ],
  i3: [
    ["principal", "Rachid", "Bouzid", "1985-02-26", "1162007701", "rachid.bouzid@example.com", "fr"],
    ["spouse", "Samira", "Bouzid", "1987-06-14", "1162007702", "samira.bouzid@example.com", "fr"],
    ["dependant", "Lina", "Bouzid", "2014-08-31", "1162007703", null, "fr"],
    ["dependant", "Adam", "Bouzid", "2017-03-02", "1162007704", null, "fr"],
  ],
};
const families = new Map(Object.entries(rows).map(([name, own]) => [name, own.map(person)]));

const letters: Readonly<Record<string, string>> = { E: "email", F: "firstEntry", L: "lastEntry", P: "lastEntryPlace", C: "eyeColour", I: "inCanada" }; // prettier-ignore
const complete =
  "Full name: Zoë Łucja\nUCI: 1123456789\nEmail: zoe@example.org\nFirst entry: 2019-03-14\nLast entry: 2024-06-05\n" +
  "Place: Toronto Pearson\nEyes: brown\nIn Canada: yes\n";

const mails = new Map<string, SentMail>();

function mailFor({ case: name, ask }: Hostile, people: readonly AskedPerson[]): SentMail {
  const key = `${name} ${ask ?? ""}`;
  const known = mails.get(key);
  if (known) return known;
  const asked = ask?.split(";").map((one) => /^(\w)\.(\w+)(?:\?(.*))?$/.exec(one)) ?? [];
  const put = asked.map((match) => [`${letters[match?.[1] ?? ""]}:${match?.[2]}`, match?.[3]?.split(",")] as const);
  const mail = sentMail({
    people,
    ...(name === "x1" ? { questionnaire: "extended" } : {}),
    codeDemanded: name === "v1",
    ...(ask ? { only: put.map(([question]) => question) } : {}),
    choices: Object.fromEntries(put.flatMap(([question, choices]) => (choices ? [[question, choices]] : []))),
  });
  mails.set(key, mail);
  return mail;
}

/** The reply as it would come in. */
export function replyOf(one: Hostile): ReplyToRead {
  const people = families.get(one.case) ?? [];
  const sent = mailFor(one, people);
  const words = one.inline ? between(sent.text, one.inline) : (one.text ?? "");
  const above = one.below === "apart" ? `${complete}\n` : one.below === "joined" ? complete : "";
  const said = one.html ? { text: null, html: words } : { text: above + words };
  return { ...replyTo(sent, people, said), from: one.from ?? people[0]?.email ?? null };
}

function between(sent: string, inline: NonNullable<Hostile["inline"]>): string {
  const own = (count: number): string[] => inline.flatMap(([at, words]) => (at === count ? [words] : []));
  let count = 0;
  const quoted = sent.split("\n").flatMap((line) => {
    const isQuestion = /^\d+\. /.test(line);
    if (isQuestion) count++;
    return [`> ${line}`, ...(isQuestion ? own(count) : [])];
  });
  return [...own(0), "", "On Fri, 20 Nov 2026 at 10:00, IRCC wrote:", ...quoted].join("\n");
}
