import { Hono } from "hono";
import { languageOf } from "../language.ts";
import { notice, said, viewOf } from "../page.ts";

const paragraphs = ["for", "document", "border", "visa", "eta", "validity", "card"];

/** Help that belongs to no case (facts 111–118): what awaits those whose application is handled outside Canada. */
export function articleRoutes(styles: string): Hono {
  const app = new Hono();
  app.get("/outside-canada", (c) => {
    const view = viewOf(languageOf(c), c.req.query("lang"));
    const texts = paragraphs.map((name) => said(view, `articles:outside.${name}`));
    return c.html(notice(view, styles, "articles:outside.title", texts));
  });
  return app;
}
