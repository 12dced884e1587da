import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context as Call } from "hono";
import { transaction } from "../store/database.ts";
import { countTry, forgetTries } from "../store/rates.ts";
import type { Context } from "../workflow/context.ts";

/** How often something may be tried in how long. */
export interface Bound {
  readonly times: number;
  readonly minutes: number;
}

/**
 * Counts a try of `what` by or for `whom` and says whether it was one too many. Counts stand in the database, since a
 * restart or a second engine must not hand out fresh tries to somebody who guesses; under a keyed digest, since neither
 * a username nor where somebody called from is ours to keep.
 */
export async function isTooOften(context: Context, what: string, whom: string, bound: Bound): Promise<boolean> {
  const key = context.vault.digest("rate", `${what}\0${whom}`);
  const now = context.now().toString();
  const times = await transaction(context.database, (tx) => countTry(tx, key, bound.minutes, now));
  return times > bound.times;
}

/** Tries that were honest after all count no longer. */
export async function forgiveTries(context: Context, what: string, whom: string): Promise<void> {
  const key = context.vault.digest("rate", `${what}\0${whom}`);
  await transaction(context.database, (tx) => forgetTries(tx, key));
}

/**
 * Where a request comes from: the other end of the connection, or, where that is this machine or its private network
 * (a proxy that ends TLS), the last address that the proxy has added. An IPv6 address stands for its /64, which is what
 * one household has.
 */
export function callerOf(c: Call): string {
  const peer = peerOf(c);
  if (!isNear(peer)) return network(peer);
  const forwarded = c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim();
  return network(forwarded === undefined || forwarded === "" ? peer : forwarded);
}

/** Empty where there is no connection, as in tests. */
function peerOf(c: Call): string {
  try {
    return (getConnInfo(c).remote.address ?? "").replace(/^::ffff:/, "");
  } catch {
    return "";
  }
}

const near = /^$|^127\.|^10\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^::1$|^f[cd]/i;

function isNear(address: string): boolean {
  return near.test(address);
}

function network(address: string): string {
  return address.includes(":") ? address.split(":").slice(0, 4).join(":") : address;
}
