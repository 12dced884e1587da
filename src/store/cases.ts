import { type Insertable, type Selectable, sql } from "kysely";
import type { Case, HoldKind, Phase } from "../case/case.ts";
import { upgrade } from "../case/upgrade.ts";
import { limits } from "../limits.ts";
import { addressRows, keepAddresses, sameAddresses } from "./addresses.ts";
import { keepWords, sameWords, wordRows } from "./case-words.ts";
import { inSlices } from "./slices.ts";
import type { Db, Tables, Tx } from "./tables.ts";
import { inOrder, type Part } from "./together.ts";
import type { DataKey, Vault } from "./vault.ts";

/** A case as it stands in its row: the document lifted to today's form, its version, and the key of its sealed values. */
export interface StoredCase {
  readonly id: number;
  /** Number of the last journal row. */
  readonly version: number;
  readonly key: DataKey;
  readonly case: Case;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A case on its way in: `version` counts the events that made it. */
export interface NewCase {
  readonly case: Case;
  readonly version: number;
}

/**
 * Puts many cases in; in the same order the stored ones, null for each whose application is there already. `now`
 * is an ISO instant, here and below.
 */
export async function insertCases(
  tx: Tx,
  vault: Vault,
  entries: readonly NewCase[],
  now: string,
): Promise<(StoredCase | null)[]> {
  const sealed = entries.map((entry) => sealedRow(vault, entry, now));
  const ids = new Map<string, number>();
  for (const slice of inSlices(sealed)) {
    const inserted = await tx
      .insertInto("cases")
      .values(slice.map(({ row }) => row))
      .onConflict((conflict) => conflict.column("application").doNothing())
      .returning(["id", "application"])
      .execute();
    for (const { id, application } of inserted) ids.set(application, id);
  }
  const stored = entries.map((entry, index): StoredCase | null => {
    const { application } = entry.case;
    const id = ids.get(application);
    const key = sealed[index]?.key;
    // Twice in one import: the first of the two is the case.
    if (id === undefined || key === undefined || !ids.delete(application)) return null;
    return { id, version: entry.version, key, case: entry.case, createdAt: now, updatedAt: now };
  });
  const addresses = stored.flatMap((one) => (one ? addressRows(vault, one.id, one.case) : []));
  for (const slice of inSlices(addresses)) await tx.insertInto("case_addresses").values(slice).execute();
  const words = stored.flatMap((one) => (one ? wordRows(vault, one.id, one.case) : []));
  for (const slice of inSlices(words)) await tx.insertInto("case_words").values(slice).execute();
  return stored;
}

/** The case, locked until the transaction ends: the only way to change one. Null when there is none, or it was erased. */
export async function lockCase(tx: Tx, vault: Vault, id: number): Promise<StoredCase | null> {
  const row = await tx.selectFrom("cases").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row ? openCase(vault, row) : null;
}

/** The case as last committed, without a lock. */
export async function readCase(db: Db, vault: Vault, id: number): Promise<StoredCase | null> {
  const row = await db.selectFrom("cases").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? openCase(vault, row) : null;
}

/** Id of the case of an application number; null where there is none, or it was erased. */
export async function caseIdByApplication(db: Db, application: string): Promise<number | null> {
  const row = await db
    .selectFrom("cases")
    .select(["id", "key_wrapped"])
    .where("application", "=", application)
    .executeTakeFirst();
  return row && !isErased(row) ? row.id : null;
}

/** Application numbers by case id. */
export async function applicationsOf(db: Db, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("cases").select(["id", "application"]).where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, row.application]));
}

/**
 * Writes the changed document at its new version, its addresses with it, and what else the change asks for. `stored` must
 * come from `lockCase` of the same transaction: a row that has moved on since is a fault (`MovedOn`).
 */
export async function saveCase(
  tx: Tx,
  vault: Vault,
  stored: StoredCase,
  changed: StoredCase,
  others: readonly Part[],
): Promise<void> {
  await inOrder(tx, [casePart(tx, vault, stored, changed), ...others]);
  await keepAddresses(tx, vault, stored.id, stored.case, changed.case);
  await keepWords(tx, vault, stored.id, stored.case, changed.case);
}

