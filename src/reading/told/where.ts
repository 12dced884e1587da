import { contextsFor, type Asking } from "../answers/asking.ts";
import type { Candidate } from "../answers/merge.ts";
import type { Words } from "../answers/walked.ts";
import { readerOf } from "../choice.ts";
import { fold } from "../normal.ts";
import type { Half } from "../segment.ts";
import type { OpenEntries } from "./entry-open.ts";
import type { OpenEntry, Said } from "./sentence.ts";

/** The entry that a sentence told last, and whose it is; `entry` where only the rest of the reply says which it was. */
export interface Lately {
  readonly people: readonly string[];
  readonly entry: OpenEntry | null;
}

/** A sentence that says where, and nothing else: what leads up to the place. Folded. */
const leads =
  /^\W*(?:(?:and|et|all (?:of )?(?:it|this) )?(?:(?:it|this|that|which) was|it(?:'s| is)|(?:my |the |our )?(?:entry|arrival|landing)(?: (?:itself|point))? (?:was|is)|c'(?:etait|est|etait bien)|ce fut|cela s'est fait|le tout) (?:at|in|through|via|by|a|au|par|dans)(?: the)? |(?:(?:it|this|that|c')(?: was|etait|est) )?(?:a )?(?=l'aeroport)|(?:the |my |our |le |mon |notre )?(?:place|location|point|port|airport|point d'entree|lieu|endroit|aeroport|port of entry|place of (?:my |the |our )?entry|lieu d'entree)(?: of (?:my |the |our |that |this )?(?:last |latest )?(?:entry|arrival))? (?:was|is|est|etait) )/;

/** What a clause told last: its most recent entry, or one that nothing orders yet. */
export function latelyIn(
  heard: readonly Said[],
  at: number,
  whose: { readonly people: readonly string[]; readonly doubt: string | null },
  before: Lately | null,
): Lately | null {
  const dates = heard.filter(({ question }) => question === "firstEntry" || question === "lastEntry");
  const end = Math.max(...dates.map(({ start }) => start));
  const told = dates.filter(({ start }) => start === end);
  const last = told.find((one) => one.question === "lastEntry" || one.entry) ?? told[0];
  if (!last || whose.doubt !== null || heard.some(({ question }) => question === "lastEntryPlace")) return before;
  const open = last.entry ?? (last.question === "firstEntry" ? { kind: "first" as const, at: last.start } : null);
  const entry = open ? { ...open, at: open.at + at } : null;
  return { people: whose.people, entry };
}

/** "It was at Toronto Pearson airport." behind the most recent entry: its place. Null for any other sentence. */
export function whereTold(
  half: Half,
  sentence: Words,
  asking: Asking,
  { lately, open }: { readonly lately: Lately | null; readonly open: OpenEntries },
): Candidate[] | null {
  if (!lately || sentence.words.length > 120) return null;
  const lead = leads.exec(fold(sentence.words))?.[0].length ?? 0;
  const words = sentence.words.slice(lead).replace(/[\s.!]+$/, "");
  if (lead === 0 || words === "") return null;
  const told = lately.people.flatMap((person): Candidate[] => {
    const context = contextsFor(person, asking).find(({ question }) => question.type === "place");
    const reading = context ? readerOf(context.question).read(words, context) : null;
    if (!context || reading?.rule !== "place.known-port") return [];
    const start = sentence.start + lead;
    const span = { part: half.part, start, end: start + words.length };
    return [{ person, question: context.question.id, reading, span, words, corrects: false }];
  });
  if (told.length < lately.people.length) return null;
  const { entry } = lately;
  if (entry === null) return told;
  for (const candidate of told) open.keep(candidate, entry);
  return [];
}
