import type { ImapFlow } from "imapflow";
import { limits } from "../limits.ts";
import { inChunks, inGroups, type Known, rangeOf } from "./mailbox-groups.ts";

/** One message as the server holds it. `raw` is null where it is larger than `limits.mail.messageBytes`. */
export interface Fetched {
  readonly uid: number;
  /** Bytes, as the server states them. */
  readonly size: number;
  readonly raw: Buffer | null;
  /** INTERNALDATE, when the server took it in, as an ISO instant. */
  readonly receivedAt: string;
}

/** Asks the server something in the folder that the UIDs are of. */
type Ask = <Told>(work: (client: ImapFlow) => Promise<Told>) => Promise<Told>;

/**
 * The messages with these UIDs, ascending, without setting a flag (BODY.PEEK). One that has gone meanwhile is left out. Sizes
 * are asked first, along with so much of each as nearly all are in whole, and no more than the bound is ever fetched, whatever
 * size the server stated.
 */
export async function* fetchMessages(ask: Ask, uids: readonly number[]): AsyncGenerator<Fetched, void, undefined> {
  const query = { uid: true, size: true, internalDate: true, source: { maxLength: limits.receive.shortBytes } };
  for (const some of inChunks(uids)) {
    const known = await ask((client) => client.fetchAll(some, query, { uid: true }));
    for (const group of inGroups(known.toSorted((one, other) => one.uid - other.uid))) {
      const long = await sourcesOf(
        ask,
        group.filter((one) => !isWhole(one)),
      );
      for (const one of group) {
        const { uid, size = 0, internalDate, source } = one;
        const come = isWhole(one) ? source : long.get(uid);
        const whole = come?.length === size ? come : null;
        const raw = size > limits.mail.messageBytes ? null : (whole ?? (await sourceOf(ask, uid, size)));
        if (raw === "gone") continue;
        const receivedAt = Temporal.Instant.fromEpochMilliseconds(new Date(internalDate ?? 0).getTime()).toString();
        yield { uid, size: raw?.length ?? size, raw, receivedAt };
      }
    }
  }
}

/** Whether what came along with the size is the message, and not its beginning. */
function isWhole({ size, source }: Known & { readonly source?: Buffer | undefined }): boolean {
  return source !== undefined && source.length === size && source.length < limits.receive.shortBytes;
}

/**
 * Several together, in one command, each bounded by `maxLiteralSize` whatever size was stated. What is missing from the
 * answer, or is not as long as was stated, is asked for by itself.
 */
async function sourcesOf(ask: Ask, group: readonly Known[]): Promise<Map<number, Buffer>> {
  if (group.length < 2) return new Map();
  const uids = rangeOf(group.map(({ uid }) => uid));
  const found = await ask((client) => client.fetchAll(uids, { uid: true, source: true }, { uid: true }));
  const within = found.filter(({ source }) => source !== undefined && source.length <= limits.receive.fetchBytes);
  return new Map(within.map(({ uid, source }) => [uid, source as Buffer]));
}

/** One message by itself. Nothing where something was stated is no message: left out, and looked for at the next reconcile. */
async function sourceOf(ask: Ask, uid: number, size: number): Promise<Buffer | null | "gone"> {
  const maxLength = limits.mail.messageBytes + 1;
  const message = await ask((client) =>
    client.fetchOne(String(uid), { uid: true, source: { maxLength } }, { uid: true }),
  );
  if (!message || !message.source || (message.source.length === 0 && size > 0)) return "gone";
  return message.source.length > limits.mail.messageBytes ? null : message.source;
}
