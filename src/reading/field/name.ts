import type { AskedPerson } from "../../question/person.ts";
import { fold, normalise, singleSpaced } from "../normal.ts";
import { introducedAs, reversedAt } from "./name-introduced.ts";
import type { FieldContext, FieldReader, FieldReading, Found } from "../reading.ts";
import { isBlank } from "./blank.ts";
import { isOneSlipApart } from "./date-words.ts";
import { withoutKinLabel } from "./spoken-of.ts";
import { isRole, withoutRemarks, withoutShown } from "./name-remark.ts";
import { fromParts, partsOnFile } from "./name-parts.ts";
import { wholeNameIn } from "./name-whole.ts";
import { none, unclear, value } from "./result.ts";

const leadIns: readonly RegExp[] = [
  /^(?:hi|hello|dear sir|good (?:morning|day|afternoon)|bonjour|yes|oui|sure)\s*[,.!:;-]+\s*/i,
  /^(?:and |et )?(?:my|the|mon|le|his|her) (?:full |complete |legal |official )*(?:name|nom)(?: complet| legal| officiel| au complet)*(?: \([^)]{0,40}\))?\s*(?:is|est|:|=|-)*\s*(?:is|est|:)?\s*/i,
  /^(?:full |complete |legal |applicant'?s? |principal applicant'?s? |your )*name(?: in full| of applicant)?(?: \([^)]{0,40}\))?\s*(?:is|[:=]|-(?= ))\s*/i,
  /^(?:full )?name (?=\p{L}+ \p{L})/iu,
  /^(?:nom complet|nom et prenom|prenom et nom|nom, prenom|noms?|nom au complet|votre nom complet)\s*[:=]\s*/i,
  /^il s'agit d(?:e |')/i,
  /^(?:(?:and|et) )?(?:he|she|they|il|elle|on) (?:is (?:called |named )?|goes by |s'appelle |se nomme |se prenomme |est )(?=\p{L}+ \p{L})/iu,
  /^(?:i am|i'm|this is|it is|it's|je m'appelle|je me nomme|je suis|c'est|moi c'est|name's|answer|reponse)\s*:?\s+/i,
  /^(?:the |my |mon |le |son |sa |his |her )(?:name|nom)\b[^.:;]{1,60}?(?:\b(?:is|est|reads|says)\b|:)\s*/i,
  /^(?:我的?(?:姓名|名字)?(?:全名)?(?:叫做?|是)|姓名|全名|名字)\s*[:：是]?\s*/,
];

const titles = new Set(
  "mr mrs ms miss mx mister missus dr doctor docteur prof professor professeur sir madam madame mme mlle mademoiselle monsieur messrs engr ing hon maitre dre".split(
    " ",
  ),
);
/** What people add behind a name that is no part of it. */
const tails =
  /[\s,(-]*(?:\b(?:the )?(?:principal |main )?applicant|\bspouse|\bonly|\bseulement|\bshe\/her|\bhe\/him|\bthey\/them|\b(?:is|est) correcte?|\b(?:as|same as) (?:in|on|per|shown|it appears) .{0,60}|\bcomme (?:dans|sur|au) .{0,60}|\bdemandeur principal|\brequerante? principale?)[\s).!]*$/i;
