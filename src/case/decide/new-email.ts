import type { NewEmail, TakeReply } from "../command.ts";
import type { Person } from "../case.ts";
import { sameAddress } from "../family.ts";
import { treatmentOf } from "../trust-table.ts";
import { senderOf } from "./challenge.ts";
import type { Draft, Verdict } from "./draft.ts";
import { current, escalate, record, send } from "./draft.ts";

/**
 * An address is to become the one on file, by the authority of an agent or of a proven mail from the old one. It counts
 * once it has answered with its code; until then it gets nothing else, and the old one is told.
 */
export function beginNewEmail(draft: Draft, person: string, { address, code, codeDigest }: NewEmail): Verdict {
  const { email: former, suppressed } = current(draft, person);
  if (sameAddress(former, address)) return "nothing-to-change";
  const pending = { address, codeDigest, since: draft.at.now, authorised: true };
  record(draft, { kind: "EmailPending", person, pending });
  send(draft, person, { template: "address-new", code });
  // Told while it can still be stopped.
  if (former !== null && !suppressed)
    send(draft, person, { template: "address-changed", masked: masked(address), former });
  return null;
}

/** A mail that asks for it in the writer's own words, for themself. True where it was begun, or had been before. */
export function hearNewEmail(draft: Draft, command: TakeReply, writer: Person | null): boolean {
  const wanted = command.newEmail;
  if (writer === null || wanted === undefined || !command.intents.includes("address-change")) return false;
  if (treatmentOf("address", "own", senderOf(command), draft.at.policy) !== "apply") return false;
  // Two people on one address: the mail proves the mailbox, not which of them moves.
  if (draft.state.people.some(({ id, email }) => id !== writer.id && sameAddress(email, writer.email))) return false;
  const { pendingEmail } = current(draft, writer.id);
  if (pendingEmail?.authorised === true && sameAddress(pendingEmail.address, wanted.address)) return true;
  return beginNewEmail(draft, writer.id, wanted) === null;
}

/**
 * Whoever answers the notice that the old mailbox got did not ask for it, as far as we know: what was begun is stopped, and
 * an agent looks. Also where somebody else answers, who must have it from that mailbox.
 */
export function heedObjection(draft: Draft, { answers, addressee, message }: TakeReply): void {
  if (answers !== "address-changed" || addressee === null) return;
  const { pendingEmail } = current(draft, addressee);
  if (pendingEmail?.authorised === true) {
    const pending = { ...pendingEmail, codeDigest: null, authorised: false };
    record(draft, { kind: "EmailPending", person: addressee, pending });
  }
  escalate(draft, "address-change", { person: addressee, message, evidence: { objects: true } });
}

/** Enough of an address to know it again, not enough to write to it: `z•••@example.org`. */
function masked(address: string): string {
  const at = address.lastIndexOf("@");
  return `${address.slice(0, 1)}•••${address.slice(Math.max(at, 0))}`;
}
