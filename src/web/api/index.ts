import { Hono } from "hono";
import { caseState } from "../../workflow/case-state.ts";
import type { Context } from "../../workflow/context.ts";
import { eventRoutes } from "./events.ts";
import { openApi } from "./openapi.ts";
import { problem } from "./problem.ts";
import type { ApiEnvironment } from "./key.ts";
import { requireKey } from "./key.ts";

/** What other portals call: under `/api` on both listeners. */
export function api(context: Context): Hono<ApiEnvironment> {
  const app = new Hono<ApiEnvironment>();
  app.get("/openapi.json", (c) => c.json(openApi(context.mail.publicUrl)));
  app.use("/cases/*", requireKey(context));
  app.route("/cases", eventRoutes(context));
  app.get("/cases/:application", async (c) => {
    const state = await caseState(context, c.req.param("application"));
    return state ? c.json(state) : problem(c, "no-such-case");
  });
  app.all("*", (c) => problem(c, "no-such-page"));
  app.onError((error, c) => {
    context.log.error({ fault: error.message, path: c.req.routePath }, "an API call failed");
    return problem(c, "fault");
  });
  return app;
}
