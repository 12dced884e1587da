import { html } from "hono/html";
import type { Html } from "../page.ts";

/** One bar: a name, a length, and how much of it is marked (late, say). */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly marked?: number;
  /** What stands behind the bar; the value itself otherwise. */
  readonly text?: string;
}

const width = 700;
const left = 250;
const right = 90;
const height = 22;

/** Bars beside one another, drawn as SVG; the table that says the same stands beside it, so it is hidden from readers. */
export function barPlot(bars: readonly Bar[]): Html {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const scale = (value: number) => ((width - left - right) * value) / most;
  return html`<svg class="plot" viewBox="0 0 ${width} ${bars.length * height + 4}" aria-hidden="true" focusable="false">
    ${bars.map(({ name, value, marked = 0, text }, index) => {
      const y = index * height + 4;
      return html`<text x="${left - 8}" y="${y + 13}" text-anchor="end">${name.slice(0, 36)}</text>
        <rect class="bar" x="${left}" y="${y}" width="${scale(value).toFixed(1)}" height="16"></rect>
        <rect class="bar late" x="${left}" y="${y}" width="${scale(marked).toFixed(1)}" height="16"></rect>
        <text x="${(left + scale(value) + 6).toFixed(1)}" y="${y + 13}">${text ?? value}</text>`;
    })}
    <line class="axis" x1="${left}" x2="${left}" y1="0" y2="${bars.length * height + 4}"></line>
  </svg>`;
}

/** A table of names and figures. */
export function figureTable(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): Html {
  // On a phone it is wider than the page, and scrolls by itself.
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${head.map((name, index) => html`<th scope="col" class="${index === 0 ? "" : "number"}">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name, ...figures]) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${figures.map((figure) => html`<td class="number">${figure}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
