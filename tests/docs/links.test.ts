import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { commandsFor } from "../../src/cli/commands.ts";

const root = join(import.meta.dirname, "../..");
const pages = [...globSync("*.md", { cwd: root }), ...globSync("docs/**/*.md", { cwd: root })].toSorted();
const text = (page: string) => readFileSync(join(root, page), "utf8");

/** As GitHub makes an anchor of a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
const anchorsOf = (page: string) => [...text(page).matchAll(/^#+ (.+)$/gm)].map((match) => anchorOf(match[1] ?? ""));

function isDead(page: string, link: string): boolean {
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? page : join(dirname(page), path);
  return !existsSync(join(root, target)) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
}

describe.each(pages)("%s", (page) => {
  it("links to what is there", () => {
    const links = [...text(page).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? "");
    expect(links.filter((link) => !/^https?:/.test(link) && isDead(page, link))).toEqual([]);
  });

  it("names npm scripts that are there", () => {
    const { scripts } = JSON.parse(text("package.json")) as { scripts: Record<string, string> };
    const named = [...text(page).matchAll(/npm run (?:-s )?([\w:-]+)/g)].map((match) => match[1] ?? "");
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it("names commands that are there", async () => {
    const program = new Command();
    for (const add of await commandsFor([])) add(program);
    const known = program.commands.map((command) => command.name());
    const named = [...text(page).matchAll(/(?:`|npx )landfall ([a-z][\w-]*)|landfall -- ([a-z][\w-]*)/g)];
    expect(named.map((match) => match[1] ?? match[2] ?? "").filter((name) => !known.includes(name))).toEqual([]);
  });
});
