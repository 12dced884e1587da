import type { HoldKind } from "../case.ts";
import { daysAfter, isBefore, ottawaDate, startOfDay } from "../day.ts";
import type { Draft } from "./draft.ts";
import { clearDeadline, current, record, setDeadline } from "./draft.ts";

/** Holds that a return lifts. */
export const travelHolds: readonly HoldKind[] = ["leaving-canada", "outside-canada"];

export interface NewHold {
  readonly kind: HoldKind;
  /** ISO date of the planned return. */
  readonly until: string | null;
  /** Receipt order of the message that says so; null for what an agent, an officer or a portal says now. */
  readonly order: number | null;
  readonly note?: string;
}

/**
 * Holds a person's grant. A travel notice older than a later word changes nothing, and once the eCOPR is issued there is
 * nothing to hold. Gives whether the hold is new or its date another.
 */
export function placeHold(draft: Draft, id: string, hold: NewHold): boolean {
  const person = current(draft, id);
  const travel = travelHolds.includes(hold.kind);
  if (travel && person.ecopr.kind === "issued") return false;
  if (travel && hold.order !== null) {
    if (person.travel && person.travel.order > hold.order) return false;
    const saidInCanada = person.answers["inCanada"]?.value === true && person.answers["inCanada"].order > hold.order;
    if (hold.kind === "outside-canada" && saidInCanada) return false;
    const news = person.travel?.order !== hold.order || !person.travel.away;
    if (news) record(draft, { kind: "TravelHeard", person: id, order: hold.order, away: true });
  }
  const standing = draft.state.holds.find((one) => one.person === id && one.kind === hold.kind);
  const until = hold.until ?? standing?.until ?? null;
  if (standing && standing.until === until) return false;
  record(draft, {
    kind: "HoldPlaced",
    hold: {
      kind: hold.kind,
      person: id,
      since: standing?.since ?? draft.at.now,
      until,
      note: hold.note ?? standing?.note ?? null,
      checks: 0,
    },
  });
  if (!standing) draft.webhooks.push({ type: "case.held", person: id, hold: hold.kind });
  if (!travel) return true;
  staleByTravel(draft, id, hold.kind);
  setDeadline(draft, id, "return-check", returnCheckAt(draft, until));
  return true;
}

/** On the planned day of return, or after policy's days where that day is not known or already past. */
export function returnCheckAt(draft: Draft, until: string | null): string {
  const planned = until === null ? null : startOfDay(until);
  const again = daysAfter(draft.at.now, draft.at.policy.travel.askAgainDays);
  return planned !== null && isBefore(draft.at.now, planned) ? planned : again;
}

/** Lifts a hold that stands. After a journey the grant wants a fresh declaration (decision 25). */
export function liftHold(draft: Draft, id: string, kind: HoldKind, why: string): boolean {
  if (!draft.state.holds.some((hold) => hold.person === id && hold.kind === kind)) return false;
  record(draft, { kind: "HoldLifted", person: id, hold: kind, why });
  draft.webhooks.push({ type: "case.released", person: id, hold: kind });
  if (!travelHolds.includes(kind)) return true;
  staleByTravel(draft, id, kind);
  if (!isAway(draft, id)) clearDeadline(draft, id, "return-check");
  const person = current(draft, id);
  if (person.tasksSince !== null && person.ecopr.kind !== "issued") {
    setDeadline(draft, id, "declare-presence", daysAfter(draft.at.now, draft.at.policy.tasks.softDays));
  }
  return true;
}

export function isAway(draft: Draft, id: string): boolean {
  return draft.state.holds.some((hold) => hold.person === id && travelHolds.includes(hold.kind));
}

/**
 * A word of being in Canada. Being here now ends a stay outside, and a departure whose day of return has come; only the
 * plain word of being back (`all`) ends a departure that may still lie ahead. An older word than the last one is no news.
 */
export function welcomeBack(draft: Draft, id: string, order: number | null, lifts: "all" | "outside"): boolean {
  const { travel } = current(draft, id);
  if (order !== null && travel && travel.order > order) return false;
  if (order !== null && lifts === "all") record(draft, { kind: "TravelHeard", person: id, order, away: false });
  const leaving = draft.state.holds.find((hold) => hold.person === id && hold.kind === "leaving-canada");
  const over = leaving?.until != null && leaving.until <= ottawaDate(draft.at.now);
  const outside = liftHold(draft, id, "outside-canada", "back-in-canada");
  const departure = (lifts === "all" || over) && liftHold(draft, id, "leaving-canada", "back-in-canada");
  return outside || departure;
}

function staleByTravel(draft: Draft, id: string, why: string): void {
  const { presence } = current(draft, id);
  if (presence.kind === "declared" && !presence.stale) record(draft, { kind: "PresenceStale", person: id, why });
}
