import { Hono, type Context as Call } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { z } from "zod";
import { describeFinding } from "../../document/photo/describe.ts";
import { limits } from "../../limits.ts";
import type { Context } from "../../workflow/context.ts";
import { agentEventNames, officerEventNames } from "../../workflow/officer-events.ts";
import { type PortalEvent, portalEventSchema } from "../../workflow/portal-events.ts";
import { type CallEnd, recordOnce } from "../../workflow/record-event.ts";
import { languageOf } from "../language.ts";
import { say } from "../wording.ts";
import type { ApiEnvironment } from "./key.ts";
import { problem } from "./problem.ts";

/** `POST /api/cases/{application}/events`: what a portal tells. */
export function eventRoutes(context: Context): Hono<ApiEnvironment> {
  const app = new Hono<ApiEnvironment>();
  const bounded = bodyLimit({ maxSize: limits.web.photoRequestBytes, onError: (c) => problem(c, "too-large") });
  app.post("/:application/events", bounded, async (c) => {
    const idempotencyKey = c.req.header("Idempotency-Key") ?? "";
    if (!/^[\x21-\x7e]+$/.test(idempotencyKey) || idempotencyKey.length > limits.web.idempotencyKeyLength)
      return problem(c, "no-idempotency-key");
    const text = await c.req.text();
    const read = readEvent(c, text);
    if (read instanceof Response) return read;
    const application = c.req.param("application");
    const key = c.get("key");
    const end = await recordOnce(context, application, read, `portal:${key.name}`, {
      keyId: key.id,
      idempotencyKey,
      request: `${application}\n${text}`,
    });
    return end === null ? problem(c, "no-such-case") : answer(c, application, read, end);
  });
  return app;
}

/** What only a named officer or agent may do (issue 2, item 7): a key is nobody. */
const staffEvents: ReadonlySet<unknown> = new Set([...officerEventNames, ...agentEventNames]);

function readEvent(c: Call, text: string): PortalEvent | Response {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return problem(c, "not-json");
  }
  const name = typeof body === "object" && body !== null && "event" in body ? body.event : undefined;
  if (staffEvents.has(name)) return problem(c, "officer-event");
  if (name !== "photo-submitted" && text.length > limits.web.requestBytes) return problem(c, "too-large");
  const parsed = portalEventSchema.safeParse(body);
  return parsed.success ? parsed.data : problem(c, "invalid", { errors: parsed.error.issues.map(errorOf) });
}

/** Where it is wrong and why; never the value, which may be somebody's. */
function errorOf(issue: z.core.$ZodIssue): { field: string; detail: string } {
  return { field: issue.path.join(".") || "event", detail: issue.message };
}

function answer(c: Call, application: string, { event, person }: PortalEvent, end: CallEnd): Response {
  const language = languageOf(c);
  switch (end.kind) {
    case "recorded":
      return c.json({ application, person, event, version: end.version, warnings: end.warnings });
    case "refused":
      return problem(c, "refused", { reason: end.reason, detail: say(language, `refusals:${end.reason}`) });
    case "photo-refused":
      return problem(c, "photo-refused", {
        findings: end.findings.map((finding) => ({ ...finding, detail: describeFinding(finding, language) })),
      });
    case "key-used-before":
      return problem(c, "key-used-before");
  }
}
