import { limits } from "../../limits.ts";
import { fold, normalise } from "../normal.ts";
import type { FieldContext, FieldReader, FieldReading, Found } from "../reading.ts";
import { isPlain, withoutSpans, wordsBeside } from "./beside.ts";
import { isPlainlyTold } from "./beside-told.ts";
import { isBlank } from "./blank.ts";
import { isOneSlipApart } from "./date-words.ts";
import { isCorrection, isDoubtful, isNegated } from "./doubt.ts";
import { isProvedColour } from "./proved.ts";
import { none, unclear, value } from "./result.ts";

type Colour = "black" | "blue" | "brown" | "green" | "grey" | "hazel" | "other";

interface Named {
  readonly colour: Colour;
  readonly start: number;
  readonly end: number;
  /** "brownish", "bronw": near a colour, not one. */
  readonly loose: boolean;
}

const words: Readonly<Record<Colour, string>> = {
  black: "black noir noire noirs noires blk bla 黑",
  blue: "blue blues bleu bleue bleus bleues blu 蓝 藍",
  brown: "brown browns brun brune bruns brunes marron marrons brn bro 棕 褐 咖啡 啡",
  green: "green greens vert verte verts vertes grn gre 绿 綠",
  grey: "grey gray greys grays gris grise grises gry 灰",
  hazel: "hazel hazels noisette noisettes haz hzl hazelnut 榛",
  other:
    "other autre autres amber ambre ambres violet violets violette honey miel pers vairons vairon heterochromia heterochromie red rouge pink yellow gold golden dore dores turquoise 其他 其它 琥珀 紫",
};
const colours = new Map(
  (Object.entries(words) as [Colour, string][]).flatMap(([colour, list]) =>
    list.split(" ").map((word) => [word, colour] as const),
  ),
);
const longWords = [...colours].filter(([word]) => word.length >= 4 && /^[a-z]/.test(word));
const isoCodes = new Set(["blk", "bla", "blu", "brn", "bro", "grn", "gre", "gry", "haz", "hzl"]);
/** Words close to a colour that are none. */
const notColours = new Set(
  "grow grown crown blow great greet been block back glue clue blur greed order others mother grew vers vent vest gros outre autres brow drown greek prey they bled ours".split(
    " ",
  ),
);

/** The colours that folded words name, in their order. */
export function coloursNamed(folded: string): string[] {
  return coloursIn(folded).flatMap(({ colour, loose }) => (loose ? [] : [colour]));
}

/** Colours in folded words, "light blue" and "brun foncé" among them; "brownish" and slips of one letter are loose. */
function coloursIn(folded: string): Named[] {
  const found: Named[] = [];
  for (const match of folded.matchAll(/[a-z]{2,24}|琥珀|咖啡|其他|其它|淡褐|浅褐|[棕褐啡黑蓝藍绿綠灰榛紫]/g)) {
    const word = match[0];
    const place = { start: match.index, end: match.index + word.length };
    if (word === "淡褐" || word === "浅褐") {
      found.push({ ...place, colour: "hazel", loose: true }, { ...place, colour: "brown", loose: true });
      continue;
    }
    const colour = colours.get(word);
    const isCode = isoCodes.has(word) && word.length !== folded.trim().length;
    if (colour && !isCode) found.push({ ...place, colour, loose: false });
    else if (!colour) {
      const near = nearColour(word);
      if (near) found.push({ ...place, colour: near, loose: true });
    }
  }
  return found;
}

function nearColour(word: string): Colour | undefined {
  const stem = /^(black|blu|brown|green|grey|gray|hazel|bleu|brun|verd|gris|noir)(?:e?y?ish|y|atres?|e?atre)$/.exec(
    word,
  )?.[1];
  if (stem) return colours.get(stem) ?? (stem === "blu" ? "blue" : "green");
  if (word === "chestnut" || word === "chatain" || word === "chatains") return "brown";
  if (word.length < 4 || word.length > 10 || notColours.has(word)) return undefined;
  const near = new Set(
    longWords
      .filter(([name]) => name[0] === word[0] && isOneSlipApart(word, name) && !isShortChange(word, name))
      .map(([, colour]) => colour),
  );
  return near.size === 1 ? [...near][0] : undefined;
}

/** One letter of four is too much to change: "very" is not "vert". Letters swapped ("bule") are a slip all the same. */
function isShortChange(word: string, name: string): boolean {
  return name.length === 4 && word.length === 4 && [...word].toSorted().join("") !== [...name].toSorted().join("");
}

/** "Honey brown", "brun doré": words for the shade of the colour that they stand at. */
const shades =
  /\b(?:honey|golden|gold)[ -](?=(?:brown|green|hazel|blue|gr[ae]y)\b)|(?<=\b(?:bruns?|brunes?|marrons?|verts?|noisettes?) )(?:miel|dore\w{0,2})\b/g;
