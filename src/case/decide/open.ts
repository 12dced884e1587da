import type { Case, Person } from "../case.ts";
import type { CaseIntake, PersonIntake } from "../command.ts";
import type { Moment } from "../family.ts";
import type { Draft } from "./draft.ts";
import { beginDraft, enterPhase } from "./draft.ts";
import { inviteAll } from "./invite.ts";

/**
 * An imported case. Only an approved one inside Canada is invited (facts 1, 2); any other is kept closed, so that it is
 * found and answered when somebody writes, and gets no invitation.
 */
export function openCase(intake: CaseIntake, at: Moment): Draft {
  const opened = newCase(intake);
  const draft = beginDraft(opened, at);
  draft.events.push({ kind: "CaseOpened", case: opened });
  if (intake.decision.status !== "approved" || intake.track !== "in-canada") enterPhase(draft, "closed");
  else inviteAll(draft);
  return draft;
}

function newCase(intake: CaseIntake): Case {
  return {
    v: 2,
    ...intake,
    phase: "invited",
    holds: [],
    separateAccounts: false,
    assisted: false,
    rounds: 0,
    asked: [],
    people: intake.people.map(newPerson),
  };
}

function newPerson(intake: PersonIntake): Person {
  return {
    ...intake,
    pendingEmail: null,
    challenge: null,
    suppressed: false,
    softBounces: 0,
    heard: {},
    travel: null,
    answers: {},
    unclear: {},
    account: { kind: "none" },
    firstSignIn: null,
    askedAt: null,
    tasksSince: null,
    remindedAt: null,
    acknowledgedOn: null,
    passwordMails: [],
    presence: { kind: "none" },
    confirmedAddress: null,
    photo: { kind: "none" },
    ecopr: { kind: "none" },
    card: { kind: "none" },
  };
}
