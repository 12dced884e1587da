import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { pino } from "pino";
import { configFrom } from "../../src/config.ts";
import { createMailSubmitter, openWorkshop } from "../../src/engine.ts";
import { limits } from "../../src/limits.ts";
import { readMessage, type StoredMessage } from "../../src/store/reading.ts";
import { importCases } from "../../src/workflow/intake/import.ts";
import { interpretWaiting } from "../../src/workflow/interpret.ts";
import { createOutboxLoop } from "../../src/workflow/outbox-loop.ts";
import { takeAll } from "../../src/workflow/receive.ts";
import { openTestPostOffice } from "../support/post-office.ts";
import { startPostgres } from "../support/postgres-server.ts";

/** What one message cost, and what became of it. */
export interface Met {
  /** Wall seconds from its arrival to its outcome, all attempts together, the pauses between them left out. */
  readonly seconds: number;
  /** The most that a child that read it held resident, in MiB. */
  readonly childMib: number;
  /** The same and what the engine itself grew by meanwhile: what the message cost in all. */
  readonly mib: number;
  /** Processor seconds of the children and of the engine: what the wall shows on a machine that has nothing else to do. */
  readonly processorSeconds: number;
  /** The longest turn of the main loop, in milliseconds of its own processor time: neighbours on the machine count nothing. */
  readonly lag: number;
  readonly outcome: string;
  readonly reason: string;
  readonly attempts: number;
}

/** The engine's own path without a mailbox: what arrives is sealed, stored, read in children and answered. */
export interface Stand {
  /** A message from this address arrives and is read to its end. */
  meet(raw: Buffer): Promise<Met>;
  close(): Promise<void>;
}

