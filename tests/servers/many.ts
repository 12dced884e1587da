import { spawn } from "node:child_process";
import { chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { startPostgres } from "../../src/tool/bench/postgres.ts";
import { ours, plainMail } from "../support/applicants.ts";
import { makeCertificate } from "./certificate.ts";
import { startDovecot } from "./dovecot.ts";

/**
 * `node tests/servers/many.ts [MESSAGES [SECONDS]]`: `landfall serve` on PostgreSQL meets a mailbox of Dovecot's in which
 * so many messages wait (50,000), for so many seconds at most, and the memory it takes is written down. Ends with 1 where
 * that is above 300 MB, or a message was lost or doubled.
 */
const messages = Number(process.argv[2] ?? 50_000);
const seconds = Number(process.argv[3] ?? 24 * 3600);
const mostMegabytes = 300;

const folder = mkdtempSync(join(tmpdir(), "landfall-many-"));
const inbox = join(folder, "mail/landfall.example/confirmation/Maildir/new");
mkdirSync(inbox, { recursive: true });
for (const name of ["tmp", "cur"]) mkdirSync(join(inbox, "..", name));
const now = Temporal.Now.instant();
for (let number = 0; number < messages; number += 1) {
  const from = { name: `Stranger ${number}`, email: `s${number}@elsewhere.example` };
  const words = `Hello, I am number ${number}.${"\nIt rains here, and I write about the weather.".repeat(number % 150)}`;
  writeFileSync(join(inbox, `${1_700_000_000 + number}.M${number}.here`), plainMail(from, "Hello", words, now));
}
for (const path of [
  "mail",
  ...readdirSync(join(folder, "mail"), { recursive: true }).map((one) => join("mail", String(one))),
])
  chownSync(join(folder, path), 65_534, 65_534);

const postgres = await startPostgres({ fsync: true });
const dovecot = await startDovecot(folder, makeCertificate(folder, ["127.0.0.1"]));
const serve = spawn(
  process.execPath,
  ["--max-semi-space-size=8", "--no-regexp-tier-up", join(import.meta.dirname, "../../src/cli/main.ts"), "serve"],
  {
    cwd: folder,
    env: {
      PATH: process.env["PATH"],
      DATABASE_URL: postgres.url,
      SECRET_KEY: Buffer.alloc(32, 7).toString("base64"),
      IMAP_URL: `imaps://${encodeURIComponent(ours)}:${dovecot.password}@127.0.0.1:${dovecot.ports.imaps}/INBOX`,
      SMTP_URL: "smtp://127.0.0.1:9",
      MAIL_FROM: ours,
      PORTAL_LISTEN: "127.0.0.1:0",
      CONSOLE_LISTEN: "127.0.0.1:0",
      LOG_LEVEL: "error",
    },
    stdio: ["ignore", "ignore", "inherit"],
  },
);

let most = 0;
let mostInAll = 0;
const watch = setInterval(() => {
  const own = residentMegabytes(serve.pid);
  most = Math.max(most, own);
  mostInAll = Math.max(mostInAll, own + childrenOf(serve.pid).reduce((sum, pid) => sum + residentMegabytes(pid), 0));
}, 250);

const client = new Client({ connectionString: postgres.url });
await client.connect();
const began = performance.now();
let stored = 0;
let read = 0;
while (read < messages && (performance.now() - began) / 1000 < seconds && serve.exitCode === null) {
  await new Promise((resolve) => setTimeout(resolve, 5000));
  const counts = await client
    .query<{ stored: string; read: string }>("select count(*) as stored, count(outcome) as read from messages")
    .catch(() => null);
  stored = Number(counts?.rows[0]?.stored ?? 0);
  read = Number(counts?.rows[0]?.read ?? 0);
  const took = (performance.now() - began) / 1000;
  process.stderr.write(`${took.toFixed(0)} s: ${stored} stored, ${read} read, ${most.toFixed(0)} MB\n`);
}
clearInterval(watch);
const took = (performance.now() - began) / 1000;
serve.kill("SIGTERM");
await new Promise((resolve) => serve.once("exit", resolve));
await client.end();
await dovecot.stop();
await postgres.stop();
rmSync(folder, { recursive: true, force: true });

const line = `${read} of ${messages} messages read (${stored} stored) in ${took.toFixed(0)} s, ${(read / took).toFixed(0)} a second; serve took ${most.toFixed(0)} MB at most, ${mostInAll.toFixed(0)} MB with its child processes`;
process.stdout.write(`${line}\n`);
process.exitCode = most > mostMegabytes || stored > messages ? 1 : 0;

function residentMegabytes(pid: number | undefined): number {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * 4096) / 1e6;
  } catch {
    return 0;
  }
}

function childrenOf(pid: number | undefined): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
