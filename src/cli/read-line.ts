import { hash } from "node:crypto";
import type { Case } from "../case/case.ts";
import { readConfig } from "../config.ts";
import { limits } from "../limits.ts";
import { classify } from "../mail/classify.ts";
import { headerOf } from "../mail/headers.ts";
import { parseMessage } from "../mail/parse.ts";
import { readReply } from "../reading/read.ts";
import type { Reading, SentMail } from "../reading/reading.ts";
import { questionsIn } from "../reading/sent.ts";
import { renderSample } from "../workflow/sample.ts";
import { everyQuestion, machineReading, replyToRead, wordsOf } from "../workflow/understand.ts";
import { answered, bytesOf, instantOf } from "./batch.ts";
import type { Line } from "./batch-lines.ts";
import { caseOf } from "./case-line.ts";
import { recent } from "./recent.ts";

/** What a thread of `read --batch` does with a line: gives the line of the output. */
export default function readGiven(line: Line): Promise<string> {
  return answered(line, readLine);
}

/** What a reply is read against. */
interface Asked {
  readonly state: Case;
  readonly sent: SentMail;
}

async function readLine(line: Readonly<Record<string, unknown>>): Promise<object> {
  const { state, sent } = await askedIn(line);
  const receivedAt = instantOf(line, "receivedAt");
  const parsed = await parseMessage(bytesOf(line, "reply"));
  const { kind } = classify(parsed);
  const reading =
    kind === "human" ? readReply(replyToRead(parsed, sent, state.people, receivedAt)) : machineReading(sent.questions);
  return { kind, ...contractForm(reading) };
}

const lately = recent<Asked>(limits.batch.sentMails);

/** The case and the mail of a line. A batch repeats them, reply for reply, and to parse the mail costs as much as to read one. */
function askedIn(line: Readonly<Record<string, unknown>>): Promise<Asked> {
  const given = line["sent"] ?? null;
  const key = hash("sha256", JSON.stringify([line["case"], given]));
  return lately(key, async () => {
    const state = caseOf(line["case"]);
    return { state, sent: given === null ? await renderedFor(state) : await sentMail(bytesOf(line, "sent"), state) };
  });
}

/** The raw mail that was sent, with the questions of this case that stand in it. */
async function sentMail(raw: Buffer, state: Case): Promise<SentMail> {
  const { text, html } = await wordsOf(raw);
  const template = headerOf(raw, "x-landfall-template")[0] ?? "portal1";
  return { template, text, html, questions: questionsIn(text, html, everyQuestion(state)) };
}

/** `sent: null`: the mail is what `render` gives for this case. */
async function renderedFor(state: Case): Promise<SentMail> {
  const principal = state.people.find((person) => person.role === "principal") ?? state.people[0];
  if (!principal) throw new Error("The case holds nobody.");
  const { text, html, questions } = await renderSample("portal1", state, principal, readConfig());
  return { template: "portal1", text, html, questions };
}

/** The reading as contract.md has it: values and readings, without their spans and rules. */
function contractForm(reading: Reading): object {
  return {
    intents: reading.intents,
    ...(reading.passwordCause === undefined ? {} : { passwordCause: reading.passwordCause }),
    disposition: reading.disposition,
    people: reading.people.map(({ person, answers, unclear, missing }) => ({
      person,
      answers: Object.fromEntries(Object.entries(answers).map(([id, taken]) => [id, taken.value])),
      unclear: Object.fromEntries(Object.entries(unclear).map(([id, doubt]) => [id, doubt.readings])),
      missing,
    })),
    unattributed: reading.unattributed,
  };
}
