import type { AskedPerson } from "../../question/person.ts";
import { fold } from "../normal.ts";
import { namesStranger, tellsAgainst } from "./against.ts";

/** A stretch of words that is the whole name on file, as written. */
interface Whole {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What makes of the name on file another, or one of several. */
const renamed =
  /(?<![\p{L}-])(?<!\p{L}{2}')(?:aka|alias|known|connue?s?|nick\w*|surnom\w*|maiden|jeune fille|birth|naissance|marri\w*|mariage|mariee?|divorc\w*|legally|legal|became|become|devenue?|called|pen|stage|spel\w*|written|writ\w*|ecrit\w*|epel\w*|missing|manqu\w*|add\w*|ajout\w*|middle|should|must|want|prefer\w*|voudrais|souhait\w*|devrait|doit|faudrait|first|second|last|family|given|prenom|famille|behalf|au nom d\w*|part|for|pour|with|avec|signed|signe\w*|by|par|and|et|his|her|son|sa|ses|who|qui|whose|no longer|only|seulement|initials?|letters?|lettres?|accents?|dots?|hyphens?|tirets?|one|un seul|single|same|meme|widow\w*|veuve|veuf|professional\w*|online|work|travail|everyday|usage|courante?|quotidien\w*|religion|religieu\w*|bapt\w*|youth|jeunesse|wedding|noces|artiste?|scene|pseudo\w*|diminutif|short\w*|form|sign|signs|anglic\w*|anglici\w*|francis\w*|prior|dropped|drop|odd\w*|envers|place d\w*|decede\w*|feue?|late|online|sur internet)(?!\p{L})/u;

/** Words that lead to a name, or come behind it, and are written with a capital at the head of a line. */
const small = /^\p{Ll}/u;
const leads = new Set("name nom is est i am it c de s'agit s'appelle m'appelle nomme called named she he answer reponse full complet passport passeport written says reads shows shown printed stated appears ecrit inscrit indique marque dr mr mrs ms miss mme mlle m".split(" ")); // prettier-ignore

/**
 * Where in these words the whole name on file stands, every word of it in any order, with something else beside it that
 * leaves it as it is. Undefined where it stands alone, where a word may belong to it, or where what is beside tells against it.
 */
export function wholeNameIn(text: string, person: AskedPerson): Whole | undefined {
  const own = wordsIn(`${person.givenName} ${person.familyName}`).map(({ word }) => word);
  if (own.length < 2 || text.length > 200) return undefined;
  const words = wordsIn(text);
  const at = words.findIndex((_, index) => isWhole(text, words.slice(index, index + own.length), own));
  const first = words[at];
  const last = words[at + own.length - 1];
  if (!first || !last || words.length === own.length) return undefined;
  const name = text.slice(first.start, last.end);
  const [before, behind] = [text.slice(0, first.start), text.slice(last.end)];
  if (isJoined(before, name, "before") || isJoined(behind, name, "behind")) return undefined;
  const around = fold(`${before} ¤ ${behind}`).replace(/\bil (?:s'agit|faut|suffit|convient|se lit)\b/g, " ");
  const against = /\d{3}|[@?&/]/.test(around) || renamed.test(around.replace(known, " ")) || tellsAgainst(around);
  const somebody = strangerNamed(before, behind, own) || namesStranger(around, person);
  return against || somebody ? undefined : { name, start: first.start, end: last.end };
}

/** "My first and last name", "written in my passport": what is said of the name that it is, and not of another. */
const known =
  /\b(?:(?:full|complete|legal|official|entire|whole) (?:legal )?name|first (?:name )?and last names?|(?:as |tel(?:le)? qu'? ?|comme |exactly )*(?:it (?:is )?)?(?:written|spelled|shown|printed|ecrit|inscrit|indique) (?:in|on|dans|sur|au)|prenom et nom|nom et prenom|nom de famille et prenom|for (?:the )?(?:record|your (?:information|records?))|pour (?:votre information|vos dossiers)|(?:it is|it's|c'est|il est) (?:written|shown|printed|ecrit|inscrit|indique) (?=¤)|(?:in|on) (?:my|the) passport,? it (?:is|says|reads)(?: written)?|my passport (?:says|reads|shows)|(?:dans|sur) mon passeport,? (?:il est |c'est )?ecrit)\b/g;

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function wordsIn(text: string): Word[] {
  return [...fold(text).matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length })); // prettier-ignore
}

/** These words are all of the name, each once, with nothing between them but spaces, a hyphen, an apostrophe, one comma. */
function isWhole(text: string, words: readonly Word[], own: readonly string[]): boolean {
  if (words.length !== own.length || words.map(({ word }) => word).toSorted().join(" ") !== own.toSorted().join(" ")) return false; // prettier-ignore
  const joints = words.slice(1).map(({ start }, at) => text.slice(words[at]?.end, start));
  return (
    joints.every((joint) => /^(?: {1,2}|-|['’]|\.? |, ?)$/.test(joint)) &&
    joints.filter((joint) => joint.includes(",")).length < 2
  );
}

/** Whether a word right beside the name may be one of it: "Zoë Łucja Kowalska", "zoë łucja kowalska". */
function isJoined(beside: string, name: string, side: "before" | "behind"): boolean {
  const [, next = ""] =
    (side === "before" ? /([\p{L}\p{M}'’]+)\.? *-? *$/u : /^ *-?,? *([\p{L}\p{M}'’]+)/u).exec(beside) ?? [];
  if (next === "") return /[\d]$/.test(beside) && side === "before";
  if (leads.has(fold(next)) || (/ez$/.test(next) && fold(beside).trim() === fold(next))) return false;
  // "Inscrivez Zoë Łucja": a verb that leads.
  return !small.test(next) || !/\p{Lu}/u.test(name);
}

/** Whether a word with a capital stands in the middle of what is said besides. */
function strangerNamed(before: string, behind: string, own: readonly string[]): boolean {
  const inside = [...before.matchAll(capital), ...behind.matchAll(capital)].map(([word]) => fold(word));
  return inside.some((word) => !own.includes(word) && !papers.has(word));
}
const capital = /(?<=[\p{L}\p{M},;:(] {1,2})\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*/gu;
const papers = new Set("passport passeport canada canadian canadien pr card carte permit permis study work i my mon ma name nom mr mrs ms m mme mlle dr sir madam madame monsieur thank thanks merci".split(" ")); // prettier-ignore
