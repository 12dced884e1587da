/** Text in the one form that all of `reading/` works on, with the way back to where each character stood. */
export interface Normal {
  readonly text: string;
  /** Offset in the given text of the character at `index` of `text` (UTF-16); `text.length` gives the given length. */
  offsetOf(index: number): number;
}

const plain = /^[\n\t\x20-\x7e]*$/;
const combining = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a]/;

const singles = new Map<number, string>();
const drop = "";
for (const code of [0x00ad, 0x180e, 0xfeff, 0xfe0e, 0xfe0f]) singles.set(code, drop);
for (let code = 0x200b; code <= 0x200f; code++) singles.set(code, drop);
for (let code = 0x202a; code <= 0x202e; code++) singles.set(code, drop);
for (let code = 0x2060; code <= 0x2069; code++) singles.set(code, drop);
for (const code of [0x00a0, 0x1680, 0x202f, 0x205f, 0x3000]) singles.set(code, " ");
for (let code = 0x2000; code <= 0x200a; code++) singles.set(code, " ");
for (const code of [0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]) singles.set(code, "\n");
for (const code of [0x2018, 0x2019, 0x201a, 0x201b, 0x2032, 0x02bc, 0x00b4]) singles.set(code, "'");
for (const code of [0x201c, 0x201d, 0x201e, 0x201f, 0x2033]) singles.set(code, '"');
for (let code = 0x2010; code <= 0x2015; code++) singles.set(code, "-");
singles.set(0x2212, "-");
for (let code = 0xff01; code <= 0xff5e; code++) singles.set(code, String.fromCharCode(code - 0xfee0));

/**
 * NFC; line ends as LF; every space as U+0020; full-width forms, curly quotes and long dashes as their ASCII ones;
 * characters without width gone. Case and accents stay. Linear; plain ASCII comes back as it is.
 */
export function normalise(given: string): Normal {
  if (plain.test(given)) return { text: given, offsetOf: (index) => index };
  const parts: string[] = [];
  const offsets: number[] = [];
  const length = given.length;
  for (let at = 0; at < length;) {
    const code = given.charCodeAt(at);
    let end = at + 1;
    let out: string;
    if (code < 0x7f && code !== 0x0d && code !== 0x0b && code !== 0x0c) out = given[at]!;
    else out = singles.get(code) ?? given[at]!;
    if (code === 0x0d && given.charCodeAt(end) === 0x0a) end++;
    if (end < length && out !== drop && given.charCodeAt(end) >= 0x300 && combining.test(given[end]!)) {
      while (end < length && combining.test(given[end]!)) end++;
      out = given.slice(at, end).normalize("NFC");
    }
    for (let unit = 0; unit < out.length; unit++) offsets.push(at);
    if (out !== drop) parts.push(out);
    at = end;
  }
  return { text: parts.join(""), offsetOf: (index) => offsets[index] ?? length };
}

/** Letters that Unicode does not take apart into a base and an accent, and superscripts as in 4ᵗʰ. */
const bases: Record<string, string> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ß: "s",
  æ: "a",
  œ: "o",
  ᵉ: "e",
  ʳ: "r",
  ᵗ: "t",
  ʰ: "h",
  ˢ: "s",
  ᵈ: "d",
  ⁿ: "n",
};
const folded = new Map<string, string>();

function foldUnit(unit: string): string {
  const known = folded.get(unit);
  if (known !== undefined) return known;
  const lower = unit.toLowerCase().normalize("NFD")[0] ?? unit;
  const base = unit >= "\uac00" && unit <= "\ud7a3" ? unit : (bases[unit.toLowerCase()] ?? lower);
  folded.set(unit, base);
  return base;
}

/** Lower case without accents, character for character: offsets into the result are offsets into the normalised text. */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  let out = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x41) out += text[at];
    else if (code <= 0x5a) out += String.fromCharCode(code + 32);
    else if (code < 0x80) out += text[at];
    else out += foldUnit(text[at]!);
  }
  return out;
}
