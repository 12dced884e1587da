import type { Person } from "../case.ts";
import type { Draft } from "./draft.ts";
import { closeCase } from "./draft.ts";

/** The engine's part for a person is over: the card is in the mail, or they land at a port of entry (facts 5, 100). */
export function isDone({ card, ecopr }: Person): boolean {
  return card.kind === "mailed" || (ecopr.kind === "void" && ecopr.portOfEntry);
}

/** A case closes with the last of its people. */
export function endIfDone(draft: Draft): void {
  if (draft.state.people.every(isDone)) closeCase(draft);
}
