import { wordsOf } from "../align/token.ts";
import type { AskedPerson } from "../../question/person.ts";
import type { Family, Words } from "../answers/walked.ts";
import { isRelation } from "../family.ts";
import { portsIn } from "../field/gazetteer.ts";
import { fold } from "../normal.ts";
import { bareStretchOf } from "../stretch.ts";
import { breaksOff } from "../wrap.ts";
import { sameAs } from "./same.ts";
import { isWhole } from "./shape.ts";
import { groupOf } from "./who.ts";

/** Part of an answer, and whose it is, in whatever words: "Minh same as mine", "2019-08-25 (Zoë)". */
export interface NamedShare {
  readonly people: readonly string[];
  readonly words: Words;
}

/** No name or relation before a share has more words: "my wife and Ana Maria Nguyễn". */
const mostWho = 7;
/** A share that goes on for more is prose. */
const longest = 120;
/** A client wraps no shorter line. */
const narrowest = 50;

/** Strokes that stand apart before commas, which may part an answer itself: "Coutts, Alberta". */
const separators = [/[ \t]*[;|]\s*(?:and |et )?/g, /\s\/+\s+/g, /,\s+(?:and |et |& ?)?/g, /,\s+(?:and |et )?|\s(?:and|et|&)\s+/g, /\.\s+(?=\p{L})/gu]; // prettier-ignore

/**
 * The parts of a value of which each is led by whose it is, or each ends with it; what follows such a part up to the next is more
 * of it: "Zoë Coutts, Alberta, Minh Fort Erie". Null where some answer would have no owner, or a part speaks of another.
 */
export function namedShares(value: Words, question: string, asked: Family): readonly NamedShare[] | null {
  if (question === "fullName" || asked.people.length < 2) return null;
  if (value.words.length >= narrowest && breaksOff(value.words)) return null;
  for (const separator of separators) {
    const parts = cutAt(value, separator);
    if (parts.length < 2) continue;
    for (const ownerOf of [ledBy, endedBy]) {
      const shares = joined(value, parts, question, asked, ownerOf);
      if (shares) return shares;
    }
  }
  return null;
}

/** The same of lines one under another, each led by whose it is; as many as are. */
export function namedLines(lines: readonly Words[], question: string, asked: Family): readonly NamedShare[] {
  const owned = lines.map((line) => ledBy(line, question, asked));
  const each = new Set(owned.flatMap((one) => (one?.people.length === 1 ? one.people : [])));
  // Where each of the family has a line, their words are read as those of a block of their own.
  if (lines.length > 1 && lines.length === asked.people.length && each.size === lines.length)
    return owned.filter((one) => one !== null);
  const shares: NamedShare[] = [];
  for (const line of lines) {
    const share = ledBy(line, question, asked);
    const known = shares.flatMap(({ people }) => people);
    if (!share || share.people.some((one) => known.includes(one)) || !isTheirs(share, question, asked)) break;
    shares.push(share);
  }
  return shares.length > 1 ? shares : [];
}

type OwnerOf = (part: Words, question: string, asked: Family) => NamedShare | null;

function joined(
  value: Words,
  parts: readonly Words[],
  question: string,
  asked: Family,
  ownerOf: OwnerOf,
): readonly NamedShare[] | null {
  const owned = parts.map((part) => ownerOf(part, question, asked));
  const count = owned.filter((one) => one !== null).length;
  if (count < 2 || count > asked.people.length || (ownerOf === ledBy ? owned[0] : owned.at(-1)) === null) return null;
  // Where somebody is named nowhere, an answer without a name may be theirs.
  if (count < parts.length && count < asked.people.length) return null;
  const shares = owned.flatMap((one, at): NamedShare[] => {
    if (!one) return [];
    const next = owned.findIndex((other, index) => index > at && other !== null);
    const before = owned.findLastIndex((other, index) => index < at && other !== null);
    const first = ownerOf === ledBy ? one.words.start : (parts[before + 1]?.start ?? one.words.start);
    const last = ownerOf === ledBy ? (parts[(next === -1 ? parts.length : next) - 1]?.end ?? one.words.end) : one.words.end; // prettier-ignore
    return [{ people: one.people, words: bareStretchOf(value, first - value.start, last - value.start) }];
  });
  const people = shares.flatMap((one) => one.people);
  return new Set(people).size === people.length && shares.every((one) => isTheirs(one, question, asked))
    ? shares
    : null;
}

