import sharp from "sharp";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDocument } from "../../src/store/documents.ts";
import { portrait } from "../../src/tool/demo/portrait.ts";
import { startTrial, type Trial } from "../support/trial.ts";

let trial: Trial;
const pictures: Record<string, string> = {};
beforeAll(async () => {
  const base64 = async (drawing: Promise<Buffer>) => (await drawing).toString("base64");
  pictures["good"] = await base64(portrait("#2a2420"));
  pictures["other"] = await base64(portrait("#8a5a2b"));
  pictures["blue"] = await base64(portrait("#4a3423", "#6d86a3"));
  pictures["tiny"] = (
    await sharp({ create: { width: 60, height: 80, channels: 3, background: "#fff" } })
      .jpeg()
      .toBuffer()
  ).toString("base64");
  trial = await startTrial();
});
afterAll(() => trial.stop());

const address = { line1: "12 Main St", city: "Ottawa", province: "ON", postalCode: "K1A 0B1" };
const submit = (application: string, person: string, photo: string) =>
  trial.portal(application, { event: "photo-submitted", person, photo: pictures[photo] });

describe("the photo", () => {
  it("that breaks a hard rule is refused with every finding, and is not kept", async () => {
    const { application, zoe } = await trial.active();
    const refused = await submit(application, zoe.id, "tiny");
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.body["findings"])).toContain("dimensions");
    expect((await trial.show(application)).people[0]?.photo).toBe("none");
  });

  it("is returned with its reasons in both languages, sent again, and accepted", async () => {
    const { application, zoe } = await trial.active();
    const taken = await submit(application, zoe.id, "blue");
    expect(taken.status).toBe(200);
    expect(taken.body["warnings"]).toContain("background");
    expect((await submit(application, zoe.id, "good")).body).toMatchObject({ reason: "photo-locked" });
    await trial.officer(application, {
      event: "photo-return",
      person: zoe.id,
      reasons: ["background-not-white", "glare"],
      note: null,
    });
    const returned = await trial.mailTo(zoe, "photo-returned");
    for (const word of ["background", "glare", "arrière-plan", "reflet"]) {
      expect((returned.mail.text ?? "").toLowerCase()).toContain(word);
      expect((returned.mail.html ?? "").toLowerCase()).toContain(word);
    }
    expect((await submit(application, zoe.id, "good")).status).toBe(200);
    await trial.officer(application, { event: "photo-accept", person: zoe.id });
    await trial.mailTo(zoe, "photo-accepted");
    expect((await trial.show(application)).people[0]?.photo).toBe("accepted");
  });

  it("given for two of one family is put before a person", async () => {
    const { application, people } = await trial.active([{}, {}]);
    for (const { id } of people) await submit(application, id, "good");
    const { escalations } = await trial.show(application);
    expect(escalations).toMatchObject([{ reason: "same-photo", state: "open" }]);
    expect((await trial.state(application)).people[1]?.photo).toMatchObject({
      warnings: expect.arrayContaining(["same-photo"]),
    });
  });
});

describe("from the grant to the card", () => {
  it("the eCOPR bears SPECIMEN, its mail no attachment; the card is made, mailed, brought back and mailed again", async () => {
    const { application, zoe } = await trial.active();
    const { id: person } = zoe;
    await trial.portal(application, { event: "presence-declared", person, inCanada: true });
    await trial.portal(application, { event: "address-confirmed", person, use: "mailing", address });
    expect(await trial.officer(application, { event: "card-production", person })).toMatchObject({
      reason: "ecopr-not-issued",
    });
    await trial.officer(application, { event: "grant", person });
    const ready = await trial.mailTo(zoe, "ecopr-ready");
    expect(ready.mail.attachments).toEqual([]);
    const { ecopr } = (await trial.state(application)).people[0] ?? {};
    const words = await wordsOf(ecopr?.kind === "issued" ? ecopr.documentNumber : "");
    for (const said of ["SPECIMEN", "Łucja", zoe.uci, "NOT FOR TRAVEL"]) expect(words).toContain(said);

    await submit(application, person, "good");
    await trial.officer(application, { event: "photo-accept", person });
    for (const event of ["card-production", "card-mailed"] as const) {
      expect((await trial.officer(application, { event, person })).kind).toBe("recorded");
      await trial.mailTo(zoe, event);
    }
    expect((await trial.show(application)).phase).toBe("closed");

    await trial.officer(application, { event: "card-undelivered", person });
    await trial.mailTo(zoe, "card-undelivered");
    expect(await trial.show(application)).toMatchObject({ phase: "active", people: [{ card: "undelivered" }] });
    const moved = { ...address, line1: "99 New St" };
    await trial.portal(application, { event: "address-confirmed", person, use: "mailing", address: moved });
    await trial.officer(application, { event: "card-mailed", person });
    await trial.mailTo(zoe, "card-mailed");
    expect(await trial.show(application)).toMatchObject({ phase: "closed", deadlines: [] });
  });

  it("a void eCOPR is told of; with landing at a port of entry the case is over", async () => {
    const { application, zoe } = await trial.active();
    const { id: person } = zoe;
    await trial.portal(application, { event: "presence-declared", person, inCanada: true });
    await trial.officer(application, { event: "grant", person });
    const { ecopr } = (await trial.state(application)).people[0] ?? {};
    const why = { portOfEntry: true, reason: "They were outside Canada that day." };
    await trial.officer(application, { event: "ecopr-void", person, ...why });
    const told = await trial.mailTo(zoe, "ecopr-void");
    expect(told.mail.text).toMatch(/port\s+of\s+entry/i);
    const shown = await trial.show(application);
    expect(shown).toMatchObject({ phase: "closed", people: [{ ecopr: "void" }] });
    expect((await trial.officer(application, { event: "grant", person })).kind).toBe("refused");
    const { db } = trial.context.database;
    const number = ecopr?.kind === "issued" ? ecopr.documentNumber : "";
    expect((await readDocument(db, trial.context.vault, number))?.voidAt).not.toBeNull();
  });
});

/** The words of a kept eCOPR, by a reader that is not the one that made it. */
async function wordsOf(number: string): Promise<string> {
  const kept = await readDocument(trial.context.database.db, trial.context.vault, number);
  const document = await getDocument({ data: new Uint8Array(kept?.pdf ?? []), verbosity: 0 }).promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  return items.map((item) => ("str" in item ? item.str : "")).join(" ");
}
