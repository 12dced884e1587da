import { lanes as allLanes, type Lane } from "../case/decision.ts";
import { mayLeaveAt } from "../case/lanes.ts";
import { limits } from "../limits.ts";
import type { Submitter } from "../mail/submit.ts";
import { claimMails } from "../store/claim.ts";
import { statement } from "../store/database.ts";
import { listDomainStops } from "../store/domains.ts";
import { laneTurns } from "../store/lane-turns.ts";
import type { Mail } from "../store/mails.ts";
import type { Context } from "./context.ts";
import { createCarrier, deliver } from "./deliver.ts";
import { createRates } from "./deliver/rates.ts";
import { writeOff } from "./deliver/write-off.ts";

/** Sends what is due, several mails at once, until none may go now. Calls while it runs make it look once more. */
export interface OutboxLoop {
  wake(): Promise<void>;
  /** Ids of the mails that it has taken. */
  inHand(): string[];
}

/** One for each engine: it holds the turns of the lanes and the rates of the last minute. */
export function createOutboxLoop(context: Context, submitter: Submitter, signal: AbortSignal): OutboxLoop {
  const turn = laneTurns(context.policy.delivery.laneWeights);
  const rates = createRates(context.policy);
  const carrier = createCarrier(context, submitter);
  const inHand = new Set<string>();
  /** Taken, and in no hand yet. */
  const taken: Mail[] = [];
  let taking: Promise<number> | null = null;
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
    for (let mail = await next(); mail !== null; mail = await next()) {
      try {
        await deliver(context, carrier, mail, signal);
      } finally {
        inHand.delete(mail.id);
      }
    }
  };
  /** The hands take from one claim; whoever finds nothing left makes the next, for all who wait. */
  const next = async (): Promise<Mail | null> => {
    while (!signal.aborted) {
      const mail = taken.shift();
      if (mail) return mail;
      const found = await (taking ??= claim().finally(() => {
        taking = null;
      }));
      if (found === 0) return null;
    }
    return null;
  };
  /** How many it took. */
  const claim = async (): Promise<number> => {
    const now = context.now();
    const lanes = allLanes.filter(
      (lane) => mayLeaveAt(lane, now.toString(), context.policy) <= now.toString() && rates.laneIsFree(lane, now),
    );
    if (lanes.length === 0) return 0;
    const room = rates.room(lanes, limits.deliver.claimAtOnce, now);
    const turns = Array.from({ length: room }, () => turn().filter((lane) => lanes.includes(lane)));
    const blocked = await blockedDomains(now);
    const rules = { engine: context.engine, now: now.toString(), turns, blocked };
    const { opened, damaged } = await statement(context.database, (db) => claimMails(db, context.vault, rules));
    for (const mail of opened) {
      rates.note(mail.lane, mail.domain, now);
      inHand.add(mail.id);
      taken.push(mail);
    }
    for (const { id, fault } of damaged) await writeOff(context, id, fault);
    return opened.length + damaged.length;
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
