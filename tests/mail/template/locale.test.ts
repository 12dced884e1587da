import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { translate } from "../../../src/mail/template/locale.ts";
import { templateNames } from "../../../src/mail/template/mailing.ts";
import { readHtml } from "./parts.ts";
import { everyVariant } from "./variants.ts";

const folder = (language: string) => join(import.meta.dirname, "../../../locales", language, "mail");
const files = readdirSync(folder("en")).toSorted();

/** Read line by line, so that a file with a line too few still tells which key it lacks. */
function sentences(language: string, file: string): Map<string, string> {
  const lines = readFileSync(join(folder(language), file), "utf8").split("\n");
  const found = lines.map((line) => /^ {2}"([^"]+)": (".*"),?$/.exec(line)).filter((match) => match !== null);
  return new Map(found.map(([, key, value]) => [key!, JSON.parse(value!) as string]));
}

const variables = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted();

const all = (language: string) =>
  files.flatMap((file) =>
    [...sentences(language, file)].map(([key, sentence]) => ({ key: `${file.replace(".json", "")}:${key}`, sentence })),
  );

describe("the sentences of the mails", () => {
  it("are in the same files in both languages, one for each mail", () => {
    expect(readdirSync(folder("fr")).toSorted()).toEqual(files);
    for (const name of templateNames.filter((name) => name !== "portal1")) expect(files).toContain(`${name}.json`);
  });

  for (const file of files)
    it(`have the same keys and placeholders in en and fr: ${file}`, () => {
      const english = sentences("en", file);
      const french = sentences("fr", file);
      expect({ "fr lacks": [...english.keys()].filter((key) => !french.has(key)) }).toEqual({ "fr lacks": [] });
      expect({ "en lacks": [...french.keys()].filter((key) => !english.has(key)) }).toEqual({ "en lacks": [] });
      const placeholders = (of: ReadonlyMap<string, string>) =>
        Object.fromEntries([...of].map(([key, sentence]) => [key, variables(sentence)]));
      expect(placeholders(french)).toEqual(placeholders(english));
    });

  it.each(["en", "fr"])("have a singular for each plural, and the other way round: %s", (language) => {
    const keys = new Set(all(language).map(({ key }) => key));
    const partner = (key: string) => key.replace(/_(one|other)$/, (_, form) => (form === "one" ? "_other" : "_one"));
    expect([...keys].map(partner).filter((key) => !keys.has(key))).toEqual([]);
  });

  it("are well-formed JSON, one key a line", () => {
    for (const file of files.flatMap((name) => [`en/${name}`, `fr/${name}`])) {
      const [language, name] = file.split("/") as [string, string];
      const parsed = JSON.parse(readFileSync(join(folder(language), name), "utf8")) as Record<string, string>;
      expect({ file, keys: Object.keys(parsed) }).toEqual({ file, keys: [...sentences(language, name).keys()] });
    }
  });

  it("are each said by some mail, and marked with their language there", () => {
    const said: Record<string, string> = { en: "", fr: "" };
    for (const { mail } of everyVariant()) {
      const { byLanguage } = readHtml(mail.html);
      for (const language of ["en", "fr"]) said[language] += ` ${mail.subject} ${byLanguage[language] ?? ""}`;
    }
    for (const language of ["en", "fr"]) {
      const words = said[language]!.replace(/\s+/g, " ");
      const unsaid = all(language).filter(
        ({ key, sentence }) => key !== "shared:link" && !words.includes(longestPiece(sentence)),
      );
      expect(unsaid.map(({ key }) => `${language} ${key}`)).toEqual([]);
    }
  });
});

function longestPiece(sentence: string): string {
  const pieces = sentence.split(/\{\{\w+\}\}/).map((piece) => piece.replace(/\s+/g, " "));
  return pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), "");
}

describe("Canadian French typography", () => {
  const french = all("fr");
  it.each([
    ["no plain space before a colon or inside guillemets", / :|« | »/],
    ["a no-break space before a colon", /[^\u00a0]:(?!\/\/)/],
    ["no-break spaces inside guillemets", /«[^\u00a0]|[^\u00a0]»/],
    ["no space before a question mark, an exclamation mark or a semicolon", /[ \u00a0\u202f][?!;]/],
    ["no straight or English quotes", /['"“”]/],
    ["no double or trailing space", / {2}|^ | $/],
  ])("has %s", (_, wrong) => {
    expect(french.filter(({ sentence }) => wrong.test(sentence))).toEqual([]);
  });
});

describe("English typography", () => {
  const english = all("en");
  it.each([
    ["curly quotes only", /['"«»]/],
    ["no space before punctuation", / [:;?!,.]/],
    ["no double or trailing space", / {2}|^ | $/],
    ["no American spelling", /\b(?:color|center|favor|honor|labor|check(?:book)\b|travel(?:ing|ed))\b/i],
  ])("has %s", (_, wrong) => {
    // The name of a setting in Adobe Reader is spelled as Adobe spells it.
    const ours = english.filter(({ key }) => key !== "ecopr-wont-open:unchecked");
    expect(ours.filter(({ sentence }) => wrong.test(sentence))).toEqual([]);
  });
});

describe("a sentence that cannot be whole", () => {
  it("is refused by its key where it is missing", () => {
    expect(() => translate("fr", "portal2:nowhere")).toThrow("portal2:nowhere (fr)");
  });

  it("is refused where a placeholder has no value, whichever way it lacks", () => {
    expect(() => translate("en", "shared:greeting")).toThrow("{{name}}");
    expect(() => translate("en", "shared:greeting", { name: null })).toThrow("shared:greeting (en): {{name}}");
    expect(() => translate("en", "shared:greeting", { name: undefined })).toThrow("{{name}}");
  });

  it("is refused where a value has no placeholder", () => {
    expect(() => translate("en", "shared:team", { name: "Zoë" })).toThrow("shared:team (en): {{name}}");
  });

  it("takes a name that looks like a placeholder or a reference as it is", () => {
    expect(translate("en", "shared:greeting", { name: "{{name}} $t(shared:team)" })).toBe(
      "Hello {{name}} $t(shared:team),",
    );
  });
});
