import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The server that holds `landfall_template`, or null: then tests run on the embedded database. */
    readonly postgres: string | null;
  }
}

/** With LANDFALL_TEST_DATABASE=postgres starts a real server with a migrated database, of which each test gets a copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env["LANDFALL_TEST_DATABASE"] !== "postgres") {
    project.provide("postgres", null);
    return async () => {};
  }
  // Loaded only here: every other run starts without them.
  const { startPostgres } = await import("./postgres-server.ts");
  const { openDatabase } = await import("../../src/store/database.ts");
  const { openBoss } = await import("../../src/store/boss.ts");
  const server = await startPostgres();
  const admin = await openDatabase({ url: server.url, dataDir: "" });
  await admin.session((run) => run("create database landfall_template"));
  await admin.close();
  const template = await openDatabase({ url: databaseUrl(server.url, "landfall_template"), dataDir: "" });
  await (await openBoss(template, [], console.error)).stop();
  await template.close();
  project.provide("postgres", server.url);
  return () => server.stop();
}

/** The same server, another database. */
function databaseUrl(server: string, name: string): string {
  return server.replace(/postgres$/, name);
}
