import { Kysely, PostgresDialect } from "kysely";
import { Pool, type QueryResult, types } from "pg";
import { limits } from "../limits.ts";
import type { Database } from "./database.ts";
import { listenOn } from "./listen.ts";
import type { Tables } from "./tables.ts";
import { NamingClient } from "./statements.ts";
import { readers } from "./values.ts";

/** The database does not answer, or does not let us in. `retry`: whether waiting can help. */
export class DatabaseUnavailable extends Error {
  override name = "DatabaseUnavailable";
  readonly retry: boolean;
  constructor(message: string, retry: boolean, cause: unknown) {
    super(message, { cause });
    this.retry = retry;
  }
}

/** Opens a pool on `postgres://…` and tries it once; `DatabaseUnavailable` says in a sentence why it does not work. */
export async function openPostgres(given: string): Promise<Omit<Database, "schema">> {
  const url = notForEver(given);
  const pool = new Pool({
    Client: NamingClient,
    connectionString: url,
    max: limits.store.connections,
    connectionTimeoutMillis: limits.store.connectSeconds * 1000,
    idle_in_transaction_session_timeout: limits.store.idleTransactionSeconds * 1000,
    application_name: "landfall",
    types: {
      getTypeParser: (oid, format) => readers[oid] ?? types.getTypeParser(oid, format),
    },
  });
  // A connection that breaks fails what runs on it, and is replaced; an error event unheard would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  try {
    await pool.query("select 1");
  } catch (error) {
    await pool.end();
    throw unavailable(error) ?? error;
  }
  return {
    kind: "postgres",
    db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    boss: { connectionString: url },
    async session(use) {
      const client = await pool.connect();
      try {
        return await use(async (script) => {
          const patient = { text: script, query_timeout: limits.store.scriptSeconds * 1000 };
          const results = (await client.query(patient)) as QueryResult | QueryResult[];
          return (Array.isArray(results) ? results.at(-1) : results)?.rows ?? [];
        });
      } finally {
        // What the session held, an advisory lock above all, must not outlive its use.
        client.release(true);
      }
    },
    listen: (channel, heard) => listenOn(url, channel, heard),
    close: () => pool.end(),
  };
}

/**
 * The same database, no answer of which is waited for without an end: after a failover in which the old server falls silent,
 * a connection to it neither answers nor closes. `query_timeout` (milliseconds) in the URL says another bound.
 */
function notForEver(url: string): string {
  if (/[?&]query_timeout=/.test(url)) return url;
  return `${url}${url.includes("?") ? "&" : "?"}query_timeout=${limits.store.silenceSeconds * 1000}`;
}

const causes: Readonly<Record<string, readonly [sentence: string, retry: boolean]>> = {
  ECONNREFUSED: ["nothing answers at its address. Start PostgreSQL, or correct DATABASE_URL", true],
  ETIMEDOUT: ["its address does not answer in time. Check the network, or correct DATABASE_URL", true],
  ECONNRESET: ["it closed the connection. It is tried again", true],
  EPIPE: ["it closed the connection. It is tried again", true],
  EHOSTUNREACH: ["its host cannot be reached. Check the network, or correct DATABASE_URL", true],
  ENOTFOUND: ["its host name is unknown. Correct DATABASE_URL", false],
  EAI_AGAIN: ["its host name could not be looked up. Check DNS", true],
  "28P01": ["it refuses the password. Correct DATABASE_URL", false],
  "28000": ["it refuses the user. Correct DATABASE_URL", false],
  "3D000": ["it has no database of that name. Create it, or correct DATABASE_URL", false],
  "53300": ["it has no connection left. Raise max_connections, or stop another client", true],
  "08P01": ["what it says is not understood. It is tried again", true],
  "40001": ["two changes met there. It is tried again", true],
  "53200": ["it has no memory left. It is tried again", true],
  "53100": ["its disk is full. Make room there", true],
  "55P03": ["somebody holds a lock there for too long. It is tried again", true],
  "57P01": ["it is shutting down. It is tried again", true],
  "57P02": ["it crashed. It is tried again", true],
  "57P03": ["it is starting up. It is tried again", true],
  "58030": ["its disk cannot be read or written. Look at the server", true],
  "25006": ["it is a standby that takes no writes. It is tried again", true],
};

/** A driver's error as a `DatabaseUnavailable`, or null when it is of another kind. */
export function unavailable(error: unknown): DatabaseUnavailable | null {
  if (error instanceof DatabaseUnavailable) return error;
  if (!(error instanceof Error)) return null;
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  const code = (first as { code?: unknown }).code;
  const known = typeof code === "string" ? causes[code] : undefined;
  if (known) return new DatabaseUnavailable(`The database cannot be used: ${known[0]}.`, known[1], error);
  // node-postgres names these only by their words.
  if (
    /Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error/.test(
      error.message,
    )
  )
    return new DatabaseUnavailable(
      "The database cannot be used: the connection was lost. It is tried again.",
      true,
      error,
    );
  return null;
}
