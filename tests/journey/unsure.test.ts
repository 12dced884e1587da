import { ImapFlow } from "imapflow";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { settleUnsure, type UnsureChoice } from "../../src/workflow/settle-unsure.ts";
import { answersOf, numbered, plainMail } from "../support/applicants.ts";
import { passwordIn } from "../support/passwords.ts";
import type { Taken } from "../support/post-office.ts";
import { startTrial, type Trial } from "../support/trial.ts";

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.stop());

const cutAfterDot = { at: "after-dot", cut: true } as const;

/** Somebody is invited, and the connection is cut after the final dot, `times` times. */
async function invitedUnsurely(email: string, times = 1) {
  const opened = await trial.open([{ email }]);
  trial.post.fail(email, cutAfterDot, times);
  const invitation = await trial.mailTo(opened.zoe, "portal1");
  await trial.settled();
  expect((await trial.show(opened.application)).mail).toMatchObject([{ state: "unsure" }]);
  return { ...opened, invitation };
}

const stateOf = async (application: string) => (await trial.show(application)).mail[0]?.state;

/** A report of a mail system about one of ours, that names it by its envelope and its headers. */
function report(of: Taken, status: string, action = "failed"): Buffer {
  return Buffer.from(
    [
      "Return-Path: <>",
      "From: Mail Delivery System <mailer-daemon@home.example>",
      `To: ${of.envelopeFrom}`,
      "Subject: Delivery Status Notification",
      `Message-ID: <report-${of.to}>`,
      "Auto-Submitted: auto-replied",
      "MIME-Version: 1.0",
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b0"',
      "",
      "--b0",
      "Content-Type: text/plain",
      "",
      `The mail to ${of.to} could not be delivered.`,
      "--b0",
      "Content-Type: message/delivery-status",
      "",
      "reporting-mta: dns; mx.home.example",
      "",
      `final-recipient: rfc822; ${of.to}`,
      `action: ${action}`,
      `status: ${status}`,
      "",
      "--b0",
      "Content-Type: text/rfc822-headers",
      "",
      `Message-ID: ${of.mail.messageId}`,
      "",
      "--b0--",
      "",
    ].join("\r\n"),
  );
}

describe("a mail of which nobody knows whether it was taken", () => {
  it("goes once more after a quarter of an hour, the same bytes; then it stays to be seen, and never goes again", async () => {
    const { application, zoe, invitation } = await invitedUnsurely("twice@home.example", 2);
    await trial.pass({ minutes: 14 });
    expect(trial.mailsTo(zoe)).toEqual(["portal1"]);
    await trial.pass({ minutes: 2 });
    const again = await trial.mailTo(zoe, "portal1");
    expect(again.raw.equals(invitation.raw)).toBe(true);
    expect(again.mail.messageId).toBe(invitation.mail.messageId);
    await trial.pass({ days: 2 });
    expect(trial.mailsTo(zoe)).toEqual(["portal1", "portal1"]);
    expect(await stateOf(application)).toBe("unsure");
    expect((await trial.status()).outbox.unsure).toBe(1);
  });

  it("is settled by whoever has asked the relay: sent again at once, or left as it is; once, and written down with it", async () => {
    const { context } = trial;
    const witnessed: string[] = [];
    const settle = async (application: string, choice: UnsureChoice) => {
      const { id } = await context.database.db
        .selectFrom("outbox as o")
        .innerJoin("cases as c", "c.id", "o.case_id")
        .select("o.id")
        .where("c.application", "=", application)
        .executeTakeFirstOrThrow();
      return settleUnsure(context, id, choice, async () => void witnessed.push(choice));
    };
    const lost = await invitedUnsurely("lost@home.example");
    expect(await settle(lost.application, "again")).toBe(true);
    const again = await trial.mailTo(lost.zoe, "portal1");
    expect(again.raw.equals(lost.invitation.raw)).toBe(true);
    await trial.settled();
    expect(await settle(lost.application, "again")).toBe(false);

    const there = await invitedUnsurely("there@home.example");
    expect(await settle(there.application, "arrived")).toBe(true);
    await trial.pass({ minutes: 30 });
    expect([await stateOf(there.application), trial.mailsTo(there.zoe)]).toEqual(["sent", ["portal1"]]);
    expect(witnessed).toEqual(["again", "arrived"]);
  });

  it("has arrived where a machine answers it", async () => {
    const { application, zoe, invitation } = await invitedUnsurely("away@home.example");
    const headers = [
      `Message-ID: <away@home.example>`,
      `In-Reply-To: ${invitation.mail.messageId}`,
      "Auto-Submitted: auto-replied",
    ];
    trial.arrive(plainMail(zoe, "Out of office", "I am away until Monday.", trial.now(), headers));
    await trial.pass({ minutes: 16 });
    expect(trial.mailsTo(zoe)).toEqual(["portal1"]);
    expect(await stateOf(application)).toBe("sent");
  });

  it("has arrived where it bounces for a time, and has failed where it bounces for good", async () => {
    const full = await invitedUnsurely("full@home.example");
    const gone = await invitedUnsurely("gone@home.example");
    trial.arrive(report(full.invitation, "4.2.2"));
    trial.arrive(report(gone.invitation, "5.1.1"));
    await trial.pass({ minutes: 16 });
    expect([trial.mailsTo(full.zoe), trial.mailsTo(gone.zoe)]).toEqual([["portal1"], ["portal1"]]);
    expect([await stateOf(full.application), await stateOf(gone.application)]).toEqual(["sent", "failed"]);
  });

  it("does not go once more where the answer comes while it waits for its second try", async () => {
    const { application, zoe, invitation } = await invitedUnsurely("late@home.example");
    trial.post.fail(zoe.email, { at: "recipient", answer: 451, words: "4.3.0 try again later" });
    await trial.pass({ minutes: 16 });
    expect(await stateOf(application)).toBe("queued");
    await trial.reply(zoe, invitation, numbered(answersOf(zoe)));
    await trial.mailTo(zoe, "portal2");
    await trial.pass({ minutes: 5 });
    expect(trial.mailsTo(zoe)).toEqual(["portal1", "portal2"]);
    expect(await stateOf(application)).toBe("sent");
  });

  it("never goes again with a password in it: a fresh one does, and says that earlier ones are dead", async () => {
    const { zoe } = await trial.open([{ email: "secret@home.example" }]);
    const invitation = await trial.mailTo(zoe, "portal1");
    trial.post.fail(zoe.email, cutAfterDot);
    await trial.reply(zoe, invitation, numbered(answersOf(zoe)));
    const lost = await trial.mailTo(zoe, "portal2");
    const fresh = await trial.mailTo(zoe, "password-new");
    expect(passwordIn(fresh)).not.toBe(passwordIn(lost));
    expect(fresh.mail.text).toMatch(/Earlier temporary passwords no longer\s+work/);
    await trial.pass({ minutes: 16 });
    expect(trial.mailsTo(zoe)).toEqual(["portal1", "portal2", "password-new"]);
  });

  it("leaves no copy in any folder of the mailbox", async () => {
    const { hostname, port, username, password } = new URL(trial.post.imapUrl);
    const auth = { user: username, pass: password };
    const client = new ImapFlow({ host: hostname, port: Number(port), secure: false, auth, logger: false });
    await client.connect();
    const folders = (await client.list()).map(({ path }) => path);
    await client.logout();
    expect(folders.filter((path) => !["INBOX", "Landfall", "Landfall/Done"].includes(path))).toEqual([]);
  });
});
