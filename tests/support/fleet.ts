import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { configFrom } from "../../src/config.ts";
import { openStore, openWorkshop, type Store } from "../../src/engine.ts";
import { writeReply } from "../../src/tool/demo/reply.ts";
import { importCases } from "../../src/workflow/intake/import.ts";
import { RunningEngine } from "../crash/engine.ts";
import { openPost, type Post, type Strike, type Taken } from "../crash/post.ts";
import { answersOf, type Applicant, applicantOf, caseOf, numbered, ours } from "./applicants.ts";

/** Engines in processes of their own on one PostgreSQL database and one mailbox, and applicants who write to them. */
export interface Fleet {
  readonly post: Post;
  readonly store: Store;
  /** What the peer does to whoever sends; changed by tests at will. */
  strike: Strike;
  start(settings?: Readonly<Record<string, string>>): Promise<RunningEngine>;
  /** Takes cases of one person each in. */
  invite(count: number): Promise<Applicant[]>;
  /** The copies of mails of a template that reached somebody. */
  copies(to: Applicant, template: string): Taken[];
  /** Somebody answers their invitation in full. */
  answer(from: Applicant): Promise<void>;
  close(): Promise<void>;
}

export async function openFleet(databaseUrl: string): Promise<Fleet> {
  const folder = mkdtempSync(join(tmpdir(), "landfall-fleet-"));
  const engines: RunningEngine[] = [];
  const post = await openPost(
    (moment, to) => fleet.strike(moment, to),
    () => undefined,
  );
  const environment = {
    DATABASE_URL: databaseUrl,
    SECRET_KEY: Buffer.alloc(32, 7).toString("base64"),
    IMAP_URL: post.imapUrl,
    SMTP_URL: post.smtpUrl,
    MAIL_FROM: ours,
    PORTAL_LISTEN: "127.0.0.1:0",
    CONSOLE_LISTEN: "127.0.0.1:0",
    UNSURE_SECONDS: "3",
    LOG_LEVEL: "warn",
  };
  const config = configFrom(environment);
  const store = await openStore(config);
  const fleet: Fleet = {
    post,
    store,
    strike: () => false,
    async start(settings = {}) {
      const engine = new RunningEngine(folder, { ...environment, ...settings }, 0, null);
      engines.push(engine);
      if ((await engine.ready()) === null) throw new Error(`The engine did not start: ${engine.words}`);
      return engine;
    },
    async invite(count) {
      const cases = Array.from({ length: count }, () => caseOf([{}], {}));
      const workshop = await openWorkshop(config, pino({ level: "silent" }));
      const lines = cases.map((value, at) => ({ line: at + 1, value }));
      const { imported } = await importCases(workshop.context, lines, () => undefined);
      await workshop.close();
      if (imported !== count) throw new Error(`${imported} of ${count} cases were taken in.`);
      return cases.flatMap(({ people }) => people.map(applicantOf));
    },
    copies: (to, template) => post.taken.filter((one) => one.to === to.email && one.template === template),
    async answer(from) {
      const to = fleet.copies(from, "portal1")[0];
      if (!to) throw new Error(`${from.email} was not invited.`);
      const at = Temporal.Now.instant();
      const { raw } = await writeReply({ from, to, at, words: numbered(answersOf(from)) });
      post.arrive(raw, at);
    },
    async close() {
      for (const engine of engines) {
        engine.kill();
        await engine.ended;
      }
      await store.database.close();
      await post.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return fleet;
}

/** Looks until it is so; after `seconds` it fails and says what was waited for. */
export async function within(seconds: number, what: string, isSo: () => boolean | Promise<boolean>): Promise<number> {
  const begun = performance.now();
  while (!(await isSo())) {
    if (performance.now() - begun > seconds * 1000) throw new Error(`Not within ${seconds} s: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return (performance.now() - begun) / 1000;
}
