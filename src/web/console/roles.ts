import type { AgentEvent, OfficerEvent } from "../../workflow/officer-events.ts";

/** Everybody has one role; `landfall agent add` gives it (fact 16). */
export const roles = ["agent", "reviewer", "officer", "supervisor", "admin", "auditor"] as const;
export type Role = (typeof roles)[number];

/** What the console's pages let somebody see or do, besides the events of a case. */
type PageAction =
  | "queue.see"
  | "escalation.see"
  | "escalation.claim"
  | "escalation.answer"
  | "escalation.resolve"
  | "escalation.bulk"
  | "corpus.keep"
  | "case.find"
  | "case.see"
  | "photo.see"
  | "grant.see"
  | "mail.see"
  | "mail.raw"
  | "mail.reprocess"
  | "mail.settle"
  | "template.see"
  | "template.propose"
  | "template.approve"
  | "report.see"
  | "audit.see"
  | "account.own"
  | "staff.see"
  | "staff.keep";
export type Action = PageAction | AgentEvent["event"] | OfficerEvent["event"];

const everybody = roles;
const readers = ["agent", "officer", "supervisor", "auditor"] as const;
const desk = ["agent", "supervisor"] as const;
const officers = ["officer"] as const;
const keepers = ["supervisor", "admin"] as const;
const reviewers = ["reviewer", "officer"] as const;

/**
 * Who may do what: the one place that says so. An auditor reads all and changes nothing; an admin keeps the machine and
 * the staff and decides on nobody's case; what an officer decides, nobody else does.
 */
const table: Readonly<Record<Action, readonly Role[]>> = {
  "queue.see": ["agent", "officer", "supervisor", "admin", "auditor"],
  "escalation.see": ["agent", "officer", "supervisor", "admin", "auditor"],
  "escalation.claim": ["agent", "officer", "supervisor", "admin"],
  "escalation.answer": ["agent", "officer", "supervisor"],
  "escalation.resolve": ["agent", "officer", "supervisor", "admin"],
  "escalation.bulk": desk,
  "corpus.keep": desk,
  "case.find": readers,
  "case.see": readers,
  "photo.see": ["reviewer", "officer", "supervisor", "auditor"],
  "grant.see": ["officer", "supervisor", "auditor"],
  "mail.see": ["agent", "officer", "supervisor", "admin", "auditor"],
  "mail.raw": ["supervisor", "admin", "auditor"],
  "mail.reprocess": keepers,
  "mail.settle": ["agent", "supervisor", "admin"],
  "template.see": everybody,
  "template.propose": keepers,
  "template.approve": ["officer", ...keepers],
  "report.see": ["supervisor", "admin", "auditor"],
  "audit.see": ["auditor"],
  "account.own": everybody,
  "staff.see": ["admin", "auditor"],
  "staff.keep": ["admin"],
  hold: ["agent", "officer", "supervisor"],
  release: ["agent", "officer", "supervisor"],
  "send-again": desk,
  "new-password": desk,
  assist: desk,
  "lift-suppression": desk,
  "call-done": desk,
  "change-email": desk,
  "separate-accounts": desk,
  "join-accounts": desk,
  representative: desk,
  close: ["officer", "supervisor"],
  grant: officers,
  "photo-review": reviewers,
  "photo-accept": reviewers,
  "photo-return": reviewers,
  "card-production": officers,
  "card-mailed": officers,
  "card-undelivered": officers,
  "card-issue": officers,
  "ecopr-amend": officers,
  "ecopr-void": officers,
  interview: officers,
  "interview-passed": officers,
};

export const actions = Object.keys(table) as Action[];

export function may(role: Role, action: Action): boolean {
  return table[action].includes(role);
}

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}
