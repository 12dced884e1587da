import { otherDate } from "./elsewhere.ts";
import { withoutStaying } from "./entry-marks.ts";
import { entriesTold, type EntryTold } from "./entry-told.ts";
import { speaksOfComing } from "./entry-words.ts";
import { fieldReader } from "../field/index.ts";
import { isSupposed } from "../field/supposed.ts";
import { fold } from "../normal.ts";
import type { FieldContext, Found } from "../reading.ts";
import { goesOnFrom } from "./sentences.ts";
import { sinceThen } from "./since.ts";

/** A value that stands in running text, with the question it answers. Offsets are those of the paragraph. */
export interface Said extends Found {
  readonly question: string;
  /** It tells an entry, and only what else is told says which: a coming back, a coming in; a place belongs to one likewise. */
  readonly entry?: OpenEntry;
}

/** An entry that nothing orders yet, by where its date stands. */
export interface OpenEntry {
  /** `first`: the first entry, whose place is the last one's only where nobody left since. */
  readonly kind: "back" | "plain" | "first";
  readonly at: number;
}

/** Words of a return that is to come. Folded text. */
const returning =
  /\b(?:return(?:ing)?|com(?:e|ing) back|be back|fly(?:ing)? back|back in canada|retour|retourner\w*|revenir|reviens|reviendr\w+|rentrer\w*|rentre(?!.{0,40}\bderniere fois))\b/g;
/** Words that make a date something else: a birth, a document, a departure. */
const elsewhere = "elsewhere";

interface DateSaid {
  readonly found: Found;
  readonly told: EntryTold;
  /** Where it is no entry: a planned return, something else, or nobody knows what. */
  readonly question: string | null;
}

/** The dates of a paragraph, each with what its sentence's words tell of it. */
export function datesSaid(paragraph: string, found: readonly Found[], entering: boolean): DateSaid[] {
  const folded = fold(paragraph);
  const sentences = Map.groupBy(found, (date) => sentenceAround(folded, date.start, date.end, found).join(" "));
  return [...sentences].flatMap(([key, dates]) => {
    const [from = 0, to = 0] = key.split(" ").map(Number);
    // "My first entry was on …; the most recent, on …": the word is said once for both.
    const nearest = folded.slice(Math.max(0, from - 200), from);
    const goesOn = folded[from - 1] === ";" || goesOnFrom(nearest, folded.slice(from, from + 160));
    const own = dates.map((date) => ({ start: date.start - from, end: date.end - from }));
    const told = entriesTold(folded.slice(from, to), own, entering || (goesOn && speaksOfComing.test(nearest)));
    const near = cuesIn(folded, from, to);
    const said = dates.map((date, at): DateSaid => {
      const entry = told[at] ?? null;
      const others = found.filter((other) => other !== date && other.start >= from && other.end <= to);
      const planned = entry === null || entry === "back" ? cueOf(date, others, near) : null;
      return {
        found: entry === "first" ? sinceThen(date, folded) : date,
        told: entry,
        question: entry === "other" ? elsewhere : planned,
      };
    });
    // A date that nothing explains beside one that a word does: nobody can tell which of them was meant.
    const strays = said.some(
      (one) => one.told === null && one.question === null && !isDenied(one.found) && !isSaidAgain(one, said),
    );
    return strays ? said.map((one) => ({ ...one, found: doubted(one.found) })) : said;
  });
}

/** "The nineteenth of June 2022, that is 19 June 2022": the same day once more. */
function isSaidAgain({ found: { reading } }: DateSaid, said: readonly DateSaid[]): boolean {
  if (reading.kind !== "value") return false;
  return said.some(({ told, found }) => told !== null && found.reading.kind === "value" && found.reading.value === reading.value); // prettier-ignore
}

/** "not 4 March": named to be set aside. */
function isDenied({ reading }: Found): boolean {
  return /\.denied$/.test(reading.rule);
}

function doubted(found: Found): Found {
  if (found.reading.kind !== "value") return found;
  return {
    ...found,
    reading: { kind: "unclear", readings: [found.reading.value], rule: "sentence.other-date-beside" },
  };
}

