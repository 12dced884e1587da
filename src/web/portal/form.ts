import { Hono, type Context as Call } from "hono";
import { bodyLimit } from "hono/body-limit";
import { limits } from "../../limits.ts";
import type { Context } from "../../workflow/context.ts";
import { fieldName, type FilledIn, type Form, openForm, readForm, takeForm } from "../../workflow/form.ts";
import { languageOf } from "../language.ts";
import { notice, said, type View, viewOf } from "../page.ts";
import { formPage } from "./form-page.ts";

/**
 * The form behind a signed link: `GET` and `POST /portal/form/TOKEN`. Whoever holds the link may answer, as whoever
 * holds the mail may; nothing that is on file is shown but names.
 */
export function formRoutes(context: Context, styles: string): Hono {
  const app = new Hono();
  const tell = (c: Call, view: View, name: string, status: 200 | 404 | 409 | 413 | 500) =>
    c.html(notice(view, styles, `form:${name}.title`, [said(view, `form:${name}.text`)]), status);

  app.use(async (c, next) => {
    await next();
    c.header("Cache-Control", "no-store");
  });
  const bounded = bodyLimit({
    maxSize: limits.web.formBytes,
    onError: (c) => tell(c, strangersView(c), "large", 413),
  });

  app.get("/:token", async (c) => {
    const form = await openForm(context, c.req.param("token"));
    if (form === null) return tell(c, strangersView(c), "gone", 404);
    const view = viewFor(c, form);
    if (form.closed) return tell(c, view, "closed", 200);
    return c.html(formPage(view, styles, form, {}, new Map()));
  });

  app.post("/:token", bounded, async (c) => {
    const form = await openForm(context, c.req.param("token"));
    if (form === null) return tell(c, strangersView(c), "gone", 404);
    const view = viewFor(c, form);
    const filled = await filledIn(c, form);
    const reading = readForm(form, filled, context.now().toString());
    if (reading.faults.size > 0) return c.html(formPage(view, styles, form, filled, reading.faults), 422);
    const refusal = await takeForm(context, form, reading.people);
    if (refusal !== null) return tell(c, view, refusal === "case-closed" ? "closed" : "refused", 409);
    const { search } = new URL(c.req.url);
    return c.redirect(`/portal/form/${encodeURIComponent(c.req.param("token"))}/sent${search}`, 303);
  });

  app.get("/:token/sent", async (c) => {
    const form = await openForm(context, c.req.param("token"));
    if (form === null) return tell(c, strangersView(c), "gone", 404);
    const view = viewFor(c, form);
    const texts = [
      said(view, "form:thanks.reference", { reference: form.reference }),
      said(view, "form:thanks.next"),
      said(view, "form:thanks.change"),
    ];
    return c.html(notice(view, styles, "form:thanks.title", texts));
  });

  app.onError((error, c) => {
    context.log.error({ fault: error.message, path: c.req.routePath }, "a form failed");
    return tell(c, strangersView(c), "fault", 500);
  });
  return app;
}

function viewFor(c: Call, form: Form): View {
  return viewOf(form.language, c.req.query("lang"));
}

/** Nobody is known: the language the browser asks for comes first. */
function strangersView(c: Call): View {
  return viewOf(languageOf(c), c.req.query("lang"));
}

/** What was written into this form's own fields; anything else that was sent is not looked at. */
async function filledIn(c: Call, form: Form): Promise<FilledIn> {
  const body = await c.req.parseBody();
  return Object.fromEntries(
    form.questions.map(fieldName).map((name) => [name, typeof body[name] === "string" ? body[name] : undefined]),
  );
}
