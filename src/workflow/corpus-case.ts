import type { Case, Person } from "../case/case.ts";
import { composeMessage } from "../mail/compose.ts";
import { readCase, type StoredCase } from "../store/cases.ts";
import { readEscalation } from "../store/escalations.ts";
import { readMessage } from "../store/reading.ts";
import type { Context } from "./context.ts";
import { examineAgain, seeMessage } from "./reread.ts";

/** Names of nobody on file, one a person; a family larger than this goes on with numbers. */
const names = ["Camille Exemple", "Alix Modele", "Robin Specimen", "Noa Patron", "Eden Gabarit", "Charlie Motif"];

/**
 * A reply as a case for the reader's corpus: one line of `read --batch` with what should be read of it (`expected`, the
 * values that now stand on the case). Names, numbers and addresses of the application are replaced, in whatever case or
 * accents they were written; the words themselves stay, so whoever keeps it reads it first. Null: there is no such reply.
 */
export async function corpusCase(context: Context, escalationId: string): Promise<object | null> {
  const { database, vault } = context;
  const escalation = await readEscalation(database.db, vault, escalationId);
  if (escalation?.caseId == null || escalation.messageId === null) return null;
  const stored = await readCase(database.db, vault, escalation.caseId);
  const message = await readMessage(database.db, vault, escalation.messageId);
  if (stored === null || message === null) return null;
  const examined = await examineAgain(context, message);
  const seen = await seeMessage(context, message.id, { caseId: stored.id, case: stored.case });
  if (examined === null || seen === null || !("values" in seen)) return null;
  const swap = replacer(stored.case);
  const reply = await composeMessage({
    from: { name: nameOf(0), address: "p1@example.org" },
    to: { name: "", address: "confirmation@landfall.example" },
    replyTo: "p1@example.org",
    subject: swap(examined.subject),
    text: swap(examined.text ?? ""),
    html: examined.html === null ? "" : swap(examined.html),
    messageId: `<corpus-${escalation.id}@example.org>`,
    date: Temporal.Instant.from(message.receivedAt),
    headers: {},
  });
  return {
    id: `console-${escalation.id}`,
    about: escalation.reason,
    case: caseLine(stored),
    sent: null,
    reply: reply.toString("base64"),
    receivedAt: message.receivedAt,
    expected: expectedOf(stored.case, seen.values, swap),
  };
}

/** What now stands on the case for each question that this reply said something to. */
function expectedOf(
  state: Case,
  values: readonly { readonly person: string; readonly question: string }[],
  swap: (text: string) => string,
): object {
  return state.people.map((person) => {
    const asked = values.filter((value) => value.person === person.id).map((value) => value.question);
    const answers = asked.flatMap((question): [string, unknown][] => {
      const value = person.answers[question]?.value;
      return value === undefined ? [] : [[question, typeof value === "string" ? swap(value) : value]];
    });
    return { person: person.id, answers: Object.fromEntries(answers) };
  });
}

/** The case as a batch line has it, of people who do not exist. */
function caseLine({ case: state }: StoredCase): object {
  const { category, language, track, questionnaire, portalAccount } = state;
  return {
    application: "E000000000",
    category,
    language,
    track,
    portalAccount,
    questionnaire: questionnaire.name,
    people: state.people.map((person, index) => ({
      id: person.id,
      role: person.role,
      givenName: nameOf(index).split(" ")[0],
      familyName: nameOf(index).split(" ")[1],
      birthDate: person.birthDate,
      uci: person.uci === null ? null : numberLike(person.uci, index),
      email: person.email === null ? null : `${person.id}@example.org`,
      language: person.language,
    })),
  };
}

/** What stands for each name, number and address of the application. */
function replacer(state: Case): (text: string) => string {
  const pairs: [string, string][] = [
    [state.application, "E000000000"],
    ...state.people.flatMap((person, index) => pairsOf(person, index)),
    ...(state.address === null ? [] : ([[state.address.line1, "1 Example Rd"]] satisfies [string, string][])),
    ...(state.phone === null ? [] : ([[state.phone, "613-555-0100"]] satisfies [string, string][])),
  ];
  const longestFirst = pairs
    .filter(([from]) => from.length > 1)
    .toSorted(([one], [other]) => other.length - one.length);
  return (text) => longestFirst.reduce((whole, [from, to]) => replaceAll(whole, from, to), text);
}

function pairsOf(person: Person, index: number): [string, string][] {
  const [given = "", family = ""] = nameOf(index).split(" ");
  const { uci, email, phone } = person;
  return [
    ...person.givenName.split(/\s+/).map((word): [string, string] => [word, given]),
    ...person.familyName.split(/\s+/).map((word): [string, string] => [word, family]),
    ...(uci === null ? [] : numberForms(uci, numberLike(uci, index))),
    ...(email === null ? [] : ([[email, `${person.id}@example.org`]] satisfies [string, string][])),
    ...(phone === null ? [] : ([[phone, "613-555-0100"]] satisfies [string, string][])),
  ];
}

function nameOf(index: number): string {
  return names[index] ?? `Person Number${index + 1}`;
}

/** As many digits as the true one; leading ones say which person it is. */
function numberLike(uci: string, index: number): string {
  return `${index + 1}${"0".repeat(uci.length)}`.slice(0, uci.length);
}

/** A UCI as people group it: in fours, in two, three and the rest. */
function numberForms(from: string, to: string): [string, string][] {
  const cut = (text: string, ...at: number[]) =>
    [0, ...at].map((start, index) => text.slice(start, at[index])).join("-");
  const forms = (text: string) => [text, cut(text, 4), cut(text, 2, 6)];
  return forms(from).flatMap((form, index): [string, string][] => {
    const other = forms(to)[index] ?? to;
    return [
      [form, other],
      [form.replaceAll("-", " "), other.replaceAll("-", " ")],
    ];
  });
}

/** Every occurrence, whatever its case or accents; a letter and its accented form are one character each. */
function replaceAll(text: string, from: string, to: string): string {
  const folded = fold(text);
  const sought = fold(from);
  const parts: string[] = [];
  let at = 0;
  for (let found = folded.indexOf(sought); found >= 0; found = folded.indexOf(sought, at)) {
    const isWord = !isLetter(folded[found - 1]) && !isLetter(folded[found + sought.length]);
    parts.push(text.slice(at, found), isWord ? to : text.slice(found, found + sought.length));
    at = found + sought.length;
  }
  return parts.join("") + text.slice(at);
}

/** Letters that Unicode takes for letters of their own, by what people type for them. */
const letters: Readonly<Record<string, string>> = { ł: "l", đ: "d", ð: "d", ø: "o", ı: "i", ħ: "h", ŧ: "t" };

/** One character for one: offsets stay. */
function fold(text: string): string {
  return Array.from({ length: text.length }, (_, index) => {
    const [base = ""] = text.charAt(index).normalize("NFD").toLowerCase();
    return base === "" ? text.charAt(index) : (letters[base] ?? base);
  }).join("");
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
