import type { Case } from "../../case/case.ts";
import type { Command, MessageRef } from "../../case/command.ts";
import type { Examined } from "../bounded/examine.ts";
import type { Context } from "../context.ts";
import { challengeDigest } from "../mailed-code.ts";
import { ownCode } from "./own-code.ts";
import type { Thread } from "./thread.ts";

export interface Proof {
  readonly command: Extract<Command, { kind: "prove-reply" }>;
  /** The code is the right one, so that the mail says nothing else; a wrong one is counted, and the mail read as any other. */
  readonly right: boolean;
}

/**
 * The command of a mail that brings a challenge's code back: an answer to that mail, from whatever address, or a mail from
 * the address on file. Null where nobody was challenged, or where the person's own words hold no code.
 */
export async function proofOf(
  context: Context,
  examined: Examined,
  thread: Thread,
  state: Case,
  message: MessageRef,
): Promise<Proof | null> {
  const { answered, writer } = thread;
  const challenged = answered?.template === "challenge" ? answered.person : writer;
  const person = state.people.find(({ id }) => id === challenged);
  if (!person?.challenge) return null;
  const code = await ownCode(context, examined, answered);
  if (code === null) return null;
  const codeDigest = challengeDigest(context.vault, code);
  return {
    command: { kind: "prove-reply", person: person.id, codeDigest, message },
    right: codeDigest === person.challenge.codeDigest,
  };
}
