import { readFileSync } from "node:fs";
import { pino, type Logger } from "pino";
import { defaultPolicy, type Policy } from "./case/policy.ts";
import { type Config, ConfigurationFault, isLoopback, needed } from "./config.ts";
import { type Certificate, CertificateFault, openCertificate } from "./document/certificate.ts";
import { limits } from "./limits.ts";
import type { MailAuth } from "./mail/account.ts";
import { Mailbox } from "./mail/mailbox.ts";
import { createTokenSource } from "./mail/oauth.ts";
import { createSubmitter, type Submitter } from "./mail/submit.ts";
import { openBoss } from "./store/boss.ts";
import { type Database, openDatabase } from "./store/database.ts";
import { checkSecret } from "./store/secret-check.ts";
import { folderSecret } from "./store/secret.ts";
import { createVault, type Vault } from "./store/vault.ts";
import { createPool } from "./workflow/bounded/pool.ts";
import type { Context } from "./workflow/context.ts";
import { mailIdentity } from "./workflow/identity.ts";
import { indexCases } from "./workflow/index-cases.ts";
import { newSight } from "./workflow/mailbox-sight.ts";
import { readPolicy } from "./workflow/policy-file.ts";
import { takeLease } from "./workflow/lease.ts";
import { queues } from "./workflow/queues.ts";
import { openTracer } from "./workflow/trace-otlp.ts";
import { tracedPool, untraced } from "./workflow/trace.ts";
import { runWalk } from "./workflow/walk.ts";
import { startWeb } from "./web/server.ts";

/** The database and what opens its sealed values: enough to look. */
export interface Store {
  readonly database: Database;
  readonly vault: Vault;
  readonly policy: Policy;
  readonly secretKey: Buffer;
}