/** The sentence around a place: up to a full stop, a line or a semicolon that is not inside a found value. */
export function sentenceAround(
  folded: string,
  start: number,
  end: number,
  inside: readonly { readonly start: number; readonly end: number }[],
): [number, number] {
  const isEnd = (at: number): boolean => {
    const sign = folded[at] ?? "";
    if (sign === ";" || sign === "•") return true;
    if (sign === "\n") return folded[at - 1] === "\n" || folded[at + 1] === "\n";
    if (!/[.!?]/.test(sign) || !/\s|^$/.test(folded[at + 1] ?? "")) return false;
    return !inside.some((one) => one.start <= at && at < one.end);
  };
  let from = start;
  while (from > 0 && start - from < 600 && !isEnd(from - 1)) from--;
  let to = end;
  while (to < folded.length && to - end < 600 && !isEnd(to)) to++;
  return [from, to];
}

interface Cue {
  readonly question: string;
  readonly at: number;
  readonly end: number;
}

function cuesIn(folded: string, from: number, to: number): Cue[] {
  const sentence = folded.slice(from, to);
  const cues = (question: string, pattern: RegExp): Cue[] =>
    [...sentence.matchAll(pattern)].map(({ 0: { length }, index }) => ({ question, at: from + index, end: from + index + length })); // prettier-ignore
  return [...cues("plannedReturn", returning), ...cues(elsewhere, otherDates)].toSorted((a, b) => a.at - b.at);
}

const otherDates = new RegExp(otherDate.source, "g");

/** The cue that a date goes with: the nearest before it with no other date between, else the nearest after it likewise. */
function cueOf(date: Found, others: readonly Found[], near: readonly Cue[]): string | null {
  const free = (from: number, to: number): boolean => !others.some((other) => other.start >= from && other.end <= to);
  const before = near.filter((cue) => cue.end <= date.start && free(cue.end, date.start));
  const after = near.filter((cue) => cue.at >= date.end && free(date.end, cue.at));
  // Two different cues on one side: the words name both, and nobody can tell which the date belongs to.
  if (new Set(before.map((cue) => cue.question)).size > 1) return null;
  return before.at(-1)?.question ?? after[0]?.question ?? null;
}

