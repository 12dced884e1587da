import { randomUUID } from "node:crypto";
import { ImapFlow } from "imapflow";
import { plainMail } from "../support/applicants.ts";
import { openTestPostOffice, type TestPostOffice } from "../support/post-office.ts";
import { until } from "../support/rest.ts";
import { startTrial, type Trial } from "../support/trial.ts";
import { openProxy, type Proxy } from "./proxy.ts";

/** Where faults are tried: servers of one kind, and a proxy before each. */
export interface Ground {
  readonly post: TestPostOffice;
  /** Ports of the servers, without TLS. */
  readonly imapPort: number;
  readonly smtpPort: number;
  /** The SMTP server asks for no login: the proxy takes it. */
  readonly smtpWithoutLogin: boolean;
  readonly login: { readonly user: string; readonly pass: string };
}

/** An engine that reaches its servers through proxies. */
export interface Stand {
  readonly trial: Trial;
  readonly imap: Proxy;
  readonly smtp: Proxy;
  readonly ground: Ground;
  /** SMTP capabilities that the server seems to offer besides its own. */
  readonly offered: Set<string>;
  stop(): Promise<void>;
}

/** The stand's own wait for an unsure mail, in seconds. */
export const unsureSeconds = 40;

export async function openStand(ground: Ground, beginning?: Temporal.Instant): Promise<Stand> {
  const offered = new Set<string>(ground.smtpWithoutLogin ? ["AUTH PLAIN"] : []);
  const smtp = await openProxy(ground.smtpPort, {
    rewrite: (said, line) =>
      /^EHLO/i.test(line) && said.toString("latin1").startsWith("250-")
        ? Buffer.from(
            said.toString("latin1").replace(/\r\n/, `\r\n${[...offered].map((one) => `250-${one}\r\n`).join("")}`),
          )
        : said,
    answers: (line) => (ground.smtpWithoutLogin && line.startsWith("AUTH PLAIN") ? "235 2.7.0 welcome" : null),
  });
  // Faults are told by lines of the dialogue: those within TLS nobody sees.
  const imap = await openProxy(ground.imapPort, {
    rewrite: (said) =>
      said.includes(" STARTTLS") ? Buffer.from(said.toString("latin1").replace(" STARTTLS", ""), "latin1") : said,
  });
  const { user, pass } = ground.login;
  const account = `${encodeURIComponent(user)}:${encodeURIComponent(pass)}`;
  const trial = await startTrial({
    post: ground.post,
    ...(beginning ? { beginning } : {}),
    settings: {
      IMAP_URL: `imap://${account}@127.0.0.1:${imap.port}/INBOX`,
      SMTP_URL: `smtp://${account}@127.0.0.1:${smtp.port}`,
      UNSURE_SECONDS: String(unsureSeconds),
    },
  });
  return {
    trial,
    imap,
    smtp,
    ground,
    offered,
    async stop() {
      await trial.stop();
      await imap.close();
      await smtp.close();
    },
  };
}

/** hoodiecrow and smtp-server in this process. */
export async function quickGround(): Promise<Ground> {
  const post = await openTestPostOffice();
  return {
    post,
    imapPort: Number(new URL(post.imapUrl).port),
    smtpPort: Number(new URL(post.smtpUrl).port),
    smtpWithoutLogin: true,
    login: { user: "testuser", pass: "testpass" },
  };
}

/** Another program at the same mailbox, straight to the server. */
export async function otherClient({ imapPort, login }: Ground): Promise<ImapFlow> {
  const client = new ImapFlow({
    host: "127.0.0.1",
    port: imapPort,
    secure: false,
    auth: login,
    logger: false,
    tls: { rejectUnauthorized: false },
  });
  client.on("error", () => undefined);
  await client.connect();
  await client.mailboxOpen("INBOX");
  return client;
}

/** Mails of strangers, one for each number; each is kept for a person and answered to nobody. */
export function strangersMails(trial: Trial, count: number, bytes = 0): Buffer[] {
  return Array.from({ length: count }, (_, number) => {
    const from = { name: `Stranger ${number}`, email: `s${number}@elsewhere.example` };
    const words = `Hello, I am number ${number}, ${randomUUID()}.${"\nIt rains here.".repeat(bytes / 16)}`;
    return plainMail(from, "Hello", words, trial.now());
  });
}

/** Waits until so many more messages are stored than `before` and all are read, none of them a copy; `seconds` at most. */
export async function countedOnce(trial: Trial, before: Counted, more: number, seconds = 30): Promise<void> {
  const began = performance.now();
  let now = await counted(trial);
  await until(
    async () => {
      now = await counted(trial);
      return now.stored - before.stored >= more && now.waiting === 0 ? true : undefined;
    },
    () => `Of ${more} messages ${now.stored - before.stored} are stored, ${now.waiting} wait.`,
    seconds,
  );
  const took = (performance.now() - began) / 1000;
  if (now.stored - before.stored !== more || now.duplicate !== before.duplicate)
    throw new Error(`${more} messages counted as ${now.stored - before.stored}, ${now.duplicate} of them copies.`);
  if (took > seconds) throw new Error(`It took ${took.toFixed(1)} s.`);
}

export interface Counted {
  readonly stored: number;
  readonly waiting: number;
  readonly duplicate: number;
}

export async function counted(trial: Trial): Promise<Counted> {
  const { stored, waiting, outcomes } = (await trial.status()).inbound;
  return { stored, waiting, duplicate: outcomes["duplicate"] ?? 0 };
}
