import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listEscalations } from "../../src/store/escalations.ts";
import { caseIdByApplication } from "../../src/store/cases.ts";
import { portrait } from "../../src/tool/demo/portrait.ts";
import { recordEvent } from "../../src/workflow/record-event.ts";
import { answerEscalation, resolveWithNote } from "../../src/workflow/settle-escalation.ts";
import { answersOf, inlineAnswers, numbered } from "../support/applicants.ts";
import { startTrial, type Trial } from "../support/trial.ts";

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.stop());

const openOf = async (application: string) => {
  const { db } = trial.context.database;
  const caseId = (await caseIdByApplication(db, application)) ?? 0;
  return listEscalations(db, { caseId, state: "open" });
};

describe("strangers", () => {
  it("get silence, and a person sees that they wrote", async () => {
    const before = (await trial.status()).escalations.open;
    const stranger = { name: "Nobody", email: "nobody@elsewhere.example" };
    await trial.write(stranger, "Hello", "Hello, please send me my documents.");
    await trial.settled();
    expect(trial.mailsTo(stranger)).toEqual([]);
    const status = await trial.status();
    expect(status.escalations.open).toBe(before + 1);
    expect(status.inbound.outcomes["escalated"]).toBeGreaterThan(0);
  });

  it("with a mail of ours in hand change nothing and are told nothing", async () => {
    const { application, zoe } = await trial.open();
    const invitation = await trial.mailTo(zoe, "portal1");
    const stranger = { name: zoe.name, email: "zoe@elsewhere.example" };
    await trial.reply(stranger, invitation, numbered(answersOf(zoe)));
    await trial.settled();
    const shown = await trial.show(application);
    expect(shown).toMatchObject({ phase: "invited", received: [{ outcome: "challenged", trust: "token-only" }] });
    expect(shown.people[0]?.answers).toEqual({});
    expect([trial.mailsTo(stranger), trial.mailsTo(zoe)]).toEqual([[], ["portal1", "challenge"]]);
  });
});

describe("what needs a person", () => {
  it("is answered with the words that were looked for, and the case goes on", async () => {
    const { application, zoe } = await trial.open();
    const invitation = await trial.mailTo(zoe, "portal1");
    const mistaken = { 2: "1187654321" };
    await trial.reply(zoe, invitation, numbered(answersOf(zoe, mistaken)));
    const question = await trial.mailTo(zoe, "clarify");
    await trial.settled();
    await trial.reply(zoe, question, { inline: { [zoe.name]: { 1: "1187654321" } } });
    await trial.settled();
    const open = await openOf(application);
    expect(open.map((one) => one.reason)).toContain("uci-differs");
    const escalation = open.find((one) => one.reason === "uci-differs");
    const typed = [{ person: zoe.id, question: "uci", words: zoe.uci }];
    const settled = await answerEscalation(trial.context, escalation?.id ?? "", "B. Agent", { kind: "answers", typed });
    expect(settled).toEqual({ kind: "recorded" });
    await trial.mailTo(zoe, "portal2");
    const again = await answerEscalation(trial.context, escalation?.id ?? "", "B. Agent", { kind: "answers", typed });
    expect(again.kind).toBe("resolved-before");
  });

  it("is answered with a standard mail, or resolved with a note", async () => {
    const { application, zoe, portal2 } = await trial.active();
    await trial.reply(zoe, portal2, "Hello, may I bring my grandmother's piano to the appointment?");
    await trial.settled();
    const [first] = await openOf(application);
    const mail = { kind: "mail", template: "status", person: null } as const;
    expect(await answerEscalation(trial.context, first?.id ?? "", "B. Agent", mail)).toEqual({ kind: "recorded" });
    await trial.mailTo(zoe, "status");
    for (const { id } of await openOf(application))
      expect(await resolveWithNote(trial.context, id, "B. Agent", "They were told by telephone.")).toEqual({
        kind: "recorded",
      });
    expect(await openOf(application)).toEqual([]);
    expect((await trial.show(application)).escalations.map((one) => one.state)).not.toContain("open");
  });

  it("does not keep a complete answer from its Portal 2", async () => {
    const { application, zoe } = await trial.open();
    const invitation = await trial.mailTo(zoe, "portal1");
    await trial.reply({ name: "Somebody", email: "else@elsewhere.example" }, invitation, "Who is this?");
    await trial.settled();
    await trial.reply(zoe, invitation, numbered(answersOf(zoe)));
    await trial.mailTo(zoe, "portal2");
    expect((await openOf(application)).length).toBeGreaterThan(0);
  });
});

