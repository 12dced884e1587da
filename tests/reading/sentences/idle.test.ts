import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/reading/read.ts";
import { replyTo, sentMail, zoe } from "../people.ts";

const sent = sentMail({ people: [zoe] });
const answers = {
  fullName: "Name: Zoë Łucja",
  uci: "UCI: 1123456789",
  email: "Email: zoe@example.org",
  firstEntry: "First entry: 14 March 2019",
  lastEntry: "Last entry: 3 June 2024",
  lastEntryPlace: "Place of last entry: Toronto Pearson",
  eyeColour: "Eyes: green",
  inCanada: "In Canada: yes",
};

function read(text: string) {
  return readReply(replyTo(sent, [zoe], { text }));
}

const withRemark = (remark: string) => read(`Hello,\n\n${remark}\n\n${Object.values(answers).join("\n")}\n\nThanks`);
const withAnswer = (answer: Partial<typeof answers>) => read(Object.values({ ...answers, ...answer }).join("\n"));
const asList = (own: Partial<typeof answers>) =>
  read(Object.values({ ...answers, ...own }).map((line) => line.replace(/^[^:]*: /, "")).join("\n")); // prettier-ignore

describe("small talk beside complete answers", () => {
  it.each([
    "Finally the day is here, I could not believe my eyes.",
    "I can't believe my eyes!",
    "I opened my eyes this morning and saw your message.",
    "My eyes filled with tears.",
    "We kept our eyes on the inbox every day.",
    "I rubbed my eyes twice.",
    "I am keeping an eye on my inbox.",
    "Je n'en croyais pas mes yeux.",
    "J'avais les yeux pleins de larmes.",
    "Je me suis frotté les yeux en vous lisant.",
  ])("says nothing of the colour of the eyes: %s", (remark) => {
    expect(withRemark(remark)).toMatchObject({ disposition: "accept", intents: ["answers"] });
  });

  it.each([
    "I could not believe my eyes are green.",
    "My eyes changed after surgery.",
    "My eyes look brown in the light.",
    "I wear coloured contact lenses.",
    "I believe my eyes are hazel.",
    "Mes yeux ont changé de couleur.",
  ])("is asked about where it may: %s", (remark) => {
    expect(withRemark(remark).people[0]?.answers).not.toHaveProperty("eyeColour");
  });

  it.each([
    "Let me know if anything else is required.",
    "Please let me know if anything is missing.",
    "If something is missing please contact me.",
    "Should anything be missing, please get in touch.",
    "Please contact me if something is not clear.",
    "Tell me if I missed anything.",
    "Contact me any time if you need more details.",
    "If there is anything missing or unclear, just write to me.",
    "S'il manque quelque chose, veuillez me contacter.",
    "Si quelque chose manque, écrivez-moi.",
    "Dites-moi s'il manque quelque chose.",
    "Faites-moi savoir si autre chose est requis.",
    "Faites-moi signe si vous avez besoin d'autre chose.",
    "Avisez-moi si un renseignement est incomplet.",
  ])("offers more, and asks nothing: %s", (remark) => {
    const reading = withRemark(remark);
    expect(reading).toMatchObject({ disposition: "accept", intents: ["answers"], unattributed: [] });
  });

  it.each([
    ["Let me know if you received my reply.", "status-question"],
    ["Let me know if there is any update on my file.", "status-question"],
    ["If anything is missing, when will I get the card?", "status-question"],
    ["If something is missing please contact my lawyer.", "representative"],
    ["Tell me if I forgot my password.", "password-reset"],
  ])("is heard where it asks: %s", (remark, intent) => {
    expect(withRemark(remark).intents).toContain(intent);
  });

  it.each([
    "We have been waiting for this day for years.",
    "We are so happy, we have been waiting for this for a long time.",
    "It has been a long wait, but it was worth it.",
    "I have been dreaming of this moment for years.",
    "It's been four long years of waiting for this email.",
    "Cela fait longtemps que nous attendions ce moment.",
    "Cela fait des années que nous attendons ce jour.",
    "Nous attendions cette nouvelle depuis longtemps.",
  ])("tells of a wait that is over: %s", (remark) => {
    expect(withRemark(remark)).toMatchObject({ disposition: "accept", intents: ["answers"] });
  });

  it.each([
    "We have been waiting for the card for months.",
    "We are still waiting for this email.",
    "We have been waiting for this for three weeks now.",
    "J'attends votre réponse depuis des mois.",
  ])("tells of a wait that goes on: %s", (remark) => {
    expect(withRemark(remark).intents).toContain("status-question");
  });

  it.each([
    "My client number (UCI) is 1123456789, and I came as a student.",
    "I am in Canada right now, and my client number (UCI) is 1123456789.",
    "My client ID is 1123456789 and I live in Toronto.",
  ])("names a client number, and no client: %s", (remark) => {
    expect(withRemark(remark).intents).toEqual(["answers"]);
  });

  it.each(["My client asked me to answer.", "I represent my client Zoë Łucja."])("names a client: %s", (remark) => {
    expect(withRemark(remark).intents).toContain("representative");
  });
});

