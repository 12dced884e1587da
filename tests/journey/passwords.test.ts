import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { messagesOfCase } from "../../src/store/reading.ts";
import { mailCopy, mailsOfCase } from "../../src/store/mails.ts";
import { caseIdByApplication } from "../../src/store/cases.ts";
import { parseMessage } from "../../src/mail/parse.ts";
import { readRaw } from "../../src/store/raw.ts";
import { opens, passwordIn } from "../support/passwords.ts";
import { answersOf, numbered } from "../support/applicants.ts";
import { startTrial, type Trial } from "../support/trial.ts";

let trial: Trial;
const mailed: string[] = [];
beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.stop());

const idOf = async (application: string) => (await caseIdByApplication(trial.context.database.db, application)) ?? 0;

describe("help with a temporary password, by mail", () => {
  it.each([
    ["lost", "en", "Hello, I lost my temporary password. Please send me a new one."],
    ["perdu", "fr", "Bonjour, j'ai perdu mon mot de passe temporaire. Veuillez m'en envoyer un autre."],
    ["never came", "en", "Hello, I never received my temporary password."],
    ["does not work", "en", "Hello, my temporary password does not work."],
  ])("%s: a new one comes, and only it works", async (_cause, language, words) => {
    const { application, zoe, portal2 } = await trial.active([{ language }]);
    const first = passwordIn(portal2);
    expect(opens(await trial.state(application), zoe.id, first)).toBe(true);
    await trial.reply(zoe, portal2, words);
    const fresh = passwordIn(await trial.mailTo(zoe, "password-new"));
    mailed.push(first, fresh);
    await trial.settled();
    const state = await trial.state(application);
    expect([first, fresh].map((one) => opens(state, zoe.id, one))).toEqual([false, true]);
    expect(trial.mailsTo(zoe)).toEqual(["portal1", "portal2", "password-new"]);
  });

  it("the older one dies only when the new mail has been accepted", async () => {
    const { application, zoe, portal2 } = await trial.active();
    const first = passwordIn(portal2);
    trial.post.fail(zoe.email, { at: "dot", answer: 451, words: "4.3.0 try again" });
    await trial.reply(zoe, portal2, "I lost my temporary password. Please send me a new one.");
    await trial.settled();
    expect(opens(await trial.state(application), zoe.id, first)).toBe(true);
    await trial.pass({ seconds: 10 });
    const fresh = passwordIn(await trial.mailTo(zoe, "password-new"));
    await trial.settled();
    const state = await trial.state(application);
    expect([first, fresh].map((one) => opens(state, zoe.id, one))).toEqual([false, true]);
  });

  it("where nobody knows whether a password arrived, another goes and the first is never good again", async () => {
    const { application, zoe } = await trial.open();
    const invitation = await trial.mailTo(zoe, "portal1");
    trial.post.fail(zoe.email, { at: "after-dot", cut: true });
    await trial.reply(zoe, invitation, numbered(answersOf(zoe)));
    const lost = passwordIn(await trial.mailTo(zoe, "portal2"));
    const good = passwordIn(await trial.mailTo(zoe, "password-new"));
    await trial.settled();
    mailed.push(lost, good);
    const state = await trial.state(application);
    expect([lost, good].map((one) => opens(state, zoe.id, one))).toEqual([false, true]);
    await trial.pass({ hours: 1 });
    expect(trial.mailsTo(zoe)).toEqual(["portal1", "portal2", "password-new"]);
    expect((await trial.status()).outbox.unsure).toBe(0);
  });

  it("no more than three a day: the fourth request is told so once, and a person looks", async () => {
    const { application, zoe, portal2 } = await trial.active();
    for (let time = 0; time < 5; time += 1) {
      await trial.reply(zoe, portal2, `I lost my temporary password, please send a new one. (${time})`);
      await trial.settled();
    }
    expect(trial.mailsTo(zoe).slice(2)).toEqual([
      "password-new",
      "password-new",
      "password-new",
      "password-cause",
      "acknowledge",
    ]);
    const reasons = (await trial.show(application)).escalations.map((one) => one.reason);
    expect(reasons).toContain("password-limit");
    await trial.pass({ days: 1 });
    await trial.reply(zoe, portal2, "I lost my temporary password, please send a new one.");
    await trial.settled();
    expect(trial.mailsTo(zoe).at(-1)).toBe("password-new");
  });

  it("an own password that was forgotten gets the portal's link, never a password", async () => {
    const { application, zoe, portal2 } = await trial.active();
    await trial.portal(application, { event: "password-changed", person: zoe.id });
    await trial.reply(zoe, portal2, "I forgot my own password, the one that I chose myself.");
    const link = await trial.mailTo(zoe, "password-link");
    expect(() => passwordIn(link)).toThrow("0 passwords");
  });

  it("an account that existed before gets no password, neither at first nor when one is asked for", async () => {
    const { zoe, portal2 } = await trial.active([{}], { portalAccount: true });
    expect(() => passwordIn(portal2)).toThrow("0 passwords");
    await trial.reply(zoe, portal2, "I lost my temporary password. Please send me a new one.");
    expect(() => passwordIn(trial.latestTo(zoe))).toThrow("0 passwords");
    await trial.mailTo(zoe, "password-cause");
  });

  it("a stranger who asks for one gets nothing", async () => {
    const { application, zoe, portal2 } = await trial.active();
    const mallory = { name: "Zoë Łucja", email: "mallory@elsewhere.example" };
    await trial.reply(mallory, portal2, "I lost my temporary password. Please send me a new one.");
    await trial.settled();
    expect(trial.mailsTo(mallory)).toEqual([]);
    expect(trial.mailsTo(zoe)).toEqual(["portal1", "portal2"]);
    expect((await trial.show(application)).received.at(-1)).toMatchObject({
      outcome: "escalated",
      trust: "token-only",
    });
  });
});

