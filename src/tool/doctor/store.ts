import { type Config, ConfigurationFault } from "../../config.ts";
import { openStore, type Store } from "../../engine.ts";
import { limits } from "../../limits.ts";
import { DatabaseLocked } from "../../store/database.ts";
import { listCases } from "../../store/cases.ts";
import { VaultFault } from "../../store/vault.ts";
import type { Tell } from "../../workflow/reconcile.ts";
import { checkFolderDisk, checkServerDisk } from "./disk.ts";
import { checkDurability, checkServerVersion } from "./durability.ts";
import { fault, type Finding, ok, skipped } from "./finding.ts";
import { checkReconciled } from "./reconcile.ts";

/**
 * The database, the key that opens what is in it, the clock beside the database's own, how safely it writes, its disk, and
 * whether all in it adds up. `tell` hears how far the last is.
 */
export async function checkStore(config: Config, tell: Tell): Promise<Finding[]> {
  let store: Store;
  try {
    store = await openStore(config);
  } catch (error) {
    return [...notOpened(error), await checkFolderDisk(config)];
  }
  try {
    const { kind, schema } = store.database;
    const where = kind === "embedded" ? `embedded, in ${config.dataDir}` : "PostgreSQL";
    return [
      ok("database", `${where}, schema ${schema}`),
      await checkKey(store),
      await checkClock(store),
      await checkDurability(store.database),
      await checkServerVersion(store.database),
      kind === "embedded" ? await checkFolderDisk(config) : await checkServerDisk(config, store.database),
      ...(await checkReconciled(config, { db: store.database.db, vault: store.vault }, tell)),
    ];
  } finally {
    await store.database.close();
  }
}

function notOpened(error: unknown): Finding[] {
  const rest = [skipped("key", "not looked at, without the database"), clockOfMachine()];
  if (error instanceof DatabaseLocked) return [{ name: "database", state: "held", sentence: error.message }, ...rest];
  if (error instanceof ConfigurationFault || (error instanceof Error && error.message.endsWith(".")))
    return [fault("database", error.message), ...rest];
  const why = error instanceof Error ? error.message : "for a reason it does not say";
  return [fault("database", `The database cannot be opened: ${why}. Check DATABASE_URL or DATA_DIR.`), ...rest];
}

/** Whether SECRET_KEY is the one that this database was made with: the first case tells. */
async function checkKey({ database, vault }: Store): Promise<Finding> {
  const name = "key";
  try {
    for await (const { case: first } of listCases(database.db, vault))
      return ok(name, `it opens what is stored (${first.application})`);
    return ok(name, "nothing is stored yet that it would have to open");
  } catch (error) {
    if (error instanceof VaultFault) return fault(name, error.message);
    throw error;
  }
}

async function checkClock({ database }: Store): Promise<Finding> {
  if (database.kind === "embedded") return clockOfMachine();
  const [row] = (await database.session((run) =>
    run("select extract(epoch from clock_timestamp())::text as seconds"),
  )) as {
    seconds: string;
  }[];
  const seconds = Math.abs(Number(row?.seconds) - Temporal.Now.instant().epochMilliseconds / 1000);
  return seconds > limits.doctor.clockSeconds
    ? fault(
        "clock",
        `This machine's clock and the database's are ${Math.round(seconds)} seconds apart; set both by NTP.`,
      )
    : ok("clock", "the same as the database's");
}

/** With nobody to compare with, only a clock that was never set is found. */
function clockOfMachine(): Finding {
  const now = Temporal.Now.zonedDateTimeISO("America/Toronto");
  return now.year < limits.doctor.earliestYear
    ? fault("clock", `This machine's clock says ${now.toPlainDate().toString()}; set it by NTP.`)
    : ok(
        "clock",
        `${now.toPlainDate().toString()} ${now.toPlainTime().toString({ smallestUnit: "minute" })} in Ottawa (nothing to compare with)`,
      );
}