/** "Like my mother", "sans lentilles": whose they resemble, and that nothing covers them. */
const likeness =
  /\b(?:just )?(?:like|as|comme) (?:my|mon|ma|mes|our) (?:mother|father|mom|mum|dad|parents?|grandmother|grandfather|mere|pere|maman|papa|grand-mere|grand-pere)(?:'s)?\b|\b(?:just )?(?:like|as|comme) (?:(?:everyone|everybody|all|the rest|tout le monde|tous) (?:in|of|dans|de) )?(?:toute )?(?:my|our|ma|notre) (?:whole |entire )?(?:family|famille)\b|\b(?:without|no|sans) (?:any )?(?:contact )?(?:lens(?:es)?|contacts|lentilles|glasses|lunettes)\b/g;
/** "As for my eyes, …", "en ce qui concerne la couleur": what leads to the word for eyes, and says nothing of them. */
const topic =
  /\b(?:(?:and )?(?:as for|as to|for|about|regarding|concerning|(?:with|in) (?:regards?|respect) to|when it comes to|on the subject of)|(?:et )?(?:quant (?:a|aux)|pour(?: ce qui est)?(?: de)?|en ce qui (?:concerne|a trait a|touche)|concernant|au sujet de|a propos de|cote|question|niveau))(?= (?:(?:the|my|your|la|ma|mes|les|l'|de|des|question (?:of|about|on)) ?){0,2}(?:colou?rs?|couleur|eyes?|yeux|oeil)\b)/g;
const hair = /\b(?:hair|cheveux|skin|peau|hairs)\b/;

/** Without what is said of hair and skin ("black hair, brown eyes") and without our own list of colours in brackets. */
function ofEyes(given: string): string {
  const folded = given
    .replace(topic, (lead) => " ".repeat(lead.length))
    .replace(shades, (shade) => " ".repeat(shade.length))
    .replace(likeness, (said) => " ".repeat(said.length))
    .replace(/\([^()]{20,200}\)/g, (list) =>
      new Set(coloursIn(list).map((one) => one.colour)).size > 3 ? " ".repeat(list.length) : list,
    );
  if (!hair.test(folded)) return folded;
  return folded
    .split(/([,;.\n]|\b(?:and|et|but|mais)\b)/)
    .map((part) => (hair.test(part) ? " ".repeat(part.length) : part))
    .join("");
}

/** Reads the words that stand in the eye colour's place. Two colours, or a blend, are asked about. */
function read(given: string, context: FieldContext): FieldReading {
  const text = normalise(given).text;
  if (isBlank(text)) return none("eyes.empty");
  const folded = fold(text);
  const own = ofEyes(folded);
  const reading = judge(own, folded);
  if (reading.kind !== "value") return reading;
  const named = coloursIn(own);
  const corrected = reading.rule === "eyes.corrected" ? [{ start: named[0]!.start, end: named.at(-1)!.end }] : named;
  const left = withoutSpans(own, corrected);
  return isPlain(left, "eyes") || isProvedColour(left, context)
    ? reading
    : unclear([reading.value], `eyes.${wordsBeside}`);
}

function judge(ownWords: string, folded: string): FieldReading {
  const named = coloursIn(ownWords);
  const distinct = [...new Set(named.map((one) => one.colour))];
  const [only] = distinct;
  if (only === undefined) return none("eyes.no-colour");
  if (distinct.length > 3) return none("eyes.list");
  const last = named.at(-1)!;
  if (distinct.length === 2 && isCorrection(ownWords.slice(named.at(-2)!.end, last.start)) && !last.loose) {
    return value(last.colour, "eyes.corrected");
  }
  if (distinct.length > 1) return unclear(distinct, "eyes.two-colours");
  if (named.every((one) => one.loose)) return unclear([only], "eyes.mistyped");
  if (
    isDoubtful(folded) ||
    /\b(?:kind of|sort of|almost|mix\w*|between|melange\w*|presque|entre (?:le |les )?(?:brun|vert|bleu|gris|noi|marron)\w*|with|avec|\w*ish)\b/.test(
      folded,
    )
  ) {
    return unclear([only], "eyes.doubtful");
  }
  return isNegated(folded) || /\b(?:no|non)\b(?!\.? ?\d)(?=.{0,12}[a-z])/.test(ownWords.slice(0, named[0]!.start))
    ? unclear([only], "eyes.denied")
    : value(only, "eyes.one-colour");
}

const eyes = /\b(?:eyes?|eyed|yeux|oeil|œil)\b|眼/;

/** Colours in sentences that speak of eyes. */
function find(given: string, _context: FieldContext): Found[] {
  const normal = normalise(given);
  const folded = fold(normal.text);
  if (!eyes.test(folded)) return [];
  const found: Found[] = [];
  for (const match of folded.matchAll(/[^.;!?\n]+/g)) {
    if (!eyes.test(match[0]) || match[0].length > limits.field.answerLength) continue;
    const clause = nearEyes(ofEyes(match[0]));
    const named = coloursIn(clause).filter((one) => !one.loose);
    const [first] = named;
    if (!first) continue;
    const isAsked = folded[match.index + match[0].length] === "?";
    const written = normal.text.slice(match.index, match.index + match[0].length);
    found.push({
      start: normal.offsetOf(match.index + first.start),
      end: normal.offsetOf(match.index + named.at(-1)!.end),
      reading: isAsked ? none("eyes.question") : plainly(judge(clause, clause), clause, named, written),
    });
  }
  return found;
}

/** A colour told in a sentence is one, where between and beside it and the eyes stand no words but known ones, and names. */
function plainly(reading: FieldReading, clause: string, named: readonly Named[], written: string): FieldReading {
  const speaks = clause.search(eyes);
  return reading.kind !== "value" ||
    isPlainlyTold(clause, written, named, { start: speaks, end: speaks + 3 }, "eyesTold")
    ? reading
    : unclear([reading.value], `eyes.${wordsBeside}`);
}

/** Words further from "eyes" than eight on either side are blanked: they speak of something else. */
function nearEyes(clause: string): string {
  const at = clause.search(eyes);
  const from = Math.max(0, at - 48);
  const to = Math.min(clause.length, at + 64);
  return " ".repeat(from) + clause.slice(from, to);
}

export const eyeColourReader: FieldReader = { type: "eye-colour", read, find };
