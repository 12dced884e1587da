import type { MailFacts, PersonProgress } from "../../../src/mail/template/mailing.ts";
import { poseQuestions } from "../../../src/question/pose.ts";
import type { AskedPerson } from "../../../src/question/person.ts";
import type { Language } from "../../../src/question/questionnaire.ts";
import { extended1 } from "../../../src/question/questionnaires/extended-1.ts";
import { standard1 } from "../../../src/question/questionnaires/standard-1.ts";

const names: readonly [string, string, AskedPerson["role"]][] = [
  ["Zoë", "Łucja", "principal"],
  ["Minh", "Nguyễn", "spouse"],
  ["Aïcha", "O’Brien & <Sons>", "dependant"],
  ["", "Suryanto", "dependant"],
  ["Marie-Ève", "{{reference}} $t(shared:team)", "dependant"],
];

/** A family of up to five, one of them with a single name and two with names that a careless template would trip over. */
export function family(size: number): AskedPerson[] {
  return names.slice(0, size).map(([givenName, familyName, role], index) => ({
    id: `p${index + 1}`,
    role,
    givenName,
    familyName,
    birthDate: "1990-02-03",
    uci: "1123456789",
    email: `person${index + 1}@example.org`,
    language: "en",
  }));
}

const stages: readonly Omit<PersonProgress, "name">[] = [
  { account: "own", presence: "declared", address: "confirmed", photo: "accepted", ecopr: "issued", card: "mailed" },
  { account: "temporary", presence: "declared", address: "none", photo: "in-review", ecopr: "none", card: "none" },
  { account: "none", presence: "none", address: "none", photo: "none", ecopr: "none", card: "none" },
  { account: "existing", presence: "denied", address: "none", photo: "returned", ecopr: "void", card: "undelivered" },
  {
    account: "none",
    presence: "declared",
    address: "confirmed",
    photo: "uploaded",
    ecopr: "issued",
    card: "production",
  },
];

export function progress(people: readonly AskedPerson[]): PersonProgress[] {
  return people.map((person, index) => ({ name: person, ...stages[index % stages.length]! }));
}

export function facts(people: readonly AskedPerson[], language: Language): MailFacts {
  return {
    language,
    recipient: people[0]!,
    reference: "E002345678",
    mailFrom: "confirmation@ircc.example",
    publicUrl: "https://portal.ircc.example/",
    officialPage: "https://www.ircc.example/confirm?a=1&b=2",
    copyFor: null,
    people,
    family: progress(people),
    figures: {
      portal2Weeks: [1, 2],
      ecoprWeeks: [2, 6],
      cardWeeks: [2, 16],
      passwordHours: 24,
      codeHours: 72,
      linkHours: 2,
    },
  };
}

export const standardQuestions = (people: readonly AskedPerson[]) =>
  poseQuestions(standard1, people, { codeDemanded: true });
export const extendedQuestions = (people: readonly AskedPerson[]) =>
  poseQuestions(extended1, people, { codeDemanded: false });