describe("who cannot use the portal", () => {
  it("comes to the card all the same: an agent records presence, address and photo", async () => {
    const { application, zoe } = await trial.open();
    const { id: person } = zoe;
    const invitation = await trial.mailTo(zoe, "portal1");
    await trial.reply(zoe, invitation, "Hello, I cannot use the portal, I am blind.");
    await trial.mailTo(zoe, "cannot-use");
    await trial.settled();
    expect((await openOf(application)).map((one) => one.reason)).toContain("cannot-use-portal");
    await trial.agent(application, { event: "assist", person });
    await trial.reply(zoe, invitation, numbered(answersOf(zoe)));
    await trial.settled();
    expect((await trial.show(application)).phase).toBe("active");
    expect(trial.mailsTo(zoe)).not.toContain("portal2");

    const address = {
      line1: "12 Main St",
      line2: null,
      city: "Ottawa",
      province: "ON",
      postalCode: "K1A 0B1",
    } as const;
    const photo = (await portrait("#2a2420")).toString("base64");
    for (const event of [
      { event: "presence-declared", person, inCanada: true },
      { event: "address-confirmed", person, use: "home", address },
      { event: "photo-submitted", person, photo },
    ] as const) {
      const recorded = await recordEvent(trial.context, application, event, "agent:B. Agent");
      expect(recorded?.kind).toBe("recorded");
    }
    for (const event of ["grant", "photo-accept", "card-production", "card-mailed"] as const)
      expect((await trial.officer(application, { event, person })).kind).toBe("recorded");
    await trial.mailTo(zoe, "card-mailed");
    expect((await trial.show(application)).phase).toBe("closed");
  });

  it("an agent records nothing for those who can", async () => {
    const { application, zoe } = await trial.active();
    const event = { event: "presence-declared", person: zoe.id, inCanada: true } as const;
    expect(await recordEvent(trial.context, application, event, "agent:B. Agent")).toMatchObject({
      reason: "not-assisted",
    });
  });

  it("the form on the invitation's own link answers as a reply does", async () => {
    const { application, zoe } = await trial.open();
    const invitation = await trial.mailTo(zoe, "portal1");
    const path = /https:\/\/portal\.landfall\.example(\/portal\/form\/\S+)/.exec(invitation.mail.text ?? "")?.[1];
    const url = `http://127.0.0.1:${trial.engine.portalPort}${path}`;
    expect((await fetch(url)).status).toBe(200);
    const answers = Object.values(answersOf(zoe, { 8: "true" }));
    const ids = ["fullName", "uci", "email", "firstEntry", "lastEntry", "lastEntryPlace", "eyeColour", "inCanada"];
    const body = new URLSearchParams(ids.map((id, index) => [`${id}:${zoe.id}`, answers[index] ?? ""]));
    const sent = await fetch(url, { method: "POST", body, redirect: "manual" });
    expect(sent.status).toBe(303);
    await trial.mailTo(zoe, "portal2");
    expect((await trial.show(application)).people[0]?.missing).toEqual([]);
  });
});

describe("who is asked", () => {
  it("outside Canada, or not approved: kept, and not invited", async () => {
    const outside = await trial.open([{}], { track: "outside-canada" });
    const refused = await trial.open([{}], { decision: { status: "refused", date: "2026-12-01" } });
    await trial.settled();
    for (const { application, zoe } of [outside, refused]) {
      expect(trial.mailsTo(zoe)).toEqual([]);
      expect((await trial.show(application)).phase).toBe("closed");
    }
    await trial.write(outside.zoe, "Question", "Hello, when will my visa be ready, and may I bring my piano?");
    await trial.settled();
    expect((await openOf(outside.application)).length).toBeGreaterThan(0);
  });

  it("nobody by mail who has no address: somebody rings", async () => {
    const { application, zoe } = await trial.open([{ email: null, phone: "613-555-0142" }]);
    await trial.settled();
    expect(await openOf(application)).toMatchObject([{ reason: "no-usable-address" }]);
    expect(trial.mailsTo(zoe)).toEqual([]);
  });

  it("two on one address are the principal's to answer for, also when accounts are to be separate", async () => {
    const shared = "shared@home.example";
    const { application, zoe, people } = await trial.active([{ email: shared }, { email: shared }]);
    await trial.agent(application, { event: "separate-accounts" });
    await trial.settled();
    expect((await trial.show(application)).people.map((one) => one.account)).toEqual(["temporary", "none"]);
    expect((await openOf(application)).map((one) => one.reason)).toContain("shared-address");
    expect(trial.mailsTo(zoe)).toEqual(["portal1", "portal2"]);
    expect(people).toHaveLength(2);
  });

  it("an adult with an address of their own has an account of their own, once they ask for it", async () => {
    const { application, people } = await trial.open([{}, { language: "fr" }]);
    const [zoe, minh] = people as [(typeof people)[number], (typeof people)[number]];
    const invitation = await trial.mailTo(zoe, "portal1");
    await trial.agent(application, { event: "separate-accounts" });
    const own = await trial.mailTo(minh, "portal1");
    expect(own.mail.text).not.toContain(zoe.name);
    await trial.reply(minh, own, { inline: inlineAnswers([minh]) });
    await trial.mailTo(minh, "portal2");
    await trial.reply(zoe, invitation, { inline: inlineAnswers([zoe]) });
    await trial.mailTo(zoe, "portal2");
    await trial.settled();
    expect((await trial.show(application)).phase).toBe("active");
    await trial.portal(application, { event: "presence-declared", person: minh.id, inCanada: true });
    await trial.officer(application, { event: "grant", person: minh.id });
    await trial.mailTo(minh, "ecopr-ready");
    expect(trial.mailsTo(zoe)).toEqual(["portal1", "portal2"]);
  });

  it("an interview holds the grant until an officer says that it is over", async () => {
    const { application, zoe } = await trial.active();
    const { id: person } = zoe;
    await trial.portal(application, { event: "presence-declared", person, inCanada: true });
    await trial.officer(application, { event: "interview", person, note: "Identity" });
    expect(await trial.officer(application, { event: "grant", person })).toMatchObject({ reason: "on-hold" });
    await trial.officer(application, { event: "interview-passed", person });
    expect((await trial.officer(application, { event: "grant", person })).kind).toBe("recorded");
  });
});
