import type { Intent } from "../../../src/question/intent.ts";
import type { Trust } from "../../../src/case/trust.ts";
import { Story, agent, answered, message, minh, officer, opened, produced, reply, settledIn, zoe } from "../story.ts";
import type { Row } from "./row.ts";

const wants = (intent: Intent, trust: Trust = "proven") => reply(30, { answers: null, trust, intents: [intent] });
const active = (): Story => answered(opened());
const closed = (): Story => produced(settledIn(active())).then({ kind: "card-mailed", person: "p1", ...officer });
const pending = (): Story =>
  active().then({
    kind: "change-email",
    ...agent,
    person: "p1",
    address: "new@example.org",
    code: "123456",
    codeDigest: "d-123456",
  });

const newEmail = { address: "new@example.org", code: "123456", codeDigest: "d-123456" };

export const mailboxRows: readonly Row[] = [
  {
    name: "an eCOPR that will not open",
    given: active,
    when: wants("ecopr-wont-open"),
    then: "MessageTaken | ecopr-wont-open→p1",
  },
  {
    name: "an error on the eCOPR",
    given: active,
    when: wants("ecopr-error"),
    then: "MessageTaken | ecopr-error→p1 | !ecopr-error:p1",
  },
  {
    name: "travel before the card",
    given: active,
    when: wants("travel-before-card"),
    then: "MessageTaken | travel→p1",
  },
  {
    name: "a question about the status",
    given: active,
    when: wants("status-question", "known"),
    then: "MessageTaken | status→p1",
  },
  { name: "renewal", given: active, when: wants("card-renewal"), then: "MessageTaken | renewal→p1" },
  {
    name: "an account made by oneself",
    given: active,
    when: wants("own-account"),
    then: "MessageTaken | own-account→p1 | !own-account:p1",
  },
  {
    name: "the portal cannot be used",
    given: active,
    when: wants("cannot-use-portal"),
    then: "MessageTaken | cannot-use→p1 | !cannot-use-portal:p1",
  },
  {
    name: "a representative is named by the applicant",
    given: active,
    when: wants("representative"),
    then: "MessageTaken | representative→p1 | !representative-named:p1",
  },
  {
    name: "separate accounts are asked for",
    given: active,
    when: wants("separate-accounts"),
    then: "MessageTaken AcknowledgementOrdered | acknowledge(person-looks)→p1 | !separate-accounts:p1",
  },
  {
    name: "a new address is told by mail",
    given: active,
    when: wants("address-change"),
    then: "MessageTaken AcknowledgementOrdered | acknowledge(person-looks)→p1 | !address-change:p1",
  },
  {
    name: "and a proven one that names another e-mail address begins it: its code goes there, and the old one is told",
    given: () => opened(),
    when: reply(1, { intents: ["address-change"], concerns: ["wish.address-change"], newEmail }),
    then: "MessageTaken EmailPending | address-new→p1 address-changed→p1",
  },
  {
    name: "an answer to the notice of it stops it, and an agent looks",
    given: () => pending(),
    when: reply(40, { intents: ["other"], answers: "address-changed" }),
    then: "MessageTaken EmailPending AcknowledgementOrdered | acknowledge(person-looks)→p1 | !address-change:p1 !other-question:p1",
  },
  {
    name: "where two share an address, it is an agent's to know who moves",
    given: () => opened({ people: [zoe, { ...minh, email: zoe.email }] }),
    when: reply(1, { intents: ["address-change"], newEmail }),
    then: "MessageTaken AcknowledgementOrdered | acknowledge(person-looks)→p1 | !address-change:p1",
  },
  {
    name: "data are asked for",
    given: active,
    when: wants("data-request"),
    then: "MessageTaken AcknowledgementOrdered | acknowledge(person-looks)→p1 | !data-request:p1",
  },
  {
    name: "a question from outside",
    given: active,
    when: wants("outside-question"),
    then: "MessageTaken AcknowledgementOrdered | acknowledge(person-looks)→p1 | !outside-question:p1",
  },
  {
    name: "a question from a stranger is met with silence",
    given: active,
    when: { ...wants("status-question", "stranger"), writer: null },
    then: "MessageTaken | !unknown-sender:case",
  },
  {
    name: "a question with our token from elsewhere goes to a person",
    given: active,
    when: { ...wants("status-question", "token-only"), writer: null },
    then: "MessageTaken | !unproven-sender:case",
  },
  {
    name: "a question on a closed case is answered",
    given: closed,
    when: wants("card-renewal"),
    then: "MessageTaken | renewal→p1",
  },
  {
    name: "thanks on a closed case are seen",
    given: closed,
    when: reply(40, { intents: ["answers"] }),
    then: "MessageTaken AcknowledgementOrdered | acknowledge(person-looks)→p1 | !other-question:p1",
  },
  {
    name: "a hard bounce stops mail to the address and has the person rung",
    given: () => opened(),
    when: { kind: "take-bounce", person: "p1", hard: true, status: "5.1.1", message: message(1) },
    then: "AddressSuppressed | !hard-bounce:p1",
  },
  {
    name: "a soft bounce is counted",
    given: () => opened(),
    when: { kind: "take-bounce", person: "p1", hard: false, status: "4.2.2", message: message(1) },
    then: "SoftBounceCounted",
  },
  {
    name: "the third soft bounce has the person rung",
    given: () =>
      opened().then(
        { kind: "take-bounce", person: "p1", hard: false, status: "4.2.2", message: message(1) },
        { kind: "take-bounce", person: "p1", hard: false, status: "4.2.2", message: message(2) },
      ),
    when: { kind: "take-bounce", person: "p1", hard: false, status: "4.2.2", message: message(3) },
    then: "SoftBounceCounted | !no-usable-address:p1",
  },
  {
    name: "a hard bounce on a closed case is only recorded",
    given: closed,
    when: { kind: "take-bounce", person: "p1", hard: true, status: "5.1.1", message: message(1) },
    then: "AddressSuppressed",
  },
  {
    name: "what cannot be read is a person's to read",
    given: active,
    when: { kind: "take-unread", reason: "two-froms", message: message(1) },
    then: "MessageTaken | !unreadable-message:case",
  },
  {
    name: "what comes above the ceiling of automatic answers is a person's to read, and answered by silence",
    given: active,
    when: { kind: "take-unread", reason: "answers-to-address", message: message(1) },
    then: "MessageTaken | !too-many-mails:case",
  },
  {
    name: "the code from the new address makes it the one on file",
    given: pending,
    when: { kind: "confirm-email", person: "p1", codeDigest: "d-123456", message: message(50) },
    then: "EmailChanged PasswordRequested | password-new(agent)→p1",
  },
  {
    name: "another code does not",
    given: pending,
    when: { kind: "confirm-email", person: "p1", codeDigest: "d-999999", message: message(50) },
    then: "refused: code-differs",
  },
  {
    name: "nor a code for an address that nobody vouched for",
    given: active,
    when: { kind: "confirm-email", person: "p1", codeDigest: "d-123456", message: message(50) },
    then: "refused: nothing-to-change",
  },
  {
    name: "a first address invites",
    given: () =>
      opened({ people: [{ ...zoe, email: null }, minh] }).then({
        kind: "change-email",
        ...agent,
        person: "p1",
        address: "new@example.org",
        code: "123456",
        codeDigest: "d",
      }),
    when: { kind: "confirm-email", person: "p1", codeDigest: "d", message: message(50) },
    then: "EmailChanged InvitationOrdered | portal1(p1 p2)→p1 | + answer-reminder:p1 + answer-overdue:p1",
  },

  {
    name: "a closed case that can be reached again is not invited",
    given: () =>
      opened({ track: "outside-canada" }).then({
        kind: "take-bounce",
        person: "p1",
        hard: true,
        status: "5.1.1",
        message: message(1),
      }),
    when: { kind: "lift-suppression", ...agent, person: "p1" },
    then: "SuppressionLifted",
  },
];
