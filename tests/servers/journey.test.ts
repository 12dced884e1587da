import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answersOf, inlineAnswers, numbered } from "../support/applicants.ts";
import { until } from "../support/rest.ts";
import { startTrial, type Trial } from "../support/trial.ts";
import { openRealPostOffice, type RealPostOffice } from "./post-office.ts";

let post: RealPostOffice;
let trial: Trial;
beforeAll(async () => {
  post = await openRealPostOffice();
  trial = await startTrial({ post, beginning: Temporal.Now.instant() });
});
afterAll(() => trial.stop());

describe("through Postfix and Dovecot", () => {
  it("a family's answers inside the quote lead from Portal 1 to Portal 2", async () => {
    const opened = await trial.open([{}, {}]);
    const invitation = await trial.mailTo(opened.zoe, "portal1");
    await trial.reply(opened.zoe, invitation, { inline: inlineAnswers(opened.people) });
    const portal2 = await trial.mailTo(opened.zoe, "portal2");
    expect(portal2.mail.text).toContain("LF-");
    const [principal] = (await trial.show(opened.application)).people;
    expect(principal).toMatchObject({ account: "temporary", missing: [] });
  });

  it("what is missing is asked again, and then there is a password, and a new one on request", async () => {
    const { zoe } = await trial.open();
    const invitation = await trial.mailTo(zoe, "portal1");
    await trial.reply(zoe, invitation, numbered(answersOf(zoe, { 4: "03/04/2019", 7: "" })));
    const question = await trial.mailTo(zoe, "clarify");
    await trial.reply(zoe, question, "My first entry was on 2019-08-25 and my eyes are brown.");
    const portal2 = await trial.mailTo(zoe, "portal2");
    await trial.settled();
    await trial.reply(zoe, portal2, "Hello, I lost my temporary password. Please send me a new one.");
    await trial.mailTo(zoe, "password-new");
  });

  it("a bounce that Postfix writes stops mail to that address, and a person looks", async () => {
    const { application, zoe } = await trial.open([{ email: "nobody@far.example" }]);
    await until(
      async () => ((await trial.show(application)).people[0]?.suppressed === true ? true : undefined),
      () => "No bounce has been understood.",
    );
    const shown = await trial.show(application);
    expect(shown.received).toMatchObject([{ outcome: "bounce" }]);
    expect(shown.escalations).toMatchObject([{ reason: "hard-bounce" }]);
    expect(trial.mailsTo(zoe)).toEqual([]);
  });

  it("a recipient whom Postfix does not know is refused at once", async () => {
    const { application } = await trial.open([{ email: "gone@home.example" }]);
    await trial.settled();
    const shown = await trial.show(application);
    expect(shown.mail).toMatchObject([{ state: "failed" }]);
    expect(shown.people[0]?.suppressed).toBe(true);
  });

  it("greylisting delays a mail and loses none", async () => {
    const email = "grey@home.example";
    post.fail(email, { at: "recipient", answer: 450, words: "4.2.0 Greylisted, come back later" }, 2);
    const { zoe } = await trial.open([{ email }]);
    await trial.settled();
    await trial.pass({ seconds: 10 });
    await trial.pass({ seconds: 30 });
    await trial.mailTo(zoe, "portal1");
    await trial.pass({ hours: 1 });
    expect(trial.mailsTo(zoe)).toEqual(["portal1"]);
    expect(post.attempts.filter((one) => one === email)).toHaveLength(3);
  });

  it("what is stored lies in Landfall/Done, and the inbox is empty", async () => {
    await trial.settled();
    expect(post.raws("INBOX")).toEqual([]);
    expect(post.raws("Landfall/Done").length).toBeGreaterThan(3);
  });
});

describe("an address with a detail", () => {
  it("arrives by LMTP in the one mailbox, the detail kept", async () => {
    const { zoe } = await trial.open();
    const invitation = await trial.mailTo(zoe, "portal1");
    const replyTo = invitation.mail.replyTo[0]?.address ?? "";
    expect(replyTo).toMatch(/^confirmation\+[^@]+@landfall\.example$/);
    expect(invitation.envelopeFrom).toMatch(/^confirmation\+[^@]+@landfall\.example$/);
    await trial.reply(zoe, invitation, numbered(answersOf(zoe)));
    await trial.mailTo(zoe, "portal2");
    await trial.settled();
    expect(post.raws("Landfall/Done").some((raw) => raw.includes(replyTo))).toBe(true);
  });
});
