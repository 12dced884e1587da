import { Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { html } from "hono/html";
import type { ConsoleEnv } from "./call.ts";
import { consolePage, formToken, sayer } from "./layout.ts";
import { listTable } from "./list-table.ts";

/** What each key does, in the order of the page. */
const keys = {
  j: "j",
  k: "k",
  Enter: "enter",
  c: "c",
  e: "e",
  r: "r",
  n: "n",
  s: "s",
  "/": "slash",
  "?": "question",
  Esc: "esc",
};
const cookie = "landfall-shortcuts";

/** `GET /console/help`: the keys, and how to turn them off (WCAG 2.1.4). */
export function helpRoutes(): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/", (c) => {
    const say = sayer(c.get("language"));
    const off = getCookie(c, cookie) === "off";
    return c.html(
      consolePage(
        c,
        say("help.title"),
        html`<h1>${say("help.title")}</h1>
          <p>${say("help.intro")}</p>
          ${listTable(
            [say("help.key"), say("help.does")],
            Object.entries(keys).map(
              ([key, name]) =>
                html`<tr>
                  <td><kbd>${key}</kbd></td>
                  <td>${say(`help.key.${name}`)}</td>
                </tr>`,
            ),
            "",
          )}
          <form method="post" action="/console/help/shortcuts" class="row">
            ${formToken(c)}
            <span>${say(off ? "help.off" : "help.on")}</span>
            <button class="quiet" name="shortcuts" value="${off ? "on" : "off"}">
              ${say(off ? "help.turnOn" : "help.turnOff")}
            </button>
          </form>`,
      ),
    );
  });
  app.post("/shortcuts", async (c) => {
    const { shortcuts } = await c.req.parseBody();
    const lasting = { path: "/console", httpOnly: true, sameSite: "Lax", maxAge: 365 * 24 * 3600 } as const;
    if (shortcuts === "off") setCookie(c, cookie, "off", lasting);
    else deleteCookie(c, cookie, { path: "/console" });
    return c.redirect("/console/help", 303);
  });
  return app;
}
