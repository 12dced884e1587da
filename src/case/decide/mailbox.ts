import type { Command } from "../command.ts";
import { isComplete } from "../completeness.ts";
import { personOf } from "../family.ts";
import type { Draft, Verdict } from "./draft.ts";
import { current, escalate, record } from "./draft.ts";
import { suppress } from "./delivery.ts";
import { askedOf, invite } from "./invite.ts";
import { orderPassword } from "./password.ts";
import { proceedFor } from "./proceed.ts";

type Of<Kind extends Command["kind"]> = Extract<Command, { kind: Kind }>;

/** A bounce that `workflow` has matched to our own mail and its recipient. */
export function takeBounce(draft: Draft, { person: id, hard, status }: Of<"take-bounce">): Verdict {
  if (hard) {
    suppress(draft, id, status);
    return null;
  }
  record(draft, { kind: "SoftBounceCounted", person: id, status });
  const bounces = current(draft, id).softBounces;
  if (bounces >= draft.at.policy.delivery.softBounces) {
    escalate(draft, "no-usable-address", { person: id, evidence: { status, bounces } });
  }
  return null;
}

/** Ceilings of automatic answers: above them a person reads on, so that two machines never write to each other for ever. */
const ceilings: ReadonlySet<string> = new Set(["answers-to-address", "answers-to-case", "answers-in-all"]);

/** What the engine could not or must not read is a person's to read. */
export function takeUnread(draft: Draft, { reason, message }: Of<"take-unread">): Verdict {
  record(draft, { kind: "MessageTaken", message: message.id, trust: "unread", intents: [] });
  escalate(draft, ceilings.has(reason) ? "too-many-mails" : "unreadable-message", { message, evidence: { reason } });
  return null;
}

/** The new address has answered with its code: from now on it is the one on file. */
export function confirmEmail(draft: Draft, command: Of<"confirm-email">): Verdict {
  const { person: id, codeDigest } = command;
  const { pendingEmail } = current(draft, id);
  if (!pendingEmail?.authorised) return "nothing-to-change";
  if (pendingEmail.codeDigest !== codeDigest) return "code-differs";
  record(draft, { kind: "EmailChanged", person: id, address: pendingEmail.address });
  resume(draft, id);
  return null;
}

/** The person can be reached again: what waited for that goes on. */
export function resume(draft: Draft, id: string): void {
  if (draft.state.phase === "closed") return;
  const person = current(draft, id);
  const everyone = askedOf(draft, person).flatMap((one) => personOf(draft.state, one) ?? []);
  if (person.role === "principal" && person.askedAt === null && !isComplete(draft.state, everyone))
    invite(draft, person);
  else proceedFor(draft, id, null);
  // What was mailed before may never have arrived, or lies in a mailbox that is no longer theirs.
  const { account, firstSignIn } = current(draft, id);
  const justSent = draft.mails.some((mail) => mail.to === id && mail.template.startsWith("portal2"));
  if (account.kind === "temporary" && firstSignIn === null && !justSent) orderPassword(draft, id, "agent", null);
}
