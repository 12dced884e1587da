import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { existsSync } from "node:fs";
import { type Config, ConfigurationFault } from "../../config.ts";
import { openStore, type Store } from "../../engine.ts";
import { limits } from "../../limits.ts";
import { DatabaseLocked } from "../../store/database.ts";
import { listCases } from "../../store/cases.ts";
import { VaultFault } from "../../store/vault.ts";
import { fault, type Finding, ok, skipped } from "./finding.ts";

/** The database, the key that opens what is in it, and the clock beside the database's own. */
export async function checkStore(config: Config): Promise<Finding[]> {
  let store: Store;
  try {
    store = await openStore(config);
  } catch (error) {
    return notOpened(error);
  }
  try {
    const { kind, schema } = store.database;
    const where = kind === "embedded" ? `embedded, in ${config.dataDir}` : "PostgreSQL";
    return [ok("database", `${where}, schema ${schema}`), await checkKey(store), await checkClock(store)];
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

/** Room on the disk of the embedded database; a full one loses nothing and stops everything. */
export async function checkDisk({ databaseUrl, dataDir }: Config): Promise<Finding> {
  const name = "disk";
  if (databaseUrl !== null) return skipped(name, "the database is elsewhere");
  const { bavail, bsize } = await statfs(existing(dataDir));
  const free = bavail * bsize;
  const gigabytes = (free / 2 ** 30).toFixed(1);
  return free < limits.doctor.freeBytes
    ? fault(name, `Only ${gigabytes} GiB are free where ${dataDir} is; make room, or move DATA_DIR.`)
    : ok(name, `${gigabytes} GiB free`);
}

function existing(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : existing(dirname(path));
}
