import { describe, expect, it } from "vitest";
import type { Context } from "../../../src/workflow/context.ts";
import { articleRoutes } from "../../../src/web/portal/article.ts";

const context = { mail: { mailFrom: "confirmation@landfall.example" } } as Context;
const read = async (path: string) => (await articleRoutes(context, "/page.css").request(path)).text();

describe("the article for those outside Canada", () => {
  it("stands in both languages, each marked, and says that the COPR is no travel document", async () => {
    const page = await read("/help/outside-canada");
    expect(page).toContain('<span lang="en">');
    expect(page).toContain('<span lang="fr">');
    expect(page).toContain("it is not a travel document");
    expect(page).toContain("elle n’est pas un titre de voyage");
  });

  it("stands in one language where that is asked for", async () => {
    expect(await read("/help/outside-canada?lang=fr")).not.toContain('lang="en"');
  });

  it("sends those inside Canada back to their mail", async () => {
    expect(await read("/help/outside-canada?lang=en")).toContain("follow that email instead");
  });
});
