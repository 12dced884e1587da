import { html, raw } from "hono/html";
import { limits } from "../../limits.ts";
import type { Html } from "../page.ts";
import type { ConsoleCall } from "./call.ts";
import { sayer } from "./layout.ts";

const tabs = ["in", "out", "suppressed"] as const;

/** Mail that came, mail that left, and to whom none goes. */
export function mailTabs(c: ConsoleCall, here: (typeof tabs)[number]): Html {
  const say = sayer(c.get("language"));
  return html`<nav aria-label="${say("place.mail")}">
    <ul>
      ${tabs.map(
        (tab) =>
          html`<li>
            <a href="/console/mail/${tab}" ${tab === here ? raw('aria-current="page"') : ""}
              >${say(`mail.tab.${tab}`)}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}

/** To the rows before these, where this page is full. */
export function olderLink(
  c: ConsoleCall,
  rows: readonly { readonly seq: number }[],
  filter: Readonly<Record<string, string>>,
): Html {
  const last = rows.at(-1);
  if (last === undefined || rows.length < limits.console.rows) return html``;
  const { pathname } = new URL(c.req.url);
  const query = new URLSearchParams({ ...filter, before: String(last.seq) }).toString();
  return html`<p class="pages"><a href="${pathname}?${query}">${sayer(c.get("language"))("pages.older")}</a></p>`;
}
