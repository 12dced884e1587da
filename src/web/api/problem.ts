import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { languageOf } from "../language.ts";
import { say } from "../wording.ts";

/** What can be wrong with a call to the API; each has its sentences in `locales/*\/web/problems.json`. */
export const problems = {
  "no-key": 401,
  "officer-event": 403,
  "no-such-page": 404,
  "no-such-case": 404,
  refused: 409,
  "too-large": 413,
  "not-json": 400,
  "no-idempotency-key": 400,
  invalid: 422,
  "photo-refused": 422,
  "key-used-before": 422,
  fault: 500,
} as const satisfies Record<string, ContentfulStatusCode>;
export type ProblemName = keyof typeof problems;

/** An error in the form of RFC 9457. `detail` is one plain sentence; the problem's own where none is given. */
export function problem(c: Context, name: ProblemName, more: Readonly<Record<string, unknown>> = {}): Response {
  const status = problems[name];
  const language = languageOf(c);
  const body = {
    type: `urn:landfall:problem:${name}`,
    title: say(language, `problems:${name}.title`),
    status,
    detail: say(language, `problems:${name}`),
    ...more,
  };
  if (status === 401) c.header("WWW-Authenticate", 'Bearer realm="landfall"');
  return c.body(JSON.stringify(body), status, {
    "Content-Type": "application/problem+json",
    "Content-Language": language,
  });
}
