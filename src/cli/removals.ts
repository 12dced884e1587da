import type { Command } from "commander";
import { listRemovals } from "../store/retention.ts";
import { table } from "./table.ts";
import { ottawaTime } from "./time.ts";
import { print, printJson, withStore } from "./with.ts";

/** `landfall removals`: the proof of what retention has removed, the oldest first. */
export function addRemovals(program: Command): void {
  program
    .command("removals")
    .option("--json", "prints one JSON array")
    .description("lists what retention has removed: when, by which figure of the policy, how many, and their digest")
    .action(async (options: { json?: boolean }) => {
      const removals = await withStore(({ database }) => listRemovals(database.db, "1970-01-01T00:00:00Z"));
      if (options.json === true) printJson(removals);
      else if (removals.length === 0) print("Nothing has been removed yet.");
      else
        print(
          table(
            ["when", "what", "how many", "by", "SHA-256 of the list"],
            removals.map(({ at, what, count, rule, days, digest }) => [
              ottawaTime(at),
              what,
              String(count),
              `${rule} = ${days}`,
              digest,
            ]),
          ),
        );
    });
}
