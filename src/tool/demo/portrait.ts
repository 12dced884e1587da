import sharp from "sharp";

/**
 * A drawn head and shoulders: nobody's face, right in size and light. Each colour of hair is another person, with a build
 * and clothes of their own, so that a family's photos differ as photos do. `background` makes a wrong one.
 */
export function portrait(hair: string, background = "#fafafa"): Promise<Buffer> {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hair.slice(at, at + 2), 16));
  const seed = (red ?? 0) + (green ?? 0) + (blue ?? 0);
  const half = 180 + (seed % 7) * 10;
  const crown = 300 + (Math.floor(seed / 7) % 5) * 22;
  const clothes = ["#34506b", "#1d2328", "#8d9aa6", "#6b3a34", "#c9c3b4"][Math.floor(seed / 3) % 5];
  const shoulder = 45 * (Math.floor(seed / 5) % 4);
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1400">
    <rect width="1000" height="1400" fill="${background}"/>
    <path d="M${190 - shoulder} 1400 Q${200 - shoulder} 1050 400 1010 L600 1010 Q${800 + shoulder} 1050 ${810 + shoulder} 1400 Z" fill="${clothes}"/>
    <rect x="430" y="880" width="140" height="170" fill="#c99774"/>
    <ellipse cx="500" cy="680" rx="${half}" ry="280" fill="#d8a985"/>
    <path d="M${495 - half - 15} 640 Q290 ${crown + 10} 500 ${crown} Q710 ${crown + 10} ${505 + half + 15} 640 Q680 470 500 460 Q320 470 ${495 - half - 15} 640 Z" fill="${hair}"/>
    <ellipse cx="425" cy="660" rx="34" ry="17" fill="#e6dfda"/><circle cx="425" cy="660" r="14" fill="#3c2a1e"/>
    <ellipse cx="575" cy="660" rx="34" ry="17" fill="#e6dfda"/><circle cx="575" cy="660" r="14" fill="#3c2a1e"/>
    <path d="M378 610 L465 602 M535 602 L622 610" stroke="${hair}" stroke-width="12"/>
    <path d="M500 670 L485 765 L515 768" stroke="#a87855" stroke-width="7" fill="none"/>
    <path d="M435 845 L565 845" stroke="#8d4a42" stroke-width="7"/>
  </svg>`;
  return sharp(Buffer.from(drawing)).jpeg({ quality: 92 }).toBuffer();
}
