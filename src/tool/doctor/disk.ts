import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { type Config, isLoopback } from "../../config.ts";
import { limits } from "../../limits.ts";
import type { Database } from "../../store/database.ts";
import { fault, type Finding, ok, skipped } from "./finding.ts";

const name = "disk";

/** Room on the disk of the embedded database; a full one loses nothing and stops everything. */
export async function checkFolderDisk({ databaseUrl, dataDir }: Config): Promise<Finding> {
  return databaseUrl === null ? roomAt(dataDir, "DATA_DIR") : skipped(name, "not looked at, without the database");
}

/** Room on PostgreSQL's disk, where it runs on this machine and lets its folder be known; and how much it holds. */
export async function checkServerDisk({ databaseUrl }: Config, database: Database): Promise<Finding> {
  const [size] = (await database.session((run) =>
    run("select pg_size_pretty(pg_database_size(current_database())) as held"),
  )) as { held: string }[];
  const held = `the database holds ${size?.held ?? "nothing"}`;
  const { hostname } = new URL(databaseUrl ?? "");
  if (hostname !== "" && !isLoopback(hostname)) return skipped(name, `${held}; its disk is another machine's`);
  const folder = await folderOf(database);
  if (folder === null || !existsSync(dirname(folder)))
    return skipped(name, `${held}; it does not say where (grant pg_read_all_settings, or look with df)`);
  const room = await roomAt(folder, "the database");
  return { ...room, sentence: `${room.sentence.replace(/\.$/, "")}; ${held}${room.state === "fault" ? "." : ""}` };
}

/** `data_directory` is told to members of pg_read_all_settings alone. */
async function folderOf(database: Database): Promise<string | null> {
  try {
    const [row] = (await database.session((run) => run("select current_setting('data_directory') as folder"))) as {
      folder: string;
    }[];
    return row?.folder ?? null;
  } catch {
    return null;
  }
}

async function roomAt(path: string, what: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(existing(path));
  const free = bavail * bsize;
  const gigabytes = (free / 2 ** 30).toFixed(1);
  return free < limits.doctor.freeBytes
    ? fault(name, `Only ${gigabytes} GiB are free where ${path} is; make room, or move ${what}.`)
    : ok(name, `${gigabytes} GiB free`);
}

function existing(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : existing(dirname(path));
}
