import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listAudit } from "../../../src/store/audit.ts";
import { caseIdByApplication, readCase } from "../../../src/store/cases.ts";
import { portrait } from "../../../src/tool/demo/portrait.ts";
import { grantCase } from "../../../src/workflow/grant.ts";
import { noPage } from "../../../src/workflow/from-page.ts";
import { recordAgent, recordOfficer } from "../../../src/workflow/record-officer.ts";
import { submitPhoto } from "../../../src/workflow/submit-photo.ts";
import { importedCase, type TestContext, testContext } from "../../support/context.ts";
import { question, type Visitor, visitor } from "./stage.ts";

let engine: TestContext;
let one: Visitor;
let other: Visitor;
beforeAll(async () => {
  engine = await testContext();
  one = await visitor(engine.context, "Odile One", "officer");
  other = await visitor(engine.context, "Oscar Other", "officer");
});
afterAll(() => engine.close());

const versionIn = (page: string) => /name="version" value="(\d+)"/.exec(page)?.[1] ?? "";
const moved = "The case has changed since you opened this page.";

async function found(application: string) {
  const { context } = engine;
  const id = (await caseIdByApplication(context.database.db, application)) ?? 0;
  const stored = await readCase(context.database.db, context.vault, id);
  if (stored === null) throw new Error(`There is no case ${application}.`);
  return stored;
}

async function withPhoto(): Promise<string> {
  const application = await importedCase(engine.context);
  await recordAgent(engine.context, (await found(application)).id, { event: "assist", person: "p1" }, "Ada");
  await submitPhoto(engine.context, application, "p1", await portrait("#221a14"), "agent:Ada");
  return application;
}

