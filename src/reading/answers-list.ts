import { readerOf } from "./choice.ts";
import type { FieldContext } from "./reading.ts";
import type { Words } from "./answers-walk.ts";

/** Types whose answers look like nothing else: a line of one of these tells where in the list it stands. */
const strong = new Set(["uci", "email", "date", "eye-colour", "yes-no", "height", "country"]);

/**
 * Reads lines without labels as the answers in the order of the questions. Taken only where there is a line for each
 * question (those that need not be answered may be left out), and every line reads as an answer to its own question and no
 * line but a date's could stand for another strong one. Null otherwise.
 */
export function listed(lines: readonly Words[], contexts: readonly FieldContext[]): { question: string; words: Words }[] | null {
  for (const asked of [contexts, contexts.filter((context) => context.question.when !== "outside-canada")]) {
    if (asked.length < 3 || asked.length !== lines.length) continue;
    if (asked.every((context, index) => fits(lines[index]?.words ?? "", context, asked))) {
      return asked.flatMap((context, index) => {
        const words = lines[index];
        return words ? [{ question: context.question.id, words }] : [];
      });
    }
  }
  return null;
}

function fits(words: string, context: FieldContext, asked: readonly FieldContext[]): boolean {
  const { type } = context.question;
  if (readerOf(context.question).read(words, context).kind === "none") return false;
  if (strong.has(type)) return true;
  return !asked.some(
    (other) => strong.has(other.question.type) && readerOf(other.question).read(words, other).kind === "value",
  );
}