describe("which stamp shows an entry", () => {
  it.each([
    "(most recent stamp)",
    "(latest stamp in my passport)",
    ", last stamp",
    "(dernier tampon)",
    ", d'après le dernier tampon de mon passeport",
    "(tampon le plus récent)",
    "- date of my last stamp",
  ])("leaves the last entry as it is: %s", (behind) => {
    expect(withAnswer({ lastEntry: `Last entry: 3 June 2024 ${behind}` }).disposition).toBe("accept");
  });

  it.each(["(first stamp)", "(premier tampon au passeport)", "(oldest stamp)"])("nor the first: %s", (behind) => {
    expect(withAnswer({ firstEntry: `First entry: 14 March 2019 ${behind}` }).disposition).toBe("accept");
  });

  it.each(["(last US stamp)", "(last exit stamp)", "(last stamp is hard to read)", "(second to last stamp)"])(
    "is asked about where it may be another: %s",
    (behind) => {
      expect(withAnswer({ lastEntry: `Last entry: 3 June 2024 ${behind}` }).people[0]?.answers).not.toHaveProperty("lastEntry"); // prettier-ignore
    },
  );

  it("is asked about where it is the latest beside the first entry", () => {
    const reading = withAnswer({ firstEntry: "First entry: 14 March 2019 (most recent stamp)" });
    expect(reading.people[0]?.answers).not.toHaveProperty("firstEntry");
  });
});

describe("a list of bare answers", () => {
  it.each([
    "2019-03-14 (study permit)",
    "2019-03-14, work permit",
    "2019-03-14 - visitor visa",
    "2019-03-14 (March 14, 2019)",
  ])("says behind a date how somebody came: %s", (firstEntry) => {
    expect(asList({ firstEntry }).people[0]?.answers["firstEntry"]?.value).toBe("2019-03-14");
  });

  it.each([
    "2019-03-14 (study permit issued)",
    "2019-03-14 (date of my visa)",
    "2019-03-14 (birth of my son)",
    "2019-03-14 (passport expires)",
  ])("is asked about where it dates something else: %s", (firstEntry) => {
    expect(asList({ firstEntry }).people[0]?.answers).not.toHaveProperty("firstEntry");
  });
});

describe("a label that asks", () => {
  it.each([
    "In Canada? - Yes I am in Canada now",
    "In Canada now? Yes I am in Canada now",
    "Am I in Canada? - Yes I am in Canada",
    "Au Canada? - Oui, je suis au Canada",
  ])("is answered behind its dash: %s", (inCanada) => {
    expect(withAnswer({ inCanada }).disposition).toBe("accept");
  });

  it("is still a question where nothing answers it", () => {
    expect(withAnswer({ inCanada: "In Canada? - What does it mean?" }).disposition).not.toBe("accept");
  });
});
