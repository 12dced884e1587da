import type { AgentEvent, OfficerEvent } from "../../workflow/officer-events.ts";

type Field =
  | "person"
  | "note"
  | "reason"
  | "hold"
  | "until"
  | "address"
  | "portOfEntry"
  | "name"
  | "organization"
  | "email"
  | "mayBeCopied"
  | (typeof corrected)[number];

/** What may be wrong on an eCOPR. */
const corrected = [
  "familyName",
  "givenName",
  "birthDate",
  "birthPlace",
  "birthCountry",
  "sex",
  "citizenship",
  "maritalStatus",
] as const;

/** What somebody may do to a case from its page, and what must be said with it. Photos and grants have pages of their own. */
export interface CaseAction {
  readonly event: Exclude<AgentEvent["event"] | OfficerEvent["event"], "grant" | `photo-${string}`>;
  readonly by: "agent" | "officer";
  readonly fields: readonly Field[];
}

export const caseActions: readonly CaseAction[] = [
  { event: "send-again", by: "agent", fields: ["person"] },
  { event: "new-password", by: "agent", fields: ["person"] },
  { event: "hold", by: "agent", fields: ["person", "hold", "until", "note"] },
  { event: "release", by: "agent", fields: ["person", "hold"] },
  { event: "change-email", by: "agent", fields: ["person", "address"] },
  { event: "lift-suppression", by: "agent", fields: ["person"] },
  { event: "call-done", by: "agent", fields: ["person", "note"] },
  { event: "assist", by: "agent", fields: ["person"] },
  { event: "separate-accounts", by: "agent", fields: [] },
  { event: "join-accounts", by: "agent", fields: [] },
  { event: "representative", by: "agent", fields: ["name", "organization", "email", "mayBeCopied"] },
  { event: "close", by: "agent", fields: ["note"] },
  { event: "card-production", by: "officer", fields: ["person"] },
  { event: "card-mailed", by: "officer", fields: ["person"] },
  { event: "card-undelivered", by: "officer", fields: ["person"] },
  { event: "card-issue", by: "officer", fields: ["person", "note"] },
  { event: "ecopr-amend", by: "officer", fields: ["person", ...corrected, "reason"] },
  { event: "ecopr-void", by: "officer", fields: ["person", "portOfEntry", "reason"] },
  { event: "interview", by: "officer", fields: ["person", "note"] },
  { event: "interview-passed", by: "officer", fields: ["person"] },
];

export function caseActionOf(event: string | undefined): CaseAction | null {
  return caseActions.find((one) => one.event === event) ?? null;
}
