import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync, Visitor } from "oxc-parser";
import { analyse } from "scslre";
import { describe, expect, it } from "vitest";

/**
 * Words from outside meet some two thousand patterns. One that may read the same words in two ways, again and again, takes
 * seconds over a line of forty letters. The bounds on length in `limits.ts` do for those that are slow by a power of it.
 */
const root = join(import.meta.dirname, "..");

interface Pattern {
  readonly at: string;
  readonly source: string;
  readonly flags: string;
}

describe("no pattern takes time that doubles with every letter", () => {
  it("among those that stand in the sources", () => {
    const written = globSync("src/**/*.ts", { cwd: root }).flatMap(writtenIn);
    expect(written.length).toBeGreaterThan(2000);
    expect(written.filter(doubles)).toEqual([]);
  });

  it("among those that are put together when a module is read", async () => {
    const built = await builtBy(globSync("src/{reading,mail,case}/**/*.ts", { cwd: root }));
    expect(built.length).toBeGreaterThan(500);
    expect(built.filter(doubles)).toEqual([]);
  });

  it("which is seen where it is so", () => {
    expect(doubles({ at: "", source: "(?:[a ]+|mcgill )*school", flags: "" })).toBe(true);
  });
});

function doubles({ source, flags }: Pattern): boolean {
  const { reports } = analyse({ source, flags }, { reportTypes: { Move: false }, assumeRejectingSuffix: true });
  return reports.some((report) => report.exponential);
}

function writtenIn(file: string): Pattern[] {
  const found: Pattern[] = [];
  const { program } = parseSync(file, readFileSync(join(root, file), "utf8"));
  new Visitor({
    Literal(node) {
      if ("regex" in node)
        found.push({ at: `${file} at ${node.start}`, source: node.regex.pattern, flags: node.regex.flags });
    },
  }).visit(program);
  return found;
}

/** Reads the modules, and notes on the way what patterns our own lines make of words. */
async function builtBy(files: readonly string[]): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const real = globalThis.RegExp;
  globalThis.RegExp = new Proxy(real, {
    construct(target, given: [string | RegExp, string?], made) {
      const built = Reflect.construct(target, given, made) as RegExp;
      const at = new Error("here").stack?.split("\n")[2]?.trim() ?? "";
      if (at.includes("/src/")) found.push({ at, source: built.source, flags: built.flags });
      return built;
    },
  });
  try {
    for (const file of files) await import(join(root, file));
  } finally {
    globalThis.RegExp = real;
  }
  return found;
}