const suffixes = /[,\s]+(?:ph\.?\s?d\.?|m\.?d\.?|p\.?\s?eng\.?|ing\.|cpa|esq\.?|mba)$/i;
const shape = /^[\p{L}\p{M}'’.,\-·・\s]+$/u;

/** Words that make a sentence of it, or another answer, unless the person bears them as a name. */
const notNames = new Set(
  `is are am was were my your the and with same above yes no not you please thank thanks hello hi regards see attached name names file passport it we she est suis mon mes votre vos meme comme dessus oui non pas
   merci bonjour ci joint dear sir best sincerely cordialement from to of for in on at by as have has already be will would canada first last entry entered brown blue green hazel grey gray black noir bruns bleus verts noisette
   email uci address airport pearson toronto vancouver montreal date eyes colour color currently outside question answer sent attachment vous nous tu avez deja dossier demande application formulaire form letter lettre given provided mentioned indicated indique idem ditto pareil memoire or ou et je i que qui this that here unknown dont know sure correct confirm confirmed above below now formerly previously anciennement maintenant autrefois became aka alias changed spelled spelling maiden wrong incorrect incorrecte misspelled misspelt missing mal ecrit erronee errone sponsor representative representant consultant lawyer avocat employer employeur father mother brother sister pere mere frere soeur parrain garant jeune fille il elle he she appelle nomme prenomme called named feu feue late locataire tenant proprietaire owner`.split(
    /\s+/,
  ),
);

/** Reads the words that stand in the name's place: the name in the order written, without title. */
function read(given: string, context: FieldContext): FieldReading {
  const normal = withoutKinLabel(withoutShown(normalise(given).text), context.person);
  if (isBlank(normal)) return none("name.empty");
  const line = singleSpaced(partsOnFile(normal, context.person) ?? normal);
  const whole = wholeNameIn(stripMarks(line), context.person);
  if (whole) return value(whole.name, "name.whole-on-file");
  const reading = readWhole(line, context);
  return reading.kind === "none" ? (find(normal, context)[0]?.reading ?? reading) : reading;
}

function readWhole(line: string, context: FieldContext): FieldReading {
  const own = ownWords(context.person);
  const text = stripMarks(withoutRemarks(line.replace(tails, ""), own));
  const parts = fromParts(text);
  const name = withoutTitle(parts?.name ?? withoutLeadIn(text), context.person);
  if (name === "" || !/\p{L}/u.test(name)) return none("name.empty");
  if (isBlank(name)) return none("name.empty");
  // "Family name: Łucja" alone is no full name, and with it no other's given name is theirs.
  const words = wordsOf(name);
  if (parts?.said.length === 1 && ![...own].every((word) => words.includes(word))) return none("name.part-alone");
  if (isRole(name, own)) return none("name.role");
  const reading = judge(name, context.person);
  const isOwn = !parts || parts.said.every((part) => isKnown(wordsOf(part), own));
  return reading.kind === "value" && !isOwn ? unclear([name], "name.part-of-it") : reading;
}

function judge(name: string, person: AskedPerson): FieldReading {
  if (/\d/.test(name)) return withDigits(name, person);
  const bare = name.replace(/\s*\([^()]{0,60}\)\s*/g, " ").trim();
  if (bare !== name && bare !== "") return unclear([bare, name], "name.with-brackets");
  if (name.includes("?")) return unclear([name.replace(/\s*\?+/g, "").trim()], "name.doubtful");
  const words = wordsOf(name);
  const own = ownWords(person);
  const strange = words.filter((word) => notNames.has(word) && !own.has(word));
  if (strange.length === 1 && /^(?:and|or|ou|et)$/.test(strange[0]!) && words.length <= 12)
    return unclear([name], "name.two");
  if (!shape.test(name) || words.length > 10) return splitOr(name, words.length, person);
  if (strange.length > 1 || strange.length === words.length) return none("name.sentence");
  if (strange.length === 1) return unclear([name], "name.sentence");
  // "Nom de ma mère - Zoë Łucja": words before a dash say whose name it is.
  const isLed = /\s[–—-]\s/.test(name) && words.some((word) => !own.has(word));
  if (isLed || !isKnown(words, own)) return unclear([name], "name.not-on-file");
  const isPart =
    words.length === 1 &&
    own.size > 1 &&
    /[a-z]/.test(words[0]!) &&
    person.givenName !== "" &&
    words[0] !== [...own].join("");
  if (isTold(name, own)) return unclear([name], "name.sentence");
  return isPart ? unclear([name], "name.part-of-it") : value(name, "name.as-written");
}

const particles = new Set("de da do dos das du des d la le el al las los van von der den ter ten te zu y e i bin ibn bint ben abu abd di del della lo o a st jr sr ii iii iv af av och ul ur uz".split(" ")); // prettier-ignore

/** "Voici donc Zoë": beside a word of the name with a capital stands one without, and no "de" of a family name. */
function isTold(name: string, own: ReadonlySet<string>): boolean {
  const words = name.match(/[\p{L}\p{M}]+/gu) ?? [];
  return (
    words.some((word) => /^\p{Lu}/u.test(word) && own.has(fold(word))) &&
    words.some((word) => /^\p{Ll}/u.test(word) && !own.has(fold(word)) && !particles.has(fold(word)))
  );
}

/** A name in front of other words: "Zoë Łucja; UCI …", "Zoë Łucja / Lucja Zoe". */
function splitOr(name: string, count: number, person: AskedPerson): FieldReading {
  const parts = name.split(/\s*[/&;|]\s*/).filter((part) => shape.test(part) && wordsOf(part).length <= 10);
  const likely = parts.filter(
    (part) => isKnown(wordsOf(part), ownWords(person)) && !wordsOf(part).some((word) => notNames.has(word)),
  );
  return count > 30 || likely.length === 0 ? none("name.no-name") : unclear(likely, "name.several");
}

function withDigits(name: string, person: AskedPerson): FieldReading {
  const bare = name
    .replace(/[^\p{L}\p{M}'.,\s-]+/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/[\s,-]+$/, "")
    .trim();
  const words = wordsOf(bare);
  const isName =
    words.length > 0 &&
    words.length <= 8 &&
    isKnown(words, ownWords(person)) &&
    !words.some((word) => notNames.has(word));
  return isName ? unclear([bare], "name.with-digits") : none("name.with-digits");
}

/** Quotes, bullets, a question's number and a closing stop are not part of a name; the stop of "Jr." or an initial is. */
function stripMarks(text: string): string {
  let words = text.trim();
  words = words.replace(/^\(?\d{1,2}[.):/]\s+/, "").replace(/^[\s"'*_>:;,.=·•-]+/, "");
  words = words.replace(/[\s"*_;:,!=-]+$/, "");
  if (/^\(.*\)$|^<.*>$|^\[.*\]$/.test(words)) words = words.slice(1, -1).trim();
  return /(?<![\p{L}\p{M}'’])(?:jr|sr|\p{L})\.$/iu.test(words) ? words : words.replace(/[.\s]+$/, "");
}

function withoutLeadIn(text: string): string {
  let words = text;
  for (const pattern of leadIns) {
    const match = pattern.exec(fold(words));
    if (match && match[0].length < words.length) words = words.slice(match[0].length);
  }
  return stripMarks(words);
}

/** Without titles in front and degrees behind, unless the person bears the word as a name. */
function withoutTitle(text: string, person: AskedPerson): string {
  const own = ownWords(person);
  let words = text.replace(suffixes, "");
  for (let count = 0; count < 3; count++) {
    const match = /^(\p{L}+)(?:\.\s*|\s+(?:&\s+)?)(?=\p{L})/u.exec(words);
    const first = match ? fold(match[1]!) : "";
    const isTitle =
      titles.has(first) ||
      (first === "m" && isFrenchTitle(words, person)) ||
      (match?.[1] === "Me" && match[0].length > 2 && !own.has("me"));
    if (!match || !isTitle || own.has(first)) break;
    words = words.slice(match[0].length);
  }
  const behind = /,\s*(\p{L}+)\.?$/u.exec(words);
  return behind && titles.has(fold(behind[1]!)) ? words.slice(0, behind.index) : words.trim();
}

/** "M. Jean Tremblay", but not the initial of "M. Tremblay", called Marie on file. */
function isFrenchTitle(words: string, person: AskedPerson): boolean {
  if (!/^m\.\s*\p{L}/iu.test(words) && !/^M \p{L}/u.test(words)) return false;
  const given = fold(person.givenName);
  return !given.startsWith("m") || fold(words).includes(given);
}

function wordsOf(name: string): string[] {
  return fold(name).match(/[\p{L}\p{M}]+/gu) ?? [];
}

function ownWords(person: AskedPerson): ReadonlySet<string> {
  return new Set(wordsOf(`${person.givenName} ${person.familyName}`));
}

/** Whether one word at least is the person's on file, give or take a letter; a whole other name may be somebody else's. */
function isKnown(words: readonly string[], own: ReadonlySet<string>): boolean {
  const joined = words.join("");
  const file = [...own];
  if (file.length === 0 || !/[a-z]/.test(joined)) return true;
  if (joined === file.join("") || joined === file.toReversed().join("")) return true;
  return words.some(
    (word) => own.has(word) || (word.length >= 4 && file.some((one) => one.length >= 4 && isOneSlipApart(word, one))),
  );
}

const said =
  /(?:\bmy (?:full |complete |legal )?name is|\bje m'appelle|\bje me nomme|\bmon nom(?: complet)? est|\bi am (?=(?:mr|mrs|ms|dr)\b)|我叫)\s+/;

/** Said of a name in a sentence: that it is not written so. */
const miswritten =
  /^(?:mis-?spel\w*|written|spel\w*|wrong\w*|incorrect\w*|not|no longer|now|mal|ecrit\w*|desormais|maintenant|pas|plus)\b/;

/** "My name as on my passport is Zoë Łucja": the whole name on file in a sentence that speaks of the name. */
function toldWhole(text: string, person: AskedPerson): Found[] {
  for (const { 0: sentence, index } of text.matchAll(/[^.;!?\n]+/g)) {
    if (!/\b(?:my|the|mon|le) (?:(?:full|legal|complete) )?(?:name|nom)\b/i.test(sentence)) continue;
    const whole = wholeNameIn(sentence, person);
    if (!whole) continue;
    const reading = value(whole.name, "name.whole-on-file");
    return [{ start: index + whole.start, end: index + whole.end, reading }];
  }
  return [];
}

/** "My name is …" up to the end of the name. */
function find(given: string, context: FieldContext): Found[] {
  const normal = normalise(given);
  const match = said.exec(fold(normal.text));
  if (!match) {
    const introduced = introducedAs(normal.text, ownWords(context.person));
    const found = introduced.length > 0 ? introduced : toldWhole(normal.text, context.person);
    return found.map((one) => ({ ...one, start: normal.offsetOf(one.start), end: normal.offsetOf(one.end) }));
  }
  const start = match.index + match[0].length;
  const words =
    reversedAt(normal.text.slice(start), ownWords(context.person)) ??
    /^(?:(?:Mrs?|Ms|Dr|M|Mme)\.\s)?[^.,;:!?()\n]{1,80}/.exec(normal.text.slice(start))?.[0] ??
    "";
  const stop = words.search(/\s(?:and|et|with|from|my|mon|born|né|née|i|je|,)\s/i);
  const name = stop < 0 ? words : words.slice(0, stop);
  const plain = read(name, context);
  if (plain.kind === "none") return [];
  const reading =
    plain.kind === "value" && miswritten.test(fold(name)) ? unclear([plain.value], "name.sentence") : plain;
  return [{ start: normal.offsetOf(start), end: normal.offsetOf(start + name.trimEnd().length), reading }];
}

export const nameReader: FieldReader = { type: "name", read, find };
