import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInstance, type i18n } from "i18next";
import type { Language } from "../question/questionnaire.ts";

const languages: readonly Language[] = ["en", "fr"];
const folder = join(import.meta.dirname, "../../locales");

let loaded: i18n | undefined;

/**
 * A sentence of `locales/LANGUAGE/web/FILE.json`. `key` is `FILE:KEY`; `count` among the values chooses the plural.
 * Throws where the key or a value is missing: half a sentence never stands on a page. Escaping is the page's.
 */
export function say(language: Language, key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return (loaded ??= load()).t(key, { ...values, lng: language, nest: false });
}

function load(): i18n {
  const instance = createInstance();
  void instance.init({
    lng: "en",
    fallbackLng: false,
    initAsync: false,
    resources: Object.fromEntries(languages.map((language) => [language, sentencesOf(language)])),
    keySeparator: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
    saveMissing: true,
    missingKeyHandler: ([language], file, key) => {
      throw new Error(`No sentence for a page: ${file}:${key} (${String(language)}).`);
    },
    missingInterpolationHandler: (text: string, match: readonly string[]) => {
      throw new Error(`No value for a placeholder of a page: ${String(match[0])} in “${text}”.`);
    },
  });
  return instance;
}

function sentencesOf(language: Language): Record<string, Record<string, string>> {
  const files = readdirSync(join(folder, language, "web"));
  return Object.fromEntries(
    files.map((name) => [
      name.replace(/\.json$/, ""),
      JSON.parse(readFileSync(join(folder, language, "web", name), "utf8")) as Record<string, string>,
    ]),
  );
}
