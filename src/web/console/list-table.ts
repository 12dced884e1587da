import { html } from "hono/html";
import type { Html } from "../page.ts";

/** A list as a table: what stands over its columns, and its rows (`<tr>`), or a sentence where there are none. */
export function listTable(heads: readonly string[], rows: readonly Html[], none: string): Html {
  if (rows.length === 0) return html`<p>${none}</p>`;
  return html`<table class="list">
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}
