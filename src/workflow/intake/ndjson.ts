import { limits } from "../../limits.ts";
import type { IntakeLine } from "./import.ts";

/**
 * The cases of an NDJSON stream, a line a case, as they come. Lines are counted from 1; empty ones are passed over. A line
 * that is no JSON, no UTF-8, or longer than `limits.intake.lineLength` is refused by itself, and never held in memory.
 */
export async function* casesOfNdjson(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<IntakeLine> {
  let line = 0;
  for await (const bytes of linesIn(chunks)) {
    line += 1;
    const read = valueOf(bytes, line === 1);
    if (read !== null) yield { line, ...read };
  }
}

const lineFeed = 10;

/** The lines of a stream as bytes; null in the place of one that is too long. */
async function* linesIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer | null> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array) => {
    length += part.length;
    if (length <= limits.intake.lineLength) parts.push(part);
    else parts = [];
  };
  const take = () => {
    const whole = length > limits.intake.lineLength ? null : Buffer.concat(parts);
    parts = [];
    length = 0;
    return whole;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, from)) {
      add(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    add(chunk.subarray(from));
  }
  if (length > 0) yield take();
}

function valueOf(bytes: Buffer | null, first: boolean): { value: unknown } | { refused: string } | null {
  if (bytes === null) return { refused: `The line is longer than ${limits.intake.lineLength} bytes.` };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: !first }).decode(bytes).trim();
  } catch {
    return { refused: "The line is not UTF-8." };
  }
  if (text === "") return null;
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { refused: "The line is not JSON." };
  }
}
