import type { AskedPerson } from "../../question/person.ts";
import type { Words } from "../answers/walked.ts";
import { fold } from "../normal.ts";
import { sentencesOf } from "./sentences.ts";

/** A shorter line is no paragraph of prose. */
const shortest = 60;
/** A longer one is read as it stands. */
const longest = 3000;

const someone = /\b(?:i|i'm|i've|my|we|our|she|he|her|his|je|j'|mon|ma|mes|nous|nos|notre|elle|il|sa|son|ses)\b/;
const tells =
  /\b(?:is|are|am|was|were|have|has|had|i'm|remains?|stays?|entered|came|arrived|landed|est|suis|sont|sommes|etait|ai|avons|a|entree?|arrivee?|venue?|revenue?|reste|trouve|appelle|nomme|uses?|utilise)\b/;

/**
 * The sentences of a line that is prose, though a colon stands in one of them: "This is Zoë (UCI: 1123456789). My email is …".
 * What a label names ends with its sentence there. Null for any other line.
 */
export function proseIn(text: string, line: Words): Words[] | null {
  if (line.words.length < shortest || line.words.length > longest || !line.words.includes(":")) return null;
  const sentences = sentencesOf(text, [line]);
  const plain = sentences.filter(({ words }) => !words.includes(":"));
  const told = plain.filter(({ words }) => isTold(words));
  return sentences.length > 1 && told.length > 0 ? sentences : null;
}

/** Whether words are a sentence that tells something of somebody, and no more of the answer before it. */
function isTold(words: string): boolean {
  const folded = fold(words);
  return someone.test(folded) && tells.test(folded);
}

/** A paragraph with fewer sentences is no story. */
const fewest = 4;
const fewestTold = 3;
/** What a sentence tells as plainly under a label: "Eye colour: brown." */
const tellable = new Set(["uci", "email", "firstEntry", "lastEntry", "lastEntryPlace", "eyeColour"]);

/**
 * Whether most sentences of a line tell, so that a label among them is a sentence like the others, of whom they speak; `labelled`
 * gives the questions that a sentence names by labels.
 */
export function isStory(text: string, line: Words, labelled: (words: string) => readonly string[]): boolean {
  if (line.words.length < 2 * shortest || line.words.length > longest) return false;
  const sentences = sentencesOf(text, [line]);
  if (sentences.length < fewest) return false;
  const named = sentences.map(({ words }) => labelled(words));
  const told = sentences.filter(({ words }, at) => named[at]?.length === 0 && isTold(words)).length;
  // "Ma dernière entrée : …" has an owner as a sentence has; "UCI: …" has none.
  const labels = sentences.filter(({ words }, at) => named[at]?.length !== 0 && !someone.test(fold(words))).length;
  if (told < fewestTold || told <= labels) return false;
  return sentences.every(({ words }, at) => {
    const questions = named[at] ?? [];
    return questions.length < 2 && questions.every((question) => tellable.has(question) || (question === "inCanada" && !/[:=]/.test(words))); // prettier-ignore
  });
}

const answers = /[\d@]|\b(?:eyes?|yeux|canada|names?|nom|entered|entry|entree?s?|passee?)\b/;
const ofFamily =
  /\b(?:wife|husband|spouse|partner|sons?|daughters?|child|children|kids?|femme|mari|epou(?:x|se)|conjointe?|fils|filles?|enfants?|we|our|us|nous|notre|nos|they|ils|elles)\b/;

/**
 * Whether a sentence among labels is an answer of its own, and ends the one before it. What it tells of the others of a family may
 * be said of that one: "First entry for all of us: 3 May 2019. My wife came later."
 */
export function endsAnswer(words: string, people: readonly AskedPerson[]): boolean {
  const folded = fold(words);
  if (!answers.test(folded) || !(folded.includes("@") || isTold(words))) return false;
  return people.length === 1 || !(ofFamily.test(folded) || people.some(({ givenName }) => folded.includes(fold(givenName)))); // prettier-ignore
}

const ofAnother = /^\W*(?:(?:and|et) )?(?:he|she|his|her|il|elle|son|sa|ses)\b/;

/** Whether one after another of the sentences of a line tells of somebody else: "Première entrée le …" among them is theirs. */
export function tellsOfAnother(parts: readonly Words[]): boolean {
  return parts.filter(({ words }) => ofAnother.test(fold(words)) && isTold(words)).length > 1;
}
