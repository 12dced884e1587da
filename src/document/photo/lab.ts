/** CIE lightness L* (0–100), a*, b* and chroma C*ab of an 8-bit sRGB colour (IEC 61966-2-1, D65). */
interface Tone {
  readonly lightness: number;
  readonly a: number;
  readonly b: number;
  readonly chroma: number;
}

const linear = Float64Array.from({ length: 256 }, (_, value) => {
  const v = value / 255;
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
});

export function toneAt(red: number, green: number, blue: number): Tone {
  const r = linear[red] ?? 0;
  const g = linear[green] ?? 0;
  const b = linear[blue] ?? 0;
  const x = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = curve(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  const aStar = 500 * (x - y);
  const bStar = 200 * (y - z);
  return { lightness: 116 * y - 16, a: aStar, b: bStar, chroma: Math.hypot(aStar, bStar) };
}

/** Linear luminance, 0 to 255, of the pixel whose red stands at `at` (ISO/IEC 29794-5: of sRGB, in whole numbers). */
export function lightAt(pixels: Buffer, at: number): number {
  const r = linear[pixels[at] ?? 0] ?? 0;
  const g = linear[pixels[at + 1] ?? 0] ?? 0;
  const b = linear[pixels[at + 2] ?? 0] ?? 0;
  return Math.round((0.2126 * r + 0.7152 * g + 0.0722 * b) * 255);
}

function curve(t: number): number {
  return t > 216 / 24_389 ? Math.cbrt(t) : (t * 24_389) / 27 / 116 + 16 / 116;
}
