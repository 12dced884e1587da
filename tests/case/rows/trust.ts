import { family, message, only, opened, reads, reply } from "../story.ts";
import type { Row } from "./row.ts";

const representative = { name: "Rep", organization: null, email: "rep@example.com", mayBeCopied: true };

export const trustRows: readonly Row[] = [
  {
    name: "an adult's own reply counts for that adult",
    given: () => family(),
    when: (state) => reply(1, { writer: "p2", people: [reads(state, "p2")] }),
    then: "MessageTaken AnswerTaken×8 PhaseEntered AcknowledgementOrdered | acknowledge(complete)→p2",
  },
  {
    name: "an adult's reply for others goes to a person",
    given: () => family(),
    when: (state) => reply(1, { writer: "p2", people: [reads(state, "p2"), reads(state, "p3")] }),
    then: "MessageTaken AnswerTaken×8 PhaseEntered AcknowledgementOrdered | acknowledge(person-looks)→p2 | !speaks-for-another:p2",
  },
  {
    name: "the principal's rest completes the family",
    given: () => family().then((state) => reply(1, { writer: "p2", people: [reads(state, "p2")] })),
    when: (state) => reply(2, { people: [reads(state, "p1"), reads(state, "p3")] }),
    then: "MessageTaken AnswerTaken×16 AccountOrdered TasksOpened PhaseEntered | portal2(p1 p2 p3)→p1 | + declare-presence:p1 + confirm-address:p1 + submit-photo:p1 + declare-presence:p2 + confirm-address:p2 + submit-photo:p2 + declare-presence:p3 + confirm-address:p3 + submit-photo:p3 + tasks-overdue:p1 | - answer-reminder:p1 - answer-overdue:p1 - answer-reminder:p2 - answer-overdue:p2 - answer-reminder:p3 - answer-overdue:p3",
  },
  {
    name: "answers from our token but another address go to a person, and nothing is answered",
    given: () => opened(),
    when: (state) => reply(1, { writer: null, trust: "token-only", people: [reads(state, "p1")] }),
    then: "MessageTaken | !unproven-sender:case",
  },
  {
    name: "a stranger gets silence and a person sees it",
    given: () => opened(),
    when: (state) => reply(1, { writer: null, trust: "stranger", people: [reads(state, "p1")] }),
    then: "MessageTaken | !unknown-sender:case",
  },
  {
    name: "answers with our token from the address on file are taken",
    given: () => opened(),
    when: (state) => reply(1, { trust: "known", people: [reads(state, "p1")] }),
    then: "MessageTaken AnswerTaken×8 PhaseEntered AccountOrdered TasksOpened PhaseEntered | portal2(p1)→p1 | + declare-presence:p1 + confirm-address:p1 + submit-photo:p1 + tasks-overdue:p1 | - answer-reminder:p1 - answer-overdue:p1",
  },
  {
    name: "unless policy wants them proven",
    given: () => opened({}, { trust: { answersFrom: "proven" } }),
    when: (state) => reply(1, { trust: "known", people: [reads(state, "p1")] }),
    then: "MessageTaken AcknowledgementOrdered | acknowledge(person-looks)→p1 | !unproven-sender:p1",
  },
  {
    name: "a representative cannot answer for the applicant",
    given: () => opened({ representative }),
    when: (state) =>
      reply(1, { writer: null, trust: "token-only", fromRepresentative: true, people: [reads(state, "p1")] }),
    then: "MessageTaken | !representative-wrote:case",
  },
  {
    name: "nor from an address that the applicant shares",
    given: () => opened({ representative: { ...representative, email: "Zoe@example.org" } }),
    when: (state) => reply(1, { people: [reads(state, "p1")] }),
    then: "MessageTaken AcknowledgementOrdered | acknowledge(person-looks)→p1 | !representative-wrote:p1",
  },
  {
    name: "nor by saying so from an address we do not know",
    given: () => opened(),
    when: reply(1, { writer: null, trust: "token-only", intents: ["representative"] }),
    then: "MessageTaken | !representative-wrote:case",
  },
  {
    name: "the form on a signed link counts as a reply",
    given: () => opened(),
    when: (state) => ({
      kind: "take-form",
      person: "p1",
      message: { ...message(1), stored: null },
      people: [reads(state, "p1")],
    }),
    then: "MessageTaken AnswerTaken×8 PhaseEntered AccountOrdered TasksOpened PhaseEntered | portal2(p1)→p1 | + declare-presence:p1 + confirm-address:p1 + submit-photo:p1 + tasks-overdue:p1 | - answer-reminder:p1 - answer-overdue:p1",
  },
  {
    name: "an empty reply is looked at and acknowledged",
    given: () => opened(),
    when: reply(1, { intents: ["other"] }),
    then: "MessageTaken AcknowledgementOrdered | acknowledge(person-looks)→p1 | !other-question:p1",
  },
  {
    name: "a second reply on one day gets no second acknowledgement",
    given: () => opened().then(reply(1, { intents: ["other"] })),
    when: reply(2, { intents: ["other"] }),
    then: "MessageTaken | !other-question:p1",
  },
  {
    name: "a concern of the reader goes to a person beside Portal 2",
    given: () => opened(),
    when: (state) => reply(1, { people: [reads(state, "p1")], concerns: ["signature-name-differs"] }),
    then: "MessageTaken AnswerTaken×8 PhaseEntered AccountOrdered TasksOpened PhaseEntered | portal2(p1)→p1 | !concern:p1 | + declare-presence:p1 + confirm-address:p1 + submit-photo:p1 + tasks-overdue:p1 | - answer-reminder:p1 - answer-overdue:p1",
  },

  {
    name: "people of whom a reply says nothing are nobody's business",
    given: () => family(),
    when: (state) =>
      reply(1, {
        writer: "p2",
        people: [reads(state, "p2"), { person: "p1", answers: {}, unclear: {} }, only("p9", { eyeColour: "blue" })],
      }),
    then: "MessageTaken AnswerTaken×8 PhaseEntered AcknowledgementOrdered | acknowledge(complete)→p2",
  },
];
