import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sql } from "kysely";
import { openCertificate } from "../../src/document/certificate.ts";
import { makeCertificate } from "../../src/tool/demo/certificate.ts";
import { metrics } from "../../src/web/metrics.ts";
import { receive } from "../../src/workflow/receive.ts";
import { keepReconciled } from "../../src/store/reconciles.ts";
import { transaction } from "../../src/store/database.ts";
import { importedCase, type TestContext, testContext } from "../support/context.ts";

let test: TestContext;
beforeAll(async () => {
  test = await testContext();
});
afterAll(() => test.close());

const trialCertificate = () => openCertificate(makeCertificate("Trial", "open", test.context.now()), "open");
const db = () => test.context.database.db;
const now = () => test.context.now().toString();
const value = async (name: string) =>
  Number(new RegExp(`^landfall_${name} (.*)$`, "m").exec(await metrics(test.context))?.[1]);

describe("ages tell what counts do not", () => {
  it("of a message nobody has read, since the mailbox had it", async () => {
    const raw = Buffer.from("From: zoe@example.org\r\n\r\nHello\r\n");
    const receivedAt = test.context.now().subtract({ minutes: 10 }).toString();
    await receive(test.context, { mailbox: "ingest", uidValidity: 1, uid: null, receivedAt, raw });
    expect(await value("messages_waiting_oldest_seconds")).toBe(600);
    await sql`update messages set status = 'done', outcome = 'quarantined', done_at = ${now()}`.execute(db());
    expect(await value("messages_waiting_oldest_seconds")).toBe(0);
    expect(await value("messages_quarantined")).toBe(1);
  });

  it("of the certificate, until it ends, where there is one", async () => {
    expect(await metrics(test.context)).not.toContain("ecopr_certificate");
    const certificate = trialCertificate();
    expect(await metrics({ ...test.context, certificate })).toContain(
      `landfall_ecopr_certificate_end_timestamp_seconds ${certificate.validTo.epochMilliseconds / 1000}\n`,
    );
  });

  it("of a message still in the mailbox, and of the last look, while this engine reads it", async () => {
    const { sight } = test.context;
    Object.assign(sight, { left: 3, oldest: test.context.now().subtract({ hours: 1 }).toString() });
    expect(await value("mailbox_unread_oldest_seconds")).toBe(3600);
    expect(await value("mailbox_unread")).toBe(3);
    sight.lookedAt = null;
    expect(await metrics(test.context)).not.toContain("landfall_mailbox_");
  });

  it("of a mail that may go and has not; one put off to a later time is not late", async () => {
    await importedCase(test.context);
    test.advance({ minutes: 5 });
    expect(await value("mails_unsent_oldest_seconds")).toBe(300);
    const later = test.context.now().add({ hours: 1 }).toString();
    await sql`update outbox set not_before = ${later}`.execute(db());
    expect(await value("mails_unsent_oldest_seconds")).toBe(0);
    await sql`update outbox set not_before = null, state = 'unsure', unsure_times = 2`.execute(db());
    expect(await value("mails_unsent_oldest_seconds")).toBe(0);
    expect(await value("mails_unsure")).toBe(1);
    expect(await value("mails_unsure_oldest_seconds")).toBe(300);
  });

  it("of a password that was asked for, against its 24 hours", async () => {
    const asked = test.context.now().subtract({ hours: 2 }).toString();
    await sql`update outbox set state = 'queued', template = 'password-new', asked_at = ${asked}`.execute(db());
    expect(await value("password_oldest_seconds")).toBe(7200);
    expect(await value("password_target_seconds")).toBe(86_400);
  });

  it("of a deadline that nobody met", async () => {
    test.advance({ hours: 24 * 8 });
    expect(await value("deadlines_due_oldest_seconds")).toBeGreaterThan(80_000);
  });

  it("of the last comparison, and what it found", async () => {
    const ended = { beganAt: now(), endedAt: now(), cases: 1, messages: 1 };
    const findings = [{ kind: "journal-gap", count: 2, examples: ["E1"] }];
    await transaction(test.context.database, (tx) => keepReconciled(tx, { ...ended, findings }));
    expect(await value("reconcile_last_timestamp_seconds")).toBe(test.context.now().epochMilliseconds / 1000);
    expect(await value('reconcile_findings\\{kind="journal-gap"\\}')).toBe(2);
    expect(await value('reconcile_findings\\{kind="nobody-waits"\\}')).toBe(0);
  });
});

describe("the alarms", () => {
  const file = (name: string) => readFileSync(join(import.meta.dirname, "../..", name), "utf8");
  const named = (text: string) => new Set(text.match(/\blandfall_[a-z0-9_]+/g));

  it("ask for metrics that there are, in the rules and in the page", async () => {
    test.context.sight.lookedAt = test.context.now();
    const served = named(await metrics({ ...test.context, certificate: trialCertificate() }));
    const rules = named(file("deploy/alerts.yml"));
    expect([...rules].filter((name) => !served.has(name))).toEqual([]);
    expect([...named(file("docs/running.md"))].filter((name) => !served.has(name))).toEqual([]);
    // Whoever meets an alarm finds it on the page.
    const page = file("docs/running.md");
    const alarms = [...file("deploy/alerts.yml").matchAll(/alert: (\w+)/g)].map(([, name]) => name ?? "");
    expect(alarms.length).toBeGreaterThan(8);
    expect(alarms.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});

it("each metric has its help and its type before its values", async () => {
  const lines = (await metrics(test.context)).trimEnd().split("\n");
  const seen = new Set<string>();
  for (const [at, line] of lines.entries()) {
    const [, name] = /^# HELP (\S+) \S/.exec(line) ?? [];
    if (name === undefined) continue;
    expect(seen).not.toContain(name);
    seen.add(name);
    expect(lines[at + 1]).toBe(`# TYPE ${name} gauge`);
  }
  for (const line of lines.filter((one) => !one.startsWith("#"))) expect(seen).toContain(/^[a-z0-9_]+/.exec(line)?.[0]);
});
