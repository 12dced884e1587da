import type { Answer } from "../../question/questionnaire.ts";
import { wordsOf } from "../align/token.ts";

const leading = /^(?:(?:at|in|via|through|the|a|au|aux|par|le|la|l)\s)+/;

/**
 * Whether two answers to one question are the same answer: a name in either order, a place with or without "the" or "at". Any
 * other value is the same only where it is the same letter for letter.
 */
export function alike(question: string, one: Answer, other: Answer): boolean {
  if (one === other) return true;
  if (typeof one !== "string" || typeof other !== "string") return false;
  if (question === "fullName") return wordsOf(one).toSorted().join(" ") === wordsOf(other).toSorted().join(" ");
  if (question !== "lastEntryPlace") return false;
  const [first, second] = [one, other].map((place) => wordsOf(place).join(" ").replace(leading, ""));
  return first === second && first !== "";
}