describe("a temporary password in the clear", () => {
  it("that comes back in a bounce is blotted out before anything is kept", async () => {
    const { application, zoe, portal2 } = await trial.active();
    const password = passwordIn(portal2);
    mailed.push(password);
    trial.arrive(bounceOf(portal2.raw, portal2.envelopeFrom, zoe.email));
    await trial.settled();
    const { db } = trial.context.database;
    const shown = await trial.show(application);
    expect(shown.received.at(-1)?.outcome).toBe("bounce");
    expect(shown.people[0]?.suppressed).toBe(true);
    const message = (await messagesOfCase(db, trial.context.vault, await idOf(application))).at(-1);
    const kept = await readRaw(db, trial.context.vault, message?.id ?? "");
    const mail = await parseMessage(kept ?? Buffer.alloc(0));
    expect(mail.header("x-landfall-redacted")).toEqual(["yes"]);
    expect(mail.text).toContain("could not be delivered");
    expect(`${kept?.toString()} ${mail.text}`).not.toContain(password);
  });

  it("stands in no copy that is kept, and in no row of any table", async () => {
    const { application, portal2 } = await trial.active();
    mailed.push(passwordIn(portal2));
    const { db } = trial.context.database;
    const mails = await mailsOfCase(db, trial.context.vault, await idOf(application));
    const sent = mails.find((mail) => mail.template === "portal2");
    const copy = await mailCopy(db, trial.context.vault, sent?.id ?? "");
    expect(copy?.toString()).toContain("****");
    expect(copy?.toString()).not.toContain(passwordIn(portal2));
    const rows = await trial.everyRow();
    expect(rows.length).toBeGreaterThan(10_000);
    expect(mailed.length).toBeGreaterThan(6);
    for (const password of mailed) {
      expect(rows).not.toContain(password);
      expect(rows).not.toContain(Buffer.from(password).toString("hex"));
    }
  });
});

/** A report that the address does not exist, with our whole mail inside. */
function bounceOf(original: Buffer, to: string, failed: string): Buffer {
  const head = [
    "Return-Path: <>",
    "From: Mail Delivery System <mailer-daemon@home.example>",
    `To: ${to}`,
    "Subject: Undelivered Mail Returned to Sender",
    "Message-ID: <bounce-1@home.example>",
    "Auto-Submitted: auto-replied",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b0"',
    "",
    "--b0",
    "Content-Type: text/plain",
    "",
    `The mail to ${failed} could not be delivered: user unknown.`,
    "--b0",
    "Content-Type: message/delivery-status",
    "",
    "reporting-mta: dns; mx.home.example",
    "",
    `final-recipient: rfc822; ${failed}`,
    "action: failed",
    "status: 5.1.1",
    "diagnostic-code: smtp; 550 5.1.1 user unknown",
    "",
    "--b0",
    "Content-Type: message/rfc822",
    "",
    "",
  ].join("\r\n");
  return Buffer.concat([Buffer.from(head), original, Buffer.from("\r\n--b0--\r\n")]);
}
