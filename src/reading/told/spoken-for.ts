import type { AskedPerson } from "../../question/person.ts";
import { wordsOf } from "../align/token.ts";
import type { Asking } from "../answers/asking.ts";
import type { Walk, Words } from "../answers/walked.ts";
import { fullNameIn, senderOf } from "../family.ts";
import { myself } from "../family/visited.ts";
import { fold } from "../normal.ts";
import { isPolite } from "../segment/polite.ts";
import { sentencesOf } from "./sentences.ts";

const relations =
  "wife|husband|spouse|partner|mother|father|mom|mum|dad|sister|brother|son|daughter|aunt|uncle|cousine?|niece|nephew|grandmother|grandfather|grandma|grandpa|friend|neighbou?r|femme|mari|epouse|epoux|conjointe?|mere|pere|maman|papa|soe?ur|frere|fils|fille|tante|oncle|neveu|grand-mere|grand-pere|amie?|voisine?";
const whose = `(?:my|mon|ma) (?:(?:dear|older|younger|elderly|old|grande?|petite?|vieille|vieux|chere?) )?(?<relation>${relations})`;
const called =
  "(?:(?:(?:hi|hello|bonjour|bonsoir)[ ,!]+)?(?:(?:this is|it is|it's|i am|i'm|my name is|ici|c'est|moi c'est|je suis|je m'appelle) )?[\\p{L}'’-]{2,20}(?: [\\p{L}'’-]{2,20})?(?: (?:here|speaking|a l'appareil|ici))?,? (?:and |et )?)?";
const english =
  "(?:i am|i'm|i)(?: (?:just|only|also|here|now))?(?: (?:writing|replying|answering|responding|helping|filling|typing|translating|assisting|write|reply|answer|respond|help|fill|type|translate|assist|wrote))(?: (?:this|the|you|to|your|back|in|out|up|e-?mail|message|letter|reply|answers?|form|questions?|down))*(?: (?:for|on behalf of|in the name of|with))?";
const french =
  "(?:je |j')(?:vous |lui )?(?:ecris|reponds|remplis|aide|assiste|traduis|tape|redige|complete)(?: (?:ce|cette|le|la|les|courriel|message|lettre|reponses?|formulaire|ici|simplement|au|a|vos|votre|questions|aujourd'hui))*(?: (?:pour|au nom de|a la place de))?";
/** "I am writing for my wife, …", "Sam à l'appareil, j'écris pour ma femme": for whom somebody writes, and what else is said of it. Folded. */
const helps = new RegExp(`^\\W*${called}(?:${english}|${french}) ${whose}(?<tail>[^\\d@]{0,120})$`, "u");
/** What may be said besides: with what they help, and why. */
const besides = new Set(
  (
    "with to in by for this that the a an her his its e mail email emails reply replying replies answer answers answering respond message messages form questions letter here below are these is and as because since " +
    "who she he does do not doesn don t s isn can cannot speak speaks read reads write writes understand use type types much very well good so any too comfortable at ease english french computer computers technology internet old elderly eyesight poor " +
    "a au aux avec ce cette ces le la les l de des du d en et son sa ses elle il qui est n ne pas peu tres trop bien mal aise al ordinateur informatique technologie parle parlent maitrise lit ecrit ecrire anglais francais beaucoup repondre reponse reponses voici voila courriel courriels lettre formulaire car parce que qu puisque sait se servir utiliser voit age agee votre vos"
  ).split(" "),
);
/** Who acts by right is no helper. */
const acting =
  /\b(?:represent\w*|lawyer|consultant|agent|avocate?|authori[sz]\w*|autorise\w*|attorney|procuration|guardian|tut(?:eur|rice)|passed|died|decede\w*|clients?|clientes?)\b/;
