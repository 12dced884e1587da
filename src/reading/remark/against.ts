import { fold } from "../normal.ts";
import type { Bearing } from "./agree.ts";
import { apartFrom } from "./against/apart.ts";
import { awayNow } from "./against/away-now.ts";
import { homeward } from "./against/homeward.ts";
import { livedHereYoung } from "./against/earlier-life.ts";
import { stayedLater, toldEither } from "./against/later-stay.ts";
import {
  isTooOld,
  stayedTooLong,
  toldTwice,
  wasHereBefore,
  weathersOtherwise,
  wentLater,
} from "./against/other-time.ts";
import { otherWay } from "./against/other-way.ts";
import { sentencesIn, type Sentence } from "./against/spoken-of.ts";
import { isOfLenses, isRefused, isSubstituted } from "./against/substituted.ts";
import { peopleIn, questionsIn } from "./named.ts";

/** Answers that a remark contradicts by what it tells: of whom (empty: of all), and which. */
export interface Against {
  readonly questions: readonly string[];
  readonly people: readonly string[];
}

/** Nobody tells more than this beside their answers; a letter is judged by its doubts. */
const longest = 600;
const entries = ["firstEntry", "lastEntry"];

/**
 * What a remark tells that the answers taken cannot be true beside: somebody is away now, what was put is no entry, somebody came
 * apart or by another way, a journey was later. `own`: the question whose answer it stands behind, or null.
 */
export function againstOf(words: string, bearing: Bearing, own: string | null): Against[] {
  if (words.length > longest || !/\p{L}{2}/u.test(words)) return [];
  const folded = fold(words)
    .replaceAll(/[\n\t]/g, " ")
    .replaceAll("’", "'");
  if (folded.includes("?")) return [];
  return sentencesIn(words, folded).flatMap((sentence) => [
    ...ofPresence(sentence, bearing, own),
    ...ofValues(sentence, bearing, own),
    ...ofJourneys(sentence, folded, bearing, own),
  ]);
}

function ofPresence(sentence: Sentence, { family }: Bearing, own: string | null): Against[] {
  // "I will be in Canada on Sunday" at the question of one of them is said of that one, and read there.
  const away = awayNow(sentence, family) ?? (own === null ? homeward(sentence.folded, family) : null);
  return away ? [{ questions: ["inCanada"], people: away }] : [];
}

function ofValues({ folded, written }: Sentence, { family }: Bearing, own: string | null): Against[] {
  if (isOfLenses(folded)) return [{ questions: ["eyeColour"], people: [] }];
  const isOther = isSubstituted(folded);
  if (!isOther && !isRefused(folded)) return [];
  const named = questionsIn(folded, family).filter((one) => entries.includes(one));
  const meant = named.length > 0 ? named : own !== null && entries.includes(own) ? [own] : entries;
  return [{ questions: isOther ? meant : [...meant, "lastEntryPlace"], people: peopleIn(written, family) }];
}

function ofJourneys(sentence: Sentence, remark: string, bearing: Bearing, own: string | null): Against[] {
  const { folded } = sentence;
  const { facts } = bearing;
  const found: Against[] = [];
  const apart = apartFrom(folded, bearing);
  if (apart.first.length > 0) found.push({ questions: ["firstEntry"], people: apart.first });
  if (apart.last.length > 0) found.push({ questions: ["lastEntry", "lastEntryPlace"], people: apart.last });
  const way = otherWay(sentence, bearing, own === "lastEntryPlace" || own === "lastEntry");
  if (way.length > 0) found.push({ questions: ["lastEntryPlace"], people: way });
  if (
    isTooOld(sentence, remark, bearing) ||
    toldTwice(sentence) ||
    wentLater(sentence, bearing) ||
    stayedLater(sentence, bearing)
  )
    found.push({ questions: ["lastEntry"], people: [] });
  if (wasHereBefore(sentence, bearing)) found.push({ questions: ["firstEntry"], people: [] });
  const staying = stayedTooLong(sentence, remark, bearing);
  if (staying.length > 0) found.push({ questions: ["lastEntry"], people: staying });
  const young = livedHereYoung(sentence, bearing);
  if (young.length > 0) found.push({ questions: ["firstEntry"], people: young });
  const either = toldEither(sentence);
  if (either) found.push({ questions: [either], people: peopleIn(sentence.written, bearing.family) });
  const entry = own === "firstEntry" ? facts.first : own === "lastEntry" ? facts.last : null;
  if (entry && own !== null && weathersOtherwise(sentence, entry, bearing))
    found.push({ questions: [own], people: [] });
  return found;
}
