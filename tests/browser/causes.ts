import type { EscalationReason } from "../../src/case/decision.ts";
import { escalationDueAt } from "../../src/case/escalation.ts";
import { caseIdByApplication, caseKey } from "../../src/store/cases.ts";
import { transaction } from "../../src/store/database.ts";
import { openEscalation } from "../../src/store/escalations.ts";
import { portrait } from "../../src/tool/demo/portrait.ts";
import { answersOf, inlineAnswers, numbered } from "../support/applicants.ts";
import type { Opened, Trial } from "../support/trial.ts";

/** Makes the engine call a person for this reason; gives the case that it is about, or null. */
export type Cause = (trial: Trial) => Promise<(Opened & { readonly zoe: Opened["people"][number] }) | null>;

/** Somebody answers the invitation with these words. */
const replying =
  (words: string): Cause =>
  async (trial) => {
    const opened = await trial.open();
    await trial.reply(opened.zoe, await trial.mailTo(opened.zoe, "portal1"), words);
    return opened;
  };

/** As the engine opens one, without what leads to it: that takes weeks, a machine that fails, or a family of forgers. */
const asIf =
  (reason: EscalationReason, ofCase: boolean): Cause =>
  async (trial) => {
    const { context } = trial;
    const opened = ofCase ? await trial.open() : null;
    if (opened !== null) await trial.mailTo(opened.zoe, "portal1");
    const caseId = opened && (await caseIdByApplication(context.database.db, opened.application));
    const now = trial.now().toString();
    await transaction(context.database, async (tx) => {
      const key = caseId === null ? null : await caseKey(tx, context.vault, caseId);
      const of = caseId === null || key === null ? null : { caseId, key };
      const dueAt = escalationDueAt(reason, now, context.policy);
      const person = of === null ? null : "p1";
      const entry = { of, person, reason, messageId: null, evidence: { rule: "browser" }, dueAt, joins: false };
      await openEscalation(tx, context.vault, entry, now);
    });
    return opened;
  };

const photo = async () => (await portrait("#221a14")).toString("base64");

const grown = new WeakSet<Trial>();

/** A month in which one answers nothing, one does nothing, and we let one's photo wait. */
const aMonth: Cause = async (trial) => {
  if (grown.has(trial)) return null;
  grown.add(trial);
  const silent = await trial.open();
  await trial.mailTo(silent.zoe, "portal1");
  await trial.active();
  const waiting = await trial.active();
  const submitted = { event: "photo-submitted", person: "p1", photo: await photo() };
  await trial.portal(waiting.application, submitted);
  for (const days of [8, 7, 8, 10]) await trial.pass({ days });
  return null;
};

/** What time brings about: it must have passed before anything else begins, since it passes for everybody. */
export const broughtByTime: readonly EscalationReason[] = ["no-reply", "overdue", "target-missed"];

const home = { line1: "12 Main St", city: "Ottawa", province: "ON", postalCode: "K1A 0B1" };

