import { describe, expect, it } from "vitest";
import { boundedLines, type Line } from "../../src/cli/batch-lines.ts";

async function* chunked(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function linesIn(text: string, size: number, longest?: (beginning: string) => number): Promise<Line[]> {
  return Array.fromAsync(boundedLines(chunked(text, size), longest));
}

describe("the lines of a batch", () => {
  it.each([1, 3, 7, 1000])("come whole out of pieces of %i bytes, empty ones left out", async (size) => {
    const lines = await linesIn("first é\n\n  \nsecond\nlast", size);
    expect(lines.map(({ text }) => text)).toEqual(["first é", "second", "last"]);
  });

  it("keep only their beginning where they are longer than they may be by how they begin", async () => {
    const longest = (beginning: string): number => (beginning.startsWith("raw") ? 40 : 400);
    const lines = await linesIn(`raw ${"x".repeat(100)}\nother ${"x".repeat(100)}\nraw short\n`, 10, longest);
    expect(lines.map(({ text }) => text?.length ?? null)).toEqual([null, 106, 9]);
    expect(lines[0]?.beginning).toBe("raw xxxxxx");
  });
});
