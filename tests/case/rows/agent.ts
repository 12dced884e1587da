import type { Story } from "../story.ts";
import {
  agent,
  answered,
  family,
  message,
  minh,
  opened,
  portal,
  reads,
  reply,
  settledIn,
  withPassword,
  zoe,
} from "../story.ts";
import type { Row } from "./row.ts";

const active = (): Story => answered(opened());
const settled = (): Story => settledIn(active());
const p1 = { person: "p1" } as const;
const here = { kind: "declare-presence", ...p1, ...portal, inCanada: true, plannedReturn: null } as const;
const separate = { kind: "separate-accounts", ...agent } as const;
const hold = { kind: "hold", ...agent, ...p1, hold: "agent", until: null, note: "wait" } as const;
const bounce = { kind: "take-bounce", ...p1, hard: true, status: "5.1.1", message: message(1) } as const;
const change = {
  kind: "change-email",
  ...agent,
  ...p1,
  address: "new@example.org",
  code: "123456",
  codeDigest: "d",
} as const;
const again = { kind: "send-again", ...agent, ...p1 } as const;
const unanswered = { lastEntry: undefined };

export const agentRows: readonly Row[] = [
  { name: "an agent holds", given: settled, when: hold, then: "HoldPlaced | hold(other)→p1 | case.held" },
  {
    name: "a hold that stands is not placed again",
    given: () => settled().then(hold),
    when: hold,
    then: "refused: nothing-to-change",
  },
  {
    name: "an agent records a departure",
    given: settled,
    when: { ...hold, hold: "leaving-canada" },
    then: "HoldPlaced | hold(leaving)→p1 | + return-check:p1 | case.held",
  },
  {
    name: "an agent releases",
    given: () => settled().then(hold),
    when: { kind: "release", ...agent, ...p1, hold: "agent" },
    then: "HoldLifted | case.released",
  },
  {
    name: "an agent releases a departure, and presence is asked for anew",
    given: () => settled().then(here, { ...hold, hold: "leaving-canada" }),
    when: { kind: "release", ...agent, ...p1, hold: "leaving-canada" },
    then: "HoldLifted | + declare-presence:p1 | - return-check:p1 | case.released",
  },
  {
    name: "no hold, nothing to release",
    given: settled,
    when: { kind: "release", ...agent, ...p1, hold: "agent" },
    then: "refused: no-such-hold",
  },
  {
    name: "Portal 1 is sent again",
    given: () => opened(),
    when: again,
    then: "AgentWrote InvitationOrdered | portal1(p1)→p1 | + answer-reminder:p1 + answer-overdue:p1",
  },
  {
    name: "a clarification is sent again",
    given: () => opened().then((state) => reply(1, { people: [reads(state, "p1", unanswered)] })),
    when: again,
    then: "AgentWrote | clarify(lastEntry:p1 missing)→p1",
  },
  {
    name: "a password is never sent again, a fresh one is",
    given: () => withPassword(active()),
    when: again,
    then: "AgentWrote PasswordRequested | password-new(agent)→p1",
  },
  {
    name: "Portal 2 for an account that exists is sent again",
    given: () => answered(opened({ portalAccount: true })),
    when: again,
    then: "AgentWrote | portal2-existing(p1)→p1",
  },
  { name: "with all settled the state is sent", given: settled, when: again, then: "AgentWrote | status→p1" },
  {
    name: "nothing is sent where no address is",
    given: () => opened({ people: [{ ...zoe, email: null }] }),
    when: again,
    then: "refused: no-address-on-file",
  },
  {
    name: "an agent sends a new password",
    given: () => withPassword(active()),
    when: { kind: "new-password", ...agent, ...p1 },
    then: "PasswordRequested | password-new(agent)→p1",
  },
  {
    name: "not to a minor",
    given: () => answered(family()),
    when: { kind: "new-password", ...agent, person: "p3" },
    then: "refused: minor-has-no-account",
  },
  {
    name: "not without an address",
    given: () => answered(opened({ people: [zoe, { ...minh, email: null }] })),
    when: { kind: "new-password", ...agent, person: "p2" },
    then: "refused: no-address-on-file",
  },
  {
    name: "not without an account",
    given: () => opened(),
    when: { kind: "new-password", ...agent, ...p1 },
    then: "refused: no-account",
  },
  {
    name: "not where they have their own",
    given: settled,
    when: { kind: "new-password", ...agent, ...p1 },
    then: "refused: own-password-set",
  },
  {
    name: "not for the PR Portal",
    given: () => answered(opened({ portalAccount: true })),
    when: { kind: "new-password", ...agent, ...p1 },
    then: "refused: nothing-to-change",
  },
  {
    name: "a representative is recorded",
    given: settled,
    when: {
      kind: "record-representative",
      ...agent,
      representative: { name: "Rep", organization: null, email: null, mayBeCopied: false },
    },
    then: "RepresentativeRecorded",
  },
  {
    name: "assistance begins",
    given: () => opened(),
    when: { kind: "assist", ...agent, ...p1 },
    then: "AssistanceBegun",
  },
  {
    name: "assistance begins once",
    given: () => opened().then({ kind: "assist", ...agent, ...p1 }),
    when: { kind: "assist", ...agent, ...p1 },
    then: "refused: nothing-to-change",
  },
  {
    name: "complete answers of the assisted open their tasks without an account",
    given: () => opened().then({ kind: "assist", ...agent, ...p1 }),
    when: (state) => reply(1, { people: [reads(state, "p1")] }),
    then: "MessageTaken AnswerTaken×8 PhaseEntered TasksOpened PhaseEntered AcknowledgementOrdered | acknowledge(complete)→p1 | + declare-presence:p1 + confirm-address:p1 + submit-photo:p1 + tasks-overdue:p1 | - answer-reminder:p1 - answer-overdue:p1",
  },
  {
    name: "separate accounts ask the other adult",
    given: () => family(),
    when: separate,
    then: "AccountsSeparated InvitationOrdered | portal1(p2)→p2 | + answer-reminder:p2 + answer-overdue:p2",
  },
  {
    name: "separate accounts after the answers bring Portal 2 to the other adult",
    given: () => answered(family()),
    when: separate,
    then: "AccountsSeparated AccountOrdered | portal2(p2)→p2 | + tasks-overdue:p2",
  },
  {
    name: "two people on one address stay with the principal",
    given: () => opened({ people: [zoe, { ...minh, email: "ZOE@example.org" }] }),
    when: separate,
    then: "AccountsSeparated | !shared-address:p2",
  },
  {
    name: "accounts are separated once",
    given: () => family().then(separate),
    when: separate,
    then: "refused: nothing-to-change",
  },
  {
    name: "joined again, the principal acts",
    given: () => family().then(separate),
    when: { kind: "join-accounts", ...agent },
    then: "AccountsJoined",
  },
  {
    name: "there is nothing to join",
    given: () => family(),
    when: { kind: "join-accounts", ...agent },
    then: "refused: nothing-to-change",
  },
  {
    name: "each separate adult completes alone",
    given: () => family().then(separate),
    when: (state) => reply(1, { writer: "p2", people: [reads(state, "p2")] }),
    then: "MessageTaken AnswerTaken×8 PhaseEntered AccountOrdered TasksOpened | portal2(p2)→p2 | + declare-presence:p2 + confirm-address:p2 + submit-photo:p2 + tasks-overdue:p2 | - answer-reminder:p2 - answer-overdue:p2",
  },
  {
    name: "a new address gets nothing but its code",
    given: settled,
    when: change,
    then: "EmailPending | address-new→p1 address-changed→p1",
  },
  {
    name: "the same address is no change",
    given: settled,
    when: { ...change, address: "Zoe@Example.org" },
    then: "refused: nothing-to-change",
  },
  {
    name: "a suppression is lifted, and what waited goes on",
    given: () => opened().then(bounce, (state) => reply(1, { people: [reads(state, "p1")] })),
    when: { kind: "lift-suppression", ...agent, ...p1 },
    then: "SuppressionLifted AccountOrdered TasksOpened PhaseEntered | portal2(p1)→p1 | + declare-presence:p1 + confirm-address:p1 + submit-photo:p1 + tasks-overdue:p1 | - answer-reminder:p1 - answer-overdue:p1",
  },
  {
    name: "there is no suppression to lift",
    given: settled,
    when: { kind: "lift-suppression", ...agent, ...p1 },
    then: "refused: nothing-to-change",
  },
  {
    name: "a call is noted",
    given: settled,
    when: { kind: "call-done", ...agent, ...p1, note: "left a message" },
    then: "CallDone",
  },
  {
    name: "an agent closes the case",
    given: settled,
    when: { kind: "close-case", ...agent, note: "withdrawn" },
    then: "PhaseEntered | - all",
  },
  {
    name: "an agent answers with a standard reply",
    given: settled,
    when: { kind: "reply-with", ...agent, ...p1, template: "renewal", inReplyTo: "<q@example.org>" },
    then: "AgentWrote | renewal→p1",
  },
  {
    name: "not where no address is",
    given: () => family(),
    when: { kind: "reply-with", ...agent, person: "p3", template: "renewal", inReplyTo: null },
    then: "refused: no-address-on-file",
  },
  {
    name: "a closed case is not held",
    given: () => opened({ track: "outside-canada" }),
    when: hold,
    then: "refused: case-closed",
  },

  {
    name: "an agent's release lets Portal 2 go",
    given: () =>
      opened().then((state) =>
        reply(1, { people: [reads(state, "p1", { inCanada: false, plannedReturn: "2026-12-20" })] }),
      ),
    when: { kind: "release", ...agent, ...p1, hold: "outside-canada" },
    then: "HoldLifted AccountOrdered TasksOpened PhaseEntered | portal2(p1)→p1 | + declare-presence:p1 + confirm-address:p1 + submit-photo:p1 + tasks-overdue:p1 | - return-check:p1 - answer-reminder:p1 - answer-overdue:p1 | case.released",
  },
];
