import type { Case } from "../../case/case.ts";
import type { CaseIntake } from "../../case/command.ts";
import { decide } from "../../case/decide.ts";
import type { Decision } from "../../case/decision.ts";
import { evolve } from "../../case/evolve.ts";
import type { Policy } from "../../case/policy.ts";

/** A new case as it stands after `open-case`, and what follows from it. `now`: ISO instant. */
export function openedCase(
  intake: CaseIntake,
  at: { now: string; policy: Policy },
): { case: Case; decision: Decision } {
  const outcome = decide(null, { kind: "open-case", intake }, at);
  if (outcome.kind === "refused") throw new Error(`A new case was refused: ${outcome.reason}.`);
  const { decision } = outcome;
  const opened = decision.events.reduce<Case | null>(evolve, null);
  if (opened === null) throw new Error("Opening a case made none.");
  return { case: opened, decision };
}
