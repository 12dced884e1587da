import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { portrait } from "../../src/tool/demo/portrait.ts";
import type { Actor } from "./people.ts";

/** The outside portal that takes webhooks, in the process of the crash test. */
export interface OutsidePortal {
  readonly url: string;
  /** Ids of the webhooks that it answered or heard. */
  readonly heard: ReadonlySet<string>;
  close(): Promise<void>;
}

/** `strike` is asked at each call before it is answered: true where the engine is now dead. */
export async function openOutsidePortal(strike: () => boolean): Promise<OutsidePortal> {
  const heard = new Set<string>();
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      heard.add(String(request.headers["webhook-id"]));
      if (strike()) request.destroy();
      else response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    heard,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Somebody hands in a photo until they hear that it was taken; each asks with a key of their own, as a portal does. */
export interface PhotoCounter {
  /** One try of everybody who has one to hand in; `base` is the engine's portal. */
  handIn(actors: readonly Actor[], base: string, apiKey: string): Promise<void>;
}

export async function openPhotoCounter(): Promise<PhotoCounter> {
  const photo = (await portrait("#4a3423")).toString("base64");
  const keys = new Map<string, string>();
  return {
    async handIn(actors, base, apiKey) {
      for (const actor of actors) {
        const key = keys.get(actor.application) ?? randomUUID();
        keys.set(actor.application, key);
        actor.photo = "sending";
        const body = JSON.stringify({ event: "photo-submitted", person: actor.id, photo });
        const headers = {
          authorization: `Bearer ${apiKey}`,
          "content-type": "application/json",
          "idempotency-key": key,
        };
        const answer = await fetch(`http://${base}/api/cases/${actor.application}/events`, {
          method: "POST",
          headers,
          body,
        }).catch(() => null);
        if (answer === null) return;
        const words = await answer.text().catch(() => null);
        if (words === null) return;
        if (answer.status !== 200) throw new Error(`A photo was answered with ${answer.status}: ${words}`);
        actor.photo = "taken";
      }
    },
  };
}
