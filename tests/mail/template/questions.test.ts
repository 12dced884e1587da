import { describe, expect, it } from "vitest";
import type { MailDetails } from "../../../src/mail/template/mailing.ts";
import { renderMail } from "../../../src/mail/template/render.ts";
import { readHtml } from "./parts.ts";
import { facts, family, standardQuestions } from "./people.ts";
import { everyVariant, forEach } from "./variants.ts";

const asking = everyVariant().filter(({ questions }) => questions.length > 0);

describe("the questions of a mail", () => {
  it("stand in four templates", () => {
    expect(new Set(asking.map(({ template }) => template))).toEqual(
      new Set(["portal1", "portal1-reminder", "clarify", "return-check"]),
    );
  });

  it("stand in the text part once, letter for letter and in order", () => {
    forEach(asking, ({ questions, mail }) => {
      const wanted = questions.flatMap((question) => question.lines);
      expect(mail.text.split("\n").filter((line) => wanted.includes(line))).toEqual(wanted);
    });
  });

  it("each stand before an empty line for the answer", () => {
    const first = asking.filter(({ template }) => template !== "clarify");
    forEach(first, ({ questions, mail }) => {
      const lines = mail.text.split("\n");
      const after = questions.flatMap((question) => question.lines).map((line) => lines[lines.indexOf(line) + 1]);
      expect(after.filter((line) => line !== "")).toEqual([]);
    });
  });

  it("stand in the HTML part letter for letter, each with its marked place to answer", () => {
    forEach(asking, ({ questions, mail }) => {
      const read = readHtml(mail.html);
      expect(read.questions).toEqual(questions.flatMap((question) => question.lines));
      expect(read.answers).toEqual(questions.map(({ id, person }) => `${id}:${person}`));
    });
  });

  it("stand under a heading for each person, with name, role and, in a family, a number", () => {
    const people = family(3);
    const { text } = renderMail("portal1", facts(people, "fr"), {
      questions: standardQuestions(people),
      formUrl: null,
    });
    expect(text.split("\n").filter((line) => line.startsWith("--- "))).toEqual([
      "--- Person 1 of 3 / Personne 1 sur 3\u00a0: Zoë Łucja (principal applicant / demandeur principal) ---",
      "--- Person 2 of 3 / Personne 2 sur 3\u00a0: Minh Nguyễn (spouse or partner / époux ou conjoint) ---",
      "--- Person 3 of 3 / Personne 3 sur 3\u00a0: Aïcha O’Brien & <Sons> (dependant / personne à charge) ---",
    ]);
  });

  it("need no number where one person is asked", () => {
    const people = family(1);
    const { text } = renderMail("portal1", facts(people, "en"), {
      questions: standardQuestions(people),
      formUrl: null,
    });
    expect(text).toContain("\n--- Zoë Łucja (principal applicant / demandeur principal) ---\n");
  });

  it("are refused when they are about somebody whom the mail does not know", () => {
    const questions = standardQuestions(family(2));
    expect(() => renderMail("portal1", facts(family(1), "en"), { questions, formUrl: null })).toThrow('"p2"');
  });

  it("mark the languages of what both readers share", () => {
    forEach(asking, ({ mail }) => {
      const shared = readHtml(mail.html).byLanguage[""];
      expect(shared).not.toMatch(/answer|réponse|applicant|demandeur|Personne|Question/);
    });
  });
});

describe("a question put again", () => {
  const people = family(1);
  const questions = standardQuestions(people);
  const again = (id: string, why: MailDetails["clarify"]["why"][string], choices?: (string | boolean)[]) => {
    const question = questions.find((asked) => asked.id === id)!;
    const asked = choices ? { ...question, choices } : question;
    const details = { questions: [asked], why: { [`${id}:p1`]: why }, round: 1, rounds: 3 };
    const { text } = renderMail("clarify", facts(people, "en"), details);
    const lines = text.split("\n");
    return lines.slice(lines.indexOf(question.lines[0]!) + 1).slice(0, 5);
  };

  it("spells out the readings of a date in both languages, the first of the month as French says it", () => {
    const lines = again("lastEntry", "unclear", ["2024-03-01", "2024-01-03"]);
    expect(lines[0]).toMatch(/^ {3}We ask again .*more than one way.* \/ Nous reposons la question .*plus d’une façon/);
    expect(lines.slice(1, 4)).toEqual([
      "   A. March 1, 2024 / 1er mars 2024 (2024-03-01)",
      "   B. January 3, 2024 / 3 janvier 2024 (2024-01-03)",
      "",
    ]);
  });

  it("spells out yes and no, and colours", () => {
    expect(again("inCanada", "conflict", [true, false]).slice(1, 4)).toEqual(["   A. yes / oui", "   B. no / non", ""]);
    expect(again("eyeColour", "unclear", ["brown"])[1]).toBe("   A. brown / bruns");
  });

  it("does not say a word twice that both languages share", () => {
    expect(again("lastEntryPlace", "unclear", ["Toronto", "Montréal"])[1]).toBe("   A. Toronto");
  });

  it("says whether nothing was found, not understood, doubtful or contradicted", () => {
    expect(again("uci", "missing")[0]).toContain("found no answer");
    expect(again("uci", "unclear")[0]).toContain("could not understand");
    expect(again("uci", "unclear", ["1123456789"])[0]).toContain("did not sound certain");
    expect(again("uci", "conflict", ["1123456789", "1123456780"])[0]).toContain("different answers");
  });
});
