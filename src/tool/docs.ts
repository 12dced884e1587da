import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { mailsPage } from "./mails-table.ts";
import { policyPage } from "./policy-table.ts";
import { settingsPage } from "./settings-table.ts";

/** `npm run docs`: writes the pages of `docs/` that are made from the code. A test fails while one of them is stale. */
const pages = { "settings.md": settingsPage(), "policy.md": policyPage(), "mails.md": mailsPage() };
const folder = join(import.meta.dirname, "../../docs");
for (const [name, page] of Object.entries(pages)) {
  writeFileSync(join(folder, name), page);
  process.stdout.write(`docs/${name}\n`);
}
