import { Hono } from "hono";
import { html } from "hono/html";
import { limits } from "../../limits.ts";
import { isTemplateName, type TemplateName, templateNames } from "../../mail/template/mailing.ts";
import { fitting } from "../../mail/template/reword.ts";
import { changedTemplates, templateChange, templateJournal } from "../../store/template-changes.ts";
import type { Context } from "../../workflow/context.ts";
import { rewordedFor } from "../../workflow/reworded.ts";
import { previewTemplate } from "../../workflow/template-preview.ts";
import type { Html } from "../page.ts";
import { actorOf, type ConsoleCall, type ConsoleEnv } from "./call.ts";
import type { Door } from "./door.ts";
import { consolePage, refused, type Say, sayer } from "./layout.ts";
import { listTable } from "./list-table.ts";
import { previewsOf } from "./previews.ts";
import { may } from "./roles.ts";
import { aboutTemplate, frameOf } from "./template-frame.ts";
import { wordsRoutes } from "./template-words.ts";
import { clock } from "./time.ts";

/** `/console/templates`: every mail that leaves, filled in for a family that does not exist; its words, and who changed them. */
export function templateRoutes(context: Context, door: Door): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const { db } = context.database;

  app.get("/", door.allow("template.see"), async (c) => {
    const say = sayer(c.get("language"));
    const title = say("templates.title");
    const changed = await changedTemplates(db);
    const marks = (name: string) =>
      changed.filter(({ template }) => template === name).map(({ state }) => say(`templates.mark.${state}`));
    return c.html(
      consolePage(
        c,
        title,
        html`<h1>${title}</h1>
          <p>${say("templates.intro")}</p>
          <ul>
            ${templateNames.map(
              (name) =>
                html`<li data-row="${name}">
                  <a href="/console/templates/${name}">${say(`template.${name}`)}</a>
                  ${marks(name).map((mark) => html` <span class="hint">${mark}</span>`)}
                </li>`,
            )}
          </ul>`,
      ),
    );
  });

  app.get("/:name", door.allow("template.see", aboutTemplate), async (c) => {
    const { name } = c.req.param();
    return isTemplateName(name) ? c.html(await onePage(context, c, name)) : c.html(refused(c, "nowhere"), 404);
  });

  app.get("/:name/:look{(?:light|dark)}", door.allow("template.see"), async (c) => {
    const { name, look } = c.req.param();
    if (!isTemplateName(name)) return c.html(refused(c, "nowhere"), 404);
    return c.html(frameOf(context, c, name, await rewordedFor(db, name), look));
  });
  app.route("/", wordsRoutes(context, door));
  return app;
}

async function onePage(context: Context, c: ConsoleCall, name: TemplateName): Promise<Html> {
  const { db } = context.database;
  const say = sayer(c.get("language"));
  const [standing, proposed, journal] = [
    await templateChange(db, name, "standing"),
    await templateChange(db, name, "proposed"),
    await templateJournal(db, name, limits.console.templateJournal),
  ];
  const sentences = standing === null ? {} : fitting(name, standing.sentences);
  const left = Object.keys(standing?.sentences ?? {}).filter((key) => !(key in sentences));
  const { subject, text } = previewTemplate(
    context,
    name,
    c.get("language"),
    standing && { template: name, sentences },
  );
  const title = say(`template.${name}`);
  return consolePage(
    c,
    title,
    html`<h1>${title}</h1>
      <p>${say("preview.subject")} <strong>${subject}</strong></p>
      ${left.length === 0 ? "" : html`<p class="note warn">${say("templates.left", { keys: left.join(", ") })}</p>`}
      ${linkPart(c, name, proposed !== null, say)} ${previewsOf(text, `/console/templates/${name}`, say)}
      ${journal.length === 0 ? "" : journalPart(journal, say)}`,
    true,
  );
}

function linkPart(c: ConsoleCall, name: TemplateName, waits: boolean, say: Say): Html {
  const at = `/console/templates/${name}`;
  if (waits)
    return html`<p class="note">
      ${say("templates.waits")} <a href="${at}/change" data-key="r">${say("templates.look")}</a>
    </p>`;
  return may(actorOf(c).role, "template.propose")
    ? html`<p><a href="${at}/words" data-key="e">${say("templates.change")}</a></p>`
    : html``;
}

function journalPart(journal: Awaited<ReturnType<typeof templateJournal>>, say: Say): Html {
  return html`<section aria-labelledby="journal">
    <h2 id="journal">${say("templates.journal")}</h2>
    ${listTable(
      ["at", "agent", "event", "digest"].map((head) => say(`templates.head.${head}`)),
      journal.map(
        ({ at, agent, event, change, digest }) =>
          html`<tr>
            <td>${clock(at)}</td>
            <td>${agent}</td>
            <td>${say(`templates.event.${event}`)} (${change})</td>
            <td><code>${digest.slice(0, 12)}</code></td>
          </tr>`,
      ),
      "",
    )}
  </section>`;
}
