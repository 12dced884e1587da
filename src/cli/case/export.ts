import type { Command } from "commander";
import { exportCase } from "../../workflow/export.ts";
import { printJson, withStore } from "../with.ts";
import { unknownApplication } from "./show.ts";

/** `landfall case export APPLICATION`: all that is held on the people of a case, for their own request. */
export function addExport(parent: Command): void {
  parent
    .command("export")
    .argument("<application>", "application number")
    .description("prints everything we hold on the people of a case, as one JSON object")
    .action(async (application: string) => {
      const everything = await withStore(({ database, vault }) => exportCase(database.db, vault, application));
      if (everything === null) throw unknownApplication(application);
      printJson(everything);
    });
}
