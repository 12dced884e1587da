import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answersOf, numbered } from "../support/applicants.ts";
import { startTrial, type Trial } from "../support/trial.ts";

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.stop());

/** What releases a hold wants proof, and loopback mail bears no signature: so the code is sent back. */
async function prove(zoe: { readonly name: string; readonly email: string }): Promise<void> {
  const challenge = await trial.mailTo(zoe, "challenge");
  const code = /\b\d{6}\b/.exec(challenge.mail.text ?? "")?.[0] ?? "";
  await trial.reply(zoe, challenge, `Here it is: ${code}`);
}

describe("who is outside Canada", () => {
  it("waits, is asked on the planned day whether they are back, and then goes on", async () => {
    const { application, zoe } = await trial.open();
    const invitation = await trial.mailTo(zoe, "portal1");
    const planned = trial.now().toZonedDateTimeISO("America/Toronto").toPlainDate().add({ days: 30 }).toString();
    await trial.reply(zoe, invitation, numbered(answersOf(zoe, { 8: "no", 9: planned })));
    const hold = await trial.mailTo(zoe, "hold");
    await trial.settled();
    expect(hold.mail.text).toContain(String(Temporal.PlainDate.from(planned).year));
    expect((await trial.show(application)).holds).toMatchObject([{ kind: "outside-canada", until: planned }]);
    await trial.pass({ days: 29 });
    expect(trial.mailsTo(zoe)).not.toContain("return-check");
    await trial.pass({ days: 1 });
    const check = await trial.mailTo(zoe, "return-check");
    await trial.reply(zoe, check, "Yes, I am in Canada now.");
    await prove(zoe);
    await trial.mailTo(zoe, "portal2");
    await trial.settled();
    const shown = await trial.show(application);
    expect(shown.holds).toEqual([]);
    expect(shown.phase).toBe("active");
  });

  it("is held by what they declare in the portal, and goes on when they declare to be back", async () => {
    const { application, zoe } = await trial.active();
    const away = { event: "presence-declared", person: zoe.id, inCanada: false, plannedReturn: "2028-01-15" };
    expect((await trial.portal(application, away)).status).toBe(200);
    await trial.mailTo(zoe, "hold");
    expect(await trial.officer(application, { event: "grant", person: zoe.id })).toMatchObject({ reason: "on-hold" });
    await trial.portal(application, { event: "presence-declared", person: zoe.id, inCanada: true });
    expect((await trial.officer(application, { event: "grant", person: zoe.id })).kind).toBe("recorded");
  });
});

describe("who leaves before the eCOPR", () => {
  it("holds the grant; back again, the grant asks for a fresh declaration and goes on", async () => {
    const { application, zoe, portal2 } = await trial.active();
    await trial.portal(application, { event: "presence-declared", person: zoe.id, inCanada: true });
    await trial.reply(zoe, portal2, "Hello, I am leaving Canada next week to see my mother.");
    await trial.mailTo(zoe, "hold");
    const grant = { event: "grant", person: zoe.id } as const;
    expect((await trial.show(application)).holds).toMatchObject([{ kind: "leaving-canada", person: "p1" }]);
    expect(await trial.officer(application, grant)).toMatchObject({ kind: "refused", reason: "on-hold" });
    await trial.pass({ days: 14 });
    await trial.reply(zoe, trial.latestTo(zoe), "Hello, I am back in Canada.");
    await prove(zoe);
    await trial.settled();
    expect((await trial.show(application)).holds).toEqual([]);
    expect(await trial.officer(application, grant)).toMatchObject({ reason: "travel-since-declaration" });
    await trial.portal(application, { event: "presence-declared", person: zoe.id, inCanada: true });
    expect((await trial.officer(application, grant)).kind).toBe("recorded");
  });

  it("a declaration older than policy's days is asked for again", async () => {
    const { application, zoe } = await trial.active();
    await trial.portal(application, { event: "presence-declared", person: zoe.id, inCanada: true });
    await trial.pass({ days: 8 });
    const grant = { event: "grant", person: zoe.id } as const;
    expect(await trial.officer(application, grant)).toMatchObject({ kind: "refused", reason: "presence-too-old" });
  });
});

describe("a representative", () => {
  const agent = { name: "R. Adviser", organization: null, email: "adviser@law.example", mayBeCopied: false };

  it("cannot answer for the applicant: a person looks, and nothing is taken", async () => {
    const { application, zoe } = await trial.open([{}], { representative: agent });
    const invitation = await trial.mailTo(zoe, "portal1");
    await trial.reply({ name: agent.name, email: agent.email }, invitation, numbered(answersOf(zoe)));
    await trial.settled();
    const shown = await trial.show(application);
    expect(shown.phase).toBe("invited");
    expect(shown.people[0]?.answers).toEqual({});
    expect(shown.escalations).toMatchObject([{ reason: "representative-wrote" }]);
    expect(trial.mailsTo({ email: agent.email })).toEqual([]);
    expect(trial.mailsTo(zoe)).toEqual(["portal1"]);
  });

  it("is copied by consent on what asks and tells, never on a password, and answers nothing by it", async () => {
    const consenting = { ...agent, email: "copied@law.example", mayBeCopied: true };
    const { application, zoe } = await trial.open([{}], { representative: consenting });
    const invitation = await trial.mailTo(zoe, "portal1");
    const copy = await trial.mailTo(consenting, "portal1");
    expect(copy.mail.to.map(({ address }) => address)).toEqual([consenting.email]);
    expect(invitation.mail.text).toContain("/portal/form/");
    expect(copy.mail.text).not.toContain("/portal/form/");
    await trial.reply({ name: agent.name, email: consenting.email }, copy, numbered(answersOf(zoe)));
    await trial.settled();
    expect((await trial.show(application)).people[0]?.answers).toEqual({});
    await trial.reply(zoe, invitation, numbered(answersOf(zoe)));
    await trial.mailTo(zoe, "portal2");
    await trial.settled();
    expect(trial.mailsTo(consenting)).toEqual(["portal1"]);
  });

  it("is recorded and taken off by an agent", async () => {
    const { application, zoe } = await trial.active();
    const named = {
      event: "representative",
      name: "R. Adviser",
      email: "late@law.example",
      mayBeCopied: true,
    } as const;
    expect((await trial.agent(application, named)).kind).toBe("recorded");
    await trial.portal(application, { event: "presence-declared", person: zoe.id, inCanada: true });
    await trial.officer(application, { event: "grant", person: zoe.id });
    await trial.mailTo({ email: "late@law.example" }, "ecopr-ready");
    await trial.agent(application, { event: "representative", mayBeCopied: false });
    expect((await trial.state(application)).representative).toBeNull();
  });
});
