import type { AskedPerson } from "../../question/person.ts";
import { fold } from "../normal.ts";
import { tokenise } from "./token.ts";
import { isPlainStatement } from "./yes-no-beside.ts";
import { isVerbless, placeAt, placeIn } from "./yes-no-where.ts";
import {
  beingWords,
  cameBack,
  comingTimes,
  chineseNo,
  chineseYes,
  behindNo,
  doubtLeads,
  fillers,
  firstPerson,
  future,
  leaving,
  leavingCanada,
  leftCanada,
  negations,
  noWords,
  others,
  past,
  relatives,
  toTimes,
  troubles,
  visits,
  yesWords,
} from "./yes-no-words.ts";

/**
 * What a clause says. `yes`, `no`: the word itself, or a plain statement about the person now. `here`, `away`: a hint that
 * alone is none. `later-here`, `later-away`: true of another time. `odd`: both at once, or about somebody else.
 */
export type Signal = "yes" | "no" | "here" | "away" | "later-here" | "later-away" | "odd";

export interface ClauseMeaning {
  readonly signals: ReadonlySet<Signal>;
  /** The clause states in words where the person is now, beyond a bare yes or no. */
  readonly stated: boolean;
  /** The clause says where somebody else is. */
  readonly aboutOther: boolean;
}

