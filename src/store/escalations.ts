import { randomInt } from "node:crypto";
import type { Selectable } from "kysely";
import type { EscalationReason } from "../case/decision.ts";
import { limits } from "../limits.ts";
import type { Db, Tables, Tx } from "./tables.ts";
import type { DataKey, Vault } from "./vault.ts";

/** One thing that a person must look at. */
export interface Escalation {
  /** Eight characters, to be read aloud and typed: no 0, 1, i, l or o. */
  readonly id: string;
  readonly caseId: number | null;
  readonly person: string | null;
  readonly reason: EscalationReason;
  readonly state: "open" | "resolved";
  /** Stored message that opened it. */
  readonly messageId: string | null;
  /** How many more have joined it. */
  readonly joined: number;
  readonly openedAt: string;
  readonly dueAt: string | null;
  readonly resolvedAt: string | null;
  readonly resolvedBy: string | null;
}

/** What one occasion brought with it. */
export interface Evidence {
  readonly at: string;
  /** Stored message that it came with. */
  readonly message: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface NewEscalation {
  /** Of the case, with its key; null where there is none. */
  readonly of: { readonly caseId: number; readonly key: DataKey } | null;
  readonly person: string | null;
  readonly reason: EscalationReason;
  /** Row id of the stored message; null where none opened it. */
  readonly messageId: string | null;
  readonly evidence: Readonly<Record<string, unknown>>;
  /** ISO instant by which our target wants it settled; null for none. */
  readonly dueAt: string | null;
  /** Joins an open one of the same case, person and reason instead of opening another. */
  readonly joins: boolean;
}

/** Opens an escalation, or joins one that is open. Under the case lock of the same transaction where it has a case. */
export async function openEscalation(
  tx: Tx,
  vault: Vault,
  entry: NewEscalation,
  now: string,
): Promise<{ id: string; joined: boolean }> {
  const key = entry.of?.key ?? null;
  const evidence: Evidence = { at: now, message: entry.messageId, facts: entry.evidence };
  const open = entry.joins ? await openOne(tx, entry) : null;
  if (open !== null) {
    const entries = evidenceIn(vault, key, open);
    if (entries.length < limits.store.evidenceEntries) entries.push(evidence);
    await tx
      .updateTable("escalations")
      .set({ joined: open.joined + 1, evidence_sealed: vault.sealJson(key, entries, about(open.id)) })
      .where("id", "=", open.id)
      .execute();
    return { id: open.id, joined: true };
  }
  const id = readableId();
  await tx
    .insertInto("escalations")
    .values({
      id,
      case_id: entry.of?.caseId ?? null,
      person: entry.person,
      reason: entry.reason,
      evidence_sealed: vault.sealJson(key, [evidence], about(id)),
      message_id: entry.messageId,
      opened_at: now,
      due_at: entry.dueAt,
    })
    .execute();
  return { id, joined: false };
}

/** Escalations, the longest open first; resolved ones only when asked for, and those of one case where it is given. */
export async function listEscalations(
  db: Db,
  only: { readonly caseId?: number | undefined; readonly state?: "open" | "resolved" | undefined } = {},
): Promise<Escalation[]> {
  let query = db.selectFrom("escalations").selectAll().orderBy("opened_at").orderBy("id");
  if (only.caseId !== undefined) query = query.where("case_id", "=", only.caseId);
  if (only.state !== undefined) query = query.where("state", "=", only.state);
  return (await query.execute()).map(escalationOf);
}

/** One with all that is known of it, or null. `resolution` is what was noted when it was resolved. */
export async function readEscalation(
  db: Db,
  vault: Vault,
  id: string,
): Promise<(Escalation & { evidence: Evidence[]; resolution: string | null }) | null> {
  const row = await db
    .selectFrom("escalations")
    .leftJoin("cases", "cases.id", "escalations.case_id")
    .selectAll("escalations")
    .select("cases.key_wrapped")
    .where("escalations.id", "=", id.toLowerCase())
    .executeTakeFirst();
  if (!row) return null;
  const key = row.key_wrapped && vault.unwrap(row.key_wrapped);
  const resolution = row.resolution_sealed && vault.open(key, row.resolution_sealed, about(row.id)).toString("utf8");
  return { ...escalationOf(row), evidence: evidenceIn(vault, key, row), resolution };
}

/** Resolves an open escalation in an agent's name with a note; false where it is not open. `key`: its case's, or null. */
export async function resolveEscalation(
  tx: Tx,
  vault: Vault,
  key: DataKey | null,
  id: string,
  by: string,
  note: string,
  now: string,
): Promise<boolean> {
  const result = await tx
    .updateTable("escalations")
    .set({ state: "resolved", resolved_at: now, resolved_by: by, resolution_sealed: vault.seal(key, note, about(id)) })
    .where("id", "=", id)
    .where("state", "=", "open")
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** How many are open, and since when the oldest is. */
export async function countOpenEscalations(db: Db): Promise<{ open: number; oldest: string | null }> {
  return db
    .selectFrom("escalations")
    .select((row) => [row.fn.countAll<number>().as("open"), row.fn.min<string | null>("opened_at").as("oldest")])
    .where("state", "=", "open")
    .executeTakeFirstOrThrow();
}

type Row = Selectable<Tables["escalations"]>;

async function openOne(tx: Tx, entry: NewEscalation): Promise<Row | null> {
  const row = await tx
    .selectFrom("escalations")
    .selectAll()
    .where("state", "=", "open")
    .where("reason", "=", entry.reason)
    .where("case_id", "is not distinct from", entry.of?.caseId ?? null)
    .where("person", "is not distinct from", entry.person)
    .orderBy("opened_at")
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

function evidenceIn(vault: Vault, key: DataKey | null, row: Pick<Row, "id" | "evidence_sealed">): Evidence[] {
  return vault.openJson(key, row.evidence_sealed, about(row.id)) as Evidence[];
}

function escalationOf(row: Row): Escalation {
  return {
    id: row.id,
    caseId: row.case_id,
    person: row.person,
    reason: row.reason as EscalationReason,
    state: row.state,
    messageId: row.message_id,
    joined: row.joined,
    openedAt: row.opened_at,
    dueAt: row.due_at,
    resolvedAt: row.resolved_at,
    resolvedBy: row.resolved_by,
  };
}

function about(id: string): string {
  return `escalation ${id}`;
}

/** 31^8 ids: with a million in use a new one clashes once in 850,000 times, and then the primary key refuses it. */
function readableId(): string {
  const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
  return Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join("");
}