describe("a photo", () => {
  it("is not accepted by a page that was made for an earlier one", async () => {
    const application = await withPhoto();
    const path = `/console/photos/${application}/p1`;
    const [old, fresh] = [await one.page(path), await other.page(path)];
    const returned = await other.post(`${path}/photo-return`, { "reason:glare": "yes", version: versionIn(fresh) });
    expect(returned.status).toBe(303);
    await submitPhoto(engine.context, application, "p1", await portrait("#5a4632"), "agent:Ada");
    const accepted = await one.post(`${path}/photo-accept`, { version: versionIn(old) });
    const text = await accepted.text();
    expect([accepted.status, text.includes(moved)]).toEqual([409, true]);
    expect((await found(application)).case.people[0]?.photo.kind).toBe("submitted");
    // The answer shows the photo that is there now, and with it the decision can be made.
    expect(versionIn(text)).not.toBe(versionIn(old));
    expect((await one.post(`${path}/photo-accept`, { version: versionIn(text) })).status).toBe(303);
    expect((await found(application)).case.people[0]?.photo.kind).toBe("accepted");
  });

  it("is shown by its own id: an old page never shows a newer one", async () => {
    const application = await withPhoto();
    const path = `/console/photos/${application}/p1`;
    const old = await one.page(path);
    const picture = /src="([^"]+\/picture\/[^"]+)"/.exec(old)?.[1] ?? "";
    expect((await one.get(picture)).status).toBe(200);
    await other.post(`${path}/photo-return`, { "reason:glare": "yes", version: versionIn(old) });
    await submitPhoto(engine.context, application, "p1", await portrait("#5a4632"), "agent:Ada");
    expect((await one.get(picture)).status).toBe(404);
  });

  it("is decided once where two decide at the same moment", async () => {
    const application = await withPhoto();
    const path = `/console/photos/${application}/p1`;
    const version = versionIn(await one.page(path));
    const ends = await Promise.all([
      one.post(`${path}/photo-accept`, { version }),
      other.post(`${path}/photo-return`, { "reason:glare": "yes", version }),
    ]);
    expect(ends.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
  });
});

describe("an action on a case", () => {
  it("is done by the first of two who saw the same, and the other is told", async () => {
    const { application } = await question(engine.context, "Will my parrot need papers?");
    const path = `/console/cases/${application}/do/hold`;
    const version = versionIn(await one.page(path));
    const fields = { person: "p1", hold: "agent", until: "", note: "Wants to think.", version };
    const ends = await Promise.all([one.post(path, fields), other.post(path, fields)]);
    expect(ends.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const late = ends.find(({ status }) => status === 409);
    expect(await late?.text()).toContain(moved);
    expect((await found(application)).case.holds).toHaveLength(1);
  });

  it("is refused under the lock, whatever was read before it", async () => {
    const { application, caseId } = await question(engine.context, "Will my newt need papers?");
    const { version } = await found(application);
    const [first, second] = await Promise.all(
      ["Ana", "Ben"].map((name) => {
        const event = { event: "hold", person: "p1", hold: "agent", note: "x" } as const;
        return recordAgent(engine.context, caseId, event, name, { ...noPage, seenVersion: version });
      }),
    );
    expect([first?.kind, second?.kind].toSorted()).toEqual(["moved", "recorded"]);
  });
});

describe("a grant", () => {
  it("is refused for a version that the officer has not seen, before its document is made", async () => {
    const application = await importedCase(engine.context);
    const stored = await found(application);
    const stale = { ...noPage, seenVersion: stored.version - 1 };
    expect(await grantCase(engine.context, stored.id, "p1", "Odile", stale)).toEqual({ kind: "moved" });
    const event = { event: "ecopr-void", person: "p1", portOfEntry: false, reason: "x" } as const;
    expect(await recordOfficer(engine.context, stored.id, event, "Odile", stale)).toEqual({ kind: "moved" });
    const page = await one.page(`/console/grants/${application}/p1`);
    expect(page).toContain("The grant must wait.");
    const sent = await one.post(`/console/grants/${application}/p1`, { version: String(stored.version - 1) });
    expect([sent.status, (await sent.text()).includes(moved)]).toEqual([409, true]);
    // A form without a version has seen nothing.
    expect((await one.post(`/console/grants/${application}/p1`, {})).status).toBe(409);
  });
});

describe("what somebody does", () => {
  it("is written down once, in their name, with what it was done to", async () => {
    const { application } = await question(engine.context, "Will my toad need papers?");
    const path = `/console/cases/${application}/do/hold`;
    const version = versionIn(await one.page(path));
    await one.post(path, { person: "p1", hold: "agent", until: "", note: "x", version });
    const subject = `case ${application}`;
    const entries = await listAudit(engine.context.database.db, { subject }, 10);
    expect(entries.map(({ agent, action, status }) => [agent, action, status])).toEqual([
      ["Odile One", "hold", 200],
      ["Odile One", "hold", 200],
    ]);
    await one.post(path, { person: "p1", hold: "agent", until: "", note: "x", version });
    expect((await listAudit(engine.context.database.db, { subject }, 1))[0]).toMatchObject({ status: 409 });
  });

  it("is not done where it cannot be written down", async () => {
    const own = await testContext();
    try {
      const agent = await visitor(own.context, "Ada", "agent");
      const { application, caseId, id } = await question(own.context, "Will my frog need papers?");
      const path = `/console/cases/${application}/do/hold`;
      const version = versionIn(await agent.page(path));
      await own.context.database.session((run) => run("alter table audit rename to audit_away"));
      const held = await agent.post(path, { person: "p1", hold: "agent", until: "", note: "x", version });
      expect(held.status).toBe(500);
      const noted = await agent.post(`/console/escalations/${id}/resolve`, { note: "Rang them." });
      expect(noted.status).toBe(500);
      const { db } = own.context.database;
      expect((await readCase(db, own.context.vault, caseId))?.case.holds).toEqual([]);
      const open = await db.selectFrom("escalations").select("state").where("id", "=", id).executeTakeFirst();
      expect(open?.state).toBe("open");
    } finally {
      await own.close();
    }
  });
});
