import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { limits } from "../../limits.ts";
import { caseStateSchema } from "../../workflow/case-state.ts";
import { portalEventSchema } from "../../workflow/portal-events.ts";
import { jsonSchema } from "../../workflow/shapes.ts";
import { webhookSchema } from "../../workflow/webhook.ts";
import { type ProblemName, problems } from "./problem.ts";

/** The answer to a recorded event. */
const recordedSchema = z.strictObject({
  application: z.string(),
  person: z.string(),
  event: z.string(),
  version: z.int().describe("The case's version after it."),
  warnings: z.array(z.string()).describe("What a submitted photo was warned of; empty for other events."),
});

const problemSchema = z.looseObject({
  type: z.string().describe("urn:landfall:problem: and the problem's name."),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe("One plain sentence, in English or French by Accept-Language."),
  reason: z.string().optional().describe("Where the case refused: the refusal's name."),
  errors: z.array(z.strictObject({ field: z.string(), detail: z.string() })).optional(),
  findings: z.array(z.looseObject({ code: z.string(), severity: z.enum(["hard", "soft"]) })).optional(),
});

/** The description of the API (OpenAPI 3.1), made from the schemas that read its requests. `publicUrl`: where it is reached. */
export function openApi(publicUrl: string): object {
  return {
    openapi: "3.1.0",
    info: {
      title: "Landfall, for portals",
      version: packageVersion(),
      description:
        "A portal that serves applicants records here what they did, and is told by webhooks (Standard Webhooks) what it must know.",
    },
    servers: [{ url: publicUrl }],
    security: [{ key: [] }],
    paths: {
      "/api/cases/{application}/events": { post: recordEvent() },
      "/api/cases/{application}": { get: readState() },
    },
    webhooks: { event: { post: webhook() } },
    components: {
      securitySchemes: { key: { type: "http", scheme: "bearer", description: "A key made by landfall api-key add." } },
      schemas: {
        PortalEvent: schemaOf(portalEventSchema),
        Recorded: schemaOf(recordedSchema),
        CaseState: schemaOf(caseStateSchema),
        Problem: schemaOf(problemSchema),
        Webhook: schemaOf(webhookSchema),
      },
    },
  };
}

const application = { name: "application", in: "path", required: true, schema: { type: "string" } };

function recordEvent(): object {
  return {
    operationId: "recordEvent",
    summary: "Records what an applicant did in the portal.",
    description: `What was recorded once is answered again for the same Idempotency-Key for ${limits.web.idempotencyHours} hours; a refusal changed nothing and may be sent again.`,
    parameters: [
      application,
      {
        name: "Idempotency-Key",
        in: "header",
        required: true,
        schema: { type: "string", minLength: 1, maxLength: limits.web.idempotencyKeyLength },
      },
    ],
    requestBody: { required: true, content: json("PortalEvent") },
    responses: {
      "200": { description: "Recorded, or recorded before under this key.", content: json("Recorded") },
      ...problemResponses(Object.keys(problems) as ProblemName[]),
    },
  };
}

function readState(): object {
  return {
    operationId: "readCase",
    summary: "Says where a case stands, without personal values.",
    parameters: [application],
    responses: {
      "200": { description: "The state of the case.", content: json("CaseState") },
      ...problemResponses(["no-key", "no-such-case", "fault"]),
    },
  };
}

function webhook(): object {
  return {
    operationId: "webhook",
    summary: "What the portal is told, signed with webhook-id, webhook-timestamp and webhook-signature.",
    security: [],
    requestBody: { required: true, content: json("Webhook") },
    responses: { "2XX": { description: "Taken. Anything else is tried again." } },
  };
}

function problemResponses(names: readonly ProblemName[]): Record<string, object> {
  const byStatus = Map.groupBy(names, (name) => String(problems[name]));
  return Object.fromEntries(
    [...byStatus].map(([status, some]) => [
      status,
      {
        description: `urn:landfall:problem: ${some.join(", ")}`,
        content: { "application/problem+json": { schema: reference("Problem") } },
      },
    ]),
  );
}

function json(name: string): object {
  return { "application/json": { schema: reference(name) } };
}

function reference(name: string): object {
  return { $ref: `#/components/schemas/${name}` };
}

function schemaOf(schema: z.ZodType): object {
  const { $schema: _dialect, ...rest } = jsonSchema(schema);
  return rest;
}

function packageVersion(): string {
  const text = readFileSync(join(import.meta.dirname, "../../../package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
