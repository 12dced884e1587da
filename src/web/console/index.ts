import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { html } from "hono/html";
import { HTTPException } from "hono/http-exception";
import { limits } from "../../limits.ts";
import type { Context } from "../../workflow/context.ts";
import { fontRoutes } from "../fonts.ts";
import { cachedForAll, strictHeadersWithFrames } from "../headers.ts";
import { sessionsFor } from "../session.ts";
import { sheetFrom } from "../sheet.ts";
import { auditRoutes } from "./audit.ts";
import { bulkRoutes } from "./bulk.ts";
import type { ConsoleEnv } from "./call.ts";
import { caseRoutes } from "./cases.ts";
import { createDoor, whoIsThere } from "./door.ts";
import { escalationRoutes } from "./escalation.ts";
import { grantRoutes } from "./grants.ts";
import { helpRoutes } from "./help.ts";
import { homeOf, refused } from "./layout.ts";
import { liveRoutes } from "./live.ts";
import { mailInRoutes } from "./mail-in.ts";
import { mailOutRoutes } from "./mail-out.ts";
import { oidcRoutes, type OidcSettings } from "./oidc.ts";
import { passkeyRoutes } from "./passkeys.ts";
import { photoRoutes } from "./photos.ts";
import { previewRoutes } from "./preview.ts";
import { queueRoutes } from "./queue.ts";
import { reportRoutes } from "./reports.ts";
import { signInRoutes } from "./sign-in.ts";
import { staffRoutes } from "./staff.ts";
import { templateRoutes } from "./templates.ts";

const file = (name: string) => readFileSync(join(import.meta.dirname, name), "utf8");
const files = {
  "/console.css": ["text/css; charset=utf-8", sheetFrom(join(import.meta.dirname, "console.css"))],
  "/console.js": ["text/javascript; charset=utf-8", file("console.js")],
  "/icon.svg": ["image/svg+xml", file("icon.svg")],
} as const;

/**
 * The agents' console, under `/console` on the listener of its own. Every page works without script; what a page loads
 * comes from here, and a mail of somebody else's stands in a frame with a policy of its own.
 */
export function agentsConsole(context: Context, oidc: OidcSettings | null): Hono<ConsoleEnv> {
  const sessions = sessionsFor(context, "console");
  const app = new Hono<ConsoleEnv>();
  const door = createDoor(context, sessions);

  app.use(...strictHeadersWithFrames);
  for (const [path, [type, text]] of Object.entries(files))
    app.get(path, (c) => c.body(text, 200, { ...cachedForAll, "Content-Type": type }));
  app.route("/fonts", fontRoutes());
  app.use(sessions.read as never);
  app.use(whoIsThere(context));
  app.use(sessions.ownOrigin);
  app.use(bodyLimit({ maxSize: limits.console.formBytes, onError: (c) => c.html(refused(c as never, "large"), 413) }));

  app.get("/", (c) => {
    const actor = c.get("actor");
    return c.redirect(actor === null ? "/console/sign-in" : homeOf(actor.role), 303);
  });
  app.route("/", signInRoutes(context, sessions, oidc !== null));
  if (oidc !== null) app.route("/oidc", oidcRoutes(context, sessions, oidc));
  app.route("/help", helpRoutes());
  app.route("/queue", queueRoutes(context, door));
  app.route("/", previewRoutes(context, door));
  app.route("/escalations", escalationRoutes(context, door));
  app.route("/bulk", bulkRoutes(context, door));
  app.route("/cases", caseRoutes(context, door));
  app.route("/photos", photoRoutes(context, door));
  app.route("/grants", grantRoutes(context, door));
  app.route("/mail/in", mailInRoutes(context, door));
  app.route("/mail", mailOutRoutes(context, door));
  app.route("/templates", templateRoutes(context, door));
  app.route("/reports", reportRoutes(context, door));
  app.route("/audit", auditRoutes(context, door));
  app.route("/passkeys", passkeyRoutes(context, door));
  app.route("/staff", staffRoutes(context, door));
  app.route("/live", liveRoutes(context));

  app.notFound((c) => c.html(refused(c as never, "nowhere"), 404));
  app.onError((error, c) => {
    // A form from another origin (`ownOrigin`).
    if (error instanceof HTTPException && error.status === 403) return c.html(refused(c, "form"), 403);
    context.log.error({ fault: error.message, path: c.req.routePath }, "a page of the console failed");
    return c.html(c.get("language") === undefined ? html`<p>500</p>` : refused(c, "fault"), 500);
  });
  return app;
}
