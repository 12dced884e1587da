import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caseState } from "../../src/workflow/case-state.ts";
import { openForm, readForm, takeForm } from "../../src/workflow/form.ts";
import { published, schemaFile } from "../../src/workflow/shapes.ts";
import { showCase } from "../../src/workflow/show.ts";
import { readStatus } from "../../src/workflow/status.ts";
import { couple, importedCase, type TestContext, testContext } from "../support/context.ts";
import { breaches, publishedSchema } from "../support/schema.ts";
import { filledForm, formLink } from "../web/form-link.ts";

describe("the published schemas", () => {
  it("are all there, and no others", () => {
    const files = readdirSync(join(import.meta.dirname, "../../docs/schema"));
    expect(files.toSorted()).toEqual(
      Object.keys(published)
        .map((name) => `${name}.json`)
        .toSorted(),
    );
  });

  it.each(Object.keys(published))("%s is what the code reads and writes by (else: npm run schema)", (name) => {
    expect(publishedSchema(name)).toEqual(JSON.parse(schemaFile(name)));
  });

  it("take a case as the contract writes it, and refuse one with a wrong UCI or an unknown key", () => {
    expect(breaches("case", { ...couple, application: "E002345678" })).toEqual([]);
    expect(breaches("case", { ...couple, application: "E002345678", colour: "red" })).not.toEqual([]);
    const [first, second] = couple.people;
    const people = [{ ...first, uci: "123" }, second];
    expect(breaches("case", { ...couple, application: "E002345678", people })).not.toEqual([]);
  });

  it("take a portal's event and refuse an officer's", () => {
    expect(breaches("portal-event", { event: "signed-in", person: "p1" })).toEqual([]);
    expect(breaches("portal-event", { event: "grant", person: "p1" })).not.toEqual([]);
  });

  it("take a line of a batch, or the reason why there is none", () => {
    expect(breaches("dates", { id: "1", readings: ["2019-03-04", "2019-04-03"] })).toEqual([]);
    expect(breaches("dates", { id: "1", error: "The line is not JSON." })).toEqual([]);
    expect(breaches("dates", { id: "1", readings: ["03/04/2019"] })).not.toEqual([]);
    expect(breaches("classify", { id: "1", kind: "quarantined", reason: "It is too large." })).toEqual([]);
  });
});

describe("what the engine tells", () => {
  let engine: TestContext;
  let application: string;
  beforeAll(async () => {
    engine = await testContext();
    const { context } = engine;
    application = await importedCase(context);
    const form = await openForm(context, await formLink(context, application));
    const filled = filledForm({ "inCanada:p2": "no", "plannedReturn:p2": "2027-01-15", "uci:p2": "99999999" });
    if (form) await takeForm(context, form, readForm(form, filled, context.now().toString()).people);
  });
  afterAll(() => engine.close());

  it("of itself keeps status", async () => {
    const { database, policy } = engine.context;
    expect(breaches("status", await readStatus(database, policy, engine.context.now().toString()))).toEqual([]);
  });

  it("of a case keeps case-show and case-state", async () => {
    const shown = await showCase(engine.context.database.db, engine.context.vault, application);
    expect(shown?.holds).toHaveLength(1);
    expect(Object.keys(shown?.people[1]?.unclear ?? {})).toEqual(["uci"]);
    expect(breaches("case-show", shown)).toEqual([]);
    expect(breaches("case-state", await caseState(engine.context, application))).toEqual([]);
  });
});