/** "Son courriel" speaks of no son. */
const anyKin = new RegExp(
  `\\b(?:(?<=\\b(?:her|his|a|the|their|an?other) )son|${relations.replace("|son|", "|")}|parents?|children|enfants?|kids?|in-laws?|boyfriend|girlfriend|copain|copine|twin|jum\\w+|sibling\\w*|family|famille)s?\\b`,
  "gu",
);
const together = /\b(?:we|us|our|ours|nous|notre|nos|they|their|them|ils|elles|leurs?|both|all of)\b/;
/** "Quant à ses yeux, ils sont bruns." */
const ofEyes = /\b(?:ils sont|they are|they're)\b(?= \p{L}+(?: \p{L}+)?[\s.!]*$)/gu;
const ofNumber = /\b(?:UCI|IUC)\b/i;
const addresses = /\S{1,64}@\S+/g;
const numbers = /\d(?:[\s-]?\d){7,9}/g;

/** Who is spoken for, and the sentence that says so. */
export interface SpokenFor {
  readonly person: AskedPerson;
  readonly helper: Words;
}

/**
 * The one person asked about, where a relative writes for them from their mailbox and tells by their name or number on file who
 * "my wife" and "she" are. Null where anything else is told of the writer or of another: nobody knows then who is meant.
 */
export function spokenForIn(text: string, walked: Walk, asking: Asking): SpokenFor | null {
  const [person, ...more] = asking.people;
  if (!person || more.length > 0 || senderOf(asking.people, asking.from)?.id !== person.id) return null;
  const own = walked.loose.filter((line) => !line.quoted);
  if (!own.some(({ words }) => mayHelp.test(words))) return null;
  const sentences = own.flatMap((line) => sentencesOf(text, [line]));
  const helping = sentences.flatMap((sentence) => {
    const relation = relationIn(fold(sentence.words));
    return relation === null ? [] : [{ sentence, relation }];
  });
  const [only, ...others] = helping;
  if (!only || others.length > 0) return null;
  const answers = walked.entries.flatMap((one) => one.paragraphs.flat());
  const rest = [...sentences.filter((one) => one !== only.sentence), ...answers];
  const meant = new RegExp(`\\b(?:my|mon|ma) ${only.relation}\\b`, "g");
  const told = rest.map(({ words }) =>
    fold(words).replace(addresses, "@").replace(meant, " theone ").replace(ofEyes, " "),
  );
  if (told.some((words, at) => isOfOthers(words) && (tells.test(words) || !isPolite(rest[at]?.words ?? ""))))
    return null;
  const all = told.join("\n");
  if (/\b(?:she|her|elle)\b/.test(all) && /\b(?:he|his|him|il)\b/.test(all)) return null;
  const entries = walked.entries.filter(({ question }) => question === "uci").flatMap((one) => one.paragraphs.flat());
  const numbered = [...entries, ...sentences.filter(({ words }) => ofNumber.test(words))];
  if (numbered.some(({ words }) => isOtherNumber(words, person))) return null;
  return rest.some((one, at) => identifies(one, told[at] ?? "", person, answers.includes(one))) ? { person, helper: only.sentence } : null; // prettier-ignore
}

/** What is no courtesy, however it begins. */
const tells = /[\d@]|\b(?:canada|eyes?|yeux)\b/;
const mayHelp = /\b(?:my|mon|ma)\s/i;

function relationIn(folded: string): string | null {
  const match = folded.length > 240 ? null : helps.exec(folded);
  const { relation, tail = "" } = match?.groups ?? {};
  if (relation === undefined || acting.test(folded)) return null;
  return wordsOf(tail).every((word) => besides.has(word)) ? relation : null;
}

/** Whether words tell of the writer, of several, or of another relative. */
function isOfOthers(folded: string): boolean {
  return myself.test(folded) || together.test(folded) || acting.test(folded) || folded.search(anyKin) !== -1;
}

/** Whether a sentence about them, or an answer, holds their full name or their number. */
function identifies(one: Words, folded: string, person: AskedPerson, isAnswer: boolean): boolean {
  if (!isAnswer && !/\b(?:theone|her|his|she|he|son|sa|elle|il)\b/.test(folded)) return false;
  if (fullNameIn(one, person) !== null) return true;
  return digitsIn(one.words).includes(person.uci);
}

/** Whether words give a number, and not the one on file: of the same name there may be another. */
function isOtherNumber(words: string, person: AskedPerson): boolean {
  const found = digitsIn(words);
  return found.length > 0 && !found.includes(person.uci);
}

function digitsIn(words: string): string[] {
  return [...words.matchAll(numbers)].map(([one]) => one.replace(/\D/g, ""));
}
