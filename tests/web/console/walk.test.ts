import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestContext, testContext } from "../../support/context.ts";
import { listEscalations } from "../../../src/store/escalations.ts";
import { mailsOfCase } from "../../../src/store/mails.ts";
import { browser, question, visitor } from "./stage.ts";

let engine: TestContext;
beforeAll(async () => {
  engine = await testContext();
});
afterAll(() => engine.close());

describe("an agent's way", () => {
  it("leads from a one-time link over the queue to a mail in the outbox", async () => {
    const { context } = engine;
    const { id, application, caseId } = await question(context, "Will my cat need a card as well?");
    const ada = await visitor(context, "Ada", "agent");
    const queue = await ada.page("/console/queue");
    expect(queue).toContain(`href="/console/escalations/${id}"`);
    expect(queue).toContain(application);
    const page = await ada.page(`/console/escalations/${id}`);
    expect(page).toContain("Will my cat need a card as well?");
    const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? "";
    const sent = await ada.post(`/console/escalations/${id}/reply`, { template: "status", person: "p1", version });
    expect(sent.status).toBe(200);
    expect(await sent.text()).toContain(`${id} is settled.`);
    const mails = await mailsOfCase(context.database.db, context.vault, caseId);
    expect(mails.map(({ template }) => template)).toEqual(["portal1", "acknowledge", "status"]);
    expect(await listEscalations(context.database.db, { caseId, state: "open" })).toEqual([]);
  });

  it("begins at the sign-in, which leads back to where somebody wanted to go", async () => {
    const guest = browser(engine.context);
    const away = await guest.get("/console/queue");
    expect(away.status).toBe(303);
    expect(away.headers.get("location")).toBe("/console/sign-in?to=%2Fconsole%2Fqueue");
  });
});
