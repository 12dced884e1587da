import { Story, agent, family, lan, message, only, opened, reads, reply, zoe } from "../story.ts";
import type { Row } from "./row.ts";

const asked = (): Story =>
  opened().then((state) => reply(1, { people: [reads(state, "p1", { lastEntry: ["2024-03-04", "2024-04-03"] })] }));
const thrice = (): Story =>
  asked().then(
    (state) =>
      reply(2, { answers: "clarify", people: [reads(state, "p1", { lastEntry: ["2024-03-04", "2024-04-03"] })] }),
    (state) =>
      reply(3, { answers: "clarify", people: [reads(state, "p1", { lastEntry: ["2024-03-04", "2024-04-03"] })] }),
  );

export const answerRows: readonly Row[] = [
  {
    name: "a complete reply brings the account and Portal 2",
    given: () => opened(),
    when: (state) => reply(1, { people: [reads(state, "p1")] }),
    then: "MessageTaken AnswerTaken×8 PhaseEntered AccountOrdered TasksOpened PhaseEntered | portal2(p1)→p1 | + declare-presence:p1 + confirm-address:p1 + submit-photo:p1 + tasks-overdue:p1 | - answer-reminder:p1 - answer-overdue:p1",
  },
  {
    name: "a complete reply for a family brings one Portal 2",
    given: () => family(),
    when: (state) => reply(1, { people: [reads(state, "p1"), reads(state, "p2"), reads(state, "p3")] }),
    then: "MessageTaken AnswerTaken×24 PhaseEntered AccountOrdered TasksOpened PhaseEntered | portal2(p1 p2 p3)→p1 | + declare-presence:p1 + confirm-address:p1 + submit-photo:p1 + declare-presence:p2 + confirm-address:p2 + submit-photo:p2 + declare-presence:p3 + confirm-address:p3 + submit-photo:p3 + tasks-overdue:p1 | - answer-reminder:p1 - answer-overdue:p1 - answer-reminder:p2 - answer-overdue:p2 - answer-reminder:p3 - answer-overdue:p3",
  },
  {
    name: "an account made in the PR Portal is used as it is",
    given: () => opened({ portalAccount: true }),
    when: (state) => reply(1, { people: [reads(state, "p1")] }),
    then: "MessageTaken AnswerTaken×8 PhaseEntered AccountOrdered TasksOpened PhaseEntered | portal2-existing(p1)→p1 | + declare-presence:p1 + confirm-address:p1 + submit-photo:p1 + tasks-overdue:p1 | - answer-reminder:p1 - answer-overdue:p1",
  },
  {
    name: "what is missing is asked for",
    given: () => opened(),
    when: (state) => reply(1, { people: [reads(state, "p1", { eyeColour: undefined })] }),
    then: "MessageTaken AnswerTaken×7 PhaseEntered ClarificationAsked | clarify(eyeColour:p1 missing)→p1 | + answer-reminder:p1 + answer-overdue:p1",
  },
  {
    name: "what is unclear is asked for",
    given: () => opened(),
    when: (state) => reply(1, { people: [reads(state, "p1", { lastEntry: ["2024-03-04", "2024-04-03"] })] }),
    then: "MessageTaken AnswerTaken×4 AnswerDoubted AnswerTaken×3 PhaseEntered ClarificationAsked | clarify(lastEntry:p1 unclear)→p1 | + answer-reminder:p1 + answer-overdue:p1",
  },
  {
    name: "an answer to a clarification completes",
    given: asked,
    when: reply(2, { answers: "clarify", people: [only("p1", { lastEntry: "2024-03-04" })] }),
    then: "MessageTaken AnswerTaken AnswersCompleted AccountOrdered TasksOpened PhaseEntered | portal2(p1)→p1 | + declare-presence:p1 + confirm-address:p1 + submit-photo:p1 + tasks-overdue:p1 | - answer-reminder:p1 - answer-overdue:p1",
  },
  {
    name: "after three rounds a person looks",
    given: thrice,
    when: (state) =>
      reply(4, { answers: "clarify", people: [reads(state, "p1", { lastEntry: ["2024-03-04", "2024-04-03"] })] }),
    then: "MessageTaken AnswerTaken×4 AnswerDoubted AnswerTaken×3 AcknowledgementOrdered | acknowledge(person-looks)→p1 | !unclear-after-rounds:p1",
  },
  {
    name: "two messages with two values are asked about",
    given: () => opened().then((state) => reply(1, { people: [reads(state, "p1", { eyeColour: undefined })] })),
    when: reply(2, { people: [only("p1", { firstEntry: "2018-01-01" })] }),
    then: "MessageTaken AnswerDoubted ClarificationAsked | clarify(firstEntry:p1 conflict, eyeColour:p1 missing)→p1 | + answer-reminder:p1 + answer-overdue:p1",
  },
  {
    name: "an earlier message read later changes nothing that is settled",
    given: () => asked().then(reply(5, { answers: "clarify", people: [only("p1", { lastEntry: "2024-03-04" })] })),
    when: reply(2, { people: [only("p1", { lastEntry: "2024-04-03" })] }),
    then: "MessageTaken AnswerOutrun AcknowledgementOrdered | acknowledge(complete)→p1",
  },
  {
    name: "a UCI that is not the case's is asked for once more",
    given: () => opened(),
    when: (state) => reply(1, { people: [reads(state, "p1", { uci: "9999999999" })] }),
    then: "MessageTaken AnswerTaken AnswerDoubted AnswerTaken×6 PhaseEntered ClarificationAsked | clarify(uci:p1 unclear)→p1 | + answer-reminder:p1 + answer-overdue:p1",
  },
  {
    name: "a UCI that differs again goes to a person",
    given: () => opened().then((state) => reply(1, { people: [reads(state, "p1", { uci: "9999999999" })] })),
    when: reply(2, { answers: "clarify", people: [only("p1", { uci: "9999999998" })] }),
    then: "MessageTaken AnswerDoubted AcknowledgementOrdered | acknowledge(person-looks)→p1 | !uci-differs:p1",
  },
  {
    name: "so does one that the reader itself holds to be another than the one on file",
    given: () => opened().then((state) => reply(1, { people: [reads(state, "p1", { uci: ["9999999999"] })] })),
    when: (state) => reply(2, { answers: "clarify", people: [reads(state, "p1", { uci: ["9999999998"] })] }),
    then: "MessageTaken AnswerTaken AnswerDoubted AnswerTaken×6 AcknowledgementOrdered | acknowledge(person-looks)→p1 | !uci-differs:p1",
  },
  {
    name: "a verification code that differs goes to a person",
    given: () => opened({ verificationCode: "AB-12" }),
    when: (state) => reply(1, { people: [reads(state, "p1", { verificationCode: "XX-99" })] }),
    then: "MessageTaken AnswerTaken×8 AnswerDoubted PhaseEntered AcknowledgementOrdered | acknowledge(person-looks)→p1 | !verification-code-differs:p1",
  },
  {
    name: "a verification code is the same however it is spaced",
    given: () => opened({ verificationCode: "AB-12" }),
    when: (state) => reply(1, { people: [reads(state, "p1", { verificationCode: "ab 12" })] }),
    then: "MessageTaken AnswerTaken×9 PhaseEntered AccountOrdered TasksOpened PhaseEntered | portal2(p1)→p1 | + declare-presence:p1 + confirm-address:p1 + submit-photo:p1 + tasks-overdue:p1 | - answer-reminder:p1 - answer-overdue:p1",
  },
  {
    name: "another email address stays pending, and Portal 2 goes to the one on file",
    given: () => opened(),
    when: (state) => reply(1, { people: [reads(state, "p1", { email: "zoe@exmaple.org" })] }),
    then: "MessageTaken AnswerTaken×8 EmailPending PhaseEntered AccountOrdered TasksOpened PhaseEntered | portal2(p1)→p1 | !address-change:p1 | + declare-presence:p1 + confirm-address:p1 + submit-photo:p1 + tasks-overdue:p1 | - answer-reminder:p1 - answer-overdue:p1",
  },
  {
    name: "a minor speaks for nobody",
    given: () => opened({ people: [zoe, { ...lan, email: "lan@example.org" }] }),
    when: (state) => reply(1, { writer: "p3", people: [reads(state, "p3")] }),
    then: "MessageTaken AcknowledgementOrdered | acknowledge(person-looks)→p3 | !speaks-for-another:p3",
  },
  {
    name: "a minor principal gets no account",
    given: () => opened({ people: [{ ...zoe, birthDate: "2012-01-01" }] }),
    when: (state) => reply(1, { people: [reads(state, "p1")] }),
    then: "MessageTaken AnswerTaken×8 PhaseEntered AcknowledgementOrdered | acknowledge(person-looks)→p1 | !cannot-use-portal:p1 | - answer-reminder:p1 - answer-overdue:p1",
  },
  {
    name: "Portal 2 waits for an address that works",
    given: () => opened().then({ kind: "take-bounce", person: "p1", hard: true, status: "5.1.1", message: message(1) }),
    when: (state) => reply(2, { people: [reads(state, "p1")] }),
    then: "MessageTaken AnswerTaken×8 PhaseEntered | !no-usable-address:p1 | - answer-reminder:p1 - answer-overdue:p1",
  },
  {
    name: "a reply to a closed case is seen by a person",
    given: () => opened({ track: "outside-canada" }),
    when: (state) => reply(1, { people: [reads(state, "p1")] }),
    then: "MessageTaken AcknowledgementOrdered | acknowledge(person-looks)→p1 | !other-question:p1",
  },
  {
    name: "a form for a closed case is refused",
    given: () => opened({ track: "outside-canada" }),
    when: { kind: "take-form", person: "p1", message: message(1), people: [], code: null },
    then: "refused: case-closed",
  },
  {
    name: "a message about nobody of the case is refused",
    given: () => opened(),
    when: { kind: "take-bounce", person: "p9", hard: true, status: "5.1.1", message: message(1) },
    then: "refused: no-such-person",
  },
  {
    name: "an agent's answers complete the case",
    given: thrice,
    when: { kind: "give-answers", ...agent, message: message(3), people: [only("p1", { lastEntry: "2024-03-04" })] },
    then: "AnswerTaken AnswersCompleted AccountOrdered TasksOpened PhaseEntered | portal2(p1)→p1 | + declare-presence:p1 + confirm-address:p1 + submit-photo:p1 + tasks-overdue:p1 | - answer-reminder:p1 - answer-overdue:p1",
  },
  {
    name: "an agent who gives nothing changes nothing",
    given: thrice,
    when: { kind: "give-answers", ...agent, message: message(3), people: [] },
    then: "refused: nothing-to-change",
  },
  {
    name: "an agent's answer begins the answering",
    given: () => opened(),
    when: { kind: "give-answers", ...agent, message: message(3), people: [only("p1", { lastEntry: "2024-03-04" })] },
    then: "AnswerTaken PhaseEntered",
  },

  {
    name: "an email with two readings is asked for",
    given: () => opened(),
    when: (state) => reply(1, { people: [reads(state, "p1", { email: ["a@example.org", "b@example.org"] })] }),
    then: "MessageTaken AnswerTaken×2 AnswerDoubted AnswerTaken×5 PhaseEntered ClarificationAsked | clarify(email:p1 unclear)→p1 | + answer-reminder:p1 + answer-overdue:p1",
  },
  {
    name: "another address told twice is pending once",
    given: () => opened().then((state) => reply(1, { people: [reads(state, "p1", { email: "zoe@exmaple.org" })] })),
    when: reply(2, { people: [only("p1", { email: "zoe@exmaple.org" })] }),
    then: "MessageTaken AnswerTaken AcknowledgementOrdered | acknowledge(complete)→p1",
  },
  {
    name: "a reply after all is settled is acknowledged as such",
    given: () => opened().then((state) => reply(1, { people: [reads(state, "p1")] })),
    when: reply(2, { people: [only("p1", { eyeColour: "brown" })] }),
    then: "MessageTaken AnswerTaken AcknowledgementOrdered | acknowledge(complete)→p1",
  },
];
