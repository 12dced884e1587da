import type { CaseEvent } from "./event.ts";

export type Fact = string | number | boolean | null | readonly string[];
export type Facts = Readonly<Record<string, Fact>>;

/**
 * What the journal keeps of an event: ids, rule names, codes, and the names of staff who decided. Never a personal
 * value: no name, address, number, date of travel or note. `message` and `rule` are the event's cause, where it has one.
 * The journal outlives the case's key, so what is not listed here is gone with it.
 */
export function journalFacts(event: CaseEvent): Facts {
  switch (event.kind) {
    case "CaseOpened":
      return { category: event.case.category, track: event.case.track, people: event.case.people.map(({ id }) => id) };
    case "InvitationOrdered":
      return { to: event.to, people: event.people };
    case "AnswerTaken":
      return { ...about(event), message: event.answer.by, rule: event.answer.rule };
    case "AnswerDoubted":
      return {
        ...about(event),
        message: event.doubt.by,
        rule: event.doubt.rule,
        readings: event.doubt.readings.length,
      };
    case "AnswerOutrun":
      return { ...about(event), message: event.heard.by, rule: event.heard.rule };
    case "ClarificationAsked":
      return { to: event.to, round: event.round, questions: event.questions };
    case "AnswersCompleted":
    case "SignedIn":
    case "PasswordChanged":
    case "PresenceDenied":
    case "SuppressionLifted":
    case "EmailChanged":
    case "AcknowledgementOrdered":
      return { person: event.person };
    case "TravelHeard":
      return { person: event.person, away: event.away };
    case "PhaseEntered":
      return { phase: event.phase };
    case "HoldPlaced":
      return { person: event.hold.person, hold: event.hold.kind };
    case "HoldLifted":
      return { person: event.person, hold: event.hold, rule: event.why };
    case "AccountOrdered":
      return { person: event.person, account: event.account };
    case "TasksOpened":
      return { people: event.people };
    case "PasswordRequested":
      return { person: event.person, rule: event.cause };
    case "CredentialIssued":
      return { person: event.person, credential: event.credential.id };
    case "CredentialAccepted":
    case "CredentialDropped":
    case "PasswordExpired":
      return { person: event.person, credential: event.credential };
    case "PresenceDeclared":
      return { person: event.person, by: event.by };
    case "PresenceStale":
      return { person: event.person, rule: event.why };
    case "AddressConfirmed":
      return { person: event.person, use: event.confirmed.use };
    case "PhotoUploaded":
      return { person: event.person, photo: event.photoId };
    case "PhotoSubmitted":
      return { person: event.person, photo: event.photoId, warnings: event.warnings };
    case "PhotoReviewBegun":
    case "PhotoAccepted":
    case "CardInProduction":
    case "CardMailed":
    case "CardUndelivered":
    case "CardIssueRaised":
      return { person: event.person, officer: event.officer };
    case "PhotoReturned":
      return { person: event.person, officer: event.officer, reasons: event.reasons };
    case "EcoprIssued":
      return { person: event.person, officer: event.officer, document: event.documentNumber };
    case "EcoprAmended": {
      const { person, officer, documentNumber: document, replaces, corrections } = event;
      return { person, officer, document, replaces, fields: Object.keys(corrections) };
    }
    case "EcoprVoided":
      return { person: event.person, officer: event.officer, portOfEntry: event.portOfEntry };
    case "EcoprDownloaded":
      return { person: event.person, document: event.documentNumber, by: event.by };
    case "RepresentativeRecorded":
      return { recorded: event.representative !== null };
    case "AssistanceBegun":
      return { person: event.person };
    case "AccountsSeparated":
    case "AccountsJoined":
      return {};
    case "EmailPending":
      return { person: event.person, authorised: event.pending.authorised };
    case "ChallengePlaced":
      return { person: event.person, message: event.challenge.reply.message.id };
    case "ChallengeTried":
      return { person: event.person };
    case "ChallengeMet":
      return { person: event.person, message: event.message };
    case "ChallengeDropped":
      return { person: event.person, rule: event.why };
    case "AddressSuppressed":
    case "SoftBounceCounted":
      return { person: event.person, status: codeOf(event.status) };
    case "MessageTaken":
      return { message: event.message, trust: event.trust, intents: event.intents };
    case "ReminderOrdered":
    case "DeadlineMissed":
      return { person: event.person, deadline: event.deadline };
    case "Escalated":
      return { person: event.person, rule: event.reason };
    case "AgentWrote":
      return { person: event.person, agent: event.agent, template: event.template };
    case "CallDone":
      return { person: event.person, agent: event.agent };
  }
}

function about({ person, question }: { readonly person: string; readonly question: string }): Facts {
  return { person, question };
}

/** A server's answer may hold the address; its code (RFC 3463, or the three digits before it) does not. */
function codeOf(status: string): string | null {
  return /\b[245]\.\d{1,3}\.\d{1,3}\b/u.exec(status)?.[0] ?? /^[245]\d\d\b/u.exec(status)?.[0] ?? null;
}