/** The changed document as part of a statement, which writes nothing where the row has moved on from `stored`. */
export function casePart(db: Db, vault: Vault, stored: StoredCase, changed: StoredCase): Part {
  const { row } = sealedRow(vault, changed, changed.updatedAt, stored.key);
  const { phase, track, language, hold_kinds, people, document_sealed, version, updated_at } = row;
  const write = db
    .updateTable("cases")
    .set({ phase, track, language, hold_kinds, people, document_sealed, version, updated_at })
    .where("id", "=", stored.id)
    .where("version", "=", stored.version)
    .returning("id");
  return { write, changesOne: true };
}

/** Whether a change leaves everything alone by which a case is found. */
export function isFoundAlike(before: Case, after: Case): boolean {
  return sameAddresses(before, after) && sameWords(before, after);
}

/** All cases, or those in a phase, or with a hold of a kind, in the order they came in, read page by page. */
export async function* listCases(
  db: Db,
  vault: Vault,
  only: { phase?: Phase | undefined; hold?: HoldKind | undefined } = {},
): AsyncIterable<StoredCase> {
  for (let after = 0; ;) {
    let page = db
      .selectFrom("cases")
      .selectAll()
      .where("id", ">", after)
      .orderBy("id")
      .limit(limits.store.rowsInOnePage);
    if (only.phase !== undefined) page = page.where("phase", "=", only.phase);
    if (only.hold !== undefined) page = page.where("hold_kinds", "@>", sql<string[]>`array[${only.hold}]::text[]`);
    const rows = await page.execute();
    for (const row of rows) {
      const one = openCase(vault, row);
      if (one !== null) yield one;
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < limits.store.rowsInOnePage) return;
    after = last.id;
  }
}

/** How many cases stand in each phase; a phase without one is left out. */
export async function countCases(db: Db): Promise<Partial<Record<Phase, number>>> {
  const rows = await db
    .selectFrom("cases")
    .select(["phase", (count) => count.fn.countAll<number>().as("cases")])
    .groupBy("phase")
    .execute();
  return Object.fromEntries(rows.map((row) => [row.phase, row.cases]));
}

/** The key of a case by itself, for rows sealed with it; null when there is no such case. */
export async function caseKey(db: Db, vault: Vault, id: number): Promise<DataKey | null> {
  const row = await db.selectFrom("cases").select("key_wrapped").where("id", "=", id).executeTakeFirst();
  return row && !isErased(row) ? vault.unwrap(row.key_wrapped) : null;
}

/** Its key is gone (erase.ts): nothing of it can be opened again. */
function isErased(row: { readonly key_wrapped: Buffer }): boolean {
  return row.key_wrapped.length === 0;
}

function sealedRow(
  vault: Vault,
  entry: NewCase,
  now: string,
  given?: DataKey,
): { key: DataKey; row: Insertable<Tables["cases"]> } {
  const { key, wrapped } = given ? { key: given, wrapped: Buffer.alloc(0) } : vault.newDataKey();
  const { application, phase, track, language, holds, people } = entry.case;
  return {
    key,
    row: {
      application,
      phase,
      track,
      language,
      version: entry.version,
      hold_kinds: [...new Set(holds.map((hold) => hold.kind))],
      people: people.length,
      key_wrapped: wrapped,
      document_sealed: vault.sealJson(key, entry.case, about(application)),
      created_at: now,
      updated_at: now,
    },
  };
}

/** What a row holds; null where it was erased. */
export function openCase(
  vault: Vault,
  row: Pick<
    Selectable<Tables["cases"]>,
    "id" | "version" | "key_wrapped" | "application" | "document_sealed" | "created_at" | "updated_at"
  >,
): StoredCase | null {
  if (isErased(row)) return null;
  const key = vault.unwrap(row.key_wrapped);
  return {
    id: row.id,
    version: row.version,
    key,
    case: upgrade(vault.openJson(key, row.document_sealed, about(row.application))),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function about(application: string): string {
  return `case ${application}`;
}
