import type { AskedPerson } from "../../question/person.ts";
import { coloursNamed } from "../field/eye-colour.ts";
import { fold } from "../normal.ts";
import type { Asking } from "./asking.ts";
import { alike } from "./alike.ts";
import { tellsOtherDay } from "./other-day.ts";
import type { Merged } from "./merge.ts";

type Results = ReadonlyMap<string, ReadonlyMap<string, Merged>>;
type Answered = Merged & { readonly kind: "answer" };

/** An answer, and another that its own words tell of: "same day as my husband". */
interface Told {
  readonly question: string;
  readonly words: string;
  readonly one: Answered;
  readonly other: Answered;
}

/**
 * The answers, by `<person> <question>`, of which the words compare them with another answer that does not bear it out: "same
 * day as my husband" where he gives another day, "this was my last entry" where the last is later. Which of the two is wrong
 * nobody can tell.
 */
export function contradicted(results: Results, { people }: Asking): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [person, own] of results) {
    for (const [question, one] of own) {
      if (one.kind !== "answer" || one.taken.words.length > longest) continue;
      const last = own.get("lastEntry");
      if (last?.kind === "answer" && tellsOtherDay(question, one.taken.words, String(last.taken.value)))
        found.add(`${person} ${question}`).add(`${person} lastEntry`);
      const words = fold(one.taken.words);
      for (const [whose, which] of [
        ...entriesOf(person, question, words),
        ...relativesOf(person, question, words, people),
      ]) {
        const other = results.get(whose)?.get(which);
        if (other?.kind !== "answer") continue;
        const told = { question, words, one, other };
        if (whose === person ? one.taken.value !== other.taken.value : differs(told)) {
          found.add(`${person} ${question}`).add(`${whose} ${which}`);
        }
      }
    }
  }
  return found;
}

/** More is told, and not noted beside an answer. */
const longest = 160;

const asFirst =
  /\b(?:same|meme)(?: (?:date|day|jour|one|entry|entree))*(?: (?:as|que|of))?(?: (?:my|the|ma|la|mon|le))* (?:first|premiere|initial)\b/;
const isLast =
  /(?:^|[,.;(–-]) ?(?:(?:and|et) )?(?:(?:this|that|it|c'|ce) ?(?:is|was|est|etait) )?(?:also |aussi |egalement )?(?:my|the|ma|la|mon) (?:last|latest|most recent|derniere|plus recente) ?(?:entry|one|entree|time|fois)?(?=\W*$|[,.;)])/;
/** "Never left since", "only came once": nothing came after the first. */
const wasLast =
  /\b(?:(?:never|not|n't) (?:once )?(?:left|travell?ed|gone out)|jamais (?:re)?(?:parti|sorti|quitte)(?:e|es|s)?|only (?:came|entered|visited) once)(?: (?:since|then|canada|the country|after|that|again|here|le|pays|depuis|ensuite|lors))*(?=\W*$|[,.;)])/;
const wasOnly = /\b(?:first|premiere) (?:and|et) (?:the |la |my |ma )?(?:only|last|seule|derniere)\b/;

/** "I have only entered once", beside either. */
const once =
  /\b(?:(?:only|just) (?:come|came|entered|visited|crossed)|(?:(?:come|came|entered|visited|crossed)(?: \p{L}+){0,2}|(?:entree?s?|venue?s?|entre)(?: au canada)?) (?:only|just|qu')) ?(?:\p{L}+ ){0,2}(?:once|one time|une(?: seule)? fois)(?=\W*$|[,.;)])/u;

/** "Same as first" beside the last entry, "my last entry" beside the first. */
function entriesOf(person: string, question: string, words: string): [string, string][] {
  if (question === "lastEntry" && (asFirst.test(words) || wasOnly.test(words) || once.test(words)))
    return [[person, "firstEntry"]];
  if (
    question === "firstEntry" &&
    (isLast.test(words) || wasOnly.test(words) || wasLast.test(words) || once.test(words))
  )
    return [[person, "lastEntry"]];
  return [];
}

const couple = /\b(?:my|mon|ma) (?:husband|wife|spouse|partner|mari|femme|epou(?:se|x)|conjointe?)\b/;
const offspring = /\b(?:my|our|mon|ma|notre) (?:son|daughter|child|baby|fils|fille|enfant|bebe)\b/;
const writer = /\b(?:with|avec|as|que|like|comme|chez) (?:me|us|moi|nous|mine)\b/;

/** Whose answers words tell of, where that is one person. */
function relativesOf(
  person: string,
  question: string,
  words: string,
  people: readonly AskedPerson[],
): [string, string][] {
  const role = people.find(({ id }) => id === person)?.role;
  const whose = (isMeant: (one: AskedPerson) => boolean): [string, string][] => {
    const meant = people.filter((one) => one.id !== person && isMeant(one));
    return meant.length === 1 ? meant.map(({ id }) => [id, question]) : [];
  };
  const others = whose((one) => couple.test(words) && one.role === (role === "spouse" ? "principal" : "spouse")); // prettier-ignore
  const children = role === "principal" && offspring.test(words) ? whose((one) => one.role === "dependant") : [];
  const theirs = role !== "principal" && writer.test(words) ? whose((one) => one.role === "principal") : [];
  return [...others, ...children, ...theirs];
}

const sameness = /\b(?:same|memes?|idem|pareil(?:le)?s?|identi\w+|like|comme|too|also|as well|aussi|egalement)\b/;
const company = /\b(?:with|avec|together|ensemble)\b/;
const later =
  /\b(?:came|arrived|joined|followed|arrivee?s?|venue?s?|rejointe?s?|suivie?s?)\b.*\b(?:later|after\w*|plus tard|apres|ensuite)\b/;
const stayed = /\b(?:stayed|restee?s?)\b/;
const denied = /\b(?:not|n't|no|never|unlike|without|sans|pas|jamais|but|mais|non)\b/;

/** Whether what is said of the two answers does not hold. */
function differs({ question, words, one, other }: Told): boolean {
  const [mine, theirs] = [one.taken.value, other.taken.value];
  if (question === "eyeColour") {
    const [, said] = coloursNamed(words);
    if (said !== undefined && couple.test(words)) return said !== theirs;
  }
  if (question === "inCanada") {
    return mine === true && theirs === false && !denied.test(words) && (sameness.test(words) || company.test(words));
  }
  if (question.endsWith("Entry")) {
    if (later.test(words)) return theirs <= mine;
    if (stayed.test(words)) return theirs === mine;
    if (denied.test(words)) return false;
    // Who came with somebody came last then or later, and first then or before.
    if (!sameness.test(words)) return company.test(words) && (question === "lastEntry" ? theirs < mine : theirs > mine);
  }
  const isCompared = question.endsWith("Entry") || question === "lastEntryPlace" || question === "eyeColour";
  return isCompared && !denied.test(words) && sameness.test(words) && !isSame(question, mine, theirs);
}

function isSame(question: string, mine: Answered["taken"]["value"], theirs: Answered["taken"]["value"]): boolean {
  if (alike(question, mine, theirs)) return true;
  if (question !== "lastEntryPlace") return false;
  // "Toronto" and "Toronto Pearson" are one place.
  const [one, other] = [fold(String(mine)), fold(String(theirs))];
  return one.includes(other) || other.includes(one);
}
