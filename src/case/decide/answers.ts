import type { Standing } from "../answers.ts";
import { isMoving, questionsOf, standingOf, withStatement } from "../answers.ts";
import type { Case, Person, Statement } from "../case.ts";
import type { MessageRef, ReadPerson } from "../command.ts";
import type { Question } from "../../question/questionnaire.ts";
import { sameAddress } from "../family.ts";
import type { Draft } from "./draft.ts";
import { current, escalate, record } from "./draft.ts";
import { placeHold, welcomeBack } from "./holds.ts";

/** Where read answers come from. */
export interface AnswerSource {
  readonly message: MessageRef;
  readonly by: string;
  /** `put-again`: it answers a clarification or its form; `return-check`: our asking who was away; `agent`: a person settled it. */
  readonly kind: "first" | "put-again" | "return-check" | "agent";
}

/** Takes what was read of one person. Gives the number of questions it said something to. */
export function takeAnswers(draft: Draft, read: ReadPerson, source: AnswerSource): number {
  const said = questionsOf(draft.state).flatMap((question) => {
    const statement = statementOf(draft.state, current(draft, read.person), question, read, source);
    return statement ? [{ question, statement }] : [];
  });
  for (const { question, statement } of said) hear(draft, read.person, question, statement);
  for (const { question, statement } of said) watch(draft, read.person, question, statement, source);
  return said.length;
}

function statementOf(
  state: Case,
  person: Person,
  question: Question,
  read: ReadPerson,
  source: AnswerSource,
): Statement | null {
  const answer = read.answers[question.id];
  const doubt = read.unclear[question.id];
  const key = `${question.id}:${person.id}`;
  const putAgain = source.kind === "put-again" && state.asked.includes(key);
  const origin = { by: source.by, order: source.message.order, settles: putAgain || source.kind === "agent" };
  if (answer) {
    const { value, rule, words } = answer;
    const objection = source.kind === "agent" ? null : objectionTo(state, person, question, value);
    return { ...origin, rule: objection ?? rule, words, readings: [value], doubtful: objection !== null };
  }
  if (!doubt) return null;
  // The reader too holds a number against the one on file and calls another doubtful: it is the same objection.
  const [reading, ...others] = doubt.readings;
  const single = reading !== undefined && others.length === 0 && source.kind !== "agent";
  const rule = (single ? objectionTo(state, person, question, reading) : null) ?? doubt.rule;
  return { ...origin, rule, words: doubt.words, readings: doubt.readings, doubtful: true };
}

/** A UCI or verification code that is not the case's is never taken; the UCI is asked for once more, then a person looks. */
function objectionTo(state: Case, person: Person, question: Question, value: Statement["readings"][number]) {
  if (question.type === "uci" && value !== person.uci) {
    return state.asked.includes(`${question.id}:${person.id}`) ? "uci.differs-again" : "uci.differs";
  }
  const codeDiffers = question.type === "code" && plainCode(value) !== plainCode(state.verificationCode ?? "");
  return codeDiffers ? "code.differs" : null;
}

function plainCode(code: Statement["readings"][number]): string {
  return String(code).replace(/[\s-]/gu, "").toUpperCase();
}

function hear(draft: Draft, id: string, question: Question, heard: Statement): void {
  const person = current(draft, id);
  const all = withStatement(person.heard[question.id] ?? [], heard);
  const standing = standingOf(all, isMoving(question, person));
  const base = { person: id, question: question.id, heard };
  if (all.at(-1)?.by !== heard.by && stands(person, question.id, standing))
    record(draft, { kind: "AnswerOutrun", ...base });
  else if (standing.kind === "answer") record(draft, { kind: "AnswerTaken", ...base, answer: standing.answer });
  else if (standing.kind === "doubt") record(draft, { kind: "AnswerDoubted", ...base, doubt: standing.doubt });
}

/** Whether this is what the person's track already says. */
function stands(person: Person, question: string, standing: Standing): boolean {
  if (standing.kind === "none") return false;
  if (standing.kind === "answer") {
    const stood = person.answers[question];
    return stood !== undefined && stood.by === standing.answer.by && stood.value === standing.answer.value;
  }
  const stood = person.unclear[question];
  const { by, readings } = standing.doubt;
  return stood?.by === by && JSON.stringify(stood.readings) === JSON.stringify(readings);
}

/** What some answers bring about besides being answers. */
function watch(draft: Draft, id: string, question: Question, said: Statement, source: AnswerSource): void {
  const { message } = source;
  if (said.rule === "uci.differs-again") escalate(draft, "uci-differs", { person: id, message });
  if (said.rule === "code.differs") escalate(draft, "verification-code-differs", { person: id, message });
  const answer = current(draft, id).answers[question.id];
  if (!answer || answer.by !== said.by) return;
  if (question.type === "email" && source.kind !== "agent") watchEmail(draft, id, String(answer.value), message);
  if (question.id === "inCanada" && answer.value === false) {
    const until = current(draft, id).answers["plannedReturn"]?.value;
    placeHold(draft, id, { kind: "outside-canada", until: until ? String(until) : null, order: said.order });
  }
  if (question.id === "inCanada" && answer.value === true)
    welcomeBack(draft, id, said.order, source.kind === "return-check" ? "all" : "outside");
  if (question.id === "plannedReturn" && current(draft, id).answers["inCanada"]?.value === false) {
    placeHold(draft, id, { kind: "outside-canada", until: String(answer.value), order: said.order });
  }
}

/** Another address than the one on file changes nothing: a typing error must never carry a password to a stranger. */
function watchEmail(draft: Draft, id: string, address: string, message: MessageRef): void {
  const person = current(draft, id);
  if (person.email === null || sameAddress(person.email, address)) return;
  if (sameAddress(person.pendingEmail?.address ?? null, address)) return;
  const pending = { address, codeDigest: null, since: draft.at.now, authorised: false };
  record(draft, { kind: "EmailPending", person: id, pending });
  escalate(draft, "address-change", { person: id, message, evidence: { address } });
}
