import type { AskedPerson } from "../../question/person.ts";
import { asTheirOwn } from "./yes-no-third.ts";
import { limits } from "../../limits.ts";
import { fold, normalise, singleSpaced } from "../normal.ts";
import type { FieldContext, FieldReader, FieldReading, Found } from "../reading.ts";
import { wordsBeside } from "./beside.ts";
import { isDoubtful } from "./doubt.ts";
import { none, unclear, value } from "./result.ts";
import { isPlainAnswer, namesAbroad, unsettles } from "./yes-no-beside.ts";
import { asSentence, isOfOthers, withoutTown } from "./yes-no-town.ts";
import { readClause, type Signal } from "./yes-no-clause.ts";
import { withVerb } from "./yes-no-said.ts";

const label =
  /^[\s"'*>(-]{0,20}(?:(?:are you |am i |etes[- ]vous |es[- ]tu )?(?:currently |presently |now |physically |actuellement |presentement )?(?:in canada|au canada)(?: now| right now| currently| at the moment| en ce moment| actuellement| presentement| maintenant)?\??(?: ?\((?:yes or no|oui ou non|yes\/no|oui\/non|y\/n|o\/n)\))? ?(?:[:=?]|- ))/;
/** "No. 8", "Q8:", "8)" before the answer. */
const number = /^[\s(]{0,3}(?:(?:no|nr|number|question|answer|q|#|n°)\.? ?)?\d{1,2}(?=[\s.):-])[.):\s-]*/;
const hint = /\(? ?\b(?:(?:yes|oui) ?(?:or|ou|\/) ?(?:non|no)|[yo]\/n)\b ?\)? ?:?/;
/** "I think so", which says yes and doubts it. */
const believed =
  /^[^\p{L}]*(?:(?:yes|oui),? )?(?:i (?:think|believe|guess|suppose|hope) so|probably|je (?:crois|pense) (?:bien|que oui))[^\p{L}]*$/u;
/** Nobody is set apart behind it: "Everybody is in Canada, but I am in Paris". */
const withoutBut =
  "(?!.*\\b(?:but|mais|except\\w*|sauf|hormis|apart|however|cependant|although|though|while|tandis|alors|moi|me|i)\\b)";
const pairs: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:me|i|myself|moi)\b,? (?:and|et) (?:my|our|mon|ma|mes|the|les) (?:whole |entire |two |three )?(?:\w+)(?: (?:and|et) (?:my |our |mon |ma |mes )?(?:\w+))?/g,
    "we",
  ],
  [/\b(?:my|our|mon|ma|mes) (?:whole |entire )?\w+(?:, | and | et )(?:i|me|myself|moi)\b/g, "we"],
  [new RegExp(`\\b(?:everyone|everybody|(?:the|my|our) whole family) is\\b${withoutBut}`, "g"), "we are"],
  [new RegExp(`\\b(?:toute (?:la|ma|notre) famille|tout le monde) est\\b${withoutBut}`, "g"), "nous sommes"],
  [
    /\b(?:(?:all|both|each|every one)(?: (?:the )?\w+)? of us|the (?:two|three|four|five|six) of us|the whole family|my whole family)\b/g,
    "we",
  ],
];
const tick = String.raw`(?:\[ ?[xv✓✔] ?\]|☑|☒|✅|\( ?[xv✓] ?\))`;
const box = String.raw`(?:\[ ?\]|☐|\( ?\))`;
const word = "(?:yes|oui|no|non)";
/** Boxes with one ticked: what stands beside the tick is the answer. */
const ticks: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`${box} ?${word}\\b[\\s/]*${tick} ?(${word})\\b`), "$1"],
  [new RegExp(`${tick} ?(${word})\\b(?:[\\s/]*${box} ?${word}\\b)?`), "$1"],
];

