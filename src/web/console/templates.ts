import { Hono } from "hono";
import { html } from "hono/html";
import { isTemplateName, templateNames } from "../../mail/template/mailing.ts";
import type { Context } from "../../workflow/context.ts";
import { previewTemplate } from "../../workflow/template-preview.ts";
import type { ConsoleCall, ConsoleEnv } from "./call.ts";
import type { Door } from "./door.ts";
import { ownFrame } from "./frame.ts";
import { consolePage, refused, sayer } from "./layout.ts";
import { previewsOf } from "./previews.ts";

/** `/console/templates`: every mail that leaves, filled in for a family that does not exist. */
export function templateRoutes(context: Context, door: Door): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/", door.allow("template.see"), (c) => {
    const say = sayer(c.get("language"));
    const title = say("templates.title");
    return c.html(
      consolePage(
        c,
        title,
        html`<h1>${title}</h1>
          <p>${say("templates.intro")}</p>
          <ul>
            ${templateNames.map(
              (name) =>
                html`<li data-row="${name}"><a href="/console/templates/${name}">${say(`template.${name}`)}</a></li>`,
            )}
          </ul>`,
      ),
    );
  });

  app.get("/:name", door.allow("template.see"), (c) => {
    const made = madeFor(context, c);
    if (made === null) return c.html(refused(c, "nowhere"), 404);
    const say = sayer(c.get("language"));
    const { name } = c.req.param();
    const title = say(`template.${name}`);
    return c.html(
      consolePage(
        c,
        title,
        html`<h1>${title}</h1>
          <p>${say("preview.subject")} <strong>${made.subject}</strong></p>
          ${previewsOf(made.text, `/console/templates/${name}`, say)}`,
        true,
      ),
    );
  });

  app.get("/:name/:look{light|dark}", door.allow("template.see"), (c) => {
    const made = madeFor(context, c);
    if (made === null) return c.html(refused(c, "nowhere"), 404);
    return c.html(ownFrame(c, made.html, c.req.param("look") === "dark" ? "dark" : "light"));
  });
  return app;
}

function madeFor(context: Context, c: ConsoleCall) {
  const name = c.req.param("name") ?? "";
  return isTemplateName(name) ? previewTemplate(context, name, c.get("language")) : null;
}
