import type { AskedPerson } from "../../question/person.ts";
import { wordsOf } from "../align/token.ts";
import { askedPeople, type Asking } from "../answers/asking.ts";
import type { Walk } from "../answers/walked.ts";
import { isBareName, isPartner, namedIn, senderOf } from "../family.ts";
import { fold } from "../normal.ts";
import type { Half } from "../segment.ts";

const introduces =
  /\b(?:i am|i'm|this is|my name is|je suis|je m'appelle|c'est)\s+([^.,;:!?\n(]{2,60}?)(?=[.,;:!?\n(]|\s(?:and|et) (?:my|our|mon|ma|notre|i|i'm|je) |\s(?:and|et) j'|$)/g;
const points = /^(?:this is|c'est)/;
/** "I'm replying for my wife" introduces nobody. */
const answering = /^(?:replying|writing|answering|responding|sending|giving|confirming|en train)\b/;
/** "…, my husband and I, Leila Hosseini, …" */
const names = /\b(?:i|me|myself|moi|moi-meme|soussignee?),\s+([^.,;:!?\n(]{2,60})/g;
/** "My husband Reza": a partner, and the name behind. */
const partners =
  /\b(?:my|our|mon|ma|notre) (\p{L}+)(?:,? (?:is |est |named |called )?)([\p{L}'’-]+(?: [\p{L}'’-]+){0,2})/gu;

/** Who introduces themself, and where in the half. */
export interface Introduced {
  readonly person: AskedPerson;
  readonly at: number;
  /** Whom "my husband" means is told by who they are: they send the mail, or give their own number and sign. */
  readonly certain: boolean;
}

/** The one person of the family who introduces themself by full name, where nobody else does. */
export function introducedIn(half: Half, walked: Walk, asking: Asking): Introduced | null {
  const sender = senderOf(asking.people, asking.from);
  const isSigned = (): boolean =>
    sender !== null && half.text.split("\n").some((line) => isBareName(line.trim(), [sender]));
  const said = walked.loose.flatMap((line) =>
    line.quoted ? [] : [...fold(line.words).matchAll(introduces)].map((match) => ({ line, match })),
  );
  const named = said.flatMap(({ line, match: { 0: lead, 1: name = "", index } }) => {
    if (isQuoted(fold(line.words).slice(0, index))) return [];
    const words = wordsOf(name);
    if (!namedIn(words, asking.people)) return [];
    const person = asking.people.find((one) => isFullName(words, one));
    // "This is Ana Maria Nguyễn" shows a child.
    if (!person || (points.test(lead) && person.role === "dependant")) return [null];
    const certain = person === sender || (line.words.replace(/\D/g, "").includes(person.uci) && !isSigned());
    return [{ person, at: line.start + index, certain }];
  });
  const [first] = named;
  const isOne = named.every((one) => one?.person === first?.person);
  return first && isOne && askedPeople(asking).includes(first.person.id) ? first : null;
}

const quoting =
  /(?:\b(?:says?|said|wrote|writes?|told|tells?|states?|stated|reads?|dit|dis|disait|ecrit|declare|indique|affiche)\b(?: (?:to )?(?:me|us|you|that|que|qu'))*\s{0,2}[:,]?\s{0,2}["'«“”‘]?|["«“]|: ?')\s{0,2}$/;

/** Whether what follows folded words is said by somebody else, or written somewhere: "My wife says: I am …". */
function isQuoted(before: string): boolean {
  return quoting.test(before);
}

/** Whether a sentence tells what somebody says of themself. */
export function reports(words: string): boolean {
  const folded = fold(words);
  return [...folded.matchAll(selfSaid)].some(({ index }) => isQuoted(folded.slice(0, index)));
}

const selfSaid =
  /\b(?:i am|i'm|my (?:full )?name is|je suis|je m'appelle|mon nom (?:complet )?est)\s+([^.,;:!?\n(]{2,60}?)(?=[.,;:!?\n(]|\s(?:and|et) (?:my|our|mon|ma|notre|j'|je|i)\b|$)/g;

/** Who says in a sentence that it is they who speak: "Je suis Zoë Łucja, …, et j'ai les yeux bleus." */
export function speakerIn(words: string, people: readonly AskedPerson[]): string | null {
  if (reports(words)) return null;
  const said = [...fold(words).matchAll(selfSaid)].map((match) => wordsOf(match[1] ?? ""));
  const meant = new Set(said.flatMap((name) => people.filter((person) => isFullName(name, person) || isGivenName(name, person)).map(({ id }) => id))); // prettier-ignore
  const [only] = meant;
  return meant.size === 1 ? (only ?? null) : null;
}

function isGivenName(words: readonly string[], { givenName }: AskedPerson): boolean {
  return givenName !== "" && words.join(" ") === wordsOf(givenName).join(" ");
}

function isFullName(words: readonly string[], person: AskedPerson): boolean {
  const own = [...wordsOf(person.givenName), ...wordsOf(person.familyName)];
  return words.length === own.length && own.length > 1 && own.every((word) => words.includes(word));
}

/** Whether somebody else of the family says "I": "This is Minh", or another's name alone on a line that heads nothing. */
export function speaksAsAnother(half: Half, walked: Walk, asking: Asking): boolean {
  const sender = senderOf(asking.people, asking.from);
  if (!sender) return true;
  const others = asking.people.filter((person) => person.id !== sender.id);
  if (others.length === 0) return false;
  const own = [
    ...walked.loose.filter((line) => !line.quoted),
    ...walked.entries.flatMap((one) => one.paragraphs.flat()),
  ];
  const isOther = (words: string): boolean => namedIn(wordsOf(words), others)?.meant != null;
  const folded = own.map((line) => fold(line.words));
  const said = (pattern: RegExp): RegExpExecArray[] => folded.flatMap((line) => [...line.matchAll(pattern)]);
  if (said(introduces).some((match) => !answering.test(match[1] ?? "") && isOther(match[1] ?? ""))) return true;
  if (said(names).some((match) => isBareName((match[1] ?? "").trim(), others))) return true;
  if (said(partners).some((match) => isPartner(match[1] ?? "") && beginsWithName(match[2] ?? "", sender))) return true;
  const filled = new Set([...walked.entries, ...walked.loose].map((one) => one.block));
  const heads = new Set([
    ...walked.blocks.map((block, index) => (filled.has(index) ? block.heading?.words : undefined)),
    ...walked.entries.flatMap((one) => one.paragraphs.flat().map((line) => line.words)),
  ]);
  return half.text.split("\n").some((line) => {
    const words = line.trim();
    return words.length <= 80 && isBareName(words, others) && !heads.has(words);
  });
}

/** Whether words begin with the name somebody is called by. */
function beginsWithName(words: string, person: AskedPerson): boolean {
  const given = wordsOf(person.givenName);
  const said = wordsOf(words);
  return given.length > 0 && given.every((word, at) => said[at] === word);
}
