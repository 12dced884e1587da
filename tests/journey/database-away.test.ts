import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { transaction } from "../../src/store/database.ts";
import type { RunningEngine } from "../crash/engine.ts";
import type { Applicant } from "../support/applicants.ts";
import { postgresServer } from "../support/database.ts";
import { type Fleet, openFleet, within } from "../support/fleet.ts";
import { type PostgresServer, startPostgres } from "../support/postgres-server.ts";

const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

describe.runIf(postgresServer !== null)("while the database is away", { timeout: 400_000 }, () => {
  let server: PostgresServer;
  let fleet: Fleet;
  let engine: RunningEngine;
  beforeAll(async () => {
    server = await startPostgres();
    fleet = await openFleet(server.url);
    engine = await fleet.start();
  }, 120_000);
  afterAll(async () => {
    await fleet.close();
    await server.stop();
  });
  afterEach(() => {
    expect(engine.alive).toBe(true);
  });

  const invited = async (count: number): Promise<Applicant[]> => {
    const people = await fleet.invite(count);
    await within(120, "all are invited", () => people.every((one) => fleet.copies(one, "portal1").length > 0));
    return people;
  };
  const allServed = (people: readonly Applicant[]) =>
    within(150, "all have an account", () => people.every((one) => fleet.copies(one, "portal2").length > 0));
  const inHand = () =>
    fleet.store.database.db.selectFrom("outbox").select("id").where("state", "in", ["queued", "sending"]).execute();

  it("nothing is acknowledged, and all goes on by itself when it is back", async () => {
    const people = await invited(6);
    await within(30, "the inbox is empty", () => fleet.post.inbox() === 0);
    await server.restart(async () => {
      for (const one of people) await fleet.answer(one);
      await pause(6);
      expect(fleet.post.inbox()).toBe(people.length);
    });
    await allServed(people);
    for (const one of people) expect(fleet.copies(one, "portal2")).toHaveLength(1);
    await within(30, "the inbox is empty", () => fleet.post.inbox() === 0);
  });

  it("a mail that was taken meanwhile counts as taken afterwards, and does not go again", async () => {
    let held = 0;
    let goOn = () => {};
    const back = new Promise<void>((resolve) => (goOn = resolve));
    fleet.strike = async (moment) => {
      if (moment !== "smtp.dot") return false;
      held += 1;
      await back;
      return false;
    };
    const people = await fleet.invite(3);
    await within(30, "three mails are on their way", () => held === 3);
    await server.restart(async () => {
      goOn();
      await pause(4);
    });
    fleet.strike = () => false;
    await within(120, "they are settled", async () => (await inHand()).length === 0);
    await pause(6);
    for (const one of people) expect(fleet.copies(one, "portal1")).toHaveLength(1);
    const ends = await fleet.store.database.db
      .selectFrom("outbox")
      .select(["state", "unsure_times"])
      .orderBy("seq", "desc")
      .limit(3)
      .execute();
    expect(ends).toEqual(people.map(() => ({ state: "sent", unsure_times: 0 })));
  });

  it("connections that break in the middle of the work cost nobody a mail, and no message its chances", async () => {
    const people = await invited(12);
    const cutAll = sql`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()`;
    for (const one of people) {
      await fleet.answer(one);
      await cutAll.execute(fleet.store.database.db).catch(() => undefined);
      await pause(0.4);
    }
    await allServed(people);
    for (const one of people) expect(fleet.copies(one, "portal2")).toHaveLength(1);
    const { rows } = await sql`select 1 from messages where outcome = 'quarantined' or attempts > 0`.execute(
      fleet.store.database.db,
    );
    expect(rows).toEqual([]);
  });

  it("a long lock is waited for", async () => {
    const people = await invited(3);
    await transaction(fleet.store.database, async (tx) => {
      await sql`lock table messages, outbox in access exclusive mode`.execute(tx);
      for (const one of people) await fleet.answer(one);
      await pause(20);
      expect(fleet.post.inbox()).toBe(people.length);
    });
    await allServed(people);
    for (const one of people) expect(fleet.copies(one, "portal2")).toHaveLength(1);
  });

  it("a full disk stops the work until there is room again", async () => {
    const people = await invited(3);
    const { session } = fleet.store.database;
    const tables = ["messages", "outbox", "cases", "journal"];
    await session((run) =>
      run(`create function no_room() returns trigger language plpgsql as $$
        begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
        ${tables.map((name) => `create trigger full_disk before insert or update on ${name} execute function no_room();`).join("")}`),
    );
    for (const one of people) await fleet.answer(one);
    await pause(8);
    expect(fleet.post.inbox()).toBe(people.length);
    expect(engine.words).toContain("its disk is full");
    await session((run) => run(tables.map((name) => `drop trigger full_disk on ${name};`).join("")));
    await allServed(people);
    for (const one of people) expect(fleet.copies(one, "portal2")).toHaveLength(1);
  });
});
