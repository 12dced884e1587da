import { describe, expect, it } from "vitest";
import { holdKinds, phases, photoReturnReasons } from "../../../src/case/case.ts";
import { deadlineKinds, standardReplies } from "../../../src/case/command.ts";
import { escalationReasons } from "../../../src/case/decision.ts";
import { mailPrograms } from "../../../src/mail/program.ts";
import { templateNames } from "../../../src/mail/template/mailing.ts";
import { mailStates } from "../../../src/store/mails.ts";
import { messageOutcomes } from "../../../src/store/reading.ts";
import { caseActions } from "../../../src/web/console/case-actions.ts";
import { roles } from "../../../src/web/console/roles.ts";
import { say } from "../../../src/web/wording.ts";

/** What the engine names by a word of its own, and under which word the console says it. */
const named: Readonly<Record<string, readonly string[]>> = {
  reason: escalationReasons,
  template: [...templateNames, ...standardReplies],
  hold: holdKinds,
  phase: phases,
  photoReason: photoReturnReasons,
  deadline: deadlineKinds,
  mailState: mailStates,
  outcome: [...messageOutcomes, "waiting"],
  role: roles,
  program: [...mailPrograms, "unknown"],
  do: caseActions.map(({ event }) => event),
  doing: caseActions.map(({ event }) => event),
  field: caseActions.flatMap(({ fields }) => fields),
};

describe("the console has a word in both languages for", () => {
  it.each(Object.entries(named))("every %s", (kind, words) => {
    for (const word of words)
      for (const language of ["en", "fr"] as const) expect(say(language, `console:${kind}.${word}`)).not.toBe("");
  });
});
