import { Hono } from "hono";
import { html } from "hono/html";
import { transaction } from "../../store/database.ts";
import { type Passkey, passkeysOf, removePasskey } from "../../store/passkeys.ts";
import type { Context } from "../../workflow/context.ts";
import type { Html } from "../page.ts";
import { actorOf, type ConsoleCall, type ConsoleEnv, fieldsOf, witnessOf } from "./call.ts";
import type { Door } from "./door.ts";
import { consolePage, formToken, sayer } from "./layout.ts";
import { type Asked, askForNew, takeNew } from "./passkey.ts";
import { clock } from "./time.ts";

/** `/console/passkeys`: somebody's own passkeys, to sign in with instead of password and code. */
export function passkeyRoutes(context: Context, door: Door): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const show = async (c: ConsoleCall, told: "added" | "refused" | null, status: 200 | 422 = 200) => {
    const { name } = actorOf(c);
    const [passkeys, asked] = [await passkeysOf(context.database.db, name), await askForNew(context, c, name)];
    return c.html(passkeyPage(c, passkeys, asked, told), status);
  };
  app.get("/", door.allow("account.own"), (c) => show(c, null));
  app.post("/", door.allow("account.own"), async (c) => {
    const taken = await takeNew(context, c, actorOf(c).name, await fieldsOf(c, ["answer", "challenge"]));
    return taken ? show(c, "added") : show(c, "refused", 422);
  });
  app.post("/remove", door.allow("account.own"), async (c) => {
    const { id } = await fieldsOf(c, ["id"]);
    await transaction(context.database, async (tx) => {
      await removePasskey(tx, actorOf(c).name, id);
      await witnessOf(c)(tx);
    });
    return c.redirect("/console/passkeys", 303);
  });
  return app;
}

/** A form that the script shows and fills in: without it, or without passkeys, there is nothing to press. */
export function passkeyForm(
  c: ConsoleCall,
  kind: "create" | "get",
  action: string,
  { options, challenge }: Asked,
  text: string,
): Html {
  return html`<form method="post" action="${action}" data-passkey="${kind}" data-options="${options}" hidden>
    ${formToken(c)}
    <input type="hidden" name="challenge" value="${challenge}" />
    <input type="hidden" name="answer" value="" />
    <button class="${kind === "get" ? "quiet" : ""}">${text}</button>
  </form>`;
}

function passkeyPage(
  c: ConsoleCall,
  passkeys: readonly Passkey[],
  asked: Asked | null,
  told: "added" | "refused" | null,
): Html {
  const say = sayer(c.get("language"));
  const title = say("passkeys.title");
  return consolePage(
    c,
    title,
    html`<h1>${title}</h1>
      <p>${say("passkeys.intro")}</p>
      ${told === null ? "" : html`<p class="note" role="status">${say(`passkeys.${told}`)}</p>`}
      ${
        passkeys.length === 0
          ? html`<p>${say("passkeys.none")}</p>`
          : html`<ul>
              ${passkeys.map(
                ({ id, createdAt, usedAt }) =>
                  html`<li class="row">
                    <span>${say("passkeys.one", { since: clock(createdAt), used: clock(usedAt) })}</span>
                    <form method="post" action="/console/passkeys/remove">
                      ${formToken(c)}<input type="hidden" name="id" value="${id}" />
                      <button class="quiet">${say("passkeys.remove")}</button>
                    </form>
                  </li>`,
              )}
            </ul>`
      }
      ${
        asked === null
          ? html`<p>${say("passkeys.notHere")}</p>`
          : passkeyForm(c, "create", "/console/passkeys", asked, say("passkeys.add"))
      }
      <noscript><p>${say("passkeys.script")}</p></noscript>`,
  );
}
