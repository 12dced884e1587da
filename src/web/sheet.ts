import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fontFaces } from "./fonts.ts";

const require = createRequire(import.meta.url);
const palette = read(join(import.meta.dirname, "palette.css"));

/**
 * One side's whole style sheet: the tokens of the GC Design System that it names, our fonts, the palette of all our
 * pages, and its own rules, read from `path`. Throws where it names a token that the package does not have.
 */
export function sheetFrom(path: string): string {
  const ours = palette + read(path);
  return `${tokensIn(ours)}${fontFaces}${ours}`;
}

/** Of a thousand tokens the two dozen that are named. */
function tokensIn(css: string): string {
  const gcds = read(require.resolve("@gcds-core/tokens/build/web/css/tokens.css"));
  const names = new Set(css.match(/--gcds-[\w-]+/g));
  return `:root{${[...names].map((name) => `${name}:${tokenOf(name, gcds)};`).join("")}}\n`;
}

function tokenOf(name: string, gcds: string): string {
  const value = new RegExp(`^ *${name}: ([^;]+);`, "m").exec(gcds)?.[1];
  if (value === undefined) throw new Error(`The GC Design System has no token ${name}, which a sheet of ours names.`);
  return value;
}

function read(path: string): string {
  return readFileSync(path, "utf8");
}
