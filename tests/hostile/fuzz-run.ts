import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { blotBytes } from "../../src/mail/blot.ts";
import { describeRaw } from "../../src/mail/classify.ts";
import { parseMessage, UnreadableMessage } from "../../src/mail/parse.ts";
import { systemResolver } from "../../src/mail/resolver.ts";
import { readReply } from "../../src/reading/read.ts";
import { caseOf } from "../../src/cli/case-line.ts";
import { configFrom } from "../../src/config.ts";
import { type Examined, examine } from "../../src/workflow/bounded/examine.ts";
import { renderSample } from "../../src/workflow/sample.ts";
import { replyToRead } from "../../src/workflow/understand.ts";
import { findPasswords } from "../../src/case/credential.ts";
import { Random } from "../reading/random.ts";
import { disagreements } from "./differential.ts";
import { shapes } from "./generate.ts";
import { mutate } from "./mutate.ts";

/** What a run of the fuzzer found. */
export interface FuzzReport {
  readonly count: number;
  /** How often each outcome came: a kind with its disposition, a reason for a person, a fault of structure. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Faults nobody expects, each with the index of its message. */
  readonly faults: readonly string[];
  /** Processor seconds of the slowest message. */
  readonly slowest: { readonly index: number; readonly seconds: number };
}

/** The processor seconds above which one small message counts as a fault. */
const tooSlow = 5;
const corpus = join(import.meta.dirname, "../corpus");

/** Reads the messages of a run from index `from` on; `each` hears of every one before it is read. */
export type Fuzzer = (seed: number, from: number, count: number, each?: (index: number) => void) => Promise<FuzzReport>;

/**
 * Mutates the corpus and the hostile set and reads each result as the engine does: parse, classify, examine, read. The same
 * seed and index give the same message.
 */
export async function openFuzzer(): Promise<Fuzzer> {
  const seeds = loadSeeds();
  const read = await reader();
  return async (seed, from, count, each = () => {}) => {
    const outcomes: Record<string, number> = {};
    const faults: string[] = [];
    let slowest = { index: from, seconds: 0 };
    for (let index = from; index < from + count; index += 1) {
      each(index);
      const raw = messageAt(seeds, seed, index);
      const before = process.cpuUsage();
      try {
        const outcome = await read(raw, index % 8 === 0);
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      } catch (error) {
        faults.push(`${index}: ${(error as Error).stack ?? String(error)}`);
      }
      const { user, system } = process.cpuUsage(before);
      const seconds = (user + system) / 1e6;
      if (seconds > slowest.seconds) slowest = { index, seconds };
      if (seconds > tooSlow) faults.push(`${index}: took ${seconds.toFixed(1)} s`);
    }
    return { count, outcomes, faults, slowest };
  };
}

/** The bytes of one message of a run. */
export function messageAt(seeds: readonly Buffer[], seed: number, index: number): Buffer {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ index);
  return mutate(random, random.pick(seeds), seeds);
}

/** The corpus' replies and reports, and of the hostile set the small ones whole and of the others how they begin and end. */
export function loadSeeds(): Buffer[] {
  const replies = globSync("hard/*.eml", { cwd: corpus })
    .toSorted()
    .map((name) => readFileSync(join(corpus, name)).toString("latin1").replaceAll("{{id}}", "<sent@landfall.example>"))
    .map((text) => Buffer.from(text, "latin1"));
  const reports = readFileSync(join(corpus, "classify.ndjson"), "utf8")
    .trim()
    .split("\n")
    .map((line) => Buffer.from((JSON.parse(line) as { raw: string }).raw));
  const hostile = shapes.filter((shape) => shape.megabytes <= 2).map((shape) => shape.make("zoe@example.org"));
  const brief = hostile.map((raw) => (raw.length <= 6144 ? raw : Buffer.concat([raw.subarray(0, 4096), raw.subarray(-1024)])));
  return [...replies, ...replies, ...reports, ...brief];
}

/** Reads a message as the engine would, against Portal 1 of a couple, and names what became of it. */
async function reader(): Promise<(raw: Buffer, differ: boolean) => Promise<string>> {
  const cases = JSON.parse(readFileSync(join(corpus, "cases.json"), "utf8")) as Record<string, unknown>;
  const state = caseOf(cases["couple"] ?? Object.values(cases)[0]);
  const principal = state.people[0];
  if (!principal) throw new Error("The corpus' case holds nobody.");
  const { text, html, questions } = await renderSample("portal1", state, principal, configFrom({ MAIL_FROM: "confirmation@landfall.example" }));
  const sent = { template: "portal1", text, html, questions };
  const receivedAt = "2026-11-21T15:00:00Z";
  const settings = { authservId: null, ourAddresses: ["confirmation@landfall.example"], receivedAt };
  return async (raw, differ) => {
    let examined: Examined;
    try {
      examined = await examine(raw, settings, nobodyAnswers);
    } catch (error) {
      if (!(error instanceof UnreadableMessage)) throw error;
      const line = await describeRaw(raw);
      if (line.kind !== "quarantined") throw new Error("classify reads what parse refuses", { cause: error });
      if (findPasswords((blotBytes(raw, findPasswords) ?? raw).toString("latin1")).length > 0) throw new Error("a password was left in what is put aside");
      return `quarantined: ${error.message}`;
    }
    const { kind } = examined;
    for (const words of [examined.subject, examined.text ?? "", examined.html ?? ""])
      if (findPasswords(words).length > 0) throw new Error("a password was left in what is handed on");
    const unsure = examined.hasNul || examined.doubledHeaders.length > 0 || examined.unsureHeaders.length > 0;
    if (differ && !unsure) {
      const differing = await disagreements(raw, await parseMessage(raw));
      if (differing.length > 0) throw new Error(`parsers part, and nobody is told: ${differing.join(" | ")}`);
    }
    if (kind.kind === "bounce") return `bounce, ${kind.recipients.length === 0 ? "nobody named" : kind.recipients.some((one) => one.hard) ? "hard" : "soft"}`;
    if (kind.kind !== "human") return kind.kind;
    const reading = readReply(replyToRead(examined, sent, state.people, receivedAt));
    for (const { answers, unclear } of reading.people)
      for (const id of Object.keys(answers)) if (id in unclear) throw new Error(`${id} is both answered and unclear`);
    return unsure ? "human, for a person: parsers part" : `human, ${reading.disposition}`;
  };
}

/** No DNS: a fuzzer asks nobody. */
const nobodyAnswers: ReturnType<typeof systemResolver> = () => Promise.reject(Object.assign(new Error("no answer"), { code: "ETIMEOUT" }));
