import { describe, expect, it } from "vitest";
import { fieldReader } from "../../../src/reading/field/index.ts";
import type { AnswerType } from "../../../src/question/questionnaire.ts";
import { contextFor } from "./context.ts";

/** Answers to other questions, which must not be taken where an answer slipped by a line. */
const answers: Readonly<Record<string, readonly string[]>> = {
  name: ["Zoë Łucja", "Mrs Zoë Łucja", "ŁUCJA, Zoë", "My name is Zoë Łucja"],
  uci: ["1123456789", "11-2345-6789", "UCI: 1123456789"],
  email: ["zoe@example.org", "<zoe@example.org>", "same as this email"],
  date: ["2019-03-04", "March 4, 2019", "le 4 mars 2019", "20190304", "March 2019"],
  place: ["Toronto Pearson", "YYZ", "Peace Bridge", "Montréal-Trudeau", "Lacolle"],
  "eye-colour": ["brown", "noisette", "Dark brown", "grey", "other"],
  "yes-no": ["yes", "No", "Oui", "Yes, I am", "non", "y"],
  none: [
    "",
    "n/a",
    "see attached",
    "I don't remember",
    "same as above",
    "Thank you",
    "will send later",
    "Best regards",
    "OK",
    "-",
    "?",
    "Sent from my iPhone",
    "Merci beaucoup",
    "please advise",
    "je ne sais pas",
  ],
};
const types: readonly AnswerType[] = ["name", "uci", "email", "date", "place", "eye-colour", "yes-no"];

describe("an answer to another question is never taken", () => {
  for (const type of types) {
    for (const [kind, list] of Object.entries(answers)) {
      if (kind === type) continue;
      it.each([...list])(`${kind} for ${type}: %s`, (words) => {
        expect(fieldReader(type).read(words, contextFor(type))).not.toMatchObject({ kind: "value" });
      });
    }
  }
});
