import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { Context } from "../../workflow/context.ts";
import { styleSheet } from "../page.ts";
import { articleRoutes } from "./article.ts";
import { formRoutes } from "./form.ts";

/** Where the pages find their style sheet. */
export const styles = "/portal/page.css";

/** The applicants' pages, under `/portal`: no script runs on them, and nothing is loaded from elsewhere. */
export function portal(context: Context): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: "no-referrer",
      xFrameOptions: "DENY",
    }),
  );
  app.get("/page.css", (c) => {
    c.header("Cache-Control", "public, max-age=3600");
    return c.body(styleSheet, 200, { "Content-Type": "text/css; charset=utf-8" });
  });
  app.route("/", articleRoutes(context, styles));
  app.route("/form", formRoutes(context, styles));
  return app;
}
