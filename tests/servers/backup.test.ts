import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { reconcileStore } from "../../src/workflow/reconcile.ts";
import { inlineAnswers } from "../support/applicants.ts";
import { openTestPostOffice } from "../support/post-office.ts";
import { startTrial } from "../support/trial.ts";
import { type DebianPostgres, startDebianPostgres } from "./postgres.ts";

const folder = mkdtempSync(join(tmpdir(), "landfall-dump-"));
let server: DebianPostgres;
beforeAll(async () => {
  server = await startDebianPostgres();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

it("what pg_dump wrote while all ran is restored as docs/running.md says, and the engine goes on from there", async () => {
  const settings = (name: string) => ({
    DATABASE_URL: server.url(name),
    SECRET_KEY: Buffer.alloc(32, 7).toString("base64"),
  });
  const post = await openTestPostOffice();
  server.tool("createdb", "before");
  const before = await startTrial({ post, settings: settings("before") });
  const { zoe, people, application } = await before.open();
  const invitation = await before.mailTo(zoe, "portal1");
  await before.settled();
  const dump = join(folder, "landfall.dump");
  server.tool("pg_dump", "--format=custom", `--file=${dump}`, server.url("before"));
  const reply = await before.replyBytes(zoe, invitation, { inline: inlineAnswers(people) });
  const now = before.now();
  await before.engine.stop();

  server.tool("createdb", "after");
  server.tool("pg_restore", "--exit-on-error", "--no-owner", `--dbname=${server.url("after")}`, dump);
  post.arrive(reply, now);
  // The trial makes itself a key for the API under a name of its own.
  server.tool("psql", "-q", "-c", "delete from api_keys", server.url("after"));
  const after = await startTrial({ post, settings: settings("after"), beginning: now });
  await after.mailTo(zoe, "portal2");
  await after.settled();
  expect((await after.show(application)).phase).toBe("active");
  expect(after.mailsTo(zoe).filter((template) => template === "portal1")).toHaveLength(1);
  expect((await reconcileStore(after.context.database.db, after.now().toString())).odds).toEqual([]);
  await after.stop();
});
