import type { Settled } from "../../workflow/settle-escalation.ts";
import type { ConsoleCall } from "./call.ts";
import type { Notice } from "./escalation-page.ts";
import { sayer } from "./layout.ts";

/** What stood in the way of an answer, for the page; null where it was recorded. */
export function noticeOf(c: ConsoleCall, end: Settled): Notice | null {
  const say = sayer(c.get("language"));
  switch (end.kind) {
    case "recorded":
      return null;
    case "moved":
    case "no-case":
    case "unknown":
      return { kind: end.kind };
    case "resolved-before":
      return { kind: "resolved", by: end.by ?? say("settled.somebody") };
    case "refused":
      return { kind: "refused", text: say(`refusals:${end.reason}`) };
    case "no-question":
      return { kind: "unreadable", field: end.answer.question, text: say("answers.noQuestion") };
    case "unreadable":
      return {
        kind: "unreadable",
        field: `${end.answer.question}-${end.answer.person}`,
        text:
          end.readings.length === 0
            ? say("answers.unreadable", { words: end.answer.words ?? "" })
            : say("answers.several", { words: end.answer.words ?? "", readings: end.readings.map(String).join(", ") }),
      };
  }
}
