import { wordsOf } from "../align/token.ts";
import type { Asking } from "../answers/asking.ts";
import { asOthers } from "../answers/common.ts";
import { doubtful } from "../answers/doubt.ts";
import type { Remark } from "../answers/loose.ts";
import type { Candidate } from "../answers/merge.ts";
import { headingOf, senderOf } from "../family.ts";
import { countsIn } from "../family/counted.ts";
import { withoutKnownPlaces } from "../field/beside.ts";
import { monthOf } from "../field/date-words.ts";
import { fold } from "../normal.ts";
import { isCourtesy } from "./courtesy.ts";
import { forInstance, limitedEntry, notNow, notTheEntry } from "./spoken-words.ts";
import { adviser, kinship, partnerOwner, sample, strangeHead, strangeOwner } from "./words.ts";

/** A heading is short; a longer line above labels is a sentence, and judged as a remark. */
const longestHead = 80;
/** A label with its owner is no longer: "Couleur des yeux de la sœur de mon mari". */
const longestLabel = 60;

/**
 * Gives back as remarks the answers whose label says that they are somebody's who is asked nothing ("Sponsor's UCI: …"), and doubts
 * those below a line that says so, or that they are not the answers: "My brother Anil:", "WRONG:", "Your records show".
 */
export function ownedOnly(
  candidates: readonly Candidate[],
  remarks: readonly Remark[],
  asking: Asking,
  text: string,
): { candidates: readonly Candidate[]; strange: readonly Remark[] } {
  const heads = remarks.filter((remark) => isStrangeHead(remark, candidates, asking, text));
  const isStrange = (one: Candidate): boolean => isAnothers(labelOf(one, text), asking) || isTrade(one, text);
  const others = candidates.filter(isStrange);
  const own = others.length === 0 ? candidates : candidates.filter((one) => !others.includes(one));
  return {
    candidates: own.map((one) => {
      const above = remarks.findLast(({ end }) => end <= one.span.start);
      if (above !== undefined && heads.includes(above))
        return { ...one, reading: doubtful(one.reading, "heading.strange") };
      // "Same as Zoë" names whose answer it is.
      if (one.reading.rule !== "family.same" && one.reading.rule !== asOthers && namesAnother(one, asking))
        return { ...one, reading: doubtful(one.reading, "words.name-another") };
      const lead = leadOf(one, text);
      if (one.question === "inCanada" && notNow.test(lead))
        return { ...one, reading: doubtful(one.reading, "sentence.not-now") };
      if (one.question === "email" && adviser.test(lead))
        return { ...one, reading: doubtful(one.reading, "email.somebody-else") };
      if (one.question === "email" && saysOtherwise(one, asking))
        return { ...one, reading: doubtful(one.reading, "email.somebody-else") };
      if (forInstance.test(lead)) return { ...one, reading: doubtful(one.reading, "label.sample") };
      if (/Entry$/.test(one.question) && (notTheEntry.test(lead) || (lead.includes(":") && limitedEntry.test(lead))))
        return { ...one, reading: doubtful(one.reading, "label.no-entry") };
      const some = asking.people.length > 1 && isOfFewer(one, sentenceAt(one, text), own, asking);
      return some ? { ...one, reading: doubtful(one.reading, "family.some-of-them") } : one;
    }),
    strange: others.map(({ span, words }) => ({ words, start: span.start, end: span.end, block: 0, answers: false })),
  };
}

