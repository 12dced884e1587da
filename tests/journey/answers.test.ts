import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answersOf, inlineAnswers, numbered } from "../support/applicants.ts";
import { startTrial, type Trial } from "../support/trial.ts";

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.stop());

describe("from approval to an account", () => {
  it("a complete answer brings Portal 2, which is the acknowledgement", async () => {
    const { application, zoe } = await trial.open();
    const invitation = await trial.mailTo(zoe, "portal1");
    await trial.reply(zoe, invitation, numbered(answersOf(zoe)));
    await trial.mailTo(zoe, "portal2");
    await trial.settled();
    expect(trial.mailsTo(zoe)).toEqual(["portal1", "portal2"]);
    const shown = await trial.show(application);
    expect(shown.phase).toBe("active");
    expect(shown.people[0]).toMatchObject({ account: "temporary", missing: [], unclear: {} });
    expect(shown.received).toMatchObject([{ outcome: "applied", trust: "known" }]);
  });

  it("an unclear date is asked with both readings, and a short answer settles it", async () => {
    const { application, zoe } = await trial.open();
    const invitation = await trial.mailTo(zoe, "portal1");
    await trial.reply(zoe, invitation, { inline: inlineAnswers([zoe], { 5: "03/04/2024" }) });
    const question = await trial.mailTo(zoe, "clarify");
    const text = question.mail.text ?? "";
    for (const reading of ["March 4, 2024", "April 3, 2024", "4 mars 2024", "3 avril 2024"])
      expect(text).toContain(reading);
    expect(text).not.toContain("Your full name");
    await trial.reply(zoe, question, "April 3, 2024");
    await trial.mailTo(zoe, "portal2");
    await trial.settled();
    expect(trial.mailsTo(zoe)).toEqual(["portal1", "clarify", "portal2"]);
    const [person] = (await trial.show(application)).people;
    expect(person?.answers["lastEntry"]?.value).toBe("2024-04-03");
  });

  it("after three rounds a person takes over, and the writer is told so", async () => {
    const { application, zoe } = await trial.open();
    let asked = await trial.mailTo(zoe, "portal1");
    await trial.reply(zoe, asked, { inline: inlineAnswers([zoe], { 5: "03/04/2024" }) });
    for (const answer of ["05/04/2024", "06/04/2024"]) {
      asked = await trial.mailTo(zoe, "clarify");
      await trial.reply(zoe, asked, { inline: { [zoe.name]: { 1: answer } } });
    }
    asked = await trial.mailTo(zoe, "clarify");
    await trial.reply(zoe, asked, { inline: { [zoe.name]: { 1: "07/04/2024" } } });
    await trial.mailTo(zoe, "acknowledge");
    await trial.settled();
    const shown = await trial.show(application);
    expect(shown.escalations).toMatchObject([{ reason: "unclear-after-rounds", state: "open" }]);
    expect(trial.mailsTo(zoe)).toEqual(["portal1", "clarify", "clarify", "clarify", "acknowledge"]);
  });

  it("replies count in the order they were received, whichever is read first", async () => {
    const { application, zoe } = await trial.open();
    const invitation = await trial.mailTo(zoe, "portal1");
    const away = await trial.replyBytes(zoe, invitation, numbered(answersOf(zoe, { 8: "no", 9: "2027-03-01" })));
    const here = await trial.replyBytes(zoe, invitation, numbered(answersOf(zoe, { 8: "yes" })));
    const received = trial.now();
    await trial.ingest(here, { uid: 12, receivedAt: received });
    await trial.mailTo(zoe, "portal2");
    await trial.ingest(away, { uid: 11, receivedAt: received.subtract({ minutes: 5 }) });
    await trial.settled();
    const shown = await trial.show(application);
    expect(shown.holds).toEqual([]);
    expect(shown.people[0]?.answers["inCanada"]?.value).toBe(true);
    expect(trial.mailsTo(zoe)).not.toContain("hold");
  });

  it("a family is answered for in one mail, by whom each of them is asked about", async () => {
    const { application, people, zoe } = await trial.open([{}, { language: "fr" }, { birthDate: "2017-05-20" }]);
    const invitation = await trial.mailTo(zoe, "portal1");
    for (const one of people) expect(invitation.mail.text).toContain(one.name);
    await trial.reply(zoe, invitation, { inline: inlineAnswers(people) });
    await trial.mailTo(zoe, "portal2");
    await trial.settled();
    expect(trial.mailsTo(people[1] as (typeof people)[number])).toEqual([]);
    const shown = await trial.show(application);
    expect(shown.people.map((one) => one.account)).toEqual(["temporary", "none", "none"]);
    expect(shown.people.map((one) => one.missing)).toEqual([[], [], []]);
  });
});

describe("everybody who writes hears from us", () => {
  it("once a day, with the reference, and again the next day", async () => {
    const { application, zoe } = await trial.active();
    await trial.write(zoe, "A question", "Hello, may I bring my grandmother's piano to the appointment?");
    const acknowledgement = await trial.mailTo(zoe, "acknowledge");
    expect(acknowledgement.mail.text).toContain(application);
    await trial.write(zoe, "Another question", "Hello, may I bring my grandfather's violin as well?");
    await trial.settled();
    expect(trial.mailsTo(zoe)).toEqual(["portal1", "portal2", "acknowledge"]);
    await trial.pass({ days: 1 });
    await trial.write(zoe, "A third question", "Hello, may I bring my trombone too?");
    await trial.mailTo(zoe, "acknowledge");
    const shown = await trial.show(application);
    expect(shown.received.map((one) => one.outcome)).toEqual(["applied", "escalated", "escalated", "escalated"]);
  });
});
