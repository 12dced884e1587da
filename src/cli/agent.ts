import type { Command } from "commander";
import { ConfigurationFault } from "../config.ts";
import { addAgent as storeAgent } from "../store/agents.ts";
import { transaction } from "../store/database.ts";
import { actingName } from "./acting.ts";
import { print, withStore } from "./with.ts";

const roles = ["officer", "reviewer", "agent", "supervisor", "admin", "auditor"];

/** `landfall agent add NAME --role ROLE`: somebody who may act for the department. */
export function addAgent(program: Command): void {
  const agent = program.command("agent").description("keeps who may act for the department");
  agent
    .command("add")
    .argument("<name>", "the name that the journal will show")
    .requiredOption("--role <role>", `one of: ${roles.join(", ")}`)
    .description("adds somebody, or gives somebody another role")
    .action(async (name: string, options: { role: string }) => {
      if (!roles.includes(options.role))
        throw new ConfigurationFault(`There is no role "${options.role}". Write one of: ${roles.join(", ")}.`);
      const known = actingName(name);
      await withStore(({ database }) =>
        transaction(database, (tx) =>
          storeAgent(tx, { name: known, role: options.role }, Temporal.Now.instant().toString()),
        ),
      );
      print(`${known} is ${options.role}.`);
    });
}
