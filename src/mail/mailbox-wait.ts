import type { ImapFlow } from "imapflow";

/** Without IDLE (RFC 2177) the server says nothing by itself: look again after this many seconds. */
const secondsWithoutIdle = 10;

/**
 * Waits in IDLE until the folder changes, the time is over, the signal aborts or the connection ends. Each of the four
 * ends it by itself, so that a dead connection cannot hold it.
 */
export async function waitForChange(client: ImapFlow, maxSeconds: number, signal?: AbortSignal): Promise<void> {
  const idles = client.capabilities.has("IDLE");
  const seconds = idles ? maxSeconds : Math.min(maxSeconds, secondsWithoutIdle);
  await new Promise<void>((resolve) => {
    const events = ["exists", "expunge", "close", "error"] as const;
    const timer = setTimeout(done, seconds * 1000);
    function done(): void {
      clearTimeout(timer);
      for (const event of events) client.off(event, done);
      signal?.removeEventListener("abort", done);
      resolve();
    }
    for (const event of events) client.on(event, done);
    signal?.addEventListener("abort", done);
    if (idles) client.idle().then(done, done);
  });
  // Any command breaks IDLE; this one is not waited for, as a half-open connection would not answer it.
  if (idles && client.idling) client.noop().catch(() => undefined);
}
