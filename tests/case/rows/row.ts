import type { Command } from "../../../src/case/command.ts";
import type { Case } from "../../../src/case/case.ts";
import type { Story } from "../story.ts";

/** One transition: given a story, when a command comes, then exactly this (the line that `told` gives). */
export interface Row {
  readonly name: string;
  readonly given: () => Story;
  readonly when: Command | ((state: Case) => Command);
  readonly then: string;
}
