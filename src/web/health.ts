import { Hono } from "hono";
import { limits } from "../limits.ts";
import { countDueDeadlines } from "../store/deadlines.ts";
import type { Context } from "../workflow/context.ts";

/** `/health/live`: the process answers. `/health/ready`: the database answers too, within its time. */
export function health(context: Context): Hono {
  const app = new Hono();
  app.get("/live", (c) => c.text("ok\n"));
  app.get("/ready", async (c) =>
    (await answers(context)) ? c.text("ok\n") : c.text("The database does not answer.\n", 503),
  );
  return app;
}

async function answers(context: Context): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => {
    setTimeout(resolve, limits.web.healthSeconds * 1000, false).unref();
  });
  const asked = countDueDeadlines(context.database.db, context.now().toString()).then(
    () => true,
    () => false,
  );
  return Promise.race([asked, late]);
}
