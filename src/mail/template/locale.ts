import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInstance } from "i18next";
import type { i18n } from "i18next";
import type { Language } from "../../question/questionnaire.ts";

export const languages: readonly Language[] = ["en", "fr"];

const localesFolder = join(import.meta.dirname, "../../../locales");

/** A sentence in both languages. */
export type Pair = Readonly<Record<Language, string>>;

/** Sentences said in the place of a template's own: by key, each in both languages. */
export interface Reworded {
  readonly template: string;
  readonly sentences: Readonly<Record<string, Pair>>;
}

type Sentences = Readonly<Record<Language, Readonly<Record<string, Readonly<Record<string, string>>>>>>;

let files: Sentences | undefined;
let loaded: i18n | undefined;
const rewordings = new WeakMap<Reworded, i18n>();

/** The sentences of `locales/LANGUAGE/mail/TEMPLATE.json` by key; none where a template has no file of its own. */
export function ownSentences(template: string): Readonly<Record<string, Pair>> {
  const { en, fr } = (files ??= readFiles());
  const keys = Object.keys(en[template] ?? {});
  return Object.fromEntries(keys.map((key) => [key, { en: en[template]?.[key] ?? "", fr: fr[template]?.[key] ?? "" }]));
}

/** Sentences as they stand, by language and key, once looked up: the lookup takes longer than all the rest. */
const patterns = new WeakMap<i18n, Map<string, string>>();

/**
 * A sentence of `locales/LANGUAGE/mail/FILE.json`, or what `reworded` has in its place. `key` is `FILE:KEY`; `count` among the values chooses the plural.
 * Throws where the key is missing, a placeholder has no value, or a value has no placeholder: half a sentence never leaves.
 */
export function translate(
  language: Language,
  key: string,
  values: Readonly<Record<string, unknown>> = {},
  reworded: Reworded | null = null,
): string {
  const sentences = sentencesOf(reworded);
  // Names and notes are other people's words: a "$t(…)" in them is no reference to a sentence of ours.
  const options = { ...values, lng: language, nest: false } as const;
  const pattern = patternOf(sentences, key, options);
  for (const [name, value] of Object.entries(values)) {
    const place = `${key} (${language}): {{${name}}}`;
    if (value === undefined || value === null) throw new Error(`No value for a placeholder of a mail: ${place}`);
    if (name !== "count" && !pattern.includes(`{{${name}}}`)) throw new Error(`A mail's value is not used: ${place}`);
  }
  return pattern.includes("{{") ? sentences.t(key, options) : pattern;
}

function patternOf(sentences: i18n, key: string, options: { readonly lng: Language; readonly nest: false }): string {
  const fresh = () => sentences.t(key, { ...options, skipInterpolation: true });
  // Of a plural there is a sentence for each number.
  if ("count" in options) return fresh();
  const known = patterns.get(sentences) ?? new Map<string, string>();
  patterns.set(sentences, known);
  const name = `${options.lng} ${key}`;
  const pattern = known.get(name) ?? fresh();
  known.set(name, pattern);
  return pattern;
}

function sentencesOf(reworded: Reworded | null): i18n {
  files ??= readFiles();
  if (reworded === null) return (loaded ??= load(files));
  const known = rewordings.get(reworded);
  if (known) return known;
  const { template, sentences } = reworded;
  const said = (language: Language) => ({
    ...files?.[language],
    [template]: {
      ...files?.[language][template],
      ...Object.fromEntries(Object.entries(sentences).map(([key, pair]) => [key, pair[language]])),
    },
  });
  const made = load({ en: said("en"), fr: said("fr") });
  rewordings.set(reworded, made);
  return made;
}

function load(sentences: Sentences): i18n {
  const instance = createInstance();
  void instance.init({
    lng: "en",
    fallbackLng: false,
    initAsync: false,
    resources: sentences,
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

function readFiles(): Sentences {
  return { en: readLanguage("en"), fr: readLanguage("fr") };
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
