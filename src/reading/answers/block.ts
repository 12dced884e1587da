import type { AskedPerson } from "../../question/person.ts";
import { wordsOf } from "../align/token.ts";
import { byBlock } from "./asking.ts";
import type { Block, Entry, Walk, Words } from "./walked.ts";
import { fullNameIn, isRelation, namedIn } from "../family.ts";
import { rankOf } from "../family/heading-words.ts";
import { fold } from "../normal.ts";
import { kinOfSomebody } from "../remark/words.ts";

/** Whose answers a block holds, and by which rule; null where nobody can tell, or where its own words disagree. */
export interface Owner {
  readonly person: string | null;
  readonly rule: string;
  /** False where nothing says that "I" is they. */
  readonly speaks?: false;
  /** Of whom the answers are under a heading for several; absent for everybody. */
  readonly people?: readonly string[];
}

/** The rule of a block under "Same for everyone:". */
export const everybodys = "family.everybody";

/**
 * Tells for each block whose it is: by its heading; else by the name or the UCI answered in it; else, where one person alone
 * is asked about, that person. A block whose heading and whose answers name two people belongs to nobody.
 */
export function ownersOf(walk: Walk, people: readonly AskedPerson[], asked: readonly string[]): Owner[] {
  const entriesIn = byBlock(walk.entries);
  const isWhole = namesEachOnce(walk, people);
  const owners = walk.blocks.map((block, index): Owner => {
    if (block.rule === "everybody")
      return { person: null, rule: everybodys, ...(block.people && { people: block.people }) };
    const entries = entriesIn.get(index) ?? [];
    const inside = identified(entries, people);
    if (inside === "several") return { person: null, rule: "family.two-people-in-one-block" };
    if (block.rule === "several") {
      // "Daughter:" fits two children, until her own name or number stands below.
      const isTheirs = inside !== null && (fits(block, inside, people) || (isKin(block) && isFull(entries, people, inside))); // prettier-ignore
      return isTheirs
        ? { person: inside, rule: "family.identified" }
        : { person: null, rule: "family.heading-fits-several" };
    }
    if (block.person !== null && inside !== null && inside !== block.person) {
      // "Husband:" above the writer's own name and number says what he is to somebody else.
      const isTheirs = isFull(entries, people, inside) && (isKin(block) || (isWhole && fits(block, inside, people)));
      if (isTheirs) return { person: inside, rule: "family.identified" };
      return { person: null, rule: differing };
    }
    if (block.person !== null) return { person: block.person, rule: "family.heading" };
    if (inside !== null) return { person: inside, rule: "family.identified" };
    return {
      person: asked.length === 1 ? (asked[0] ?? null) : null,
      rule: asked.length === 1 ? "family.alone" : "family.nobody",
    };
  });
  return byElimination(walk, withoutMistaken(walk, owners, people), asked);
}

/** A block whose heading and whose answers name two people. */
const differing = "family.heading-and-answers-differ";

/**
 * Where "me" or "my wife" stands beside another's name or number than theirs, whoever writes is not who we think: nothing is known
 * then of what was dealt to them by such words alone.
 */
function withoutMistaken(walk: Walk, owners: Owner[], people: readonly AskedPerson[]): Owner[] {
  if (!owners.some(({ rule }) => rule === differing)) return owners;
  const entriesIn = byBlock(walk.entries);
  return owners.map((owner, index) => {
    const entries = entriesIn.get(index) ?? [];
    const heading = walk.blocks[index]?.heading;
    const isDealt = heading
      ? namedIn(wordsOf(heading.words), people) === null
      : entries.every(({ source }) => source === "table");
    const isMistaken = owner.rule === "family.heading" && isDealt && identified(entries, people) === null;
    return isMistaken ? { person: null, rule: differing } : owner;
  });
}

/**
 * Whose a block's words are at a place of it: what tells its owner by a name or a number heads nothing that stands above, and
 * like "Husband:" does not say who "I" is.
 */
export function ownerAt(
  owner: Owner | undefined,
  block: Block | undefined,
  entries: readonly Entry[],
  at: number,
  text: string,
): Owner | undefined {
  if (!owner?.person || owner.rule === "family.alone") return owner;
  if (owner.rule === "family.heading") {
    const isOfAnother = wordsOf(block?.heading?.words ?? "").some(isRelation) || isApart(block, entries, at, text);
    return isOfAnother ? { ...owner, speaks: false } : owner;
  }
  const tells = entries.filter(
    ({ question }) => owner.rule !== "family.identified" || question === "fullName" || question === "uci",
  );
  const isHeaded = tells.some(({ paragraphs }) => (paragraphs[0]?.[0]?.start ?? Infinity) < at);
  return isHeaded ? { ...owner, speaks: false } : { person: null, rule: "family.nobody" };
}

