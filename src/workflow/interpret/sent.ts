import type { Case } from "../../case/case.ts";
import type { AskedQuestion } from "../../question/pose.ts";
import type { SentMail } from "../../reading/reading.ts";
import { composedMail, type Mail, mailsOfCase } from "../../store/mails.ts";
import type { Context } from "../context.ts";
import { everyQuestion, wordsOf } from "../understand.ts";
import type { Thread } from "./thread.ts";

/**
 * The mail that a message answers, with the questions it asked. Answers often come on another mail of ours (an
 * acknowledgement, a reminder) or as a mail of their own: then the questions are those that were last asked.
 */
export async function sentMailFor(context: Context, caseId: number, state: Case, thread: Thread): Promise<SentMail> {
  const answered = thread.answered && (await readSent(context, thread.answered));
  if (answered && answered.questions.length > 0) return answered;
  const asking = await lastAsking(context, caseId, thread.writer);
  const questions = asking?.questions ?? everyQuestion(state);
  if (answered) return { ...answered, questions };
  return asking ?? { template: "none", text: "", html: null, questions };
}

async function lastAsking(context: Context, caseId: number, writer: string | null): Promise<SentMail | null> {
  const mails = await mailsOfCase(context.database.db, context.vault, caseId);
  const candidates = mails.filter((mail) => asks.has(mail.template) && mail.state === "sent");
  const last = candidates.findLast((mail) => writer === null || mail.person === writer) ?? candidates.at(-1);
  return last ? readSent(context, last) : null;
}

const asks: ReadonlySet<string> = new Set(["portal1", "portal1-reminder", "clarify", "return-check"]);

async function readSent(context: Context, mail: Mail): Promise<SentMail | null> {
  const { copy, questions } = await composedMail(context.database.db, context.vault, mail.id);
  if (copy === null) return null;
  return { template: mail.template, ...(await wordsOf(copy)), questions: (questions as AskedQuestion[] | null) ?? [] };
}
