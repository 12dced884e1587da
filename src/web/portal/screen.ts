import { html, raw } from "hono/html";
import type { Html } from "../page.ts";
import { tokenField } from "../session.ts";
import { type PortalCall, wordsOf } from "./visit.ts";

/** Something to correct: what, and the id of the field. */
export interface Fault {
  readonly field: string;
  readonly text: string;
}

export interface Screen {
  readonly title: string;
  readonly body: Html;
  readonly faults?: readonly Fault[];
  /** The page this one belongs to. */
  readonly up?: { readonly href: string; readonly text: string };
  /** Address of a script of ours that this page can do without. */
  readonly script?: string;
}

/** A page of the portal in one language, with the way to the other: the same address, with `?lang=`. */
export function screen(c: PortalCall, { title, body, faults = [], up, script }: Screen): Html {
  const t = wordsOf(c);
  const language = c.get("language");
  const signedIn = c.get("session");
  const heading = faults.length > 0 ? t("faults.title", { title }) : title;
  return html`${raw("<!doctype html>")}
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>${heading} – ${t("service")}</title>
        <link rel="stylesheet" href="/portal/page.css" />
        ${script === undefined ? "" : html`<script src="${script}" defer></script>`}
      </head>
      <body>
        <a class="skip" href="#content">${t("skip")}</a>
        <header>
          <div class="bar">
            <p>
              <a href="${signedIn === null ? "/portal/sign-in" : "/portal/cases"}">${t("service")}</a>
            </p>
            ${otherLanguage(c)}
            ${
              signedIn === null
                ? ""
                : html`<form method="post" action="/portal/sign-out">
                    ${tokenField(signedIn)}<button class="quiet" type="submit">${t("signOut")}</button>
                  </form>`
            }
          </div>
        </header>
        <main id="content">
          ${up === undefined ? "" : html`<p class="up"><a href="${up.href}">${up.text}</a></p>`} ${faultList(c, faults)}
          <h1>${title}</h1>
          ${body}
        </main>
        <footer>
          <ul>
            <li><a href="/portal/help">${t("footer.help")}</a></li>
            <li><a href="/portal/check">${t("footer.check")}</a></li>
            <li><a href="/portal/ecopr">${t("footer.verify")}</a></li>
            <li><a href="/portal/feedback">${t("footer.feedback")}</a></li>
          </ul>
        </footer>
      </body>
    </html>`;
}

/** A page of a heading and some sentences. */
export function notice(c: PortalCall, name: string, values: Readonly<Record<string, string | number>> = {}): Html {
  const t = wordsOf(c);
  return screen(c, { title: t(`${name}.title`, values), body: html`<p>${t(`${name}.text`, values)}</p>` });
}

function otherLanguage(c: PortalCall): Html {
  const other = c.get("language") === "en" ? "fr" : "en";
  const url = new URL(c.req.url);
  url.searchParams.set("lang", other);
  const place = `${url.pathname}${url.search}`;
  return html`<p><a href="${place}" lang="${other}" hreflang="${other}">${wordsOf(c)("otherLanguage")}</a></p>`;
}

/** On top, with a link to each field: where to look, for those who see only a part of the page. */
function faultList(c: PortalCall, faults: readonly Fault[]): Html {
  if (faults.length === 0) return html``;
  return html`<div class="faults" role="alert" tabindex="-1" autofocus>
    <h2>${wordsOf(c)("faults.heading", { count: faults.length })}</h2>
    <ul>
      ${faults.map(({ field, text }) => html`<li><a href="#${field}">${text}</a></li>`)}
    </ul>
  </div>`;
}
