import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** The published JSON Schema of that name in `docs/schema/`. */
export function publishedSchema(name: string): Record<string, unknown> {
  const path = join(import.meta.dirname, "../../docs/schema", `${name}.json`);
  return JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
}

/** What a value breaks of a published schema, each with its place; empty where it keeps it. */
export function breaches(name: string, value: unknown): string[] {
  const result = z.fromJSONSchema(publishedSchema(name)).safeParse(value);
  return result.success ? [] : result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
}
