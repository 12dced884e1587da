import type { Person } from "../case.ts";
import type { TakeReply } from "../command.ts";
import { inCanadaQuestion } from "../answers.ts";
import { spokenForBy } from "../family.ts";
import { treatmentOf } from "../trust-table.ts";
import { takeAnswers } from "./answers.ts";
import { senderOf } from "./challenge.ts";
import type { Draft } from "./draft.ts";
import { escalate, replyTo, send } from "./draft.ts";
import { isAway, placeHold, welcomeBack } from "./holds.ts";

/**
 * Travel notices. A departure or a plan to travel holds the grant (fact 47, decision 25); from a sender not believed it
 * is a note to an agent. A return lifts the hold only from a sender who is believed.
 */
export function hearTravel(draft: Draft, command: TakeReply, writer: Person | null): void {
  const { intents, message } = command;
  const sender = senderOf(command);
  const leaving = intents.includes("leaving-canada");
  const outside = intents.includes("outside-canada");
  const away = treatmentOf("away", "own", sender, draft.at.policy);
  if ((leaving || outside) && away === "note") {
    const evidence = { intents, until: command.until };
    escalate(draft, "leaving-notice-unproven", { person: writer?.id ?? null, message, evidence });
  }
  if (!writer) return;
  const { order } = message;
  // With the eCOPR granted nothing is left to hold; what matters is how to come back without a card (facts 166, 167).
  if ((leaving || outside) && away === "apply" && writer.ecopr.kind === "issued") {
    send(draft, writer.id, { template: "travel" }, replyTo(message));
    return;
  }
  if (leaving && away === "apply") {
    placeHold(draft, writer.id, { kind: "leaving-canada", until: command.until, order });
  }
  // The answer says who is outside; only where none does is it the writer.
  const answered = command.people.some((read) => read.answers[inCanadaQuestion]?.value === false);
  if (outside && !answered && away === "apply") {
    placeHold(draft, writer.id, { kind: "outside-canada", until: command.until, order });
  }
  const back = treatmentOf("back", "own", sender, draft.at.policy);
  if (intents.includes("back-in-canada") && !leaving && !outside && back === "apply")
    hearReturn(draft, command, writer);
}

/** The writer is back or, where they never were away, those they speak for. */
function hearReturn(draft: Draft, { message }: TakeReply, writer: Person): void {
  const others = spokenForBy(draft.state, writer, draft.at).filter(({ id }) => isAway(draft, id));
  const returned = isAway(draft, writer.id) || others.length === 0 ? [writer] : others;
  for (const person of returned) {
    if (person.answers[inCanadaQuestion]?.value === false) {
      const answer = { value: true, rule: "intent.back-in-canada", words: "" };
      const read = { person: person.id, answers: { [inCanadaQuestion]: answer }, unclear: {} };
      takeAnswers(draft, read, { message, by: message.id, kind: "first" });
    }
    welcomeBack(draft, person.id, message.order, "all");
  }
}
