import type { Command } from "commander";
import { eraseCase } from "../../workflow/erase.ts";
import { actingName } from "../acting.ts";
import { print, Refused, withStore } from "../with.ts";
import { unknownApplication } from "./show.ts";

/** `landfall case erase APPLICATION`: destroys the case's key. */
export function addErase(parent: Command): void {
  parent
    .command("erase")
    .argument("<application>", "application number")
    .option("--as <name>", "who erases it; the journal shows the name")
    .description("erases a closed case for good, once policy's days since its last use have passed")
    .action(async (application: string, options: { as?: string }) => {
      const by = options.as === undefined ? "cli" : `agent:${actingName(options.as)}`;
      const now = Temporal.Now.instant().toString();
      const end = await withStore((store) => eraseCase(store, application, by, now));
      switch (end.kind) {
        case "unknown":
          throw unknownApplication(application);
        case "not-closed":
          throw new Refused(
            `${application} is not closed: it may still be decided upon. Close it first, with landfall case record ${application} close --as NAME note=….`,
          );
        case "open-escalation":
          throw new Refused(
            `${application} has an open escalation: ${end.ids.join(", ")}. Resolve it first, with landfall escalation resolve ID --as NAME --note ….`,
          );
        case "too-early":
          throw new Refused(
            `${application} must be kept until ${end.from}: what decided about a person is kept for policy's days after its last use (retention.caseDays).`,
          );
        case "erased":
          print(`${application} is erased. Its journal stays, without a personal value.`);
      }
    });
}
