import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInstance } from "i18next";
import type { i18n } from "i18next";
import type { Language } from "../../question/questionnaire.ts";

export const languages: readonly Language[] = ["en", "fr"];

const localesFolder = join(import.meta.dirname, "../../../locales");

let loaded: i18n | undefined;

/**
 * A sentence of `locales/LANGUAGE/mail/FILE.json`. `key` is `FILE:KEY`; `count` among the values chooses the plural.
 * Throws where the key is missing, a placeholder has no value, or a value has no placeholder: half a sentence never leaves.
 */
export function translate(language: Language, key: string, values: Readonly<Record<string, unknown>> = {}): string {
  const sentences = (loaded ??= load());
  // Names and notes are other people's words: a "$t(…)" in them is no reference to a sentence of ours.
  const options = { ...values, lng: language, nest: false };
  const pattern = sentences.t(key, { ...options, skipInterpolation: true });
  for (const [name, value] of Object.entries(values)) {
    const place = `${key} (${language}): {{${name}}}`;
    if (value === undefined || value === null) throw new Error(`No value for a placeholder of a mail: ${place}`);
    if (name !== "count" && !pattern.includes(`{{${name}}}`)) throw new Error(`A mail's value is not used: ${place}`);
  }
  return sentences.t(key, options);
}

function load(): i18n {
  const instance = createInstance();
  void instance.init({
    lng: "en",
    fallbackLng: false,
    initAsync: false,
    resources: Object.fromEntries(languages.map((language) => [language, readLanguage(language)])),
    keySeparator: false,
    // Handlebars escapes for HTML; a name that holds braces is not looked up.
    interpolation: { escapeValue: false, skipOnVariables: true },
    saveMissing: true,
    missingKeyHandler: ([language], file, key) => {
      throw new Error(`No sentence for a mail: ${file}:${key} (${String(language)}).`);
    },
    missingInterpolationHandler: (text: string, match: readonly string[]) => {
      throw new Error(`No value for a placeholder of a mail: ${String(match[0])} in “${text}”.`);
    },
  });
  return instance;
}

function readLanguage(language: Language): Record<string, Record<string, string>> {
  const folder = join(localesFolder, language, "mail");
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return Object.fromEntries(files.map((name) => [name.slice(0, -".json".length), readSentences(join(folder, name))]));
}

function readSentences(path: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Record<string, string>;
  } catch (cause) {
    throw new Error(`${path} is not JSON: check its last lines for a comma too many or too few.`, { cause });
  }
}