/** Clauses end at marks, at conjunctions that bring another thought, and where a new subject begins. */
const clauseEnd =
  /[.;!,()\n:"*]+|\?+| - |\b(?:but|mais|however|although|though|because|car|while|whereas|tandis que|alors que|cependant|since my|puisque|so)\b|\b(?:and|et)\b(?= (?:my|i|i'm|we|he|she|they|mon|ma|mes|je|j'|nous|il|elle|ils|our|will)\b)/g;

interface Clause {
  readonly text: string;
  /** What parts it from the clause before. */
  readonly joint: string;
}

/** The parts of folded words; a question mark stays with what it ends. */
function clausesOf(folded: string): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let joint = "";
  for (const match of folded.matchAll(clauseEnd)) {
    const end = match.index + (match[0].startsWith("?") ? match[0].length : 0);
    clauses.push({ text: folded.slice(from, end).trim(), joint });
    joint = match[0];
    from = match.index + match[0].length;
  }
  clauses.push({ text: folded.slice(from).trim(), joint });
  return clauses.filter(({ text }) => /[\p{L}✓✔☑✗✘]/u.test(text) || text.endsWith("?"));
}

/** Reads the words that stand where it is asked whether the person is in Canada now; `true` means in Canada. */
function read(words: string, context: FieldContext): FieldReading {
  const text = asTheirOwn(fold(normalise(words).text), context.person);
  const [first = "", ...more] = text.split("\n").filter((line) => line.trim() !== "");
  const whole = readWhole(text, context);
  // Another answer on the next line is no part of this one.
  const apart = more.length > 0 && more.every((line) => readWhole(line, context).kind === "none");
  const reading = apart && whole.rule === contradictory ? readWhole(first, context) : whole;
  if (reading.kind !== "value") return reading;
  const answer = reading.value === true;
  const said = withoutTown(prepared(first).replace(hint, " "), words, answer);
  const plain = isPlainAnswer(said, answer, context.person);
  return plain && !(answer && more.some((line) => unsettles(line)))
    ? reading
    : unclear([true, false], `presence.${wordsBeside}`);
}

const contradictory = "presence.contradictory";
/** "N/A because I am in Canada" denies nothing. */
const notApplicable = /\bn ?\/ ?a\b|\bn\.a\.?(?= |$)/g;

/** "Ouiiii", "of course yes". */
const lengthened = /\b(oui|yes)(?:i+|s+)\b/g;
const ofCourse = /^\W*(?:of course|bien sur(?: que)?|mais|certainly|absolutely),? (?=(?:yes|oui)\b)/;

/** "O", as our "(oui ou non)" is often answered. */
const letter = /^\W*o\W*$/;

/** "In Canmore to be exact": a town said more closely. */
const precisely = /,? ?\b(?:to be (?:more )?(?:exact|precise|specific|accurate)|(?:more )?(?:precisely|specifically)|pour etre (?:plus )?(?:precise?|exacte?)|(?:plus )?precisement)\b/g; // prettier-ignore

