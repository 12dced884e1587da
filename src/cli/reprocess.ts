import type { Command } from "commander";
import { ConfigurationFault } from "../config.ts";
import { transaction } from "../store/database.ts";
import { messageOutcomes, reopenMessages } from "../store/reading.ts";
import { interpretWaiting } from "../workflow/interpret.ts";
import { showBar } from "./bar.ts";
import { print, withWorkshop } from "./with.ts";

/** `landfall reprocess`: reads stored messages again, when the code is better. */
export function addReprocess(program: Command): void {
  program
    .command("reprocess")
    .argument("[id...]", "messages, by the id that escalations show")
    .option("--outcome <outcome>", "all messages of an outcome; quarantined where nothing is named")
    .description("reads stored messages again")
    .action(async (ids: string[], options: { outcome?: string }) => {
      if (ids.length > 0 && options.outcome !== undefined)
        throw new ConfigurationFault("Name messages or an outcome, not both.");
      const outcome = messageOutcomes.find((one) => one === (options.outcome ?? "quarantined"));
      if (outcome === undefined)
        throw new ConfigurationFault(
          `There is no outcome "${options.outcome}". Write one of: ${messageOutcomes.join(", ")}.`,
        );
      const wrong = ids.find((id) => !/^[0-9a-f-]{36}$/i.test(id));
      if (wrong !== undefined) throw new ConfigurationFault(`"${wrong}" is no id of a message; escalations show them.`);
      await withWorkshop(async (context) => {
        const which = ids.length > 0 ? { ids } : { outcome };
        const reopened = await transaction(context.database, (tx) => reopenMessages(tx, which));
        const bar = showBar("reading");
        try {
          for (let read = 0, some = 1; some > 0; bar.at(Math.min(read, reopened), reopened)) {
            some = await interpretWaiting(context);
            read += some;
          }
        } finally {
          bar.stop();
        }
        print(`${reopened} read again.`);
      });
    });
}
