import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { type Config, ConfigurationFault, readConfig } from "../config.ts";
import { dumpEmbedded, NotRestored, restoreEmbedded } from "../store/backup.ts";
import { showBar } from "./bar.ts";
import { print, Refused } from "./with.ts";

/** `landfall backup FILE`: the embedded database as one file. */
export function addBackup(program: Command): void {
  program
    .command("backup")
    .argument("<file>", "the file to write; an existing one is never written over")
    .option("--with-key", "writes the key as well, to FILE.key: whoever has both reads everything")
    .description("writes the embedded database to a file, while the engine is stopped")
    .action(async (file: string, options: { withKey?: boolean }) => {
      const config = onEmbedded("pg_dump");
      for (const path of [file, ...(options.withKey === true ? [keyFile(file)] : [])])
        if (existsSync(path)) throw new ConfigurationFault(`${path} is there already; name another file.`);
      // Opening, copying, writing: the copy itself tells nothing of how far it is.
      const bar = showBar("backup");
      bar.at(0, 3);
      const dump = await dumpEmbedded(config.dataDir, () => bar.at(1, 3)).finally(() => bar.stop());
      if (dump === null) throw new Refused(`There is no database in ${config.dataDir} to back up.`);
      write(file, dump);
      print(
        `${file}: ${(dump.length / 1024 / 1024).toFixed(1)} MiB. ${keyTold(config, file, options.withKey === true)}`,
      );
    });
}

/** `landfall restore FILE`: puts a backup into an empty DATA_DIR. */
export function addRestore(program: Command): void {
  program
    .command("restore")
    .argument("<file>", "a file that landfall backup wrote")
    .description("puts a backup into DATA_DIR, which must hold no database")
    .action(async (file: string) => {
      const config = onEmbedded("pg_restore");
      const dump = read(file);
      const key = keyFor(config, file);
      try {
        await restoreEmbedded(config.dataDir, dump);
      } catch (error) {
        throw error instanceof NotRestored ? new Refused(error.message, { cause: error }) : error;
      }
      if (key !== null) write(folderKey(config), key);
      print(`${file} is restored to ${config.dataDir}.`);
    });
}

function onEmbedded(instead: string): Config {
  const config = readConfig();
  if (config.databaseUrl !== null)
    throw new ConfigurationFault(
      `DATABASE_URL is set, and this command is for the embedded database only: use ${instead} for PostgreSQL.`,
    );
  return config;
}

/** Where the key is: without it a backup is a file of noise. */
function keyTold(config: Config, file: string, withKey: boolean): string {
  if (config.secretKey !== null) return "It opens with SECRET_KEY alone; keep that elsewhere.";
  if (!withKey) return `It opens with the key in ${folderKey(config)} alone; keep a copy of that elsewhere.`;
  write(keyFile(file), readFileSync(folderKey(config)));
  return `Its key is ${keyFile(file)}; keep the two apart.`;
}

/** The key to put beside the restored database; null where it is there or in SECRET_KEY. */
function keyFor(config: Config, file: string): Buffer | null {
  if (config.secretKey !== null || existsSync(folderKey(config))) return null;
  if (existsSync(keyFile(file))) return readFileSync(keyFile(file));
  throw new ConfigurationFault(
    `The key of the backup is missing: put it at ${folderKey(config)} or ${keyFile(file)}, or set SECRET_KEY. Nothing in the backup opens without it.`,
  );
}

function folderKey({ dataDir }: Config): string {
  return join(dataDir, "secret-key");
}

function keyFile(file: string): string {
  return `${file}.key`;
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new ConfigurationFault(`${file} cannot be read; name a file that exists.`, { cause });
  }
}

/** Readable by its owner alone, and on the disk before it is spoken of. */
function write(path: string, bytes: Buffer): void {
  try {
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, bytes, { mode: 0o600, flag: "wx", flush: true });
  } catch (cause) {
    throw new ConfigurationFault(`${path} cannot be written; name a file in a folder that this user may write to.`, {
      cause,
    });
  }
}
