import type { ImapFlow } from "imapflow";
import { inChunks } from "./mailbox-groups.ts";

/** A message of `Landfall/Done`, as far as it takes to know it again. */
export interface Settled {
  uid: number;
  size: number;
  /** Message-ID and X-Landfall-Template, where it has them. */
  headers: Buffer;
}

/** What the folder at `path` has received since `instant`, the last `most` of it. The folder stays open. */
export async function settledSince(
  client: ImapFlow,
  path: string[],
  instant: Temporal.Instant,
  most: number,
): Promise<Settled[]> {
  const lock = await client.getMailboxLock(path);
  try {
    // SINCE counts whole days in the server's time zone: ask for a day more.
    const since = new Date(instant.subtract({ hours: 24 }).epochMilliseconds);
    const found = await client.search({ since }, { uid: true });
    if (!found) throw new Error("SEARCH was refused");
    const settled: Settled[] = [];
    for (const some of inChunks(found.toSorted((one, other) => one - other).slice(-most))) {
      const query = { uid: true, size: true, headers: ["message-id", "x-landfall-template"] };
      for (const one of await client.fetchAll(some, query, { uid: true }))
        settled.push({ uid: one.uid, size: one.size ?? 0, headers: one.headers ?? Buffer.alloc(0) });
    }
    return settled;
  } finally {
    lock.release();
  }
}
