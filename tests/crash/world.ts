import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { configFrom } from "../../src/config.ts";
import { openStore, openWorkshop, type Store } from "../../src/engine.ts";
import type { Context } from "../../src/workflow/context.ts";
import { ours } from "../support/applicants.ts";
import { startPostgres } from "../support/postgres-server.ts";

/** Where the engines of a crash test run: their settings, and a way in while none of them has the embedded folder. */
export interface World {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  change<T>(now: () => Temporal.Instant, work: (context: Context) => Promise<T>): Promise<T>;
  look<T>(work: (store: Store) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export type DatabaseKind = "embedded" | "postgres";

export async function makeWorld(
  kind: DatabaseKind,
  peers: { readonly imapUrl: string; readonly smtpUrl: string; readonly webhookUrl: string },
): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), `landfall-crash-${kind}-`));
  const server = kind === "postgres" ? await startPostgres() : null;
  const policy = join(folder, "policy.json");
  // Passwords that no kill spares are replaced, as often as it takes; and as many here bounce as would stop a real domain.
  writeFileSync(policy, JSON.stringify({ password: { mailsPerDay: 1000 }, delivery: { refusalShare: 1 } }));
  const environment = {
    ...(server ? { DATABASE_URL: server.url } : { DATA_DIR: join(folder, "data") }),
    SECRET_KEY: Buffer.alloc(32, 7).toString("base64"),
    IMAP_URL: peers.imapUrl,
    SMTP_URL: peers.smtpUrl,
    WEBHOOK_URL: peers.webhookUrl,
    WEBHOOK_SECRET: `whsec_${Buffer.alloc(32, 9).toString("base64")}`,
    MAIL_FROM: ours,
    PORTAL_LISTEN: "127.0.0.1:0",
    CONSOLE_LISTEN: "127.0.0.1:0",
    POLICY_FILE: policy,
    UNSURE_SECONDS: "2",
    LOG_LEVEL: "warn",
  };
  const config = configFrom(environment);
  return {
    folder,
    environment,
    async change(now, work) {
      const workshop = await openWorkshop(config, pino({ level: "silent" }), now);
      try {
        return await work(workshop.context);
      } finally {
        await workshop.close();
      }
    },
    async look(work) {
      const store = await openStore(config);
      try {
        return await work(store);
      } finally {
        await store.database.close();
      }
    },
    async close() {
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
