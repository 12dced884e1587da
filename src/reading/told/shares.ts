import { contextsFor, type Asking } from "../answers/asking.ts";
import type { Candidate } from "../answers/merge.ts";
import { saidIn } from "./sentence.ts";
import type { Words } from "../answers/walked.ts";
import { senderOf } from "../family.ts";
import { dateShape } from "../family/shape.ts";
import { whoIs } from "../family/who.ts";
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
  /^(.{0,60}?)(?:[,;]\s*(?:(?:and|et|then|puis|while|mais|but)\s+)?|\s(?:and|et|then|puis|while|tandis que)\s+)((?:(?:my|our|mon|ma|mes|notre) )?(?:the )?[\p{L}'’ -]{1,50}?)(?:,)?(?:'s|’s)?(?:\s(?:on|le|la|du|in|was|is|est|etait|au|came|did|entered|arrived|est venue?|est entree?|est arrivee?|c'etait|only))*\s*$/u;
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
    sender: senderOf(asking.people, asking.from),
    numbered: () => null,
  };
  const owners: string[] = [];
  const starts: number[] = [];
  for (const [at, date] of dates.slice(1).entries()) {
    const before = dates[at];
    if (!before) return null;
    const from = before.index + before[0].length;
    const match = next.exec(folded.slice(from, date.index));
    const who = match?.[2]?.replace(/^celle de |^celui de |^pour |^for /, "").trim();
    const owner = who ? (whoIs(who, family) ?? ofRelationAndName(who, family)) : null;
    if (!match || !owner || verbs.test(match[1] ?? "")) return null;
    owners.push(owner);
    starts.push(from + (match[1] ?? "").length);
  }
  const [first] = dates;
  const [end] = starts;
  if (!first || end === undefined || new Set(owners).size !== owners.length) return null;
  const lead = leadOf(folded.slice(0, first.index));
  if (lead === null) return null;
  const candidates = owners.flatMap((person, at) => {
    const from = dates[at + 1]?.index ?? 0;
    return tellsOf(half, stretchOf(sentence, from, starts[at + 1] ?? folded.length), lead, person, asking);
  });
  const dated = candidates.filter(({ question }) => question === "firstEntry" || question === "lastEntry");
  return dated.length < owners.length ? null : { head: stretchOf(sentence, 0, end), candidates };
}

/** "My wife Jie", "notre fils Lucas": the name tells who. */
function ofRelationAndName(who: string, family: Parameters<typeof whoIs>[1]): string | null {
  const name = who.split(" ").at(-1) ?? "";
  const meant = who.includes(" ") && /^(?:my|our|mon|ma|notre) /.test(who) ? whoIs(name, family) : null;
  return meant;
}

/** Words by which somebody else's entry would be told as this one's is; null where they say neither first nor last alone. */
function leadOf(words: string): string | null {
  if (planned.test(words.slice(-40)) || /\b(?:not|never|n't|pas|jamais|if|si)\b/.test(words)) return null;
  const first = /\b(?:first|premiere?|initial\w*|originally|1st)\b/.test(words);
  const last = /\b(?:last|latest|most recent\w*|derniere?|recente|recently)\b/.test(words);
  const comes = /\b(?:ent(?:er|r)\w*|came|come|arriv\w*|land\w*|venue?s?|revenue?s?|mine|mienne)\b/.test(words);
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
