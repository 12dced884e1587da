import type { OfficerCommand } from "../command.ts";
import { daysAfter } from "../day.ts";
import { actorOf } from "../family.ts";
import type { Draft, Verdict } from "./draft.ts";
import { clearDeadline, current, enterPhase, escalate, record, send, setDeadline } from "./draft.ts";
import { endIfDone } from "./end.ts";

type CardCommand = Extract<OfficerCommand, { kind: `card-${string}` }>;

/** The card's way: made, mailed, and sometimes brought back. */
export function takeCard(draft: Draft, command: CardCommand): Verdict {
  switch (command.kind) {
    case "card-in-production":
      return produce(draft, command.person, command.officer);
    case "card-mailed":
      return mail(draft, command.person, command.officer);
    case "card-undelivered":
      return bringBack(draft, command.person, command.officer);
    case "card-issue":
      return raiseIssue(draft, command.person, command.officer, command.note);
  }
}

/** With eCOPR and accepted photo, making the card is our own step, with a target and no promise (decision 3). */
export function awaitCard(draft: Draft, id: string): void {
  const { ecopr, photo, card } = current(draft, id);
  if (ecopr.kind !== "issued" || photo.kind !== "accepted" || card.kind !== "none") return;
  setDeadline(draft, id, "card-production", daysAfter(draft.at.now, draft.at.policy.targets.cardProductionDays));
}

function produce(draft: Draft, id: string, officer: string): Verdict {
  const person = current(draft, id);
  if (person.ecopr.kind !== "issued") return person.ecopr.kind === "void" ? "ecopr-void" : "ecopr-not-issued";
  if (person.card.kind === "mailed") return "card-already-mailed";
  if (person.card.kind === "production") return "card-in-production";
  if (person.photo.kind !== "accepted") return "photo-not-accepted";
  if (person.confirmedAddress === null) return "address-not-confirmed";
  record(draft, { kind: "CardInProduction", person: id, at: draft.at.now, officer });
  clearDeadline(draft, id, "card-production", "confirm-address");
  setDeadline(draft, id, "card-mailing", daysAfter(draft.at.now, draft.at.policy.targets.cardMailingDays));
  send(draft, actorId(draft, id), { template: "card-production", person: id });
  return null;
}

/** A card in production, or one that came back, goes out. */
function mail(draft: Draft, id: string, officer: string): Verdict {
  const { card } = current(draft, id);
  if (card.kind === "mailed") return "card-already-mailed";
  if (card.kind === "none") return "card-not-in-production";
  record(draft, { kind: "CardMailed", person: id, at: draft.at.now, officer });
  clearDeadline(draft, id, "card-mailing", "confirm-address");
  send(draft, actorId(draft, id), { template: "card-mailed", person: id });
  endIfDone(draft);
  return null;
}

/** The post brought it back: the address is asked for again, and a closed case opens for it. */
function bringBack(draft: Draft, id: string, officer: string): Verdict {
  if (current(draft, id).card.kind !== "mailed") return "card-not-mailed";
  record(draft, { kind: "CardUndelivered", person: id, at: draft.at.now, officer });
  enterPhase(draft, "active");
  setDeadline(draft, id, "confirm-address", daysAfter(draft.at.now, draft.at.policy.tasks.softDays));
  send(draft, actorId(draft, id), { template: "card-undelivered", person: id });
  escalate(draft, "card-undelivered", { person: id });
  return null;
}

/** Fact 17: the applicant is written to directly, and a person follows it up. */
function raiseIssue(draft: Draft, id: string, officer: string, note: string): Verdict {
  record(draft, { kind: "CardIssueRaised", person: id, officer, note });
  send(draft, actorId(draft, id), { template: "card-issue", person: id, note });
  escalate(draft, "card-issue", { person: id, evidence: { note } });
  return null;
}

function actorId(draft: Draft, id: string): string {
  return actorOf(draft.state, current(draft, id), draft.at).id;
}
