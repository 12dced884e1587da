import type { Case } from "../../../src/case/case.ts";
import { type Story, answered, family, message, only, opened, reads, reply } from "../story.ts";
import type { Row } from "./row.ts";
import { defaultPolicy } from "../../../src/case/policy.ts";

const representative = { name: "Rep", organization: null, email: "rep@example.com", mayBeCopied: true };

/** With our token, from nobody's address on file. */
const forged = (state: Case) =>
  reply(1, { writer: null, trust: "token-only", people: [reads(state, "p1", { eyeColour: "blue" })] });
const challenged = (): Story =>
  opened().then((state) => reply(1, { trust: "known", contradicted: true, people: [reads(state, "p1")] }));
const proof = (order: number) =>
  ({ kind: "prove-reply", person: "p1", codeDigest: "d-246813", message: message(order) }) as const;
const wrong = (order: number) =>
  ({ kind: "prove-reply", person: "p1", codeDigest: `d-${order}`, message: message(order) }) as const;

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
    name: "answers from our token but another address wait for a code from the address on file",
    given: () => opened(),
    when: (state) => reply(1, { writer: null, trust: "token-only", people: [reads(state, "p1")] }),
    then: "MessageTaken ChallengePlaced | challenge→p1 | + challenge:p1",
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
    given: () => opened({}, { trust: { ...defaultPolicy.trust, answersFrom: "proven" } }),
    when: (state) => reply(1, { trust: "known", people: [reads(state, "p1")] }),
    then: "MessageTaken ChallengePlaced | challenge→p1 | + challenge:p1",
  },
  {
    name: "or something speaks against them",
    given: () => opened(),
    when: (state) => reply(1, { trust: "known", contradicted: true, people: [reads(state, "p1")] }),
    then: "MessageTaken ChallengePlaced | challenge→p1 | + challenge:p1",
  },
  {
    name: "the code releases the reading that waited",
    given: () => challenged(),
    when: { kind: "prove-reply", person: "p1", codeDigest: "d-246813", message: message(2) },
    then: "ChallengeMet MessageTaken AnswerTaken×8 PhaseEntered AccountOrdered TasksOpened PhaseEntered | portal2(p1)→p1 | + declare-presence:p1 + confirm-address:p1 + submit-photo:p1 + tasks-overdue:p1 | - challenge:p1 - answer-reminder:p1 - answer-overdue:p1",
  },
  {
    name: "it works once",
    given: () => challenged().then(proof(2)),
    when: proof(3),
    then: "refused: nothing-to-change",
  },
  {
    name: "and for three days",
    given: () => challenged().later({ hours: 72 }),
    when: proof(2),
    then: "refused: nothing-to-change",
  },
  {
    name: "another code changes nothing and is counted",
    given: () => challenged(),
    when: { kind: "prove-reply", person: "p1", codeDigest: "d-000000", message: message(2) },
    then: "ChallengeTried",
  },
  {
    name: "after five wrong codes a person looks, and the right one comes too late",
    given: () => challenged().then(wrong(2), wrong(3), wrong(4), wrong(5)),
    when: wrong(6),
    then: "ChallengeTried ChallengeDropped | !challenge-unanswered:p1 | - challenge:p1",
  },
  {
    name: "nobody is challenged twice at once: what comes meanwhile goes to a person",
    given: () => challenged(),
    when: (state) => reply(2, { trust: "known", contradicted: true, people: [reads(state, "p1")] }),
    then: "MessageTaken AcknowledgementOrdered | acknowledge(person-looks)→p1 | !unproven-sender:p1",
  },
  {
    name: "who only has our token does not keep the place of the address on file",
    given: () => opened().then(forged),
    when: (state) => reply(2, { trust: "stranger", people: [reads(state, "p1")] }),
    then: "MessageTaken ChallengeDropped ChallengePlaced | challenge→p1 | !challenge-unanswered:p1 | + challenge:p1",
  },
  {
    name: "nor does who writes in its name though something speaks against them",
    given: () => challenged(),
    when: (state) => reply(2, { trust: "known", intents: ["back-in-canada"], people: [reads(state, "p1")] }),
    then: "MessageTaken ChallengeDropped ChallengePlaced | challenge→p1 | !challenge-unanswered:p1 | + challenge:p1",
  },
  {
    name: "and who stands lower waits for a person",
    given: () => opened().then((state) => reply(1, { trust: "stranger", people: [reads(state, "p1")] })),
    when: forged,
    then: "MessageTaken | !unproven-sender:case",
  },
  {
    name: "a proven reply goes through at once, whatever waits for a code",
    given: () => opened().then(forged),
    when: (state) => reply(2, { people: [reads(state, "p1")] }),
    then: "MessageTaken ChallengeDropped AnswerTaken×8 PhaseEntered AccountOrdered TasksOpened PhaseEntered | portal2(p1)→p1 | + declare-presence:p1 + confirm-address:p1 + submit-photo:p1 + tasks-overdue:p1 | - challenge:p1 - answer-reminder:p1 - answer-overdue:p1",
  },
  {
    name: "and what waited is looked at by a person where the proven reply does not say it",
    given: () => opened().then(forged),
    when: reply(2, { people: [only("p1", { eyeColour: "brown" })] }),
    then: "MessageTaken ChallengeDropped AnswerTaken PhaseEntered ClarificationAsked | clarify(fullName:p1 missing, uci:p1 missing, email:p1 missing, firstEntry:p1 missing, lastEntry:p1 missing, lastEntryPlace:p1 missing, inCanada:p1 missing)→p1 | !challenge-unanswered:p1 | + answer-reminder:p1 + answer-overdue:p1 | - challenge:p1",
  },
  {
    name: "a code that is never sent back puts the message before a person",
    given: () => challenged().later({ hours: 72 }),
    when: { kind: "meet-deadline", deadline: { person: "p1", kind: "challenge" } },
    then: "ChallengeDropped | !challenge-unanswered:p1 | - challenge:p1",
  },
  {
    name: "a challenge that was met is overdue for nobody",
    given: () => challenged().then(proof(2)),
    when: { kind: "meet-deadline", deadline: { person: "p1", kind: "challenge" } },
    then: "refused: deadline-passed-by",
  },
  {
    name: "nobody is challenged at an address that mail does not reach",
    given: () => opened().then({ kind: "take-bounce", person: "p1", hard: true, status: "5.1.1", message: message(1) }),
    when: (state) => reply(2, { trust: "known", contradicted: true, people: [reads(state, "p1")] }),
    then: "MessageTaken | !unproven-sender:p1",
  },
  {
    name: "being back wants a proof in any case: it releases the grant",
    given: () => answered(opened()).then(reply(20, { intents: ["leaving-canada"] })),
    when: reply(21, { trust: "known", intents: ["back-in-canada"] }),
    then: "MessageTaken ChallengePlaced | challenge→p1 | + challenge:p1",
  },
  {
    name: "and so does the answer that says so",
    given: () => opened().then((state) => reply(20, { people: [reads(state, "p1", { inCanada: false })] })),
    when: reply(21, { trust: "known", answers: "return-check", people: [only("p1", { inCanada: true })] }),
    then: "MessageTaken ChallengePlaced | challenge→p1 | + challenge:p1",
  },
  {
    name: "a notice of leaving beside answers that wait is noted at once",
    given: () => opened(),
    when: (state) =>
      reply(1, {
        trust: "known",
        contradicted: true,
        intents: ["answers", "leaving-canada"],
        people: [reads(state, "p1")],
      }),
    then: "MessageTaken ChallengePlaced | challenge→p1 | !leaving-notice-unproven:p1 | + challenge:p1",
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
      code: null,
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
