import type { OfficerCommand, PortalCommand } from "../command.ts";
import { daysAfter } from "../day.ts";
import { actorOf } from "../family.ts";
import type { Draft, Verdict } from "./draft.ts";
import { clearDeadline, current, escalate, record, send, setDeadline } from "./draft.ts";
import { awaitCard } from "./card.ts";

const locked: ReadonlySet<string> = new Set(["submitted", "in-review", "accepted"]);

type FromPortal = Extract<PortalCommand, { kind: "upload-photo" | "submit-photo" }>;

/** A new upload replaces the old one until it is submitted; then it is locked (facts 147–151, decision 23). */
export function photoFromPortal(draft: Draft, command: FromPortal): Verdict {
  const { person: id, photoId } = command;
  const { photo } = current(draft, id);
  if (locked.has(photo.kind)) return "photo-locked";
  if (command.kind === "upload-photo") {
    record(draft, { kind: "PhotoUploaded", person: id, photoId });
    return null;
  }
  if (photo.kind !== "uploaded" || photo.photoId !== photoId) return "no-photo";
  record(draft, { kind: "PhotoSubmitted", person: id, photoId, at: draft.at.now, warnings: command.warnings });
  clearDeadline(draft, id, "submit-photo");
  setDeadline(draft, id, "photo-review", daysAfter(draft.at.now, draft.at.policy.targets.photoReviewDays));
  // Each person has a photo of their own (fact 172): the same file twice is looked at.
  if (command.warnings.includes("same-photo")) escalate(draft, "same-photo", { person: id, evidence: { photoId } });
  return null;
}

type Review = Extract<OfficerCommand, { kind: "review-photo" | "accept-photo" | "return-photo" }>;

/** The reviewer's part: looks, accepts, or returns with reasons, which reopens that person's photo only. */
export function reviewPhoto(draft: Draft, command: Review): Verdict {
  const { person: id, officer } = command;
  const { photo } = current(draft, id);
  const { now: at, policy } = draft.at;
  if (photo.kind !== "submitted" && photo.kind !== "in-review") {
    return photo.kind === "accepted" ? "nothing-to-change" : "photo-not-submitted";
  }
  const actor = actorOf(draft.state, current(draft, id), draft.at);
  switch (command.kind) {
    case "review-photo":
      if (photo.kind === "in-review") return "nothing-to-change";
      record(draft, { kind: "PhotoReviewBegun", person: id, officer });
      return null;
    case "accept-photo":
      record(draft, { kind: "PhotoAccepted", person: id, at, officer });
      clearDeadline(draft, id, "photo-review");
      send(draft, actor.id, { template: "photo-accepted", person: id });
      awaitCard(draft, id);
      return null;
    case "return-photo": {
      const { reasons, note } = command;
      record(draft, { kind: "PhotoReturned", person: id, at, officer, reasons, note });
      clearDeadline(draft, id, "photo-review");
      setDeadline(draft, id, "submit-photo", daysAfter(at, policy.tasks.softDays));
      send(draft, actor.id, { template: "photo-returned", person: id, reasons, note });
      draft.webhooks.push({ type: "photo.returned", person: id, reasons });
    }
  }
  return null;
}
