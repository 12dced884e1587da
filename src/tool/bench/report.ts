import { z } from "zod";

/** Milliseconds a piece of work, in each round, and what came of it. */
const spread = z.object({ median: z.number(), least: z.number(), most: z.number() });

const path = z.object({
  name: z.enum(["reply", "mail", "reading", "sweep"]),
  what: z.string(),
  floor: z.string(),
  /** Milliseconds a message, a mail, a reply or a look. */
  ours: spread,
  least: spread,
  /** The floor's time by ours, round by round: 1 is as quick as the floor. */
  ratio: spread,
  target: z.number().nullable(),
});

/** What `landfall bench --json` prints. Keys may be added; none may go or change. */
export const benchSchema = z.object({
  at: z.iso.datetime({ offset: true }),
  machine: z.object({ node: z.string(), postgres: z.string(), cores: z.int(), cpu: z.string(), load: z.number() }),
  messages: z.int(),
  runs: z.array(z.object({ cases: z.int(), rounds: z.int(), paths: z.array(path) })),
  /** By how much our own time a piece of work is longer with the most cases than with the fewest; null for one run. */
  growth: z.record(z.string(), z.number()).nullable(),
});

export type BenchReport = z.infer<typeof benchSchema>;
export type BenchPath = z.infer<typeof path>;

/** One path's rounds: milliseconds of the floor and of ours for each piece of work. */
export interface Rounds {
  readonly floor: number[];
  readonly ours: number[];
}

export type PathName = BenchPath["name"];

const described: Readonly<Record<PathName, { what: string; floor: string; target: number | null }>> = {
  reply: {
    what: "a reply, mailbox to case changed, its answer queued",
    floor: "imapflow fetch, mailparser, one committed transaction a message",
    target: 0.5,
  },
  mail: { what: "a mail, outbox to accepted by the server", floor: "nodemailer, pooled", target: 0.5 },
  reading: { what: "understanding a reply", floor: "mailparser alone", target: null },
  sweep: { what: "a deadline sweep", floor: "one indexed query of as many rows", target: null },
};

export function pathOf(name: PathName, { floor, ours }: Rounds): BenchPath {
  const ratios = floor.map((milliseconds, round) => milliseconds / (ours[round] ?? Number.NaN));
  const { what, floor: by, target } = described[name];
  return { name, what, floor: by, ours: spreadOf(ours), least: spreadOf(floor), ratio: spreadOf(ratios), target };
}

/** Ours with the most cases by ours with the fewest, path by path. */
export function growthOf(runs: BenchReport["runs"]): Record<string, number> | null {
  const [few, many] = [runs[0], runs.at(-1)];
  if (few === undefined || many === undefined || few === many) return null;
  const before = new Map(few.paths.map((one) => [one.name, one.ours.median]));
  return Object.fromEntries(
    many.paths.map((one) => [one.name, rounded(one.ours.median / (before.get(one.name) ?? Number.NaN))]),
  );
}

function spreadOf(values: readonly number[]): z.infer<typeof spread> {
  const sorted = values.toSorted((one, other) => one - other);
  return {
    median: rounded(sorted[Math.floor(sorted.length / 2)] ?? 0),
    least: rounded(sorted[0] ?? 0),
    most: rounded(sorted.at(-1) ?? 0),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
