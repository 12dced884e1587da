import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { settings } from "../../src/settings.ts";
import { mailsPage } from "../../src/tool/mails-table.ts";
import { policyPage } from "../../src/tool/policy-table.ts";
import { settingsPage } from "../../src/tool/settings-table.ts";

const page = (name: string) => readFileSync(join(import.meta.dirname, "../../docs", name), "utf8");

describe("the pages that are made from the code", () => {
  it("docs/settings.md is what src/settings.ts says; npm run docs prints it anew", () => {
    expect(page("settings.md")).toBe(settingsPage());
  });

  it("docs/policy.md is what the policy says; npm run docs prints it anew", () => {
    expect(page("policy.md")).toBe(policyPage());
  });

  it("docs/mails.md is what the mails say; npm run docs prints it anew", () => {
    expect(page("mails.md")).toBe(mailsPage());
  });

  it.each(Object.keys(settings))("docs/settings.md has a row for %s", (name) => {
    expect(page("settings.md")).toContain(`| \`${name}\` `);
  });
});