const noMail =
  /\b(?:no|without|sans|pas (?:de |d'))\s?(?:an? )?(?:own )?(?:e-?mail|address|account|courriel|adresse)\b/;
const another =
  /\b(?:instead|plutot|au lieu)\b|\b(?:has|have|uses?|a|utilise) (?:now )?(?:another|an other|a different|a new|une autre|un autre)\b/;
const writers = /\b(?:mine|(?:my|mon)(?: own)? (?:e-?mail|address|courriel|adresse)|le mien|la mienne)\b/;
const strangersMail = new RegExp(
  `\\b(?:my|our|his|her|an?|the|mon|ma|notre|son|sa|une?) (?:\\p{L}+ )?${kinship}\\b`,
  "u",
);
const parents = /\b(?:mother|father|mom|mum|dad|parents?|mere|pere|maman|papa)\b/;

/** Whether what stands behind an address says that it is none of theirs: "…, use mine instead", "…, no email yet", "…, my friend's". */
function saysOtherwise({ person, words, reading }: Candidate, { people, from }: Asking): boolean {
  if (reading.kind !== "value" || people.length < 2) return false;
  const behind = fold(words.slice(words.search(/@/) + 1)).replace(/^\S*/, "");
  if (words.indexOf("@") === -1 || !/\p{L}/u.test(behind)) return false;
  const value = String(reading.value).toLowerCase();
  const own = people.find(({ id }) => id === person);
  const sender = senderOf(people, from);
  const isAnothers = people.some(({ id, email }) => id !== person && email?.toLowerCase() === value);
  if (another.test(behind)) return true;
  if (noMail.test(behind) && !isAnothers) return true;
  if (strangersMail.test(behind) && !(own?.role === "dependant" && parents.test(behind))) return true;
  return writers.test(behind) && sender !== null && sender.id !== person && sender.email?.toLowerCase() !== value;
}

/** Whether words alone on their line, right above an answer, head it with somebody else, or with a doubt. */
function isStrangeHead(remark: Remark, candidates: readonly Candidate[], asking: Asking, text: string): boolean {
  const { words, start, end } = remark;
  if (words.length > longestHead || words.includes("?") || /[^\n]/.test((text[start - 1] ?? "\n") + lineEnd(text, end)))
    return false;
  const folded = fold(words).replace(/\S{1,64}@\S{1,200}/g, " ");
  if (sample.test(folded)) return answersBelow();
  if (speaks.test(folded) || tellsOfThem(folded) || (!strangeHead.test(folded) && !isAnothers(folded, asking)))
    return false;
  return answersBelow();

  function answersBelow(): boolean {
    const from = text.slice(end).search(/\S/) + end;
    const below = from + lineEnd(text, from).length;
    return (
      candidates.some(({ span }) => span.start >= from && span.start < below) &&
      !candidates.some(({ span }) => span.start >= start && span.end <= end)
    );
  }
}

/** "Last entry 25 August 2025 for some of us": nobody's, for nobody can tell whose. */
const someOf =
  /\b(?:some|most|many|few|several|half|part|one|not all) of (?:us|them|the family|my family)\b|\b(?:certaine?s|quelques-une?s|la plupart|la majorite|pour la plupart|une partie|plusieurs d'entre|l'une? d'entre) ?(?:(?:d'entre|de|parmi) )?(?:nous|eux|elles)?\b/;

/** Whether a sentence says of some of them, or of fewer than were given its answer, that it is theirs: "(both of us)" of three. */
function isOfFewer(one: Candidate, sentence: string, all: readonly Candidate[], { people }: Asking): boolean {
  if (someOf.test(sentence)) return true;
  const counts = countsIn(sentence);
  if (counts.length === 0 || counts.some((count) => count >= people.length)) return false;
  const { span, question } = one;
  const owners = new Set(all.flatMap((other) => (other.question === question && other.span.start === span.start && other.span.part === span.part ? [other.person] : []))); // prettier-ignore
  return counts.every((count) => count < owners.size);
}

const sentenceEnds = ".;!?\n";
/** A sentence goes on for no longer on either side of an answer. */
const longestSide = 200;

/** The folded words of the sentence that an answer stands in. */
function sentenceAt({ span }: Candidate, text: string): string {
  const first = Math.max(0, span.start - longestSide);
  const last = Math.min(text.length, span.end + longestSide);
  let from = span.start;
  let to = span.end;
  while (from > first && !sentenceEnds.includes(text[from - 1]!)) from--;
  while (to < last && !sentenceEnds.includes(text[to]!)) to++;
  return fold(text.slice(from, to));
}

/** What follows on a line, its colon and spaces aside. */
function lineEnd(text: string, from: number): string {
  const next = text.indexOf("\n", from);
  return text.slice(from, next === -1 ? text.length : next).replace(/^[\s:]+$/, "");
}

/** A sentence of the writer's own is no heading. */
const speaks = /\b(?:i|je|we|nous|me(?! (?:and|et)\b)|by me|myself|avons|sommes|(?:with|avec|par|chez) moi)\b|\b[jm]'/;

/** What is said of somebody and not of what they answered: "My brother lives in Calgary." */
const telling =
  /\b(?:is|are|was|were|has|have|had|will|would|can|goes?|gets?|got|came|liv(?:es?|ing)|work(?:s|ing|ed)?|help(?:s|ed|ing)?|sponsor(?:s|ed)|sa(?:ys|id)|sends?|sent|thanks?|correct(?:s|ed)|typ(?:es|ed|ing)|wrote|writes|show(?:s|ed)|told|prays?|loves?|wish(?:es)?|supports?|supported|sits?|attends?|stud(?:y|ies)|est|sont|etait|ont|va|vont|vit|vivent|habite\w*|travaille?\w*|aide\w*|a (?:les?|la|une?|des|deja|ete|tout|beaucoup|corrige|fait|aide)|s'appell\w+|prie\w*|ecrit|tape\w*|traduit|corrige|ser(?:a|ait|ont|aient)|remerci\w+|salue\w*|envoie|se mari\w+)\b/;
const ofAnswers =
  /\b(?:answers?|repl(?:y|ies)|info\w*|details?|data|dates?|below|under|follow\w*|here (?:are|is)|this is|these|those|his|hers?|theirs?|(?:the )?same(?=\W*$| (?:for|as|dates?|entr\w+|eyes?|answers?)\b)|uci|iuc|eyes?|yeux|e-?mails?|courriels?|enter\w*|entr(?:y|ies|ee?s?)|arriv\w*|appl(?:y|ies|ying|ied|icants?)|travel\w*|voici|ci-dessous|suiv\w+|reponses?|reponds?|renseignements|c'est|ce sont|demandeu\w+|memes?(?=\W*$| (?:que|pour|dates?|entrees?|yeux|reponses?)\b)|voyag\w*)\b/;
const likeness =
  /\b(?:has|have|a|ont) (?:the |les )?(?:same|memes?) (?:info\w*|renseignements|details?|copy|copie)\b|\b(?:same|like|meme\w*|comme) (?:eyes|yeux|my|ma|mon|les siens)\b/;

/** "Employer: Olymel", "no children": whose answers stand below is not said. */
const ofNobody = /^\W*employ(?:er|eur)\s{0,2}:\s*\S|\b(?:no|not|without|have no|pas (?:d[e']|mariee?)|sans|aucune?)\s?(?:enfants?|children|kids?|child|husband|wife|mari|femme|spouse|conjointe?)\b/; // prettier-ignore

function tellsOfThem(folded: string): boolean {
  if (/:\s*$/.test(folded) || strangeHead.test(folded)) return false;
  if (ofNobody.test(folded) || isCourtesy(folded)) return true;
  return telling.test(folded) && (!ofAnswers.test(folded) || likeness.test(folded));
}

function isAnothers(folded: string, { people, from }: Asking): boolean {
  // "FATHER" above a family's answers is what one of them is to the others.
  if (people.length > 1 && wordsOf(folded).length < 2) return false;
  if (strangeOwner.test(folded)) return headingOf(folded, people, senderOf(people, from)) === null;
  return people.length < 2 && partnerOwner.test(folded);
}

/** The folded words that lead up to an answer, or to the mark within it, since the line's begin or the last answer on it. */
function labelOf({ span }: Candidate, text: string): string {
  const start = Math.max(text.lastIndexOf("\n", span.start - 1) + 1, span.start - 200);
  const line = text.slice(start, span.end);
  const dash = /^.*\s(?=[–—-]\s)/s.exec(line)?.[0].length ?? -1;
  const mark = Math.max(line.lastIndexOf(":"), line.lastIndexOf("="), dash);
  const label = /[^:=;|\t.,\n]*$/.exec(line.slice(0, Math.max(0, mark)))?.[0] ?? "";
  return label.length > longestLabel || /[^\s:=]/.test(text.slice(start + mark + 1, span.start)) ? "" : fold(label);
}

/** "Minh and I": the writer is among those who are named. */
const withThem = /\b(?:and|et) (?:i|me|myself|moi)\b|\b(?:i|me|myself|moi) (?:and|et)\b|\b(?:we|nous) (?:are|sommes)\b/;

/** "Minh landed in Toronto", "his are brown" under the writer's own question. */
function namesAnother({ person, question, words }: Candidate, { people, from }: Asking): boolean {
  if (people.length < 2 || question === "fullName" || question === "email") return false;
  const said = wordsOf(withoutKnownPlaces(fold(words)));
  const own = people.find(({ id }) => id === person);
  const names = people.flatMap(({ id, givenName }) =>
    id === person
      ? []
      : wordsOf(givenName)
          .slice(0, 1)
          .filter((name) => monthOf(name) === undefined),
  );
  const isOther =
    said.some((word) => names.includes(word)) &&
    !withThem.test(fold(words)) &&
    !said.some((word) => own !== undefined && wordsOf(own.givenName).includes(word));
  return isOther || (/^(?:his|hers|theirs?|her)$/.test(said[0] ?? "") && senderOf(people, from)?.id === person);
}

/** The folded words before an answer on its line, where they are the writer's label and not our question. */
function leadOf({ span }: Candidate, text: string): string {
  const start = Math.max(text.lastIndexOf("\n", span.start - 1) + 1, span.start - longestLabel);
  return fold(text.slice(start, span.start));
}

/** "Blue Eyes Clinic" is where somebody works. */
function isTrade({ question, span }: Candidate, text: string): boolean {
  return (
    question === "eyeColour" && /^\p{Lu}\p{Ll}+ Eyes? (?=\p{Lu}\p{Ll})/u.test(text.slice(span.start, span.end + 12))
  );
}
