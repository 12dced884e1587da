import { withStatement } from "./answers.ts";
import type { Account, Case, Person, Statement } from "./case.ts";
import { hoursBetween } from "./day.ts";
import type { CaseEvent } from "./event.ts";

/** The case after an event. Pure, and total: an event once journalled can always be folded in. */
export function evolve(state: Case | null, event: CaseEvent): Case {
  if (event.kind === "CaseOpened") return event.case;
  if (!state) throw new Error(`${event.kind} happened to a case that was never opened.`);
  switch (event.kind) {
    case "PhaseEntered":
      return { ...state, phase: event.phase };
    case "ClarificationAsked":
      return withPerson(
        { ...state, rounds: event.round, asked: [...new Set([...state.asked, ...event.questions])] },
        event.to,
        () => ({ askedAt: event.at }),
      );
    case "AnswersCompleted":
      return { ...state, rounds: 0 };
    case "HoldPlaced":
      return { ...state, holds: [...withoutHold(state, event.hold.person, event.hold.kind), event.hold] };
    case "HoldLifted":
      return { ...state, holds: withoutHold(state, event.person, event.hold) };
    case "RepresentativeRecorded":
      return { ...state, representative: event.representative };
    case "AssistanceBegun":
      return { ...state, assisted: true };
    case "AccountsSeparated":
      return { ...state, separateAccounts: true };
    case "AccountsJoined":
      return { ...state, separateAccounts: false };
    case "TasksOpened":
      return {
        ...state,
        people: state.people.map((one) => (event.people.includes(one.id) ? { ...one, tasksSince: event.at } : one)),
      };
    case "InvitationOrdered":
      return withPerson(state, event.to, () => ({ askedAt: event.at }));
    case "ReminderOrdered":
      return reminded(state, event.person, event.deadline, event.at);
    case "MessageTaken":
    case "DeadlineMissed":
    case "Escalated":
    case "AgentWrote":
    case "CallDone":
    case "CardIssueRaised":
    case "EcoprDownloaded":
      return state;
    default:
      return withPerson(state, event.person, (person) => changed(person, event));
  }
}

/** Events of the whole case; the rest happen to one person. */
type CaseWide =
  | "CaseOpened"
  | "PhaseEntered"
  | "ClarificationAsked"
  | "AnswersCompleted"
  | "HoldPlaced"
  | "HoldLifted"
  | "RepresentativeRecorded"
  | "AssistanceBegun"
  | "AccountsSeparated"
  | "AccountsJoined"
  | "TasksOpened"
  | "InvitationOrdered"
  | "ReminderOrdered"
  | "MessageTaken"
  | "DeadlineMissed"
  | "Escalated"
  | "AgentWrote"
  | "CallDone"
  | "CardIssueRaised"
  | "EcoprDownloaded";
type PersonEvent = Exclude<CaseEvent, { readonly kind: CaseWide }>;

