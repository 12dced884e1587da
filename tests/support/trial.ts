import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Logger, pino } from "pino";
import type { Case } from "../../src/case/case.ts";
import { configFrom } from "../../src/config.ts";
import { type Engine, startEngine } from "../../src/engine.ts";
import { addApiKey } from "../../src/store/api-keys.ts";
import { caseIdByApplication, readCase } from "../../src/store/cases.ts";
import { transaction } from "../../src/store/database.ts";
import { type Reply, writeReply } from "../../src/tool/demo/reply.ts";
import type { Context } from "../../src/workflow/context.ts";
import { importCases } from "../../src/workflow/intake/import.ts";
import type { AgentEvent, OfficerEvent } from "../../src/workflow/officer-events.ts";
import { queues } from "../../src/workflow/queues.ts";
import { receive } from "../../src/workflow/receive.ts";
import { type OfficerEnd, recordAgent, recordOfficer } from "../../src/workflow/record-officer.ts";
import { showCase } from "../../src/workflow/show.ts";
import { readStatus } from "../../src/workflow/status.ts";
import { tick } from "../../src/workflow/tick.ts";
import {
  type Applicant,
  applicantOf,
  caseOf,
  inlineAnswers,
  ours,
  type PersonChanges,
  plainMail,
} from "./applicants.ts";
import { everyRow, freshUrl, postgresServer, readyDump } from "./database.ts";
import { patienceSeconds, unrest, until } from "./rest.ts";
import { openTestPostOffice, type Taken, type TestPostOffice } from "./post-office.ts";

export interface Opened {
  readonly application: string;
  readonly people: readonly Applicant[];
}

export interface TrialOptions {
  /** More settings, as the environment gives them. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Policy figures that differ, as POLICY_FILE has them. */
  readonly policy?: Readonly<Record<string, unknown>>;
  /** Where the engine's log goes; nowhere otherwise. */
  readonly log?: Logger;
  /** The post office, where it is not a new one of its own; the trial closes it. */
  readonly post?: TestPostOffice;
  /** When the clock begins: servers that stamp mail by the machine's want now. */
  readonly beginning?: Temporal.Instant;
}

export type Shown = NonNullable<Awaited<ReturnType<typeof showCase>>>;

/** A whole engine on real parts: its own database, SMTP, IMAP and HTTP on loopback, and a clock that tests move. */
export interface Trial {
  readonly engine: Engine;
  readonly context: Context;
  readonly post: TestPostOffice;
  now(): Temporal.Instant;
  /** Takes a case in; each object is a person, the first the principal. */
  open(
    people?: readonly PersonChanges[],
    changes?: Readonly<Record<string, unknown>>,
  ): Promise<Opened & { zoe: Applicant }>;
  /** The same, with all questions answered and Portal 2 in the mailbox. */
  active(
    people?: readonly PersonChanges[],
    changes?: Readonly<Record<string, unknown>>,
  ): Promise<Opened & { zoe: Applicant; portal2: Taken }>;
  /** The next mail of this template to this address that was not given out yet; waits for it. */
  mailTo(to: { readonly email: string }, template: string): Promise<Taken>;
  /** Templates of all mails to this address, in order. */
  mailsTo(to: { readonly email: string }): string[];
  latestTo(to: { readonly email: string }): Taken;
  /** Somebody answers a mail: their words above the quote, or answers inside it. */
  reply(
    from: Pick<Applicant, "name" | "email">,
    to: Taken,
    words: string | Pick<Reply, "words" | "inline">,
  ): Promise<void>;
  /** The bytes of such a reply, not yet arrived. */
  replyBytes(
    from: Pick<Applicant, "name" | "email">,
    to: Taken,
    words: string | Pick<Reply, "words" | "inline">,
  ): Promise<Buffer>;
  /** Somebody writes by themself, threading on nothing. */
  write(from: Pick<Applicant, "name" | "email">, subject: string, words: string): Promise<void>;
  /** Raw bytes arrive in our mailbox now. */
  arrive(raw: Buffer): void;
  /** Raw bytes come in as by `landfall ingest`, or from another mailbox with a UID. */
  ingest(raw: Buffer, from?: { uid: number; receivedAt: Temporal.Instant }): Promise<"stored" | "known">;
  portal(
    application: string,
    event: Readonly<Record<string, unknown>>,
    key?: string,
  ): Promise<{ status: number; body: Answer }>;
  officer(application: string, event: OfficerEvent): Promise<OfficerEnd>;
  agent(application: string, event: AgentEvent): Promise<OfficerEnd>;
  /** Moves the clock on, meets what falls due and lets all come to rest. */
  pass(time: Temporal.DurationLike): Promise<void>;
  /** Moves the clock on, and no more: what falls due is found by the engine itself. */
  clock(time: Temporal.DurationLike): void;
  /** Waits until nothing is left to read or to send now. */
  settled(): Promise<void>;
  show(application: string): Promise<Shown>;
  /** The case's own document. */
  state(application: string): Promise<Case>;
  status(): ReturnType<typeof readStatus>;
  /** Every row of every table as text, job queue included. */
  everyRow(): Promise<string>;
  stop(): Promise<void>;
}

