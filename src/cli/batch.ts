import { once } from "node:events";
import { limits } from "../limits.ts";
import { boundedLines, type Line } from "./batch-lines.ts";

/** An input line as every batch command takes it. */
interface BatchLine {
  readonly id?: unknown;
  readonly [key: string]: unknown;
}

/** A line that cannot be handled; its message is the `error` of the output line. */
export class BadLine extends Error {
  override name = "BadLine";
}

/** Bytes from which on a line is not read, and what is then answered. */
interface TooLong {
  readonly bytes: number;
  readonly answer: object;
}

const beyondBound: TooLong = {
  bytes: limits.batch.lineBytes,
  answer: { error: "The line is longer than 256 MiB." },
};

type Answer = (line: BatchLine) => Promise<object> | object;

/**
 * NDJSON in on standard input, NDJSON out on standard output, in the same order, each line written as soon as it is
 * ready. A bad line gives `{"id":…,"error":"…"}` and the batch goes on (contract.md).
 */
export async function runBatch(answer: Answer, tooLong: TooLong = beyondBound): Promise<void> {
  // Only what says its id at once can be answered by its beginning.
  const longest = (beginning: string): number => (idIn(beginning) === null ? limits.batch.lineBytes : tooLong.bytes);
  for await (const line of boundedLines(process.stdin, longest)) await write(await answered(line, answer, tooLong));
}

/** The line of the output, with its end, for a line of the input. */
export async function answered(line: Line, answer: Answer, tooLong: TooLong = beyondBound): Promise<string> {
  return `${JSON.stringify(await answerLine(line, answer, tooLong.answer))}\n`;
}

async function answerLine(given: Line, answer: Answer, tooLong: object): Promise<object> {
  let line: BatchLine;
  if (given.text === null) return { id: idIn(given.beginning), ...tooLong };
  try {
    line = JSON.parse(given.text) as BatchLine;
  } catch {
    return { id: null, error: "The line is not JSON." };
  }
  if (typeof line !== "object" || line === null || Array.isArray(line))
    return { id: null, error: "The line is not a JSON object." };
  try {
    return { id: line.id ?? null, ...(await answer(line)) };
  } catch (error) {
    const sentence =
      error instanceof BadLine ? error.message : `The line could not be handled: ${(error as Error).message}`;
    return { id: line.id ?? null, error: sentence };
  }
}

/** The id at the beginning of a line that is too long to be read; null where it does not stand there. */
function idIn(beginning: string): string | number | null {
  const written = /^\s*\{\s*"id"\s*:\s*("(?:[^"\\]|\\.)*"|-?\d+)/.exec(beginning)?.[1];
  try {
    return written === undefined ? null : (JSON.parse(written) as string | number);
  } catch {
    return null;
  }
}

/** Waits where whoever reads our output is slower than we are. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** Bytes given as base64; `BadLine` where they are not. */
export function bytesOf(line: BatchLine, key: string): Buffer {
  const value = line[key];
  if (typeof value !== "string") throw new BadLine(`"${key}" is not base64.`);
  const bytes = Buffer.from(value, "base64");
  // What comes back as it was given needs no second look, which costs more than both ways together.
  if (bytes.toString("base64") !== value && !isBase64(value)) throw new BadLine(`"${key}" is not base64.`);
  return bytes;
}

/** In two passes that go back nowhere: one expression for it took minutes on 300 KB of spaces. */
function isBase64(value: string): boolean {
  const written = value.trimEnd();
  const padding = written.indexOf("=");
  return !/[^A-Za-z0-9+/=\s]/.test(written) && (padding < 0 || padding >= written.length - 2);
}

/** A text; `BadLine` where it is none. */
export function textOf(line: BatchLine, key: string): string {
  const value = line[key];
  if (typeof value !== "string") throw new BadLine(`"${key}" is not a text.`);
  return value;
}

/** An instant in ISO 8601, in UTC; `BadLine` where it is none. */
export function instantOf(line: BatchLine, key: string): string {
  try {
    return Temporal.Instant.from(textOf(line, key)).toString();
  } catch {
    throw new BadLine(`"${key}" is not an instant (write 2026-11-21T15:00:00Z).`);
  }
}
