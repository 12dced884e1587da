import { html } from "hono/html";
import type { Html } from "../page.ts";
import type { Say } from "./layout.ts";

/** One mail as it will look: light, dark, on a phone and as plain text. `at`: the address that gives it in a `look`. */
export function previewsOf(text: string, at: string, say: Say): Html {
  const frame = (look: "light" | "dark", kind: string) =>
    html`<figure>
      <figcaption>${say(`preview.${kind}`)}</figcaption>
      <iframe
        sandbox
        class="${kind}"
        referrerpolicy="no-referrer"
        title="${say(`preview.${kind}`)}"
        src="${at}/${look}"
      ></iframe>
    </figure>`;
  return html`<div class="previews">
    ${frame("light", "light")} ${frame("dark", "dark")} ${frame("light", "phone")}
    <figure>
      <figcaption>${say("preview.plain")}</figcaption>
      <pre class="words" tabindex="0" role="region" aria-label="${say("preview.plain")}">${text}</pre>
    </figure>
  </div>`;
}