/** Types whose own words say what they are about. */
const cueless = new Set(["yes-no"]);
/** Words without which a value in running text is not known to answer this question. Folded text. */
const cueOfType: Readonly<Record<string, RegExp>> = {
  uci: /\b(?:uci|iuc|client|identifi)/,
  email:
    /^[^@]*$|^(?!.*\b(?:representative|lawyer|consultant|agent|representant|avocat)).*\b(?:e-?mail|courriel)(?: address)?(?: is| est| stays| remains| reste)?\s?[:=]?\s\S{1,64}@|\b(?:this (?:e-?mail|address)|ce courriel|cette adresse)(?: address| courriel)?,\s\S{1,64}@|\b(?:uses?|using|utilise[rz]?|writ(?:e|ing)|contact(?:ed|ing)?|reach(?:ed|able|ing)?|correspond\w*|joindre|joignez|joignable|jointe?|ecrire|ecrivez|my|our|mon|notre|best|meilleure?|preferred)\b(?!.{0,40}\b(?:representative|lawyer|consultant|agent|representant|avocat|friend|ami|old|ancien|employer|employeur)\b).{0,80}@/s,
  "eye-colour": /\b(?:eyes?|eyed|yeux)\b/,
  name: /^\W*(?:i|je), (?=\p{L})|\b(?:names?|nom|nomme|appelle|called|i am|i'm|im|it's|its|it is|je suis|je,? soussignee?|moi|me|myself|ici|here|this side|appareil|speaking|writing|undersigned|go by|presente|ecrit|ecris|belongs to|appartient a|this is|c'est)\b/u,
  // Where no date of an entry stands beside it.
  place:
    /\b(?:airport|aeroport|border|frontiere|port|landed|landing|atterri|arriv|entered|entry|entree|through|via|crossed|entre|passee? (?:par|a|au|la|les|l'|en)|let (?:me|us|him|her) (?:in|into|through)|came (?:in|into|by|over)\b|customs|douane|douaniers?|stamped)/,
  height: /\b(?:tall|height|taille|mesure)\b/,
  code: /\bcode\b/,
  country: /\b(?:country|pays|live in|living in|habite|based in|staying in|located in|me trouve)\b/,
  address: /\b(?:address|adresse|live at|habite|reside)\b/,
};

/** Types whose value may be known without such words: by what is on file, or a place by the date that it stands at. */
const mayStandAlone = new Set(["uci", "email", "place"]);

/** What stands between a name and where its bearer is: "Minh is …", "Fatma a les yeux noirs et est …". */
const being =
  /^(?:(?:, who|also|too|himself|herself|aussi) )*(?:[^,;:]{1,80}? (?:and|et) (?:(?:he|she|they|il|elle) )?)?(is not|isn't|n'est pas|is|est|se trouve) ((?:(?:also|aussi|egalement|currently|presently|now|right now|at the moment|here|ici|still|present|presente|bien|toujours|actuellement|presentement|en ce moment|physically|physiquement|living|staying),? )*(?:in|inside|outside|out of|au|aux|en|a l'exterieur|hors)\b.{2,60})$/;

/** Reads the presence that a clause led by a person's name states, as if they had said it themselves. */
export function presenceTold(clause: string, context: FieldContext): Said[] {
  const folded = fold(clause)
    .replace(
      /,? (?:and|et) (?:you (?:can|may) |on peut |vous pouvez |please |utilisez |son (?:numero|iuc|uci|courriel|adresse)\b).*$/,
      "",
    )
    .replace(/[\s.!]+$/, "")
    .replace(/,? (?:(?:lui|elle|eux|elles) (?:aussi|egalement)|too|as well|also|aussi|egalement)$/, "")
    .replace(/,? (?:together )?(?:with|avec) (?:me|us|moi|nous|(?:my|our|the|ma|notre|la) (?:family|famille))$/, "")
    .replace(
      /(?<= (?:is|est|here|ici|now|currently|actuellement|presentement)),? (?:together with (?:me|us)|with (?:me|us)|avec (?:moi|nous)|at home|a la maison|by my side|a mes cotes)(?= (?:in|au) canada)/,
      "",
    )
    .replace(
      /^(?:my|our|mon|ma|notre) (?:\w+ )?(?:wife|husband|spouse|partner|son|daughter|child|epouse|epoux|femme|mari|conjointe?|fils|fille|enfant),? /,
      "",
    );
  const names = [context.person.givenName, context.person.familyName].map((name) => fold(name)).filter(Boolean);
  const [given = "", family = ""] = names;
  if (!folded.startsWith(`${given} `)) return [];
  const behind = folded.slice(given.length + 1);
  const match = being.exec(behind.startsWith(`${family} `) ? behind.slice(family.length + 1) : behind);
  if (!match) return [];
  const denied = !["is", "est", "se trouve"].includes(match[1] ?? "");
  const [found] = fieldReader("yes-no").find(`I am ${denied ? "not " : ""}${match[2]}`, context);
  return found ? [{ question: context.question.id, start: 0, end: clause.length, reading: found.reading }] : [];
}

/** A number that is the very one on file needs no word beside it. */
function isOnFile(found: Found): boolean {
  return found.reading.kind === "value" && found.reading.rule === "uci.on-file";
}

/** Words by which an address is spoken of as something else than where its owner is reached. Folded text. */
const otherUse =
  /\b(?:old|former|previous|no longer|any ?more|hack\w*|lost|access|chang\w*|instead|new|stop|not|never|cannot|can't|don't|sign|log|password|account|portal|sent|send|wrote|received?|ancien\w*|perdu\w*|nouv\w*|remplac\w*|pirat\w*|pas|jamais|mot de passe|compte|portail|envoy\w*|ecrit|recu\w*)\b/;

/** Words by which an address is where its owner is written to. Folded text. */
const reached =
  /\b(?:e-?mails?|mail|inbox|courriel|adresse|address|writ(?:e|ing)|contact\w*|reach\w*|correspond\w*|sending|joindre|joign\w*|ecri(?:re|vez)|valide?|bonne?)\b/;

/** The address on file, alone of its kind beside its owner's number or name, needs no word either: it identifies them. */
function isOwnAddress(paragraph: string, { reading, start, end }: Found, { person, question }: FieldContext): boolean {
  if (question.type !== "email" || reading.kind !== "value") return false;
  if (String(reading.value).toLowerCase() !== person.email?.toLowerCase()) return false;
  const folded = fold(`${paragraph.slice(0, start)} ${paragraph.slice(end)}`).replace(
    /\bqui (?:vous )?ecri[st]\b/,
    " ",
  );
  if (folded.includes("@") || otherUse.test(folded)) return false;
  const words: readonly string[] = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  const names = fold(`${person.givenName} ${person.familyName}`).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (reached.test(folded)) return true;
  return words.includes(person.uci) || names.every((name) => words.includes(name)) || words.length === 0;
}

/** Everything that a paragraph says by itself about these questions, one person's; `entering`: an entry was spoken of before. */
export function saidIn(paragraph: string, contexts: readonly FieldContext[], entering = false): Said[] {
  const said: Said[] = [];
  const dates = contexts.filter((context) => context.question.type === "date");
  const clear = paragraph.search(/\d/) < 0 ? paragraph : withoutStaying(paragraph);
  const folded = fold(paragraph);
  let told: readonly DateSaid[] = [];
  for (const context of dates) {
    const found = fieldReader("date").find(clear, context);
    told = datesSaid(clear, found, entering);
    said.push(...told.flatMap((one) => dateSaid(one, context.question.id)));
  }
  for (const context of contexts) {
    const { type } = context.question;
    if (type === "date") continue;
    const named = cueless.has(type) || (cueOfType[type]?.test(folded) ?? true);
    if (!named && !mayStandAlone.has(type)) continue;
    const found = foundIn(
      paragraph,
      context,
      entering && told.some((one) => one.told === "last" || one.told === "both"),
    );
    if (found.length === 0) {
      if (type === "place") said.push(...placeOfFirst(paragraph, told, context));
      continue;
    }
    if (type === "place") {
      said.push(...found.flatMap((one) => placeSaid(folded, one, told, context, named)));
      continue;
    }
    const some = found.filter((one) => named || isOnFile(one) || isOwnAddress(paragraph, one, context));
    said.push(...some.map((one) => ({ ...one, question: context.question.id })));
  }
  return said.toSorted((a, b) => a.start - b.start);
}

const coming = "I entered, ";

/** What a reader finds; "The last time was 27 December 2025, Montreal airport." leaves to the sentence before it what that was. */
function foundIn(paragraph: string, context: FieldContext, entering: boolean): readonly Found[] {
  const reader = fieldReader(context.question.type);
  const found = reader.find(paragraph, context);
  if (found.length > 0 || !entering || context.question.type !== "place") return found;
  const led = reader.find(`${coming}${paragraph}`, context);
  return led.map((one) => ({ ...one, start: one.start - coming.length, end: one.end - coming.length }));
}

function dateSaid({ found, told, question }: DateSaid, asked: string): Said[] {
  if (question === asked) return [{ ...found, question }];
  if (told === "back" || told === "plain")
    return asked === "plannedReturn" ? [] : [{ ...found, question: asked, entry: { kind: told, at: found.start } }];
  const answers = told === "both" ? ["firstEntry", "lastEntry"] : told === "first" ? ["firstEntry"] : told === "last" ? ["lastEntry"] : []; // prettier-ignore
  return answers.includes(asked) ? [{ ...found, question: asked }] : [];
}

/** A place is that of the entry whose date it stands at: taken where it is the last, and kept in mind where nobody knows yet. */
function placeSaid(
  folded: string,
  place: Found,
  told: readonly DateSaid[],
  { question }: FieldContext,
  named: boolean,
): Said[] {
  if (isSupposed(folded, place.start, place.end)) return [];
  const said = { ...place, question: question.id };
  const before = told.findLast(({ found }) => found.end <= place.start);
  const after = told.find(({ found }) => found.start >= place.end);
  const turned = before !== undefined && after !== undefined && speaksOfComing.test(folded.slice(before.found.end, place.start)); // prettier-ignore
  const one = turned ? after : (before ?? after);
  if (one?.told === "back" || one?.told === "plain" || one?.told === "first")
    return [{ ...said, entry: { kind: one.told, at: one.found.start } }];
  if (one?.told === "other") return [];
  return named || (one && one.told !== null) ? [said] : [];
}

const firstWords = /\b(?:first|initial\w*|originally|premiere?|1st|1ere)\b/g;

/** The one place beside the first entry, where no other date is told. */
function placeOfFirst(paragraph: string, told: readonly DateSaid[], context: FieldContext): Said[] {
  const [one, ...more] = told;
  const folded = fold(paragraph);
  if (one?.told !== "first" || more.length > 0 || folded.length !== paragraph.length) return [];
  const plain = [...folded.matchAll(firstWords)].reduce((text, { 0: word, index }) => text.slice(0, index) + " ".repeat(word.length) + text.slice(index + word.length), paragraph); // prettier-ignore
  const found = fieldReader("place").find(plain, context);
  const [place] = found;
  if (!place || found.length > 1 || isSupposed(folded, place.start, place.end)) return [];
  return [{ ...place, question: context.question.id, entry: { kind: "first", at: one.found.start } }];
}
