import type { Intent } from "../../question/intent.ts";
import type { Person } from "../case.ts";
import type { StandardReply, TakeReply } from "../command.ts";
import type { EscalationReason } from "../decision.ts";
import type { Matter } from "../trust-table.ts";
import { treatmentOf } from "../trust-table.ts";
import { senderOf } from "./challenge.ts";
import type { Draft } from "./draft.ts";
import { escalate, replyTo, send } from "./draft.ts";
import { helpWithPassword } from "./password.ts";

interface Request {
  readonly matter: Matter;
  /** The standard reply that answers it, where one does. */
  readonly reply?: StandardReply;
  /** Why a person must look as well. */
  readonly reason?: EscalationReason;
}

/** What each intent is answered with. Answers and travel are heard before; they are not requests. */
const requests: Readonly<Record<Intent, Request | null>> = {
  answers: null,
  "leaving-canada": null,
  "outside-canada": null,
  "back-in-canada": { matter: "back" },
  "password-reset": { matter: "password" },
  "ecopr-wont-open": { matter: "question", reply: "ecopr-wont-open" },
  "ecopr-error": { matter: "question", reply: "ecopr-error", reason: "ecopr-error" },
  "travel-before-card": { matter: "question", reply: "travel" },
  "status-question": { matter: "question", reply: "status" },
  "card-renewal": { matter: "question", reply: "renewal" },
  "own-account": { matter: "question", reply: "own-account", reason: "own-account" },
  "cannot-use-portal": { matter: "question", reply: "cannot-use", reason: "cannot-use-portal" },
  representative: { matter: "question", reply: "representative", reason: "representative-named" },
  "separate-accounts": { matter: "request", reason: "separate-accounts" },
  "address-change": { matter: "request", reason: "address-change" },
  "data-request": { matter: "request", reason: "data-request" },
  "outside-question": { matter: "request", reason: "outside-question" },
  other: { matter: "request", reason: "other-question" },
};

/** Answers what a message asks for besides answering us. */
export function answerRequests(draft: Draft, command: TakeReply, writer: Person | null): void {
  for (const intent of command.intents) {
    const request = requests[intent];
    if (request) answerRequest(draft, command, writer, request);
    else if (command.trust === "stranger" && !writer) distrust(draft, command, writer);
  }
}

function answerRequest(draft: Draft, command: TakeReply, writer: Person | null, request: Request): void {
  const { message, trust } = command;
  const treatment = treatmentOf(request.matter, "own", senderOf(command), draft.at.policy);
  const believed = writer !== null && (trust === "proven" || trust === "known");
  const applies = treatment === "apply" && writer !== null;
  if (!applies && !(treatment === "person" && believed)) {
    distrust(draft, command, writer);
    return;
  }
  if (applies && request.matter === "password")
    helpWithPassword(draft, writer, command.passwordCause ?? "unsaid", message);
  if (applies && request.reply) send(draft, writer.id, { template: request.reply }, replyTo(message));
  if (request.reason) {
    escalate(draft, request.reason, { person: writer.id, message, evidence: { intents: command.intents } });
  }
}

/** The sender is not believed for this: nothing is answered and a person sees that it came. */
function distrust(draft: Draft, { message, trust, intents }: TakeReply, writer: Person | null): void {
  const reason = trust === "stranger" && !writer ? "unknown-sender" : "unproven-sender";
  escalate(draft, reason, { person: writer?.id ?? null, message, evidence: { trust, intents } });
}
