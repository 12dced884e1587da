import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answersOf, numbered } from "../support/applicants.ts";
import { startTrial, type Trial } from "../support/trial.ts";

const unsureSeconds = 40;
let trial: Trial;
beforeAll(async () => {
  trial = await startTrial({ settings: { UNSURE_SECONDS: String(unsureSeconds) } });
});
afterAll(() => trial.stop());

const refusedForATime = { at: "dot", answer: 451, words: "4.3.0 try again later" } as const;

describe("a mail that the submission server", () => {
  it("refuses for a time is tried again within ten seconds, thirty, and a minute", async () => {
    const { zoe } = await trial.open([{ email: "slow@home.example" }]);
    trial.post.fail(zoe.email, refusedForATime, 4);
    const tries = () => trial.post.attempts.filter((address) => address === zoe.email).length;
    await trial.settled();
    expect(tries()).toBe(1);
    for (const [seconds, made] of [
      [10, 2],
      [30, 3],
      [60, 4],
      [60, 5],
    ] as const) {
      await trial.pass({ seconds });
      expect(tries()).toBe(made);
    }
    expect(trial.mailsTo(zoe)).toEqual(["portal1"]);
    expect((await trial.status()).outbox).toMatchObject({ queued: 0, unsure: 0, failed: 0 });
  });

  it("refuses for good because there is no such address goes no further: somebody rings", async () => {
    const { application, zoe } = await trial.open([{ email: "gone@home.example", phone: "613-555-0142" }]);
    trial.post.fail(zoe.email, { at: "recipient", answer: 550, words: "5.1.1 no such user here" }, 99);
    await trial.settled();
    await trial.pass({ days: 8 });
    expect(trial.post.attempts.filter((address) => address === zoe.email)).toHaveLength(1);
    const shown = await trial.show(application);
    expect(shown.people[0]?.suppressed).toBe(true);
    expect(shown.escalations[0]).toMatchObject({ reason: "hard-bounce", state: "open" });
    expect(shown.mail[0]).toMatchObject({ template: "portal1", state: "failed" });
  });

  it("can reach again, once an agent has lifted the stop, goes on where it stood", async () => {
    const { application, zoe } = await trial.open([{ email: "mended@home.example" }]);
    trial.post.fail(zoe.email, { at: "recipient", answer: 550, words: "5.1.1 no such user here" });
    await trial.settled();
    await trial.agent(application, { event: "lift-suppression", person: zoe.id });
    await trial.agent(application, { event: "send-again", person: zoe.id });
    await trial.mailTo(zoe, "portal1");
  });

  it("refuses for what it is and not for whom it is for stops nobody's mail, and a person looks", async () => {
    const { application, zoe } = await trial.open([{ email: "strict@strict.example" }]);
    trial.post.fail(zoe.email, { at: "dot", answer: 554, words: "5.7.1 message looks like spam" });
    await trial.settled();
    const shown = await trial.show(application);
    expect(shown.people[0]?.suppressed).toBe(false);
    expect(shown.escalations).toMatchObject([{ reason: "delivery-refused" }]);
  });

  it("cuts before it has taken anything goes once more", async () => {
    const { zoe } = await trial.open([{ email: "cut@home.example" }]);
    trial.post.fail(zoe.email, { at: "before-data", cut: true }, 2);
    await trial.settled();
    await trial.pass({ seconds: 10 });
    await trial.pass({ seconds: 30 });
    await trial.mailTo(zoe, "portal1");
    await trial.pass({ hours: 1 });
    expect(trial.mailsTo(zoe)).toEqual(["portal1"]);
  });

  it("may or may not have taken goes once more, the very same bytes, and no third time", async () => {
    const { application, zoe } = await trial.open([{ email: "unsure@home.example" }]);
    trial.post.fail(zoe.email, { at: "after-dot", cut: true }, 2);
    const first = await trial.mailTo(zoe, "portal1");
    await trial.settled();
    expect((await trial.show(application)).mail).toMatchObject([{ state: "unsure" }]);
    await trial.pass({ seconds: unsureSeconds - 10 });
    expect(trial.mailsTo(zoe)).toHaveLength(1);
    await trial.pass({ seconds: 11 });
    const second = await trial.mailTo(zoe, "portal1");
    expect(second.raw.equals(first.raw)).toBe(true);
    expect(second.mail.messageId).toBe(first.mail.messageId);
    await trial.pass({ hours: 2 });
    expect(trial.mailsTo(zoe)).toHaveLength(2);
  });

  it("may have taken has arrived, once it is answered", async () => {
    const { application, zoe } = await trial.open([{ email: "answered@home.example" }]);
    trial.post.fail(zoe.email, { at: "after-dot", cut: true });
    const first = await trial.mailTo(zoe, "portal1");
    await trial.reply(zoe, first, numbered(answersOf(zoe)));
    await trial.mailTo(zoe, "portal2");
    await trial.pass({ seconds: unsureSeconds + 10 });
    expect(trial.mailsTo(zoe)).toEqual(["portal1", "portal2"]);
    expect((await trial.show(application)).mail).toMatchObject([{ state: "sent" }, { state: "sent" }]);
  });
});

describe("mails to one recipient of one case", () => {
  it("keep their order while the first has to be tried again; others' are not kept waiting", async () => {
    const { application, zoe } = await trial.active([{ email: "order@home.example" }]);
    trial.post.fail(zoe.email, refusedForATime, 2);
    await trial.agent(application, { event: "hold", person: zoe.id, hold: "agent", note: "Look at this." });
    await trial.agent(application, { event: "send-again", person: zoe.id });
    const other = await trial.open([{ email: "quick@home.example" }]);
    await trial.mailTo(other.zoe, "portal1");
    await trial.settled();
    expect(trial.mailsTo(zoe)).toEqual(["portal1", "portal2"]);
    await trial.pass({ seconds: 10 });
    await trial.pass({ seconds: 30 });
    expect(trial.mailsTo(zoe)).toEqual(["portal1", "portal2", "hold", "password-new"]);
  });
});
