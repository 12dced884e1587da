import type { Judged } from "./judge.ts";

/** One row of the table of issue 3. */
export interface Row {
  readonly name: string;
  readonly replies: number;
  readonly accepted: number;
  readonly wrong: number;
  readonly fields: number;
  readonly right: number;
  readonly clear: number;
  readonly straight: number;
}

export function row(name: string, judged: readonly Judged[], field?: string): Row {
  const marks = judged.flatMap((one) => one.fields).filter((one) => field === undefined || one.field === field);
  const clear = judged.filter((one) => one.trial.expected.clear);
  return {
    name,
    replies: judged.length,
    accepted: marks.filter((one) => one.accepted).length,
    wrong: marks.filter((one) => one.mark === "wrong").length,
    fields: marks.length,
    right: marks.filter((one) => one.mark === "right").length,
    clear: clear.length,
    straight: clear.filter((one) => one.throughStraight).length,
  };
}

const share = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(part === whole ? 0 : 2)} %`;

/** Rows as text, one line each. */
export function tabulate(title: string, rows: readonly Row[]): string {
  const cells = rows.map((one) => [
    one.name, String(one.replies), `${one.wrong} of ${one.accepted}`, share(one.wrong, one.accepted), share(one.right, one.fields), `${one.straight} of ${one.clear}`, share(one.straight, one.clear),
  ]); // prettier-ignore
  const all = [[title, "replies", "wrong accepted", "", "fields right", "straight through", ""], ...cells];
  const widths = all[0]?.map((_, at) => Math.max(...all.map((line) => (line[at] ?? "").length))) ?? [];
  return all.map((line) => line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  ")).join("\n"); // prettier-ignore
}

export function intentFigures(judged: readonly Judged[]): { readonly precision: number; readonly recall: number } {
  const sum = (count: (one: Judged) => number): number => judged.reduce((total, one) => total + count(one), 0);
  const right = sum((one) => one.intents.right);
  const extra = sum((one) => one.intents.extra.length);
  const lost = sum((one) => one.intents.lost.length);
  return { precision: right / Math.max(1, right + extra), recall: right / Math.max(1, right + lost) };
}
