import type { Clause, SentIndex } from "./align/sent.ts";
import { seedLength } from "./align/stream.ts";

/** A run of the reply's words that is word for word a run of what we sent. */
export interface Block {
  /** First token of the run in the reply. */
  readonly at: number;
  /** First token of the run in the sent stream. */
  readonly sent: number;
  readonly length: number;
}

/** What the reply tells of the place of its words, besides the words. */
export interface Layout {
  /** Whether the client marked the token as quoted. */
  readonly quoted: (token: number) => boolean;
  /** Whether the token is the first of its line, a list number before it aside. */
  readonly leads: (token: number) => boolean;
}

/** Runs tried for one seed: the nearest to where we are, and then in the order of the mail. */
const triedPlaces = 12;
/** A run of this many words is nobody's own wording. */
const longRun = 9;
/** A chain of blocks counts as a quote from this many clauses on (findings.md, "Reading"). */
const chainClauses = 3;
/** The share of a question's words that makes a line a retyped or shortened question. */
const questionShare = 0.6;
/** Words of the person's own between two blocks of one chain; a longer stretch begins another chain. */
const chainGap = 120;

/**
 * Tells which of a reply's words, by their numbers in the sent mail (-1: not in it), are ours: for each its clause there, or
 * null where the words are the person's own. Linear in the reply: a seed looks at the places that the rarest of its words has in
 * our own mail, and a match moves past its whole length.
 */
export function alignWords(words: readonly number[], sent: SentIndex, layout: Layout): (Clause | null)[] {
  const ours: (Clause | null)[] = words.map(() => null);
  const blocks = findBlocks(words, sent);
  for (const block of acceptedOf(blocks, sent, layout)) {
    for (let step = 0; step < block.length; step++) {
      ours[block.at + step] = sent.clauses[sent.clauseOf[block.sent + step] ?? 0] ?? null;
    }
  }
  return ours;
}

function findBlocks(words: readonly number[], sent: SentIndex): Block[] {
  const blocks: Block[] = [];
  let free = 0;
  let expected = 0;
  let at = 0;
  while (at + seedLength <= words.length) {
    const places = sent.stream.seedsAt(words, at, sent.weak);
    const best = places.length > 0 ? bestRun(words, at, places, expected, free, sent) : null;
    if (best) {
      blocks.push(best);
      at = best.at + best.length;
      free = at;
      expected = best.sent + best.length;
    } else at++;
  }
  return blocks;
}

function bestRun(
  words: readonly number[],
  at: number,
  places: readonly number[],
  expected: number,
  free: number,
  sent: SentIndex,
): Block | null {
  let best: Block | null = null;
  const ahead = places.filter((place) => place >= expected).slice(0, triedPlaces);
  const behind = places.filter((place) => place < expected).slice(0, triedPlaces);
  for (const place of [...ahead, ...behind]) {
    const run = trimmed(extended(words, at, place, free, sent), sent);
    if (run && (!best || run.length > best.length)) best = run;
  }
  return best;
}

function extended(words: readonly number[], at: number, place: number, free: number, sent: SentIndex): Block {
  const ours = sent.stream.words;
  let back = 0;
  while (at - back - 1 >= free && place - back - 1 >= 0 && words[at - back - 1] === ours[place - back - 1]) back++;
  let length = seedLength;
  while (at + length < words.length && place + length < ours.length && words[at + length] === ours[place + length])
    length++;
  return { at: at - back, sent: place - back, length: length + back };
}

/**
 * Cuts what hangs over at either end into a clause that is not ours there: half a run of weak words, or one or two words of a
 * longer clause. There the person's own answer happens to go on like our mail: "no", or the day "5" before question 5.
 */
function trimmed(block: Block, sent: SentIndex): Block | null {
  let { at, sent: place, length } = block;
  if (sent.weak[place + length] && sent.weak[place + length - 1]) {
    while (length > 0 && sent.weak[place + length - 1]) length--;
  }
  if (sent.weak[place] && sent.weak[place - 1]) {
    while (length > 0 && sent.weak[place]) {
      at++;
      place++;
      length--;
    }
  }
  const first = clauseAt(sent, place);
  if (first && first.from < place && first.to - place < seedLength) {
    const over = first.to - place;
    at += over;
    place += over;
    length -= over;
  }
  const last = clauseAt(sent, place + length - 1);
  if (last && last.to > place + length && place + length - last.from < seedLength) length = last.from - place;
  return length >= seedLength ? { at, sent: place, length } : null;
}

function clauseAt(sent: SentIndex, place: number): Clause | undefined {
  return sent.clauses[sent.clauseOf[place] ?? -1];
}

