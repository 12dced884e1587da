import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caseIdByApplication } from "../../src/store/cases.ts";
import { deadlinesOf } from "../../src/store/deadlines.ts";
import { journalOf } from "../../src/store/journal.ts";
import { mailsOfCase } from "../../src/store/mails.ts";
import type { Context } from "../../src/workflow/context.ts";
import { takeBackAbandoned } from "../../src/workflow/abandoned.ts";
import { putTimesRight } from "../../src/workflow/put-right.ts";
import { receive } from "../../src/workflow/receive.ts";
import { tick } from "../../src/workflow/tick.ts";
import { importedCase, testContext, type TestContext } from "../support/context.ts";

let test: TestContext;
beforeAll(async () => void (test = await testContext()));
afterAll(() => test.close());

/** The same database as a machine sees it whose clock says another time. */
const at = (now: () => Temporal.Instant): Context => ({ ...test.context, now });

/** A case that is invited at `instant`, and what its deadlines have come to. */
async function invitedAt(instant: Temporal.Instant) {
  const application = await importedCase(at(() => instant));
  const { db } = test.context.database;
  const id = (await caseIdByApplication(db, application)) ?? 0;
  return {
    reminders: async () =>
      (await mailsOfCase(db, test.context.vault, id)).filter(({ template }) => template === "portal1-reminder").length,
    overdue: async () => (await journalOf(db, id)).filter(({ event }) => event === "Escalated").length,
    deadlines: async () => (await deadlinesOf(db, id)).map(({ kind }) => kind),
  };
}

const days = (count: number) => ({ hours: 24 * count });

describe("deadlines", () => {
  it.each([
    ["spring forward", "2027-03-10T17:00:00Z"],
    ["fall back", "2027-11-03T17:00:00Z"],
  ])("come due once where clocks %s between", async (_which, begun) => {
    const instant = Temporal.Instant.from(begun);
    const found = await invitedAt(instant);
    const counts: number[] = [];
    for (let hour = 0; hour <= 24 * 32; hour += 6) {
      await tick(at(() => instant.add({ hours: hour })));
      if (hour % 24 === 0) counts.push(await found.reminders());
    }
    const first = counts.indexOf(1);
    const second = counts.indexOf(2);
    expect(counts.at(-1)).toBe(2);
    // Seven and fourteen days of the calendar, whatever hours they have.
    expect([first, second]).toEqual([7, 14]);
    expect(await found.overdue()).toBe(1);
  });

  it("that fell due while the machine slept for a week come due once, and the next ones stand", async () => {
    const instant = Temporal.Instant.from("2028-02-01T17:00:00Z");
    const found = await invitedAt(instant);
    const woken = at(() => instant.add(days(8)));
    await Promise.all([tick(woken), tick(woken)]);
    await tick(woken);
    expect(await found.reminders()).toBe(1);
    expect(await found.deadlines()).toContain("answer-reminder");
    // Asleep past everything: one reminder, not a heap of them, and a person.
    const late = at(() => instant.add(days(60)));
    await tick(late);
    await tick(late);
    expect(await found.reminders()).toBeLessThanOrEqual(2);
    expect(await found.overdue()).toBe(1);
  });

  it("come due once for two machines whose clocks are five minutes apart", async () => {
    const instant = Temporal.Instant.from("2028-06-01T17:00:00Z");
    const found = await invitedAt(instant);
    for (let hour = 0; hour <= 24 * 32; hour += 6) {
      const slow = at(() => instant.add({ hours: hour, minutes: 57 }));
      const fast = at(() => instant.add({ hours: hour + 1, minutes: 2 }));
      await Promise.all([tick(fast), tick(slow)]);
      await tick(slow);
    }
    expect(await found.reminders()).toBe(2);
    expect(await found.overdue()).toBe(1);
  });

  it("do not come due again where the clock is set back", async () => {
    const instant = Temporal.Instant.from("2028-09-01T17:00:00Z");
    const found = await invitedAt(instant);
    await tick(at(() => instant.add(days(8))));
    expect(await found.reminders()).toBe(1);
    for (const hours of [-48, -1, 0, 1]) await tick(at(() => instant.add({ hours: 8 * 24 + hours })));
    expect(await found.reminders()).toBe(1);
    await tick(at(() => instant.add(days(16))));
    expect(await found.reminders()).toBe(2);
  });
});

