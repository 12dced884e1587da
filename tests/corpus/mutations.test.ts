import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { mutations } from "./mutations.ts";

/** `npm run corpus:mutation` takes minutes: whoever rewrites a rule learns here that its mutation must follow. */
it.each(mutations)("$file holds the rule once that is weakened to: $name", ({ file, rule }) => {
  const source = readFileSync(new URL(`../../src/reading/${file}`, import.meta.url), "utf8");
  expect(source.split(rule)).toHaveLength(2);
});
