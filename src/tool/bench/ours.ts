import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { configFrom } from "../../config.ts";
import { createMailbox, createMailSubmitter, mailboxName, openWorkshop } from "../../engine.ts";
import { parseMessage } from "../../mail/parse.ts";
import { readReply } from "../../reading/read.ts";
import type { AskedQuestion } from "../../question/pose.ts";
import { dueDeadlines } from "../../store/deadlines.ts";
import { caseIdByApplication, readCase } from "../../store/cases.ts";
import { mailCopy, mailQuestions, mailsOfCase } from "../../store/mails.ts";
import { examine } from "../../workflow/bounded/examine.ts";
import type { Context } from "../../workflow/context.ts";
import { importCases } from "../../workflow/intake/import.ts";
import { interpretWaiting } from "../../workflow/interpret.ts";
import { createOutboxLoop } from "../../workflow/outbox-loop.ts";
import { watchMailbox } from "../../workflow/receive.ts";
import { replyToRead } from "../../workflow/understand.ts";
import { writeReply } from "../demo/reply.ts";
import { benchCase, benchFrom } from "./cast.ts";
import type { BenchPost } from "./post.ts";

/** The engine's own work on each path, driven by its own functions on a database of its own. */
export interface Ours {
  readonly context: Context;
  /** Takes in this many new cases: an invitation of each waits in the outbox. */
  invite(count: number): Promise<string[]>;
  /** Sends every mail that waits. */
  mails(): Promise<void>;
  /** The mails that were sent to these applications, and a complete answer to each. */
  answersOf(applications: readonly string[]): Promise<Exchange[]>;
  /** Takes everything in the mailbox in and reads it, until the last case has changed. */
  replies(count: number): Promise<void>;
  reading(exchanges: readonly Exchange[]): Promise<void>;
  sweep(now: string, rows: number): Promise<number>;
  close(): Promise<void>;
}

/** A mail of ours and the reply to it. */
export interface Exchange {
  readonly application: string;
  readonly sent: Awaited<ReturnType<typeof parseMessage>>;
  readonly raw: Buffer;
  readonly questions: AskedQuestion[];
}

export async function openOurs(databaseUrl: string, post: BenchPost): Promise<Ours> {
  const folder = mkdtempSync(join(tmpdir(), "landfall-bench-"));
  const policyFile = join(folder, "policy.json");
  // What leaves a minute is a relay's figure, not ours.
  const most = { credential: 1e9, answer: 1e9, bulk: 1e9 };
  writeFileSync(policyFile, JSON.stringify({ delivery: { lanePerMinute: most, domainPerMinute: 1e9 } }));
  const config = configFrom({
    DATABASE_URL: databaseUrl,
    SECRET_KEY: Buffer.alloc(32, 7).toString("base64"),
    IMAP_URL: post.imapUrl,
    SMTP_URL: post.smtpUrl,
    MAIL_FROM: benchFrom,
    PUBLIC_URL: "https://portal.landfall.example",
    OFFICIAL_PAGE: "https://www.landfall.example/confirm",
    POLICY_FILE: policyFile,
  });
  const workshop = await openWorkshop(config, pino({ level: "silent" }));
  const { context } = workshop;
  const { db } = context.database;
  const submitter = createMailSubmitter(config);

  return {
    context,
    async invite(count) {
      const cases = Array.from({ length: count }, benchCase);
      const report = await importCases(
        context,
        cases.map((value, line) => ({ line, value })),
        () => undefined,
      );
      if (report.imported !== count) throw new Error(`Only ${report.imported} of ${count} cases went in.`);
      return cases.map((one) => one.application);
    },
    async mails() {
      await createOutboxLoop(context, submitter, new AbortController().signal).wake();
    },
    async answersOf(applications) {
      const exchanges: Exchange[] = [];
      for (const application of applications) exchanges.push(await exchangeOf(context, application));
      return exchanges;
    },
    async replies(count) {
      const name = mailboxName(config);
      const before = await appliedMessages(context, name);
      const mailbox = createMailbox(config);
      const stopping = new AbortController();
      const watching = watchMailbox(context, { mailbox, name, settles: true }, stopping.signal);
      for (let read = 0; read < count;) {
        const some = await interpretWaiting(context, stopping.signal);
        // An engine is told when there is more to read; here it looks again as soon.
        if (some === 0) await new Promise((resolve) => setTimeout(resolve, 2));
        read += some;
      }
      stopping.abort();
      await watching;
      const applied = (await appliedMessages(context, name)) - before;
      if (applied !== count) throw new Error(`Only ${applied} of ${count} replies changed their case.`);
    },
    async reading(exchanges) {
      const id = await caseIdByApplication(db, exchanges[0]?.application ?? "");
      const stored = id === null ? null : await readCase(db, context.vault, id);
      if (stored === null) throw new Error("The benchmark's case is gone.");
      const settings = { authservId: null, ourAddresses: [benchFrom], receivedAt: context.now().toString() };
      const resolver = { lookup: () => Promise.reject(new Error("No name server is asked here.")) };
      for (const { raw, sent, questions } of exchanges) {
        const examined = await examine(raw, settings, resolver as never);
        const asked = { template: "portal1", text: sent.text ?? "", html: sent.html, questions };
        readReply(replyToRead(examined, asked, stored.case.people, settings.receivedAt));
      }
    },
    sweep: async (now, rows) => (await dueDeadlines(db, now, rows)).length,
    async close() {
      await submitter.close();
      await workshop.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function exchangeOf(context: Context, application: string): Promise<Exchange> {
  const { db } = context.database;
  const id = await caseIdByApplication(db, application);
  const [mail] = id === null ? [] : await mailsOfCase(db, context.vault, id);
  const copy = mail && (await mailCopy(db, context.vault, mail.id));
  const stored = id === null ? null : await readCase(db, context.vault, id);
  const person = stored?.case.people[0];
  if (!mail || !copy || !person?.email) throw new Error(`The invitation of ${application} was not sent.`);
  const sent = await parseMessage(copy);
  const from = { name: `${person.givenName} ${person.familyName}`, email: person.email };
  const answers = [from.name, person.uci, from.email, "2019-08-25", "2024-03-01", "Toronto Pearson", "brown", "yes"];
  const words = answers.map((answer, index) => `${index + 1}. ${answer}`).join("\n");
  const delivered = { to: from.email, template: "portal1", mail: sent };
  const { raw } = await writeReply({ from, to: delivered, words, at: context.now() });
  const questions = (await mailQuestions(db, context.vault, mail.id)) as AskedQuestion[];
  return { application, sent, raw, questions };
}

/** Of this mailbox alone: to count all those of a million cases would take longer than to read a reply. */
async function appliedMessages(context: Context, mailbox: string): Promise<number> {
  const row = await context.database.db
    .selectFrom("messages")
    .select((count) => count.fn.countAll<number>().as("messages"))
    .where("mailbox", "=", mailbox)
    .where("outcome", "=", "applied")
    .executeTakeFirstOrThrow();
  return row.messages;
}
