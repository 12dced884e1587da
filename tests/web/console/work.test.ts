import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listAudit } from "../../../src/store/audit.ts";
import { caseIdByApplication, caseKey, readCase } from "../../../src/store/cases.ts";
import { listEscalations, openEscalation } from "../../../src/store/escalations.ts";
import { mailsOfCase } from "../../../src/store/mails.ts";
import { addAgent } from "../../../src/store/agents.ts";
import { transaction } from "../../../src/store/database.ts";
import { portrait } from "../../../src/tool/demo/portrait.ts";
import { recordAgent } from "../../../src/workflow/record-officer.ts";
import { submitPhoto } from "../../../src/workflow/submit-photo.ts";
import { importedCase, type TestContext, testContext } from "../../support/context.ts";
import { browser, question, type Visitor, visitor } from "./stage.ts";

let engine: TestContext;
let agent: Visitor;
let officer: Visitor;
let supervisor: Visitor;
beforeAll(async () => {
  engine = await testContext();
  agent = await visitor(engine.context, "Ada Agent", "agent");
  officer = await visitor(engine.context, "Otto Officer", "officer");
  supervisor = await visitor(engine.context, "Sue Visor", "supervisor");
});
afterAll(() => engine.close());

const versionIn = (page: string) => /name="version" value="(\d+)"/.exec(page)?.[1] ?? "";
const templatesOf = async (caseId: number) => {
  const mails = await mailsOfCase(engine.context.database.db, engine.context.vault, caseId);
  return mails.map(({ template }) => template);
};

describe("many who wait for the same word", () => {
  it("are answered at once; whom somebody works on is left out, and stays", async () => {
    const { context } = engine;
    const three = [];
    for (const animal of ["parrot", "cat", "dog"])
      three.push(await question(context, `Will my ${animal} need papers?`));
    const [first, second, third] = three;
    if (!first || !second || !third) throw new Error("Three were wanted.");
    const open = await listEscalations(context.database.db, { caseId: first.caseId, state: "open" });
    const reason = open[0]?.reason ?? "";
    await agent.post(`/console/escalations/${third.id}/claim`);
    const page = await supervisor.page(`/console/bulk?reason=${reason}`);
    expect([first, second, third].map(({ id }) => page.includes(`id:${id}`))).toEqual([true, true, false]);
    const done = await supervisor.post(`/console/bulk?reason=${reason}`, {
      template: "status",
      note: "",
      [`id:${first.id}`]: "yes",
      [`id:${second.id}`]: "yes",
    });
    expect(await done.text()).toContain("2 are settled.");
    for (const { caseId } of [first, second]) expect(await templatesOf(caseId)).toContain("status");
    expect(await templatesOf(third.caseId)).not.toContain("status");
  });
});

describe("the overdue queue", () => {
  it("is answered in one go, each in a transaction and with an audit entry of its own", async () => {
    const { context } = engine;
    const { db } = context.database;
    const now = context.now().toString();
    const late: { id: string; caseId: number }[] = [];
    for (let one = 0; one < 2; one += 1) {
      const application = await importedCase(context);
      const caseId = (await caseIdByApplication(db, application)) ?? 0;
      const { id } = await transaction(context.database, async (tx) => {
        const key = await caseKey(tx, context.vault, caseId);
        if (key === null) throw new Error(`There is no case ${caseId}.`);
        const about = { of: { caseId, key }, person: null, messageId: null, evidence: {}, dueAt: now, joins: false };
        return openEscalation(tx, context.vault, { ...about, reason: "overdue" }, now);
      });
      late.push({ id, caseId });
    }
    const page = await supervisor.page("/console/bulk?reason=overdue");
    for (const { id } of late) expect(page).toContain(`name="id:${id}"`);
    const chosen = Object.fromEntries(late.map(({ id }) => [`id:${id}`, "yes"]));
    const done = await supervisor.post("/console/bulk?reason=overdue", { template: "status", note: "", ...chosen });
    expect(await done.text()).toContain("2 are settled.");
    for (const { id, caseId } of late) {
      expect(await templatesOf(caseId)).toContain("status");
      const [entry] = await listAudit(db, { subject: `escalation ${id}` }, 1);
      expect(entry).toMatchObject({ agent: "Sue Visor", action: "escalation.bulk", status: 200 });
    }
  });
});

describe("what somebody has begun", () => {
  it("is seen by whoever opens it next, and never stands in the clear", async () => {
    const { id } = await question(engine.context, "Will my horse need papers?");
    await agent.page(`/console/escalations/${id}`);
    await agent.post(`/console/escalations/${id}/draft`, { note: "Rang twice, nobody there." });
    const page = await supervisor.page(`/console/escalations/${id}`);
    expect(page).toContain("Rang twice, nobody there.");
    expect(page).toContain("Draft of Ada Agent");
    const rows = await engine.context.database.db.selectFrom("escalation_drafts").select("draft_sealed").execute();
    for (const row of rows) expect(row.draft_sealed.toString("latin1")).not.toContain("Rang");
  });
});

