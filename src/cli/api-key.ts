import type { Command } from "commander";
import { addApiKey as storeApiKey, listApiKeys, revokeApiKey } from "../store/api-keys.ts";
import { transaction } from "../store/database.ts";
import { table } from "./table.ts";
import { print, Refused, withStore } from "./with.ts";

const now = () => Temporal.Now.instant().toString();

/** `landfall api-key add|list|revoke`: the keys by which an outside portal records its events. */
export function addApiKey(program: Command): void {
  const apiKey = program.command("api-key").description("keeps the keys of outside portals");
  apiKey
    .command("add")
    .argument("<name>", "which portal it is for")
    .description("makes a key and prints it, this once")
    .action(async (name: string) => {
      const made = await withStore(({ database }) => transaction(database, (tx) => storeApiKey(tx, name, now())));
      if (made === null) throw new Refused(`There is a key named "${name}" already; revoke it, or take another name.`);
      print(made.key);
    });
  apiKey
    .command("list")
    .description("lists the keys, never their values")
    .action(async () => {
      const keys = await withStore(({ database }) => listApiKeys(database.db));
      print(
        table(
          ["name", "made", "revoked"],
          keys.map((key) => [key.name, key.createdAt, key.revokedAt ?? "no"]),
        ),
      );
    });
  apiKey
    .command("revoke")
    .argument("<name>", "the key's name")
    .description("ends a key")
    .action(async (name: string) => {
      const revoked = await withStore(({ database }) => transaction(database, (tx) => revokeApiKey(tx, name, now())));
      if (!revoked) throw new Refused(`There is no key named "${name}" in force.`);
      print(`${name} is revoked.`);
    });
}
