import sharp from "sharp";

/** A drawn head and shoulders: nobody's face, right in size and light. `background` makes a wrong one. */
export function portrait(hair: string, background = "#fafafa"): Promise<Buffer> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1400">
    <rect width="1000" height="1400" fill="${background}"/>
    <path d="M150 1400 Q180 1050 400 1010 L600 1010 Q820 1050 850 1400 Z" fill="#34506b"/>
    <rect x="430" y="880" width="140" height="170" fill="#c99774"/>
    <ellipse cx="500" cy="680" rx="210" ry="280" fill="#d8a985"/>
    <path d="M285 640 Q290 360 500 350 Q710 360 715 640 Q680 470 500 460 Q320 470 285 640 Z" fill="${hair}"/>
    <ellipse cx="425" cy="660" rx="34" ry="17" fill="#e6dfda"/><circle cx="425" cy="660" r="14" fill="#3c2a1e"/>
    <ellipse cx="575" cy="660" rx="34" ry="17" fill="#e6dfda"/><circle cx="575" cy="660" r="14" fill="#3c2a1e"/>
    <path d="M378 610 L465 602 M535 602 L622 610" stroke="${hair}" stroke-width="12"/>
    <path d="M500 670 L485 765 L515 768" stroke="#a87855" stroke-width="7" fill="none"/>
    <path d="M435 845 L565 845" stroke="#8d4a42" stroke-width="12"/>
  </svg>`;
  return sharp(Buffer.from(drawing)).jpeg({ quality: 92 }).toBuffer();
}