const staying =
  /\b(?:will|'ll|shall|plan to|intend to|going to) (?:remain|stay|continue)\b|\b(?:resterai|resterons|vais rester|allons rester|compte rester)\b/;

const soon = new Set("soon shortly tomorrow later next bientot prochainement demain".split(" "));

/** Reads one folded clause. */
export function readClause(clause: string, person: AskedPerson): ClauseMeaning {
  const signals = new Set<Signal>();
  const chinese = clause.replace(/[^\u3400-\u9fff]/g, "");
  if (chinese !== "") {
    if (chineseYes.has(chinese)) signals.add("yes");
    if (chineseNo.has(chinese)) signals.add("no");
    return { signals, stated: /加拿大/.test(chinese) && signals.size > 0, aboutOther: false };
  }
  const words = tokenise(clause).flatMap((token) => (token.kind === "mark" ? [] : [token.text]));
  const rest = leadingWord(words, signals);
  if (rest.length === 0) return { signals, stated: false, aboutOther: false };
  const text = rest.join(" ");
  const subject = clause.replace(/\b(?:with|avec|chez|to visit|visiting|for)\b.{0,200}$/, "");
  const isOther = others.test(subject) && !rest.some((word) => firstPerson.has(word)) && !isOwn(clause, rest, person);
  const stated = !isOther && statement(rest, signals, person);
  if (!stated) hints(clause, text, rest, isOther, signals);
  return {
    signals,
    stated,
    aboutOther: isOther && (placeIn(rest) !== undefined || /\b(?:is|are|est|sont)\b/.test(clause)),
  };
}

/** "Yes", "no" at the head, or at the end behind nothing but fillers; gives the words behind it. */
function leadingWord(words: readonly string[], signals: Set<Signal>): readonly string[] {
  let at = 0;
  while (at < words.length && !isAnswerWord(words[at]!) && (fillers.has(words[at]!) || doubtLeads.has(words[at]!)))
    at++;
  if (!isAnswerWord(words[at] ?? "")) return words;
  const isYes = yesWords.has(words[at]!);
  const rest = words.slice(at + 1);
  const next = rest[0];
  if (!isYes && next !== undefined && (next === "longer" || next === "plus" || !behindNo.has(next))) {
    if (troubles.has(next)) signals.add("odd");
    return next === "longer" || next === "plus" ? words.slice(at) : [];
  }
  signals.add(isYes ? "yes" : "no");
  if (!isYes && (next === "for" || next === "pour") && !fillers.has(rest[1] ?? "")) signals.add("odd");
  const second = next === "and" || next === "or" || next === "et" || next === "ou" ? rest[1] : next;
  if (second === undefined || !(isYes ? noWords : yesWords).has(second)) return rest;
  const third = rest[rest.indexOf(second) + 1];
  if (isYes && third !== undefined && !behindNo.has(third)) return [];
  signals.add(isYes ? "no" : "yes");
  return [];
}

function isAnswerWord(word: string): boolean {
  return yesWords.has(word) || noWords.has(word);
}

/** The clause is about the person asked, in the third person: by given name, or "he" and "she" in a dependant's place. */
function isOwn(clause: string, words: readonly string[], person: AskedPerson): boolean {
  if (person.role !== "principal" && /\b(?:he|she|they|il|elle|ils)\b/.test(clause) && !relatives.test(clause))
    return true;
  const given = fold(person.givenName).split(/[^\p{L}]+/u);
  return given.some((name) => name.length > 1 && words.includes(name));
}

/** "I am (not) in Canada", "currently outside Canada": adds what it says; false where it states nothing of the kind. */
function statement(words: readonly string[], signals: Set<Signal>, person: AskedPerson): boolean {
  const being = words.findIndex((word, at) => beingWords.has(word) && isFirstPerson(words, at));
  let at = being < 0 ? sinceWhen(words) : being + 1;
  let negated = false;
  const start = at;
  const deniedBefore = words
    .slice(0, Math.max(0, being < 0 ? start : being))
    .some((word) => negations.has(word) && word !== "t");
  while (at < words.length) {
    const place = placeAt(words, at);
    if (place) {
      // "In Canada soon" is not now.
      if (place.here && !negated && soon.has(words[place.next] ?? "")) {
        signals.add("later-here");
        return false;
      }
      if (negated && place.country) return false;
      if (
        !isPlainStatement(
          words,
          Math.max(0, being < 0 ? start : being),
          place.next,
          negated || !place.here,
          negated,
          person,
        )
      )
        signals.add("odd");
      if (deniedBefore && !negated && start > 0 && !isFrenchNe(words, being)) signals.add("odd");
      else if (negated && !place.here) signals.add("odd");
      else signals.add(place.here === !negated ? "yes" : "no");
      return true;
    }
    const word = words[at]!;
    if (negations.has(word) || (word === "no" && words[at + 1] === "longer")) {
      negated = true;
      at += word === "no" ? 2 : 1;
    } else if (fillers.has(word)) at++;
    else return false;
  }
  return isBareStatement(words, start, being, negated, signals);
}

/** "I am", "I'm not", "not yet", "pas en ce moment": nothing is left but the negation. */
function isBareStatement(
  words: readonly string[],
  start: number,
  being: number,
  negated: boolean,
  signals: Set<Signal>,
): boolean {
  const isEmpty =
    words.length === start || words.slice(start).every((word) => fillers.has(word) || negations.has(word));
  if (!isEmpty || (being < 0 && !negated)) return false;
  const isHere = words.some((word) => word === "here" || word === "ici" || word === "home");
  signals.add(negated ? "no" : isHere ? "here" : "yes");
  return true;
}

/** "Je ne suis …", where the denial comes behind the verb. */
function isFrenchNe(words: readonly string[], being: number): boolean {
  return words[being - 1] === "ne" || words[being - 1] === "n";
}

function isFirstPerson(words: readonly string[], at: number): boolean {
  const word = words[at]!;
  if (word === "am" || word === "im" || word === "suis" || word === "sommes") return true;
  return words.slice(Math.max(0, at - 6), at).some((before) => before === "i" || before === "we" || before === "nous");
}

/** "I have been in Canada since 2019", "je me trouve au Canada": index where the place should stand, 0 without any verb. */
function sinceWhen(words: readonly string[]): number {
  const been = words.indexOf("been");
  if (been > 0 && words.some((word) => word === "since" || word === "for")) return been + 1;
  const self = words.findIndex((word) => word === "myself" || word === "ourselves");
  if (self > 0 && words[self - 1] === "find") return self + 1;
  const find = words.findIndex((word) => word === "trouve" || word === "trouvons");
  return find > 0 && (words.includes("me") || words.includes("nous")) ? find + 1 : 0;
}

/** What is no statement about now, but speaks of being here or away at another time or of somebody else. */
function hints(clause: string, text: string, words: readonly string[], isOther: boolean, signals: Set<Signal>): void {
  const place = placeIn(words);
  if (isOther) {
    if (place && signals.size > 0) signals.add("odd");
    return;
  }
  const denies = words.some((word) => negations.has(word));
  if (leftCanada.test(clause)) signals.add(denies ? "here" : "away");
  if (leavingCanada.test(clause)) return;
  // "Yes, from next Monday": in Canada then, and so not now.
  if (words.some((word) => comingTimes.has(word)) && words.every((word) => comingTimes.has(word) || toTimes.has(word)))
    signals.add("later-here");
  const isFuture = future.test(clause);
  const isPast = past.test(clause);
  // Whoever will stay is here.
  if (staying.test(clause) && (place?.here || /\b(?:here|ici)\b/.test(text))) return void signals.add("here");
  const comes = cameBack.test(clause) && !isFuture && !isPast;
  if (comes && (place?.here || /\b(?:canada|back|retour)\b/.test(text))) signals.add("here");
  else if (isPast && /\b(?:there|here|la|back)\b/.test(text)) signals.add("later-here");
  else if (
    place &&
    !place.here &&
    !isFuture &&
    !isPast &&
    visits.test(clause) &&
    words.some((word) => firstPerson.has(word))
  ) {
    signals.add("away");
  } else if ((isFuture || isPast) && place) signals.add(place.here ? "later-here" : "later-away");
  else if (
    isFuture &&
    !leaving.test(clause) &&
    /\b(?:back|return\w*|be|serai|retour|here|there|reviens|reviendrai|soon)\b/.test(text)
  ) {
    signals.add("later-here");
  } else if (place && isVerbless(words)) signals.add(place.here ? "here" : "away");
  else if (
    place &&
    words.some((word) => firstPerson.has(word)) &&
    /\b(?:live|living|reside|stay|habite|vis|demeure)\b/.test(text)
  ) {
    signals.add(place.here ? "here" : "away");
  }
}
