import { describe, expect, it } from "vitest";
import { limits } from "../../../src/limits.ts";
import { casesOfNdjson } from "../../../src/workflow/intake/ndjson.ts";

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const read = (text: string | Buffer, size = 7) => Array.fromAsync(casesOfNdjson(inChunks(Buffer.from(text), size)));

describe("NDJSON of cases", () => {
  it("is read line by line, wherever the stream is cut", async () => {
    const text = '\ufeff{"a":"Łucja"}\r\n\n{"a":2}\n{"a":3}';
    const lines = [
      { line: 1, value: { a: "Łucja" } },
      { line: 3, value: { a: 2 } },
      { line: 4, value: { a: 3 } },
    ];
    for (const size of [1, 2, 3, 1000]) expect(await read(text, size)).toEqual(lines);
  });

  it("a bad line is refused by itself, and those around it go in", async () => {
    const bad = Buffer.concat([Buffer.from('{"a":1}\n{oops\n'), Buffer.of(0xff, 0xfe, 10), Buffer.from('{"a":2}\n')]);
    expect(await read(bad)).toEqual([
      { line: 1, value: { a: 1 } },
      { line: 2, refused: "The line is not JSON." },
      { line: 3, refused: "The line is not UTF-8." },
      { line: 4, value: { a: 2 } },
    ]);
  });

  it("a line without end is refused, and never held in memory", async () => {
    const size = 256 * 1024;
    async function* endless(): AsyncGenerator<Uint8Array> {
      // A hundred times the bound: kept whole, this would be 100 MB.
      for (let sent = 0; sent < 100 * limits.intake.lineLength; sent += size) yield Buffer.alloc(size, 97);
      yield Buffer.from('\n{"a":2}\n');
    }
    const before = process.memoryUsage().arrayBuffers;
    const lines = [];
    for await (const line of casesOfNdjson(endless())) lines.push(line);
    expect(lines).toEqual([
      { line: 1, refused: `The line is longer than ${limits.intake.lineLength} bytes.` },
      { line: 2, value: { a: 2 } },
    ]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * limits.intake.lineLength);
  });
});
