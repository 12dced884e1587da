import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Boss, openBoss } from "../../src/store/boss.ts";
import { type Database, transaction } from "../../src/store/database.ts";
import { freshDatabase } from "../support/database.ts";

let database: Database;
let boss: Boss;
const errors: Error[] = [];
const got: Record<string, number[]> = { steady: [], failing: [], late: [] };

beforeAll(async () => {
  database = await freshDatabase();
  boss = await openBoss(database, ["steady", "failing", "late", "unworked"], (error) => errors.push(error));
  await boss.work("steady", async (data) => void got["steady"]?.push(...numbersIn(data)));
  let calls = 0;
  await boss.work("failing", async (data) => {
    got["failing"]?.push(...numbersIn(data));
    calls += 1;
    if (calls === 1) throw new Error("the first call fails");
  });
  await boss.work("late", async (data) => void got["late"]?.push(...numbersIn(data)));
});

afterAll(async () => {
  await boss.stop();
  await database.close();
});

describe("a hint sent in a transaction", () => {
  it("arrives by notice, ten of them together, where polling would take half a minute", async () => {
    await transaction(database, (tx) => boss.send(tx, "steady", hints(1, 10)));
    const begun = performance.now();
    await until(() => got["steady"]?.length === 10);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it("leaves no job when the transaction is rolled back", async () => {
    const failed = transaction(database, async (tx) => {
      await boss.send(tx, "steady", hints(100, 1));
      await tx
        .insertInto("agents")
        .values({ name: "Ada", role: "agent", created_at: "2026-11-21T10:00:00Z" })
        .execute();
      throw new Error("changed my mind");
    });
    await expect(failed).rejects.toThrow("changed my mind");
    await transaction(database, (tx) => boss.send(tx, "steady", hints(101, 1)));
    await until(() => got["steady"]?.includes(101));
    expect(got["steady"]).not.toContain(100);
    expect(await database.db.selectFrom("agents").selectAll().execute()).toEqual([]);
  });

  it("works at the first use of a queue too, where a cold one would wait for ever", async () => {
    const sent = transaction(database, async (tx) => {
      await boss.send(tx, "unworked", hints(1, 2));
      await boss.send(tx, "unworked", hints(3, 1));
      return "sent";
    });
    expect(await sent).toBe("sent");
  });

  it("waits for its time", async () => {
    const startAfter = Temporal.Now.instant().add({ milliseconds: 2500 }).toString();
    await transaction(database, (tx) => boss.send(tx, "late", [{ data: { n: 1 }, startAfter }]));
    await sleep(1200);
    expect(got["late"]).toEqual([]);
    await until(() => got["late"]?.length === 1, 9000);
  });
});

it("gives a batch back when its handler fails, and tries it again", async () => {
  await transaction(database, (tx) => boss.send(tx, "failing", hints(7, 1)));
  await until(() => got["failing"]?.length === 2, 9000);
  expect(got["failing"]).toEqual([7, 7]);
});

describe("inside a transaction", () => {
  it("refuses a hint that would not be part of it, at once and not after a hang", async () => {
    const sent = transaction(database, () => boss.wake("steady", { n: 200 }));
    await expect(sent).rejects.toThrow("A job was begun inside an open transaction");
  });

  it("refuses a second transaction", async () => {
    const nested = transaction(database, () => transaction(database, async () => {}));
    await expect(nested).rejects.toThrow("inside an open transaction");
  });

  it("refuses a queue that is not warm instead of waiting for it", async () => {
    const cold = transaction(database, (tx) => boss.send(tx, "nobody-made-this", hints(1, 1)));
    await expect(cold).rejects.toThrow(/open transaction|does not exist/);
  });
});

it("takes a hint outside of any transaction", async () => {
  await boss.wake("steady", { n: 300 });
  await until(() => got["steady"]?.includes(300));
  expect(got["steady"]?.at(-1)).toBe(300);
});

it("reports no error of its own meanwhile", () => {
  expect(errors.map((error) => error.message)).toEqual([]);
});

function hints(from: number, count: number) {
  return Array.from({ length: count }, (_, index) => ({ data: { n: from + index } }));
}

function numbersIn(data: object[]): number[] {
  return data.map((one) => (one as { n: number }).n);
}

async function until(condition: () => boolean | undefined, milliseconds = 5000): Promise<void> {
  for (const end = performance.now() + milliseconds; performance.now() < end; await sleep(10)) if (condition()) return;
  throw new Error(`It did not happen within ${milliseconds} ms.`);
}
