import { limits } from "../../limits.ts";
import type { LabelledLine } from "./row.ts";
import {
  closingOf,
  delimiterOf,
  isDashedName,
  isDeviceLine,
  isDisclaimer,
  isSignatureTail,
  isTitleLine,
} from "./signature.ts";

/** The stretches of rows that are the person's own, from `from` (inclusive) to `to` (exclusive). */
export function ownBlocks(rows: readonly LabelledLine[]): { from: number; to: number; closes: boolean }[] {
  const blocks: { from: number; to: number; closes: boolean }[] = [];
  let from = -1;
  let last = -1;
  const close = (next: LabelledLine | undefined) => {
    if (from >= 0) blocks.push({ from, to: last + 1, closes: next === undefined || next.label !== "quote" });
    from = -1;
  };
  rows.forEach((row, index) => {
    if (row.label === "own") {
      if (from < 0) from = index;
      last = index;
    } else if (row.label !== null) close(row);
  });
  close(undefined);
  const final = blocks.at(-1);
  if (final !== undefined) final.closes = true;
  return blocks;
}

function delimiterStart(rows: readonly LabelledLine[], from: number, to: number): number {
  let short = -1;
  for (let at = to - 1, below = 0; at >= from && below <= 2 * limits.reading.signatureLines; at--) {
    if (rows[at]!.label !== null) below++;
    if (delimiterOf(rows[at]!.line) === "short") short = at;
  }
  if (short >= 0) return short;
  for (let at = to - 1, below = 0; at >= from && below <= limits.reading.signatureLines; at--) {
    const line = rows[at]!.line;
    if (rows[at]!.label !== null) below++;
    if (delimiterOf(line) !== "long") continue;
    const tail = rows.slice(at + 1, to).filter((row) => row.label !== null);
    const prose = tail.filter(
      (row) =>
        row.line.trimmed.length > 60 || (/[.!?]$/.test(row.line.trimmed) && row.line.trimmed.split(" ").length >= 6),
    );
    const signsOff = tail.some((row, index) => index > 0 && closingOf(row.line) === "closing");
    const drawn = line.trimmed.length >= 7;
    if (signsOff || tail.length === 0) continue;
    const directlyAbove = at > from && rows[at - 1]!.label !== null;
    if (
      prose.length === 0 ||
      (drawn && tail.length <= 4 && (directlyAbove || prose.length < tail.length || tail.length === 1))
    )
      return at;
  }
  return to;
}

/** Where the closing words begin, and from where on they are more than thanks. */
function closingStart(rows: readonly LabelledLine[], from: number, to: number): { at: number; firm: number } {
  const found = { at: to, firm: to };
  let seen = 0;
  for (let at = to - 1; at >= from; at--) {
    const { line, label } = rows[at]!;
    if (label === null) continue;
    const kind = closingOf(line);
    if (kind === "closing") found.at = found.firm = at;
    else if (kind === "thanks" && seen <= 5) found.at = at;
    else if (++seen > limits.reading.signatureLines || !isSignatureTail(line)) break;
  }
  return found;
}

/** Labels what closes one stretch of the person's own: disclaimer, program's line, delimiter, closing words, name. */
export function labelSignature(rows: LabelledLine[], begin: number, to: number): void {
  const from = Math.max(begin, to - limits.reading.closingLines);
  let end = to;
  for (let at = from; at < to; at++) {
    if (rows[at]!.label === null || !isDisclaimer(rows[at]!.line)) continue;
    const first = at === begin;
    let stop = at;
    if (first) while (stop < to && rows[stop]!.label !== null) stop++;
    else stop = to;
    for (let index = at; index < stop; index++) if (rows[index]!.label !== null) rows[index]!.label = "disclaimer";
    if (!first) {
      end = at;
      break;
    }
  }
  let last = end - 1;
  for (; last >= from; last--) {
    const row = rows[last]!;
    if (row.label === null) continue;
    if (row.label === "own" && isDeviceLine(row.line)) row.label = "signature";
    else break;
  }
  for (let at = from; at <= last; at++)
    if (rows[at]!.label === "own" && isDeviceLine(rows[at]!.line)) rows[at]!.label = "signature";
  const delimiter = delimiterStart(rows, from, last + 1);
  const firm = Math.min(delimiter, end);
  const closing = closingStart(rows, from, firm > last ? last + 1 : firm);
  let start = Math.min(firm, closing.at);
  let above = Math.min(start, last + 1) - 1;
  while (above >= from && rows[above]!.label === null) above--;
  if (above > from && isDashedName(rows[above]!.line)) start = above;
  for (let at = start; at <= last; at++) {
    const row = rows[at]!;
    if (row.label !== "own") continue;
    row.label = "signature";
    if (at >= closing.at && at < Math.min(firm, closing.firm)) row.soft = true;
  }
}

/** A trailing "Name | Title" block, which only `unquote` takes for a signature: in a table of answers it is an answer. */
export function bareTitleStart(rows: readonly LabelledLine[]): number {
  let at = rows.length - 1;
  while (at >= 0 && rows[at]!.label !== "own") at--;
  for (let lines = 0; at > 0 && lines < 5 && rows[at]!.label === "own"; at--, lines++) {
    if (isTitleLine(rows[at]!.line) && rows[at - 1]!.label === null) return at;
  }
  return rows.length;
}
