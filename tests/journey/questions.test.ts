import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answersOf, inlineAnswers } from "../support/applicants.ts";
import { startTrial, type Trial } from "../support/trial.ts";

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.stop());

describe("what people ask besides", () => {
  it.each([
    ["status", "en", "Hello, what is the status of my application?", []],
    ["status", "fr", "Bonjour, où en est ma demande ?", []],
    ["renewal", "en", "Hello, how do I renew my PR card?", []],
    ["ecopr-wont-open", "en", "Hello, I cannot open the eCOPR, the PDF stays blank.", []],
    ["ecopr-error", "en", "Hello, there is a mistake in my family name on the eCOPR.", ["ecopr-error"]],
    ["own-account", "en", "Hello, I have already created an account in the portal by myself.", ["own-account"]],
  ])(
    "%s (%s) is answered, and goes to a person only where one must act",
    async (template, language, words, reasons) => {
      const { application, zoe, portal2 } = await trial.active([{ language }]);
      await trial.reply(zoe, portal2, words);
      const answer = await trial.mailTo(zoe, template);
      expect(answer.mail.inReplyTo).not.toBeNull();
      await trial.settled();
      expect(trial.mailsTo(zoe)).toEqual(["portal1", "portal2", template]);
      expect((await trial.show(application)).escalations.map((one) => one.reason)).toEqual(reasons);
    },
  );

  it("the status says how far each of the family is", async () => {
    const { application, zoe, people, portal2 } = await trial.active([{}, {}]);
    await trial.portal(application, { event: "presence-declared", person: "p1", inCanada: true });
    await trial.reply(zoe, portal2, "Hello, what is the status of our application?");
    const status = await trial.mailTo(zoe, "status");
    for (const { name } of people) expect(status.mail.text).toContain(name);
  });
});

describe("questionnaires", () => {
  const extended = { questionnaire: "extended", verificationCode: "QX-7741" };
  /** By the numbers of the extended set: the code stands where the mail asks for it. */
  const more = (invitation: string, code: string) => {
    const lines = invitation.split("\n").filter((line) => /^\d+\. /.test(line));
    const numberOf = (words: RegExp) => Number(lines.find((line) => words.test(line))?.split(".")[0]);
    return {
      [numberOf(/verification code/i)]: code,
      [numberOf(/height/i)]: "170 cm",
      [numberOf(/home address/i)]: "12 Main St, Ottawa ON K1A 0B1",
      [numberOf(/country/i)]: "Canada",
    };
  };

  it("the extended set and a verification code are asked for and answered like the rest", async () => {
    const { application, zoe } = await trial.open([{}], extended);
    const invitation = await trial.mailTo(zoe, "portal1");
    const answers = more(invitation.mail.text ?? "", "qx7741");
    await trial.reply(zoe, invitation, { inline: inlineAnswers([zoe], answers) });
    await trial.mailTo(zoe, "portal2");
    const [person] = (await trial.show(application)).people;
    expect(person?.answers["height"]?.value).toBe(170);
    expect(person?.answers["currentCountry"]?.value).toBe("CA");
    expect(Object.keys(person?.answers ?? {}).length).toBeGreaterThan(Object.keys(answersOf(zoe)).length);
  });

  it("a verification code that is not the case's goes to a person", async () => {
    const { application, zoe } = await trial.open([{}], extended);
    const invitation = await trial.mailTo(zoe, "portal1");
    const answers = more(invitation.mail.text ?? "", "QX-1234");
    await trial.reply(zoe, invitation, { inline: inlineAnswers([zoe], answers) });
    await trial.settled();
    expect((await trial.show(application)).escalations).toMatchObject([{ reason: "verification-code-differs" }]);
    expect(trial.mailsTo(zoe)).toEqual(["portal1", "acknowledge"]);
  });
});
