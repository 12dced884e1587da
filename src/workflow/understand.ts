import type { Case } from "../case/case.ts";
import { ownWords } from "../mail/own-words.ts";
import { parseMessage } from "../mail/parse.ts";
import { type AskedQuestion, poseQuestions } from "../question/pose.ts";
import { questionnaireVersion } from "../question/questionnaires/index.ts";
import type { AskedPerson } from "../question/person.ts";
import type { Reading, ReplyToRead, SentMail } from "../reading/reading.ts";
import type { Examined } from "./bounded/examine.ts";

/** What the reader is given: the person's words beside the very mail they answer. */
export function replyToRead(
  examined: Pick<Examined, "text" | "html" | "subject" | "from" | "fromGrouped" | "attachments">,
  sent: SentMail | null,
  people: readonly AskedPerson[],
  receivedAt: string,
): ReplyToRead {
  const [from, ...others] = examined.from;
  const single = others.length === 0 && !examined.fromGrouped ? (from ?? null) : null;
  return {
    sent,
    people: people.map(asked),
    text: examined.text,
    html: examined.html,
    subject: examined.subject,
    from: single?.address ?? null,
    fromName: single?.name ?? "",
    attachmentCount: examined.attachments.length,
    receivedAt,
  };
}

/** What the kept copy of a mail of ours says. */
export async function wordsOf(copy: Buffer): Promise<Pick<SentMail, "text" | "html">> {
  const { text, html } = ownWords(copy) ?? (await parseMessage(copy));
  return { text: text ?? "", html };
}

/** Every question that a case's mails can ask, put to everyone: a reply with no mail at hand is read by these. */
export function everyQuestion(state: Case): AskedQuestion[] {
  const { name, version } = state.questionnaire;
  const questionnaire = questionnaireVersion(name, version);
  if (!questionnaire)
    throw new Error(`Case ${state.application} wants questionnaire ${name} ${version}, which was never published.`);
  return poseQuestions(questionnaire, state.people, { codeDemanded: state.verificationCode !== null });
}

/** A machine's mail answers nothing: everything asked is still missing. */
export function machineReading(questions: readonly AskedQuestion[]): Reading {
  const people = Map.groupBy(questions, (question) => question.person);
  return {
    intents: ["other"],
    disposition: "ignore",
    people: [...people].map(([person, asked]) => ({
      person,
      answers: {},
      unclear: {},
      missing: asked.filter((question) => question.when !== "outside-canada").map((question) => question.id),
    })),
    unattributed: [],
    concerns: [],
  };
}

/** The people of a case as a reader needs them: of their accounts it is told nothing. */
export function askedPeople(state: Case): AskedPerson[] {
  return state.people.map(asked);
}

function asked(person: AskedPerson): AskedPerson {
  const { id, role, givenName, familyName, birthDate, uci, email, language } = person;
  return { id, role, givenName, familyName, birthDate, uci, email, language };
}
