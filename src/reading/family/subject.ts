import type { AskedPerson } from "../../question/person.ts";
import { indexOfSequence, wordsOf } from "../align/token.ts";
import { byRelation, isPartner, isRelation } from "../family.ts";
import { isForAll } from "./shared.ts";
import { withoutCompared } from "./compared.ts";
import { countsIn } from "./counted.ts";
import { partIn } from "./part.ts";
import { groupOf } from "./who.ts";
import { nameAt, surelyAbroad } from "../field/canada.ts";
import { countryAt } from "../field/country-names.ts";
import { monthOf } from "../field/date-words.ts";
import { fold } from "../normal.ts";
import { hereWith, kin, kinOfOthers, myself as first, withoutVisited } from "./visited.ts";

/** Whom a clause speaks of: the one whose answers stand around it, somebody else, everybody, or somebody nobody can name. */
export type Subject =
  /** `self`: the clause says "I" or "my". */
  | { readonly kind: "writer"; readonly self: boolean }
  | { readonly kind: "person"; readonly person: string; readonly by: "name" | "relation" }
  | { readonly kind: "everybody" }
  /** Several by name or relation: "Fang and Emily first entered …". */
  | { readonly kind: "group"; readonly people: readonly string[] }
  | { readonly kind: "unknown" };

