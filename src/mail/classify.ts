import { autoReplyMark } from "./auto-reply.ts";
import { normalAddress } from "./addresses.ts";
import { type Bounce, type BounceRecipient, readBounce } from "./bounce.ts";
import { messageIdsIn, valuesOf } from "./headers.ts";
import { parseMessage, type ParsedMessage, UnreadableMessage } from "./parse.ts";
import { fieldGroups, hasPart, originalHeadersOf, reportedAddress } from "./report.ts";

export type { Bounce, BounceRecipient } from "./bounce.ts";

/** A provider's word that somebody marked our mail as spam (RFC 5965). */
export interface FeedbackReport {
  kind: "feedback-report";
  /** `abuse`, `fraud`, `not-spam` and others, in lower case. */
  feedbackType: string;
  /** Whom we had written to, where the report says so. */
  recipients: string[];
  originalMessageId: string | null;
}

/** What a message is. Only `human` is ever answered. */
export type Classification = Bounce | FeedbackReport | { kind: "auto-reply"; mark: string } | { kind: "human" };

/** Says what a message is: bounce, feedback report, auto-reply, human, in that order (many bounces also say auto-replied). */
export function classify(parsed: ParsedMessage): Classification {
  const bounce = readBounce(parsed);
  if (bounce) return bounce;
  const feedback = readFeedback(parsed);
  if (feedback) return feedback;
  const mark = autoReplyMark(parsed);
  return mark === null ? { kind: "human" } : { kind: "auto-reply", mark };
}

/** One line of `landfall classify --batch` (contract.md), without its id. */
export type ClassifyLine =
  | { kind: Classification["kind"]; recipients: BounceRecipient[]; originalMessageId: string | null }
  | { kind: "quarantined"; reason: string };

/** What is said of a message beyond the bound of size, as `parseMessage` says it. */
export const tooLarge: ClassifyLine = { kind: "quarantined", reason: "The message is larger than 50 MiB." };

/** Parses and classifies raw bytes. What cannot be read within its bounds is quarantined, with the reason. Never throws for input. */
export async function describeRaw(raw: Buffer): Promise<ClassifyLine> {
  try {
    const result = classify(await parseMessage(raw));
    if (result.kind !== "bounce") return { kind: result.kind, recipients: [], originalMessageId: null };
    return { kind: result.kind, recipients: result.recipients, originalMessageId: result.originalMessageId };
  } catch (error) {
    if (error instanceof UnreadableMessage) return { kind: "quarantined", reason: error.message };
    throw error;
  }
}

function readFeedback(parsed: ParsedMessage): FeedbackReport | null {
  const part = hasPart(parsed, "message/feedback-report");
  if (!part) return null;
  const fields = fieldGroups(part.content).flat();
  const named = ["original-rcpt-to", "removal-recipient"].flatMap((name) => valuesOf(fields, name));
  const original = originalHeadersOf(parsed);
  return {
    kind: "feedback-report",
    feedbackType: (valuesOf(fields, "feedback-type")[0] ?? "abuse").toLowerCase(),
    recipients: named
      .map((value) => reportedAddress(value))
      .filter((one) => one !== null)
      .map(normalAddress),
    originalMessageId: (original ? valuesOf(original, "message-id") : []).flatMap(messageIdsIn)[0] ?? null,
  };
}