/** What the API answers with. */
export type Answer = Readonly<Record<string, unknown>>;

/** A Monday noon in Ottawa, far from any change of its clocks. */
const monday = Temporal.Instant.from("2027-01-11T17:00:00Z");

export async function startTrial(options: TrialOptions = {}): Promise<Trial> {
  const folder = mkdtempSync(join(tmpdir(), "landfall-trial-"));
  const post = options.post ?? (await openTestPostOffice());
  const clock = createClock(options.beginning ?? monday);
  const config = configFrom({
    ...(await databaseSettings(folder)),
    IMAP_URL: post.imapUrl,
    SMTP_URL: post.smtpUrl,
    MAIL_FROM: ours,
    PORTAL_LISTEN: "127.0.0.1:0",
    CONSOLE_LISTEN: "127.0.0.1:0",
    PUBLIC_URL: "https://portal.landfall.example",
    OFFICIAL_PAGE: "https://www.landfall.example/confirm",
    ...(options.policy ? { POLICY_FILE: policyFile(folder, options.policy) } : {}),
    ...options.settings,
  });
  const silent = pino({ level: process.env["TRIAL_LOG"] ?? "silent" }, pino.destination({ dest: 2, sync: true }));
  const log = options.log ?? silent;
  const engine = await startEngine(config, log, clock.now);
  const { context } = engine;
  const made = await transaction(context.database, (tx) => addApiKey(tx, "trial", clock.now().toString()));
  const key = made?.key ?? "";
  const given = new Set<Taken>();
  const idOf = async (application: string) => {
    const id = await caseIdByApplication(context.database.db, application);
    if (id === null) throw new Error(`There is no case ${application}.`);
    return id;
  };

  const trial: Trial = {
    engine,
    context,
    post,
    now: clock.now,
    async open(people = [{}], changes = {}) {
      const value = caseOf(people, changes);
      const report = await importCases(context, [{ line: 1, value }], () => undefined);
      if (report.imported !== 1) throw new Error(`The case was refused: ${report.refused[0]?.reason ?? "known"}`);
      const opened = value.people.map(applicantOf);
      return { application: value.application, people: opened, zoe: opened[0] as Applicant };
    },
    async active(people, changes) {
      const opened = await trial.open(people, changes);
      const invitation = await trial.mailTo(opened.zoe, "portal1");
      await trial.reply(opened.zoe, invitation, { inline: inlineAnswers(opened.people) });
      const template = changes?.["portalAccount"] === true ? "portal2-existing" : "portal2";
      const portal2 = await trial.mailTo(opened.zoe, template);
      await trial.settled();
      return { ...opened, portal2 };
    },
    async mailTo({ email }, template) {
      const find = () => post.taken.find((one) => !given.has(one) && one.to === email && one.template === template);
      const found = await until(find, () => {
        const others = post.taken.filter((one) => one.to === email).map((one) => one.template);
        return `No mail "${template}" reached ${email} within ${patienceSeconds} s; it has: ${others.join(", ") || "none"}.`;
      });
      given.add(found);
      return found;
    },
    mailsTo: ({ email }) => post.taken.filter((one) => one.to === email).map((one) => one.template),
    latestTo({ email }) {
      const found = post.taken.findLast((one) => one.to === email);
      if (!found) throw new Error(`No mail has reached ${email}.`);
      return found;
    },
    async reply(from, to, words) {
      trial.arrive(await trial.replyBytes(from, to, words));
    },
    async replyBytes(from, to, words) {
      const said = typeof words === "string" ? { words } : words;
      return (await writeReply({ from, to, at: clock.now(), ...said })).raw;
    },
    async write(from, subject, words) {
      trial.arrive(plainMail(from, subject, words, clock.now()));
    },
    arrive: (raw) => post.arrive(raw, clock.now()),
    ingest(raw, from) {
      const receivedAt = (from?.receivedAt ?? clock.now()).toString();
      const place = from
        ? { mailbox: "other", uidValidity: 1, uid: from.uid }
        : { mailbox: "ingest", uidValidity: 1, uid: null };
      return receive(context, { ...place, receivedAt, raw });
    },
    async portal(application, event, idempotencyKey = randomUUID()) {
      const answer = await fetch(`http://127.0.0.1:${engine.portalPort}/api/cases/${application}/events`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${key}`,
          "content-type": "application/json",
          "idempotency-key": idempotencyKey,
        },
        body: JSON.stringify(event),
      });
      return { status: answer.status, body: (await answer.json()) as Answer };
    },
    officer: async (application, event) => recordOfficer(context, await idOf(application), event, "A. Officer"),
    agent: async (application, event) => recordAgent(context, await idOf(application), event, "B. Agent"),
    async pass(time) {
      await trial.settled();
      clock.pass(time);
      await tick(context);
      await context.boss.wake(queues.interpret);
      await context.boss.wake(queues.deliver);
      await context.boss.wake(queues.notify);
      await trial.settled();
    },
    clock: clock.pass,
    async settled() {
      let state = "";
      await until(
        async () => {
          state = await unrest(context, post);
          return state === "" ? true : undefined;
        },
        () => `The engine did not come to rest within ${patienceSeconds} s: ${state}.`,
      );
    },
    async show(application) {
      const shown = await showCase(context.database.db, context.vault, application);
      if (!shown) throw new Error(`There is no case ${application}.`);
      return shown;
    },
    async state(application) {
      const stored = await readCase(context.database.db, context.vault, await idOf(application));
      if (!stored) throw new Error(`There is no case ${application}.`);
      return stored.case;
    },
    status: () => readStatus(context.database, context.policy, clock.now().toString()),
    everyRow: () => everyRow(context.database),
    async stop() {
      await engine.stop();
      await post.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return trial;
}

/** Settings of a database of its own: a copy on the real server of this run, or a folder unpacked from a ready dump. */
async function databaseSettings(folder: string): Promise<Record<string, string>> {
  if (postgresServer !== null) {
    return { DATABASE_URL: await freshUrl(postgresServer), SECRET_KEY: Buffer.alloc(32, 7).toString("base64") };
  }
  return { DATA_DIR: await readyFolder(folder) };
}

/** A DATA_DIR whose embedded database is migrated and empty: a new one takes seconds. */
export async function readyFolder(folder: string): Promise<string> {
  const database = join(folder, "data", "database");
  mkdirSync(database, { recursive: true, mode: 0o700 });
  // Its names begin with a slash, which tar takes off and says so.
  execFileSync("tar", ["-xf", await readyDump(), "-C", database], { stdio: "ignore" });
  return join(folder, "data");
}

function policyFile(folder: string, policy: Readonly<Record<string, unknown>>): string {
  const path = join(folder, "policy.json");
  writeFileSync(path, JSON.stringify(policy));
  return path;
}

function createClock(beginning: Temporal.Instant) {
  const started = Temporal.Now.instant();
  let ahead = Temporal.Duration.from({ seconds: 0 });
  return {
    now: () => beginning.add(Temporal.Now.instant().since(started)).add(ahead),
    /** Days are of 24 hours here: an instant knows no others. */
    pass(time: Temporal.DurationLike) {
      const { days, hours, minutes, seconds } = Temporal.Duration.from(time);
      ahead = ahead.add({ hours: hours + 24 * days, minutes, seconds });
    },
  };
}
