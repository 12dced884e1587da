import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Handlebars from "handlebars";
import type { Language } from "../../question/questionnaire.ts";
import { languages, type Reworded, translate } from "./locale.ts";
import type { Named, TemplateName } from "./mailing.ts";
import { dateInWords, fullName, listInWords } from "./wording.ts";
import { wrapText } from "./wrap.ts";

/** The two parts of a mail, as files of a template's folder are named. */
export type Part = "text" | "html";

const templatesFolder = join(import.meta.dirname, "../../../templates");

/** Columns of prose in the text part: what a terminal shows unbroken after two levels of quoting. */
const textColumns = 76;

const books = new Map<Part, typeof Handlebars>();
const compiled = new Map<string, Handlebars.TemplateDelegate>();

/**
 * Renders `templates/NAME/PART.hbs`. Files are read at the first use and kept. Throws where a file, a value or a
 * sentence is missing.
 */
export function renderPart(template: TemplateName, part: Part, view: Readonly<Record<string, unknown>>): string {
  const name = `${template}/${part}.hbs`;
  let delegate = compiled.get(name);
  if (!delegate) {
    // In the text part nothing is HTML; in the HTML part everything is escaped.
    delegate = book(part).compile(readTemplate(name), { strict: true, noEscape: part === "text" });
    compiled.set(name, delegate);
  }
  return delegate(view, { data: { template } });
}

function readTemplate(name: string): string {
  try {
    return readFileSync(join(templatesFolder, name), "utf8");
  } catch (cause) {
    throw new Error(`templates/${name} cannot be read: every mail has a text.hbs and an html.hbs.`, { cause });
  }
}

function book(part: Part): typeof Handlebars {
  const known = books.get(part);
  if (known) return known;
  const made = Handlebars.create();
  for (const file of readdirSync(join(templatesFolder, "_shared"))) {
    const [name, of] = /^([a-z]+)\.(text|html)\.hbs$/.exec(file)?.slice(1) ?? [];
    if (name && of === part) made.registerPartial(name, readTemplate(`_shared/${file}`));
  }
  made.registerHelper(wordHelpers);
  made.registerHelper(blockHelpers);
  made.registerHelper("both", part === "text" ? bothInText : bothInHtml);
  books.set(part, made);
  return made;
}

/** Where the language of the half and the template's own locale file are kept while rendering. */
interface FrameData {
  readonly template: TemplateName;
  readonly language: Language;
  readonly root: { readonly reworded?: Reworded | null };
}

function frame(options: Handlebars.HelperOptions): FrameData {
  return options.data as FrameData;
}

/** A key without a file is the template's own. */
function sentence(language: Language, key: string, options: Handlebars.HelperOptions): string {
  const { template, root } = frame(options);
  const full = key.includes(":") ? key : `${template}:${key}`;
  return translate(language, full, options.hash as Record<string, unknown>, root.reworded ?? null);
}

const wordHelpers = {
  /** `{{t "key" name=value}}`: a sentence in the language of this half. */
  t: (key: string, options: Handlebars.HelperOptions) => sentence(frame(options).language, key, options),
  /** The same in the other language: what tells a reader that their half follows. */
  other: (key: string, options: Handlebars.HelperOptions) =>
    sentence(frame(options).language === "en" ? "fr" : "en", key, options),
  /** `{{t (key "cause" cause)}}`: a sentence chosen by a coded value. */
  key: (group: string, code: string) => `${group}.${code}`,
  date: (isoDate: string, options: Handlebars.HelperOptions) => dateInWords(frame(options).language, isoDate),
  nameOf: (person: Named) => fullName(person),
  namesOf: (people: readonly Named[], options: Handlebars.HelperOptions) =>
    listInWords(frame(options).language, people.map(fullName)),
  /** `{{list "key" codes}}`: the sentences `key.CODE`, as a list in words. */
  list: (group: string, codes: readonly string[], options: Handlebars.HelperOptions) => {
    const { language } = frame(options);
    return listInWords(
      language,
      codes.map((code) => sentence(language, `${group}.${code}`, options)),
    );
  },
  weeks: ([from, to]: readonly [number, number], options: Handlebars.HelperOptions) =>
    from === to
      ? translate(frame(options).language, "shared:weeksAbout", { count: to })
      : translate(frame(options).language, "shared:weeks", { from, count: to }),
};

const blockHelpers = {
  /** Renders its content once a language, the recipient's first; `@language` and `@isFirst` tell which. */
  halves(this: { readonly languages: readonly Language[] }, options: Handlebars.HelperOptions): string {
    return this.languages
      .map((language, index) => {
        const data = Handlebars.createFrame(options.data as object) as Record<string, unknown>;
        return options.fn(this, { data: { ...data, language, isFirst: index === 0 } });
      })
      .join("");
  },
  wrap(this: unknown, options: Handlebars.HelperOptions): string {
    return `${wrapText(options.fn(this), textColumns)}\n`;
  },
  /** `{{#is next "asked"}}…{{/is}}` */
  is(this: unknown, value: unknown, wanted: unknown, options: Handlebars.HelperOptions): string {
    return value === wanted ? options.fn(this) : "";
  },
};

/** `{{both "key"}}`: the sentence in English, a slash, and in French; what both readers share. */
function bothInText(key: string, options: Handlebars.HelperOptions): string {
  return languages.map((language) => sentence(language, key, options)).join(" / ");
}

function bothInHtml(key: string, options: Handlebars.HelperOptions): Handlebars.SafeString {
  const spans = languages.map((language) => {
    const words = Handlebars.escapeExpression(sentence(language, key, options));
    return `<span lang="${language}">${words}</span>`;
  });
  return new Handlebars.SafeString(spans.join(" / "));
}
