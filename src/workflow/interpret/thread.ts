import type { Trust } from "../../case/trust.ts";
import { tokenDigest, tokenOf } from "../../mail/token.ts";
import { holdersOfAddress } from "../../store/addresses.ts";
import { findMailByMessageId, findMailByToken, type Mail } from "../../store/mails.ts";
import type { StoredMessage } from "../../store/reading.ts";
import type { Examined } from "../bounded/examine.ts";
import type { Context } from "../context.ts";

/** Which case a message belongs to, by what evidence, and who wrote it. */
export interface Thread {
  readonly caseId: number | null;
  /** The mail of ours that it answers. */
  readonly answered: Mail | null;
  /** The person on the case whose address on file it came from. */
  readonly writer: string | null;
  /** It came from the address of the representative on file. */
  readonly representative: boolean;
  readonly trust: Trust;
}

/**
 * Joins a message to a case by our own Message-ID or reply token, or else by an address on file that belongs to a single
 * case. A case number, a subject or a name joins nothing: anybody can write those.
 */
export async function findThread(context: Context, examined: Examined, _message: StoredMessage): Promise<Thread> {
  const answered = await answeredMail(context, examined);
  const address = examined.fromGrouped || examined.from.length !== 1 ? null : (examined.from[0]?.address ?? null);
  const holders = address === null ? [] : await holdersOfAddress(context.database.db, context.vault, address);
  const caseId = answered?.caseId ?? onlyCaseOf(holders.map((holder) => holder.caseId));
  const here = holders.filter((holder) => holder.caseId === caseId);
  const onFile = here.filter((holder) => holder.kind === "file").map((holder) => holder.person);
  const writer = onFile.find((person) => person === answered?.person) ?? onFile[0] ?? null;
  return {
    caseId,
    answered,
    writer,
    representative: writer === null && here.some((holder) => holder.kind === "representative"),
    trust: trustOf(examined, answered !== null, writer !== null),
  };
}

/** A proof is an aligned signature on mail from an address on file; a token alone threads and never authorises. */
function trustOf(examined: Examined, hasToken: boolean, onFile: boolean): Trust {
  if (onFile && examined.evidence.dkim === "pass") return "proven";
  if (hasToken) return onFile ? "known" : "token-only";
  return "stranger";
}

async function answeredMail(context: Context, examined: Examined): Promise<Mail | null> {
  const { db } = context.database;
  for (const address of examined.recipients) {
    const token = tokenOf(address, context.mail.mailFrom);
    const mail = token === null ? null : await findMailByToken(db, context.vault, "reply", tokenDigest(token));
    if (mail !== null) return mail;
  }
  // The newest reference first: In-Reply-To, then References from the end.
  for (const id of [examined.inReplyTo, ...examined.references.toReversed()]) {
    const mail = id === null ? null : await findMailByMessageId(db, context.vault, id);
    if (mail !== null) return mail;
  }
  return null;
}

function onlyCaseOf(caseIds: readonly number[]): number | null {
  const different = [...new Set(caseIds)];
  return different.length === 1 ? (different[0] ?? null) : null;
}
