import { Story, answered, family, only, opened, reads, reply, granted, settledIn, portal } from "../story.ts";
import type { Row } from "./row.ts";

const outside = (): Story =>
  opened().then((state) =>
    reply(1, {
      intents: ["answers", "outside-canada"],
      people: [reads(state, "p1", { inCanada: false, plannedReturn: "2026-12-20" })],
    }),
  );

export const travelRows: readonly Row[] = [
  {
    name: "the principal outside Canada waits with all answers",
    given: () => opened(),
    when: (state) =>
      reply(1, {
        intents: ["answers", "outside-canada"],
        people: [reads(state, "p1", { inCanada: false, plannedReturn: "2026-12-20" })],
      }),
    then: "MessageTaken AnswerTaken×9 TravelHeard HoldPlaced PhaseEntered | hold(outside)→p1 | + return-check:p1 | - answer-reminder:p1 - answer-overdue:p1 | case.held",
  },
  {
    name: "outside without a day of return is asked for it",
    given: () => opened(),
    when: (state) =>
      reply(1, {
        intents: ["answers", "outside-canada"],
        people: [reads(state, "p1", { inCanada: false, plannedReturn: undefined })],
      }),
    then: "MessageTaken AnswerTaken×8 TravelHeard HoldPlaced PhaseEntered ClarificationAsked | clarify(plannedReturn:p1 missing)→p1 | + return-check:p1 + answer-reminder:p1 + answer-overdue:p1 | case.held",
  },
  {
    name: "a spouse outside does not keep Portal 2 from the principal",
    given: () => family(),
    when: (state) =>
      reply(1, {
        people: [
          reads(state, "p1"),
          reads(state, "p2", { inCanada: false, plannedReturn: "2026-12-20" }),
          reads(state, "p3"),
        ],
      }),
    then: "MessageTaken AnswerTaken×17 TravelHeard HoldPlaced AnswerTaken×8 PhaseEntered AccountOrdered TasksOpened PhaseEntered | portal2(p1 p2 p3)→p1 hold(outside)→p1 | + return-check:p2 + declare-presence:p1 + confirm-address:p1 + submit-photo:p1 + declare-presence:p2 + confirm-address:p2 + submit-photo:p2 + declare-presence:p3 + confirm-address:p3 + submit-photo:p3 + tasks-overdue:p1 | - answer-reminder:p1 - answer-overdue:p1 - answer-reminder:p2 - answer-overdue:p2 - answer-reminder:p3 - answer-overdue:p3 | case.held",
  },
  {
    name: "back in Canada, Portal 2 goes on",
    given: outside,
    when: reply(2, { intents: ["back-in-canada"] }),
    then: "MessageTaken AnswerTaken HoldLifted TravelHeard AccountOrdered TasksOpened PhaseEntered | portal2(p1)→p1 | + declare-presence:p1 + confirm-address:p1 + submit-photo:p1 + tasks-overdue:p1 | - return-check:p1 - answer-reminder:p1 - answer-overdue:p1 | case.released",
  },
  {
    name: "a later yes to being in Canada goes on as well",
    given: outside,
    when: reply(2, { answers: "return-check", people: [only("p1", { inCanada: true })] }),
    then: "MessageTaken AnswerTaken TravelHeard HoldLifted AccountOrdered TasksOpened PhaseEntered | portal2(p1)→p1 | + declare-presence:p1 + confirm-address:p1 + submit-photo:p1 + tasks-overdue:p1 | - return-check:p1 - answer-reminder:p1 - answer-overdue:p1 | case.released",
  },
  {
    name: "back from a sender not believed lifts nothing",
    given: outside,
    when: reply(2, { writer: null, trust: "token-only", intents: ["back-in-canada"] }),
    then: "MessageTaken ChallengePlaced | challenge→p1 | + challenge:p1",
  },
  {
    name: "an older word of leaving, read late, holds nothing",
    given: () => outside().then(reply(5, { intents: ["back-in-canada"] })),
    when: reply(3, { intents: ["leaving-canada"] }),
    then: "MessageTaken AcknowledgementOrdered | acknowledge(person-looks)→p1 | !other-question:p1",
  },
  {
    name: "leaving holds the grant",
    given: () => answered(opened()),
    when: reply(20, { intents: ["leaving-canada"], until: "2026-12-01" }),
    then: "MessageTaken TravelHeard HoldPlaced | hold(leaving)→p1 | + return-check:p1 | case.held",
  },
  {
    name: "yes to being asked whether they are back ends a departure without a day of return",
    given: () => answered(opened()).then(reply(20, { intents: ["leaving-canada"] })),
    when: reply(21, { answers: "return-check", people: [only("p1", { inCanada: true })] }),
    then: "MessageTaken AnswerTaken TravelHeard HoldLifted AcknowledgementOrdered | acknowledge(complete)→p1 | + declare-presence:p1 | - return-check:p1 | case.released",
  },
  {
    name: "leaving told by somebody unproven is a note",
    given: () => answered(opened()),
    when: reply(20, { writer: null, trust: "token-only", intents: ["leaving-canada"] }),
    then: "MessageTaken | !leaving-notice-unproven:case",
  },

  {
    name: "outside told without an answer holds the writer",
    given: () => answered(opened()),
    when: reply(20, { intents: ["outside-canada"] }),
    then: "MessageTaken TravelHeard HoldPlaced | hold(outside)→p1 | + return-check:p1 | case.held",
  },
  {
    name: "an older word of being outside, read after a later yes, holds nobody",
    given: () => opened().then(reply(5, { people: [only("p1", { inCanada: true })] })),
    when: reply(3, { intents: ["outside-canada"] }),
    then: "MessageTaken AcknowledgementOrdered | acknowledge(person-looks)→p1 | !other-question:p1",
  },
  {
    name: "an older word of being back, read late, lifts nothing",
    given: outside,
    when: { ...reply(0), intents: ["back-in-canada"] },
    then: "MessageTaken AnswerOutrun AcknowledgementOrdered | acknowledge(held)→p1 | - answer-reminder:p1 - answer-overdue:p1",
  },
  {
    name: "the day of return told later is noted",
    given: () =>
      opened().then((state) =>
        reply(1, {
          intents: ["answers", "outside-canada"],
          people: [reads(state, "p1", { inCanada: false, plannedReturn: undefined })],
        }),
      ),
    when: reply(2, { answers: "clarify", people: [only("p1", { plannedReturn: "2026-12-20" })] }),
    then: "MessageTaken AnswerTaken TravelHeard HoldPlaced AnswersCompleted | hold(outside)→p1 | + return-check:p1 | - answer-reminder:p1 - answer-overdue:p1",
  },
  {
    name: "who waits and writes again hears that they wait",
    given: () => outside().later({ days: 1 }),
    when: reply(2, { people: [only("p1", { eyeColour: "brown" })] }),
    then: "MessageTaken AnswerTaken AcknowledgementOrdered | acknowledge(held)→p1 | - answer-reminder:p1 - answer-overdue:p1",
  },
  {
    name: "leaving after the eCOPR holds nothing, and the way back is told",
    given: () => granted(settledIn(answered(opened()))),
    when: reply(20, { intents: ["leaving-canada"] }),
    then: "MessageTaken | travel→p1",
  },
  {
    name: "a declaration made before the return is no longer fresh after it",
    given: () =>
      settledIn(answered(opened())).then(reply(20, { intents: ["leaving-canada"] }), {
        kind: "declare-presence",
        person: "p1",
        ...portal,
        inCanada: true,
        plannedReturn: null,
      }),
    when: reply(21, { intents: ["back-in-canada"] }),
    then: "MessageTaken TravelHeard HoldLifted PresenceStale AcknowledgementOrdered | acknowledge(complete)→p1 | + declare-presence:p1 | - return-check:p1 | case.released",
  },
  {
    name: "the principal tells that another is back",
    given: () => answered(family()).then(reply(20, { people: [only("p2", { inCanada: false })] })),
    when: reply(21, { intents: ["back-in-canada"] }),
    then: "MessageTaken AnswerTaken HoldLifted TravelHeard AnswersCompleted AcknowledgementOrdered | acknowledge(complete)→p1 | + declare-presence:p2 | - return-check:p2 - answer-reminder:p1 - answer-overdue:p1 - answer-reminder:p2 - answer-overdue:p2 - answer-reminder:p3 - answer-overdue:p3 | case.released",
  },

  {
    name: "a departure recorded after the eCOPR holds nothing",
    given: () => granted(settledIn(answered(opened()))),
    when: { kind: "hold", agent: "Ana", person: "p1", hold: "leaving-canada", until: null, note: "rang" },
    then: "refused: nothing-to-change",
  },
  {
    name: "who says they are here and has not answered yet is told that answers are awaited",
    given: () => opened(),
    when: reply(1, { intents: ["back-in-canada"] }),
    then: "MessageTaken TravelHeard AcknowledgementOrdered | acknowledge(asked)→p1",
  },
];
