import { limits } from "../../limits.ts";
import type { Database } from "../../store/database.ts";
import { fault, type Finding, ok, skipped } from "./finding.ts";

/** Whether what is acknowledged survives a power cut: the three settings of PostgreSQL that decide it (its manual, 19.5). */
export async function checkDurability(database: Database): Promise<Finding> {
  const name = "fsync";
  if (database.kind === "embedded")
    return skipped(name, "the embedded database survives a kill, not a power cut; use PostgreSQL for real mail");
  const rows = (await database.session((run) =>
    run(
      "select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') order by name",
    ),
  )) as { name: string; setting: string }[];
  return durabilityOf(Object.fromEntries(rows.map((row) => [row.name, row.setting])));
}

/** What these settings mean for mail that has been taken out of the mailbox. */
export function durabilityOf(settings: Readonly<Record<string, string>>): Finding {
  const name = "fsync";
  const off = ["fsync", "full_page_writes", "synchronous_commit"].filter((one) => settings[one] === "off");
  if (off.length === 0) return ok(name, "fsync, full_page_writes and synchronous_commit are on");
  return fault(
    name,
    `${off.join(" and ")} ${off.length === 1 ? "is" : "are"} off: a power cut loses mail that has left the mailbox. ${off
      .map((one) => `Run: alter system set ${one} = on; select pg_reload_conf();`)
      .join(" ")}`,
  );
}

/** Whether PostgreSQL is one of the versions that this was tested on. */
export async function checkServerVersion(database: Database): Promise<Finding> {
  const [row] = (await database.session((run) =>
    run("select current_setting('server_version') as version, current_setting('server_version_num')::int as number"),
  )) as { version: string; number: number }[];
  const name = "PostgreSQL";
  const major = Math.floor((row?.number ?? 0) / 10_000);
  return major < limits.doctor.earliestPostgres
    ? fault(name, `It is version ${row?.version ?? "?"}; use ${limits.doctor.earliestPostgres} or later.`)
    : ok(name, `version ${row?.version ?? "?"}${database.kind === "embedded" ? ", within this program" : ""}`);
}
