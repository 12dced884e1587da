import type { Case, Person } from "../../case/case.ts";
import type { Command, MessageRef } from "../../case/command.ts";
import { sameAddress } from "../../mail/addresses.ts";
import type { Examined } from "../bounded/examine.ts";
import type { Context } from "../context.ts";
import { addressCodeDigest } from "../mailed-code.ts";
import { ownCode } from "./own-code.ts";
import type { Thread } from "./thread.ts";

/** The command of a mail that answers the code's mail from the very address it went to; null where it is none. */
export async function codeCommand(
  context: Context,
  examined: Examined,
  thread: Thread,
  state: Case,
  message: MessageRef,
): Promise<Command | null> {
  const person = pendingPerson(examined, thread, state);
  const code = person && (await ownCode(context, examined, thread.answered));
  if (person === null || code === null) return null;
  return { kind: "confirm-email", person: person.id, codeDigest: addressCodeDigest(context.vault, code), message };
}

function pendingPerson(examined: Examined, thread: Thread, state: Case): Person | null {
  if (thread.answered?.template !== "address-new" || examined.fromGrouped || examined.from.length !== 1) return null;
  const person = state.people.find((one) => one.id === thread.answered?.person);
  const pending = person?.pendingEmail?.address;
  const from = examined.from[0]?.address;
  return person && pending && from && sameAddress(pending, from) ? person : null;
}
