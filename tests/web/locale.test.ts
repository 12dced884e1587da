import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { refusals } from "../../src/case/decision.ts";
import { problems } from "../../src/web/api/problem.ts";
import { say } from "../../src/web/wording.ts";

const locales = join(import.meta.dirname, "../../locales");
const files = readdirSync(join(locales, "en/web"));
const sentences = (language: string, file: string) =>
  JSON.parse(readFileSync(join(locales, language, "web", file), "utf8")) as Record<string, string>;
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => String(match[1])).toSorted();

describe("the sentences of pages and problems", () => {
  it.each(files)("of %s are there in both languages, with the same placeholders", (file) => {
    const [english, french] = [sentences("en", file), sentences("fr", file)];
    expect(Object.keys(french).toSorted()).toEqual(Object.keys(english).toSorted());
    for (const [key, text] of Object.entries(english))
      expect([key, placeholders(french[key] ?? "")]).toEqual([key, placeholders(text)]);
  });

  it.each(files)("of %s set French as Canada's government does", (file) => {
    for (const text of Object.values(sentences("fr", file))) {
      expect(text).not.toMatch(/[^\u00a0]»| :( |$)|['"“”]| [?!;]/);
      expect(text).not.toMatch(/«(?!\u00a0)/);
    }
  });

  it("name every refusal and every problem", () => {
    expect(Object.keys(sentences("en", "refusals.json")).toSorted()).toEqual([...refusals].toSorted());
    const titled = Object.keys(problems).flatMap((name) => [name, `${name}.title`]);
    expect(Object.keys(sentences("en", "problems.json")).toSorted()).toEqual(titled.toSorted());
  });

  it("are never half a sentence", () => {
    expect(() => say("en", "form:nothing")).toThrow("No sentence for a page: form:nothing (en).");
    expect(() => say("fr", "form:about")).toThrow("No value for a placeholder of a page: {{name}}");
  });

  it("take other people's words as words", () => {
    expect(say("en", "form:about", { name: "$t(form:send) {{count}}" })).toBe("Answers for $t(form:send) {{count}}");
  });
});
