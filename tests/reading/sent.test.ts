import { describe, expect, it } from "vitest";
import { poseQuestions } from "../../src/question/pose.ts";
import { extended1 } from "../../src/question/questionnaires/extended-1.ts";
import { questionsIn } from "../../src/reading/sent.ts";
import { ana, minh, sentMail, zoe } from "./people.ts";

const people = [zoe, minh, ana];
const candidates = poseQuestions(extended1, people, { codeDemanded: true });

describe("questionsIn", () => {
  it("finds the questions of the standard mail by its marks, for each person", () => {
    const sent = sentMail({ people: [zoe, minh] });
    expect(questionsIn(sent.text, sent.html, candidates)).toEqual(sent.questions);
  });

  it("finds them by their lines alone where the HTML part is lost", () => {
    const sent = sentMail({ people: [zoe] });
    expect(questionsIn(sent.text, null, candidates)).toEqual(sent.questions);
  });

  it("finds the code and the extended questions", () => {
    const sent = sentMail({ people, questionnaire: "extended", codeDemanded: true });
    expect(questionsIn(sent.text, sent.html, candidates)).toEqual(sent.questions);
  });

  it("keeps the numbers and the spelled-out readings of a clarification", () => {
    const sent = sentMail({
      people,
      questionnaire: "extended",
      only: ["lastEntry:p1", "eyeColour:p2", "inCanada:p2", "currentCountry:p2", "lastEntry:p3", "height:p3"],
      choices: {
        "lastEntry:p1": ["2024-03-04", "2024-04-03"],
        "eyeColour:p2": ["brown", "other"],
        "inCanada:p2": [true, false],
        "currentCountry:p2": ["CA", "PH"],
        "height:p3": [170, 157],
      },
    });
    expect(questionsIn(sent.text, sent.html, candidates)).toEqual(sent.questions);
  });
});