/** "I live and work in Canada, I am here now": where here is has just been said. */
const hereIsThere =
  /(^(?!.*\b(?:not|ne|pas|no|never|jamais)\b|.*n't\b)\W*(?:(?:yes|oui),? )?(?:i|we|je|j'|nous) ?(?:live|work|study|reside|stay|vis|habite|travaille|etudie|vivons|habitons)\b[^.;!?]{0,40}\b(?:in|au) canada[,;.]? (?:(?:and|et) )?(?:i am|i'm|we are|je suis|nous sommes)) (?:(?:still|now|currently|right) )?(?:here|ici)\b/;

/** Folded words on one line, without label and number, "my wife and I" as "we". */
function prepared(text: string): string {
  let folded = asSentence(singleSpaced(text));
  for (const [pattern, replacement] of [...ticks, ...pairs]) folded = folded.replace(pattern, replacement);
  folded = folded.replace(label, "");
  return folded
    .replace(number, "")
    .replace(lengthened, "$1")
    .replace(ofCourse, "")
    .replace(letter, "oui")
    .replace(notApplicable, " ")
    .replace(precisely, " ")
    .replace(hereIsThere, "$1 in canada");
}

function readWhole(text: string, context: FieldContext): FieldReading {
  const folded = prepared(text);
  const bare = folded.replace(hint, " ");
  const isHintAlone = bare !== folded && !/[\p{L}]/u.test(bare);
  if (isHintAlone) return unclear([true, false], "presence.both");
  if (/^[^\p{L}]*[✓✔☑✅][^\p{L}]*$/u.test(folded)) return unclear([true], "presence.tick-alone");
  if (believed.test(bare)) return unclear([true], "presence.doubtful");
  return weigh(clausesOf(bare), context.person);
}

/** Behind "I am in Canada,": what makes it something else. */
const takesBack = /^(?:i mean|or rather|rather|well|almost|nearly|just kidding|kidding|joking|enfin|presque|plutot|je veux dire|c'est-a-dire|ou plutot)\b/; // prettier-ignore

/** "(Niagara Falls, USA side)", "Vancouver, Washington": a short piece that names a place which is not in Canada. */
function isFarSide(clause: string): boolean {
  const words = clause.match(/\p{L}+/gu) ?? [];
  return words.length <= 3 && (namesAbroad(words) || /^(?:washington|wa|ohio|oregon|michigan|maine|vermont|minnesota|montana|(?:us|american) side)$/.test(clause)); // prettier-ignore
}

interface Weight {
  readonly all: ReadonlySet<Signal>;
  readonly statedYes: boolean;
  readonly doubtful: boolean;
}

function weightOf(clauses: readonly Clause[], person: AskedPerson): Weight {
  const all = new Set<Signal>();
  let statedYes = false;
  let doubtful = false;
  for (const [index, { text: clause, joint }] of clauses.entries()) {
    if (
      clause === "?" ||
      /^(?:(?:and|only|but) )?(?:if|unless|provided|assuming|depend\w*|si|s'il|a condition|pourvu|sauf si) /.test(
        clause,
      )
    )
      doubtful = true;
    const meaning = readClause(clause, person);
    // "Yes. No problem.": trouble is denied behind the answer, so it is no answer of its own.
    if (index > 0 && all.size > 0 && /^(?:no|pas de) (?:problem|worr|issue|souci|probleme)/.test(clause)) continue;
    if (index > 0 && (joint === "," || joint === "(") && all.has("yes") && isFarSide(clause)) all.add("odd");
    if (index > 0 && takesBack.test(clause)) all.add("odd");
    if (index === 1 && joint === "," && meaning.aboutOther && isBareWord(clauses[0]!.text)) all.add("odd");
    for (const signal of meaning.signals) all.add(signal);
    if (meaning.stated && meaning.signals.has("yes")) statedYes = true;
    const isShort = clause.split(" ").length <= 5;
    if ((meaning.signals.size > 0 || isShort) && isDoubtful(clause)) doubtful = true;
  }
  if (clauses.some(({ text }) => /\b(?:except|sauf|excepte|hormis)\b/.test(text)) && all.size > 0) all.add("odd");
  return { all, statedYes, doubtful };
}

function weigh(clauses: readonly Clause[], person: AskedPerson): FieldReading {
  const { all, statedYes, doubtful } = weightOf(clauses, person);
  const both = () => unclear([true, false], contradictory);
  const [yes, no] = [all.has("yes"), all.has("no")];
  if ((yes && no) || (all.has("odd") && (yes || no || all.has("here") || all.has("away")))) return both();
  if (yes) {
    if (all.has("away") || (all.has("later-here") && !statedYes)) return both();
    return doubtful ? unclear([true], "presence.doubtful") : value(true, "presence.yes");
  }
  if (no) {
    if (all.has("here") || all.has("later-away")) return both();
    return doubtful ? unclear([false], "presence.doubtful") : value(false, "presence.no");
  }
  if (all.has("here") && all.has("away")) return both();
  if (all.has("here")) return unclear([true], "presence.hint");
  return all.has("away") ? unclear([false], "presence.hint") : none("presence.unsaid");
}

/** "Outside Canada: no": a label that a no denies. */
const deniedAbsence = /\b(?:outside|out of|hors|abroad|overseas|etranger)\b[^:=]{0,40}(?:[:=]|\s-) ?(?:no|non)\b/;

/** Sentences of running text that state where the person is now; a bare yes or no answers nothing there. */
function find(given: string, context: FieldContext): Found[] {
  const normal = normalise(given);
  const folded = [notApplicable, precisely].reduce((left, one) => left.replace(one, (said) => " ".repeat(said.length)), fold(normal.text)); // prettier-ignore
  if (
    !/\b(?:am|im|i'm|are|re|m|been|myself|suis|sommes|trouve|trouvons|currently|presently|actuellement|presentement|outside|hors)\b|在|\b(?:etre|trouver|being|to be|presence|presente?s?|stay|remain|reside|live|demeure|habite|vis|reste|vivons|(?:demeur|habit|resid|rest)ons|here|physically) .{0,60}\bcanad|\bcanada\W{1,4}(?:yes|oui)\b|\b(?:everyone|everybody|family|famille|monde) (?:is|est)\b|\bcanada (?:now|today|right now|at the moment|maintenant)\W*$|\b(?:live|reside|stay) in \p{L}|\b(?:yes|oui)\b.{1,16}\bcanada\b/u.test(
      folded,
    )
  ) {
    return [];
  }
  const found: Found[] = [];
  for (const match of folded.matchAll(/[^.!?\n]{2,}/g)) {
    if (match[0].length > limits.field.answerLength || isOfOthers(match[0], context.person)) continue;
    if (deniedAbsence.test(match[0])) continue;
    const words = pairs.reduce((said, [pattern, by]) => said.replace(pattern, by), withVerb(match[0].trim()));
    const clauses = clausesOf(words);
    const meanings = clauses.map(({ text }) => readClause(text, context.person));
    if (
      folded[match.index + match[0].length] === "?" ||
      !meanings.some(({ stated, signals }, at) => stated && isPlaced(signals) && !(at > 0 && isTown(clauses[at]!.text)))
    )
      continue;
    const start = match.index + match[0].search(/\S/);
    const reading = weigh(
      clauses.filter((_, at) => meanings[at]!.stated || !isBareWord(clauses[at]!.text)),
      context.person,
    );
    if (reading.kind === "none") continue;
    found.push({
      start: normal.offsetOf(start),
      end: normal.offsetOf(match.index + match[0].trimEnd().length),
      reading,
    });
  }
  return found.filter((one) =>
    /canada|canadian (?:soil|territory)|(?:sol|territoire) canadien|outside|abroad|hors|etranger|overseas|\bin \p{L}|\b(?:suis|sommes|est|sont|etre|trouve|trouvons|presente?s?|reste|restons|habit\w+|vis|vivons|demeur\w+|resid\w+)\b[^.;]{0,40}\ba \p{L}|\bau|\ben /u.test(
      fold(given.slice(one.start, one.end)),
    ),
  );
}

function isPlaced(signals: ReadonlySet<Signal>): boolean {
  return signals.has("yes") || signals.has("no") || signals.has("odd");
}

/** "…, le 29 mai 2022, à Montréal": behind other words a town says where that was, and not where they are. */
function isTown(clause: string): boolean {
  return /^(?:in|at|near|a|en|dans) (?!canada\b)\p{L}+(?:[ -]\p{L}+){0,2}$/u.test(clause);
}

function isBareWord(clause: string): boolean {
  return /^(?:yes|no|oui|non)$/.test(clause);
}

export const yesNoReader: FieldReader = { type: "yes-no", read, find };
