import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { opens, passwordIn } from "../support/passwords.ts";
import { answersOf, numbered } from "../support/applicants.ts";
import { startTrial, type Trial } from "../support/trial.ts";

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.stop());

describe("another contact address", () => {
  it("in an answer changes nothing by itself: a person looks, and the password goes to the one on file", async () => {
    const { application, zoe } = await trial.open();
    const invitation = await trial.mailTo(zoe, "portal1");
    await trial.reply(zoe, invitation, numbered(answersOf(zoe, { 3: "zoe.mistyped@home.example" })));
    await trial.mailTo(zoe, "portal2");
    await trial.settled();
    const shown = await trial.show(application);
    expect(shown.people[0]).toMatchObject({ email: zoe.email, pendingEmail: "zoe.mistyped@home.example" });
    expect(shown.escalations).toMatchObject([{ reason: "address-change" }]);
    expect(trial.mailsTo({ email: "zoe.mistyped@home.example" })).toEqual([]);
  });

  it("counts once an agent has vouched for it and it has answered with its code; the old one is told", async () => {
    const { application, zoe, portal2 } = await trial.active();
    const moved = { name: zoe.name, email: `new.${zoe.email}` };
    await trial.agent(application, { event: "change-email", person: zoe.id, address: moved.email });
    const asked = await trial.mailTo(moved, "address-new");
    await trial.settled();
    expect((await trial.show(application)).people[0]?.email).toBe(zoe.email);
    const code = /\b\d{6}\b/.exec(asked.mail.text ?? "")?.[0] ?? "";
    await trial.reply(moved, asked, `Yes, this is my address. The code is ${code}.`);
    await trial.mailTo(zoe, "address-changed");
    const fresh = passwordIn(await trial.mailTo(moved, "password-new"));
    await trial.settled();
    expect((await trial.show(application)).people[0]).toMatchObject({ email: moved.email, pendingEmail: null });
    const state = await trial.state(application);
    expect([passwordIn(portal2), fresh].map((one) => opens(state, zoe.id, one))).toEqual([false, true]);
  });

  it("does not count by a code that only stands in the quote, nor by a wrong one", async () => {
    const { application, zoe } = await trial.active();
    const moved = { name: zoe.name, email: `new.${zoe.email}` };
    await trial.agent(application, { event: "change-email", person: zoe.id, address: moved.email });
    const asked = await trial.mailTo(moved, "address-new");
    await trial.reply(moved, asked, "I am on holiday and will read your mail when I am back.");
    await trial.reply(moved, asked, "The code is 000001.");
    await trial.settled();
    expect((await trial.show(application)).people[0]?.email).toBe(zoe.email);
  });
});
