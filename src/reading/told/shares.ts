import { contextsFor, speakerOf, type Asking } from "../answers/asking.ts";
import type { Candidate } from "../answers/merge.ts";
import { saidIn } from "./sentence.ts";
import type { Words } from "../answers/walked.ts";
import { dateShape } from "../family/shape.ts";
import { groupOf, whoIs } from "../family/who.ts";
import { fold } from "../normal.ts";
import { planned } from "./entry-words.ts";
import type { Half } from "../segment.ts";
import { stretchOf } from "../stretch.ts";

/** What a sentence tells for several whose verb it says once: "I first entered on …, Minh on … and Ana on …". */
export interface Shares {
  /** The clause that holds the verb, up to where the next person is named. */
  readonly head: Words;
  readonly candidates: readonly Candidate[];
}

const longest = 600;
const mostPeople = 8;

/** Between the date of one and the date of the next stands who the next is, behind the place of the one before. */
const next =
  /^(.{0,60}?)(?:[,;]\s*(?:(?:and|et|then|puis|while|mais|but)\s+)?|\s(?:and|et|then|puis|while|tandis que)\s+)((?:(?:my|our|mon|ma|mes|notre) )?(?:the )?[\p{L}'’ -]{1,50}?)(?:,)?(?:'s|’s|(?<=s)['’])?(?<verb>(?:\s(?:on|le|la|du|in|was|is|est|etait|au|came|did|entered|arrived|landed|came in|est venue?|est entree?|est arrivee?|sont venue?s|sont entree?s|sont arrivee?s|pour la|first|last|most recently|premiere fois|derniere fois|remonte au|date du|c'etait|only|both))*)\s*$/u;
const verbs = /\b(?:was|were|is|are|has|have|had|left|went|born|nee?|est|sont|issued|expires?|moved|returned|returns?|visa|permit|permis|until|jusqu|not|pas)\b/; // prettier-ignore

/** The shares of a sentence about entries, of two or more people by name or relation; null where it is none. */
export function sharesIn(half: Half, sentence: Words, asking: Asking): Shares | null {
  const folded = fold(sentence.words);
  if (asking.people.length < 2 || folded.length !== sentence.words.length || folded.length > longest) return null;
  if (sentence.words.includes("?")) return null;
  const dates = [...folded.matchAll(dateShape)];
  if (dates.length < 2 || dates.length > mostPeople) return null;
  const family = {
    order: [],
    people: asking.people,
    sender: speakerOf(asking),
    numbered: () => null,
  };
  const owners: (readonly string[])[] = [];
  const starts: number[] = [];
  let whiches = "";
  for (const [at, date] of dates.slice(1).entries()) {
    const before = dates[at];
    if (!before) return null;
    const from = before.index + before[0].length;
    const match = next.exec(folded.slice(from, date.index));
    const who = match?.[2]?.replace(/^celle de |^celui de |^pour |^for /, "").trim();
    const owner = who ? ownersOf(who, family) : null;
    if (!match || !owner || verbs.test(match[1] ?? "")) return null;
    whiches += match.groups?.["verb"] ?? "";
    owners.push(owner);
    starts.push(from + (match[1] ?? "").length);
  }
  const [first] = dates;
  const [end] = starts;
  if (!first || end === undefined || new Set(owners.flat()).size !== owners.flat().length) return null;
  const lead = leadOf(folded.slice(0, first.index));
  if (lead === null || leadOf(`came ${folded.slice(0, first.index)} ${whiches}`) !== lead) return null;
  const last = dates.at(-1);
  const behind = last ? last.index + last[0].length : folded.length;
  const all = placeOfAll(sentence.words.slice(behind), folded.slice(behind));
  const candidates = owners.flatMap((people, at) => {
    const from = dates[at + 1]?.index ?? 0;
    const share = stretchOf(sentence, from, starts[at + 1] ?? folded.length);
    const words = all === null ? share.words : `${share.words.slice(0, (starts[at + 1] ?? behind) - from)}${" ".repeat(behind - (starts[at + 1] ?? behind))}${all}`; // prettier-ignore
    return people.flatMap((person) => tellsOf(half, { ...share, words }, lead, person, asking));
  });
  const dated = candidates.filter(({ question }) => question === "firstEntry" || question === "lastEntry");
  if (dated.length < owners.flat().length) return null;
  const head = stretchOf(sentence, 0, end);
  return {
    head: all === null ? head : { ...sentence, words: head.words + " ".repeat(behind - end) + all },
    candidates,
  };
}

const ofAll = /^[\s,;(–-]*(?:(?:both|all|each)(?: (?:times?|of (?:us|them)|two|three))?|(?:tous|toutes)(?: les)?(?: (?:deux|trois))?|les (?:deux|trois)(?: fois)?|chaque fois)(?=\s|,)|[,\s(]*(?:in both cases|both times|each time|dans les deux cas|les deux fois|chaque fois|toutes les deux|tous les deux)(?=[\s.!)]*$)/; // prettier-ignore

/** What stands behind the last date without the words that make it everybody's, letter for letter; null where none do. */
function placeOfAll(words: string, folded: string): string | null {
  const match = ofAll.exec(folded);
  if (!match || folded.length !== words.length) return null;
  return `${words.slice(0, match.index)}${" ".repeat(match[0].length)}${words.slice(match.index + match[0].length)}`;
}

/** "Minh", "my wife and son", "my wife Jie": whoever is meant, one or several. */
function ownersOf(who: string, family: Parameters<typeof groupOf>[1]): readonly string[] | null {
  const group = groupOf(who.replace(/\bi$/, "me"), family);
  if (group && !group.rest) return group.people;
  // Of "notre fils Lucas" the name tells who.
  const name = who.split(" ").at(-1) ?? "";
  const one = who.includes(" ") && /^(?:my|our|mon|ma|notre) /.test(who) ? whoIs(name, family) : null;
  return one === null ? null : [one];
}

/** Words by which somebody else's entry would be told as this one's is; null where they say neither first nor last alone. */
function leadOf(words: string): string | null {
  if (planned.test(words.slice(-40)) || /\b(?:not|never|n't|pas|jamais|if|si)\b/.test(words)) return null;
  const first = /\b(?:first|premiere?|initial\w*|originally|1st)\b/.test(words);
  const last = /\b(?:last|latest|most recent\w*|derniere?|recente|recently)\b/.test(words);
  const comes = /\b(?:(?:r?ent)(?:er|r)\w*|came|come|arriv\w*|land\w*|venue?s?|revenue?s?|mine|mienne)\b/.test(words);
  if (!comes || first === last) return null;
  return first ? "I first entered Canada on " : "I last entered Canada on ";
}

function tellsOf(half: Half, share: Words, lead: string, person: string, asking: Asking): Candidate[] {
  const words = share.words.replace(/[\s,;.!]+$/, "");
  return saidIn(`${lead}${words}`, contextsFor(person, asking)).flatMap((said) => {
    const [start, end] = [said.start - lead.length, said.end - lead.length];
    if (start < 0 || said.entry || !/^(?:first|last)Entry/.test(said.question)) return [];
    const span = { part: half.part, start: share.start + start, end: share.start + end };
    return [{ person, question: said.question, reading: said.reading, span, words: words.slice(start, end), corrects: false }]; // prettier-ignore
  });
}
