import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { limits } from "../limits.ts";

/**
 * Listens on a channel of PostgreSQL, on a connection of its own, and calls `heard` for each notification, until what it
 * gives is called. A connection that is lost is made anew, and `heard` called once, since something may have been missed.
 */
export function listenOn(url: string, channel: string, heard: () => void): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const listening = (async () => {
    while (!signal.aborted) {
      await hearUntilLost(url, channel, heard, signal);
      await pause(limits.store.listenAgainSeconds * 1000, undefined, { signal, ref: false }).catch(() => undefined);
    }
  })();
  return async () => {
    stopping.abort();
    await listening;
  };
}

async function hearUntilLost(url: string, channel: string, heard: () => void, signal: AbortSignal): Promise<void> {
  const client = new Client({ connectionString: url, application_name: "landfall listens", keepAlive: true });
  const lost = new Promise<void>((resolve) => {
    client.once("end", resolve);
    client.once("error", () => resolve());
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  client.on("error", () => {});
  client.on("notification", heard);
  try {
    await client.connect();
    await client.query(`listen "${channel}"`);
    heard();
    await lost;
  } catch {
    // The database is away: whoever listens looks by itself meanwhile, and this is tried again.
  } finally {
    await client.end().catch(() => undefined);
  }
}
