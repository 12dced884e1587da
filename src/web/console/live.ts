import { setTimeout as pause } from "node:timers/promises";
import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { limits } from "../../limits.ts";
import { queueStamp } from "../../store/escalation-queue.ts";
import type { Context } from "../../workflow/context.ts";
import type { ConsoleEnv } from "./call.ts";
import { refused } from "./layout.ts";
import { may } from "./roles.ts";

/**
 * `/console/live`: tells open pages that the queue has changed (server-sent events), as the database tells us. One look
 * serves all of them, and none is made while nobody listens. What has changed the page fetches itself, by its own door.
 */
export function liveRoutes(context: Context): Hono<ConsoleEnv> {
  const watch = createWatch(context);
  const app = new Hono<ConsoleEnv>();
  app.get("/", (c) => {
    const actor = c.get("actor");
    if (actor === null || !may(actor.role, "queue.see")) return c.html(refused(c, "role"), 403);
    return streamSSE(c, async (stream) => {
      const gone = new Promise<void>((resolve) => stream.onAbort(resolve));
      const stop = watch((stamp) => void stream.writeSSE({ event: "stamp", data: stamp }).catch(() => stream.abort()));
      if (stop === null) return;
      await gone;
      stop();
    });
  });
  return app;
}

/** Gives a function that calls back at once and at each change, until its result is called; null where there are too many. */
function createWatch(context: Context): (tell: (stamp: string) => void) => (() => void) | null {
  const listeners = new Set<(stamp: string) => void>();
  let hearing: (() => void) | null = null;
  let last = "";
  const look = async () => {
    try {
      const stamp = await queueStamp(context.database.db, context.now().toString());
      if (stamp === last) return;
      last = stamp;
      for (const tell of listeners) tell(stamp);
    } catch (error) {
      context.log.info({ fault: (error as Error).message }, "a look at the queue failed; the next one follows");
    }
  };
  return (tell) => {
    if (listeners.size >= limits.console.livePages) return null;
    listeners.add(tell);
    if (last !== "") tell(last);
    hearing ??= hear(context, look);
    return () => {
      listeners.delete(tell);
      if (listeners.size > 0) return;
      hearing?.();
      hearing = null;
      last = "";
    };
  };
}

/** Looks when the database tells of a change, seldom where it is silent, and never twice at a time. Ends what it began. */
function hear(context: Context, look: () => Promise<void>): () => void {
  let looking = false;
  let again = false;
  const heard = () => {
    again = true;
    if (looking) return;
    looking = true;
    void (async () => {
      while (again) {
        again = false;
        await look();
        await pause(limits.console.liveGap, undefined, { ref: false });
      }
      looking = false;
    })();
  };
  const stop = context.database.listen("landfall_queue", heard);
  const timer = setInterval(heard, limits.console.liveSeconds * 1000).unref();
  heard();
  return () => {
    clearInterval(timer);
    // A database that is being closed ends its listeners itself.
    void stop().catch(() => undefined);
  };
}
