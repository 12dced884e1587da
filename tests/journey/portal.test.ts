import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTrial, type Trial } from "../support/trial.ts";

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.stop());

describe("a portal tells what happened", () => {
  it("each event once, however often it is sent", async () => {
    const { application, zoe } = await trial.active();
    const event = { event: "presence-declared", person: zoe.id, inCanada: true };
    const first = await trial.portal(application, event, "key-1");
    const again = await trial.portal(application, event, "key-1");
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body).toEqual(first.body);
    const journal = (await trial.show(application)).journal.map((entry) => entry.event);
    expect(journal.filter((name) => name === "PresenceDeclared")).toHaveLength(1);
    const other = await trial.portal(application, { event: "signed-in", person: zoe.id }, "key-1");
    expect(other.status).toBeGreaterThanOrEqual(400);
    expect(other.status).toBeLessThan(500);
  });

  it("the first sign-in, the own password and the address change what the case says", async () => {
    const { application, zoe } = await trial.active();
    await trial.portal(application, { event: "signed-in", person: zoe.id });
    expect((await trial.show(application)).people[0]?.firstSignIn).not.toBeNull();
    await trial.portal(application, { event: "password-changed", person: zoe.id });
    const address = { line1: "1 Rue X", city: "Montréal", province: "QC", postalCode: "H2X 1L1" };
    await trial.portal(application, { event: "address-confirmed", person: zoe.id, use: "mailing", address });
    const [person] = (await trial.show(application)).people;
    expect(person).toMatchObject({ account: "own", temporaryPasswordLastDay: null, address: "confirmed" });
    expect((await trial.show(application)).deadlines.map((one) => one.kind)).not.toContain("password-expiry");
  });

  it("what cannot be is refused, and changes nothing", async () => {
    const { application, zoe } = await trial.active();
    const before = (await trial.show(application)).journal.length;
    const abroad = { line1: "1 Main St", city: "Buffalo", province: "NY", postalCode: "14201" };
    const refused = [
      await trial.portal(application, { event: "grant", person: zoe.id }),
      await trial.portal(application, { event: "address-confirmed", person: zoe.id, use: "home", address: abroad }),
      await trial.portal(application, { event: "signed-in", person: "p9" }),
      await trial.portal("E404", { event: "signed-in", person: zoe.id }),
      await trial.portal(application, { event: "no-such-event", person: zoe.id }),
    ];
    for (const { status } of refused) expect(status).toBeGreaterThanOrEqual(400);
    for (const { status } of refused) expect(status).toBeLessThan(500);
    expect((await trial.show(application)).journal).toHaveLength(before);
  });

  it("without a key it is told nothing and believed nothing", async () => {
    const { application, zoe } = await trial.active();
    const url = `http://127.0.0.1:${trial.engine.portalPort}/api/cases/${application}/events`;
    const body = JSON.stringify({ event: "signed-in", person: zoe.id });
    const headers = { "content-type": "application/json", "idempotency-key": "x" };
    expect((await fetch(url, { method: "POST", headers, body })).status).toBe(401);
    expect((await trial.show(application)).people[0]?.firstSignIn).toBeNull();
  });
});
