import { readConfig } from "../config.ts";
import { createLog, openStore, openWorkshop, type Store } from "../engine.ts";
import type { Context } from "../workflow/context.ts";

/** Opens the database, looks, closes it. */
export async function withStore<T>(use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(readConfig());
  try {
    return await use(store);
  } finally {
    await store.database.close();
  }
}

/** Opens everything that a change needs, changes, closes it. Works beside `serve` on PostgreSQL. */
export async function withWorkshop<T>(use: (context: Context) => Promise<T>): Promise<T> {
  const config = readConfig();
  const workshop = await openWorkshop(config, createLog(config.logLevel === "info" ? "warn" : config.logLevel));
  try {
    return await use(workshop.context);
  } finally {
    await workshop.close();
  }
}

/** One object on standard output. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Something that was asked for is not there, or is refused: one sentence, exit code 1. */
export class Refused extends Error {
  override name = "Refused";
}
