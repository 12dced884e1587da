/** Months by every name people write, folded; a slip of one letter is found by `monthOf`. */
const names: readonly (readonly string[])[] = [
  ["january", "janvier", "jan", "janv"],
  ["february", "fevrier", "feb", "fev", "fevr"],
  ["march", "mars", "mar"],
  ["april", "avril", "apr", "avr"],
  ["may", "mai"],
  ["june", "juin", "jun"],
  ["july", "juillet", "jul", "juil", "juill"],
  ["august", "aout", "aug", "aou"],
  ["september", "septembre", "sep", "sept"],
  ["october", "octobre", "oct"],
  ["november", "novembre", "nov"],
  ["december", "decembre", "dec"],
];
const months = new Map(names.flatMap((list, index) => list.map((name) => [name, index + 1] as const)));
const longNames = [...months].filter(([name]) => name.length >= 6);

/** Month 1–12 that a folded word names, or undefined. A long name may be misspelt by one letter, or two swapped. */
export function monthOf(word: string): number | undefined {
  const exact = months.get(word);
  if (exact !== undefined || word.length < 6 || word.length > 10) return exact;
  const near = new Set(
    longNames.filter(([name]) => name[0] === word[0] && isOneSlipApart(word, name)).map(([, month]) => month),
  );
  return near.size === 1 ? [...near][0] : undefined;
}

/** Whether two words differ by one letter changed, lost or added, or two neighbours swapped. */
export function isOneSlipApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}

const ordinals = new Map(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
   sixteenth seventeenth eighteenth nineteenth twentieth`
    .split(/\s+/)
    .map((word, index) => [word, index + 1] as const),
);
ordinals.set("thirtieth", 30).set("premier", 1).set("1er", 1);

/** Day of the month that an ordinal word names: "fourth", "premier". */
export function ordinalOf(word: string): number | undefined {
  return ordinals.get(word);
}

export const tens = new Map([
  ["twenty", 20],
  ["thirty", 30],
]);

export const ordinalSuffixes: ReadonlySet<string> = new Set([
  "st",
  "nd",
  "rd",
  "th",
  "er",
  "ere",
  "e",
  "re",
  "eme",
  "ieme",
]);

const chineseDigits = "零一二三四五六七八九";

/** One Chinese digit, 0–9, or -1. */
function chineseDigit(sign: string): number {
  return sign === "〇" ? 0 : chineseDigits.indexOf(sign);
}

export function isChineseNumeral(sign: string): boolean {
  return sign.length === 1 && (chineseDigit(sign) >= 0 || "十廿卅".includes(sign));
}

/** 二〇一九 → 2019, 二十五 → 25, 十 → 10; undefined for what is no such number. */
export function chineseNumber(signs: string): number | undefined {
  if (signs.length === 4) {
    const digits = [...signs].map(chineseDigit);
    return digits.includes(-1) ? undefined : Number(digits.join(""));
  }
  const small = signs.replace("廿", "二十").replace("卅", "三十");
  const at = small.indexOf("十");
  if (at < 0) return small.length === 1 ? chineseDigit(small) : undefined;
  if (at > 1 || small.length - at > 2) return undefined;
  const ten = at === 0 ? 1 : chineseDigit(small[0]!);
  const unit = at === small.length - 1 ? 0 : chineseDigit(small[at + 1]!);
  return ten < 1 || unit < 0 ? undefined : ten * 10 + unit;
}
