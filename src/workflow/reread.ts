import type { Case } from "../case/case.ts";
import type { AskedQuestion } from "../question/pose.ts";
import type { Answer } from "../question/questionnaire.ts";
import { halvesOf } from "../reading/segment/half.ts";
import type { Reading, Span } from "../reading/reading.ts";
import { readRaw } from "../store/raw.ts";
import { weighedSender } from "../store/evidence.ts";
import { readMessage, type StoredMessage } from "../store/reading.ts";
import type { Examined } from "./bounded/examine.ts";
import type { Context } from "./context.ts";
import { sentMailFor } from "./interpret/sent.ts";
import { findThread } from "./interpret/thread.ts";
import { everyQuestion, replyToRead } from "./understand.ts";

/** One stretch of a person's words, and what was taken from it; null where nothing was. */
export interface Stretch {
  readonly words: string;
  /** Which values of `values` stand here, by index. */
  readonly values: readonly number[];
}

/** What the reader makes of one question for one person, today. */
export interface ReadValue {
  readonly person: string;
  readonly question: string;
  /** One where it is sure, several where it could not choose. */
  readonly readings: readonly Answer[];
  readonly rule: string;
  readonly words: string;
}

/** A stored message as an agent looks at it: its words, with what the reader takes from them, and who sent it. */
export interface SeenMessage {
  readonly message: StoredMessage;
  readonly from: Examined["from"];
  readonly subject: string;
  readonly attachments: Examined["attachments"];
  /** Its text, or its HTML as text where it has no other, cut where something was taken from it. */
  readonly stretches: readonly Stretch[];
  /** Whether the words above are those of the HTML part. */
  readonly fromHtml: boolean;
  readonly hasHtml: boolean;
  readonly values: readonly ReadValue[];
  readonly concerns: readonly string[];
  readonly intents: readonly string[];
  /** How the sender was weighed when it came in, as `interpret` kept it; null where it was not. */
  readonly evidence: unknown;
}

/**
 * Reads a stored message once more, for a person's eyes: by today's reader, against the mail it answers, changing
 * nothing. `unreadable` where its bytes are gone or cannot be read within bounds. Null: there is no such message.
 */
export async function seeMessage(
  context: Context,
  id: string,
  state: { readonly caseId: number; readonly case: Case } | null,
): Promise<SeenMessage | { readonly unreadable: StoredMessage } | null> {
  const { database, vault } = context;
  const message = await readMessage(database.db, vault, id);
  if (message === null) return null;
  const examined = await examineAgain(context, message);
  if (examined === null) return { unreadable: message };
  const evidence = await weighedSender(database.db, vault, id);
  const read = state === null ? null : await readAgain(context, message, examined, state);
  const values = read === null ? [] : valuesOf(read.reading);
  const half = read?.halves.find(({ part }) => part === "text") ?? read?.halves[0];
  const text = half?.text ?? examined.text ?? "";
  return {
    message,
    from: examined.from,
    subject: examined.subject,
    attachments: examined.attachments,
    stretches: cut(text, half === undefined ? [] : values, half?.part ?? "text"),
    fromHtml: half?.part === "html",
    hasHtml: examined.html !== null,
    values: values.map(({ person, question, readings, rule, words }) => ({ person, question, readings, rule, words })),
    concerns: read?.reading.concerns ?? [],
    intents: read?.reading.intents ?? [],
    evidence,
  };
}

/** The HTML part of a stored message as its sender wrote it, which nobody may be shown before it is sanitised; or null. */
export async function htmlOf(context: Context, id: string): Promise<string | null> {
  const message = await readMessage(context.database.db, context.vault, id);
  return message === null ? null : ((await examineAgain(context, message))?.html ?? null);
}

/** Every question of a case, in its order, for everyone on it. */
export function questionsFor(state: Case): readonly AskedQuestion[] {
  return everyQuestion(state);
}

/** What a stored message says, read once more within its bounds; null where its bytes are gone or pass them. */
export async function examineAgain(context: Context, message: StoredMessage): Promise<Examined | null> {
  const raw = await readRaw(context.database.db, context.vault, message.id);
  if (raw === null) return null;
  const settings = {
    authservId: context.mail.authservId,
    ourAddresses: [context.mail.mailFrom],
    receivedAt: message.receivedAt,
  };
  try {
    return await context.pool.run("examine", { bytes: raw, settings, against: null });
  } catch (error) {
    context.log.info({ message: message.id, fault: (error as Error).name }, "a message cannot be shown");
    return null;
  }
}

async function readAgain(
  context: Context,
  message: StoredMessage,
  examined: Examined,
  { caseId, case: state }: { readonly caseId: number; readonly case: Case },
) {
  const thread = await findThread(context, examined, message, null);
  const sent = await sentMailFor(context, caseId, state, thread);
  const reply = replyToRead(examined, sent, state.people, message.receivedAt);
  return { reading: await context.pool.run("read", reply), halves: halvesOf(reply) };
}

type Placed = ReadValue & { readonly span: Span };

function valuesOf(reading: Reading): Placed[] {
  return reading.people.flatMap(({ person, answers, unclear }) => [
    ...Object.entries(answers).map(([question, { value, rule, span, words }]) => ({
      person,
      question,
      readings: [value],
      rule,
      span,
      words,
    })),
    ...Object.entries(unclear).map(([question, { readings, rule, span, words }]) => ({
      person,
      question,
      readings,
      rule,
      span,
      words,
    })),
  ]);
}

/** The text in pieces, so that each value's place can be marked; places may lie within one another. */
function cut(text: string, values: readonly Placed[], part: Span["part"]): Stretch[] {
  const here = values.flatMap(({ span }, index) =>
    span.part === part && span.start < span.end ? [{ ...span, index }] : [],
  );
  const edges = [...new Set([0, text.length, ...here.flatMap(({ start, end }) => [start, end])])]
    .filter((edge) => edge <= text.length)
    .toSorted((one, other) => one - other);
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? text.length;
    const inside = here.filter((span) => span.start <= start && span.end >= end).map((span) => span.index);
    return { words: text.slice(start, end), values: inside };
  });
}
