import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answersOf, inlineAnswers, numbered, startTrial, type Trial } from "../support/trial.ts";

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
  });
  it("an unclear date is asked with both readings, and a short answer settles it", async () => {
    const { application, zoe } = await trial.open();
    const invitation = await trial.mailTo(zoe, "portal1");
    await trial.reply(zoe, invitation, { inline: inlineAnswers([zoe], { 5: "03/04/2024" }) });
    const question = await trial.mailTo(zoe, "clarify");
    const text = question.mail.text ?? "";
    for (const reading of ["March 4, 2024", "April 3, 2024", "4 mars 2024", "3 avril 2024"])
      expect(text).toContain(reading);
    await trial.reply(zoe, question, "April 3, 2024");
    await trial.mailTo(zoe, "portal2");
    const [person] = (await trial.show(application)).people;
    expect(person?.answers["lastEntry"]?.value).toBe("2024-04-03");
  });
});
