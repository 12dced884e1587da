import { html } from "hono/html";
import type { Html } from "../page.ts";

export interface Drawing {
  readonly name: string;
  readonly good: boolean;
  readonly picture: Html;
}

interface Head {
  readonly tone?: "light" | "dark";
  /** Degrees. */
  readonly tilt?: number;
  readonly scale?: number;
  readonly aside?: number;
  readonly wall?: string;
  readonly shadow?: boolean;
  readonly smile?: boolean;
  readonly glare?: boolean;
  readonly closed?: boolean;
  /** The light comes from one side. */
  readonly half?: boolean;
}

/** Our own drawings of a photo that can be taken and of eight that cannot; the words stand below each. */
export const drawings: readonly Drawing[] = [
  { name: "good", good: true, picture: draw({}) },
  { name: "background", good: false, picture: draw({ wall: "wall" }) },
  { name: "shadow", good: false, picture: draw({ shadow: true, tone: "dark" }) },
  { name: "tilt", good: false, picture: draw({ tilt: 14, tone: "light" }) },
  { name: "far", good: false, picture: draw({ scale: 0.55, aside: 12 }) },
  { name: "light", good: false, picture: draw({ half: true }) },
  { name: "smile", good: false, picture: draw({ smile: true, tone: "dark" }) },
  { name: "eyes", good: false, picture: draw({ closed: true, tone: "light" }) },
  { name: "glare", good: false, picture: draw({ glare: true }) },
];

/** Head and shoulders in the card's frame. Colours come from the style sheet. */
function draw({
  tone,
  tilt = 0,
  scale = 1,
  aside = 0,
  wall = "",
  shadow = false,
  smile = false,
  glare = false,
  closed = false,
  half = false,
}: Head): Html {
  const place = `translate(${50 + aside} 66) rotate(${tilt}) scale(${scale}) translate(-50 -66)`;
  return html`<svg class="drawing" viewBox="0 0 100 140" aria-hidden="true" focusable="false">
    <rect class="paper ${wall}" width="100" height="140" />
    ${shadow ? html`<ellipse class="shade" cx="70" cy="64" rx="25" ry="34" />` : ""}
    <g transform="${place}" class="${tone === undefined ? "" : `tone-${tone}`}">
      <path class="clothes" d="M4 150c0-34 20-44 46-44s46 10 46 44v120H4z" />
      <path class="skin" d="M41 88h18v20c0 6-18 6-18 0z" />
      <ellipse class="skin" cx="50" cy="62" rx="23" ry="30" />
      <path class="hair" d="M26 60c-4-30 12-38 24-38s28 8 24 38c-3-16-10-22-24-22s-21 6-24 22z" />
      ${half ? html`<path class="dim" d="M50 32c15 0 23 14 23 30s-10 30-23 30z" />` : ""}
      ${
        closed
          ? html`<path class="stroke" d="M36 62q5 4 10 0" /><path class="stroke" d="M54 62q5 4 10 0" />`
          : html`<circle class="line" cx="41" cy="62" r="2.4" /><circle class="line" cx="59" cy="62" r="2.4" />`
      }
      <path class="stroke" d="M50 64v9h-3" />
      <path class="stroke" d="${smile ? "M40 77q10 11 20 0" : "M42 80h16"}" />
      ${
        glare
          ? html`<circle class="stroke" cx="41" cy="62" r="8" /><circle class="stroke" cx="59" cy="62" r="8" />
              <path class="blown" d="M37 57l6 0-3 9z" /><path class="blown" d="M55 57l6 0-3 9z" />`
          : ""
      }
    </g>
  </svg>`;
}
