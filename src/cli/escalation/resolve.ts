import type { Command } from "commander";
import { ConfigurationFault } from "../../config.ts";
import { limits } from "../../limits.ts";
import { resolveWithNote } from "../../workflow/settle-escalation.ts";
import { actingName } from "../acting.ts";
import { print, withWorkshop } from "../with.ts";
import { settledOrRefused } from "./settled.ts";

/** `landfall escalation resolve ID`: closes it with a note of what was done. */
export function addResolve(parent: Command): void {
  parent
    .command("resolve")
    .argument("<id>", "id of the escalation")
    .requiredOption("--as <name>", "who resolves it")
    .requiredOption("--note <text>", "what was done")
    .description("resolves an escalation with a note")
    .action(async (id: string, options: { as: string; note: string }) => {
      const by = actingName(options.as);
      const note = options.note.trim();
      if (note === "" || note.length > limits.officer.noteLength)
        throw new ConfigurationFault(`--note says what was done, in ${limits.officer.noteLength} characters at most.`);
      const end = await withWorkshop((context) => resolveWithNote(context, id, by, note));
      settledOrRefused(id, end);
      print(`${id} is resolved.`);
    });
}
