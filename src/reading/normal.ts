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

/** Whether a code unit is taken over as it is: 0 yes, 1 no. A table, because the question is asked for every character. */
const changes = new Uint8Array(0x10000);
for (const code of singles.keys()) changes[code] = 1;
for (let code = 0x300; code < 0x10000; code++) if (combining.test(String.fromCharCode(code))) changes[code] = 1;

/** From `out` on in the result, characters stand at `given` and on in the original. */
interface Shift {
  readonly out: number;
  readonly given: number;
}

/**
 * NFC; line ends as LF; every space as U+0020; full-width forms, curly quotes and long dashes as their ASCII ones;
 * characters without width gone. Case and accents stay. Linear; plain ASCII comes back as it is.
 */
export function normalise(given: string): Normal {
  if (plain.test(given)) return { text: given, offsetOf: (index) => index };
  const parts: string[] = [];
  const shifts: Shift[] = [{ out: 0, given: 0 }];
  let length = 0;
  let from = 0;
  const take = (words: string) => {
    parts.push(words);
    length += words.length;
  };
  for (let at = 0; at < given.length; at++) {
    const code = given.charCodeAt(at);
    if (changes[code] === 0) continue;
    const isMark = code >= 0x300 && combining.test(given[at]!);
    const start = isMark && at > from ? at - 1 : at;
    if (start > from) take(given.slice(from, start));
    let end = at + 1;
    if (isMark) while (end < given.length && combining.test(given[end]!)) end++;
    else if (code === 0x0d && given.charCodeAt(end) === 0x0a) end++;
    const base = isMark && start === at ? takeBack(parts) : "";
    length -= base.length;
    while (base !== "" && shifts.length > 1 && shifts.at(-1)!.out > length) shifts.pop();
    const out = isMark ? (base + given.slice(start, end)).normalize("NFC") : (singles.get(code) ?? given[at]!);
    take(out);
    if (out.length !== end - start + base.length) shifts.push({ out: length, given: end });
    from = end;
    at = end - 1;
  }
  take(given.slice(from));
  return { text: parts.join(""), offsetOf: (index) => offsetIn(shifts, index, given.length) };
}

/** No letter of any language bears more marks; a run of them must not be taken back whole for each. */
const longestRun = 8;

/** The last letter taken with its marks, to which a mark behind it belongs: over a character without width, or to one replaced. */
function takeBack(parts: string[]): string {
  let taken = "";
  while (taken.length < longestRun) {
    let last = parts.pop() ?? "";
    // Characters without width left nothing behind.
    while (last === "" && parts.length > 0) last = parts.pop() ?? "";
    if (last === "") return taken;
    parts.push(last.slice(0, -1));
    taken = last.slice(-1) + taken;
    if (!combining.test(last.slice(-1))) break;
  }
  return taken;
}

/** Looks the last shift up that lies at or before an index. */
function offsetIn(shifts: readonly Shift[], index: number, end: number): number {
  let low = 0;
  let high = shifts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (shifts[middle]!.out <= index) low = middle;
    else high = middle - 1;
  }
  const shift = shifts[low]!;
  return Math.min(shift.given + index - shift.out, end);
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
/** For each UTF-16 unit the one it folds to; 0 where it was not asked yet. Every line of every reply comes by here. */
const folded = new Uint16Array(0x10000);

function foldUnit(code: number): number {
  const unit = String.fromCharCode(code);
  const lower = unit.toLowerCase().normalize("NFD");
  const base = unit >= "\uac00" && unit <= "\ud7a3" ? unit : (bases[unit.toLowerCase()] ?? lower);
  return (folded[code] = base.charCodeAt(0));
}

/** So many units are made into text at once; an engine takes no more as arguments than some ten thousand. */
const stretch = 1024;
const units = new Uint16Array(stretch);

/** Lower case without accents, character for character: offsets into the result are offsets into the normalised text. */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  let whole = "";
  for (let from = 0; from < text.length; from += stretch) {
    const count = Math.min(stretch, text.length - from);
    for (let at = 0; at < count; at++) {
      const code = text.charCodeAt(from + at);
      // Letter by letter: the lower case of "İ" as a whole is two characters.
      units[at] = folded[code] || foldUnit(code);
    }
    whole += String.fromCharCode.apply(null, units.subarray(0, count) as unknown as number[]);
  }
  // Letters beyond the basic plane have two units.
  return whole.toLowerCase();
}

const spread = /\s\s|[^\S ]/;

/** With a single space wherever there is white space, and none at the ends. */
export function singleSpaced(text: string): string {
  return (spread.test(text) ? text.replace(/\s+/g, " ") : text).trim();
}
