import { html, raw } from "hono/html";
import type { Language } from "../../question/questionnaire.ts";
import { headOf, type Html } from "../page.ts";
import { tokenField } from "../session.ts";
import { say } from "../wording.ts";
import type { ConsoleCall } from "./call.ts";
import { type Action, may } from "./roles.ts";

/** Sentences of the console in the reader's language. `key` without a file is one of `console.json`. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export function sayer(language: Language): Say {
  return (key, values) => say(language, key.includes(":") ? key : `console:${key}`, values);
}

/** Where the parts of the console stand in its menu, and what one must be allowed for each. */
const places: readonly { readonly name: string; readonly path: string; readonly action: Action }[] = [
  { name: "queue", path: "/console/queue", action: "queue.see" },
  { name: "cases", path: "/console/cases", action: "case.find" },
  { name: "photos", path: "/console/photos", action: "photo.see" },
  { name: "grants", path: "/console/grants", action: "grant.see" },
  { name: "mail", path: "/console/mail", action: "mail.see" },
  { name: "templates", path: "/console/templates", action: "template.see" },
  { name: "reports", path: "/console/reports", action: "report.see" },
  { name: "audit", path: "/console/audit", action: "audit.see" },
  { name: "staff", path: "/console/staff", action: "staff.see" },
];

/** The first place somebody may go to: where they land after signing in. */
export function homeOf(role: Parameters<typeof may>[0]): string {
  return places.find(({ action }) => may(role, action))?.path ?? "/console/help";
}

/** A whole page of the console for whoever is signed in, or for nobody. `title` is the page's own heading. */
export function consolePage(c: ConsoleCall, title: string, body: Html, wide = false): Html {
  const language = c.get("language");
  const say = sayer(language);
  const actor = c.get("actor");
  const shortcuts = actor !== null && !(c.req.header("cookie") ?? "").includes("landfall-shortcuts=off");
  return html`${raw("<!doctype html>")}
    <html lang="${language}">
      ${headOf(
        `${title} – ${say("service")}`,
        "/console/console.css",
        html`<link rel="icon" href="/console/icon.svg" />
          <script src="/console/console.js" defer></script>`,
      )}
      <body data-shortcuts="${shortcuts ? "on" : "off"}">
        <a class="skip" href="#main">${say("skip")}</a>
        <header>
          <p class="service">${say("service")}</p>
          ${actor === null ? strangersBar(c) : staffBar(c, say)}
        </header>
        <main id="main" tabindex="-1" class="${wide ? "wide" : "narrow"}">${body}</main>
        <div id="told" class="told" role="status" aria-live="polite"></div>
      </body>
    </html>`;
}

/** A page that says why something is not shown or not done. */
export function refused(c: ConsoleCall, why: string, more: Html = html``): Html {
  const say = sayer(c.get("language"));
  return consolePage(
    c,
    say(`refused.${why}.title`),
    html`<h1>${say(`refused.${why}.title`)}</h1>
      <p>${say(`refused.${why}.text`)}</p>
      ${more}`,
  );
}

/** The hidden field that every form of the console bears. */
export function formToken(c: ConsoleCall): Html {
  const session = c.get("session");
  return session === null ? html`` : tokenField(session);
}

function staffBar(c: ConsoleCall, say: Say): Html {
  const actor = c.get("actor");
  if (actor === null) return html``;
  const { pathname } = new URL(c.req.url);
  const here = (path: string) => pathname === path || pathname.startsWith(`${path}/`);
  const mine = places.filter(({ action }) => may(actor.role, action));
  const other = c.get("language") === "en" ? "fr" : "en";
  return html`<nav aria-label="${say("menu")}">
      <ul>
        ${mine.map(
          ({ name, path }) =>
            html`<li>
              <a href="${path}" ${here(path) ? raw('aria-current="page"') : ""}>${say(`place.${name}`)}</a>
            </li>`,
        )}
      </ul>
    </nav>
    <div class="who">
      <a href="/console/passkeys">${actor.name}</a> <span>${say(`role.${actor.role}`)}</span>
      <form method="post" action="/console/language">
        ${formToken(c)}<input type="hidden" name="back" value="${pathname}" />
        <button class="quiet" name="language" value="${other}" lang="${other}">${sayer(other)("thisLanguage")}</button>
      </form>
      <a href="/console/help" data-key="?">${say("help")}</a>
      <form method="post" action="/console/sign-out">
        ${formToken(c)}<button class="quiet">${say("signOut")}</button>
      </form>
    </div>`;
}

function strangersBar(c: ConsoleCall): Html {
  const other = c.get("language") === "en" ? "fr" : "en";
  const { pathname } = new URL(c.req.url);
  return html`<div class="who">
    <a href="${pathname}?lang=${other}" lang="${other}" hreflang="${other}">${sayer(other)("thisLanguage")}</a>
  </div>`;
}
