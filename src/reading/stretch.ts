import type { Words } from "./answers/walked.ts";

/** Part of a line, with its place. */
export function stretchOf(line: Words, from: number, to: number): Words {
  return { words: line.words.slice(from, to), start: line.start + from, end: line.start + to };
}

/** The same without the white space around it. */
export function bareStretchOf(line: Words, from: number, to: number): Words {
  const text = line.words.slice(from, to);
  const lead = text.length - text.trimStart().length;
  return stretchOf(line, from + lead, from + lead + text.trim().length);
}
