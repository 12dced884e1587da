import type { Person } from "../case.ts";
import type { Command, MessageRef, ReadPerson, TakeReply } from "../command.ts";
import type { Intent } from "../../question/intent.ts";
import { personOf, sameAddress } from "../family.ts";
import type { AcknowledgeNext } from "../decision.ts";
import { isComplete } from "../completeness.ts";
import { refusedIn } from "../refused-file.ts";
import { treatmentOf } from "../trust-table.ts";
import { takeAnswers } from "./answers.ts";
import { aboutOf, challenge, matterOf, meetChallenge, overtakeChallenge, senderOf } from "./challenge.ts";
import type { Draft, Verdict } from "./draft.ts";
import { acknowledge, current, enterPhase, escalate, record, replyTo, send } from "./draft.ts";
import { isAway } from "./holds.ts";
import { hearNewEmail, heedObjection } from "./new-email.ts";
import { askable, clarify, proceedFor } from "./proceed.ts";
import { answerRequests } from "./requests.ts";
import { hearTravel } from "./travel.ts";

/**
 * A person's mail, read. Whatever it is, something follows: an answer is recorded, a mail is ordered or a person looks.
 * Holds and answers come first, because what is answered depends on them.
 */
export function takeReply(draft: Draft, command: TakeReply): Verdict {
  const { message, trust, intents } = command;
  record(draft, { kind: "MessageTaken", message: message.id, trust, intents });
  heedObjection(draft, command);
  const writer = command.writer === null ? null : (personOf(draft.state, command.writer) ?? null);
  if (fromRepresentative(draft, command, writer)) {
    const evidence = { intents, people: command.people };
    escalate(draft, "representative-wrote", { person: writer?.id ?? null, message, evidence });
    if (writer) acknowledge(draft, writer.id, message, "person-looks");
    return null;
  }
  overtakeChallenge(draft, command, writer);
  const open = draft.state.phase !== "closed";
  if (open && challenge(draft, command, writer)) return null;
  const moving = open && hearNewEmail(draft, command, writer);
  const complete = writer !== null && isComplete(draft.state, askable(draft, writer));
  const heard = open ? hearAnswers(draft, command, writer) : 0;
  if (open) hearTravel(draft, command, writer);
  const followed = open && writer !== null && heard > 0 ? follow(draft, writer, message) : "incomplete";
  if (open && writer !== null && heard === 0) proceedFor(draft, writer.id, message);
  if (writer !== null) tellHold(draft, writer, message, followed === "waiting" && !complete);
  answerRequests(draft, moving ? without(command, "address-change") : command, writer);
  // Who looks at the message for one reason sees the others in it: a second task would only be in the way.
  const looked = draft.escalations.some((order) => order.message?.id === message.id);
  const { concerns } = moving ? without(command, "address-change") : command;
  if (concerns.length > 0 && !looked) {
    escalate(draft, "concern", { person: writer?.id ?? null, message, evidence: { concerns } });
  }
  const nothing =
    heard === 0 && draft.mails.length === 0 && draft.escalations.length === 0 && draft.events.length === 1;
  if (nothing || (!open && intents.includes("answers"))) {
    escalate(draft, "other-question", { person: writer?.id ?? null, message, evidence: { intents } });
  }
  // To the address on file, whoever wrote in its name: that tells nobody anything new, and silence is what people fear.
  const believed = trust === "proven" || trust === "known";
  const refused = believed ? refusedIn(command.concerns) : [];
  if (writer) acknowledge(draft, writer.id, message, nextFor(draft, writer), refused);
  return null;
}

/** The command without what is settled already, and without the reader's wish that a person see to it. */
function without(command: TakeReply, settled: Intent): TakeReply {
  const concerns = command.concerns.filter((one) => one !== `wish.${settled}`);
  return { ...command, intents: command.intents.filter((one) => one !== settled), concerns };
}

/** After answers: asks again for what lacks, or carries on. */
function follow(draft: Draft, writer: Person, message: MessageRef): ReturnType<typeof proceedFor> {
  if (draft.state.phase === "invited") enterPhase(draft, "answering");
  clarify(draft, current(draft, writer.id), message);
  return proceedFor(draft, writer.id, message);
}

