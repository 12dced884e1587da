import { describe, expect, it } from "vitest";
import { extended1 } from "../../../src/question/questionnaires/extended-1.ts";
import { labelOf } from "../../../src/reading/field/label.ts";

describe("a label names its question", () => {
  it.each(
    extended1.questions.flatMap((question) => [
      [question.text.en, question.id],
      [question.text.fr, question.id],
    ]),
  )("%s", (words, id) => {
    expect(labelOf(words)).toBe(id);
  });
  it.each([
    ["Name", "fullName"],
    ["Full Name", "fullName"],
    ["Nom complet", "fullName"],
    ["姓名", "fullName"],
    ["UCI", "uci"],
    ["UCI #", "uci"],
    ["UCI No.", "uci"],
    ["IUC", "uci"],
    ["Client ID", "uci"],
    ["Email", "email"],
    ["E-mail address", "email"],
    ["Adresse courriel", "email"],
    ["邮箱", "email"],
    ["First entry", "firstEntry"],
    ["Date of first entry", "firstEntry"],
    ["Date of first entry to Canada", "firstEntry"],
    ["First entered", "firstEntry"],
    ["Première entrée", "firstEntry"],
    ["首次入境日期", "firstEntry"],
    ["Last entry", "lastEntry"],
    ["Date of most recent entry", "lastEntry"],
    ["Dernière entrée", "lastEntry"],
    ["Entrée la plus récente", "lastEntry"],
    ["最近入境日期", "lastEntry"],
    ["Port of entry", "lastEntryPlace"],
    ["Place of last entry", "lastEntryPlace"],
    ["Lieu d'entrée", "lastEntryPlace"],
    ["Airport", "lastEntryPlace"],
    ["入境口岸", "lastEntryPlace"],
    ["Eye color", "eyeColour"],
    ["Eyes", "eyeColour"],
    ["Couleur des yeux", "eyeColour"],
    ["眼睛颜色", "eyeColour"],
    ["In Canada", "inCanada"],
    ["In Canada now", "inCanada"],
    ["Currently in Canada", "inCanada"],
    ["Are you in Canada", "inCanada"],
    ["Au Canada", "inCanada"],
    ["Planned return", "plannedReturn"],
    ["Return date", "plannedReturn"],
    ["Retour prévu", "plannedReturn"],
    ["Verification code", "verificationCode"],
    ["Code", "verificationCode"],
    ["Height", "height"],
    ["Taille", "height"],
    ["No IUC", "uci"],
    ["Address", "homeAddress"],
    ["Home address", "homeAddress"],
    ["Country", "currentCountry"],
    ["Pays", "currentCountry"],
  ])("%s", (words, id) => {
    expect(labelOf(words)).toBe(id);
  });
  it.each([
    "",
    "A: This email",
    "Réponse : cette adresse",
    "First name",
    "Family name",
    "Prénom",
    "Date",
    "Date of entry",
    "First and last entry",
    "Place of first entry",
    "Thank you for your email",
    "My eyes are brown",
    "Toronto Pearson airport",
    "Phone",
    "Passport number",
    "Zoë",
    "I am in Canada and happy",
    "Country of birth",
    "谢谢，我的眼睛",
  ])("%s names none", (words) => {
    expect(labelOf(words)).toBeNull();
  });
});
