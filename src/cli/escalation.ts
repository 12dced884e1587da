import type { Command } from "commander";
import { addAnswer } from "./escalation/answer.ts";
import { addList } from "./escalation/list.ts";
import { addResolve } from "./escalation/resolve.ts";
import { addShow } from "./escalation/show.ts";

/** `landfall escalation …`: what needs a person. */
export function addEscalation(program: Command): void {
  const parent = program.command("escalation").description("shows and settles what needs a person");
  for (const add of [addList, addShow, addAnswer, addResolve]) add(parent);
}
