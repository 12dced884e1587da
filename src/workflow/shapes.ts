import { z } from "zod";
import { holdKinds, phases } from "../case/case.ts";
import { deadlineKinds } from "../case/command.ts";
import { escalationReasons } from "../case/decision.ts";
import { photoFindingSeverity, type PhotoFindingCode } from "../document/photo/finding.ts";
import { templateNames } from "../mail/template/mailing.ts";
import { intents, passwordCauses } from "../question/intent.ts";
import { mailStates } from "../store/mails.ts";
import { messageOutcomes } from "../store/reading.ts";
import { caseStateSchema } from "./case-state.ts";
import { caseSchema } from "./intake/schema.ts";
import { portalEventSchema } from "./portal-events.ts";
import { webhookSchema } from "./webhook.ts";
import { stuckKinds } from "./stuck.ts";

/** The objects of contract.md. Keys may be added to them, so unknown ones are let through; none may go or change. */

const count = z.int().min(0);
const instant = z.iso.datetime({ offset: true });
const day = z.iso.date();
const answer = z.union([z.string(), z.number(), z.boolean()]);
const id = z.unknown().describe("As it was given.");
const base64 = z.base64();
const counts = <const Names extends readonly string[]>(names: Names) =>
  z.object(Object.fromEntries(names.map((name) => [name, count])) as Record<Names[number], typeof count>);
const keys = <Key extends string>(record: Readonly<Record<Key, unknown>>) => Object.keys(record) as [Key, ...Key[]];

/** Seconds; null where nothing was answered in the last 30 days. */
const times = z.object({
  answered: count,
  p95: z.number().nullable(),
  oldestWaiting: instant.nullable(),
  target: z.number(),
});

export const statusSchema = z.object({
  inbound: z.object({ stored: count, waiting: count, outcomes: counts(messageOutcomes) }),
  outbox: counts(["queued", "sending", "sent", "unsure", "failed"]),
  escalations: counts(["open"]),
  cases: counts(phases),
  deadlines: counts(["due"]),
  stuck: z.array(z.object({ what: z.enum(stuckKinds), since: instant.nullable(), count: count.nullable() })),
  compared: z.object({ at: instant, findings: count }).nullable(),
  ageing: z.object({
    password: times,
    portal2: times,
    steps: z.array(z.object({ step: z.enum(deadlineKinds), waiting: count, firstDue: instant, late: z.boolean() })),
  }),
  database: z.object({ kind: z.enum(["embedded", "postgres"]), schema: count }),
});

const shownPerson = z.object({
  id: z.string(),
  email: z.string().nullable(),
  pendingEmail: z.string().nullable(),
  suppressed: z.boolean(),
  answers: z.record(z.string(), z.object({ value: answer, message: z.string(), rule: z.string() })),
  unclear: z.record(z.string(), z.object({ readings: z.array(answer), message: z.string(), rule: z.string() })),
  missing: z.array(z.string()),
  account: z.enum(["none", "existing", "temporary", "own"]),
  temporaryPasswordLastDay: day.nullable(),
  firstSignIn: instant.nullable(),
  presence: z.enum(["none", "declared", "denied"]),
  address: z.enum(["none", "confirmed"]),
  photo: z.enum(["none", "uploaded", "submitted", "in-review", "accepted", "returned"]),
  ecopr: z.enum(["none", "issued", "void"]),
  card: z.enum(["none", "production", "mailed", "undelivered"]),
});

export const caseShowSchema = z.object({
  application: z.string(),
  phase: z.enum(phases),
  holds: z.array(z.object({ kind: z.enum(holdKinds), since: instant, until: day.nullable() })),
  people: z.array(shownPerson),
  deadlines: z.array(z.object({ person: z.string().nullable(), kind: z.enum(deadlineKinds), due: instant })),
  mail: z.array(
    z.object({
      template: z.enum(templateNames),
      person: z.string(),
      to: z.string(),
      messageId: z.string(),
      state: z.enum(mailStates),
      at: instant,
    }),
  ),
  received: z.array(
    z.object({
      messageId: z.string().nullable(),
      outcome: z.enum(messageOutcomes).nullable(),
      trust: z.string().nullable(),
      evidence: z
        .object({
          trust: z.string(),
          dkim: z.enum(["pass", "fail", "none", "temperror"]),
          by: z.enum(["verified-here", "mx"]),
          domain: z.string().nullable(),
          from: z.string().nullable(),
          reasons: z.array(z.string()),
        })
        .nullable()
        .describe("How the sender was weighed; null where nobody had to be."),
      at: instant,
    }),
  ),
  escalations: z.array(
    z.object({ id: z.string(), reason: z.enum(escalationReasons), state: z.enum(["open", "resolved"]) }),
  ),
  journal: z.array(
    z.object({ version: count, event: z.string(), at: instant, cause: z.record(z.string(), z.unknown()) }),
  ),
});

