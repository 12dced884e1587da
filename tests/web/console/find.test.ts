import { afterAll, beforeAll, expect, it } from "vitest";
import { importedCase, type TestContext, testContext } from "../../support/context.ts";
import { type Visitor, visitor } from "./stage.ts";

let engine: TestContext;
let agent: Visitor;
beforeAll(async () => {
  engine = await testContext();
  agent = await visitor(engine.context, "Ada Agent", "agent");
});
afterAll(() => engine.close());

it("a search puts no name and no address into an address bar or a log: the result is named by case numbers", async () => {
  const application = await importedCase(engine.context);
  const form = await agent.page("/console/cases");
  expect(form).toMatch(/<form method="post" action="\/console\/cases"[^>]*>\s*<input type="hidden" name="_token"/);
  for (const q of ["zoe łucja", "zoe@example.org", "1123456789"]) {
    const found = await agent.post("/console/cases", { q });
    const to = found.headers.get("location") ?? "";
    expect([q, found.status, to]).toEqual([q, 303, `/console/cases?found=${application}`]);
    const page = await agent.page(to);
    expect(page).toContain(`data-row="${application}"`);
    expect(page).toContain("1 case");
  }
  const none = await agent.post("/console/cases", { q: "nobody" });
  expect(none.headers.get("location")).toBe("/console/cases?found=");
  expect(await agent.page("/console/cases?found=")).toMatch(/role="status">/);
  expect(await agent.page("/console/cases")).not.toMatch(/role="status">/);
});

it("a search that comes without the session's token, or by a link as before, finds nothing", async () => {
  const application = await importedCase(engine.context);
  expect((await agent.forge("/console/cases", {}, false)).status).toBe(403);
  expect(await agent.page("/console/cases?q=zoe")).not.toContain(application);
});
