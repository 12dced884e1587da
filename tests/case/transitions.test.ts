import { describe, expect, it } from "vitest";
import type { Decision } from "../../src/case/decision.ts";
import { escalationReasons, refusals } from "../../src/case/decision.ts";
import type { CaseEvent } from "../../src/case/event.ts";
import { deadlineKinds } from "../../src/case/command.ts";
import { regions } from "./rows/index.ts";
import type { Row } from "./rows/row.ts";
import { told } from "./story.ts";

function walk(row: Row): { line: string; decision: Decision | null; refusal: string | null } {
  const story = row.given();
  const outcome = story.ask(typeof row.when === "function" ? row.when(story.case) : row.when);
  return {
    line: told(outcome),
    decision: outcome.kind === "decided" ? outcome.decision : null,
    refusal: outcome.kind === "refused" ? outcome.reason : null,
  };
}

for (const [region, rows] of Object.entries(regions)) {
  describe(`the region ${region}`, () => {
    for (const row of rows) it(row.name, () => expect(walk(row).line).toBe(row.then));
  });
}

const walked = Object.values(regions).flat().map(walk);
const decisions = walked.flatMap(({ decision }) => decision ?? []);

/** Every event there is: the compiler refuses a list that lacks one or has one too many. */
const everyEvent: Readonly<Record<CaseEvent["kind"], true>> = {
  CaseOpened: true,
  InvitationOrdered: true,
  AnswerTaken: true,
  AnswerDoubted: true,
  AnswerOutrun: true,
  ClarificationAsked: true,
  TravelHeard: true,
  AnswersCompleted: true,
  PhaseEntered: true,
  HoldPlaced: true,
  HoldLifted: true,
  AccountOrdered: true,
  TasksOpened: true,
  PasswordRequested: true,
  CredentialIssued: true,
  CredentialAccepted: true,
  CredentialDropped: true,
  PasswordExpired: true,
  SignedIn: true,
  PasswordChanged: true,
  PresenceDeclared: true,
  PresenceDenied: true,
  PresenceStale: true,
  AddressConfirmed: true,
  PhotoUploaded: true,
  PhotoSubmitted: true,
  PhotoReviewBegun: true,
  PhotoAccepted: true,
  PhotoReturned: true,
  EcoprIssued: true,
  EcoprVoided: true,
  CardInProduction: true,
  CardMailed: true,
  CardUndelivered: true,
  CardIssueRaised: true,
  RepresentativeRecorded: true,
  AssistanceBegun: true,
  AccountsSeparated: true,
  AccountsJoined: true,
  EmailPending: true,
  EmailChanged: true,
  AddressSuppressed: true,
  SuppressionLifted: true,
  SoftBounceCounted: true,
  MessageTaken: true,
  AcknowledgementOrdered: true,
  ReminderOrdered: true,
  DeadlineMissed: true,
  Escalated: true,
  AgentWrote: true,
  CallDone: true,
};

const everyTemplate: Readonly<Record<Decision["mails"][number]["template"], true>> = {
  portal1: true,
  "portal1-reminder": true,
  acknowledge: true,
  clarify: true,
  challenge: true,
  portal2: true,
  "portal2-existing": true,
  "password-new": true,
  "password-link": true,
  "password-warning": true,
  "password-expired": true,
  "password-cause": true,
  "address-new": true,
  "address-changed": true,
  hold: true,
  "return-check": true,
  representative: true,
  "cannot-use": true,
  "own-account": true,
  "task-reminder": true,
  "photo-accepted": true,
  "photo-returned": true,
  "ecopr-ready": true,
  "ecopr-void": true,
  "ecopr-wont-open": true,
  "ecopr-error": true,
  travel: true,
  "card-production": true,
  "card-mailed": true,
  "card-issue": true,
  "card-undelivered": true,
  renewal: true,
  status: true,
};

/** Challenges by code come with issue 4. */
const laterTemplates = new Set(["challenge"]);

/** What `workflow` opens by itself, about mail servers and the engine. */
const outsideTheCase = new Set(["domain-refusals", "quarantined", "engine-fault"]);

describe("the transitions together", () => {
  const events = new Set(decisions.flatMap((decision) => decision.events.map(({ kind }) => kind)));
  const mails = new Set(decisions.flatMap((decision) => decision.mails.map(({ template }) => template)));
  const raised = new Set(decisions.flatMap((decision) => decision.escalations.map(({ reason }) => reason)));
  const changes = decisions.flatMap((decision) => decision.deadlines);
  const webhooks = new Set(decisions.flatMap((decision) => decision.webhooks.map(({ type }) => type)));
  const refused = new Set(walked.flatMap(({ refusal }) => refusal ?? []));

  it.each(Object.keys(everyEvent))("walk the event %s", (kind) => expect(events).toContain(kind));
  it.each(refusals)("are refused for the reason %s", (reason) => expect(refused).toContain(reason));
  it.each(Object.keys(everyTemplate).filter((template) => !laterTemplates.has(template)))(
    "order the mail %s",
    (template) => expect(mails).toContain(template),
  );
  it.each(escalationReasons.filter((reason) => !outsideTheCase.has(reason)))(
    "put before a person, for the reason %s",
    (reason) => expect(raised).toContain(reason),
  );
  it.each(deadlineKinds)("set the deadline %s", (kind) => {
    expect(changes.some((change) => change.kind === "set" && change.key.kind === kind)).toBe(true);
  });
  it.each(deadlineKinds)("clear the deadline %s", (kind) => {
    expect(changes.some((change) => change.kind === "clear" && change.key.kind === kind)).toBe(true);
  });
  it.each(["account.open", "password.replaced", "case.held", "case.released", "photo.returned", "ecopr.ready"])(
    "tell an outside portal %s",
    (type) => expect(webhooks).toContain(type),
  );

  it("have names of their own", () => {
    const names = Object.values(regions).flatMap((rows) => rows.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
  });
});