/** How each reason comes about here. */
export const causes: Readonly<Record<EscalationReason, Cause>> = {
  "cannot-use-portal": replying("I have no computer and cannot use the portal. Is there another way?"),
  "own-account": replying("I made my own account on the PR portal last week. Is that a problem?"),
  "data-request": replying("Please send me a copy of all personal information that you hold about me."),
  "other-question": replying("Mon perroquet doit-il avoir des papiers lui aussi?"),
  "representative-named": replying("My lawyer Jane Roe will represent me from now on."),
  "ecopr-error": replying("There is a mistake on my eCOPR: my name is spelled wrong."),
  "outside-question": replying("Which documents do I show to the officer when I land at the border?"),
  "separate-accounts": replying("My husband and I want separate accounts, one each please."),
  async "representative-wrote"(trial) {
    const representative = { name: "R. Adviser", organization: null, email: "adviser@law.example", mayBeCopied: false };
    const opened = await trial.open([{}], { representative });
    const words = numbered(answersOf(opened.zoe));
    await trial.reply(
      { name: representative.name, email: representative.email },
      await trial.mailTo(opened.zoe, "portal1"),
      words,
    );
    return opened;
  },
  async "uci-differs"(trial) {
    const opened = await trial.open();
    const { zoe } = opened;
    await trial.reply(zoe, await trial.mailTo(zoe, "portal1"), numbered(answersOf(zoe, { 2: "1187654321" })));
    const question = await trial.mailTo(zoe, "clarify");
    await trial.settled();
    await trial.reply(zoe, question, { inline: { [zoe.name]: { 1: "1187654321" } } });
    return opened;
  },
  async "unclear-after-rounds"(trial) {
    const opened = await trial.open();
    const { zoe } = opened;
    await trial.reply(zoe, await trial.mailTo(zoe, "portal1"), { inline: inlineAnswers([zoe], { 5: "03/04/2024" }) });
    for (const answer of ["05/04/2024", "06/04/2024", "07/04/2024"]) {
      const asked = await trial.mailTo(zoe, "clarify");
      await trial.reply(zoe, asked, { inline: { [zoe.name]: { 1: answer } } });
    }
    return opened;
  },
  async "address-change"(trial) {
    const opened = await trial.open();
    const words = numbered(answersOf(opened.zoe, { 3: "zoe.elsewhere@home.example" }));
    await trial.reply(opened.zoe, await trial.mailTo(opened.zoe, "portal1"), words);
    return opened;
  },
  "no-usable-address": (trial) => trial.open([{ email: null, phone: "613-555-0142" }]),
  async "hard-bounce"(trial) {
    trial.post.fail("gone@home.example", { at: "recipient", answer: 550, words: "5.1.1 no such user here" }, 99);
    return trial.open([{ email: "gone@home.example", phone: "613-555-0142" }]);
  },
  async "delivery-refused"(trial) {
    trial.post.fail("strict@strict.example", { at: "dot", answer: 554, words: "5.7.1 message looks like spam" });
    return trial.open([{ email: "strict@strict.example" }]);
  },
  async "shared-address"(trial) {
    const opened = await trial.active([{ email: "shared@home.example" }, { email: "shared@home.example" }]);
    await trial.agent(opened.application, { event: "separate-accounts" });
    return opened;
  },
  async "same-photo"(trial) {
    const opened = await trial.active([{}, {}]);
    const same = await photo();
    for (const { id: person } of opened.people)
      await trial.portal(opened.application, { event: "photo-submitted", person, photo: same });
    return opened;
  },
  async interview(trial) {
    const opened = await trial.active();
    await trial.officer(opened.application, { event: "interview", person: "p1", note: "Identity" });
    return opened;
  },
  async "unknown-sender"(trial) {
    const stranger = { name: "Some Body", email: "stranger@elsewhere.example" };
    await trial.write(stranger, "Hello", "Is this the office that answers about permanent residence?");
    return null;
  },
  async quarantined(trial) {
    const parts = "\r\n--b".repeat(60_000);
    await trial.ingest(
      Buffer.from(`From: a@b.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${parts}\r\n`),
    );
    return null;
  },
  concern: asIf("concern", true),
  "unproven-sender": asIf("unproven-sender", true),
  "challenge-unanswered": asIf("challenge-unanswered", true),
  "too-many-mails": asIf("too-many-mails", true),
  "speaks-for-another": asIf("speaks-for-another", true),
  "verification-code-differs": asIf("verification-code-differs", true),
  async "password-limit"(trial) {
    const opened = await trial.active();
    for (let time = 0; time < 4; time += 1) {
      await trial.reply(opened.zoe, opened.portal2, `I lost my temporary password, please send a new one. (${time})`);
      await trial.settled();
    }
    return opened;
  },
  "leaving-notice-unproven": asIf("leaving-notice-unproven", true),
  overdue: aMonth,
  "no-reply": aMonth,
  "target-missed": aMonth,
  async "card-undelivered"(trial) {
    const opened = await trial.active();
    const { application } = opened;
    const person = "p1";
    await trial.portal(application, { event: "presence-declared", person, inCanada: true });
    await trial.portal(application, { event: "address-confirmed", person, use: "mailing", address: home });
    await trial.officer(application, { event: "grant", person });
    await trial.portal(application, { event: "photo-submitted", person, photo: await photo() });
    for (const event of ["photo-accept", "card-production", "card-mailed", "card-undelivered"] as const)
      await trial.officer(application, { event, person });
    return opened;
  },
  async "card-issue"(trial) {
    const opened = await trial.active();
    await trial.officer(opened.application, { event: "card-issue", person: "p1", note: "The name is too long." });
    return opened;
  },
  "unreadable-message": asIf("unreadable-message", true),
  "domain-refusals": asIf("domain-refusals", false),
  "engine-fault": asIf("engine-fault", false),
  "does-not-add-up": asIf("does-not-add-up", false),
};
