import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeable, fitting } from "../../../src/mail/template/reword.ts";
import { transaction } from "../../../src/store/database.ts";
import { listAudit } from "../../../src/store/audit.ts";
import { templateChange, templateJournal } from "../../../src/store/template-changes.ts";
import { rewordedFor } from "../../../src/workflow/reworded.ts";
import { type TestContext, testContext } from "../../support/context.ts";
import { type Visitor, visitor } from "./stage.ts";

let engine: TestContext;
let author: Visitor;
let reader: Visitor;
let officer: Visitor;
let agent: Visitor;
beforeAll(async () => {
  engine = await testContext();
  author = await visitor(engine.context, "Ann Author", "supervisor");
  reader = await visitor(engine.context, "Rae Reader", "supervisor");
  officer = await visitor(engine.context, "Otto Officer", "officer");
  agent = await visitor(engine.context, "Ada Agent", "agent");
});
afterAll(() => engine.close());

const db = () => engine.context.database.db;

/** The form as it comes, with some sentences said otherwise. */
function form(template: "status" | "travel", changed: Readonly<Record<string, string>>) {
  const fields = Object.entries(changeable(template)).flatMap(([key, { en, fr }]) => [
    [`en:${key}`, en],
    [`fr:${key}`, fr],
  ]);
  return { ...(Object.fromEntries(fields) as Record<string, string>), reason: "Plainer.", ...changed };
}

const idIn = (page: string) => /name="change" value="(\d+)"/.exec(page)?.[1] ?? "";

describe("other words for a mail", () => {
  it("stand once somebody else has approved the English and the French, and not before", async () => {
    const at = "/console/templates/status";
    const words = { "en:today": "Here is where you stand today.", "fr:today": "Voici où vous en êtes aujourd’hui." };
    const sent = await author.post(`${at}/words`, form("status", words));
    expect([sent.status, sent.headers.get("location")]).toEqual([303, `${at}/change`]);

    const page = await author.page(`${at}/change`);
    expect(page).toContain("Here is where you stand today.");
    expect(page).toContain("Somebody else must approve what you wrote.");
    expect(page).not.toContain("Approve the English");
    // Past the page, by the request itself.
    const change = idIn(page);
    expect((await author.post(`${at}/change/approve`, { change, language: "en" })).status).toBe(409);
    expect((await agent.post(`${at}/change/approve`, { change, language: "en" })).status).toBe(403);
    for (const look of ["light", "dark"])
      expect(await (await reader.get(`${at}/change/${look}`)).text()).toContain("Here is where you stand today.");

    expect((await reader.post(`${at}/change/approve`, { change, language: "en" })).status).toBe(303);
    expect(await rewordedFor(db(), "status")).toBeNull();
    expect(await (await reader.get(`${at}/light`)).text()).not.toContain("Here is where you stand today.");
    expect((await officer.post(`${at}/change/approve`, { change, language: "fr" })).status).toBe(303);
    const mailed = await (await reader.get(`${at}/light`)).text();
    expect(mailed).toContain("Here is where you stand today.");
    expect(mailed).toContain("Voici où vous en êtes aujourd’hui.");

    const journal = await templateJournal(db(), "status", 10);
    expect(journal.map(({ event, agent: who }) => [event, who])).toEqual([
      ["standing", "Otto Officer"],
      ["approved-fr", "Otto Officer"],
      ["approved-en", "Rae Reader"],
      ["proposed", "Ann Author"],
    ]);
    expect(new Set(journal.map(({ digest }) => digest)).size).toBe(1);
    const [entry] = await listAudit(db(), { agent: "Ann Author", subject: "template status" }, 10);
    expect(entry).toMatchObject({ action: "template.approve", status: 409 });
  });

  it("can be taken back to those of the engine, by two again", async () => {
    const at = "/console/templates/status";
    expect((await author.post(`${at}/words`, form("status", {}))).status).toBe(303);
    const change = idIn(await reader.page(`${at}/change`));
    for (const language of ["fr", "en"]) await reader.post(`${at}/change/approve`, { change, language });
    expect((await rewordedFor(db(), "status"))?.sentences).toEqual({});
  });

  it("are refused where they lack a detail, hold markup or are empty in one language", async () => {
    const at = "/console/templates/travel/words";
    const key = Object.keys(changeable("travel"))[0] ?? "";
    for (const [wrong, why] of [
      ["", "is empty in French"],
      ["Bonjour {{name}}", "must name the same details"],
      ["<b>Bonjour</b>", "holds marks that no mail may have"],
      ["Une\nDeux", "must stand on one line"],
    ] as const) {
      const refused = await author.post(at, form("travel", { [`fr:${key}`]: wrong }));
      expect([wrong, refused.status, (await refused.text()).includes(why)]).toEqual([wrong, 422, true]);
    }
    expect((await author.post(at, form("travel", {}))).status).toBe(422);
    expect(await templateChange(db(), "travel", "proposed")).toBeNull();
  });

  it("wait one at a time, and may be withdrawn", async () => {
    const at = "/console/templates/travel";
    const key = Object.keys(changeable("travel"))[0] ?? "";
    const fields = form("travel", { [`en:${key}`]: "Another sentence." });
    expect((await author.post(`${at}/words`, fields)).status).toBe(303);
    expect((await reader.post(`${at}/words`, fields)).status).toBe(422);
    const change = idIn(await reader.page(`${at}/change`));
    expect((await reader.post(`${at}/change/withdraw`, { change })).status).toBe(303);
    expect((await officer.post(`${at}/change/approve`, { change, language: "en" })).status).toBe(409);
    expect((await agent.get(`${at}/change`)).status).toBe(404);
  });

  it("are held apart from their author by the database itself, and their journal is added to only", async () => {
    const { database } = engine.context;
    await author.post("/console/templates/travel/words", form("travel", { "en:x": "" }));
    const row = { template: "hold", reason: "x", proposed_by: "Ann", proposed_at: "2026-11-21T15:00:00Z" };
    const own = transaction(database, (tx) =>
      tx
        .insertInto("template_changes")
        .values({ ...row, sentences: "{}", replaced: "{}", english_by: "Ann", french_by: "Ben" })
        .execute(),
    );
    await expect(own).rejects.toThrow("author_never_approves");
    const alone = transaction(database, (tx) =>
      tx
        .insertInto("template_changes")
        .values({ ...row, sentences: "{}", replaced: "{}", state: "standing", english_by: "Ben" })
        .execute(),
    );
    await expect(alone).rejects.toThrow("both_approved");
    await expect(database.db.updateTable("template_journal").set({ agent: "x" }).execute()).rejects.toThrow(
      "append-only",
    );
    await expect(database.db.deleteFrom("template_journal").execute()).rejects.toThrow("append-only");
  });
});

describe("an upgrade", () => {
  it("leaves the words that still fit, and drops in both languages those whose sentence is gone or names other things", () => {
    const [key = ""] = Object.keys(changeable("status"));
    const kept = { [key]: { en: "Kept.", fr: "Gardé." } };
    const wording = { ...kept, gone: { en: "Gone.", fr: "Parti." }, do: { en: "Do {{this}}.", fr: "Faites." } };
    expect(fitting("status", wording)).toEqual(kept);
  });
});