describe("what was written while the clock was a week ahead", () => {
  it("goes once the clock is put right, and what is not to go again does not", async () => {
    const ahead = await testContext();
    const { database } = ahead.context;
    ahead.advance({ hours: 168 });
    for (let number = 0; number < 3; number += 1) await importedCase(ahead.context);
    const raw = Buffer.from("From: z@example.org\r\nMessage-ID: <1@x>\r\n\r\nx\r\n");
    const receivedAt = ahead.context.now().toString();
    await receive(ahead.context, { mailbox: "f", uidValidity: 1, uid: null, receivedAt, raw });
    const later = ahead.context.now().add({ minutes: 15 }).toString();
    const mails = await database.db.selectFrom("outbox").select("id").orderBy("seq").execute();
    const unsure = (at: number, until: string) =>
      database.db
        .updateTable("outbox")
        .set({ state: "unsure", unsure_times: 1, next_attempt_at: until })
        .where("id", "=", mails[at]?.id ?? "")
        .execute();
    await unsure(1, later);
    await unsure(2, "9999-12-31T00:00:00Z");
    await database.db.updateTable("messages").set({ next_attempt_at: later }).execute();
    ahead.advance({ hours: -168 });
    await putTimesRight(ahead.context);
    const now = ahead.context.now().toString();
    const due = await database.db.selectFrom("outbox").select("next_attempt_at as at").orderBy("seq").execute();
    expect(due.map(({ at: next }) => next)).toEqual([now, now, "9999-12-31T00:00:00Z"]);
    const read = await database.db.selectFrom("messages").select("next_attempt_at as at").execute();
    expect(read).toEqual([{ at: now }]);
    await ahead.close();
  });

  it("is taken back where it was taken then and never came into a hand", async () => {
    const ahead = await testContext();
    const { database, engine } = ahead.context;
    await importedCase(ahead.context);
    const claimedAt = ahead.context.now().add({ hours: 168 }).toString();
    const taken = { state: "sending", claimed_at: claimedAt, claimed_by: engine } as const;
    await database.db.updateTable("outbox").set(taken).execute();
    await takeBackAbandoned(ahead.context, []);
    const mails = await database.db.selectFrom("outbox").select("state").execute();
    expect(new Set(mails.map(({ state }) => state))).toEqual(new Set(["queued"]));
    await ahead.close();
  });

  it("leaves alone what is put off by a pause of ours, or ordered for a day", async () => {
    const { database } = test.context;
    await importedCase(test.context);
    const minutes = (count: number) => test.context.now().add({ minutes: count }).toString();
    const set = (values: { next_attempt_at: string; not_before?: string }) =>
      database.db.updateTable("outbox").set(values).where("state", "=", "queued").execute();
    const stays = async (at: string) => {
      await putTimesRight(test.context);
      const rows = await database.db
        .selectFrom("outbox")
        .select("next_attempt_at")
        .where("state", "=", "queued")
        .execute();
      expect(new Set(rows.map(({ next_attempt_at: next }) => next))).toEqual(new Set([at]));
    };
    // The other tests of this file order mails of other years.
    await database.db.updateTable("outbox").set({ created_at: test.context.now().toString() }).execute();
    await set({ next_attempt_at: minutes(10) });
    await stays(minutes(10));
    await set({ next_attempt_at: minutes(3000), not_before: minutes(3000) });
    await stays(minutes(3000));
  });
});
