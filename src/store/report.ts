import { sql } from "kysely";
import type { Db } from "./tables.ts";

/** A week of people's replies, by its Monday (Ottawa): how many went straight through. */
export interface Week {
  readonly week: string;
  readonly replies: number;
  readonly straight: number;
}

/** The last weeks in which people wrote, the oldest first. Straight through is `applied`: nobody asked again, nobody looked. */
export async function repliesByWeek(db: Db, since: string): Promise<Week[]> {
  const { rows } = await sql<Week>`
    select to_char(date_trunc('week', received_at at time zone 'America/Toronto'), 'YYYY-MM-DD') as week,
      count(*)::int as replies,
      (count(*) filter (where outcome = 'applied'))::int as straight
    from messages
    where kind = 'human' and outcome in ('applied', 'clarified', 'challenged', 'escalated') and received_at >= ${since}
    group by 1 order by 1`.execute(db);
  return rows;
}

/** How many replies written with one program went straight through. `program` is a word of `mail/program.ts`, or `unknown`. */
export interface ByProgram {
  readonly program: string;
  readonly replies: number;
  readonly straight: number;
}

/** By what people write with, the most replies first; those that came in before it was noted are `unknown`. */
export async function repliesByProgram(db: Db, since: string): Promise<ByProgram[]> {
  const { rows } = await sql<ByProgram>`
    select coalesce(program, 'unknown') as program, count(*)::int as replies,
      (count(*) filter (where outcome = 'applied'))::int as straight
    from messages
    where kind = 'human' and outcome in ('applied', 'clarified', 'challenged', 'escalated') and received_at >= ${since}
    group by 1 order by 2 desc, 1`.execute(db);
  return rows;
}

/** How often a question was answered, and how often what was said to it had to be asked again. */
export interface Trouble {
  readonly name: string;
  readonly taken: number;
  readonly doubted: number;
}

/** By question, the most doubted first. */
export async function troubleByQuestion(db: Db, since: string): Promise<Trouble[]> {
  return troubleBy(db, since, sql`j.facts->>'question'`);
}

/** By the language of the case. */
export async function troubleByLanguage(db: Db, since: string): Promise<Trouble[]> {
  return troubleBy(db, since, sql`c.language`);
}

async function troubleBy(db: Db, since: string, name: ReturnType<typeof sql>): Promise<Trouble[]> {
  const { rows } = await sql<Trouble>`
    select ${name} as name,
      (count(*) filter (where j.event = 'AnswerTaken'))::int as taken,
      (count(*) filter (where j.event = 'AnswerDoubted'))::int as doubted
    from journal j join cases c on c.id = j.case_id
    where j.event in ('AnswerTaken', 'AnswerDoubted') and j.at >= ${since}
    group by 1 order by 3 desc, 2 desc`.execute(db);
  return rows;
}

/** How long what a person settled was open, by reason, over the time looked at: median and 95th percentile in seconds. */
export async function settledByReason(
  db: Db,
  since: string,
): Promise<
  {
    readonly reason: string;
    readonly settled: number;
    readonly median: number;
    readonly p95: number;
    readonly late: number;
  }[]
> {
  const { rows } = await sql<{ reason: string; settled: number; median: number; p95: number; late: number }>`
    select reason, count(*)::int as settled,
      percentile_cont(0.5) within group (order by extract(epoch from resolved_at - opened_at))::float8 as median,
      percentile_cont(0.95) within group (order by extract(epoch from resolved_at - opened_at))::float8 as p95,
      (count(*) filter (where resolved_at > due_at))::int as late
    from escalations where state = 'resolved' and resolved_at >= ${since}
    group by reason order by 2 desc`.execute(db);
  return rows;
}
