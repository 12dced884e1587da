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
    ${[425, 575].map((x) => eyeAt(x, hair)).join("")}
    <path d="M478 640 Q472 720 466 752 Q480 776 500 778 Q520 776 534 752 Q528 720 522 640 Z" fill="#c48f6c"/>
    <ellipse cx="482" cy="764" rx="8" ry="5" fill="#7a4a36"/><ellipse cx="518" cy="764" rx="8" ry="5" fill="#7a4a36"/>
    <path d="M432 846 Q470 824 500 832 Q530 824 568 846 Q530 874 500 876 Q470 874 432 846 Z" fill="#b5635a"/>
    <path d="M432 846 Q500 852 568 846" stroke="#7c3b36" stroke-width="5" fill="none"/>
    <path d="M455 915 Q500 935 545 915" stroke="#c48f6c" stroke-width="10" fill="none"/>
  </svg>`;
  return sharp(Buffer.from(drawing)).jpeg({ quality: 92 }).toBuffer();
}

/** An eye with brow, lid and shade. */
function eyeAt(x: number, hair: string): string {
  return `<ellipse cx="${x}" cy="650" rx="58" ry="36" fill="#c48f6c"/>
    <path d="M${x - 42} 662 Q${x} 626 ${x + 42} 662 Q${x} 688 ${x - 42} 662 Z" fill="#f1ece8"/>
    <circle cx="${x}" cy="659" r="18" fill="#5a3a24"/><circle cx="${x}" cy="659" r="9" fill="#120d0a"/>
    <path d="M${x - 44} 660 Q${x} 622 ${x + 44} 660" stroke="#3a241a" stroke-width="8" fill="none"/>
    <path d="M${x - 55} 608 Q${x} 578 ${x + 55} 606" stroke="${hair}" stroke-width="15" fill="none"/>`;
}
