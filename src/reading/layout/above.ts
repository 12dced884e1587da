import { contextsFor, type Asking } from "../answers/asking.ts";
import type { Owner } from "../answers/block.ts";
import { readPlace } from "../answers/place.ts";
import type { Entry, Loose, Walk } from "../answers/walked.ts";
import { readerOf } from "../choice.ts";
import type { FieldContext, FieldReading } from "../reading.ts";
import type { Half } from "../segment.ts";

/** Types of which an answer under the wrong question is seen at once. */
const telling = new Set(["uci", "email", "date", "eye-colour", "yes-no"]);
/** One answer under the wrong question is a slip; two of them that fit the next one are a habit. */
const habit = 2;

/**
 * Some people answer above each question, so that every answer seems to stand under the question before. Gives the walk with
 * those blocks moved down by one question; the words above the first question answer that one.
 */
export function movedDown(half: Half, walked: Walk, owners: readonly Owner[], asking: Asking): Walk {
  const blocks = new Set<number>();
  for (const [block, entries] of Map.groupBy(walked.entries, (entry) => entry.block)) {
    const person = owners[block]?.person;
    if (person && isAbove(half.text, entries, contextsFor(person, asking))) blocks.add(block);
  }
  if (blocks.size === 0) return walked;
  const used = new Set<Loose>();
  const entries = walked.entries.flatMap((entry) => {
    const person = owners[entry.block]?.person;
    if (!person || !blocks.has(entry.block) || entry.source !== "line") return [entry];
    const next = nextOf(entry, contextsFor(person, asking));
    return next ? [{ ...entry, question: next.question.id }] : [];
  });
  for (const block of blocks) {
    const first = firstAbove(walked, block, contextsFor(owners[block]?.person ?? "", asking));
    if (!first) continue;
    used.add(first.line);
    entries.push({ block, question: first.question, source: "line", paragraphs: [[first.line]] });
  }
  return { ...walked, entries, loose: walked.loose.filter((line) => !used.has(line)) };
}

function isAbove(text: string, entries: readonly Entry[], contexts: readonly FieldContext[]): boolean {
  const lines = entries.filter((entry) => entry.source === "line");
  const here = lines.filter((entry) => {
    const own = contexts.find((context) => context.question.id === entry.question);
    return own && telling.has(own.question.type) && reads(entry, own) !== "none";
  }).length;
  const mayAnswerNext = lines.filter((entry) => {
    const own = contexts.find((context) => context.question.id === entry.question);
    const next = nextOf(entry, contexts);
    return next && telling.has(next.question.type) && own?.question.type !== next.question.type;
  });
  // An answer that stands off from the question above and close to the one below is half a proof.
  const close = lines.length > 0 && lines.every((entry) => leansDown(text, entry));
  const needed = close ? Math.max(1, here) : Math.max(habit, here + 1);
  // Where the answers fit as they stand, which is nearly always, few are read for the question below.
  let above = 0;
  for (const [at, entry] of mayAnswerNext.entries()) {
    if (above + mayAnswerNext.length - at < needed) return false;
    const next = nextOf(entry, contexts);
    if (next && reads(entry, next) !== "none") above++;
  }
  return above >= needed;
}

/** Whether an empty line stands above the answer and none below it. */
function leansDown(text: string, entry: Entry): boolean {
  const words = entry.paragraphs.flat();
  const start = text.lastIndexOf("\n", (words[0]?.start ?? 0) - 1);
  const above = text.slice(text.lastIndexOf("\n", start - 1) + 1, Math.max(0, start));
  const end = text.indexOf("\n", words.at(-1)?.end ?? 0);
  const next = text.indexOf("\n", end + 1);
  const below = end === -1 ? "" : text.slice(end + 1, next === -1 ? text.length : next);
  return !/[\p{L}\p{N}]/u.test(above) && /[\p{L}\p{N}]/u.test(below);
}

function nextOf(entry: Entry, contexts: readonly FieldContext[]): FieldContext | undefined {
  const at = contexts.findIndex((context) => context.question.id === entry.question);
  return at === -1 ? undefined : contexts[at + 1];
}

function reads(entry: Entry, context: FieldContext): FieldReading["kind"] {
  return readPlace(readerOf(context.question), entry.paragraphs, context)?.reading.kind ?? "none";
}

function firstAbove(
  walked: Walk,
  block: number,
  contexts: readonly FieldContext[],
): { line: Loose; question: string } | null {
  const [first] = contexts;
  const starts = walked.entries
    .filter((entry) => entry.block === block)
    .map((entry) => entry.paragraphs[0]?.[0]?.start ?? Infinity);
  const line = walked.loose.filter((one) => one.block === block && one.start < Math.min(...starts)).at(-1);
  return first && line ? { line, question: first.question.id } : null;
}
