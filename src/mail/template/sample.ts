import type { AskedQuestion } from "../../question/pose.ts";
import type { Credentials, MailDetails, MailFacts, TemplateName } from "./mailing.ts";
import { photoReturnReasons } from "./mailing.ts";
import { fullName } from "./wording.ts";

/** Shown where a mail would name a day: a sample is the same on whichever day it is made. */
const sampleDay = "2026-12-21";

/**
 * Plausible details, so that a case and a person are enough to compose any template (`landfall render`).
 * `questions` are what Portal 1 asks in this case; the mails that ask take theirs from it, and `details.questions` says
 * which. The password and codes are for show and open nothing.
 */
export function sampleDetails<T extends TemplateName>(
  template: T,
  facts: MailFacts,
  questions: readonly AskedQuestion[],
): MailDetails[T] {
  return samples[template](facts, questions);
}

type Samples = {
  readonly [T in TemplateName]: (facts: MailFacts, questions: readonly AskedQuestion[]) => MailDetails[T];
};

const askAll = (_: MailFacts, questions: readonly AskedQuestion[]) => ({ questions, formUrl: null });
const nothing = () => ({});
const aboutRecipient = (facts: MailFacts) => ({ person: facts.recipient });

const samples: Samples = {
  portal1: askAll,
  "portal1-reminder": askAll,
  acknowledge: () => ({ receivedOn: sampleDay, next: "complete", refused: [] }),
  clarify: (_, questions) => ({
    questions,
    why: Object.fromEntries(questions.map(({ id, person }) => [`${id}:${person}`, "missing" as const])),
    round: 1,
    rounds: 3,
  }),
  challenge: () => ({ code: "246813", action: "answers" }),
  portal2: (facts) => ({ ...credentials(facts), tasksFor: facts.people }),
  "portal2-existing": (facts) => ({ username: username(facts), tasksFor: facts.people }),
  "password-new": (facts) => ({ ...credentials(facts), reason: "lost" }),
  "password-link": nothing,
  "password-reset": () => ({ resetUrl: "https://portal.example.org/portal/forgotten/abcdefghijklmnopqrstuvwxya" }),
  "password-warning": () => ({ lastDay: sampleDay }),
  "password-expired": () => ({ lastDay: sampleDay }),
  "password-cause": () => ({ cause: "already-changed" }),
  "address-new": () => ({ code: "246813" }),
  "address-changed": () => ({ maskedNew: "n•••@example.org" }),
  hold: () => ({ cause: "outside", until: sampleDay }),
  "return-check": (_, questions) => ({
    questions: questions.filter(({ id }) => id === "inCanada" || id === "plannedReturn"),
    plannedReturn: sampleDay,
  }),
  representative: () => ({ name: null }),
  "cannot-use": nothing,
  "own-account": nothing,
  "task-reminder": (facts) => ({
    tasks: [
      { person: facts.recipient, task: "presence", softDay: sampleDay },
      { person: facts.recipient, task: "photo", softDay: sampleDay },
    ],
  }),
  "photo-accepted": aboutRecipient,
  "photo-returned": (facts) => ({ person: facts.recipient, reasons: photoReturnReasons.slice(0, 2), note: null }),
  "ecopr-ready": (facts) => ({ people: facts.people, amended: false }),
  "ecopr-void": (facts) => ({ person: facts.recipient, portOfEntry: false }),
  "ecopr-wont-open": nothing,
  "ecopr-error": nothing,
  travel: nothing,
  "card-production": aboutRecipient,
  "card-mailed": (facts) => ({ person: facts.recipient, maskedAddress: "12•••, Ottawa, ON K•• •••" }),
  "card-issue": (facts) => ({ person: facts.recipient, note: null }),
  "card-undelivered": aboutRecipient,
  renewal: nothing,
  status: (facts) => ({ people: facts.family }),
};

function credentials(facts: MailFacts): Credentials {
  return { username: username(facts), password: "LF-5SAP-SEH1-XEVE-NESM", lastDay: sampleDay };
}

/** The address on file, as accounts have it; somebody without one never gets this mail, and still can be looked at. */
function username(facts: MailFacts): string {
  const recipient = facts.people.find((person) => fullName(person) === fullName(facts.recipient));
  return recipient?.email ?? "applicant@example.org";
}
