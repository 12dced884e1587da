import { fold } from "../normal.ts";
import type { Candidate } from "../answers/merge.ts";
import type { OpenEntry } from "./sentence.ts";
import { saysOnly, saysStayed } from "./entry-marks.ts";
import { yearHere } from "./entry-plain.ts";

/** An entry without a word of which: what it would answer, as the first entry, the last, and the last one's place. */
interface Open {
  readonly kind: OpenEntry["kind"];
  readonly at: number;
  readonly candidates: Candidate[];
  /** Said behind it: "It was my first entry." */
  readonly said: Set<"first" | "last">;
}

/** "C'était notre première entrée", "so it is also our last entry": what the entry told before was, and whose. */
const thatWas =
  /(?:^\W*|[,;] ?|\b(?:and|et|so|donc) )(?:(?:and|et|so|donc|also|aussi) )?(?:c'etait|c'est|ce fut|it was|this was|that was|it is|that is|it's|that's) (?:also |aussi |donc |egalement )?(?<whose>my|our|his|her|their|ma|notre|sa|leur|the|la)(?: (?:very|toute))? (?<which>first|premiere|last|derniere|latest|most recent|plus recente)(?: ever)? (?:(?:entry|arrival|landing|entree|arrivee)\b(?! (?:as|with|avec|comme|by|par|this|cette)\b)(?! (?:to|in|into|en|aux?) (?!canada\b))|(?:time|fois)(?= (?:in|to|au) canada\b|\s*(?:[.!;,)]|$)))/g;

/**
 * The entries that sentences tell without saying which, until the whole reply has been read. A coming back is the most recent
 * entry where only the first one is told besides, and it is later; one entry that nobody left after is the first and the last.
 */
export class OpenEntries {
  private readonly told = new Map<string, Open[]>();
  private readonly stayed = new Set<string>();
  /** Of whom something tells that they were here before the entry told. */
  private readonly before = new Set<string>();
  /** The earliest year in which something is told of Canada, a birth there or a stay. */
  private since = Infinity;
  /** The clause heard last may tell of a later entry than the first. */
  private moving: () => boolean = () => false;
  /** Where the date of the entry stands that this sentence told last, and the one before; -1 for none. */
  private fresh = -1;
  private latest = -1;

  /** Keeps what an entry would answer. */
  keep(candidate: Candidate, { kind, at }: OpenEntry): void {
    const own = this.told.get(candidate.person) ?? [];
    this.told.set(candidate.person, own);
    const known = own.find((one) => one.at === at);
    if (this.moving()) this.before.add(candidate.person);
    if (known) known.candidates.push(candidate);
    else own.push({ kind, at, candidates: [candidate], said: new Set() });
    this.fresh = at;
  }

  /**
   * Hears which the entry was that this sentence or the one before told; `speaker` is who says "my", `tells` whether the sentence
   * answers with an entry of its own. To be called once a sentence.
   */
  order(sentence: string, speaker: string | null, tells: boolean): void {
    if (!tells && this.fresh < 0) this.since = Math.min(this.since, yearHere(sentence) ?? this.since);
    const meant = this.fresh < 0 && !tells ? this.latest : this.fresh;
    this.latest = this.fresh;
    this.fresh = -1;
    if (meant < 0) return;
    for (const { groups } of fold(sentence).matchAll(thatWas)) {
      const which = /^(?:first|premiere)$/.test(groups?.["which"] ?? "") ? "first" : "last";
      for (const [person, entries] of this.told) {
        const whose = groups?.["whose"] ?? "";
        const fits = /^(?:my|ma)$/.test(whose) ? person === speaker : /^(?:his|her|their|sa|leur)$/.test(whose) ? person !== speaker : true; // prettier-ignore
        if (fits) for (const one of entries) if (one.at === meant && one.kind !== "first") one.said.add(which);
      }
    }
  }

  /**
   * Hears whether a clause says of people that they came once, or never left since; `isPlain` is whether its sentence tells of
   * coming in and no more.
   */
  hear(clause: string, people: readonly string[], isPlain: () => boolean): void {
    if (saysStayed(clause) || saysOnly(clause)) for (const person of people) this.stayed.add(person);
    const folded = fold(clause);
    this.moving = () => moves.test(folded) || !isPlain();
    if (earlier.test(folded)) for (const person of people) this.before.add(person);
  }

  /** The answers that the open entries give, beside all that was answered. */
  settled(answered: readonly Candidate[]): Candidate[] {
    const people = new Set([...this.told.keys(), ...this.stayed]);
    return [...people].flatMap((person) => {
      const all = this.told.get(person) ?? [];
      const ordered = all.filter(({ said }) => said.size > 0).flatMap((one) => this.orderedIn(one, person));
      const of = (question: string): Candidate[] =>
        [...answered, ...ordered].filter((one) => one.person === person && one.question === question && one.reading.kind !== "none"); // prettier-ignore
      const told = all.filter(({ said }) => said.size === 0);
      return [...ordered, ...this.rest(person, told, of)];
    });
  }

