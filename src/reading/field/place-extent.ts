import { fold } from "../normal.ts";
import { portsIn, type PortFound } from "./gazetteer.ts";

const around = new Set(
  `international airport intl int l terminal aeroport port of entry bridge border crossing tunnel ferry gate pont poste frontalier frontiere de du d l la le toronto montreal vancouver ottawa calgary edmonton winnipeg halifax
   quebec ontario on qc bc ab mb sk ns nb nl british columbia colombie britannique alberta manitoba saskatchewan nova scotia new brunswick canada lester b pierre elliott trudeau pearson city yyz yul yvr yow yyc yeg ywg yhz yqb 1 2 3 station office cbsa the`.split(
    /\s+/,
  ),
);

/** "Winnipeg Richardson International Airport": whom an airport is named after, between its town and the word for it. */
const namedAfter =
  /^(?: \p{Lu}[\p{L}.'’-]{1,20}){1,3}?(?: (?:International|Intl|City|Regional|Island)\.?)? [Aa]irport(?!\p{L})/u;

/** The found ports and the words around them that belong to a port's name, as written. */
export function extended(words: string, found: readonly PortFound[]): string {
  const parts = [...fold(words).matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const [first, last] = [found[0]!, found.at(-1)!];
  const others = portsIn(words).filter((one) => one.port.city !== first.port.city);
  const isFree = (at: number) => !others.some((one) => one.start <= parts[at]!.start && parts[at]!.start < one.end);
  let from = parts.findIndex((part) => part.start >= first.start);
  let to = parts.findLastIndex((part) => part.end <= last.end);
  while (
    from > 0 &&
    isFree(from - 1) &&
    around.has(parts[from - 1]!.word) &&
    isJoined(words, parts[from - 1]!.end, parts[from]!.start)
  )
    from--;
  while (
    ["of", "de", "du", "d", "l", "la", "le", "the", "on"].includes(parts[from]!.word) &&
    parts[from]!.start < first.start
  )
    from++;
  while (
    to < parts.length - 1 &&
    isFree(to + 1) &&
    around.has(parts[to + 1]!.word) &&
    isJoined(words, parts[to]!.end, parts[to + 1]!.start)
  )
    to++;
  while (["of", "de", "du", "d", "l", "la", "le", "the", "on"].includes(parts[to]!.word) && parts[to]!.end > last.end)
    to--;
  const behind = parts[to]!.end;
  const end = behind + (others.length > 0 ? 0 : (namedAfter.exec(words.slice(behind))?.[0].length ?? 0));
  const slice = words.slice(parts[from]!.start, end);
  return slice.includes("(") && !slice.includes(")") && words[end] === ")" ? `${slice})` : slice;
}

function isJoined(words: string, from: number, to: number): boolean {
  return /^[\s,'(/-]{0,3}$/.test(words.slice(from, to)) || words.slice(from, to) === ". ";
}

/** Ports of one city that stand side by side are one: "Pearson airport, Toronto". */
export function groups(found: readonly PortFound[], text: string): PortFound[][] {
  const grouped: PortFound[][] = [];
  for (const one of found) {
    const group = grouped.at(-1);
    const previous = group?.at(-1);
    if (group && previous?.port.city === one.port.city && /^[^.;\n]{0,30}$/.test(text.slice(previous.end, one.start)))
      group.push(one);
    else grouped.push([one]);
  }
  return grouped;
}

/** The same with its place, in running text. */
export function extendedSpan(text: string, group: readonly PortFound[]): { text: string; start: number; end: number } {
  const from = Math.max(0, group[0]!.start - 80);
  const window = text.slice(from, group.at(-1)!.end + 80);
  const shifted = group.map((one) => ({ ...one, start: one.start - from, end: one.end - from }));
  const words = extended(window, shifted);
  const start = from + Math.max(0, window.lastIndexOf(words, shifted[0]!.start));
  return { text: words, start, end: start + words.length };
}
