import { ConfigurationFault } from "../../config.ts";
import { say } from "../../web/wording.ts";
import type { Settled } from "../../workflow/settle-escalation.ts";
import { Refused } from "../with.ts";
import { unknownEscalation } from "./show.ts";

/** Passes what was done; throws one plain sentence for what was not. */
export function settledOrRefused(id: string, end: Settled): void {
  switch (end.kind) {
    case "recorded":
      return;
    case "unknown":
      throw unknownEscalation(id);
    case "resolved-before":
      throw new Refused(`${id} is resolved already${end.by === null ? "" : `, by ${end.by}`}.`);
    case "no-case":
      throw new Refused(`${id} belongs to no application, so nobody can be answered; resolve it with a note.`);
    case "refused":
      throw new Refused(`Nothing was done: ${say("en", `refusals:${end.reason}`)} (${end.reason})`);
    case "moved":
      throw new Refused(`The case of ${id} has changed since it was looked at; look at it again.`);
    case "no-question": {
      const { person, question } = end.answer;
      throw new ConfigurationFault(
        end.questions.length === 0
          ? `There is nobody of the id ${person} on the application.`
          : `${person} is asked no question "${question}". Write one of: ${end.questions.join(", ")}.`,
      );
    }
    case "unreadable": {
      const { person, question } = end.answer;
      const readings = end.readings.length === 0 ? "no reading" : `several: ${end.readings.join(", ")}`;
      throw new ConfigurationFault(
        `The answer to ${person}:${question} has ${readings}. Write it as the mail asks for it.`,
      );
    }
  }
}