/** Whether the words at `at` stand apart from the answers of their block: below the last one, behind an empty line. */
function isApart(block: Block | undefined, entries: readonly Entry[], at: number, text: string): boolean {
  const heading = block?.heading;
  if (!heading || heading.start > at) return false;
  const ends = entries.flatMap(({ paragraphs }) => (paragraphs[0]?.[0] ? [paragraphs[0][0].end] : []));
  const last = Math.max(heading.end, ...ends);
  const isLine = !text.slice(heading.start, last).includes("\n") && /\S[^\S\n]*\n[^\S\n]*$/.test(text.slice(0, heading.start)); // prettier-ignore
  return (ends.length > 0 || isLine) && last <= at && /\n[\s>]*\n/.test(text.slice(last, at));
}

/** One block without an owner beside as many owned ones as there are other people: it is the one person left. */
function byElimination(walk: Walk, owners: Owner[], asked: readonly string[]): Owner[] {
  const used = new Set(walk.entries.map((entry) => entry.block));
  const filled = owners.flatMap((_, index) => (used.has(index) && owners[index]?.rule !== everybodys ? [index] : []));
  const open = filled.filter((index) => owners[index]?.person === null);
  const [only] = open;
  if (only === undefined || open.length !== 1 || owners[only]?.rule !== "family.nobody") return owners;
  const taken = new Set(filled.map((index) => owners[index]?.person).filter((person) => person !== null));
  const left = asked.filter((person) => !taken.has(person));
  const [person] = left;
  if (person === undefined || left.length !== 1 || taken.size === 0 || filled.indexOf(only) !== asked.indexOf(person))
    return owners;
  return owners.map((owner, index) => (index === only ? { person, rule: "family.the-one-left" } : owner));
}

/** Whether a heading holds relations alone, without a word for whose they are: "Husband:". */
function isKin({ heading }: Block): boolean {
  const words = heading ? wordsOf(heading.words) : [];
  return words.length === 1 && words.every(isRelation);
}

/** Words that join two people in a heading: "My wife and son:". */
const joins = /\b(?:and|et)\b|[&+]/;

/** Whether a heading says what somebody is to the others, names nobody, and a person can be just that: "Enfant 1", "Me (wife)". */
function fits({ heading }: Block, id: string, people: readonly AskedPerson[]): boolean {
  const person = people.find((one) => one.id === id);
  if (!heading || !person || joins.test(fold(heading.words)) || namedIn(wordsOf(heading.words), people)) return false;
  const role = rankOf(heading.words);
  return role !== null && (role === "child") === (person.role === "dependant");
}

/** Whether blocks with answers are several, and each holds the full name and the number of another person. */
function namesEachOnce(walk: Walk, people: readonly AskedPerson[]): boolean {
  const blocks = [...byBlock(walk.entries).values()];
  const found = blocks.map((entries) => people.find(({ id }) => isFull(entries, people, id)));
  return blocks.length > 1 && !found.includes(undefined) && new Set(found).size === found.length;
}

/** Whether full name and UCI on file both stand among the answers. */
function isFull(entries: readonly Entry[], people: readonly AskedPerson[], id: string): boolean {
  const person = people.find((one) => one.id === id);
  const said = (question: string): Words | undefined =>
    entries.find((entry) => entry.question === question)?.paragraphs[0]?.[0];
  const [name, number] = [said("fullName"), said("uci")];
  return Boolean(
    person && name && number && fullNameIn(name, person) && number.words.replace(/\D/g, "") === person.uci,
  );
}

function identified(entries: readonly Entry[], people: readonly AskedPerson[]): string | "several" | null {
  const found = new Set<string>();
  for (const entry of entries) {
    if (entry.question !== "fullName" && entry.question !== "uci") continue;
    const words = wordsOf(entry.paragraphs[0]?.map((line) => line.words).join(" ") ?? "");
    if (entry.question === "uci") {
      const digits = words.filter((word) => /^\d+$/.test(word)).join("");
      for (const person of people) if (person.uci === digits) found.add(person.id);
      continue;
    }
    if (kinOfSomebody.test(fold(entry.paragraphs[0]?.[0]?.words ?? ""))) return "several";
    const named = namedIn(words, people);
    const { meant } = named ?? {};
    if (meant?.kind !== "one") continue;
    const person = people.find(({ id }) => id === meant.person);
    // "Elle s'appelle Camille Rousseau": the whole name on file, whatever stands around it.
    const isWhole = entry.paragraphs[0]?.some((line) => person && fullNameIn(line, person)) ?? false;
    if ((named?.rest.length ?? 0) <= 2 || isWhole) found.add(meant.person);
  }
  if (found.size > 1) return "several";
  return [...found][0] ?? null;
}
