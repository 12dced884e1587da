import { wordsOf } from "../align/token.ts";
import type { Family } from "../answers/walked.ts";
import type { Remark } from "../answers/loose.ts";
import type { Candidate } from "../answers/merge.ts";
import { groupOf } from "../family/who.ts";
import { fold } from "../normal.ts";
import { isCourtesy } from "./courtesy.ts";
import { isHelping } from "./helper.ts";
import { peopleIn } from "./named.ts";

/** Answers that a sentence behind them sets one of the family apart from. */
interface SetApart {
  readonly questions: readonly string[];
  readonly people: readonly string[];
}

/** "(Lucía and I)", "That is Lucía and me": who was meant by "we". */
const thatIs =
  /^\W*(?:(?:that|this) (?:is|means|was)|that's|i mean|meaning|i\.e\.?|namely|c'est[- ]a[- ]dire|a savoir|soit|(?:only|just|seulement)\b)?[\s,:]*(?<who>.+?)(?:,? (?:that is|i mean|only|c'est-a-dire|seulement))?[\s.!)]*$/;
/** What is told of one of them day in day out: work, school, age, how they are. */
const daily =
  /\b(?:is|est) (?:now |only |already |maintenant |seulement )?(?:\p{L}+ ){0,2}(?:\d{1,2}|years? old|ans|student|nurse|teacher|engineer|pregnant|enceinte|etudiante?|infirmi\p{L}+|enseignante?|ingenieure?)\b|\b(?:thanks?|merci|remercie\w*|sends? (?:you|her|his|their|best|warm|regards|greetings|wishes|love|ses|vous)|says? (?:hi|hello|thanks)|salue|greets?|looks? forward|happy|glad|excited|heureu\w+|contente?s?|ravie?s?|hate de|helps?|helped|aide|translat\w*|typ(?:es|ing|ed)|reads? (?:this|over|along)|relit)\b/u;

/**
 * Whom the words behind an answer of all of them set apart from it: "We first entered on 12 May 2018. Mateo came when school was
 * over." Nobody where they speak of nobody alone, or say only what somebody is like. `before`: the sentence that answered, with its answers.
 */
export function setApart(
  remark: Remark,
  remarks: readonly Remark[],
  candidates: readonly Candidate[],
  family: Family,
  text: string,
): SetApart | null {
  const everybody = family.people.map(({ id }) => id);
  if (everybody.length < 2 || remark.answers || remark.words.includes("?")) return null;
  const questions = sharedBefore(remark, remarks, candidates, everybody, text);
  if (questions.length === 0) return null;
  const folded = fold(remark.words);
  const meant = groupOf(thatIs.exec(folded)?.groups?.["who"] ?? "", family);
  if (meant && !meant.rest && meant.people.length < everybody.length) {
    const left = everybody.filter((id) => !meant.people.includes(id));
    return meant.people.length > 1 ? { questions, people: left } : null;
  }
  if (wordsOf(folded).length < 2 || daily.test(folded) || isCourtesy(remark.words) || isHelping(remark)) return null;
  const people = peopleIn(remark.words, family);
  return people.length > 0 && people.length < everybody.length ? { questions, people } : null;
}

/** The questions that the last sentence before, in the same paragraph, answered for several at once. */
function sharedBefore(
  { start }: Remark,
  remarks: readonly Remark[],
  candidates: readonly Candidate[],
  everybody: readonly string[],
  text: string,
): readonly string[] {
  const answered = remarks.filter((one) => one.answers && one.end <= start);
  const before = answered.reduce<Remark | undefined>((last, one) => (last && last.end > one.end ? last : one), undefined); // prettier-ignore
  if (!before || /\n\s*\n/.test(text.slice(before.end, start))) return [];
  const within = candidates.filter(({ span, reading }) => reading.kind === "value" && span.start >= before.start && span.end <= before.end); // prettier-ignore
  const questions = [...new Set(within.map(({ question }) => question))];
  return questions.filter((question) => everybody.every((id) => within.some((one) => one.question === question && one.person === id))); // prettier-ignore
}
