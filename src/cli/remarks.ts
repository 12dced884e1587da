import type { Command } from "commander";
import { limits } from "../limits.ts";
import { readRemarks } from "../store/remarks.ts";
import { ottawaTime } from "./time.ts";
import { print, withStore } from "./with.ts";

/** `landfall remarks`: what people have said of the portal, the latest first. They name nobody and are answered by nobody. */
export function addRemarks(program: Command): void {
  program
    .command("remarks")
    .description("prints what people have said of the portal, the latest first")
    .action(async () => {
      const remarks = await withStore(({ database, vault }) =>
        readRemarks(database.db, vault, limits.portal.remarksShown),
      );
      for (const { at, language, text } of remarks)
        print(`${ottawaTime(at)} (${language}) ${text.replace(/\s+/g, " ")}`);
      if (remarks.length === 0) print("Nobody has said anything yet.");
    });
}
