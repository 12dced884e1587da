import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Hono } from "hono";
import { cachedForGood } from "./headers.ts";

const require = createRequire(import.meta.url);
const families = [
  { name: "Lato", at: dirname(require.resolve("@fontsource/lato/package.json")), weights: [400, 700] },
  { name: "Noto Sans", at: dirname(require.resolve("@fontsource/noto-sans/package.json")), weights: [400, 600] },
] as const;
/** What French, English and the names of most people are written in; a browser fetches the second only for a letter of it. */
const scripts = ["latin", "latin-ext"] as const;

interface Face {
  readonly family: string;
  readonly weight: number;
  /** CSS `unicode-range`. */
  readonly letters: string;
  /** The last part of its address. It bears the version, so that what is cached there never changes. */
  readonly name: string;
  readonly file: string;
}

const faces: readonly Face[] = families.flatMap(({ name, at, weights }) => {
  const { version } = require(join(at, "package.json")) as { readonly version: string };
  const letters = require(join(at, "unicode.json")) as Readonly<Record<(typeof scripts)[number], string>>;
  const id = name.toLowerCase().replace(" ", "-");
  return weights.flatMap((weight) =>
    scripts.map((script) => ({
      family: name,
      weight,
      letters: letters[script],
      name: `${id}-${version}-${script}-${weight}.woff2`,
      file: join(at, "files", `${id}-${script}-${weight}-normal.woff2`),
    })),
  );
});

/** `@font-face` of all our fonts, for a sheet beside whose address `fontRoutes` stand as `fonts/`. */
export const fontFaces = faces
  .map(
    ({ family, weight, letters, name }) =>
      `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;` +
      `src:url("fonts/${name}") format("woff2");unicode-range:${letters}}\n`,
  )
  .join("");

/** The font files, to be kept by browsers for good. None is held in memory: each browser asks once. */
export function fontRoutes(): Hono {
  const app = new Hono();
  for (const { name, file } of faces)
    app.get(`/${name}`, async (c) =>
      c.body(await readFile(file), 200, { ...cachedForGood, "Content-Type": "font/woff2" }),
    );
  return app;
}
