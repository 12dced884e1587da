import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultPolicy } from "../../src/case/policy.ts";
import { listEscalations } from "../../src/store/escalations.ts";
import { changedIn, openStage, type Stage, write } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const days = defaultPolicy.trust.tokenDays;

describe("a token that has expired", () => {
  it("threads until its last day", async () => {
    const scene = await stage.scene("bare.example");
    await stage.pass({ hours: 24 * days - 1 });
    await stage.arrive(await write(stage, scene));
    expect((await stage.received(scene)).at(-1)?.trust).toBe("known");
  });

  it("threads nothing from a stranger's address: a person sees the mail, and nobody is answered", async () => {
    const scene = await stage.scene("bare.example");
    await stage.pass({ hours: 24 * days });
    const [before, mails] = [await stage.state(scene), stage.sent.length];
    await stage.arrive(await write(stage, scene, { from: "someone@elsewhere.example" }));
    expect(changedIn(before, await stage.state(scene))).toEqual([]);
    expect(stage.sent.slice(mails)).toEqual([]);
    expect(await stage.received(scene)).toEqual([]);
    const open = await listEscalations(stage.context.database.db, { state: "open" });
    expect(open.some(({ reason }) => reason === "unknown-sender")).toBe(true);
  });

  it("leaves the address on file where mail without a token stands: challenged, or believed where it is signed", async () => {
    const scene = await stage.scene("bare.example");
    const signed = await stage.scene("home.example");
    await stage.pass({ hours: 24 * days });
    await stage.arrive(await write(stage, scene));
    expect((await stage.received(scene)).at(-1)).toMatchObject({ outcome: "challenged", trust: "stranger" });
    await stage.arrive(await write(stage, signed, { sign: "home.example" }));
    expect((await stage.received(signed)).at(-1)).toMatchObject({ trust: "proven" });
  });
});
