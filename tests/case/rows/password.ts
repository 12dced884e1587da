import type { PasswordCause } from "../../../src/question/intent.ts";

import { Story, agent, answered, family, opened, reads, reply, settledIn, withPassword, message } from "../story.ts";
import type { Row } from "./row.ts";

const lost = (order: number, passwordCause: PasswordCause = "lost") =>
  reply(order, { answers: null, intents: ["password-reset"], passwordCause });
const active = (): Story => answered(opened());

export const passwordRows: readonly Row[] = [
  {
    name: "a lost temporary password brings a new one",
    given: () => withPassword(active()),
    when: lost(20),
    then: "MessageTaken PasswordRequested | password-new(lost)→p1",
  },
  {
    name: "so it does from the address on file with nothing proven",
    given: () => withPassword(active()),
    when: { ...lost(20), trust: "stranger" },
    then: "MessageTaken PasswordRequested | password-new(lost)→p1",
  },
  {
    name: "a password is not asked for with our token from another address",
    given: () => withPassword(active()),
    when: { ...lost(20), writer: null, trust: "token-only" },
    then: "MessageTaken | !unproven-sender:case",
  },
  {
    name: "no account yet is the true cause",
    given: () => opened(),
    when: lost(20),
    then: "MessageTaken | password-cause(no-account-yet)→p1",
  },
  {
    name: "an account from the PR Portal is the true cause",
    given: () => answered(opened({ portalAccount: true })),
    when: lost(20),
    then: "MessageTaken | password-cause(existing-account)→p1",
  },
  {
    name: "an own password forgotten brings the portal's link",
    given: () => settledIn(active()),
    when: lost(20, "own-forgotten"),
    then: "MessageTaken | password-link→p1",
  },
  {
    name: "a mailed password that was changed since is the true cause",
    given: () => settledIn(active()),
    when: lost(20, "not-working"),
    then: "MessageTaken | password-cause(already-changed)→p1",
  },
  {
    name: "the fourth password in a day is refused and seen",
    given: () => withPassword(active()).then(lost(20), lost(21), lost(22)),
    when: lost(23),
    then: "MessageTaken PasswordRequested | password-cause(too-many)→p1 | !password-limit:p1",
  },
  {
    name: "the fifth is only seen",
    given: () => withPassword(active()).then(lost(20), lost(21), lost(22), lost(23)),
    when: lost(24),
    then: "MessageTaken AcknowledgementOrdered | acknowledge(person-looks)→p1 | !password-limit:p1",
  },
  {
    name: "the next day is another day",
    given: () => withPassword(active()).then(lost(20), lost(21), lost(22)).later({ hours: 25 }),
    when: lost(23),
    then: "MessageTaken PasswordRequested | password-new(lost)→p1",
  },
  {
    name: "a spouse does not get the principal's password",
    given: () => answered(family()),
    when: { ...lost(20), writer: "p2" },
    then: "MessageTaken AcknowledgementOrdered | acknowledge(person-looks)→p2 | !speaks-for-another:p2",
  },
  {
    name: "answers that bring Portal 2 bring the password asked for",
    given: () => opened(),
    when: (state) =>
      reply(1, { intents: ["answers", "password-reset"], passwordCause: "never-came", people: [reads(state, "p1")] }),
    then: "MessageTaken AnswerTaken×8 PhaseEntered AccountOrdered TasksOpened PhaseEntered | portal2(p1)→p1 | + declare-presence:p1 + confirm-address:p1 + submit-photo:p1 + tasks-overdue:p1 | - answer-reminder:p1 - answer-overdue:p1",
  },
  {
    name: "an assisted applicant's password is a person's matter",
    given: () => answered(opened().then({ kind: "assist", ...agent, person: "p1" })),
    when: lost(20),
    then: "MessageTaken | !other-question:p1",
  },

  {
    name: "a password asked for on a closed case goes to a person beside the answer",
    given: () => opened({ track: "outside-canada" }),
    when: reply(20, { answers: null, intents: ["password-reset", "card-renewal"], passwordCause: "lost" }),
    then: "MessageTaken | renewal→p1 | !other-question:p1",
  },
  {
    name: "a password for an address that bounces has the person rung",
    given: () =>
      withPassword(active()).then({
        kind: "take-bounce",
        person: "p1",
        hard: true,
        status: "5.1.1",
        message: message(3),
      }),
    when: lost(20),
    then: "MessageTaken PasswordRequested | !no-usable-address:p1",
  },
];
