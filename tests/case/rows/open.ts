import { Story, intake, lan, minh, opened, reply, zoe } from "../story.ts";
import type { Row } from "./row.ts";

export const openRows: readonly Row[] = [
  {
    name: "an approved case inside Canada is invited",
    given: () => new Story(),
    when: { kind: "open-case", intake: intake() },
    then: "CaseOpened InvitationOrdered | portal1(p1)→p1 | + answer-reminder:p1 + answer-overdue:p1",
  },
  {
    name: "an outside case is kept closed and gets no invitation",
    given: () => new Story(),
    when: { kind: "open-case", intake: intake({ track: "outside-canada" }) },
    then: "CaseOpened PhaseEntered",
  },
  {
    name: "a case that is not approved is kept closed",
    given: () => new Story(),
    when: { kind: "open-case", intake: intake({ decision: { status: "refused", date: null } }) },
    then: "CaseOpened PhaseEntered",
  },
  {
    name: "a principal without an address is rung",
    given: () => new Story(),
    when: { kind: "open-case", intake: intake({ people: [{ ...zoe, email: null }] }) },
    then: "CaseOpened | !no-usable-address:p1",
  },
  {
    name: "each adult is invited where policy says so",
    given: () => new Story({ accounts: { inviteEachAdult: true, adultAge: 18 } }),
    when: { kind: "open-case", intake: intake({ people: [zoe, minh, lan] }) },
    then: "CaseOpened InvitationOrdered×2 | portal1(p1 p3)→p1 portal1(p2)→p2 | + answer-reminder:p1 + answer-overdue:p1 + answer-reminder:p2 + answer-overdue:p2",
  },
  {
    name: "a case is opened once",
    given: () => opened(),
    when: { kind: "open-case", intake: intake() },
    then: "refused: already-open",
  },
  {
    name: "nothing happens to a case that was never opened",
    given: () => new Story(),
    when: reply(1),
    then: "refused: no-such-case",
  },
];
