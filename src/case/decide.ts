import type { Case } from "./case.ts";
import type { Command } from "./command.ts";
import type { Outcome } from "./decision.ts";
import type { Draft, Verdict } from "./decide/draft.ts";
import { beginDraft, decisionOf } from "./decide/draft.ts";
import { takeAgent } from "./decide/agent.ts";
import { meetDeadline } from "./decide/deadline.ts";
import { takeDelivery } from "./decide/delivery.ts";
import { confirmEmail, takeBounce, takeUnread } from "./decide/mailbox.ts";
import { takeOfficer } from "./decide/officer.ts";
import { openCase } from "./decide/open.ts";
import { takePortal } from "./decide/portal.ts";
import { proveReply, takeForm, takeReply } from "./decide/reply.ts";
import type { Moment } from "./family.ts";
import { personOf } from "./family.ts";

/**
 * The one place where a case decides. In: the case (null before it is opened), a command with everything it needs
 * already in hand, the instant (ISO 8601, UTC) and the policy. Out: what happened and what must follow, or a named
 * refusal. Pure; throws only where the program itself is wrong.
 */
export function decide(state: Case | null, command: Command, at: Moment): Outcome {
  if (command.kind === "open-case") {
    if (state) return { kind: "refused", reason: "already-open" };
    return { kind: "decided", decision: decisionOf(openCase(command.intake, at)) };
  }
  if (!state) return { kind: "refused", reason: "no-such-case" };
  if (!knowsPeople(state, command)) return { kind: "refused", reason: "no-such-person" };
  if (state.phase === "closed" && !answeredWhenClosed.has(command.kind)) {
    return { kind: "refused", reason: command.kind === "meet-deadline" ? "deadline-passed-by" : "case-closed" };
  }
  const draft = beginDraft(state, at);
  const refusal = take(draft, command);
  return refusal ? { kind: "refused", reason: refusal } : { kind: "decided", decision: decisionOf(draft) };
}

/** A closed case starts nothing, but still answers, and what was under way still ends. */
const answeredWhenClosed: ReadonlySet<Command["kind"]> = new Set([
  "take-reply",
  "take-bounce",
  "take-unread",
  "confirm-email",
  "prove-reply",
  "signed-in",
  "password-changed",
  "forgot-password",
  "download-ecopr",
  "amend-ecopr",
  "card-undelivered",
  "card-issue",
  "new-password",
  "change-email",
  "lift-suppression",
  "call-done",
  "reply-with",
  "issue-credential",
  "credential-accepted",
  "credential-unsure",
  "delivery-refused",
]);

/** Whoever a command is about must be on the case; people whom a reply names besides are looked at one by one. */
function knowsPeople(state: Case, command: Command): boolean {
  if (!("person" in command) || command.person === null) return true;
  return personOf(state, command.person) !== undefined;
}

function take(draft: Draft, command: Exclude<Command, { kind: "open-case" }>): Verdict {
  switch (command.kind) {
    case "take-reply":
      return takeReply(draft, command);
    case "take-form":
      return takeForm(draft, command);
    case "take-bounce":
      return takeBounce(draft, command);
    case "take-unread":
      return takeUnread(draft, command);
    case "confirm-email":
      return confirmEmail(draft, command);
    case "prove-reply":
      return proveReply(draft, command);
    case "meet-deadline":
      return meetDeadline(draft, command.deadline);
    case "signed-in":
    case "password-changed":
    case "declare-presence":
    case "confirm-address":
    case "upload-photo":
    case "submit-photo":
    case "forgot-password":
    case "download-ecopr":
      return takePortal(draft, command);
    case "review-photo":
    case "accept-photo":
    case "return-photo":
    case "grant":
    case "amend-ecopr":
    case "void-ecopr":
    case "card-in-production":
    case "card-mailed":
    case "card-undelivered":
    case "card-issue":
    case "call-interview":
    case "interview-passed":
      return takeOfficer(draft, command);
    case "issue-credential":
    case "credential-accepted":
    case "credential-unsure":
    case "delivery-refused":
      return takeDelivery(draft, command);
    default:
      return takeAgent(draft, command);
  }
}
