import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { limits } from "../../src/limits.ts";
import { caseIdByApplication, readCase } from "../../src/store/cases.ts";
import { transaction } from "../../src/store/database.ts";
import { mailParts, type NewMail } from "../../src/store/outbox.ts";
import { inOrder } from "../../src/store/together.ts";
import { sampleMail } from "../support/cases.ts";
import { openStage, type Scene, type Stage, write } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** So many mails that answer somebody of this case, at this address, were ordered today. */
async function answered(scene: Scene, count: number, address: string): Promise<void> {
  const { database, vault } = stage.context;
  const stored = await readCase(database.db, vault, (await caseIdByApplication(database.db, scene.application)) ?? 0);
  if (!stored) throw new Error("There is no such case.");
  const now = stage.now().toString();
  const mails = Array.from({ length: count }, (): NewMail => ({
    ...sampleMail(
      stored,
      { to: "p1", template: "status", notBefore: stage.now().add({ hours: 20 }).toString() },
      address,
    ),
    id: randomUUID(),
    askedAt: now,
  }));
  await transaction(database, (tx) => inOrder(tx, mailParts(tx, vault, mails, now)));
}

const ask = async (scene: Scene) => {
  const before = stage.mailsTo(scene.zoe).length;
  await stage.arrive(await write(stage, scene, { words: "What is the status of my application?" }));
  return stage.mailsTo(scene.zoe).slice(before);
};

describe("the ceiling of automatic answers", () => {
  it("of an address holds for whichever case it writes to", async () => {
    const [one, other] = [await stage.scene("bare.example"), await stage.scene("bare.example")];
    await answered(other, limits.trust.answersToAddress - 1, one.zoe);
    expect(await ask(one)).toContain("status");
    expect(await ask(one)).toEqual([]);
  });

  it("of a case holds for all its people together", async () => {
    const scene = await stage.scene("bare.example");
    await answered(scene, limits.trust.answersToCase - 1, "somebody@bare.example");
    expect(await ask(scene)).toContain("status");
    expect(await ask(scene)).toEqual([]);
    expect((await stage.received(scene)).at(-1)?.outcome).toBe("escalated");
  });

  it("in all stops every case, and a person reads on", async () => {
    const scene = await stage.scene("bare.example");
    const most: { answersInAll: number } = limits.trust;
    const built = most.answersInAll;
    most.answersInAll = 1;
    // What is counted for all is counted once a minute.
    await stage.pass({ minutes: 2 });
    expect(await ask(scene)).toEqual([]);
    most.answersInAll = built;
    await stage.pass({ minutes: 2 });
    expect(await ask(scene)).toContain("status");
  });
});