/** What an event changes of a person's track. */
function changed(person: Person, event: PersonEvent): Partial<Person> {
  switch (event.kind) {
    case "AnswerTaken":
      return {
        heard: heardWith(person, event.question, event.heard),
        answers: { ...person.answers, [event.question]: event.answer },
        unclear: without(person.unclear, event.question),
      };
    case "AnswerDoubted":
      return {
        heard: heardWith(person, event.question, event.heard),
        answers: without(person.answers, event.question),
        unclear: { ...person.unclear, [event.question]: event.doubt },
      };
    case "AnswerOutrun":
      return { heard: heardWith(person, event.question, event.heard) };
    case "TravelHeard":
      return { travel: { order: event.order, away: event.away } };
    case "AcknowledgementOrdered":
      return { acknowledgedOn: event.on };
    case "AccountOrdered":
      return { account: newAccount(event.account, event.username) };
    case "PasswordRequested":
      return {
        passwordMails: [...person.passwordMails.filter((at) => hoursBetween(at, event.at) < 24), event.at],
      };
    case "CredentialIssued":
      return inTemporary(person, () => ({ next: event.credential }));
    case "CredentialAccepted":
      return inTemporary(person, ({ next }) => ({ current: next, next: null, expired: false }));
    case "CredentialDropped":
      return inTemporary(person, () => ({ next: null }));
    case "PasswordExpired":
      return inTemporary(person, () => ({ expired: true }));
    case "SignedIn":
      return person.firstSignIn === null ? { firstSignIn: event.at } : {};
    case "PasswordChanged":
      return person.account.kind === "none"
        ? {}
        : { account: { kind: "own", username: person.account.username, since: event.at } };
    case "PresenceDeclared":
      return { presence: { kind: "declared", at: event.at, by: event.by, stale: false } };
    case "PresenceDenied":
      return { presence: { kind: "denied", at: event.at, plannedReturn: event.plannedReturn } };
    case "PresenceStale":
      return person.presence.kind === "declared" ? { presence: { ...person.presence, stale: true } } : {};
    case "AddressConfirmed":
      return { confirmedAddress: event.confirmed };
    case "PhotoUploaded":
    case "PhotoSubmitted":
    case "PhotoReviewBegun":
    case "PhotoAccepted":
    case "PhotoReturned":
      return { photo: photoAfter(person, event) };
    case "EcoprIssued": {
      const { documentNumber, grantedOn, officer } = event;
      return { ecopr: { kind: "issued", documentNumber, grantedOn, officer } };
    }
    case "EcoprAmended":
      // Whose status was granted when stays as it was; the document is another.
      return person.ecopr.kind === "issued"
        ? { ...event.corrections, ecopr: { ...person.ecopr, documentNumber: event.documentNumber } }
        : {};
    case "EcoprVoided":
      return person.ecopr.kind === "issued"
        ? {
            ecopr: {
              kind: "void",
              documentNumber: person.ecopr.documentNumber,
              at: event.at,
              portOfEntry: event.portOfEntry,
            },
          }
        : {};
    case "CardInProduction":
      return { card: { kind: "production", at: event.at } };
    case "CardMailed":
      return { card: { kind: "mailed", at: event.at } };
    case "CardUndelivered":
      return { card: { kind: "undelivered", at: event.at } };
    case "EmailPending":
      return { pendingEmail: event.pending };
    case "ChallengePlaced":
      return { challenge: event.challenge };
    case "ChallengeTried":
      return { challenge: person.challenge && { ...person.challenge, tries: person.challenge.tries + 1 } };
    case "ChallengeMet":
    case "ChallengeDropped":
      return { challenge: null };
    case "EmailChanged":
      return { email: event.address, pendingEmail: null, suppressed: false, softBounces: 0 };
    case "AddressSuppressed":
      return { suppressed: true };
    case "SuppressionLifted":
      return { suppressed: false, softBounces: 0 };
    case "SoftBounceCounted":
      return { softBounces: person.softBounces + 1 };
  }
}

function photoAfter(person: Person, event: Extract<PersonEvent, { kind: `Photo${string}` }>): Person["photo"] {
  const { photo } = person;
  switch (event.kind) {
    case "PhotoUploaded":
      return { kind: "uploaded", photoId: event.photoId };
    case "PhotoSubmitted":
      return { kind: "submitted", photoId: event.photoId, at: event.at, warnings: event.warnings };
    case "PhotoReviewBegun":
      return photo.kind === "submitted" ? { ...photo, kind: "in-review" } : photo;
    case "PhotoAccepted":
      return photo.kind === "submitted" || photo.kind === "in-review"
        ? { kind: "accepted", photoId: photo.photoId, at: event.at }
        : photo;
    case "PhotoReturned":
      return { kind: "returned", at: event.at, reasons: event.reasons, note: event.note };
  }
}

function newAccount(kind: "temporary" | "existing", username: string): Account {
  if (kind === "existing") return { kind, username };
  return { kind, username, current: null, next: null, expired: false };
}

type Temporary = Extract<Account, { kind: "temporary" }>;

/** A credential's fate touches only a temporary account: one that has its own password has no credential of ours. */
function inTemporary(person: Person, change: (account: Temporary) => Partial<Temporary>): Partial<Person> {
  const { account } = person;
  return account.kind === "temporary" ? { account: { ...account, ...change(account) } } : {};
}

function reminded(state: Case, person: string | null, deadline: string, at: string): Case {
  const holds =
    deadline === "return-check"
      ? state.holds.map((hold) => (hold.person === person ? { ...hold, checks: hold.checks + 1 } : hold))
      : state.holds;
  return person === null ? { ...state, holds } : withPerson({ ...state, holds }, person, () => ({ remindedAt: at }));
}

function withoutHold(state: Case, person: string, kind: string): Case["holds"] {
  return state.holds.filter((hold) => hold.person !== person || hold.kind !== kind);
}

function withPerson(state: Case, id: string, change: (person: Person) => Partial<Person>): Case {
  return { ...state, people: state.people.map((one) => (one.id === id ? { ...one, ...change(one) } : one)) };
}

function heardWith(person: Person, question: string, said: Statement): Person["heard"] {
  return { ...person.heard, [question]: withStatement(person.heard[question] ?? [], said) };
}

function without<Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
