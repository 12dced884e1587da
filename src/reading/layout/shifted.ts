import { wordsOf } from "../align/token.ts";
import { contextsFor, probablyOf, type Asking } from "../answers/asking.ts";
import type { Owner } from "../answers/block.ts";
import { readPlace } from "../answers/place.ts";
import type { Entry, Walk } from "../answers/walked.ts";
import { readerOf } from "../choice.ts";
import { namedIn } from "../family.ts";
import { sameAs } from "../family/same.ts";
import type { FieldContext, FieldReading } from "../reading.ts";

const telling = new Set(["uci", "email", "date", "eye-colour", "yes-no"]);
/** So many numbered answers that fit show that the numbers are ours, and the one that does not is a slip of its own. */
const fitting = 4;

/**
 * Numbered answers that are not to be believed because an answer of their block fits not the question of its number but another.
 * Two such answers, or one among few, and the numbers are not ours: none of the block's is believed. One alone among many that fit
 * puts in doubt itself and those that it may be instead: the dates, where it is a date.
 */
export function shiftedEntries(walked: Walk, owners: readonly Owner[], asking: Asking): ReadonlySet<Entry> {
  const numbered = walked.entries.filter((entry) => entry.source === "number");
  return new Set(
    [...Map.groupBy(numbered, ({ block }) => block)].flatMap(([block, entries]) => {
      const contexts = contextsFor(owners[block]?.person ?? probablyOf(asking), asking);
      const fits = entries.map((entry) => fitOf(entry, contexts, asking));
      const misfits = fits.filter((fit) => typeof fit === "object");
      const [only] = misfits;
      if (!only) return [];
      if (misfits.length > 1 || fits.filter((fit) => fit === "fits").length < fitting) return entries;
      return entries.filter((entry, at) => fits[at] === only || only.types.has(typeOf(entry, contexts) ?? ""));
    }),
  );
}

/** What else an answer is than an answer to the question of its number. */
interface Misfit {
  readonly types: ReadonlySet<string>;
}

function typeOf({ question }: Entry, contexts: readonly FieldContext[]): string | undefined {
  return contexts.find((one) => one.question.id === question)?.question.type;
}

function fitOf(entry: Entry, contexts: readonly FieldContext[], asking: Asking): "fits" | "silent" | Misfit {
  const context = contexts.find((one) => one.question.id === entry.question);
  const words = entry.paragraphs[0]?.[0]?.words ?? "";
  // What is asked of those outside may be passed by in any words: "9 - (I am in Canada)".
  if (!context || context.question.when === "outside-canada" || sameAs(words, asking.people, null)) return "silent";
  const reads = (one: FieldContext): FieldReading["kind"] =>
    readPlace(readerOf(one.question), entry.paragraphs.slice(0, 1), one)?.reading.kind ?? "none";
  const { type } = context.question;
  const own = reads(context);
  if (telling.has(type) && own !== "none") return "fits";
  // "At Edmonton airport" says that somebody is in Canada as well.
  if (type === "place" && own === "value") return "fits";
  // "Grey Gill" and "April Brown" are names before they are a colour and a month.
  if (type === "name" && namedIn(wordsOf(words), [context.person])?.meant) return "fits";
  const types = contexts
    .filter((one) => one.question.type !== type && telling.has(one.question.type) && reads(one) === "value")
    .map((one) => one.question.type);
  return types.length > 0 ? { types: new Set(types) } : "silent";
}
