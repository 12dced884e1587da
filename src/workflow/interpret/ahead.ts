import type { AskedQuestion } from "../../question/pose.ts";
import { tokenDigest, tokenOf } from "../../mail/token.ts";
import { namesOf } from "../../mail/headers.ts";
import type { StoredCase } from "../../store/cases.ts";
import { mailWithCase, type Mail } from "../../store/mails.ts";
import { VaultFault } from "../../store/vault.ts";
import type { ReadAgainst } from "../bounded/examine.ts";
import type { Context } from "../context.ts";

/** The mail that a message seems to answer, and its case, as they were before a child took the message apart. */
export interface Ahead {
  readonly mail: Mail;
  readonly case: StoredCase;
  /** What it is read against; null where it asked nothing, or where no copy is kept. */
  readonly sent: ReadAgainst["sent"] | null;
}

/**
 * Looks up what a message's header names, so that one child may take it apart and read it in one go. It is a guess, which
 * `findThread` holds against what the child has found; null where it names nothing of ours.
 */
export async function lookAhead(context: Context, raw: Buffer): Promise<Ahead | null> {
  const { addresses, inReplyTo } = namesOf(raw);
  const token = addresses.map((address) => tokenOf(address, context.mail.mailFrom)).find((one) => one !== null);
  const name = token ? { replyTokenDigest: tokenDigest(token) } : inReplyTo === null ? null : { messageId: inReplyTo };
  if (name === null) return null;
  try {
    const found = await mailWithCase(context.database.db, context.vault, name, context.now().toString());
    if (found === null) return null;
    const { mail, case: of, copy, questions } = found;
    const asked = questions as AskedQuestion[] | null;
    const sent = copy === null || !asked?.length ? null : { template: mail.template, copy, questions: asked };
    return { mail, case: of, sent };
  } catch (error) {
    // What does not open is told of where it is needed, and not where somebody's header names it.
    if (error instanceof VaultFault) return null;
    throw error;
  }
}
