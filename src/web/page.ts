import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import type { Language } from "../question/questionnaire.ts";
import { say } from "./wording.ts";

/** What hono makes of a template: every value in it is escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The languages a page is written in, the reader's first. */
export type View = readonly [first: Language, second?: Language];

/** Both languages, the reader's first; only one where the address asks for it (`?lang=`). */
export function viewOf(first: Language, asked: string | undefined): View {
  if (asked === "en" || asked === "fr") return [asked];
  return first === "en" ? ["en", "fr"] : ["fr", "en"];
}

/** A sentence in each language of the page, each marked with its language. */
export function said(view: View, key: string, values?: Readonly<Record<string, string | number>>): Html {
  return inEach(view, (language) => say(language, key, values));
}

/** The same for words that stand elsewhere than in the locales. */
export function inEach(view: View, words: (language: Language) => string): Html {
  return html`${languagesOf(view).map((language) => html`<span lang="${language}">${words(language)}</span> `)}`;
}

/** For where no marks can stand (a title, an option): the languages beside one another, once where they agree. */
export function inOneLine(view: View, words: (language: Language) => string): string {
  return [...new Set(languagesOf(view).map(words))].join(" / ");
}

/** What no page of ours begins without. `styles` is the address of its sheet, `more` what else it brings. */
export function headOf(title: string, styles: string, more: Html = html``): Html {
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <meta name="color-scheme" content="light dark" />
    <title>${title}</title>
    <link rel="stylesheet" href="${styles}" />
    ${more}
  </head>`;
}

/** A whole page. `styles` is the address of `page.css`. */
export function page(view: View, styles: string, title: string, body: Html): Html {
  return html`${raw("<!doctype html>")}
    <html lang="${view[0]}">
      ${headOf(title, styles)}
      <body>
        <header><p>${said(view, "form:service")}</p></header>
        <main>${body}</main>
      </body>
    </html>`;
}

/** A page of a heading and some sentences. */
export function notice(view: View, styles: string, title: string, texts: readonly Html[]): Html {
  const heading = inOneLine(view, (language) => say(language, title));
  return page(
    view,
    styles,
    heading,
    html`<h1>${said(view, title)}</h1>
      ${texts.map((text) => html`<p>${text}</p>`)}`,
  );
}

function languagesOf(view: View): Language[] {
  return view.filter((language) => language !== undefined);
}
