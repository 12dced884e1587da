/** One figure of a report, held to its floor. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly floor: number;
  /** How the figure is written: a share of one, lines a second, or milliseconds (then the floor is a ceiling). */
  readonly unit: "share" | "a second" | "ms";
  readonly of?: number;
}

/** Something that came out otherwise than it should. */
export interface Failure {
  /** What the failures of one cause have in common. */
  readonly cause: string;
  readonly input: string;
  readonly wanted: string;
  readonly got: string;
}

/** What one part of the report found out. */
export interface Part {
  readonly title: string;
  readonly figures: Figure[];
  readonly failures: Failure[];
}

/** Whether a figure holds its floor. */
export function holds({ value, floor, unit }: Figure): boolean {
  return unit === "ms" ? value <= floor : value >= floor;
}

/** A part's table, a figure a line. */
export function table({ title, figures }: Part): string {
  const width = Math.max(...figures.map(({ name }) => name.length));
  const rows = figures.map((figure) => {
    const mark = holds(figure) ? "  " : "✗ ";
    const of = figure.of === undefined ? "" : `of ${figure.of}`;
    return `${mark}${figure.name.padEnd(width)}  ${written(figure, figure.value).padStart(12)}  floor ${written(figure, figure.floor).padStart(10)}  ${of}`;
  });
  return [`\n${title}`, ...rows].join("\n");
}

function written({ unit }: Figure, value: number): string {
  return unit === "share" ? `${(value * 100).toFixed(1)} %` : `${Math.round(value)} ${unit === "ms" ? "ms" : "/s"}`;
}

/** A text on one line, cut so that a terminal can show it. */
export function short(text: string, most = 300): string {
  const line = text.replaceAll("\n", "⏎");
  return line.length <= most ? line : `${line.slice(0, most)}…`;
}
