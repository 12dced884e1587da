import type { Case, MailingAddress, Person } from "../case/case.ts";
import type { Ask, MailContent, MailOrder } from "../case/decision.ts";
import type {
  MailDetails,
  MailFacts,
  MailFigures,
  Named,
  PersonProgress,
  TemplateName,
} from "../mail/template/mailing.ts";
import { type AskedQuestion, poseQuestions } from "../question/pose.ts";
import { questionnaireVersion } from "../question/questionnaires/index.ts";

/** One mail, ready for its template: the case's order with names, questions and figures filled in. */
export type Letter = {
  [Name in TemplateName]: {
    readonly template: Name;
    readonly facts: MailFacts;
    readonly details: MailDetails[Name];
    /** What it asks; a reply is read by these. */
    readonly questions: readonly AskedQuestion[];
  };
}[TemplateName];

/** What every mail of this deployment has in common. */
export interface Sender {
  readonly mailFrom: string;
  readonly publicUrl: string;
  readonly officialPage: string | null;
  readonly figures: MailFigures;
}

/** What is made while the mail is composed and stands nowhere else. */
export interface Enclosure {
  /** In the clear; only in the mails that carry a password. */
  readonly password: string | null;
  readonly lastDay: string | null;
  readonly formUrl: string | null;
  /** In `password-reset` alone. */
  readonly resetUrl: string | null;
}

export const nothingEnclosed: Enclosure = { password: null, lastDay: null, formUrl: null, resetUrl: null };

/** What all mails to this person say of the case. */
export function factsFor(state: Case, recipient: Person, sender: Sender): MailFacts {
  const mine = state.separateAccounts && recipient.role !== "principal" ? [recipient] : state.people;
  return {
    language: recipient.language,
    recipient: named(recipient),
    reference: state.application,
    mailFrom: sender.mailFrom,
    publicUrl: sender.publicUrl,
    officialPage: sender.officialPage,
    copyFor: null,
    people: state.people,
    family: mine.map(progress),
    figures: sender.figures,
  };
}

/** Fills a mail's order with the case's facts. Throws where the order names nobody on the case. */
export function letterFor(
  state: Case,
  recipient: Person,
  content: MailContent & Pick<MailOrder, "copyFor">,
  sender: Sender,
  enclosed: Enclosure,
): Letter {
  const copyFor = content.copyFor === undefined ? null : (state.representative?.name ?? null);
  const facts = { ...factsFor(state, recipient, sender), copyFor };
  const plain = <Name extends TemplateName>(template: Name, details: MailDetails[Name]) =>
    ({ template, facts, details, questions: [] }) as unknown as Letter;
  const asking = <Name extends TemplateName>(template: Name, details: MailDetails[Name], questions: AskedQuestion[]) =>
    ({ template, facts, details, questions }) as unknown as Letter;
  const about = (id: string) => ({ person: named(personOf(state, id)) });

  switch (content.template) {
    case "portal1":
    case "portal1-reminder": {
      const questions = questionsFor(state, content.people);
      return asking(content.template, { questions, formUrl: enclosed.formUrl }, questions);
    }
    case "clarify": {
      const questions = questionsAgain(state, content.asks);
      const why = Object.fromEntries(content.asks.map((ask) => [`${ask.question}:${ask.person}`, ask.why]));
      return asking(content.template, { questions, why, round: content.round, rounds: content.rounds }, questions);
    }
    case "return-check": {
      const questions = questionsFor(state, [content.person], returnQuestions);
      return asking(content.template, { questions, plannedReturn: content.plannedReturn }, questions);
    }
    case "acknowledge":
      return plain(content.template, {
        receivedOn: ottawaDay(content.receivedAt),
        next: content.next,
        refused: content.refused ?? [],
      });
    case "portal2":
      return plain(content.template, {
        ...credentials(recipient, enclosed),
        tasksFor: namedAll(state, content.people),
      });
    case "portal2-existing":
      return plain(content.template, { username: username(recipient), tasksFor: namedAll(state, content.people) });
    case "password-new":
      return plain(content.template, { ...credentials(recipient, enclosed), reason: content.cause });
    case "challenge":
      return plain(content.template, { code: content.code, action: content.action });
    case "address-new":
      return plain(content.template, { code: content.code });
    case "address-changed":
      return plain(content.template, { maskedNew: content.masked });
    case "representative":
      return plain(content.template, { name: state.representative?.name ?? null });
    case "task-reminder":
      return plain(content.template, {
        tasks: content.tasks.map((task) => ({ ...about(task.person), task: task.task, softDay: task.softDay })),
      });
    case "status":
      return plain(content.template, { people: facts.family });
    case "ecopr-ready":
      return plain(content.template, {
        people: namedAll(state, content.people),
        amended: content.amended === true,
      });
    case "ecopr-void":
      return plain(content.template, { ...about(content.person), portOfEntry: content.portOfEntry });
    case "photo-returned":
      return plain(content.template, { ...about(content.person), reasons: content.reasons, note: content.note });
    case "card-mailed": {
      const person = personOf(state, content.person);
      return plain(content.template, {
        ...about(content.person),
        maskedAddress: masked(mailingAddress(state, person)),
      });
    }
    case "card-issue":
      return plain(content.template, { ...about(content.person), note: content.note });
    case "photo-accepted":
    case "card-production":
    case "card-undelivered":
      return plain(content.template, about(content.person));
    case "password-reset": {
      if (enclosed.resetUrl === null) throw new Error("A mail for a forgotten password was composed without its link.");
      return plain(content.template, { resetUrl: enclosed.resetUrl });
    }
    case "password-warning":
    case "password-expired":
      return plain(content.template, { lastDay: content.lastDay });
    case "password-cause":
      return plain(content.template, { cause: content.cause });
    case "hold":
      return plain(content.template, { cause: content.cause, until: content.until });
    case "password-link":
    case "cannot-use":
    case "own-account":
    case "ecopr-wont-open":
    case "ecopr-error":
    case "travel":
    case "renewal":
      return plain(content.template, {});
  }
}

