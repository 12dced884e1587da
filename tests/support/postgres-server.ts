import { type PostgresServer, startPostgres as start } from "../../src/tool/bench/postgres.ts";

export type { PostgresServer } from "../../src/tool/bench/postgres.ts";

/** A server for one test run. It takes no care of its data: a test run has none to lose. */
export function startPostgres(): Promise<PostgresServer> {
  return start({ fsync: false });
}
