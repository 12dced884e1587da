import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answersOf, numbered, plainMail } from "../support/applicants.ts";
import { until } from "../support/rest.ts";
import { startTrial, type Trial } from "../support/trial.ts";

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.stop());

const stored = async () => (await trial.status()).inbound.stored;

describe("the mailbox", () => {
  it("is read on after its server was away, also what came meanwhile", async () => {
    const { zoe } = await trial.open();
    const invitation = await trial.mailTo(zoe, "portal1");
    const answer = await trial.replyBytes(zoe, invitation, numbered(answersOf(zoe)));
    await trial.post.restartMailbox(() => trial.arrive(answer));
    await trial.mailTo(zoe, "portal2");
    const again = await trial.active();
    expect(trial.mailsTo(again.zoe)).toEqual(["portal1", "portal2"]);
  });

  it("with a new UIDVALIDITY doubles nothing, though every message has another UID", async () => {
    const { application, zoe } = await trial.active();
    await trial.settled();
    const before = await trial.status();
    const mails = trial.post.taken.length;
    expect(await trial.post.startAnew()).toBeGreaterThan(0);
    await trial.settled();
    await trial.pass({ seconds: 10 });
    const after = await trial.status();
    const { duplicate: doubles = 0, ...others } = after.inbound.outcomes;
    const { duplicate: doublesBefore = 0, ...othersBefore } = before.inbound.outcomes;
    expect(others).toEqual(othersBefore);
    expect(after.inbound.stored - before.inbound.stored).toBe(doubles - doublesBefore);
    expect(trial.post.taken).toHaveLength(mails);
    expect((await trial.show(application)).people[0]).toMatchObject({ account: "temporary" });
    expect(trial.mailsTo(zoe)).toEqual(["portal1", "portal2"]);
  });

  it("brings messages without a Message-ID, each of which counts, and the same one twice once", async () => {
    const { application, zoe } = await trial.active();
    const bytes = (words: string) => plainMail(zoe, "Question", words, trial.now(), []);
    const piano = bytes("Hello, may I bring my piano?");
    const before = await stored();
    for (const raw of [piano, piano, bytes("Hello, may I bring my violin?")]) trial.arrive(raw);
    await trial.settled();
    const { received } = await trial.show(application);
    expect(received.filter((one) => one.outcome === "escalated")).toHaveLength(2);
    expect(await stored()).toBeLessThanOrEqual(before + 3);
  });

  it("brings fifty at once, and each is read", async () => {
    const before = await trial.status();
    const opened = [];
    for (let count = 0; count < 10; count += 1) opened.push(await trial.open());
    const answers: Buffer[] = [];
    for (const { zoe } of opened) {
      const invitation = await trial.mailTo(zoe, "portal1");
      answers.push(await trial.replyBytes(zoe, invitation, numbered(answersOf(zoe))));
    }
    for (let count = 0; count < 40; count += 1) {
      const stranger = { name: `Stranger ${count}`, email: `s${count}@elsewhere.example` };
      answers.push(plainMail(stranger, "Hello", `Hello, I am number ${count}.`, trial.now()));
    }
    for (const raw of answers) trial.arrive(raw);
    const read = await until(
      async () => {
        const { inbound } = await trial.status();
        return inbound.stored - before.inbound.stored === 50 && inbound.waiting === 0 ? inbound : undefined;
      },
      () => "Not all fifty were read.",
    );
    const total = Object.values(read.outcomes).reduce((sum, count) => sum + count, 0);
    expect(total).toBe(read.stored);
    for (const { zoe } of opened) await trial.mailTo(zoe, "portal2");
  });
});