  /** What the entries answer of which nothing said which they were. */
  private rest(person: string, told: readonly Open[], of: (question: string) => Candidate[]): Candidate[] {
    const [firsts, lasts] = [of("firstEntry"), of("lastEntry")];
    // "I returned on 7 July 2025", where an earlier day is given for the last: two values.
    if (lasts.length > 0) {
      const later = told.flatMap((one) => answersOf(one, ["lastEntry"]).filter((other) => isLater(other, lasts)));
      // Who came on one day alone came at one place.
      const isOne = firsts.length > 0 && of("lastEntryPlace").length === 0 && new Set([...firsts, ...lasts].map(dateOf)).size === 1; // prettier-ignore
      const own = told.filter(({ kind }) => kind === "first");
      if (firsts.length === 0 && later.length === 0) return this.earliest(person, told, lasts);
      return [...later, ...(isOne && own.length === 1 ? answersOf(own[0]!, ["lastEntryPlace"]) : [])];
    }
    const [one, ...more] = told.filter(({ kind }) => kind !== "first");
    const first = dateOf(firsts[0]);
    if (firsts.length > 0) {
      if (first === null || firsts.some((other) => dateOf(other) !== first)) return [];
      if (!one) return this.stayed.has(person) ? [{ ...firsts[0]!, question: "lastEntry" }, ...told.flatMap((of) => answersOf(of, ["lastEntryPlace"]))] : []; // prettier-ignore
      const last = dateOf(one.candidates.find(({ question }) => question === "lastEntry"));
      return more.length === 0 && one.kind === "back" && last !== null && last > first ? answersOf(one, ["lastEntry", "lastEntryPlace"]) : []; // prettier-ignore
    }
    const only = one !== undefined && more.length === 0 && one.kind === "plain" && this.stayed.has(person);
    return only ? answersOf(one, ["firstEntry", "lastEntry", "lastEntryPlace"]) : [];
  }

  /** "I came here on 27 March 2017. I last entered on …": the one other entry told, where nothing says that it was not the first. */
  private earliest(person: string, told: readonly Open[], lasts: readonly Candidate[]): Candidate[] {
    const [one, ...more] = told;
    const day = dateOf(one?.candidates.find(({ question }) => question === "firstEntry"));
    const isFirst =
      day !== null && this.since >= Number(day.slice(0, 4)) && lasts.every((last) => (dateOf(last) ?? "") > day);
    return one?.kind === "plain" && more.length === 0 && isFirst && !this.before.has(person) ? answersOf(one, ["firstEntry"]) : []; // prettier-ignore
  }

  private orderedIn(one: Open, person: string): Candidate[] {
    const isLast = one.said.has("last") || this.stayed.has(person);
    const first = one.said.has("first") && one.kind === "plain" ? ["firstEntry"] : [];
    return answersOf(one, [...first, ...(isLast ? ["lastEntry", "lastEntryPlace"] : [])]);
  }
}

/** Words by which somebody was in Canada before. */
const earlier =
  /\b(?:visit(?:ed|ing|or)?|visite(?:ur|e)?|tour(?:ist|isme|iste)\w*|before|previous\w*|prior|earlier|already|often|several|many|times|deja|auparavant|avant|precedemment|plusieurs|souvent)\b/;
/** Who moves, settles or lands as a resident has often come to look first; who is back has been here; what was first is something else. */
const moves =
  /\b(?:first|premiere?s?|mov(?:ed|ing)|immigrated|migrated|relocated|settled|install\w*|emmenag\w*|immigr\w*|permanent\w*|pr|rp|resident\w*|landed|again|back|retour\w*|rentr\w*|reven\w*)\b/;

/** Whether words say which the entry before them was. */
function saysWhich(words: string): boolean {
  return fold(words).search(thatWas) !== -1;
}

function isLater(one: Candidate, lasts: readonly Candidate[]): boolean {
  const [day, given] = [dateOf(one), lasts.map(dateOf)];
  return day !== null && given.every((last) => last !== null && last < day);
}

/** Whether words say that somebody came once, or never left since. */
export function isHeard(words: string): boolean {
  return saysStayed(words) || saysOnly(words) || saysWhich(words);
}

function answersOf({ candidates }: Open, questions: readonly string[]): Candidate[] {
  return candidates.filter(({ question }) => questions.includes(question));
}

/** The one day that an answer gives, as an ISO date. */
function dateOf(candidate: Candidate | undefined): string | null {
  return candidate?.reading.kind === "value" ? String(candidate.reading.value) : null;
}