/** Opens the database that the settings name. Throws `ConfigurationFault`, `DatabaseLocked` or `DatabaseUnavailable`. */
export async function openStore(config: Config): Promise<Store> {
  const policy = config.policyFile === null ? defaultPolicy : readPolicy(config.policyFile);
  if (config.databaseUrl !== null && config.secretKey === null)
    throw new ConfigurationFault(
      "SECRET_KEY is not set: on PostgreSQL nothing is kept without it. Make one with: openssl rand -base64 32, and keep it safe: what it sealed opens with nothing else.",
    );
  const database = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir });
  try {
    const secretKey = config.secretKey ?? folderSecret(config.dataDir);
    const vault = createVault(secretKey);
    await checkSecret(database, vault);
    return { database, vault, policy, secretKey };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Everything a change needs: the store, the queue and the pool of children. Nothing runs by itself yet. */
export interface Workshop {
  readonly context: Context;
  close(): Promise<void>;
}

/** `now` is the clock; only trials pass another than the machine's. */
export async function openWorkshop(config: Config, log: Logger, now = () => Temporal.Now.instant()): Promise<Workshop> {
  const store = await openStore(config);
  try {
    const boss = await openBoss(store.database, Object.values(queues), (error) =>
      log.warn({ fault: error.message }, "job queue"),
    );
    const webhook = webhookOf(config);
    const trace = config.traces === null ? untraced : await openTracer(config.traces);
    const pool = tracedPool(createPool(limits.bounded.children), trace);
    if (config.mailFrom === null)
      log.warn("MAIL_FROM is not set: mails ordered now bear Message-IDs at landfall.invalid");
    const mailFrom = config.mailFrom ?? "nobody@landfall.invalid";
    const mail = mailIdentity(config, store.policy, mailFrom, store.secretKey);
    const certificate = certificateOf(config);
    const lease = await takeLease(store.database, log);
    const context: Context = {
      ...store,
      findFaces: config.photoFaces,
      engine: lease.engine,
      boss,
      pool,
      mail,
      certificate,
      log,
      webhook,
      sight: newSight(now()),
      trace,
      now,
    };
    return {
      context,
      async close() {
        await boss.stop();
        pool.close();
        await trace.close();
        await lease.leave();
        await store.database.close();
      },
    };
  } catch (error) {
    await store.database.close();
    throw error;
  }
}

/** A running engine: it takes mail in, reads, decides, sends, keeps deadlines and serves the API. */
export interface Engine {
  readonly context: Context;
  readonly portalPort: number;
  readonly consolePort: number;
  /** Finishes what is in hand and gives everything back. */
  stop(): Promise<void>;
}

/** Starts every role in this process. A wrong password or a missing setting is a fault here, not a log line later. */
export async function startEngine(config: Config, log: Logger, now = () => Temporal.Now.instant()): Promise<Engine> {
  const purpose = "the engine sends, receives and answers mail";
  needed(config.mailFrom, "MAIL_FROM", purpose);
  const mailbox = createMailbox(config);
  const submitter = createMailSubmitter(config);
  const workshop = await openWorkshop(config, log, now);
  const { context } = workshop;
  let web: Awaited<ReturnType<typeof startWeb>> | null = null;
  try {
    await indexCases(context);
    const listening = await startWeb(context, {
      portal: config.portalListen,
      console: config.consoleListen,
      oidc: config.oidc,
    });
    web = listening;
    const walk = await runWalk(context, {
      submitter,
      mailbox,
      mailboxName: mailboxName(config),
      openMailbox: () => createMailbox(config),
      settles: maySettle(config),
    });
    return {
      context,
      portalPort: listening.portalPort,
      consolePort: listening.consolePort,
      async stop() {
        await listening.close();
        await walk.stop();
        await submitter.close();
        await workshop.close();
      },
    };
  } catch (error) {
    await web?.close();
    await submitter.close();
    await workshop.close();
    throw error;
  }
}

/** The mailbox of the settings, not yet connected. */
export function createMailbox(config: Config): Mailbox {
  const imap = needed(config.imap, "IMAP_URL", "replies are read from a mailbox");
  const { host, port, secure, folder, user, password } = imap;
  return new Mailbox({ host, port, secure, folder, auth: mailAuth(config, "IMAP_URL", user, password) });
}

/** The submission server of the settings; nothing is connected before the first mail. */
export function createMailSubmitter(config: Config): Submitter {
  const { host, port, secure, user, password } = needed(
    config.smtp,
    "SMTP_URL",
    "mail leaves through a submission server",
  );
  const auth = user === null ? null : mailAuth(config, "SMTP_URL", user, password);
  return createSubmitter({ host, port, secure, auth });
}

function mailAuth(
  config: Config,
  name: "IMAP_URL" | "SMTP_URL",
  user: string | null,
  password: string | null,
): MailAuth {
  if (user === null)
    throw new ConfigurationFault(`${name} names no user; write it as scheme://user:password@host:port.`);
  if (config.oauth !== null) return { kind: "oauth2", user, accessToken: createTokenSource(config.oauth) };
  if (password === null)
    throw new ConfigurationFault(
      `${name} holds no password; write it as scheme://user:password@host:port, or set MAIL_AUTH=oauth2.`,
    );
  return { kind: "password", user, password };
}

/** What stored messages name the mailbox by: without the password, which may change. */
export function mailboxName(config: Config): string {
  return config.imap === null ? "none" : `${config.imap.user ?? ""}@${config.imap.host}/${config.imap.folder}`;
}

/** The embedded database survives a kill, not a power cut: from a mailbox elsewhere nothing is then moved away. */
function maySettle(config: Config): boolean {
  return config.databaseUrl !== null || config.imap === null || isLoopback(config.imap.host);
}

function webhookOf(config: Config): Context["webhook"] {
  if (config.webhookUrl === null) return null;
  return {
    url: config.webhookUrl,
    secret: needed(config.webhookSecret, "WEBHOOK_SECRET", "WEBHOOK_URL is set, and webhooks are signed"),
  };
}

/** Opens the file that ECOPR_KEY names; a `ConfigurationFault` where it certifies nothing. */
export function certificateOf({ ecoprKey }: Config): Certificate | null {
  if (ecoprKey === null) return null;
  let file: Buffer;
  try {
    file = readFileSync(ecoprKey.path);
  } catch (cause) {
    throw new ConfigurationFault(
      "ECOPR_KEY names a file that cannot be read; check that it exists and that this user may read it.",
      { cause },
    );
  }
  try {
    return openCertificate(file, ecoprKey.passphrase);
  } catch (error) {
    if (!(error instanceof CertificateFault)) throw error;
    throw new ConfigurationFault(`ECOPR_KEY ${error.message}.`, { cause: error });
  }
}

/** Structured lines on standard error, for machines; people read what commands print. */
export function createLog(level: string): Logger {
  return pino({ level, base: null, redact: ["*.password", "*.secret"] }, pino.destination({ dest: 2, sync: false }));
}
