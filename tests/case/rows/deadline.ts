import type { DeadlineKind } from "../../../src/case/command.ts";
import type { Story } from "../story.ts";
import {
  agent,
  answered,
  granted,
  officer,
  opened,
  portal,
  produced,
  reads,
  reply,
  settledIn,
  tasksDone,
  withPassword,
} from "../story.ts";
import type { Row } from "./row.ts";

const active = (): Story => answered(opened());
const settled = (): Story => settledIn(active());
const p1 = { person: "p1" } as const;
const due = (kind: DeadlineKind, person: string | null = "p1") =>
  ({ kind: "meet-deadline", deadline: { person, kind } }) as const;
const here = { kind: "declare-presence", ...p1, ...portal, inCanada: true, plannedReturn: null } as const;
const away = { ...here, inCanada: false, plannedReturn: "2026-12-20" } as const;
const hold = { kind: "hold", ...agent, ...p1, hold: "agent", until: null, note: "wait" } as const;
const unanswered = { lastEntry: undefined };

export const deadlineRows: readonly Row[] = [
  {
    name: "no answer after seven days: Portal 1 again",
    given: () => opened().later({ days: 7 }),
    when: due("answer-reminder"),
    then: "ReminderOrdered | portal1-reminder(p1)→p1 | + answer-reminder:p1",
  },
  {
    name: "the last reminder sets no other",
    given: () => opened().later({ days: 14 }),
    when: due("answer-reminder"),
    then: "ReminderOrdered | portal1-reminder(p1)→p1 | - answer-reminder:p1",
  },
  {
    name: "half an answer: the rest is asked for again",
    given: () =>
      opened()
        .then((state) => reply(1, { people: [reads(state, "p1", unanswered)] }))
        .later({ days: 7 }),
    when: due("answer-reminder"),
    then: "ReminderOrdered | clarify(lastEntry:p1 missing)→p1 | + answer-reminder:p1",
  },
  {
    name: "a complete answer is not reminded of",
    given: active,
    when: due("answer-reminder"),
    then: "refused: deadline-passed-by",
  },
  {
    name: "no answer after thirty days: a person rings",
    given: () => opened().later({ days: 30 }),
    when: due("answer-overdue"),
    then: "DeadlineMissed | !no-reply:p1 | - answer-overdue:p1 - answer-reminder:p1",
  },
  {
    name: "a complete answer is not overdue",
    given: active,
    when: due("answer-overdue"),
    then: "refused: deadline-passed-by",
  },
  {
    name: "the password's end is warned of",
    given: () => withPassword(active()).later({ days: 25 }),
    when: due("password-warning"),
    then: "ReminderOrdered | password-warning→p1 | - password-warning:p1",
  },
  {
    name: "an own password is not",
    given: settled,
    when: due("password-warning"),
    then: "refused: deadline-passed-by",
  },
  {
    name: "the password ends",
    given: () => withPassword(active()).later({ days: 31 }),
    when: due("password-expiry"),
    then: "PasswordExpired | password-expired→p1 | - password-expiry:p1 - password-warning:p1 - change-password:p1",
  },
  {
    name: "it does not end early",
    given: () => withPassword(active()),
    when: due("password-expiry"),
    then: "+ password-expiry:p1",
  },
  {
    name: "an own password does not end",
    given: settled,
    when: due("password-expiry"),
    then: "refused: deadline-passed-by",
  },
  {
    name: "the change of password is reminded of",
    given: () => withPassword(active()).later({ days: 3 }),
    when: due("change-password"),
    then: "ReminderOrdered | task-reminder(password:p1 2026-11-30, presence:p1 2026-11-30, address:p1 2026-11-30, photo:p1 2026-11-30)→p1 | + change-password:p1",
  },
  {
    name: "after the last such day no other is set",
    given: () => withPassword(active()).later({ days: 12 }),
    when: due("change-password"),
    then: "ReminderOrdered | task-reminder(password:p1 2026-11-30, presence:p1 2026-11-30, address:p1 2026-11-30, photo:p1 2026-11-30)→p1 | - change-password:p1",
  },
  {
    name: "a changed password is not reminded of",
    given: settled,
    when: due("change-password"),
    then: "refused: deadline-passed-by",
  },
  {
    name: "the declaration is reminded of",
    given: () => settled().later({ days: 7 }),
    when: due("declare-presence"),
    then: "DeadlineMissed ReminderOrdered | task-reminder(presence:p1 2026-11-30, address:p1 2026-11-30, photo:p1 2026-11-30)→p1 | - declare-presence:p1",
  },
  {
    name: "the address is reminded of",
    given: () => settled().later({ days: 7 }),
    when: due("confirm-address"),
    then: "DeadlineMissed ReminderOrdered | task-reminder(presence:p1 2026-11-30, address:p1 2026-11-30, photo:p1 2026-11-30)→p1 | - confirm-address:p1",
  },
  {
    name: "the photo is reminded of",
    given: () => settled().later({ days: 7 }),
    when: due("submit-photo"),
    then: "DeadlineMissed ReminderOrdered | task-reminder(presence:p1 2026-11-30, address:p1 2026-11-30, photo:p1 2026-11-30)→p1 | - submit-photo:p1",
  },
  {
    name: "what is in a reminder of today gets no other",
    given: () => settled().later({ days: 7 }).then(due("declare-presence")),
    when: due("submit-photo"),
    then: "DeadlineMissed | - submit-photo:p1",
  },
  {
    name: "what is done is not reminded of",
    given: () => tasksDone(settled()),
    when: due("submit-photo"),
    then: "refused: deadline-passed-by",
  },
  {
    name: "the second reminder",
    given: () => settled().later({ days: 14 }),
    when: due("tasks-overdue"),
    then: "DeadlineMissed ReminderOrdered | task-reminder(presence:p1 2026-11-30, address:p1 2026-11-30, photo:p1 2026-11-30)→p1 | + tasks-overdue:p1",
  },
  {
    name: "then one overdue a case",
    given: () => settled().later({ days: 30 }),
    when: due("tasks-overdue"),
    then: "DeadlineMissed | !overdue:case | - tasks-overdue:p1",
  },
  {
    name: "with all done nothing is overdue",
    given: () => tasksDone(settled()),
    when: due("tasks-overdue"),
    then: "refused: deadline-passed-by",
  },
  {
    name: "the assisted are rung, not written to",
    given: () => answered(opened().then({ kind: "assist", ...agent, ...p1 })).later({ days: 7 }),
    when: due("declare-presence"),
    then: "DeadlineMissed | !overdue:case | - declare-presence:p1",
  },
  {
    name: "on the day of return they are asked",
    given: () => settled().then(away).later({ days: 28 }),
    when: due("return-check"),
    then: "ReminderOrdered | return-check(p1)→p1 | + return-check:p1",
  },
  {
    name: "after three times a person rings",
    given: () => settled().then(away).days(75),
    when: due("return-check"),
    then: "!no-reply:p1 | - return-check:p1",
  },
  {
    name: "nobody is asked who is not away",
    given: settled,
    when: due("return-check"),
    then: "refused: deadline-passed-by",
  },
  {
    name: "our target for the grant is missed",
    given: () => settled().then(here).later({ days: 5 }),
    when: due("grant"),
    then: "DeadlineMissed | !target-missed:p1 | + grant:p1",
  },
  {
    name: "an old declaration is asked for anew",
    given: () => settled().then(here).later({ days: 21 }),
    when: due("grant"),
    then: "ReminderOrdered | task-reminder(presence:p1 2026-12-14)→p1 | + grant:p1",
  },
  {
    name: "a hold keeps the grant's day",
    given: () => settled().then(here, hold).later({ days: 21 }),
    when: due("grant"),
    then: "+ grant:p1",
  },
  {
    name: "what was granted is not waited for",
    given: () => granted(settled()),
    when: due("grant"),
    then: "refused: deadline-passed-by",
  },
  {
    name: "our target for the photo is missed",
    given: () => tasksDone(settled()).later({ days: 14 }),
    when: due("photo-review"),
    then: "DeadlineMissed | !target-missed:p1 | - photo-review:p1",
  },
  {
    name: "a reviewed photo is not waited for",
    given: settled,
    when: due("photo-review"),
    then: "refused: deadline-passed-by",
  },
  {
    name: "our target for the card is missed",
    given: () =>
      granted(settled())
        .then({ kind: "accept-photo", ...p1, ...officer })
        .later({ days: 14 }),
    when: due("card-production"),
    then: "DeadlineMissed | !target-missed:p1 | - card-production:p1",
  },
  {
    name: "our target for mailing it is missed",
    given: () => produced(settled()).later({ days: 14 }),
    when: due("card-mailing"),
    then: "DeadlineMissed | !target-missed:p1 | - card-mailing:p1",
  },
  {
    name: "nothing falls due of the whole case",
    given: active,
    when: due("tasks-overdue", null),
    then: "refused: deadline-passed-by",
  },
  {
    name: "nothing falls due on a closed case",
    given: () => opened({ track: "outside-canada" }),
    when: due("grant"),
    then: "refused: deadline-passed-by",
  },

  {
    name: "a declaration before a journey is asked for anew",
    given: () =>
      settled()
        .then(here, { ...hold, hold: "leaving-canada" }, { kind: "release", ...agent, ...p1, hold: "leaving-canada" })
        .later({ days: 5 }),
    when: due("grant"),
    then: "ReminderOrdered | task-reminder(presence:p1 2026-11-28)→p1 | + grant:p1",
  },
];
