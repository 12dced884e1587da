import { randomUUID } from "node:crypto";
import type { Reply } from "../../src/tool/demo/reply.ts";

/** The engine's address in every trial. */
export const ours = "confirmation@landfall.example";

/** Somebody on an application, as tests write to and of them. */
export interface Applicant {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly uci: string;
}

/** Changes to one person of a case: keys of contract.md. */
export type PersonChanges = Readonly<Record<string, unknown>>;

let count = 0;

/** A case of contract.md with its own application number, UCIs and addresses. */
export function caseOf(people: readonly PersonChanges[], changes: Readonly<Record<string, unknown>>) {
  count += 1;
  const application = `E${process.pid}${String(count).padStart(5, "0")}`;
  const base = {
    category: "express-entry",
    language: "en",
    track: "in-canada",
    address: { line1: "12 Main St", city: "Ottawa", province: "ON", postalCode: "K1A 0B1" },
    ...changes,
  };
  return { application, ...base, people: people.map((one, index) => personOf(one, index)) };
}

const names = [
  ["Zoë", "Łucja"],
  ["Minh", "Nguyễn"],
  ["Mai", "Tremblay"],
] as const;

function personOf(changes: PersonChanges, index: number) {
  const [givenName, familyName] = names[index] ?? ["Ada", "Extra"];
  return {
    id: `p${index + 1}`,
    role: index === 0 ? "principal" : index === 1 ? "spouse" : "dependant",
    givenName,
    familyName,
    birthDate: "1990-02-03",
    uci: `11${String(count * 10 + index).padStart(8, "0")}`,
    email: index > 1 ? null : `${["zoe", "minh"][index] ?? "ada"}.${count}@home.example`,
    language: "en",
    ...changes,
  };
}

/** Somebody as tests write to and of them. */
export function applicantOf(person: ReturnType<typeof personOf>): Applicant {
  const { id, givenName, familyName, email, uci } = person;
  return { id, name: `${givenName} ${familyName}`, email: email ?? "nobody@nowhere.example", uci };
}

type Answers = Readonly<Record<number, string>>;

/** The eight answers of the standard questionnaire, by the number of the question. */
export function answersOf(one: Applicant, changes: Answers = {}): Answers {
  const email = one.email.startsWith("nobody@") ? "family@home.example" : one.email;
  return {
    1: one.name,
    2: one.uci,
    3: email,
    4: "2019-08-25",
    5: "2024-03-01",
    6: "Toronto Pearson",
    7: "brown",
    8: "yes",
    ...changes,
  };
}

/** The same under each person's heading, for a reply inside the quote. */
export function inlineAnswers(people: readonly Applicant[], changes: Answers = {}): NonNullable<Reply["inline"]> {
  return Object.fromEntries(people.map((one) => [one.name, answersOf(one, changes)]));
}

/** The same as numbered lines to stand above the quote. */
export function numbered(answers: Answers): string {
  return Object.entries(answers)
    .map(([number, answer]) => `${number}. ${answer}`)
    .join("\n");
}

/** A mail that answers none of ours. */
export function plainMail(
  from: Pick<Applicant, "name" | "email">,
  subject: string,
  words: string,
  at: Temporal.Instant,
  headers: readonly string[] = [`Message-ID: <${randomUUID()}@home.example>`],
): Buffer {
  const date = new Date(at.epochMilliseconds).toUTCString().replace("GMT", "+0000");
  const name = `=?utf-8?B?${Buffer.from(from.name).toString("base64")}?=`;
  const lines = [
    `From: ${name} <${from.email}>`,
    `To: ${ours}`,
    `Subject: ${subject}`,
    `Date: ${date}`,
    ...headers,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
    "",
    ...words.split("\n"),
    "",
  ];
  return Buffer.from(lines.join("\r\n"));
}
