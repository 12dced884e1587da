import { Hono } from "hono";
import type { Context } from "../../workflow/context.ts";
import { languageOf } from "../language.ts";
import { notice, said, viewOf } from "../page.ts";

interface Article {
  readonly path: string;
  readonly name: string;
  readonly paragraphs: readonly string[];
}

/** Pages that belong to no case. */
const articles: readonly Article[] = [
  // The other track (facts 111–118): agents quote it, and no mail to an in-Canada case links to it.
  {
    path: "/help/outside-canada",
    name: "outside",
    paragraphs: ["for", "document", "border", "visa", "eta", "validity", "card"],
  },
];

export function articleRoutes(context: Context, styles: string): Hono {
  const app = new Hono();
  const address = context.mail.mailFrom;
  for (const { path, name, paragraphs } of articles) {
    app.get(path, (c) => {
      const view = viewOf(languageOf(c), c.req.query("lang"));
      const texts = paragraphs.map((paragraph) => said(view, `articles:${name}.${paragraph}`, { address }));
      return c.html(notice(view, styles, `articles:${name}.title`, texts));
    });
  }
  return app;
}
