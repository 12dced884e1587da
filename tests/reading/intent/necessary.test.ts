import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { affairConcepts } from "../../../src/reading/intent/concept-affairs.ts";
import { journeyConcepts } from "../../../src/reading/intent/concept-journey.ts";
import { paperConcepts } from "../../../src/reading/intent/concept-papers.ts";
import { passwordConcepts } from "../../../src/reading/intent/concept-password.ts";
import { portalConcepts } from "../../../src/reading/intent/concept-portal.ts";
import { progressConcepts } from "../../../src/reading/intent/concept-progress.ts";
import { stayConcepts } from "../../../src/reading/intent/concept-stay.ts";
import { troubleConcepts } from "../../../src/reading/intent/concept-trouble.ts";
import { necessaryWords } from "../../../src/reading/intent/necessary.ts";
import { accountRules } from "../../../src/reading/intent/rules-account.ts";
import { statusRules } from "../../../src/reading/intent/rules-asking.ts";
import { conceptRules } from "../../../src/reading/intent/rules-concept.ts";
import { documentRules } from "../../../src/reading/intent/rules-document.ts";
import { passwordRules } from "../../../src/reading/intent/rules-password.ts";
import { travelRules } from "../../../src/reading/intent/rules-travel.ts";
import { Sieve } from "../../../src/reading/intent/sieve.ts";
import { fold, normalise } from "../../../src/reading/normal.ts";

const rules = [...accountRules, ...statusRules, ...documentRules, ...passwordRules, ...travelRules];
const concepts = [
  ...conceptRules,
  ...journeyConcepts,
  ...affairConcepts,
  ...troubleConcepts,
  ...passwordConcepts,
  ...portalConcepts,
  ...paperConcepts,
  ...progressConcepts,
  ...stayConcepts,
];

describe("the words that a pattern cannot do without", () => {
  it.each<[RegExp, string[] | null]>([
    [/lost my (?:password|passcode)/, ["lost my "]],
    [/(?:lost|forgot) ?(?:it|password)/, ["lost", "forgot"]],
    [/(?:pass|pwd|pass)/, ["pass", "pwd"]],
    [/colou?r/, ["colo"]],
    [/ab{0,3}cd+e/, ["cd"]],
    [/(?:never)?(?:came|come)+/, ["came", "come"]],
    [/(?<![a-z])can(?!ada)'t\b/, ["can't"]],
    [/[a-z]+|lost/, null],
    [/a\.b[.|)]c/, ["a.b"]],
    [/\d+\s\p{L}/u, null],
    [/lost/i, null],
  ])("of %s are %j", (pattern, words) => expect(necessaryWords(pattern)).toEqual(words));

  it("are there for every phrase and every concept, so that none is tried on every sentence", () => {
    for (const { name, patterns } of rules)
      for (const pattern of patterns) expect([name, necessaryWords(pattern)]).toEqual([name, expect.any(Array)]);
    for (const { name, all } of concepts)
      expect([name, all.some((pattern) => necessaryWords(pattern) !== null)]).toEqual([name, true]);
  });

  it("stand in every sentence of the corpus that the pattern matches", () => {
    const patterns = [...rules.flatMap((rule) => rule.patterns), ...concepts.flatMap((rule) => rule.all)];
    const sieve = new Sieve(patterns, (pattern) => necessaryWords(pattern));
    const lines = readFileSync("tests/corpus/intents.ndjson", "utf8").split("\n").filter(Boolean);
    const texts = lines
      .filter((_, at) => at % 5 === 0)
      .map((line) => fold(normalise((JSON.parse(line) as { text: string }).text).text));
    const lost: string[] = [];
    let matched = 0;
    for (const text of texts) {
      const left = new Set(sieve.left(text));
      for (const pattern of patterns) {
        if (text.search(pattern) < 0) continue;
        matched += 1;
        if (!left.has(pattern)) lost.push(`${pattern.source.slice(0, 80)} in ${text}`);
      }
    }
    expect(matched).toBeGreaterThan(500);
    expect(lost).toEqual([]);
  });
});

describe("a sieve", () => {
  it("lets through what a text may concern, in the order given, and what needs nothing", () => {
    const sieve = new Sieve(["password", "any", "card"], (item) => (item === "any" ? null : [item]));
    expect(sieve.left("my card and my password")).toEqual(["password", "any", "card"]);
    expect(sieve.left("my car")).toEqual(["any"]);
  });
});
