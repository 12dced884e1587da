import type { Command } from "commander";
import { holdKinds, phases } from "../../case/case.ts";
import { ConfigurationFault } from "../../config.ts";
import { listCases } from "../../store/cases.ts";
import { table } from "../table.ts";
import { ottawaTime } from "../time.ts";
import { print, printJson, withStore } from "../with.ts";

/** `landfall case list`: the cases, or those of a phase or with a hold; NDJSON with `--json`. */
export function addList(parent: Command): void {
  parent
    .command("list")
    .option("--phase <phase>", `only those: ${phases.join(", ")}`)
    .option("--hold <hold>", `only those held by: ${holdKinds.join(", ")}`)
    .option("--json", "prints NDJSON, an object a case")
    .description("lists the cases")
    .action(async (options: { phase?: string; hold?: string; json?: boolean }) => {
      const phase = oneOf(phases, options.phase, "phase");
      const hold = oneOf(holdKinds, options.hold, "hold");
      const rows: string[][] = [];
      await withStore(async ({ database, vault }) => {
        for await (const stored of listCases(database.db, vault, { phase, hold })) {
          const { application, phase: stands, track, holds, people } = stored.case;
          const kinds = [...new Set(holds.map((one) => one.kind))];
          const { createdAt, updatedAt } = stored;
          if (options.json === true)
            printJson({ application, phase: stands, track, holds: kinds, people: people.length, createdAt, updatedAt });
          else rows.push([application, stands, kinds.join(" ") || "–", String(people.length), ottawaTime(createdAt)]);
        }
      });
      if (options.json === true) return;
      if (rows.length === 0) print("No case.");
      else print(table(["application", "phase", "holds", "people", "taken in (Ottawa)"], rows));
    });
}

function oneOf<Name extends string>(names: readonly Name[], given: string | undefined, what: string): Name | undefined {
  const name = names.find((one) => one === given);
  if (given !== undefined && name === undefined)
    throw new ConfigurationFault(`There is no ${what} "${given}". Write one of: ${names.join(", ")}.`);
  return name;
}
