import type { Answer } from "../question/questionnaire.ts";
import type { AskedQuestion } from "../question/pose.ts";
import { wordsOf } from "./align/token.ts";
import { fieldReader } from "./field/index.ts";
import type { FieldContext } from "./reading.ts";

const mark = /\bdata-answer=["']?([A-Za-z][\w-]{0,63}):([\w-]{1,64})/y;
const markStart = "data-answer=";

/** A line that begins as a question does: its words, and where it stands. */
interface Numbered {
  readonly key: string;
  readonly at: number;
}

/**
 * The questions, among all that the case could pose, that stand in a sent mail: by the marks of its HTML part, or, where it
 * bears none, by their lines in its text part. Numbers, order and spelled-out readings are the mail's own.
 */
export function questionsIn(text: string, html: string | null, candidates: readonly AskedQuestion[]): AskedQuestion[] {
  const marked = marksIn(html ?? "");
  const lines = text.split(text.includes("\r") ? /\r?\n/ : "\n");
  const numbered = lines.flatMap((line, at): Numbered[] =>
    questionStart.test(line) ? [{ key: keyOf(line), at }] : [],
  );
  const posed = marked.size > 0 ? null : posedLines(numbered, candidates);
  const found = candidates.filter((question) =>
    posed === null ? marked.has(`${question.id}:${question.person}`) : posed.has(question),
  );
  /** How many were asked each question so far. */
  const asked = new Map<string, number>();
  return renumbered(found).map((question) => {
    const before = asked.get(question.id) ?? 0;
    asked.set(question.id, before + 1);
    const at = lineOf(numbered, question, before);
    if (at === undefined) return question;
    const choices = choicesBelow(lines, at + 1, question);
    return { ...question, ...(choices.length > 0 ? { choices } : {}) };
  });
}

/** The questions marked in the HTML part, as `question:person`. */
function marksIn(html: string): Set<string> {
  const marked = new Set<string>();
  for (let at = html.indexOf(markStart); at !== -1; at = html.indexOf(markStart, at)) {
    mark.lastIndex = at;
    const found = mark.exec(html);
    if (found) marked.add(`${found[1]}:${found[2]}`);
    at += found ? found[0].length : markStart.length;
  }
  return marked;
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
function posedLines(numbered: readonly Numbered[], candidates: readonly AskedQuestion[]): Set<AskedQuestion> {
  const posed = new Set<AskedQuestion>();
  const left = new Map<string, number>();
  for (const { key } of numbered) left.set(key, (left.get(key) ?? 0) + 1);
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

/** The line of the text part that poses this question: of its kind the one behind `before` others. */
function lineOf(numbered: readonly Numbered[], question: AskedQuestion, before: number): number | undefined {
  const key = keyOf(question.lines[0] ?? "");
  return numbered.filter((one) => one.key === key)[before]?.at;
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