/** A stand on a real PostgreSQL or the embedded database; each address is the principal of a case that was asked by mail. */
export async function openStand(addresses: readonly string[], kind: "postgres" | "embedded"): Promise<Stand> {
  const folder = mkdtempSync(join(tmpdir(), "landfall-hostile-"));
  const server = kind === "postgres" ? await startPostgres() : null;
  const post = await openTestPostOffice();
  const config = configFrom({
    ...(server ? { DATABASE_URL: server.url, SECRET_KEY: Buffer.alloc(32, 7).toString("base64") } : { DATA_DIR: folder }),
    MAIL_FROM: "confirmation@landfall.example",
    SMTP_URL: post.smtpUrl,
  });
  let ahead = Temporal.Duration.from({ seconds: 0 });
  const now = () => Temporal.Now.instant().add(ahead);
  const workshop = await openWorkshop(config, pino({ level: "silent" }), now);
  const { context } = workshop;
  const cases = addresses.map((address, at) => ({ line: at + 1, value: caseOf(address, at) }));
  const report = await importCases(context, cases, () => undefined);
  if (report.imported !== addresses.length) throw new Error(`A case was refused: ${report.refused[0]?.reason}`);
  const submitter = createMailSubmitter(config);
  await createOutboxLoop(context, submitter, new AbortController().signal).wake();
  await submitter.close();
  const loop = watchLoop();
  let uid = 0;

  const readToEnd = async (): Promise<StoredMessage> => {
    for (;;) {
      await interpretWaiting(context);
      const row = await context.database.db.selectFrom("messages").select("id").where("uid", "=", uid).executeTakeFirstOrThrow();
      const message = await readMessage(context.database.db, context.vault, row.id);
      if (message?.status === "done") return message;
      ahead = ahead.add({ seconds: limits.interpret.staleSeconds });
    }
  };
  return {
    async meet(raw) {
      uid += 1;
      // What made the message was a long turn too, and is nobody's lag.
      await new Promise((resolve) => setTimeout(resolve, 20));
      const memory = watchMemory();
      loop.reset();
      const start = performance.now();
      const size = raw.length;
      const bytes = size > limits.mail.messageBytes ? null : raw;
      const message = { uid, uidValidity: "1", size, raw: bytes, receivedAt: now().toString() };
      await takeAll(context, { mailbox: "stand", uidValidity: 1 }, [message]);
      const { outcome, reason, attempts } = await readToEnd();
      const seconds = (performance.now() - start) / 1000;
      await new Promise((resolve) => setTimeout(resolve, 10));
      return { seconds, ...memory.stop(), lag: loop.longest(), outcome: outcome ?? "none", reason: reason ?? "", attempts };
    },
    async close() {
      loop.stop();
      await workshop.close();
      await post.close();
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function caseOf(address: string, at: number): object {
  return {
    application: `E1${String(at).padStart(8, "0")}`,
    category: "express-entry",
    language: "en",
    track: "in-canada",
    people: [
      { id: "p1", role: "principal", givenName: "Zoë", familyName: "Łucja", birthDate: "1990-02-03", uci: "1123456789", email: address, language: "en" },
      { id: "p2", role: "spouse", givenName: "Minh", familyName: "Nguyễn", birthDate: "1988-07-14", uci: "11234567", email: null, language: "fr" },
    ],
    address: { line1: "12 Main St", line2: null, city: "Ottawa", province: "ON", postalCode: "K1A 0B1" },
  };
}

/**
 * The longest turn of the main loop. `monitorEventLoopDelay` counts the time that neighbours take on a shared machine,
 * and leaves the first interval after a reset out.
 */
function watchLoop() {
  let longest = 0;
  let before = process.threadCpuUsage();
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(before);
    longest = Math.max(longest, (user + system) / 1000);
    before = process.threadCpuUsage();
  }, 5);
  return {
    reset: () => {
      longest = 0;
    },
    longest: () => longest,
    stop: () => clearInterval(timer),
  };
}

/**
 * Follows the peak of resident memory (proc(5), VmHWM, set back at the start) of each child and of the engine, and the
 * children's time. Peaks of different moments are added up: what is said is never too little.
 */
function watchMemory(): { stop(): { childMib: number; mib: number; processorSeconds: number } } {
  const peaks = new Map<string, number>();
  const begun = new Map<string, number>();
  const ended = new Map<string, number>();
  const own = String(process.pid);
  for (const pid of [own, ...childPids()]) tryFor(() => writeFileSync(`/proc/${pid}/clear_refs`, "5"));
  for (const pid of childPids()) begun.set(pid, secondsOf(pid));
  const before = peakOf(own);
  const worked = process.cpuUsage();
  const look = () => {
    for (const pid of childPids()) {
      peaks.set(pid, Math.max(peaks.get(pid) ?? 0, peakOf(pid)));
      ended.set(pid, secondsOf(pid));
    }
  };
  const timer = setInterval(look, 50);
  return {
    stop() {
      look();
      clearInterval(timer);
      // Only who worked: a second child at rest is there with or without the message.
      const busy = [...ended].filter(([pid, end]) => end > (begun.get(pid) ?? 0));
      const seconds = busy.map(([pid, end]) => end - (begun.get(pid) ?? 0));
      const { user, system } = process.cpuUsage(worked);
      const held = busy.map(([pid]) => peaks.get(pid) ?? 0);
      return {
        childMib: Math.max(0, ...held),
        mib: Math.max(0, ...held) + Math.max(0, peakOf(own) - before),
        processorSeconds: seconds.reduce((sum, one) => sum + one, (user + system) / 1e6),
      };
    },
  };
}

function peakOf(pid: string): number {
  const kib = /^VmHWM:\s+(\d+) kB/m.exec(tryFor(() => readFileSync(`/proc/${pid}/status`, "utf8")) ?? "")?.[1];
  return Number(kib ?? 0) / 1024;
}

/** User and system time so far (fields 14 and 15, in hundredths). */
function secondsOf(pid: string): number {
  const fields = tryFor(() => readFileSync(`/proc/${pid}/stat`, "utf8"))?.split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100;
}

function childPids(): string[] {
  const children = tryFor(() => readFileSync(`/proc/self/task/${process.pid}/children`, "utf8"));
  const pids = children?.split(" ").filter(Boolean) ?? readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => tryFor(() => readFileSync(`/proc/${pid}/cmdline`, "utf8"))?.includes("bounded/child.ts") && parentOf(pid) === process.pid);
}

function parentOf(pid: string): number {
  return Number(tryFor(() => readFileSync(`/proc/${pid}/stat`, "utf8"))?.split(") ")[1]?.split(" ")[1]);
}

/** A child may be gone between two looks. */
function tryFor<T>(look: () => T): T | null {
  try {
    return look();
  } catch {
    return null;
  }
}
