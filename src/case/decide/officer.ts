import type { OfficerCommand } from "../command.ts";
import type { Draft, Verdict } from "./draft.ts";
import { escalate } from "./draft.ts";
import { takeCard } from "./card.ts";
import { amendEcopr, grant, voidEcopr } from "./grant.ts";
import { liftHold, placeHold } from "./holds.ts";
import { reviewPhoto } from "./photo.ts";

/** What a named officer decides. */
export function takeOfficer(draft: Draft, command: OfficerCommand): Verdict {
  switch (command.kind) {
    case "review-photo":
    case "accept-photo":
    case "return-photo":
      return reviewPhoto(draft, command);
    case "grant":
      return grant(draft, command);
    case "amend-ecopr":
      return amendEcopr(draft, command);
    case "void-ecopr":
      return voidEcopr(draft, command);
    case "card-in-production":
    case "card-mailed":
    case "card-undelivered":
    case "card-issue":
      return takeCard(draft, command);
    case "call-interview": {
      const { person, officer, note } = command;
      if (!placeHold(draft, person, { kind: "interview", until: null, order: null, note })) return "nothing-to-change";
      escalate(draft, "interview", { person, evidence: { officer, note } });
      return null;
    }
    case "interview-passed":
      return liftHold(draft, command.person, "interview", `officer:${command.officer}`) ? null : "no-such-hold";
  }
}
