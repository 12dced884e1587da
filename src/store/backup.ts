import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { lockFolder } from "./lock.ts";

/** The backup cannot be put where it was asked to go, or is none: one plain sentence, the folder is as it was. */
export class NotRestored extends Error {
  override name = "NotRestored";
}

/**
 * The embedded database in `dataDir` as one file (tar, gzip), read while nobody else has the folder. What is sealed in
 * it stays sealed: without its key nobody reads a copy. Null where there is no database yet; `DatabaseLocked` while
 * another process has it. `opened` is called once the database is open and the copy begins.
 */
export async function dumpEmbedded(dataDir: string, opened: () => void = () => undefined): Promise<Buffer | null> {
  const folder = join(dataDir, "database");
  if (!existsSync(folder)) return null;
  const unlock = lockFolder(dataDir);
  try {
    const { PGlite } = await import("@electric-sql/pglite");
    const pglite = await PGlite.create(folder);
    try {
      opened();
      return Buffer.from(await (await pglite.dumpDataDir("gzip")).arrayBuffer());
    } finally {
      await pglite.close();
    }
  } finally {
    unlock();
  }
}

/**
 * Puts a dump into `dataDir`, which must hold no database: none is ever written over. It gets its name only when it has
 * been opened and found to be ours.
 */
export async function restoreEmbedded(dataDir: string, dump: Buffer): Promise<void> {
  const unlock = lockFolder(dataDir);
  try {
    const folder = join(dataDir, "database");
    if (existsSync(folder))
      throw new NotRestored(
        `${dataDir} holds a database already, and none is written over. Move it away, or set DATA_DIR to another folder.`,
      );
    const draft = `${folder}.restored`;
    rmSync(draft, { recursive: true, force: true });
    try {
      await load(draft, dump);
    } catch (cause) {
      rmSync(draft, { recursive: true, force: true });
      throw new NotRestored("The file is no backup of this program, or it is damaged. Nothing was restored.", {
        cause,
      });
    }
    renameSync(draft, folder);
  } finally {
    unlock();
  }
}

async function load(folder: string, dump: Buffer): Promise<void> {
  const { PGlite } = await import("@electric-sql/pglite");
  const pglite = await PGlite.create(folder, { loadDataDir: new Blob([new Uint8Array(dump)]) });
  try {
    await pglite.query("select max(version) from landfall_schema");
  } finally {
    await pglite.close();
  }
}
