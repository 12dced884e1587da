import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Writable } from "node:stream";
import { pino } from "pino";
import { afterAll, beforeAll, expect, it } from "vitest";
import { configFrom } from "../../src/config.ts";
import { inlineAnswers } from "../support/applicants.ts";
import { startTrial } from "../support/trial.ts";

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: { key: string; value: { stringValue?: string } }[];
}
interface Export {
  readonly resourceSpans: {
    resource: { attributes: Span["attributes"] };
    scopeSpans: { spans: Span[] }[];
  }[];
}

/** A collector: takes OTLP over HTTP as JSON (opentelemetry.io/docs/specs/otlp). */
const exports: Export[] = [];
const collector = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk: Buffer) => (body += chunk.toString()));
  request.on("end", () => {
    if (request.url === "/v1/traces") exports.push(JSON.parse(body) as Export);
    response.setHeader("Content-Type", "application/json").end("{}");
  });
});
let endpoint = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
  endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
});
afterAll(() => collector.close());

it("the walk of a reply is one trace, and one id in the log, from the mailbox's bytes to the server's answer", async () => {
  const lines: string[] = [];
  const stream = new Writable({ write: (chunk: Buffer, _encoding, done) => (lines.push(chunk.toString()), done()) });
  const trial = await startTrial({
    settings: { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: "landfall-test" },
    log: pino({ level: "info" }, stream),
  });
  const { zoe, people } = await trial.open();
  const invitation = await trial.mailTo(zoe, "portal1");
  await trial.reply(zoe, invitation, { inline: inlineAnswers(people) });
  await trial.mailTo(zoe, "portal2");
  await trial.settled();
  const { db } = trial.context.database;
  const { id } = await db.selectFrom("messages").select("id").executeTakeFirstOrThrow();
  const mail = await db.selectFrom("outbox").select("id").where("caused_by", "=", id).executeTakeFirstOrThrow();
  await trial.stop();

  const spans = exports.flatMap((one) =>
    one.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((s) => s.spans)),
  );
  const walk = spans.filter(({ traceId }) => traceId === id.replaceAll("-", ""));
  const named = (name: string) => walk.find((span) => span.name === name);
  expect(new Set(walk.map(({ name }) => name))).toEqual(
    new Set(["receive", "interpret", "parse", "apply", "deliver", "submit"]),
  );
  expect(named("receive")?.parentSpanId ?? "").toBe("");
  expect(named("interpret")?.parentSpanId).toBe(named("receive")?.spanId);
  for (const name of ["parse", "apply"]) expect(named(name)?.parentSpanId).toBe(named("interpret")?.spanId);
  // Across the outbox, by the id that its row keeps.
  expect(named("deliver")?.parentSpanId).toBe(named("receive")?.spanId);
  expect(named("deliver")?.attributes).toContainEqual({ key: "mail", value: { stringValue: mail.id } });
  const resource = exports[0]?.resourceSpans[0]?.resource.attributes;
  expect(resource).toContainEqual({ key: "service.name", value: { stringValue: "landfall-test" } });

  const ofMessage = lines.filter((line) => line.includes(id)).map((line) => (JSON.parse(line) as { msg: string }).msg);
  expect(ofMessage).toEqual(["message stored", "message examined", "reply read", "mail submitted"]);
  expect(lines.find((line) => line.includes("mail submitted") && line.includes(id))).toContain(mail.id);
  // Names, addresses and words of people are in neither.
  const told = JSON.stringify(exports) + lines.join("");
  for (const word of [zoe.email, "Zoë", "Łucja"]) expect(told).not.toContain(word);
});

it("nothing is told where no collector is named, or traces are switched off", () => {
  expect(configFrom({}).traces).toBeNull();
  expect(configFrom({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SDK_DISABLED: "true" }).traces).toBeNull();
  expect(configFrom({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }).traces).toEqual({ endpoint, service: "landfall" });
});
