import { wordsOf } from "../align/token.ts";
import type { Family } from "../answers/walked.ts";
import { ofOthers } from "../family/subject.ts";
import { formOfDates } from "../field/date-form.ts";
import { isCourtesy } from "./courtesy.ts";
import { isDisclaimer } from "../segment/polite.ts";
import { isBareName } from "../family.ts";
import { portsIn } from "../field/gazetteer.ts";
import { namesAbroad } from "../field/yes-no-beside.ts";
import { labelOf } from "../field/label.ts";
import { intentsOf } from "../intent.ts";
import { withoutWait } from "../intent/idle.ts";
import { fold } from "../normal.ts";
import type { Intent } from "../../question/intent.ts";
import { byMemory, doubts, harmlessDoubts, ofDates, unsureOf } from "./doubt-words.ts";
import {
  withoutBirthdays,
  withoutCompany,
  withoutIdleWords,
  withoutOtherDates,
  withoutPlainComing,
} from "./other-matters.ts";
import { isHelpedWriter } from "./helper.ts";
import { peopleIn, questionsIn, valuesIn } from "./named.ts";
import {
  abroadNow,
  ahead,
  announced,
  announcing,
  assured,
  assuring,
  backThere,
  besideValues,
  departed,
  earlier,
  elsewhere,
  exchanged,
  footnote,
  frequent,
  identical,
  identity,
  journeys,
  noJourney,
  otherwhere,
  relatives,
  strangers,
  takenBack,
  together,
  movedAway,
  uncounted,
  unknownWhen,
  unreturning,
  whereabouts,
} from "./words.ts";

/** What a remark that answers nothing touches. */
export interface Touch {
  /** Questions whose answers it puts in doubt; null: those of all. */
  readonly questions: readonly string[] | null;
  /** Whose; empty: everybody's. */
  readonly people: readonly string[];
  /** It doubts what was said, and does not only say something else. */
  readonly isDoubt: boolean;
  /** It may say nothing but what is answered already. */
  readonly plain: boolean;
  /**
   * It doubts and names nothing: what stands on file letter for letter is not meant, and `here` nothing but the answer that it
   * stands at, where it stands at one. Null where it names what it touches.
   */
  readonly unnamed: "here" | "all" | null;
}

/** Not wishes that have an answer of their own, or call a person anyway. */
const unsettled: ReadonlySet<Intent> = new Set<Intent>(["other", "answers", "outside-canada"]);