/** The blocks that are quotes: marked by the client, or part of a long enough chain, or a question of ours retyped. */
function acceptedOf(blocks: readonly Block[], sent: SentIndex, layout: Layout): Block[] {
  const inChain = chained(blocks, sent, layout);
  return blocks.filter((block, index) => {
    if (block.length >= longRun) return true;
    const before = blocks[index - 1];
    if (isPiece(block, before, sent, layout)) return false;
    const isChained = inChain[index] === true && !isScrap(block, sent) && !isTail(block, before, sent, layout);
    return isChained || layout.quoted(block.at) || (layout.leads(block.at) && isQuestion(block, sent));
  });
}

/** Words of ours that a quote may lose between two blocks of it. */
const lostWords = 4;

/**
 * A few words of a clause far from where our mail went on, in which the person's own sentence happens to agree with it: "*Most
 * recent entry* is 4 July 2025", "*La date de* la première entrée est le 3 mai".
 */
function isPiece(block: Block, before: Block | undefined, sent: SentIndex, layout: Layout): boolean {
  if (block.length > labelWords || before === undefined) return false;
  const gap = block.sent - before.sent - before.length;
  if (gap >= 0 && gap <= lostWords) return false;
  const end = block.sent + block.length;
  const [only, ...others] = clausesOf(block, sent);
  if (!only || others.length > 0 || only.covered === 1 || only.clause.kind !== "question") return false;
  if (strongWords(sent, only.clause.from, block.sent) > 0) return true;
  return !layout.leads(block.at) && before.at + before.length === block.at && end < only.clause.to;
}

/** No label of a person's own is longer. */
const labelWords = 4;

/** A few words out of a clause, as in a label of the person's own: "Most recent entry: …", "Code de vérification : …". */
function isScrap(block: Block, sent: SentIndex): boolean {
  const touched = clausesOf(block, sent);
  return (
    (block.length <= labelWords || touched.some(({ clause }) => clause.kind === "question")) &&
    touched.every(({ covered }) => covered < questionShare)
  );
}

/** Part of a clause behind words of the person's own: "Fatma est *au Canada en ce moment*". */
function isTail(block: Block, before: Block | undefined, sent: SentIndex, layout: Layout): boolean {
  if (layout.leads(block.at)) return false;
  const goesOn = before !== undefined && before.at + before.length === block.at;
  return !goesOn && clausesOf(block, sent).every(({ covered }) => covered < 1);
}

function isQuestion(block: Block, sent: SentIndex): boolean {
  return clausesOf(block, sent).some(({ clause, covered }) => clause.kind === "question" && covered >= questionShare);
}

/** For each block whether it stands in a row of blocks, in the order of the mail, that fill enough clauses of ours. */
function chained(blocks: readonly Block[], sent: SentIndex, layout: Layout): boolean[] {
  const result = blocks.map(() => false);
  let start = 0;
  for (let index = 1; index <= blocks.length; index++) {
    const before = blocks[index - 1];
    const block = blocks[index];
    const goesOn = before && block && block.sent >= before.sent && block.at - before.at - before.length <= chainGap;
    // Where the client marks what it quotes, words without a mark belong to another chain.
    if (goesOn && layout.quoted(before.at) === layout.quoted(block.at)) continue;
    const full = new Set<Clause | string>();
    for (const one of blocks.slice(start, index)) {
      for (const { clause, covered } of clausesOf(one, sent)) {
        if (covered === 1 || (covered >= questionShare && one.length > seedLength)) full.add(kindOf(clause));
      }
    }
    if (full.size >= chainClauses) result.fill(true, start, index);
    start = index;
  }
  return result;
}

/** One question counts once, whomever of a family it is put to: "au Canada en ce moment" is what people say of each. */
function kindOf(clause: Clause): Clause | string {
  return clause.kind === "question" ? `${clause.question} ${clause.language}` : clause;
}

/** The clauses that a block touches, with the share of each one's words, examples and names aside, that it covers. */
function clausesOf(block: Block, sent: SentIndex): { clause: Clause; covered: number }[] {
  const result: { clause: Clause; covered: number }[] = [];
  const end = block.sent + block.length;
  for (let place = block.sent; place < end;) {
    const clause = clauseAt(sent, place);
    if (!clause) break;
    const whole = strongWords(sent, clause.from, clause.to);
    const covered = strongWords(sent, place, Math.min(end, clause.to));
    result.push({ clause, covered: whole === 0 ? 0 : covered / whole });
    place = Math.max(clause.to, place + 1);
  }
  return result;
}

function strongWords(sent: SentIndex, from: number, to: number): number {
  let count = 0;
  for (let place = from; place < to; place++) if (!sent.weak[place]) count++;
  return count;
}
