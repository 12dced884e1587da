import { Hono } from "hono";
import { html } from "hono/html";
import { limits } from "../../limits.ts";
import { languages, type Pair } from "../../mail/template/locale.ts";
import { isTemplateName, type TemplateName } from "../../mail/template/mailing.ts";
import { changeable, fitting, type Wording } from "../../mail/template/reword.ts";
import { templateChange } from "../../store/template-changes.ts";
import type { Context } from "../../workflow/context.ts";
import { approveWording, proposeWording, withdrawWording } from "../../workflow/template-change.ts";
import type { Html } from "../page.ts";
import { actorOf, type ConsoleCall, type ConsoleEnv, numberIn, witnessOf } from "./call.ts";
import type { Door } from "./door.ts";
import { consolePage, formToken, refused, sayer } from "./layout.ts";
import { changePage } from "./template-change-page.ts";
import { aboutTemplate, frameOf } from "./template-frame.ts";

/**
 * `/console/templates/NAME/words` proposes other words, `/change` shows a proposal as the mail would be; mails say them
 * once somebody other than their author has approved the English, and the French.
 */
export function wordsRoutes(context: Context, door: Door): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const { db } = context.database;

  app.get("/:name/words", door.allow("template.propose", aboutTemplate), async (c) => {
    const { name } = c.req.param();
    if (!isTemplateName(name)) return c.html(refused(c, "nowhere"), 404);
    return c.html(wordsPage(c, name, await wordsNow(context, name), "", null));
  });

  app.post("/:name/words", door.allow("template.propose", aboutTemplate), async (c) => {
    const { name } = c.req.param();
    if (!isTemplateName(name)) return c.html(refused(c, "nowhere"), 404);
    const say = sayer(c.get("language"));
    const { words, reason } = await filledIn(c, name);
    const again = (fault: string) => c.html(wordsPage(c, name, words, reason, fault), 422);
    if (reason === "" || reason.length > limits.officer.noteLength) return again(say("templates.sayWhy"));
    const end = await proposeWording(context, name, words, { agent: actorOf(c).name, reason }, witnessOf(c));
    if (end.kind === "unusable") {
      const { key, language, fault } = end;
      return again(say(`templates.fault.${fault}`, { key, language: say(`language.${language}`) }));
    }
    return end.kind === "proposed"
      ? c.redirect(`/console/templates/${name}/change`, 303)
      : again(say(`templates.${end.kind}`));
  });

  app.get("/:name/change", door.allow("template.see", aboutTemplate), async (c) => showChange(context, c, null));

  app.get("/:name/change/:look{(?:light|dark)}", door.allow("template.see"), async (c) => {
    const { name, look } = c.req.param();
    const change = isTemplateName(name) ? await templateChange(db, name, "proposed") : null;
    if (change === null || !isTemplateName(name)) return c.html(refused(c, "nowhere"), 404);
    return c.html(frameOf(context, c, name, { template: name, sentences: fitting(name, change.sentences) }, look));
  });

  app.post("/:name/change/approve", door.allow("template.approve", aboutTemplate), async (c) => {
    const { change, language } = await c.req.parseBody();
    const asked = languages.find((one) => one === language);
    const id = numberIn(change);
    if (asked === undefined || id === null) return c.html(refused(c, "nowhere"), 404);
    const { kind } = await approveWording(context, id, asked, actorOf(c).name, witnessOf(c));
    if (kind === "own" || kind === "gone") return showChange(context, c, kind);
    return c.redirect(`/console/templates/${c.req.param("name")}${kind === "approved" ? "/change" : ""}`, 303);
  });

  app.post("/:name/change/withdraw", door.allow("template.propose", aboutTemplate), async (c) => {
    const id = numberIn((await c.req.parseBody())["change"]);
    if (id === null) return c.html(refused(c, "nowhere"), 404);
    const { kind } = await withdrawWording(context, id, actorOf(c).name, witnessOf(c));
    return kind === "gone"
      ? showChange(context, c, kind)
      : c.redirect(`/console/templates/${c.req.param("name")}`, 303);
  });
  return app;
}

async function showChange(context: Context, c: ConsoleCall, told: "own" | "gone" | null): Promise<Response> {
  const name = c.req.param("name") ?? "";
  const change = isTemplateName(name) ? await templateChange(context.database.db, name, "proposed") : null;
  if (change === null || !isTemplateName(name))
    return c.html(refused(c, told === null ? "nowhere" : "decided"), told === null ? 404 : 409);
  return c.html(changePage(context, c, name, change, told), told === null ? 200 : 409);
}

/** All changeable sentences as mails say them now. */
async function wordsNow(context: Context, name: TemplateName): Promise<Wording> {
  const standing = await templateChange(context.database.db, name, "standing");
  return { ...changeable(name), ...fitting(name, standing?.sentences ?? {}) };
}

async function filledIn(c: ConsoleCall, name: TemplateName): Promise<{ words: Wording; reason: string }> {
  const body = await c.req.parseBody();
  const text = (field: string) => (typeof body[field] === "string" ? body[field].trim() : "");
  const pair = (key: string): Pair => ({ en: text(`en:${key}`), fr: text(`fr:${key}`) });
  return {
    words: Object.fromEntries(Object.keys(changeable(name)).map((key) => [key, pair(key)])),
    reason: text("reason"),
  };
}

function wordsPage(c: ConsoleCall, name: TemplateName, words: Wording, reason: string, fault: string | null): Html {
  const say = sayer(c.get("language"));
  const title = say("templates.changeOf", { template: say(`template.${name}`) });
  return consolePage(
    c,
    title,
    html`<h1>${title}</h1>
      <p>${say("templates.changeIntro")}</p>
      ${fault === null ? "" : html`<p class="fault" role="alert">${fault}</p>`}
      ${
        Object.keys(words).length === 0
          ? html`<p>${say("templates.noWords")}</p>`
          : html`<form method="post">
              ${formToken(c)} ${Object.entries(words).map(([key, pair], index) => wordsField(key, pair, index, say))}
              <label for="reason">${say("templates.reason")}</label>
              <textarea
                id="reason"
                name="reason"
                rows="2"
                required
                maxlength="${limits.officer.noteLength}"
                data-key="n"
              >
${reason}</textarea>
              <p class="actions"><button data-key="s">${say("templates.propose")}</button></p>
            </form>`
      }`,
    true,
  );
}

function wordsField(key: string, pair: Pair, index: number, say: ReturnType<typeof sayer>): Html {
  return html`<fieldset class="answer pair">
    <legend><code>${key}</code></legend>
    ${languages.map((language) => {
      const id = `${language}-${index}`;
      return html`<div>
        <label for="${id}">${say(`language.${language}`)}</label>
        <textarea
          id="${id}"
          name="${language}:${key}"
          lang="${language}"
          rows="3"
          maxlength="${limits.console.sentenceLength}"
          ${index === 0 && language === "en" ? "data-edit" : ""}
        >
${pair[language]}</textarea>
      </div>`;
    })}
  </fieldset>`;
}
