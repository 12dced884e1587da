import type { IntentRule } from "./phrase.ts";
import { abroadWord, withinCanada } from "./places.ts";

const clauseEnd =
  /[,;:()]|\b(?:but|however|because|so|and|although|though|while|mais|car|parce que|cependant|donc|et|alors)\b|-{1,2} /g;
const denial =
  /\b(?:not|never|no longer|without|nor|neither|nobody|cannot|dont|didnt|havent|wont|isnt|arent|don't|doesn't|didn't|haven't|hasn't|won't|isn't|aren't|wasn't|no|none|n['\s]?t|ne|pas|jamais|aucune?|sans|ni|nullement)\b|n't\b|\bn'(?=[aeiouyh])/;
const condition =
  /\b(?:if|in case|unless|whether|before|until|once|suppose|should i|should we|understand that|i understand|i know that|aware that|must (?:tell|inform|notify)|in the event|si|s'il|au cas ou|a moins que|avant de|avant que|je comprends|je sais que|when|as soon as|quand|lorsque|des que|une fois|jusqu'a ce que|will i|after i)\b/;

const neverLeft =
  /\b(?:never|not|haven't|havent|didn't|pas|jamais)\b.*\b(?:left|leave|departed|gone|quitte|sortie?|partie?)\b/;
const supposition =
  /\b(?:if|understand|understood|whether|unless|in case|should i|aware|si|s'il|comprends|would have|could have)\b/;

/** The words between the last clause's end and the match: where a "not" or an "if" would stand. */
function lead(sentence: string, start: number, far: boolean): string {
  const before = sentence.slice(0, start).replace(/^\W*(?:no|non|yes|oui|hi|hello|bonjour)\b[\s,.!:]*/, "");
  if (far) return before;
  let from = 0;
  for (const mark of before.matchAll(clauseEnd)) from = mark.index + mark[0].length;
  return before.slice(from);
}

/** Whether "not", "never", "if" and their like take away what the words from `start` to `end` say. */
export function guarded(rule: IntentRule, sentence: string, start: number, end: number): boolean {
  if (rule.guard === "none") return false;
  const words = sentence.slice(start, end);
  if (denial.test(lead(sentence, start, false))) return true;
  if (rule.intent === "leaving-canada" || rule.intent === "back-in-canada") {
    if (denial.test(words) || supposition.test(words)) return true;
  }
  if (rule.intent === "outside-canada" && neverLeft.test(words)) return true;
  if (
    rule.intent === "outside-canada" &&
    /\b(?:not|n't) (?:\S+ ){0,2}(?:outside|abroad|out of|overseas|away)|\bpas (?:\S+ ){0,2}(?:a l'etranger|hors|en dehors)/.test(
      words,
    )
  )
    return true;
  return rule.guard === "negation-and-condition" && condition.test(lead(sentence, start, true).slice(-80));
}

const setsOut = /\b(?:travel+ing|leaving|flying|going|heading) (?:to|for|out|outside|abroad|overseas|back|home)\b/;

const homeward =
  /\b(?:fly|flying|come|coming|get|getting|travel\w*|flight|return\w*) (?:back )?(?:home )?to canada\b|\bvol (?:de )?retour\b|\bretour de (?:mes|mon|nos|notre) (?:vacances|voyage)s?\b/;
/** "Rentré de vacances pour la dernière fois le …": back from a journey, and none ahead. */
const backFrom =
  /\b(?:rentree?s?|revenue?s?|de retour|returned|(?:came|got|am|are|was) back) (?:from |de |du |d')(?:\S+ ){0,2}?(?:vacances|vacation|holidays?|voyages?|trip|visit|sejour)\b/;
const ahead =
  /\b(?:leav\w*|again|next|will|going|plan\w*|soon|tomorrow|part(?:ir\w*|ons|ez)|pars|repart\w*|quitt\w*|demain|prochaine?|bientot)\b/;
const journeyPast =
  /\b(?:trip|travels?|journey|visit|vacation|holidays?|voyage|sejour|vacances)\b(?: \S+){0,3} (?:was|were|etait|etaient|a eu lieu|took place)\b/;
const later = /\b(?:will|shall|planning (?:on|to)|plan to|going to|about to|hop(?:e|ing) to)\b[^,;.]{0,40}$/;
const laterFirst = /^(?:\S+ ){1,3}(?:will|shall|planning|going to|about to)\b/;
const namesAccount = /account|acount|accout|compte|profile|regist|sign\w* up|inscri|enregist/;

/** Ways in which the words that matched say something else: a journey within Canada, one that is still to come or that leads home, an entry told as an answer. */
export function misread(rule: IntentRule, words: string, sentence: string, start: number): boolean {
  if (rule.intent === "own-account") return !namesAccount.test(words);
  if (rule.intent === "back-in-canada") return later.test(sentence.slice(0, start)) || later.test(words);
  if (rule.intent === "leaving-canada" && backFrom.test(sentence) && !ahead.test(sentence)) return true;
  if (rule.intent === "leaving-canada" && (homeward.test(sentence) || journeyPast.test(sentence))) return true;
  if (
    rule.intent === "outside-canada" &&
    (later.test(sentence.slice(0, start)) || laterFirst.test(words)) &&
    !/\b(?:am|are) (?:currently|now|still|not)\b/.test(words)
  )
    return true;
  if (rule.intent === "leaving-canada")
    return withinCanada.test(words.replace(/\bcanada\b/g, "")) && !abroadWord.test(sentence);
  if (rule.intent === "outside-canada")
    return (
      /\bborn\b/.test(words) ||
      (setsOut.test(words) && !/\b(?:currently|presently|right now|at the moment|still|now)\b/.test(sentence))
    );
  return false;
}