describe("a reply kept for the corpus", () => {
  it("bears no name, number or address of the application, in whatever form they were written", async () => {
    const { id } = await question(
      engine.context,
      "Will my goat need papers at 12 Main St? It was born there. ZOE LUCJA asks, or rather Łucja.",
    );
    const response = await supervisor.get(`/console/escalations/${id}/corpus`);
    expect(response.headers.get("Content-Disposition")).toContain(`console-${id}.json`);
    const text = await response.text();
    const { reply, expected } = JSON.parse(text) as { reply: string; expected: unknown };
    const whole = `${text}\n${Buffer.from(reply, "base64").toString("utf8")}`;
    expect(whole).toContain("Will my goat need papers");
    for (const trace of ["zoe", "lucja", "łucja", "1123456789", "12 Main"])
      expect([trace, whole.toLowerCase().includes(trace.toLowerCase())]).toEqual([trace, false]);
    expect(expected).toBeInstanceOf(Array);
  });
});

describe("an action on a case", () => {
  it("is done by its form, journalled with the name, and refused where the case has moved since", async () => {
    const { context } = engine;
    const { application, caseId } = await question(context, "Will my sheep need papers?");
    const path = `/console/cases/${application}/do/hold`;
    const version = versionIn(await agent.page(path));
    const fields = { person: "p1", hold: "agent", until: "", note: "Wants to think.", version };
    const done = await agent.post(path, fields);
    expect([done.status, (await done.text()).includes("Done: Hold.")]).toEqual([200, true]);
    const stored = await readCase(context.database.db, context.vault, caseId);
    expect(stored?.case.holds).toMatchObject([{ kind: "agent", person: "p1" }]);
    const again = await agent.post(path, fields);
    expect([again.status, (await again.text()).includes("The case has changed")]).toEqual([409, true]);
    const wrong = await agent.post(path, { ...fields, version: String(stored?.version), person: "p9" });
    expect(wrong.status).toBe(422);
  });
});

describe("photo and grant", () => {
  it("show what stands against them before there is a button, and go through the rules", async () => {
    const { context } = engine;
    const application = await importedCase(context);
    const caseId = (await caseIdByApplication(context.database.db, application)) ?? 0;
    await recordAgent(context, caseId, { event: "assist", person: "p1" }, "Ada Agent");
    await submitPhoto(context, application, "p1", await portrait("#221a14"), "agent:Ada Agent");
    expect(await officer.page("/console/photos")).toContain(`/console/photos/${application}/p1`);
    const shown = await officer.page(`/console/photos/${application}/p1`);
    const picture = await officer.get(/src="([^"]+\/picture\/[^"]+)"/.exec(shown)?.[1] ?? "");
    expect(picture.headers.get("Content-Type")).toBe("image/jpeg");
    const none = await officer.post(`/console/photos/${application}/p1/photo-return`, { note: "" });
    expect(none.status).toBe(422);
    const returned = await officer.post(`/console/photos/${application}/p1/photo-return`, {
      "reason:glare": "yes",
      note: "",
      version: versionIn(shown),
    });
    expect(returned.status).toBe(303);
    expect(await templatesOf(caseId)).toContain("photo-returned");

    const grant = await officer.page(`/console/grants/${application}/p1`);
    expect(grant).toContain("The grant must wait.");
    expect(grant).not.toContain("Grant and issue the eCOPR");
    const version = String((await readCase(context.database.db, context.vault, caseId))?.version);
    expect((await officer.post(`/console/grants/${application}/p1`, { version })).status).toBe(409);
  });
});

describe("signing in", () => {
  it("wants the right password and a code that was not used, and makes who guesses wait", async () => {
    const { context } = engine;
    const guest = browser(context);
    const guess = (name: string) => guest.post("/console/sign-in", { name, password: "wrong", code: "123456", to: "" });
    expect((await guess("Ada Agent")).status).toBe(401);
    expect((await guess("Nobody")).status).toBe(401);
    for (let tries = 0; tries < 8; tries += 1) await guess("Ada Agent");
    expect((await guess("Ada Agent")).status).toBe(429);
    expect((await agent.get("/console/queue")).status).toBe(200);
  });

  it("ends for who is shut out or loses their role, at the next page", async () => {
    const { context } = engine;
    const admin = await visitor(context, "Max Admin", "admin");
    const gone = await visitor(context, "Gone Soon", "agent");
    await transaction(context.database, (tx) =>
      addAgent(tx, { name: "Gone Soon", role: "auditor" }, context.now().toString()),
    );
    expect((await gone.get("/console/bulk?reason=overdue")).status).toBe(403);
    await admin.post("/console/staff/remove", { name: "Gone Soon" });
    expect((await gone.get("/console/audit")).status).toBe(303);
    await admin.post("/console/staff/remove", { name: "Max Admin" });
    expect((await admin.get("/console/staff")).status).toBe(200);
  });
});