/** After a return the last entry is another one than before: it is asked with the presence. */
const returnQuestions = ["lastEntry", "lastEntryPlace", "inCanada", "plannedReturn"];

function questionsFor(state: Case, people: readonly string[], ids?: readonly string[]): AskedQuestion[] {
  const asked = state.people.filter((person) => people.includes(person.id));
  const only = ids && new Set(ids.flatMap((id) => people.map((person) => `${id}:${person}`)));
  return pose(state, asked, only ? { only } : {});
}

function questionsAgain(state: Case, asks: readonly Ask[]): AskedQuestion[] {
  const key = (ask: Ask) => `${ask.question}:${ask.person}`;
  return pose(state, state.people, {
    only: new Set(asks.map(key)),
    choices: new Map(asks.filter((ask) => ask.choices.length > 0).map((ask) => [key(ask), ask.choices])),
  });
}

function pose(
  state: Case,
  people: readonly Person[],
  options: Omit<Parameters<typeof poseQuestions>[2], "codeDemanded">,
) {
  const { name, version } = state.questionnaire;
  const questionnaire = questionnaireVersion(name, version);
  if (!questionnaire)
    throw new Error(`Case ${state.application} wants questionnaire ${name} ${version}, which was never published.`);
  return poseQuestions(questionnaire, people, { codeDemanded: state.verificationCode !== null, ...options });
}

function credentials(recipient: Person, enclosed: Enclosure) {
  if (enclosed.password === null || enclosed.lastDay === null)
    throw new Error("A mail that carries a password was composed without one.");
  return { username: username(recipient), password: enclosed.password, lastDay: enclosed.lastDay };
}

function username(person: Person): string {
  if (person.account.kind === "none") throw new Error("A mail about an account was ordered for somebody who has none.");
  return person.account.username;
}

/** The address a card goes to: the last one confirmed, or the application's (decision 4). */
export function mailingAddress(state: Case, person: Person): MailingAddress | null {
  return person.confirmedAddress?.address ?? state.address;
}

/** Enough to recognise an address, too little to learn it from a mail gone astray. */
function masked(address: MailingAddress | null): string {
  if (address === null) return "•••";
  return `${address.line1.slice(0, 2)}•••, ${address.city}, ${address.province} ${address.postalCode.slice(0, 1)}•• •••`;
}

function ottawaDay(instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO("America/Toronto").toPlainDate().toString();
}

function personOf(state: Case, id: string): Person {
  const person = state.people.find((candidate) => candidate.id === id);
  if (!person) throw new Error(`A mail speaks of person ${id}, who is not on case ${state.application}.`);
  return person;
}

function named(person: Person): Named {
  return { givenName: person.givenName, familyName: person.familyName };
}

function namedAll(state: Case, ids: readonly string[]): Named[] {
  return ids.map((id) => named(personOf(state, id)));
}

function progress(person: Person): PersonProgress {
  return {
    name: named(person),
    account: person.account.kind,
    presence: person.presence.kind,
    address: person.confirmedAddress ? "confirmed" : "none",
    photo: person.photo.kind,
    ecopr: person.ecopr.kind,
    card: person.card.kind,
  };
}