const together = /\b(?:we|we're|our|us|nous|notre|nos)\b/;
/** "The whole family", "everyone", "both" that leads a clause. */
const wholeFamily = /\b(?:the|our|my) (?:whole|entire) family\b|\btoute (?:la|notre|ma) famille\b|\b(?:everyone|everybody|tout le monde)\b|^\W*(?:all|both|tous|toutes|tous les deux|tous deux)(?= (?:first|last|in|are|au|entered|came|arrived|landed|sont|sommes|persons?|people|members?)\b)/; // prettier-ignore
const ours =
  /\b(?:our|nos|notre)\b.*\b(?:mine|hers|his|yours|theirs|(?:le|la|les) (?:miens?|miennes?|siens?|siennes?))\b/s;
const third =
  /\b(?:la|le|lui) (?:joindre|rejoindre|contacter|ecrire|trouver)\b|\b(?:he|she|his|her|hers|him|they|their|theirs|il(?! (?:faut|y a|s'agit|vaut)\b)|elle|ils|elles|leurs?|sa|ses|son)\b/;
/** "Elle a les yeux bruns et utilise mon courriel", "Her eyes are brown like mine": whoever leads is the subject. */
export const thirdLeads =
  /^\W*(?:(?:and|but|et|mais) )?(?:he|she|il|elle|his|her|sa|ses|son(?= (?:uci|iuc|numero|courriel|adresse|e-?mail|nom|prenom|entree|arrivee)\b))(?:'s)?\b/;
/** The writer does something together with somebody; "with the UCI …" is no company. */
const company =
  /\b(?:i|we|je|nous)\b.*\b(?:with|avec|accompanied by|accompagnee? (?:de|par))\s+(?!(?:the |a |l'|le |un )?(?:uci|iuc|client|e-?mail|courriel|adresse|address)\b)|\bj'.*\bavec\s/s;
/** Folded words that say something of a relative who is on no application. */
export const ofOthers = new RegExp(
  `\\b${kin}'s? \\w|^\\W*(?:my|our|the|mon|ma|notre|le|la|l') ?${kin} (?:has|have|had|is|are|was|a|est|ont|sont)\\b|\\b(?:eyes?|e-?mail|uci|name|address) of (?:(?:my|our|his|her|their|an?|the) )?${kin}\\b|\\b(?:yeux|courriel|iuc|nom|adresse|e-?mail) (?:de |d')(?:l'|(?:mon|ma|mes|son|sa|ses|notre|nos|leurs?|un|une|le|la) )?${kin}\\b`,
);
const possessive = new Set([
  "my",
  "our",
  "mon",
  "ma",
  "mes",
  "notre",
  "nos",
  "the",
  "le",
  "la",
  "her",
  "his",
  "sa",
  "son",
]);

/**
 * Whom a clause is about. `mentioned` is whom the clauses before named last: "She first entered …" is about her. A relation
 * or a pronoun that points to nobody known makes the clause nobody's: better asked than given to the writer.
 */
export function subjectOf(
  given: string,
  people: readonly AskedPerson[],
  sender: AskedPerson | null,
  mentioned: string | null,
): Subject {
  const clause = withoutCompany(withoutVisited(given), people);
  // "She is in Canada with me" is about her, "I am in Canada with my wife" about the writer.
  const folded = withoutCompared(fold(clause));
  const here = hereWith.exec(folded);
  if (here && !isAbroad(here.groups?.["town"] ?? "")) return { kind: "writer", self: true };
  // Whose address it is says nothing of whom the clause is about.
  const words = wordsOf(clause.replace(/\S{1,64}@\S+/g, " "));
  // "His brother first entered …": nobody who is asked.
  if (ofOthers.test(folded) || kinOfOthers.test(folded) || isStranger(folded, people)) return { kind: "unknown" };
  const part = partIn(folded, people, sender);
  if (part) return part.length > 0 ? { kind: "group", people: part } : { kind: "unknown" };
  const related = relatedIn(words, people, sender);
  const group = groupLeading(folded, people, sender);
  if (group) return group.length > 0 ? { kind: "group", people: group } : { kind: "unknown" };
  const named = people.filter((person) => standsIn(person, words));
  const [only] = named;
  // "I drove in with Minh on …" is about the writer, or about both.
  if ((related !== null || (only && only !== sender)) && company.test(folded)) return { kind: "unknown" };
  if (related !== null) return relatedAndNamed(related, words, named);
  if (only) return named.length === 1 ? { kind: "person", person: only.id, by: "name" } : everybodyOr(folded, people);
  if (!first.test(folded) && people.some((person) => mayBeColour(person, clause))) return { kind: "unknown" };
  // "Our emails: mine is …" goes on to say one person's.
  if (people.length > 1 && ours.test(folded)) return { kind: "unknown" };
  if (
    people.length > 1 &&
    (isForAll(folded) || together.test(folded) || (wholeFamily.test(folded) && !first.test(folded)))
  )
    return everybody(folded, people);
  if (third.test(folded) && (!first.test(folded) || (thirdLeads.test(folded) && !speaking.test(folded))))
    return mentioned === null ? { kind: "unknown" } : { kind: "person", person: mentioned, by: "relation" };
  return { kind: "writer", self: first.test(folded) };
}

function isAbroad(town: string): boolean {
  const words = wordsOf(town);
  return words.some((_, at) => nameAt(words, at, surelyAbroad) !== undefined || countryAt(words, at) !== undefined);
}

const withWhom = /\b(?:(?:together |along )?with|avec|accompanied by|accompagnee? (?:de|par)) (?=\p{L})/gu;
const speaking = /\b(?:i|i'm|i've|je|we|nous)\b|\bj'/;
const besides = new Set("and et me us both whole entire family famille older younger other tous toute all".split(" "));
const relative = new RegExp(`^${kin}$`);

/** "He first entered on … with my wife": the company of somebody else than the writer, letter for letter. */
function withoutCompany(clause: string, people: readonly AskedPerson[]): string {
  const folded = fold(clause);
  if (folded.length !== clause.length) return clause;
  const own = new Set(people.flatMap((one) => wordsOf(`${one.givenName} ${one.familyName}`)));
  const known = (word: string): boolean =>
    own.has(word) || besides.has(word) || possessive.has(word) || isRelation(word) || relative.test(word);
  return [...folded.matchAll(withWhom)].reduce((left, { 0: lead, index }) => {
    const head = folded.slice(0, index);
    const isOf = third.test(head) || wordsOf(head).some((word) => own.has(word) || isRelation(word));
    if (!isOf || speaking.test(head)) return left;
    const [company = ""] = /^[\p{L}'’-]+(?: [\p{L}'’-]+)* ?/u.exec(folded.slice(index + lead.length)) ?? [];
    const words = company.match(/[\p{L}'’-]+ ?/gu) ?? [];
    const strange = words.findIndex((word) => !wordsOf(word).every(known));
    const length = words.slice(0, strange < 0 ? words.length : strange).join("").length;
    const end = index + lead.length + length;
    return length === 0 ? left : left.slice(0, index) + " ".repeat(end - index) + left.slice(end);
  }, clause);
}

const someone =
  /^\W*(?:my|our|mon|ma|mes|notre|nos) (?:\p{L}+ )?(?!(?:first|last|initially|most|recently|also|then|has|had|est|sont) )(\p{L}+) (?:(?:first|last|initially|most recently|also|then|has|had) ){0,2}(?:came|entered|arrived|landed|returned|flew|got|moved|est (?:venue?|entree?|arrivee?|revenue?|rentree?))\b/u;

/** "My landlord first came …": whoever is no relation on an application, and not the whole family. */
function isStranger(folded: string, people: readonly AskedPerson[]): boolean {
  const word = someone.exec(folded)?.[1];
  if (word === undefined || isRelation(word) || word === "family" || word === "famille" || word === "kids")
    return false;
  return !people.some((person) => wordsOf(`${person.givenName} ${person.familyName}`).includes(word));
}

/** "My wife", "my wife Minh": a name beside the relation must be a name of theirs, and makes one of several children certain. */
function relatedAndNamed(related: string, words: readonly string[], named: readonly AskedPerson[]): Subject {
  const [only] = named;
  if (!only) return related === "unknown" ? { kind: "unknown" } : { kind: "person", person: related, by: "relation" };
  const child = words.some((word) => isRelation(word) && !isPartner(word));
  const fits = related === "unknown" ? (only.role === "dependant") === child : only.id === related;
  return named.length === 1 && fits ? { kind: "person", person: only.id, by: "name" } : { kind: "unknown" };
}

/** Where the verb begins behind those a clause is about. */
const verb =
  /\s(?=(?:both|all|each|first|last|initially|originally|most recently|recently|have|has|had|are|were|is|was|entered|came|arrived|landed|returned|crossed|joined|followed|live|reside|also|nous (?:ont|a|avaient|avait)|[lm]'(?:ont|a|ai|avons|avaient|avait)|sommes|sont|ont|avons|avaient|avions|etaient|etions|tous|toutes)\b)/;
/** "The kids", "nos deux enfants": those of the family who are, where they are as many. */
const childrenLead =
  /^(?:(?:all|both|of|the|my|our|tous|toutes|les|mes|nos|two|three|four|five|deux|trois|quatre|cinq) )*(?:kids|children|enfants)$/;

/** "The last time Minh and Ana entered was …", "la première fois que les enfants sont entrés": what leads up to who. */
const whenLeads =
  /^\s*(?:(?:and|et) )?(?:(?:the |my |our )?(?:very )?(?:first|last|most recent|latest) time(?: that| when)?|(?:la )?(?:toute )?(?:premiere|derniere) fois (?:que |qu'|ou ))\s?/;

const whoEnds = new RegExp(`${verb.source}|\\s(?=(?:est|etait|avait|a)\\s)`);

/** Such a clause with "they" in place of who, letter for letter: of which entry it tells stands on either side of them. */
export function withoutWho(clause: string): string {
  const folded = fold(clause);
  const lead = folded.length === clause.length ? (whenLeads.exec(folded)?.[0].length ?? 0) : 0;
  const length = lead === 0 ? -1 : folded.slice(lead, lead + 120).search(whoEnds);
  return length < 4 ? clause : `${clause.slice(0, lead)}they${" ".repeat(length - 4)}${clause.slice(lead + length)}`;
}

/** The people whose names, relations or "I" lead a clause, joined by "and": nobody else is spoken of. */
function groupLeading(clause: string, people: readonly AskedPerson[], sender: AskedPerson | null): string[] | null {
  if (people.length < 2) return null;
  const folded = clause.replace(/\s{2,}/g, " ").replace(whenLeads, "");
  const at = folded.slice(0, 120).search(verb);
  const lead =
    at < 0
      ? ""
      : folded
          .slice(0, at)
          .replace(/^\s*(?:and|et|both|also)\s+/, "")
          .replace(/,? (?:eux|elles|nous|themselves|ourselves)(?: aussi)?,?$/, "")
          .trim();
  const ofChildren = childrenLead.test(lead);
  if (!ofChildren && !/\s(?:and|et|&)\s/.test(lead)) return null;
  const none = { order: [], people, sender, numbered: () => null };
  return groupOf(lead, none)?.people.slice() ?? (ofChildren ? [] : null);
}

function everybodyOr(folded: string, people: readonly AskedPerson[]): Subject {
  const isAll = isForAll(folded) || /\b(?:both|all|tous|toutes|deux)\b/.test(folded);
  return isAll ? everybody(folded, people) : { kind: "unknown" };
}

/** "Both of us" is nobody known where three are asked about. */
function everybody(folded: string, people: readonly AskedPerson[]): Subject {
  return countsIn(folded).some((count) => count < people.length) ? { kind: "unknown" } : { kind: "everybody" };
}

function standsIn(person: AskedPerson, words: readonly string[]): boolean {
  const given = wordsOf(person.givenName);
  const name = given.length > 0 ? given : wordsOf(person.familyName);
  const at = indexOfSequence(words, name);
  if (at === -1) return false;
  // "April 4, 2019" and "hazel eyes" name no child called April or Hazel.
  const [word] = name;
  const beside = [words[at - 1], words[at + 1]];
  if (name.length > 1 || word === undefined) return true;
  if (monthOf(word) !== undefined && beside.some((one) => /^\d/.test(one ?? ""))) return false;
  return !colours.has(word) || indexOfSequence(words, [...name, ...wordsOf(person.familyName)]) !== -1;
}

/** "Grey has hazel eyes": the child of that name, or a colour. */
function mayBeColour(person: AskedPerson, clause: string): boolean {
  return colours.has(fold(person.givenName)) && clause.split(/\P{L}+/u).includes(person.givenName);
}

const colours = new Set("black blue brown green grey gray hazel amber".split(" "));

/** The person that "my wife", "notre fils" means; `unknown` where the words fit several or nobody on the application. */
function relatedIn(
  words: readonly string[],
  people: readonly AskedPerson[],
  sender: AskedPerson | null,
): string | "unknown" | null {
  const at = words.findIndex((word, index) => isRelation(word) && possessive.has(words[index - 1] ?? ""));
  if (at === -1) return null;
  const meant = byRelation(["my", words[at] ?? ""], people, sender);
  return meant?.kind === "one" ? meant.person : "unknown";
}

/** Where a sentence turns to another subject: "my eyes are brown and his are black". */
const turn =
  /(?:,|;)?\s+(?:and|but|while|whereas|et|mais|alors que|tandis que)\s+(?=(?:i|i'm|my|mine|he|his|she|her|hers|they|their|we|our|the (?:kids|children)|je|j'|mon|ma|mes|nos|les enfants|il|elle|sa|ses|ils|leurs?|nous|notre|those|celui|celle|ceux)\b)|,\s+(?=(?:he|she|his|hers|il|elle|mine|i)\s+(?:is|are|has|have|was|a|est|ai)\b)/g;

/** Behind a date, an address or a clause of its own somebody else of the family may follow by name: "…, Minh first came …". */
const nameBehind =
  /(?:[,;]\s+(?:(?:and|but|while|et|mais)\s+)?|\s(?:and|but|while|whereas|et|mais|tandis que|alors que)\s+)(?=(\p{L}[\p{L}'’-]*)(?:\s\p{L}[\p{L}'’-]*)?(?:'s|\s+(?:first|last|entered|came|arrived|landed|returned|est|a|is|has|was|lives)\b))/gu;
const ownClause = /[\d@]|\b(?:has|have|is|are|was|were|am|est|suis|sont|ont|ai|entered|came|arrived|landed|returned)\b/;

/** Where a sentence turns to another of the family by name. */
function turnsToNames(folded: string, people: readonly AskedPerson[]): RegExpExecArray[] {
  if (people.length < 2) return [];
  return [...folded.matchAll(nameBehind)].filter(
    ({ 1: name = "", index }) =>
      ownClause.test(folded.slice(0, index)) && people.some((person) => fold(person.givenName) === name),
  );
}

const joining = new Set("and et i me myself moi je kids children enfants two three four deux trois quatre".split(" "));

/** Whether words are nothing but names and relations of the family: the subject goes on behind "and". */
function isNames(words: string, people: readonly AskedPerson[]): boolean {
  const own = new Set(people.flatMap((one) => wordsOf(`${one.givenName} ${one.familyName}`)));
  const parts = wordsOf(words);
  return parts.length > 0 && parts.length < 9 && parts.every((word) => own.has(word) || isRelation(word) || possessive.has(word) || joining.has(word) || word === "family" || word === "famille"); // prettier-ignore
}

/** "La dernière fois, il est entré …": which entry it was, and no clause of its own. */
const timeLeads =
  /^\W*(?:(?:and|et|mais|but|puis|then) )?(?:(?:the|la|sa|his|her) )?(?:(?:very|toute) )?(?:first|last|most recent|premiere|derniere)(?: ever)? (?:time|fois)$/;

/** The clauses of a sentence, each about one subject, with their offsets. */
export function clausesOf(sentence: string, people: readonly AskedPerson[]): { words: string; start: number }[] {
  const clauses: { words: string; start: number }[] = [];
  let from = 0;
  const folded = fold(sentence);
  const turns = [...folded.matchAll(turn), ...turnsToNames(folded, people)].toSorted((a, b) => a.index - b.index);
  for (const match of turns) {
    if (match.index < from || timeLeads.test(folded.slice(from, match.index))) continue;
    // "Minh and I first entered …" is about both.
    if (people.length > 1 && isNames(folded.slice(from, match.index).replace(whenLeads, ""), people)) continue;
    clauses.push({ words: sentence.slice(from, match.index), start: from });
    from = match.index + match[0].length;
  }
  clauses.push({ words: sentence.slice(from), start: from });
  return clauses;
}
