import type { Person } from "../case.ts";
import type { OfficerCommand } from "../command.ts";
import { demandedOf } from "../completeness.ts";
import { daysAfter, hoursBetween, ottawaDate } from "../day.ts";
import type { Refusal } from "../decision.ts";
import type { Moment } from "../family.ts";
import { actorOf } from "../family.ts";
import type { Draft, Verdict } from "./draft.ts";
import { clearDeadline, current, record, send, setDeadline } from "./draft.ts";
import { endIfDone } from "./end.ts";
import { awaitCard } from "./card.ts";

/**
 * The officer's grant (decision 5): presence declared and fresh, an account, nothing that holds. It makes the eCOPR;
 * the photo does not hold it unless policy says so.
 */
export function grant(draft: Draft, command: Extract<OfficerCommand, { kind: "grant" }>): Verdict {
  const { person: id, documentNumber, officer } = command;
  const obstacle = obstacleToGrant(draft, current(draft, id));
  if (obstacle) return obstacle;
  record(draft, { kind: "EcoprIssued", person: id, documentNumber, grantedOn: ottawaDate(draft.at.now), officer });
  clearDeadline(draft, id, "grant", "declare-presence", "return-check");
  const actor = actorOf(draft.state, current(draft, id), draft.at);
  send(draft, actor.id, { template: "ecopr-ready", people: [id] });
  draft.webhooks.push({ type: "ecopr.ready", person: id, documentNumber });
  awaitCard(draft, id);
  return null;
}

function obstacleToGrant(draft: Draft, person: Person): Refusal | null {
  if (person.ecopr.kind === "issued") return "ecopr-already-issued";
  if (person.ecopr.kind === "void" && person.ecopr.portOfEntry) return "ecopr-void";
  const actor = actorOf(draft.state, person, draft.at);
  if (actor.account.kind === "none" && !draft.state.assisted) return "no-account";
  if (person.tasksSince === null || isContested(draft, person)) return "answers-incomplete";
  if (draft.state.holds.some((hold) => hold.person === person.id)) return "on-hold";
  if (person.presence.kind !== "declared") return "presence-not-declared";
  if (person.presence.stale) return "travel-since-declaration";
  if (!isFresh(person, draft.at)) return "presence-too-old";
  return draft.at.policy.grant.waitsForPhoto && person.photo.kind !== "accepted" ? "photo-not-accepted" : null;
}

/** A late contradiction waits for its answer: the eCOPR would bear it. Where the person is now, the declaration says. */
function isContested(draft: Draft, person: Person): boolean {
  return demandedOf(draft.state, person).some(({ id, type, tense }) => {
    const ofTheMoment = type === "yes-no" || tense === "future";
    return !ofTheMoment && person.unclear[id] !== undefined;
  });
}

/** Whether the declaration still serves the grant. */
export function isFresh({ presence }: Person, { now, policy }: Moment): boolean {
  if (presence.kind !== "declared" || presence.stale) return false;
  return hoursBetween(presence.at, now) <= policy.grant.presenceDays * 24;
}

/** Presence is declared: the grant is ours to make. */
export function awaitGrant(draft: Draft, id: string): void {
  setDeadline(draft, id, "grant", daysAfter(draft.at.now, draft.at.policy.targets.grantDays));
}

/**
 * An eCOPR with something wrong on it (fact 109) is replaced by one with what is right. The status was granted on the day
 * it was granted, so nothing is declared anew; the one before is void.
 */
export function amendEcopr(draft: Draft, command: Extract<OfficerCommand, { kind: "amend-ecopr" }>): Verdict {
  const { person: id, documentNumber, corrections, officer, reason } = command;
  const person = current(draft, id);
  if (person.ecopr.kind !== "issued") return person.ecopr.kind === "void" ? "ecopr-void" : "ecopr-not-issued";
  const { documentNumber: replaces } = person.ecopr;
  record(draft, { kind: "EcoprAmended", person: id, documentNumber, replaces, corrections, officer, reason });
  const actor = actorOf(draft.state, current(draft, id), draft.at);
  send(draft, actor.id, { template: "ecopr-ready", people: [id], amended: true });
  draft.webhooks.push({ type: "ecopr.ready", person: id, documentNumber });
  return null;
}

/**
 * A void eCOPR (facts 99, 100): either the person must land at a port of entry, which ends the engine's part for them,
 * or another is granted on a fresh declaration.
 */
export function voidEcopr(draft: Draft, command: Extract<OfficerCommand, { kind: "void-ecopr" }>): Verdict {
  const { person: id, portOfEntry, officer, reason } = command;
  const person = current(draft, id);
  if (person.ecopr.kind !== "issued") return person.ecopr.kind === "void" ? "ecopr-void" : "ecopr-not-issued";
  if (person.card.kind === "mailed") return "card-already-mailed";
  record(draft, { kind: "EcoprVoided", person: id, at: draft.at.now, portOfEntry, officer, reason });
  const actor = actorOf(draft.state, person, draft.at);
  send(draft, actor.id, { template: "ecopr-void", person: id, portOfEntry });
  clearDeadline(draft, id, "card-production", "card-mailing");
  if (portOfEntry) {
    clearDeadline(draft, id, "confirm-address", "submit-photo", "photo-review");
    endIfDone(draft);
    return null;
  }
  if (person.presence.kind === "declared" && !person.presence.stale) {
    record(draft, { kind: "PresenceStale", person: id, why: "ecopr-void" });
  }
  setDeadline(draft, id, "declare-presence", daysAfter(draft.at.now, draft.at.policy.tasks.softDays));
  awaitGrant(draft, id);
  return null;
}