/** Takes the answers that the writer may give; those they may not give go to a person, with what was read. */
function hearAnswers(draft: Draft, command: TakeReply, writer: Person | null): number {
  const refused: Record<"person" | "unproven", ReadPerson[]> = { person: [], unproven: [] };
  let heard = 0;
  for (const read of command.people) {
    const said = Object.keys(read.answers).length + Object.keys(read.unclear).length;
    if (said === 0 || !personOf(draft.state, read.person)) continue;
    const about = aboutOf(draft, writer, read);
    const treatment = treatmentOf(matterOf(draft, read), about, senderOf(command), draft.at.policy);
    if (treatment === "apply") heard += takeAnswers(draft, read, sourceOf(command));
    else refused[about === "other" && treatment === "person" ? "person" : "unproven"].push(read);
  }
  escalateRefused(draft, command, writer, refused);
  return heard;
}

function escalateRefused(
  draft: Draft,
  { message, trust }: TakeReply,
  writer: Person | null,
  refused: Record<"person" | "unproven", ReadPerson[]>,
): void {
  const about = { person: writer?.id ?? null, message };
  if (refused.person.length > 0) {
    escalate(draft, "speaks-for-another", { ...about, evidence: { people: refused.person } });
  }
  if (refused.unproven.length > 0) {
    const reason = trust === "stranger" && !writer ? "unknown-sender" : "unproven-sender";
    escalate(draft, reason, { ...about, evidence: { trust, people: refused.unproven } });
  }
}

function sourceOf(command: TakeReply): Parameters<typeof takeAnswers>[2] {
  const putAgain = command.answers === "clarify" || command.answers === "form";
  // "Yes" to "are you back?" is the plain word of being back.
  const first = command.answers === "return-check" ? "return-check" : "first";
  return { message: command.message, by: command.message.id, kind: putAgain ? "put-again" : first };
}

/** A representative may advise, and answers for nobody (facts 13–15), also from an address the applicant shares. */
function fromRepresentative(draft: Draft, command: TakeReply, writer: Person | null): boolean {
  const address = draft.state.representative?.email ?? null;
  if (command.fromRepresentative || sameAddress(writer?.email ?? null, address)) return true;
  return command.intents.includes("representative") && command.trust === "token-only";
}

/** Says that the case waits, when it begins to, unless a mail of this decision asks for something first. */
function tellHold(draft: Draft, writer: Person, message: MessageRef, nowWaiting: boolean): void {
  const placed = draft.events.flatMap((event) => (event.kind === "HoldPlaced" ? [event.hold] : []));
  const asked = draft.mails.some((mail) => mail.to === writer.id && mail.template === "clarify");
  const hold = placed.at(-1) ?? (nowWaiting ? draft.state.holds.find((one) => one.person === writer.id) : undefined);
  if (!hold || asked) return;
  const cause = hold.kind === "leaving-canada" ? "leaving" : "outside";
  send(draft, writer.id, { template: "hold", cause, until: hold.until }, replyTo(message));
}

function nextFor(draft: Draft, writer: Person): AcknowledgeNext {
  if (draft.escalations.length > 0) return "person-looks";
  if (isAway(draft, writer.id)) return "held";
  const scope = askable(draft, current(draft, writer.id));
  if (!isComplete(draft.state, scope)) return "asked";
  return draft.state.phase === "active" || draft.state.phase === "answering" ? "complete" : "nothing";
}

/** The code has come back from the mailbox on file: what waited for it counts, in its own place among the messages. */
export function proveReply(draft: Draft, command: Extract<Command, { kind: "prove-reply" }>): Verdict {
  const met = meetChallenge(draft, command);
  return met === null || typeof met === "string" ? met : takeReply(draft, met);
}

/** The form on a signed link came from a mail to the address on file, so it is believed as a reply with our token is. */
export function takeForm(draft: Draft, form: Extract<Command, { kind: "take-form" }>): Verdict {
  return takeReply(draft, {
    kind: "take-reply",
    writer: form.person,
    trust: "known",
    contradicted: false,
    addressee: form.person,
    code: form.code,
    fromRepresentative: false,
    message: form.message,
    answers: "form",
    intents: ["answers"],
    passwordCause: null,
    people: form.people,
    concerns: [],
    until: null,
  });
}