export const photoCheckSchema = z.object({
  file: z.string(),
  verdict: z.enum(["accepted", "warned", "refused"]),
  findings: z.array(
    z.object({
      code: z.enum(keys<PhotoFindingCode>(photoFindingSeverity)),
      severity: z.enum(["hard", "soft"]),
      measured: z.union([z.number(), z.string()]),
      limit: z.union([z.number(), z.string()]),
    }),
  ),
});

/** An output line of a batch command: what was asked for, or why this line has none. */
const line = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.union([z.object({ id, error: z.string() }), z.object({ id, ...shape })]);

export const renderLineSchema = line({
  raw: base64.describe("The message (RFC 5322)."),
  subject: z.string(),
  messageId: z.string(),
  from: z.string(),
  to: z.string(),
  replyTo: z.string(),
  text: z.string(),
  html: z.string(),
  questions: z.array(z.object({ id: z.string(), person: z.string(), lines: z.array(z.string()) })),
});

export const readLineSchema = line({
  kind: z.enum(["human", "auto-reply", "bounce", "feedback-report"]),
  intents: z.array(z.enum(intents)).min(1),
  passwordCause: z.enum(passwordCauses).optional(),
  disposition: z.enum(["accept", "clarify", "escalate", "ignore"]),
  people: z.array(
    z.object({
      person: z.string(),
      answers: z.record(z.string(), answer),
      unclear: z.record(z.string(), z.array(answer).min(1)),
      missing: z.array(z.string()),
    }),
  ),
  unattributed: z.array(z.string()),
});

const recipient = z.object({ address: z.string(), status: z.string().nullable(), hard: z.boolean() });
const sorted = {
  kind: z.enum(["human", "auto-reply", "bounce", "feedback-report"]),
  recipients: z.array(recipient),
  originalMessageId: z.string().nullable(),
};
export const classifyLineSchema = z.union([
  z.object({ id, kind: z.literal("quarantined"), reason: z.string() }),
  line(sorted),
]);

export const unquoteLineSchema = line({ reply: z.string(), signature: z.string() });
export const datesLineSchema = line({ readings: z.array(day) });

/** What is published in `docs/schema/`, by file name: the schema and what it describes. */
export const published: Readonly<Record<string, { readonly schema: z.ZodType; readonly about: string }>> = {
  case: { schema: caseSchema, about: "A case, as case import takes it: one line of NDJSON." },
  "case-show": { schema: caseShowSchema, about: "What case show --json prints." },
  "case-state": { schema: caseStateSchema, about: "What GET /api/cases/{application} answers." },
  classify: { schema: classifyLineSchema, about: "A line that classify --batch prints." },
  "classify-input": { schema: z.object({ id, raw: base64 }), about: "A line that classify --batch takes." },
  dates: { schema: datesLineSchema, about: "A line that dates --batch prints." },
  "dates-input": {
    schema: z.object({ id, text: z.string(), receivedAt: instant }),
    about: "A line that dates --batch takes.",
  },
  "photo-check": { schema: photoCheckSchema, about: "A line that photo check --json prints." },
  "portal-event": { schema: portalEventSchema, about: "What POST /api/cases/{application}/events takes." },
  read: { schema: readLineSchema, about: "A line that read --batch prints." },
  "read-input": {
    schema: z.object({ id, case: caseSchema, sent: base64.nullable(), reply: base64, receivedAt: instant }),
    about: "A line that read --batch takes.",
  },
  render: { schema: renderLineSchema, about: "A line that render TEMPLATE --batch prints." },
  "render-input": {
    schema: z.object({ id, case: caseSchema, person: z.string() }),
    about: "A line that render TEMPLATE --batch takes.",
  },
  status: { schema: statusSchema, about: "What status --json prints." },
  unquote: { schema: unquoteLineSchema, about: "A line that unquote --batch prints." },
  "unquote-input": {
    schema: z.union([z.object({ id, text: z.string() }), z.object({ id, html: z.string() })]),
    about: "A line that unquote --batch takes.",
  },
  webhook: { schema: webhookSchema, about: "What an outside portal is told by webhook." },
};

/** The text of a file of `docs/schema/` (JSON Schema 2020-12). */
export function schemaFile(name: string): string {
  const entry = published[name];
  if (!entry) throw new Error(`No schema is published as ${name}.`);
  const { $schema, ...schema } = jsonSchema(entry.schema);
  const whole = { $schema, $id: `urn:landfall:schema:${name}`, description: entry.about, ...schema };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** What goes in, as JSON Schema. A format says what it is: the pattern beside it is zod's own way to check that. */
export function jsonSchema(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schema, {
    io: "input",
    override: ({ jsonSchema: one }) => {
      if (one.format !== undefined) delete one.pattern;
    },
  });
}
