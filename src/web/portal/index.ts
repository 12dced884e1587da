import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { limits } from "../../limits.ts";
import type { Context } from "../../workflow/context.ts";
import { fontRoutes } from "../fonts.ts";
import { cachedForAll, strictHeaders } from "../headers.ts";
import { sheetFrom } from "../sheet.ts";
import { sessionsFor } from "../session.ts";
import { addressRoutes } from "./address.ts";
import { articleRoutes } from "./article.ts";
import { caseRoutes } from "./cases.ts";
import { checkRoutes } from "./check.ts";
import { verifyRoutes } from "./verify.ts";
import { documentRoutes } from "./documents.ts";
import { ownFormsOnly, ownPasswordOnly, readAccounts, signedInOnly } from "./door.ts";
import { forgottenRoutes } from "./forgotten.ts";
import { formRoutes } from "./form.ts";
import { helpRoutes } from "./help.ts";
import { ownPasswordRoutes } from "./own-password.ts";
import { photoRoutes, uploadBound } from "./photo.ts";
import { presenceRoutes } from "./presence.ts";
import { notice } from "./screen.ts";
import { signInRoutes } from "./sign-in.ts";
import { chooseLanguage, type PortalCall, type PortalEnv } from "./visit.ts";

/** The address of the style sheet, one for every page of the portal. */
const styles = "/portal/page.css";
const sheet = sheetFrom(join(import.meta.dirname, "../page.css"));
const script = readFileSync(join(import.meta.dirname, "position.js"), "utf8");

/** The applicants' side, under `/portal`. One page has a script, which it can do without; nothing is loaded from elsewhere. */
export function portal(context: Context): Hono {
  const app = new Hono();
  app.use(...strictHeaders);
  app.get("/page.css", (c) => c.body(sheet, 200, { ...cachedForAll, "Content-Type": "text/css; charset=utf-8" }));
  app.route("/fonts", fontRoutes());
  app.get("/position.js", (c) =>
    c.body(script, 200, { ...cachedForAll, "Content-Type": "text/javascript; charset=utf-8" }),
  );
  app.route("/", articleRoutes(context, styles));
  app.route("/form", formRoutes(context, styles));
  app.route("/", pages(context));
  return app;
}

/** Everything that knows its reader: who is signed in, and in which language they read. */
function pages(context: Context): Hono<PortalEnv> {
  const sessions = sessionsFor(context, "portal");
  const app = new Hono<PortalEnv>();
  const photos = "/cases/:application/:person/photo";
  app.use(chooseLanguage, sessions.read as never, sessions.ownOrigin);
  app.use(readAccounts(context));
  app.use("/cases/*", signedInOnly, ownPasswordOnly);
  app.use("/cases", signedInOnly, ownPasswordOnly);
  // A body is bounded before anything reads a form's token in it; only who is signed in may send as much as a photo.
  app.on("POST", photos, uploadBound);
  app.use(async (c, next) => (isUpload(c) ? next() : bounded(c, next)));
  app.use("/cases/*", ownFormsOnly(sessions));

  app.get("/", (c) => c.redirect(c.get("accounts").length > 0 ? "/portal/cases" : "/portal/sign-in", 303));
  app.route("/", signInRoutes(context, sessions));
  app.route("/", forgottenRoutes(context));
  app.route("/", checkRoutes(context));
  app.route("/", verifyRoutes(context));
  app.route("/", helpRoutes(context));
  app.route("/", ownPasswordRoutes(context, sessions));

  app.route("/cases/:application/:person/presence", presenceRoutes(context));
  app.route("/cases/:application/:person/address", addressRoutes(context));
  app.route(photos, photoRoutes(context));
  app.route("/cases/:application/:person/documents", documentRoutes(context));
  app.route("/cases", caseRoutes(context));

  app.all("*", (c) => c.html(notice(c, "notFound"), 404));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return c.html(notice(c, "stale"), 403);
    context.log.error({ fault: error.message, path: c.req.routePath }, "a page of the portal failed");
    return c.html(notice(c, "fault"), 500);
  });
  return app;
}

const bounded = bodyLimit({
  maxSize: limits.portal.formBytes,
  onError: (c) => c.html(notice(c as PortalCall, "tooLarge"), 413),
});

function isUpload(c: PortalCall): boolean {
  return c.req.method === "POST" && /^\/portal\/cases\/[^/]+\/[^/]+\/photo$/.test(c.req.path);
}