/** Whether a share can be one answer, and speaks of nobody besides its owner. */
function isTheirs({ words, people }: NamedShare, question: string, asked: Family): boolean {
  if (words.words === "" || words.words.length > longest) return false;
  if (sameAs(words.words, asked.people, asked.sender)) return true;
  const isSenders = people.length === 1 && people[0] === asked.sender?.id;
  const said = wordsOf(
    fold(words.words)
      .replace(isSenders ? ownLead : theirLead, " ")
      .replace(ownPaper, " ")
      .replace(/\S{1,64}@\S{1,200}/g, " ")
      .replace(company, " "),
  );
  const others = asked.people.filter(({ id }) => !people.includes(id));
  if (namesOf(others).some((name) => said.includes(name) && !isTown(name, words.words))) return false;
  return ["email", "inCanada"].includes(question) || !said.some((word) => speaking.has(word) || isRelation(word));
}

/** "They are brown", "it was 3 May", "he entered on": whose share it is leads it as a subject. */
const theirLead = /^\W*(?:(?:they|he|she|it)(?:'s| is| was| has| had|'re| are| were)|(?:they|he|she) (?:(?:first|last) )?(?:entered|came|arrived|landed)|(?:his|her|their) (?:eyes?|uci|first|last|most)|(?:il|elle|ils|elles) (?:est|a|sont|ont)|(?:ses|leurs) yeux|(?:son|sa) (?:iuc|numero|premiere|derniere)|c'est)\b/; // prettier-ignore
const ownLead = /^\W*(?:(?:they|it)(?:'s| is| was|'re| are| were)|i(?:'m| am|'ve| have)?(?: (?:first|last))? (?:entered|came|arrived|landed|in)|my (?:eyes?|uci|first|last|most)|i have|je suis|j'ai|mes yeux|(?:mon|ma) (?:iuc|numero|premiere|derniere)|ils sont|c'est)\b/; // prettier-ignore
/** "(see my passport)": where it is written, and nobody else's answer. */
const ownPaper = /\b(?:(?:see|as (?:in|on|per)|per|in|on|from|voir|selon|d'apres|sur|comme (?:sur|dans)) )(?:my|his|her|their|the|mon|son|sa|leurs?|le) (?:passports?|passeports?)(?: stamps?)?\b/g; // prettier-ignore

/** "With me" and "I am not sure" take nothing from whose the answer is. */
const company =
  /\b(?:with|avec) (?:me|moi|us|nous)\b|\b(?:i am|i'm) not (?:sure|certain)\b|\bi (?:do not|don't|cannot|can't) (?:know|remember|recall)\b|\bi (?:think|believe|guess)\b|\bje (?:ne )?(?:suis pas sure?|sais pas|m'en souviens pas|crois|pense)\b/g;
const speaking = new Set("i me my mine we us our je moi mon ma mes nous notre nos he she they his her their him them il elle ils elles leur leurs".split(" ")); // prettier-ignore

/** The names that people are called by; a family name may be everybody's. */
function namesOf(people: readonly AskedPerson[]): string[] {
  return people.flatMap(({ givenName }) => wordsOf(givenName)).filter((word) => word.length > 1);
}

/** "Sault Ste. Marie", "Victoria airport": the name is a town's. */
function isTown(name: string, words: string): boolean {
  return portsIn(words).some(({ start, end }) => wordsOf(words.slice(start, end)).includes(name));
}

/** "Minh: 11234567", "my wife same as mine". */
function ledBy(part: Words, question: string, asked: Family): NamedShare | null {
  const tokens = [...part.words.matchAll(/\S+/g)].slice(0, mostWho + 1);
  const found: NamedShare[] = [];
  for (let cut = 1; cut < tokens.length; cut++) {
    const [end, start] = [tokens[cut - 1], tokens[cut]];
    if (!end || !start) continue;
    const who = part.words.slice(0, end.index + end[0].length);
    const people = whoseIs(who, asked);
    const words = withoutMark(bareStretchOf(part, start.index, part.words.length));
    if (people && words.words !== "" && !isRestOfName(words.words, people, asked)) found.push({ people, words });
    if (/[:=]$/.test(end[0])) break;
  }
  // "Victoria airport" is where Victoria's brother came in, and nothing of hers.
  if (question === "lastEntryPlace" && found.some(({ words }) => portsIn(part.words).some(({ start, end }) => part.start + start < words.start && part.start + end > words.start))) return null; // prettier-ignore
  // Of "April May 2 2019" the longer name leaves no date.
  return found.find(({ words }) => isWhole(question, words.words, fold)) ?? found.at(-1) ?? null;
}

/** "Béranger - Victoria airport" behind a given name: the rest of the name stands before the answer. */
export function isRestOfName(words: string, people: readonly string[], asked: Family): boolean {
  const lead = /^([^:=\d]{1,40}?)(?:\s?[:=]|\s[–—-]{1,2})\s/.exec(words)?.[1];
  const own = new Set(asked.people.flatMap((one) => people.includes(one.id) ? wordsOf(`${one.givenName} ${one.familyName}`) : [])); // prettier-ignore
  return lead !== undefined && wordsOf(lead).every((word) => own.has(word));
}

/** "2019-08-25 (Zoë)", "same as mine for Minh". */
function endedBy(part: Words, _: string, asked: Family): NamedShare | null {
  const match = /^(.{1,110}?)(?:\s?\(([^()]{1,40})\)|\s(?:for|pour|[–—-]{1,2})\s(\S[^()]{0,40}))$/.exec(part.words);
  const people = match ? whoseIs((match[2] ?? match[3] ?? "").trim(), asked) : null;
  return match && people ? { people, words: bareStretchOf(part, 0, (match[1] ?? "").length) } : null;
}

/** Whom words mean that end with a name, a relation or the speaker, and not with a word of the answer: "Anna no". */
function whoseIs(who: string, asked: Family): readonly string[] | null {
  const last = wordsOf(who.replace(/['’]s?[\s:=]*$/i, "")).at(-1) ?? "";
  const isName = asked.people.some((one) => wordsOf(`${one.givenName} ${one.familyName}`).includes(last));
  // "Minh I am not sure" has one owner, and no two.
  if (last === "i" && !/^(?:i|.* (?:and|et|&) i)$/i.test(who.trim())) return null;
  if (!isName && !isRelation(last) && !speaker.has(last)) return null;
  const group = groupOf(who.replace(/['’]s?[\s:=]*$/i, ""), asked);
  return group && !group.rest ? group.people : null;
}

const speaker = new Set("i me myself moi kids children enfants applicant principal principale demandeur demandeuse him her hers his lui elle".split(" ")); // prettier-ignore

/** A share without the mark or the verb between it and its owner: "= brown", "is 1123456789". */
function withoutMark(words: Words): Words {
  const from = /^(?:[\s:=>–—-]|(?:is|are|was|were|est|sont|etait|était)\s)*/i.exec(words.words)?.[0].length ?? 0;
  return bareStretchOf(words, from, words.words.length);
}

/** The parts between separators; a comma in brackets, or before the year of "March 14, 2024", parts nothing. */
function cutAt(value: Words, separator: RegExp): Words[] {
  const parts: Words[] = [];
  let from = 0;
  for (const match of value.words.matchAll(separator)) {
    const before = value.words.slice(0, match.index);
    if (/\([^()]*$/.test(before) || (/^\s*(?:19|20)\d\d\b(?![-/.]\d)/.test(value.words.slice(match.index + 1)) && /\p{L}\.? ?\d{1,2}(?:st|nd|rd|th)?$/iu.test(before))) continue; // prettier-ignore
    parts.push(bareStretchOf(value, from, match.index));
    from = match.index + match[0].length;
  }
  parts.push(bareStretchOf(value, from, value.words.replace(/[\s.,;]+$/, "").length));
  return parts.filter((part) => part.words !== "");
}
