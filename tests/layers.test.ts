import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

/**
 * The map of the house: who may import whom. A newcomer reads this table first; `docs/design.md` says why.
 * `limits` and `question` are leaves that everyone may import.
 */
const mayImport: Record<string, readonly string[]> = {
  question: [],
  limits: [],
  case: ["question", "limits"],
  reading: ["question", "limits"],
  mail: ["question", "limits"],
  document: ["question", "limits"],
  store: ["question", "limits", "case"],
  workflow: ["question", "limits", "case", "reading", "mail", "document", "store", "config"],
  web: ["question", "limits", "case", "document", "store", "workflow", "mail/sanitize", "mail/template"],
  settings: [],
  config: ["settings"],
  engine: ["question", "limits", "case", "mail", "store", "workflow", "web", "config", "document"],
  tool: [
    "question",
    "limits",
    "case",
    "reading",
    "mail",
    "document",
    "store",
    "workflow",
    "web",
    "config",
    "settings",
    "engine",
  ],
  cli: [
    "question",
    "limits",
    "case",
    "reading",
    "mail",
    "document",
    "store",
    "workflow",
    "web",
    "config",
    "settings",
    "engine",
    "tool",
  ],
};

/** Rooms without a clock, a die, a wire or a disk: the same arguments give the same answer, always. */
const pure = ["question", "case", "reading"];
const worldly = /\bDate\.now\b|\bnew Date\(|\bMath\.random\b|\bTemporal\.Now\b|\bperformance\b|\bcrypto\b|\bfetch\b/;
/** Packages that touch nothing: a pure room may use them. */
const purePackages = ["htmlparser2"];

const source = join(import.meta.dirname, "../src");
const files = globSync("**/*.ts", { cwd: source });

const roomOf = (path: string) => path.split("/")[0]?.replace(/\.ts$/, "") ?? "";
/** Import and re-export lines only: a string that looks like a path is no import. */
const importLine = /^(?:import|export)\b[^;"]*?\bfrom\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm;
const importsOf = (text: string) =>
  [...text.matchAll(importLine)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");

describe("the map of the house", () => {
  it("names every room there is", () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in mayImport))).toEqual([]);
  });

  it.each(files)("%s imports only from rooms it may know", (file) => {
    const room = roomOf(file);
    const allowed = mayImport[room] ?? [];
    const strangers = importsOf(readFileSync(join(source, file), "utf8"))
      .filter((name) => name.startsWith("."))
      .map((name) => relative(source, join(source, dirname(file), name)))
      .filter((target) => !target.startsWith(".."))
      .filter((target) => roomOf(target) !== room)
      .filter(
        (target) =>
          !allowed.some(
            (wing) => target === `${wing}.ts` || target.startsWith(`${wing}/`) || target.startsWith(`${wing}.`),
          ),
      );
    expect(strangers).toEqual([]);
  });

  it.each(files.filter((file) => pure.includes(roomOf(file))))("%s touches no clock, chance, wire or disk", (file) => {
    const text = readFileSync(join(source, file), "utf8");
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
    expect(code.match(worldly)?.[0] ?? null).toBeNull();
    const packages = importsOf(text).filter((name) => !name.startsWith(".") && !purePackages.includes(name));
    expect(packages).toEqual([]);
  });
});
