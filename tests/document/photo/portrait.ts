import sharp from "sharp";
import type { Sharp } from "sharp";

/** A drawn portrait: a person before a wall. Each trial changes one thing. */
export interface Portrait {
  readonly width?: number;
  readonly height?: number;
  readonly wall?: string;
  readonly skin?: string;
  readonly clothes?: string;
  readonly hair?: string;
  /** SVG drawn over it, on a canvas of 1000 × 1400. */
  readonly over?: string;
}

export async function portrait(trial: Portrait = {}): Promise<Sharp> {
  const { width = 1000, height = 1400, wall = "#f4f4f2", skin = "#a87860", clothes = "#334455" } = trial;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 1000 1400"
    preserveAspectRatio="none">
    <rect width="1000" height="1400" fill="${wall}"/>
    <ellipse cx="500" cy="1420" rx="440" ry="420" fill="${clothes}"/>
    <ellipse cx="500" cy="560" rx="275" ry="360" fill="${trial.hair ?? "#3a2a20"}"/>
    <ellipse cx="500" cy="640" rx="240" ry="330" fill="${skin}"/>
    <g fill="#1d1512"><ellipse cx="405" cy="590" rx="38" ry="17"/><ellipse cx="595" cy="590" rx="38" ry="17"/>
      <rect x="360" y="535" width="90" height="12"/><rect x="550" y="535" width="90" height="12"/>
      <rect x="425" y="800" width="150" height="14"/><path d="M490 620 L470 720 L520 720 Z" fill-opacity="0.4"/></g>
    <g fill="#fff"><circle cx="411" cy="585" r="4"/><circle cx="601" cy="585" r="4"/></g>
    ${trial.over ?? ""}</svg>`;
  // Rendered first: sharp applies its operations in its own order, not in the order of the calls.
  return sharp(await sharp(Buffer.from(svg)).removeAlpha().png().toBuffer());
}

export async function portraitJpeg(trial: Portrait = {}): Promise<Buffer> {
  return await (await portrait(trial)).jpeg({ quality: 92 }).toBuffer();
}
