import { answersOf, type HalfAnswers } from "./answers.ts";
import type { Asking } from "./answers/asking.ts";
import { newEmailIn } from "./new-email.ts";
import { joinHalves, peopleOf, resultsOf } from "./answers/result.ts";
import { halvesOf } from "./segment/half.ts";
import { indexOfSent } from "./sent-index.ts";
import { skippedLines } from "./segment/skip.ts";
import { saysTheSame } from "./segment/same.ts";
import { unwrapped } from "./segment/unwrap.ts";
import { bounded, segment } from "./segment.ts";
import type { Reading, ReplyToRead } from "./reading.ts";
import { judge } from "./read-judge.ts";

/**
 * Reads one reply against the mail it answers: who answered what, what is not certain, what is left out, and whether a
 * person must look. Pure: the same reply gives the same reading. Never throws on what a person may write.
 */
export function readReply(reply: ReplyToRead): Reading {
  const questions = reply.sent?.questions ?? [];
  const asking: Asking = { people: reply.people, questions, from: reply.from, receivedAt: reply.receivedAt };
  const order = [...new Set(questions.map((question) => question.id))];
  const sent = reply.sent ? indexOfSent(reply.sent, reply.html !== null, reply.people) : null;
  const [first, second] = halvesOf(reply).map((given) => {
    const { pieces, cut } = bounded(segment(given, sent));
    const one = unwrapped(given, pieces, reply.people);
    return { ...one, cut, skipped: skippedLines(one.half, one.pieces, order) };
  });
  const told = [first, second && first && saysTheSame(first, second) ? undefined : second];
  const halves = told.flatMap((one): HalfAnswers[] => {
    if (!one) return [];
    const { half, pieces, cut, skipped } = one;
    const answers = answersOf(half, pieces, asking, skipped);
    return [cut ? { ...answers, concerns: [...answers.concerns, "reply.too-long"] } : answers];
  });
  const people = peopleOf(joinHalves(halves.map((half) => resultsOf(half.candidates, asking))), asking);
  const reading = judge(halves, people, reply.subject);
  const newEmail = reading.intents.includes("address-change") ? newEmailIn(halves, asking) : null;
  return newEmail === null ? reading : { ...reading, newEmail };
}
