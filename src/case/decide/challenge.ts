import { limits } from "../../limits.ts";
import { inCanadaQuestion } from "../answers.ts";
import type { Person } from "../case.ts";
import type { Command, ReadPerson, TakeReply } from "../command.ts";
import { hoursBetween } from "../day.ts";
import type { ChallengeAction } from "../decision.ts";
import { isReachable, personOf, spokenForBy } from "../family.ts";
import type { About, Matter, Sender } from "../trust-table.ts";
import { treatmentOf } from "../trust-table.ts";
import type { Draft, Verdict } from "./draft.ts";
import { clearDeadline, current, escalate, record, replyTo, send, setDeadline } from "./draft.ts";
import { isAway } from "./holds.ts";

/** Who sent a command's mail, as the table of trust asks for it. */
export function senderOf(command: TakeReply): Sender {
  return { trust: command.trust, onFile: command.writer !== null, contradicted: command.contradicted };
}

/** What a person's part of a reply is about: to say that somebody held as away is here releases the hold. */
export function matterOf(draft: Draft, read: ReadPerson): Matter {
  return read.answers[inCanadaQuestion]?.value === true && isAway(draft, read.person) ? "back" : "answers";
}

/** Whether a person's part of a reply is the writer's to give. A mail from nobody on file may be anybody's own. */
export function aboutOf(draft: Draft, writer: Person | null, read: ReadPerson): About {
  return writer === null || spokenForBy(draft.state, writer, draft.at).some(({ id }) => id === read.person)
    ? "own"
    : "other";
}

/**
 * Asks whoever can read the mailbox on file to vouch for a message that is credible and not proven. The whole reading
 * waits; nothing of it changes the case before. False where nothing in it needs that, or where nobody can be asked:
 * an open challenge that is as credible, no address, an address that is suppressed.
 */
export function challenge(draft: Draft, command: TakeReply, writer: Person | null): boolean {
  const { message, code, intents } = command;
  const action = challenged(draft, command, writer);
  const person = writer ?? personOf(draft.state, command.addressee ?? "") ?? null;
  if (action === null || code === null || person === null || !isReachable(person)) return false;
  if (person.challenge !== null && !outranks(command, person.challenge.reply)) return false;
  drop(draft, person.id, "replaced");
  const pending = { codeDigest: code.digest, since: draft.at.now, tries: 0, reply: { ...command, code: null } };
  record(draft, { kind: "ChallengePlaced", person: person.id, challenge: pending });
  const due = Temporal.Instant.from(draft.at.now).add({ hours: limits.trust.codeHours });
  setDeadline(draft, person.id, "challenge", due.toString());
  // A notice of leaving must not wait for days while the grant goes on.
  if (intents.includes("leaving-canada") || intents.includes("outside-canada")) {
    const evidence = { intents, until: command.until };
    escalate(draft, "leaving-notice-unproven", { person: person.id, message, evidence });
  }
  send(draft, person.id, { template: "challenge", action, code: code.code }, replyTo(message));
  return true;
}

/** Who holds a token must not keep the place of somebody more credible: with an address on file, or with nothing against them. */
function outranks(newer: TakeReply, older: TakeReply): boolean {
  return rankOf(newer) > rankOf(older);
}

function rankOf({ writer, trust, contradicted }: TakeReply): number {
  if (writer === null || contradicted) return 0;
  return trust === "known" ? 2 : 1;
}

/** A proven reply takes the place of what waits for a code: what it does not answer itself is for a person to look at. */
export function overtakeChallenge(draft: Draft, command: TakeReply, writer: Person | null): void {
  const waiting = writer?.challenge ?? null;
  if (writer === null || waiting === null || command.trust !== "proven") return;
  const said = (people: readonly ReadPerson[]) =>
    people.flatMap(({ person, answers }) => Object.keys(answers).map((question) => `${person} ${question}`));
  const now = new Set(said(command.people));
  if (now.size === 0) return;
  if (said(waiting.reply.people).every((one) => now.has(one))) end(draft, writer.id, "replaced");
  else drop(draft, writer.id, "replaced");
}

/** What of a reply wants proof before it counts; null where nothing does. */
function challenged(draft: Draft, command: TakeReply, writer: Person | null): ChallengeAction | null {
  const sender = senderOf(command);
  const wants = (matter: Matter, about: About) => treatmentOf(matter, about, sender, draft.at.policy) === "challenge";
  for (const read of command.people) {
    if (Object.keys(read.answers).length + Object.keys(read.unclear).length === 0) continue;
    if (!personOf(draft.state, read.person)) continue;
    const matter = matterOf(draft, read);
    if (wants(matter, aboutOf(draft, writer, read))) return matter === "back" ? "back-in-canada" : "answers";
  }
  return command.intents.includes("back-in-canada") && wants("back", "own") ? "back-in-canada" : null;
}

/** The reading that a code releases; a wrong code is counted, and the last one allowed puts it before a person. */
export function meetChallenge(draft: Draft, command: Extract<Command, { kind: "prove-reply" }>): TakeReply | Verdict {
  const { person, codeDigest, message } = command;
  const { challenge: open } = current(draft, person);
  if (open === null || hoursBetween(open.since, draft.at.now) >= limits.trust.codeHours) return "nothing-to-change";
  if (open.codeDigest === codeDigest) {
    record(draft, { kind: "ChallengeMet", person, message: message.id });
    clearDeadline(draft, person, "challenge");
    return { ...open.reply, writer: person, trust: "proven", contradicted: false };
  }
  record(draft, { kind: "ChallengeTried", person });
  if (open.tries + 1 >= limits.trust.codeTries) drop(draft, person, "wrong-codes");
  return null;
}

/** Nobody sent the code back: a person looks at what was asked in the applicant's name. */
export function missChallenge(draft: Draft, { id, challenge: open }: Person): Verdict {
  if (open === null) return "deadline-passed-by";
  drop(draft, id, "unanswered");
  return null;
}

function drop(draft: Draft, person: string, why: "unanswered" | "wrong-codes" | "replaced"): void {
  const { challenge: open } = current(draft, person);
  if (open === null) return;
  end(draft, person, why);
  const { trust, intents, people, message } = open.reply;
  escalate(draft, "challenge-unanswered", { person, message, evidence: { why, trust, intents, people } });
}

function end(draft: Draft, person: string, why: string): void {
  record(draft, { kind: "ChallengeDropped", person, why });
  clearDeadline(draft, person, "challenge");
}
