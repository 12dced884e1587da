import { type Lane, lanes } from "../../case/decision.ts";
import type { Policy } from "../../case/policy.ts";

/**
 * How much of the last minute's allowance is used up, by lane, and by lane and recipient domain: invitations never use up
 * what a password needs. Kept in memory: a restart forgives.
 */
export interface Rates {
  laneIsFree(lane: Lane, now: Temporal.Instant): boolean;
  busyDomains(lane: Lane, now: Temporal.Instant): string[];
  /** How many mails of these lanes may be taken at once, `most` at most: whichever they are, no allowance is overdrawn. */
  room(open: readonly Lane[], most: number, now: Temporal.Instant): number;
  note(lane: Lane, domain: string, now: Temporal.Instant): void;
}

export function createRates(policy: Policy): Rates {
  const { lanePerMinute, domainPerMinute, domainsPerMinute } = policy.delivery;
  const sent = new Map<Lane, Window>(lanes.map((lane) => [lane, createWindow()]));
  const toDomain = new Map<Lane, Map<string, Window>>(lanes.map((lane) => [lane, new Map()]));
  const leftOf = (lane: Lane, now: Temporal.Instant) => lanePerMinute[lane] - (sent.get(lane)?.count(now) ?? 0);
  const leftOfDomains = (lane: Lane, now: Temporal.Instant) =>
    [...(toDomain.get(lane) ?? [])].map(
      ([domain, window]) => [domain, (domainsPerMinute[domain] ?? domainPerMinute) - window.count(now)] as const,
    );
  const leastOfDomain = Math.min(domainPerMinute, ...Object.values(domainsPerMinute));
  return {
    laneIsFree: (lane, now) => leftOf(lane, now) > 0,
    busyDomains: (lane, now) =>
      leftOfDomains(lane, now)
        .filter(([, left]) => left <= 0)
        .map(([domain]) => domain),
    room(open, most, now) {
      // To a busy domain nothing is taken: what it has left holds nobody up.
      const left = open.flatMap((lane) => [
        leftOf(lane, now),
        ...leftOfDomains(lane, now).flatMap(([, left]) => (left > 0 ? [left] : [])),
      ]);
      return Math.max(1, Math.min(most, leastOfDomain, ...left));
    },
    note(lane, domain, now) {
      sent.get(lane)?.note(now);
      const windows = toDomain.get(lane);
      const window = windows?.get(domain) ?? createWindow();
      window.note(now);
      windows?.set(domain, window);
    },
  };
}

interface Window {
  count(now: Temporal.Instant): number;
  note(now: Temporal.Instant): void;
}

/** The sends of the last minute, in order; what is older is forgotten when it is next counted. */
function createWindow(): Window {
  const instants: number[] = [];
  const forget = (now: Temporal.Instant) => {
    // A clock that was set back must not keep a lane shut until it has caught up.
    if ((instants.at(-1) ?? 0) > now.epochMilliseconds + 60_000) instants.length = 0;
    const since = now.epochMilliseconds - 60_000;
    const kept = instants.findIndex((instant) => instant > since);
    instants.splice(0, kept < 0 ? instants.length : kept);
  };
  return {
    count(now) {
      forget(now);
      return instants.length;
    },
    note(now) {
      instants.push(now.epochMilliseconds);
    },
  };
}
