import { renderMail } from "../../src/mail/template/render.ts";
import type { AskedPerson } from "../../src/question/person.ts";
import { poseQuestions, type AskedQuestion } from "../../src/question/pose.ts";
import type { Answer } from "../../src/question/questionnaire.ts";
import { newestQuestionnaire } from "../../src/question/questionnaires/index.ts";
import type { ReplyToRead, SentMail } from "../../src/reading/reading.ts";

export const zoe: AskedPerson = {
  id: "p1",
  role: "principal",
  givenName: "Zoë",
  familyName: "Łucja",
  birthDate: "1990-02-03",
  uci: "1123456789",
  email: "zoe@example.org",
  language: "en",
};
export const minh: AskedPerson = {
  id: "p2",
  role: "spouse",
  givenName: "Minh",
  familyName: "Nguyễn",
  birthDate: "1988-07-14",
  uci: "11234567",
  email: "minh@example.org",
  language: "fr",
};
export const ana: AskedPerson = {
  id: "p3",
  role: "dependant",
  givenName: "Ana Maria",
  familyName: "Nguyễn",
  birthDate: "2012-05-30",
  uci: "1120004567",
  email: null,
  language: "en",
};

export const receivedAt = "2026-11-21T15:00:00Z";

export interface Sending {
  readonly people: readonly AskedPerson[];
  readonly questionnaire?: string;
  readonly codeDemanded?: boolean;
  /** `questionId:personId`; makes it a clarification. */
  readonly only?: readonly string[];
  readonly choices?: Readonly<Record<string, readonly Answer[]>>;
}

/** The very mail the engine would send to these people. */
export function sentMail(sending: Sending): SentMail {
  const { people } = sending;
  const [recipient] = people;
  const questionnaire = newestQuestionnaire(sending.questionnaire ?? "standard");
  if (!recipient || !questionnaire) throw new Error("A mail needs somebody to write to and questions to ask.");
  const questions: AskedQuestion[] = poseQuestions(questionnaire, people, {
    codeDemanded: sending.codeDemanded ?? false,
    ...(sending.only ? { only: new Set(sending.only) } : {}),
    ...(sending.choices ? { choices: new Map(Object.entries(sending.choices)) } : {}),
  });
  const facts = {
    language: recipient.language,
    recipient,
    reference: "E002345678",
    mailFrom: "pr@cic.gc.ca",
    publicUrl: "https://portal.example.org",
    officialPage: null,
    copyFor: null,
    people,
    family: [],
    figures: {
      portal2Weeks: [1, 2] as const,
      ecoprWeeks: [1, 4] as const,
      cardWeeks: [2, 8] as const,
      passwordHours: 24,
      codeHours: 24,
      linkHours: 2,
    },
  };
  const template = sending.only ? "clarify" : "portal1";
  const mail =
    template === "clarify"
      ? renderMail("clarify", facts, {
          questions,
          why: Object.fromEntries(
            (sending.only ?? []).map((key) => [key, sending.choices?.[key] ? "unclear" : "missing"]),
          ),
          round: 1,
          rounds: 3,
        })
      : renderMail("portal1", facts, { questions, formUrl: null });
  return { template, text: mail.text, html: mail.html, questions };
}

/** A reply as the workflow would hand it over. */
export function replyTo(
  sent: SentMail | null,
  people: readonly AskedPerson[],
  body: { text?: string | null; html?: string | null },
  more: Partial<ReplyToRead> = {},
): ReplyToRead {
  return {
    sent,
    people,
    text: body.text ?? null,
    html: body.html ?? null,
    subject: "Re: IRCC - Permanent Residence Portal (PR Confirmation)",
    from: people[0]?.email ?? null,
    fromName: "",
    attachmentCount: 0,
    receivedAt,
    ...more,
  };
}
