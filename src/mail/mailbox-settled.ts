import type { ImapFlow } from "imapflow";
import { limits } from "../limits.ts";
import { inChunks } from "./mailbox-groups.ts";

/** A message of `Landfall/Done`, as far as it takes to know it again. */
export interface Settled {
  uid: number;
  size: number;
  /** Message-ID and X-Landfall-Template, where it has them. */
  headers: Buffer;
}

/** What the open folder has received since `instant`, the last `most` of it. */
export async function settledSince(client: ImapFlow, instant: Temporal.Instant, most: number): Promise<Settled[]> {
  // SINCE counts whole days in the server's time zone: ask for a day more.
  const since = new Date(instant.subtract({ hours: 24 }).epochMilliseconds);
  const found = await search(client, { since });
  const settled: Settled[] = [];
  for (const some of inChunks(found.slice(-most))) {
    const query = { uid: true, size: true, headers: ["message-id", "x-landfall-template"] };
    for (const one of await client.fetchAll(some, query, { uid: true }))
      settled.push({ uid: one.uid, size: one.size ?? 0, headers: one.headers ?? Buffer.alloc(0) });
  }
  return settled;
}

/** UIDs of what the open folder received before `instant`, those left out that are too large to have been stored. */
export async function settledBefore(client: ImapFlow, instant: Temporal.Instant): Promise<number[]> {
  // BEFORE counts whole days in the server's time zone: ask for a day more, then look at each instant.
  const dayAfter = new Date(instant.add({ hours: 48 }).epochMilliseconds);
  // Asked for what is older than a day to come, Dovecot refuses: then every message is looked at.
  const found = await search(client, dayAfter.getTime() < Date.now() ? { before: dayAfter } : { all: true });
  const due: number[] = [];
  for (const some of inChunks(found)) {
    const query = { uid: true, size: true, internalDate: true };
    for (const { uid, size, internalDate } of await client.fetchAll(some, query, { uid: true })) {
      const old = new Date(internalDate ?? Number.NaN).getTime() < instant.epochMilliseconds;
      if (old && size !== undefined && size <= limits.mail.messageBytes) due.push(uid);
    }
  }
  return due;
}

/** Removes these messages from the open folder. */
export async function removeSettled(client: ImapFlow, uids: readonly number[]): Promise<void> {
  for (const some of inChunks(uids))
    if (!(await client.messageDelete(some, { uid: true }))) throw new Error("EXPUNGE was refused");
}

/** Which of these the open folder still has. */
export async function stillSettled(client: ImapFlow, uids: readonly number[]): Promise<number[]> {
  const there: number[] = [];
  for (const some of inChunks(uids)) there.push(...(await search(client, { uid: some })));
  return there;
}

async function search(client: ImapFlow, query: Parameters<ImapFlow["search"]>[0]): Promise<number[]> {
  const found = await client.search(query, { uid: true });
  if (!found) throw new Error("SEARCH was refused");
  return found.toSorted((one, other) => one - other);
}
