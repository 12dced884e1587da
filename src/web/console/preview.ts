import { Hono } from "hono";
import { html } from "hono/html";
import { type StandardReply, standardReplies } from "../../case/command.ts";
import { readEscalation } from "../../store/escalations.ts";
import { readCase } from "../../store/cases.ts";
import type { Context } from "../../workflow/context.ts";
import { corpusCase } from "../../workflow/corpus-case.ts";
import { previewReply } from "../../workflow/desk.ts";
import { htmlOf } from "../../workflow/reread.ts";
import { type ConsoleCall, type ConsoleEnv, fieldsOf, isId } from "./call.ts";
import type { Door } from "./door.ts";
import { foreignFrame, ownFrame } from "./frame.ts";
import { consolePage, formToken, refused, sayer } from "./layout.ts";
import { previewsOf } from "./previews.ts";

/** How a standard mail would look: in both languages, light, dark, on a phone and as plain text; sent from here. */
export function previewRoutes(context: Context, door: Door): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const about = (c: ConsoleCall) => `escalation ${c.req.param("id") ?? ""}`;

  app.post("/escalations/:id/preview", door.allow("escalation.answer", about), async (c) => {
    const { template, person, version, note } = await fieldsOf(c, ["template", "person", "version", "note"]);
    const id = c.req.param("id");
    const made = await madeFor(context, id, template, person);
    if (made === null) return c.html(refused(c, "nowhere"), 404);
    const say = sayer(c.get("language"));
    const title = say("preview.title", { template: say(`template.${template}`) });
    return c.html(
      consolePage(
        c,
        title,
        html`<h1>${title}</h1>
          <p>${say("preview.subject")} <strong>${made.subject}</strong></p>
          <form method="post" action="/console/escalations/${id}/reply" class="row">
            ${formToken(c)}
            ${Object.entries({ template, person, version, note }).map(
              ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
            )}
            <button data-key="s" autofocus>${say("reply.do")}</button>
            <a href="/console/escalations/${id}" data-key="k">${say("preview.back")}</a>
          </form>
          ${previewsOf(made.text, `/console/escalations/${id}/mail/${template}/${person}`, say)}`,
        true,
      ),
    );
  });

  app.get("/escalations/:id/mail/:template/:person/:look", door.allow("escalation.answer", about), async (c) => {
    const { id, template, person, look } = c.req.param();
    const made = await madeFor(context, id, template, person);
    if (made === null) return c.html(refused(c, "nowhere"), 404);
    return c.html(ownFrame(c, made.html, look === "dark" ? "dark" : "light"));
  });

  app.get("/escalations/:id/corpus", door.allow("corpus.keep", about), async (c) => {
    const id = c.req.param("id");
    const made = await corpusCase(context, id);
    if (made === null) return c.html(refused(c, "nowhere"), 404);
    c.header("Content-Disposition", `attachment; filename="console-${id}.json"`);
    return c.json(made);
  });

  app.get(
    "/messages/:id/html",
    door.allow("escalation.see", (c) => `message ${c.req.param("id") ?? ""}`),
    async (c) => {
      const id = c.req.param("id");
      const mailed = isId(id) ? await htmlOf(context, id) : null;
      return mailed === null ? c.html(refused(c, "nowhere"), 404) : c.html(foreignFrame(c, mailed));
    },
  );
  return app;
}

async function madeFor(context: Context, id: string, template: string, person: string) {
  const name = standardReplies.find((one): one is StandardReply => one === template);
  const escalation = await readEscalation(context.database.db, context.vault, id);
  if (name === undefined || escalation?.caseId == null) return null;
  const stored = await readCase(context.database.db, context.vault, escalation.caseId);
  return stored && (await previewReply(context, stored.case, person, name));
}
