import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { type RawBuilder, sql } from "kysely";
import { limits } from "../limits.ts";
import type { Database } from "./database.ts";
import { type Holder, lives, pidSpace, thisProcess } from "./lock.ts";
import type { Db, Tx } from "./tables.ts";

/** One running engine on a database. */
export interface EngineName {
  /** A fresh UUID: no two runs share one. */
  readonly id: string;
  /** Host and process, for people. */
  readonly name: string;
  /** Its process, for engines of the same pid space; null where the kernel names none. */
  readonly process: { readonly space: string; readonly holder: Holder } | null;
}

/** This process as an engine, with an id of its own. */
export function thisEngine(): EngineName {
  const space = pidSpace();
  const name = `${hostname()} ${process.pid}`;
  return { id: randomUUID(), name, process: space === null ? null : { space, holder: thisProcess() } };
}

/**
 * Enters an engine, alive from now on. The embedded folder belongs to one process, so whoever else stands there is dead,
 * and this one's lease has no end. On PostgreSQL those leave whose process, on this very machine, is seen to be gone: an
 * engine that was killed and started again goes on at once.
 */
export async function enterEngine(tx: Tx, kind: Database["kind"], engine: EngineName): Promise<void> {
  if (kind === "embedded") await tx.deleteFrom("engines").execute();
  else await sweepDead(tx, engine.process?.space);
  const until = kind === "embedded" ? sql`'infinity'` : lease;
  await sql`
    insert into engines (id, name, process, started_at, lease_until)
    values (${engine.id}, ${engine.name}, ${JSON.stringify(engine.process)}, clock_timestamp(), ${until})`.execute(tx);
}

async function sweepDead(tx: Tx, space: string | undefined): Promise<void> {
  await sql`delete from engines where lease_until < clock_timestamp() - interval '1 day'`.execute(tx);
  const rows = await tx.selectFrom("engines").select(["id", "process"]).execute();
  const gone = rows.filter(({ process }) => isGone(process as EngineName["process"], space)).map(({ id }) => id);
  if (gone.length > 0) await tx.deleteFrom("engines").where("id", "in", gone).execute();
}

function isGone(process: EngineName["process"], space: string | undefined): boolean {
  return process !== null && process.space === space && !lives(process.holder);
}

/** The script that renews an engine's lease, also where somebody took it for dead and swept its row away. */
export function renewal({ id, name, process }: EngineName): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  return `insert into engines (id, name, process, started_at, lease_until)
    values (${quoted(id)}, ${quoted(name)}, ${quoted(JSON.stringify(process))}, clock_timestamp(), clock_timestamp() + interval '${limits.lease.seconds} seconds')
    on conflict (id) do update set lease_until = excluded.lease_until`;
}

/** Takes an engine out that has stopped in order: what it left behind, the mailbox above all, is free at once. */
export async function leaveEngine(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("engines").where("id", "=", id).execute();
}

/** Makes this engine the reader of a mailbox, unless another one that lives is: false then. */
export async function readsMailbox(db: Db, mailbox: string, engine: string): Promise<boolean> {
  const { rows } = await sql`
    insert into mailbox_readers (mailbox, engine) values (${mailbox}, ${engine})
    on conflict (mailbox) do update set engine = excluded.engine
    where mailbox_readers.engine = excluded.engine
      or not exists (select true from engines where id = mailbox_readers.engine and lease_until > clock_timestamp())
    returning engine`.execute(db);
  return rows.length > 0;
}

/** Whose claims can be ended by nobody any more. */
export interface Abandonment {
  /** The engine that asks: what it holds itself is abandoned only where it was taken before `ownBefore`, by its own clock. */
  readonly engine: string;
  /** ISO instant. */
  readonly ownBefore: string;
}

/**
 * Of a row with `claimed_by` and `claimed_at`: whether its holder has died. Machines' clocks differ, so of another engine
 * only the database's clock tells; by our own clock a claim of ours that was lost on its way to us (the connection broke
 * while it was made) is found, and one of an engine that knew no leases, or
 * that was made while our clock was ahead.
 */
export function isAbandoned({ engine, ownBefore }: Abandonment): RawBuilder<boolean> {
  return sql<boolean>`case when claimed_by is null or claimed_by = ${engine} then claimed_at < ${ownBefore} or claimed_at > ${ownBefore}::timestamptz + interval '${sql.raw(String(limits.tick.furthestSeconds))} seconds'
    else not exists (select true from engines where id = claimed_by and lease_until > clock_timestamp()) end`;
}

const lease = sql.raw(`clock_timestamp() + interval '${limits.lease.seconds} seconds'`);