/** A longer remark is judged by its head: enough to find a word in. */
const longest = 1_000;
/** "These are my brother's answers": of all that stands there. */
const allOfThem = /^\W*(?:these|those|this|they|it|that|all|everything|ce|ces|ceci|cela|c'est|tout|toutes)\b/;
/** Whom a sentence is about stands at its head. */
const subjectLength = 36;
/** "The best gift for our children": for whom the day is a joy. */
const joyFor =
  /\b(?:moments?|day|news|gift|present|joy|dream|relief|blessing|happiness|celebration|nouvelle|jour|journee|cadeau|joie|reve|soulagement|benediction|bonheur|fete) (?:for|pour) (?:my|our|mon|ma|mes|notre|nos) (?:\w+ )?[a-z]+(?: (?:and|et) (?:me|moi|(?:my|our|mon|ma|mes|notre|nos) \w+))?\b/g;

/**
 * What of the answers a remark puts in doubt, by its words alone: a field, a value of its kind, a journey, somebody else, a
 * doubt. Null for what people harmlessly write beside their answers. A courtesy must say two such things.
 */
export function touchOf(remark: string, family: Family): Touch | null {
  const words = remark.slice(0, longest);
  if (besideValues.test(fold(words)))
    return { questions: null, people: [], plain: false, isDoubt: true, unnamed: null };
  if (isHarmless(words, family)) return null;
  const folded = toThePoint(words, family);
  const named = questionsIn(folded, family);
  const values = valuesIn(folded, words);
  const moves = journeys.test(folded) && (!noJourney.test(folded) || unknownWhen.test(folded));
  const isAhead = moves && (ahead.test(folded) || abroadNow.test(folded));
  const unsure = unsureOf.test(folded) || unknownWhen.test(folded);
  const ports = portsIn(words);
  const denied = ports.length > 0 && /\b(?:not|pas|non)\b/.test(folded) && !noJourney.test(folded);
  const doubt = unsure || denied || doubts.test(folded);
  const large = elsewhere.test(folded);
  const alone = withoutCompany(folded).replace(joyFor, " ");
  const others = strangers.test(alone) || (family.people.length < 2 && relatives.test(alone));
  const signs = [named.length > 0, values.length > 0, moves, isAhead, doubt, large, others].filter(Boolean).length;
  if (saysGone(folded) || (!moves && isElsewhereNow(folded)) || isBackThere(words)) return { people: peopleIn(words, family), questions: ["inCanada"], plain: false, isDoubt: true, unnamed: null }; // prettier-ignore
  // "My brother's eyes are black" is said of him.
  if (signs === 0 || (ofOthers.test(folded.slice(0, subjectLength)) && !allOfThem.test(folded) && !doubt && !large))
    return null;
  if (signs === 1 && !unsure && isCourtesy(words)) return null;
  const wished = intentsOf(words).intents.map(({ intent }) => intent);
  const answered = wished.length > 0 && wished.every((intent) => !unsettled.has(intent));
  if (
    answered &&
    !large &&
    !unknownWhen.test(folded) &&
    !takenBack.test(folded) &&
    !(moves && (frequent.test(folded) || uncounted.test(folded))) &&
    !(wished.includes("back-in-canada") && moves)
  )
    return null;
  const plain = !moves && !doubt && !large && !others;
  const touch: Omit<Touch, "questions"> = { people: exchanged.test(folded) ? [] : peopleIn(words, family), plain, isDoubt: doubt || large || others, unnamed: null }; // prettier-ignore
  if (named.length > 0) return { ...touch, questions: withPlace(named, words, doubt || moves) };
  if (others || large || (doubt && footnote.test(words))) return { ...touch, questions: null };
  if (doubt && together.test(folded)) return { ...touch, questions: remembered(folded, family), unnamed: "all" };
  if (moves) return { ...touch, questions: movedBy(folded, isAhead) };
  if (values.length > 0) return { ...touch, questions: values };
  return doubt ? { ...touch, questions: meantBy(folded, words, family), unnamed: "here" } : { ...touch, questions: [] };
}

/** The folded words of a remark without those that say nothing of an answer. */
function toThePoint(words: string, { people }: Family): string {
  const folded = withoutBirthdays(fold(words), people)
    .replace(/\b[EF]0\d{8}\b/gi, " ")
    .replace(/\S{1,64}@\S+/g, " ")
    .replace(harmlessDoubts, " ")
    .replace(passed, " ");
  return withoutPlainComing(withoutOtherDates(withoutIdleWords(withoutWait(folded))));
}

/** "We have moved abroad", "no plan to come back to Canada": said of nobody else, and of no time gone by or to come. */
function saysGone(folded: string): boolean {
  if (
    /\b(?:if|when|would|will|was|were|before|my (?!\w+ and i\b)|mes|ma|mon|si|quand|avant|never|jamais|used to)\b/.test(
      folded,
    )
  )
    return false;
  return unreturning.test(folded) || (movedAway.test(folded) && /\b(?:i|we|i'm|we're|je|nous|on)\b|\bj'/.test(folded) && !noJourney.test(folded)); // prettier-ignore
}

/** "I am writing from Delhi", "greetings from Mumbai": somewhere that is not in Canada, as they write. */
function isElsewhereNow(folded: string): boolean {
  return whereabouts.test(folded) && !otherwhere.test(folded) && namesAbroad(folded.match(/\p{L}+/gu) ?? []);
}

/** "I come from Lyon and I'm there at the moment." */
function isBackThere(words: string): boolean {
  const folded = fold(words);
  return backThere.test(folded) && namesAbroad(folded.match(/\p{L}+/gu) ?? []);
}

/** What a journey changes: where somebody is, or when and where they came last, and first where they had come before. */
function movedBy(folded: string, isAhead: boolean): readonly string[] {
  if (isAhead) return ["inCanada"];
  const [before, gone] = [earlier.test(folded), departed.test(folded)];
  return ["lastEntry", "lastEntryPlace", ...(before ? ["firstEntry"] : []), ...(gone ? ["inCanada"] : [])];
}

/** A last entry that is told otherwise, by way of a port, was at that port. */
function withPlace(named: readonly string[], words: string, otherwise: boolean): readonly string[] {
  const isMoved = otherwise && named.includes("lastEntry") && !named.includes("lastEntryPlace");
  return isMoved && portsIn(words).length > 0 ? [...named, "lastEntryPlace"] : named;
}

/** What a doubt that names nothing may mean: a port beside it, what only memory keeps, the dates; null: anything. */
function meantBy(folded: string, words: string, family: Family): readonly string[] | null {
  return portsIn(words).length > 0 ? ["lastEntryPlace"] : remembered(folded, family);
}

function remembered(folded: string, { order }: Family): readonly string[] | null {
  const isOfDates = ofDates.test(folded);
  if (!isOfDates && !byMemory.test(folded)) return null;
  const asked = ["firstEntry", "lastEntry", ...(isOfDates ? [] : ["lastEntryPlace"])].filter((one) =>
    order.includes(one),
  );
  return asked.length > 0 ? asked : null;
}

/** What a program writes above the mail that is answered. */
const header = /^\W*(?:de|from|sent|envoye|date|to|a|objet|subject|cc)\s?:/;

/** An announcement, a bare label or a name: "Hi, answers for me and my wife below", "First entry", "Ana P." */
function isHarmless(words: string, family: Family): boolean {
  if (isHelpedWriter(words) || isAtOne(words)) return true;
  if (labelOf(words) !== null && wordsOf(words).length < 5) return true;
  if (isBareName(words.replace(/[\s.,!:]+$/, ""), family.people)) return true;
  if (isDisclaimer(words) || formOfDates(words) !== undefined || header.test(fold(words))) return true;
  if (isAssurance(words)) return true;
  const [, head = "", thanks = ""] = /^([^,;]+)[,;] (?:(?:and|et) )?([^,;]+)$/.exec(words) ?? [];
  // "I wrote the answers under the questions, thank you very much for your help."
  if (thanks !== "" && isCourtesy(thanks)) return isHarmless(head, family);
  if (!announced.test(fold(words))) return false;
  const names = new Set(family.people.flatMap((one) => [...wordsOf(one.givenName), ...wordsOf(one.familyName)]));
  const relative = family.people.length < 2 && relatives.test(fold(words));
  return !relative && wordsOf(words).every((word) => announcing.has(word) || names.has(word) || /^\d$/.test(word));
}

/** "I am sure of the dates", "from my passport stamps", "I have no doubt about these". */
function isAssurance(words: string): boolean {
  const folded = fold(words);
  if (folded.includes("?") || bidden.test(folded) || pointed.test(folded) || partly.test(folded)) return false;
  const said = wordsOf(folded.replace(harmlessDoubts, " ").replace(/\bpages? \d{1,2}\b/g, " "));
  return assured.test(folded) && said.every((word) => assuring.has(word));
}

/** "The name is written exactly as in the passport", "This email is mine only": who they are is as it was. */
function isAtOne(words: string): boolean {
  const folded = fold(words);
  return identity.test(folded) && !renamed.test(folded) && wordsOf(folded).every((word) => identical.has(word));
}

/** "Correct the dates", "verify with CBSA": somebody else is to make sure of it. */
const bidden = /^\W*(?:(?:please|and|so|pls|kindly|but) )*(?:are|is|verify|check|confirm|compare|take|read|look|be|verifie|correct (?:it|the|my|this|that|these|all|everything))\b/; // prettier-ignore

const rightly = "(?:correct|true|right|exact|accurate|bonnes?|vraies?|exactes?|correctes?)";
const whatIsSaid = "(?:dates?|answers?|information|info|details?|data|entr(?:y|ies)|reponses?|informations?|donnees|renseignements|entrees?)"; // prettier-ignore
/** "The correct dates are in my application", "use the date there": where the answer stands that is to be taken instead. */
const pointed = new RegExp(
  `\\b(?:the|my|our|les?|la|mes|nos) (?:best )?${rightly} (?:\\w+ )?${whatIsSaid} (?:is|are|can|come|comes|in|on|at|from|sont|est|figure|figurent|viennent|vient|dans|sur)\\b|(?<!\\b(?:i|we|also|both|always) )\\buse\\b|\\bfor (?:the|my|our) (?:${rightly} )?(?:\\w+ )?${whatIsSaid}\\b|\\bpour (?:les|la|mes) ${rightly} ${whatIsSaid}\\b`,
);
/** "One of the dates is right", "the stamp is too old to read", "the best I can see". */
const partly = new RegExp(
  `(?<!\\b(?:each|every) )\\bone (?:of (?:the|these|those|my|our) )?(?:${whatIsSaid}|stamps?)\\b|\\b(?:une?|l'une?) (?:seule )?(?:des |de mes |de ces )?(?:${whatIsSaid}|tampons?)\\b.*\\b(?:est|bonne?|exacte?|correcte?|vraie?)\\b|\\btoo old\\b|\\bbest (?:i|we)\\b|\\bas best\\b`,
);
/** "My full name is only my first name", "my correct name is the one in my passport", "use my personal email". */
const renamed =
  /\bname is (?:also |only |just )?my\b|\bname is only\b|\bonly (?:my |the |a )?(?:first|given|family|last)\b|\b(?:first|given|family|last) name (?:only|alone)\b|\b(?:correct|right|exact|precis) (?:\w+ )?(?:name|uci|e-?mail|number|address|nom|numero|courriel|adresse) is (?:the|in|on|at)\b|\b(?:in|on) (?:my|the) \w+(?: \w+)? is the (?:right|correct|full) |\b(?:only|seulement) (?:for|pour) (?:work|my work|study|studies|travail|etudes)\b|^\W*(?:please )?(?:use|utilise[rz]?)\b/;

/** A question that is not for them is passed by. */
const passed =
  /^\W*(?:not applicable|n\/?a|s\.?\s?o\.?|sans objet|ne s'applique pas)\b(?:[\s,.(–-]{1,4}(?:as|see|voir|comme|cf\.?)(?: \w+)? (?:above|ci-dessus|plus haut)\b)?/;
