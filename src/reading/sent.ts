import type { Answer } from "../question/questionnaire.ts";
import type { AskedQuestion } from "../question/pose.ts";
import { wordsOf } from "./align/token.ts";
import { fieldReader } from "./field/index.ts";
import type { FieldContext } from "./reading.ts";

const mark = /\bdata-answer=["']?([A-Za-z][\w-]{0,63}):([\w-]{1,64})/g;

/**
 * The questions, among all that the case could pose, that stand in a sent mail: by the marks of its HTML part, or, where it
 * bears none, by their lines in its text part. Numbers, order and spelled-out readings are the mail's own.
 */
export function questionsIn(text: string, html: string | null, candidates: readonly AskedQuestion[]): AskedQuestion[] {
  const marked = new Set([...(html ?? "").matchAll(mark)].map((match) => `${match[1]}:${match[2]}`));
  const lines = text.split(/\r?\n/);
  const keys = lines.map((line) => (questionStart.test(line) ? keyOf(line) : ""));
  const posed = posedLines(keys, candidates);
  const found =
    marked.size > 0
      ? candidates.filter((question) => marked.has(`${question.id}:${question.person}`))
      : candidates.filter((question) => posed.has(question));
  return renumbered(found).map((question) => {
    const at = lineOf(keys, question, found);
    if (at === -1) return question;
    const choices = choicesBelow(lines, at + 1, question);
    return { ...question, ...(choices.length > 0 ? { choices } : {}) };
  });
}

/** In a mail that puts only some questions they count from 1 within each person; their lines say so too. */
function renumbered(questions: readonly AskedQuestion[]): AskedQuestion[] {
  const counts = new Map<string, number>();
  return questions.map((question) => {
    const number = (counts.get(question.person) ?? 0) + 1;
    counts.set(question.person, number);
    return { ...question, number, lines: question.lines.map((line) => line.replace(/^\d+/, String(number))) };
  });
}

/** Without marks: the lines are the same for each person, so the k-th line is the k-th person's of those asked it. */
function posedLines(keys: readonly string[], candidates: readonly AskedQuestion[]): Set<AskedQuestion> {
  const posed = new Set<AskedQuestion>();
  const left = new Map<string, number>();
  for (const key of keys) left.set(key, (left.get(key) ?? 0) + 1);
  for (const question of candidates) {
    const key = keyOf(question.lines[0] ?? "");
    const count = left.get(key) ?? 0;
    if (key === "" || count === 0) continue;
    left.set(key, count - 1);
    posed.add(question);
  }
  return posed;
}

/** A question's line begins with its number. */
const questionStart = /^\s*\d+\s*\./;

function keyOf(line: string): string {
  return wordsOf(line.replace(/^\s*\d+\s*\.\s*/, "")).join(" ");
}

/** The line of the text part that poses this question: the k-th of its kind, for the k-th person asked it. */
function lineOf(keys: readonly string[], question: AskedQuestion, all: readonly AskedQuestion[]): number {
  const key = keyOf(question.lines[0] ?? "");
  let before = all.filter((one) => one.id === question.id).findIndex((one) => one.person === question.person);
  for (const [index, one] of keys.entries()) {
    if (one === key && before-- === 0) return index;
  }
  return -1;
}

const choiceLine = /^\s{1,8}([A-Z])\. (.{1,400})$/;

function choicesBelow(lines: readonly string[], from: number, question: AskedQuestion): Answer[] {
  const choices: Answer[] = [];
  for (let at = from; at < lines.length && (lines[at] ?? "").trim() !== ""; at++) {
    const words = choiceLine.exec(lines[at] ?? "")?.[2];
    const choice = words === undefined ? null : choiceOf(words, question);
    if (choice !== null) choices.push(choice);
  }
  return choices;
}

/** The reading that a spelled-out line means, from its English half: the template prints English first. */
function choiceOf(words: string, question: AskedQuestion): Answer | null {
  const english = (words.split(" / ")[0] ?? words).trim();
  switch (question.type) {
    case "date":
      return /\((\d{4}-\d{2}-\d{2})\)\s*$/.exec(words)?.[1] ?? null;
    case "yes-no":
    case "height":
    case "eye-colour":
    case "country": {
      const reading = fieldReader(question.type).read(english, { ...nobody, question });
      return reading.kind === "value" ? reading.value : null;
    }
    case "name":
    case "uci":
    case "email":
    case "place":
    case "code":
    case "address":
      return words.trim();
  }
}

/** What our own words say does not hang on who reads them. */
const nobody: Omit<FieldContext, "question"> = {
  receivedAt: "9999-12-31T00:00:00Z",
  from: null,
  person: {
    id: "",
    role: "principal",
    givenName: "",
    familyName: "",
    birthDate: "1900-01-01",
    uci: "",
    email: null,
    language: "en",
  },
};
