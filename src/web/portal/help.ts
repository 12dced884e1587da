import { Hono } from "hono";
import { html } from "hono/html";
import { limits } from "../../limits.ts";
import { transaction } from "../../store/database.ts";
import { keepRemark } from "../../store/remarks.ts";
import type { Context } from "../../workflow/context.ts";
import type { Html } from "../page.ts";
import { callerOf, isTooOften } from "../rate.ts";
import { weeks } from "./documents.ts";
import { faultOf, typed } from "./field.ts";
import { type Fault, notice, screen } from "./screen.ts";
import { type PortalCall, type PortalEnv, wordsOf } from "./visit.ts";

/** The help pages and their paragraphs. */
const topics = {
  "sign-in": ["username", "temporary", "expired", "own", "forgotten", "change", "existing", "representative"],
  tasks: ["where", "presence", "leaving", "address", "order", "days", "family"],
  photo: ["what", "who", "file", "crop", "warning", "final", "returned"],
  ecopr: ["what", "when", "sign", "travel", "check", "open", "wrong"],
  card: ["when", "address", "leave", "renew"],
  access: ["browser", "script", "reader", "other"],
} as const;
type Topic = keyof typeof topics;

/** `/portal/help` and `/portal/feedback`: pages that belong to no case, open to everybody. */
export function helpRoutes(context: Context): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get("/help", (c) => c.html(listPage(context, c)));
  for (const topic of Object.keys(topics) as Topic[])
    app.get(`/help/${topic}`, (c) => c.html(topicPage(context, c, topic)));

  app.get("/feedback", (c) => c.html(feedbackPage(c, [], "")));
  app.post("/feedback", async (c) => {
    const t = wordsOf(c);
    const text = typed(await c.req.parseBody(), "remark").slice(0, limits.portal.remarkLength);
    if (text === "") return c.html(feedbackPage(c, [{ field: "remark", text: t("feedback.empty") }], ""), 422);
    const { feedback } = limits.portal;
    if (await isTooOften(context, "feedback", callerOf(c), feedback))
      return c.html(notice(c, "tooOften", { count: feedback.minutes }), 429);
    const remark = { text, language: c.get("language"), at: context.now().toString() };
    await transaction(context.database, (tx) => keepRemark(tx, context.vault, remark));
    return c.redirect("/portal/feedback/thanks", 303);
  });
  app.get("/feedback/thanks", (c) => c.html(notice(c, "thanks")));
  return app;
}

function listPage(context: Context, c: PortalCall): Html {
  const t = wordsOf(c);
  return screen(c, {
    title: t("help.title"),
    body: html`<ul class="cards">
        ${Object.keys(topics).map(
          (topic) => html`<li><a href="/portal/help/${topic}">${t(`portal-help:${topic}.title`)}</a></li>`,
        )}
        <li><a href="/portal/check">${t("articles:genuine.title")}</a></li>
        <li><a href="/portal/help/outside-canada">${t("articles:outside.title")}</a></li>
      </ul>
      <p>${t("help.write", { address: context.mail.mailFrom })}</p>`,
  });
}

function topicPage(context: Context, c: PortalCall, topic: Topic): Html {
  const t = wordsOf(c);
  const { ecoprWeeks, cardWeeks, passwordHours, linkHours } = context.mail.figures;
  const values = {
    address: context.mail.mailFrom,
    ecoprWeeks: weeks(t, ecoprWeeks),
    cardWeeks: weeks(t, cardWeeks),
    passwordHours,
    linkHours,
    least: limits.portal.passwordLeast,
  };
  return screen(c, {
    title: t(`portal-help:${topic}.title`),
    up: { href: "/portal/help", text: t("help.title") },
    body: html`${topics[topic].map((paragraph) => html`<p>${t(`portal-help:${topic}.${paragraph}`, values)}</p>`)}
      <p>${t("help.write", { address: context.mail.mailFrom })}</p>`,
  });
}

function feedbackPage(c: PortalCall, faults: readonly Fault[], remark: string): Html {
  const t = wordsOf(c);
  const fault = faultOf(faults, "remark");
  return screen(c, {
    title: t("feedback.title"),
    faults,
    body: html`<div class="panel warn"><p>${t("feedback.notAnswered")}</p></div>
      <p>${t("feedback.help")} <a href="/portal/help">${t("help.title")}</a></p>
      <form method="post" action="/portal/feedback" novalidate>
        <div class="field${fault === null ? "" : " wrong"}">
          <label for="remark">${t("feedback.remark")}</label>
          <p class="hint" id="remark-hint">${t("feedback.hint")}</p>
          ${fault === null ? "" : html`<p class="fault">${fault}</p>`}
          <textarea
            id="remark"
            name="remark"
            rows="6"
            maxlength="${limits.portal.remarkLength}"
            aria-describedby="remark-hint"
          >
${remark}</textarea>
        </div>
        <button type="submit">${t("feedback.do")}</button>
      </form>`,
  });
}
