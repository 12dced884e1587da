import type { AskedPerson } from "../../question/person.ts";
import type { Family, Words } from "../answers/walked.ts";
import { fullNameIn } from "../family.ts";
import { shade } from "../field/hue.ts";
import { fold } from "../normal.ts";
import { stretchOf } from "../stretch.ts";
import { addressOf, own } from "./borrowed.ts";

/** What stands right behind the names in a sentence, in brackets or between commas. */
export interface Apposed {
  readonly told: readonly { readonly person: string; readonly question: string; readonly words: Words }[];
  /** Those of whom it says that they use the writer's address. */
  readonly borrows: readonly { readonly person: string; readonly words: Words }[];
  /** The sentence with blanks for all that, letter for letter. */
  readonly rest: Words;
}

const item = {
  uci: String.raw`(?:(?:(?:his|her|my|son|sa|mon|the|l'|with|avec(?: l')?) ?)?(?:uci|iuc|client id)(?: (?:number|no\.?|n°|id))?\s?[:=#]?\s?(?:is |est )?)(?<uci>\d(?:[ -]?\d){7,9})`,
  email: `(?:(?:(?:his|her|my|son|sa|mon|l') ?)?(?:e-?mail|courriel|mail|adresse)(?: (?:address|id|(?:de |d')?(?:courriel|e-?mail|courrier electronique|messagerie)|electronique))?\\s?[:=]?\\s?(?:is |est )?)?<?(?<email>${addressOf})>?`,
  borrows: `(?:(?:he|she|who|il|elle|qui) )?(?:(?:does not|doesn't) have (?:an |his own |her own |any )?e-?mail,? so (?:he |she )?)?(?:please |also |aussi )?(?:(?:uses?|utilise|utilisez) )?(?<own>${own})(?! (?:is|est|remains|reste|address)\\b)(?:\\s?:?\\s?(?<again>${addressOf}))?`,
  eyes: `(?:(?:with|has|avec|aux|les|a les) )?(?:(?<colour>${shade})(?: colou?red)? eyes?|(?:yeux|eyes)(?: are| sont)?\\s?:?\\s?(?<yeux>${shade}))`,
};
const items = [item.uci, item.eyes, item.email, item.borrows].map((one) => new RegExp(one, "uy"));
const opening = /\s?(?:\(|,\s)\s?/y;
const between = /\s?(?:,|;)\s(?:and |et )?|\s(?:and|et)\s/y;
const closing = /\s?\)/y;
/** "I, Zoë Łucja", "moi, Zoë Łucja": the name says who "I" is. */
const beforeName = /\b(?:i|me|myself|moi)(,\s)$/;
/** Words by which what stands behind a name may be no answer. */
const asides = /\b(?:not|never|no longer|old|former\w*|previous\w*|was|were|pas|jamais|ancien\w*|lawyer|representative|consultant|avocat\w*|sponsor)\b/; // prettier-ignore
const longest = 900;

/** Reads what stands behind the full names in a sentence that names two or more; null where it tells of fewer so. */
export function apposedIn(sentence: Words, { people }: Family): Apposed | null {
  const folded = fold(sentence.words);
  if (people.length < 2 || folded.length > longest || folded.length !== sentence.words.length) return null;
  if (!/[(,]/.test(folded) || !/\d{4}|@/.test(folded) || folded.includes("?") || asides.test(folded)) return null;
  const told: { person: string; question: string; words: Words }[] = [];
  const borrows: { person: string; words: Words }[] = [];
  let rest = sentence.words;
  const blank = (from: number, to: number): void => {
    rest = rest.slice(0, from) + " ".repeat(to - from) + rest.slice(to);
  };
  const named = people.flatMap((person) => behindName(person, sentence, folded));
  if (named.length < 2 && !named.some(({ found }) => found.some(({ question }) => question === "borrows"))) return null;
  for (const { person, name, full, found, from, to } of named) {
    const written = found.some(({ question }) => question === "email");
    const [start, end] = [name.start - sentence.start, name.end - sentence.start];
    if (full) told.push({ person, question: "fullName", words: stretchOf(sentence, start, end) });
    for (const { question, start, end } of found) {
      const words = stretchOf(sentence, start, end);
      if (question === "borrows") borrows.push(...(written ? [] : [{ person, words }]));
      else told.push({ person, question, words });
    }
    blank(from, to);
    const self = beforeName.exec(folded.slice(0, start));
    if (self) blank(start - (self[1] ?? "").length, /^,\s/.test(rest.slice(to)) ? to + 1 : to);
    else if (folded.slice(0, start).endsWith(", ")) blank(start - 2, start);
  }
  return { told, borrows, rest: { ...sentence, words: rest } };
}

interface Behind {
  readonly person: string;
  readonly name: Words;
  /** It is the full name, and answers. */
  readonly full: boolean;
  readonly found: readonly { readonly question: string; readonly start: number; readonly end: number }[];
  readonly from: number;
  readonly to: number;
}

/** What is known to stand behind somebody's name, as far as it goes; nothing where brackets hold anything else. */
function behindName(person: AskedPerson, sentence: Words, folded: string): Behind[] {
  const whole = fullNameIn(sentence, person);
  const name = whole ?? givenNameIn(sentence, folded, person);
  if (!name) return [];
  const full = whole !== null && /\s/.test(whole.words);
  const from = name.end - sentence.start;
  const found: { question: string; start: number; end: number }[] = [];
  const open = at(opening, folded, from);
  if (!open) return [];
  let end = from + open[0].length;
  let to = from;
  for (let more = true; more && found.length < 4;) {
    const one = items.map((pattern) => at(pattern, folded, end)).find((match) => match !== null);
    if (!one) break;
    for (const [group, words] of Object.entries(one.groups ?? {})) {
      if (words === undefined) continue;
      const start = end + one[0].lastIndexOf(words);
      found.push({ question: questionOf[group] ?? group, start, end: start + words.length });
    }
    end += one[0].length;
    to = end;
    const next = at(between, folded, end);
    more = next !== null;
    if (next) end += next[0].length;
  }
  if (found.length === 0 || new Set(found.map(({ question }) => question)).size !== found.length) return [];
  if (!open[0].includes("(")) return [{ person: person.id, name, full, found, from, to }];
  const close = at(closing, folded, to);
  return close ? [{ person: person.id, name, full, found, from, to: to + close[0].length }] : [];
}

/** "My wife Liza (UCI …)": the name somebody is called by, before a bracket or a comma. */
function givenNameIn(sentence: Words, folded: string, { givenName }: AskedPerson): Words | null {
  const given = fold(givenName);
  for (let at = folded.indexOf(given); given !== "" && at !== -1; at = folded.indexOf(given, at + 1)) {
    const behind = folded.slice(at + given.length, at + given.length + 2);
    if (!/[\p{L}\p{N}@._-]/u.test(folded[at - 1] ?? "") && /^(?:\s?\(|,\s)/.test(behind))
      return stretchOf(sentence, at, at + given.length);
  }
  return null;
}

const questionOf: Readonly<Record<string, string>> = {
  uci: "uci",
  email: "email",
  again: "email",
  own: "borrows",
  colour: "eyeColour",
  yeux: "eyeColour",
};

function at(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(text);
}
