import type { Command } from "commander";
import { ConfigurationFault, readConfig } from "../config.ts";
import { addAgent as storeAgent, disableAgent, listAgents } from "../store/agents.ts";
import { transaction } from "../store/database.ts";
import { isRole, roles } from "../web/console/roles.ts";
import { handOutLink } from "../web/console/staff.ts";
import { actingName } from "./acting.ts";
import { table } from "./table.ts";
import { ottawaTime } from "./time.ts";
import { print, Refused, withStore } from "./with.ts";

/** `landfall agent …`: who may act for the department. */
export function addAgent(program: Command): void {
  const agent = program.command("agent").description("keeps who may act for the department");
  agent
    .command("add")
    .argument("<name>", "the name that the journal will show")
    .requiredOption("--role <role>", `one of: ${roles.join(", ")}`)
    .description("adds somebody, or gives somebody another role; prints a one-time link to sign in")
    .action(async (name: string, options: { role: string }) => {
      const { role } = options;
      if (!isRole(role)) throw new ConfigurationFault(`There is no role "${role}". Write one of: ${roles.join(", ")}.`);
      const known = actingName(name);
      const now = Temporal.Now.instant();
      const link = await withStore(({ database }) =>
        transaction(database, async (tx) => {
          await storeAgent(tx, { name: known, role }, now.toString());
          return handOutLink(tx, known, now);
        }),
      );
      const { host, port } = readConfig().consoleListen;
      print(`${known} is ${role}.`);
      print(`Password and one-time codes are set up here, once, until ${ottawaTime(link.expiresAt)} (Ottawa):`);
      print(`  http://${host}:${port}${link.path}`);
    });
  agent
    .command("list")
    .description("lists who may act for the department")
    .action(async () => {
      const agents = await withStore(({ database, vault }) => listAgents(database.db, vault));
      const rows = agents.map((one) => [one.name, one.role, stateOf(one), ottawaTime(one.createdAt)]);
      print(rows.length === 0 ? "Nobody yet." : table(["name", "role", "signs in", "since"], rows));
    });
  agent
    .command("remove")
    .argument("<name>", "as list shows it")
    .description("shuts somebody out; the journal keeps their name")
    .action(async (name: string) => {
      const now = Temporal.Now.instant().toString();
      const known = await withStore(({ database }) => transaction(database, (tx) => disableAgent(tx, name, now)));
      if (!known) throw new Refused(`There is nobody called ${name}. landfall agent list shows those there are.`);
      print(`${name} is shut out.`);
    });
}

function stateOf({ disabledAt, passwordHash }: { disabledAt: string | null; passwordHash: string | null }): string {
  if (disabledAt !== null) return "no more";
  return passwordHash === null ? "not yet" : "yes";
}
