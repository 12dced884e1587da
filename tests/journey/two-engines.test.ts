import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunningEngine } from "../crash/engine.ts";
import type { Applicant } from "../support/applicants.ts";
import { freshUrl, postgresServer } from "../support/database.ts";
import { type Fleet, openFleet, within } from "../support/fleet.ts";

/** What an engine that is killed may cost those who wait (issue 5). */
const takeOverSeconds = 30;

describe.runIf(postgresServer !== null)("two engines on one database and one mailbox", { timeout: 400_000 }, () => {
  let fleet: Fleet;
  let engines: RunningEngine[];
  beforeAll(async () => {
    fleet = await openFleet(await freshUrl(postgresServer ?? ""));
    engines = await Promise.all([fleet.start(), fleet.start()]);
  }, 120_000);
  afterAll(() => fleet.close());

  const mail = (to: Applicant, template: string) =>
    fleet.store.database.db
      .selectFrom("outbox")
      .selectAll("outbox")
      .where(
        "message_id",
        "in",
        fleet.copies(to, template).map((one) => one.mail.messageId?.toLowerCase() ?? ""),
      ) // prettier-ignore
      .executeTakeFirst();
  /** The engine that reads the mailbox, and the other. */
  const reader = async () => {
    const row = await fleet.store.database.db
      .selectFrom("mailbox_readers")
      .innerJoin("engines", "engines.id", "mailbox_readers.engine")
      .select("engines.name")
      .executeTakeFirstOrThrow();
    const reading = engines.find((engine) => row.name.endsWith(` ${engine.pid}`));
    const other = engines.find((engine) => engine !== reading);
    if (!reading || !other) throw new Error(`Nobody here is ${row.name}.`);
    return { reading, other };
  };

  it("send each mail once, and take each message in once", async () => {
    const people = await fleet.invite(40);
    const has = (template: string) => () => people.every((one) => fleet.copies(one, template).length > 0);
    await within(120, "all are invited", has("portal1"));
    await Promise.all(people.map((one) => fleet.answer(one)));
    await within(150, "all have an account", has("portal2"));
    await within(30, "the inbox is empty", () => fleet.post.inbox() === 0);
    for (const one of people) {
      expect(fleet.copies(one, "portal1")).toHaveLength(1);
      expect(fleet.copies(one, "portal2")).toHaveLength(1);
    }
    const rows = await fleet.store.database.db.selectFrom("messages").select("outcome").execute();
    expect(rows.map(({ outcome }) => outcome)).toEqual(people.map(() => "applied"));
  });

  it("leave a delivery alone that is slow, for as long as its engine lives", async () => {
    let answered = false;
    fleet.strike = async (moment) => {
      if (moment !== "smtp.dot") return false;
      await new Promise((resolve) => setTimeout(resolve, 25_000));
      answered = true;
      return false;
    };
    const [slow] = await fleet.invite(1);
    if (!slow) throw new Error("nobody");
    await within(15, "the mail is on its way", () => fleet.copies(slow, "portal1").length === 1);
    await within(40, "the server has answered", () => answered);
    fleet.strike = () => false;
    await within(10, "it counts as sent", async () => (await mail(slow, "portal1"))?.state === "sent");
    expect(await mail(slow, "portal1")).toMatchObject({ unsure_times: 0, attempts: 0 });
    expect(fleet.copies(slow, "portal1")).toHaveLength(1);
  });

  it("read the mailbox by turns: within half a minute of the reader's death the other reads", async () => {
    const [writer] = await fleet.invite(1);
    if (!writer) throw new Error("nobody");
    await within(120, "they are invited", () => fleet.copies(writer, "portal1").length > 0);
    const { reading } = await reader();
    reading.kill();
    await reading.ended;
    await fleet.answer(writer);
    await within(takeOverSeconds, "the other takes the message in", () => fleet.post.inbox() === 0);
    await within(120, "it is answered", () => fleet.copies(writer, "portal2").length > 0);
    engines = [engines.find((engine) => engine !== reading) ?? reading, await fleet.start()];
  });

  it("settle what one was sending when it died: a password is not sent twice, and a fresh one goes", async () => {
    const [victim] = await fleet.invite(1);
    if (!victim) throw new Error("nobody");
    await within(120, "they are invited", () => fleet.copies(victim, "portal1").length > 0);
    fleet.strike = async (moment, to) => {
      if (moment !== "smtp.dot" || to !== victim.email) return false;
      const holder = await fleet.store.database.db
        .selectFrom("outbox")
        .innerJoin("engines", "engines.id", "outbox.claimed_by")
        .select("engines.name")
        .where("outbox.state", "=", "sending")
        .executeTakeFirstOrThrow();
      engines.find((engine) => holder.name.endsWith(` ${engine.pid}`))?.kill();
      return true;
    };
    await fleet.answer(victim);
    await within(120, "the engine that sends is dead", () => engines.some((engine) => !engine.alive));
    fleet.strike = () => false;
    const [lost] = fleet.copies(victim, "portal2");
    const isSettled = async () => {
      const row = await fleet.store.database.db
        .selectFrom("outbox")
        .select("state")
        .where("message_id", "=", lost?.mail.messageId?.toLowerCase() ?? "")
        .executeTakeFirst();
      return row?.state === "cancelled";
    };
    await within(takeOverSeconds, "the other settles it", isSettled);
    await within(120, "a fresh password goes", () => fleet.copies(victim, "password-new").length > 0);
    await new Promise((resolve) => setTimeout(resolve, 5000));
    expect(fleet.copies(victim, "portal2")).toHaveLength(1);
    expect(fleet.copies(victim, "password-new")).toHaveLength(1);
  });
});
