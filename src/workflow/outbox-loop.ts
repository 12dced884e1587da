import { lanes as allLanes, type Lane } from "../case/decision.ts";
import { mayLeaveAt } from "../case/lanes.ts";
import { limits } from "../limits.ts";
import type { Submitter } from "../mail/submit.ts";
import { claimNextMail } from "../store/claim.ts";
import { transaction } from "../store/database.ts";
import { listDomainStops } from "../store/domains.ts";
import { laneTurns } from "../store/lane-turns.ts";
import type { Mail } from "../store/mails.ts";
import type { Context } from "./context.ts";
import { deliver } from "./deliver.ts";
import { createRates } from "./deliver/rates.ts";

/** Sends what is due, several mails at once, until none may go now. Calls while it runs make it look once more. */
export interface OutboxLoop {
  wake(): Promise<void>;
  /** Ids of the mails that it is sending. */
  inHand(): string[];
}

/** One for each engine: it holds the turns of the lanes and the rates of the last minute. */
export function createOutboxLoop(context: Context, submitter: Submitter, signal: AbortSignal): OutboxLoop {
  const turn = laneTurns(context.policy.delivery.laneWeights);
  const rates = createRates(context.policy);
  const inHand = new Set<string>();
  let running: Promise<void> | null = null;
  let again = false;

  const drain = async () => {
    do {
      again = false;
      const hands = await Promise.allSettled(Array.from({ length: limits.deliver.atOnce }, () => sendAll()));
      // Only once all have ended: a second set of hands beside those still at work would be more than there are lines.
      for (const hand of hands) if (hand.status === "rejected") throw hand.reason;
    } while (again && !signal.aborted);
  };
  const sendAll = async () => {
    while (!signal.aborted) {
      const mail = await claim();
      if (mail === null) return;
      inHand.add(mail.id);
      try {
        await deliver(context, submitter, mail, signal);
      } finally {
        inHand.delete(mail.id);
      }
    }
  };
  const claim = async (): Promise<Mail | null> => {
    const now = context.now();
    const open = turn().filter(
      (lane) => mayLeaveAt(lane, now.toString(), context.policy) <= now.toString() && rates.laneIsFree(lane, now),
    );
    if (open.length === 0) return null;
    const blocked = await blockedDomains(now);
    const mail = await transaction(context.database, (tx) =>
      claimNextMail(tx, context.vault, { engine: context.engine, now: now.toString(), lanes: open, blocked }),
    );
    if (mail !== null) rates.note(mail.lane, mail.domain, now);
    return mail;
  };
  const blockedDomains = async (now: Temporal.Instant): Promise<Partial<Record<Lane, string[]>>> => {
    const stops = await listDomainStops(context.database.db);
    return Object.fromEntries(
      allLanes.map((lane) => [
        lane,
        [...rates.busyDomains(lane, now), ...stops.filter((stop) => stop.lane === lane).map((stop) => stop.domain)],
      ]),
    );
  };

  return {
    wake() {
      again = true;
      running ??= drain().finally(() => {
        running = null;
      });
      return running;
    },
    inHand: () => [...inHand],
  };
}
