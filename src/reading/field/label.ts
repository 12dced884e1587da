import { fold, normalise } from "../normal.ts";
import { remembered } from "../remembered.ts";
import { conceptsOf } from "./label-words.ts";

interface Rule {
  /** `null`: the label fits none or several. */
  readonly id: string | null;
  /** Concepts it must have; of those between bars one. */
  readonly needs: string;
  readonly lacks?: string;
  /** It may have these besides, and no other. */
  readonly only?: string;
  /** It may have these of the words apart (`apart`). */
  readonly may?: string;
}

/** Words that make of a date, an address or a country another one than we ask for: "First letter", "Country of permanent residence". */
const apart = ["land", "origin", "paper", "reach", "permanent", "street", "planned", "pin"];

/** First rule that holds names the question. */
const written: readonly Rule[] = [
  { id: "verificationCode", needs: "code|pin verify", may: "paper reach pin" },
  { id: "verificationCode", needs: "code", only: "email mail paper asked" },
  { id: "fullName", needs: "given family|name", lacks: "entry other", may: "paper reach" },
  { id: null, needs: "given|family" },
  { id: "eyeColour", needs: "eye hue other" },
  { id: "eyeColour", needs: "eye", lacks: "hue", may: "reach" },
  { id: "uci", needs: "uci", may: "paper reach permanent" },
  { id: "uci", needs: "client number", lacks: "file name", may: "paper reach permanent" },
  { id: "height", needs: "height", may: "reach" },
  { id: "email", needs: "email", may: "paper reach permanent" },
  { id: "email", needs: "mail", only: "address number reach asked" },
  { id: null, needs: "first last" },
  { id: "plannedReturn", needs: "return", lacks: "last first place where", may: "planned land" },
  { id: null, needs: "first place|spot|where" },
  { id: null, needs: "place|spot|where when" },
  { id: "lastEntryPlace", needs: "place|spot|where entry|last", lacks: "home stay country address" },
  { id: "inCanada", needs: "place|spot|where now", lacks: "address country not return" },
  { id: "inCanada", needs: "where am|says", only: "canada inside asked" },
  { id: "lastEntryPlace", needs: "place|where", only: "asked via" },
  { id: "lastEntryPlace", needs: "via", only: "" },
  { id: "lastEntryPlace", needs: "entry via", only: "canada inside" },
  { id: null, needs: "first|last home", lacks: "canada" },
  { id: "firstEntry", needs: "first entry", lacks: "name return not", may: "land" },
  { id: "firstEntry", needs: "first canada time|stay|day|when", lacks: "name" },
  { id: "lastEntry", needs: "last entry", lacks: "name return not", may: "land" },
  { id: "lastEntry", needs: "last entry|return", lacks: "name" },
  { id: "lastEntry", needs: "last canada time|stay", lacks: "name day when" },
  { id: "currentCountry", needs: "country", only: "where place now am says whom home not canada asked" },
  { id: "homeAddress", needs: "home", only: "where spot address number am now whom post street asked" },
  { id: null, needs: "entry|place|where|spot", lacks: "inside" },
  { id: null, needs: "entry|place|where|spot", lacks: "now" },
  { id: "firstEntry", needs: "first", only: "time when" },
  { id: "lastEntry", needs: "last", only: "time when" },
  { id: "currentCountry", needs: "country", lacks: "stay entry past other last first address application" },
  { id: "homeAddress", needs: "address", lacks: "other first last", may: "street" },
  { id: "inCanada", needs: "presence" },
  { id: "inCanada", needs: "inside", only: "canada now am whom home number asked says" },
  { id: "fullName", needs: "name", lacks: "other number" },
];

const rules = written.map(({ id, needs, lacks, only, may }) => {
  const needed = needs.split(" ").map((one) => one.split("|"));
  const allowed = new Set([...needed.flat(), ...`${only ?? ""} ${may ?? ""}`.split(" ")]);
  return {
    id,
    needs: needed,
    lacks: [...(lacks?.split(" ") ?? []), ...apart.filter((one) => id !== null && !allowed.has(one))],
    only: only === undefined ? null : new Set([...needed.flat(), ...only.split(" ")]),
  };
});

/** "(black, brown, …)": which colours there are to choose from. */
const choices =
  /\((?:\s*(?:black|blue|brown|green|gr[ae]y|hazel|other|noirs?|bleus?|bruns?|verts?|gris|noisette|autre|or|ou|etc|ex|e\.g)\b[\s,./…]*){2,12}\)/;

const chinese: readonly (readonly [id: string, holds: RegExp, lacks?: RegExp])[] = [
  ["eyeColour", /眼|瞳/],
  ["uci", /uci|客户号|客戶號|客户编号/],
  ["verificationCode", /验证码|驗證碼/],
  ["height", /身高/],
  ["email", /邮箱|邮件|郵件|電郵|电邮|信箱/],
  ["lastEntryPlace", /(?:入境|口岸|登陆).*(?:地点|地點|口岸|机场|地方)|入境口岸|机场/, /首次|第一次/],
  ["firstEntry", /(?:首次|第一次|初次).*(?:入境|登陆|进入|到达|来)/],
  ["lastEntry", /(?:最近|上次|最后|最後|最新).*(?:入境|登陆|进入|到达|来)/],
  ["plannedReturn", /(?:计划|預計|预计|打算).*(?:返回|回|入境)|返回日期/],
  ["inCanada", /在加拿大/],
  ["currentCountry", /国家|國家/],
  ["homeAddress", /住址|地址/],
  ["fullName", /姓名|全名|名字/],
];

/** An answer, and no label: "A: This email", "Yes in Canada". */
const answers =
  /^(?:(?:a|r|q|answer|reponse) )*(?:yes|no(?! (?:d |de )?(?:uci|iuc|client|identif))|oui|non|this|same|cette|ce(?! jour| moment)|la meme)\b/;
/** No label of anybody's has more words than our longest question. */
const mostWords = 28;
const longest = 160;

/**
 * The question that a label names, by its id in the questionnaires, or null. The words are those before the colon, without
 * the question's number: "Date of first entry", "Couleur des yeux", "UCI No.", "入境口岸".
 */
export const labelOf = remembered((words: string): string | null => {
  if (words.length > longest) return null;
  const folded = fold(normalise(words).text).replace(choices, " ");
  if (/[\u3400-\u9fff]/.test(folded)) {
    if (/[。，,]/.test(folded) || folded.length > 24) return null;
    return chinese.find(([, holds, lacks]) => holds.test(folded) && !(lacks?.test(folded) ?? false))?.[0] ?? null;
  }
  const said = conceptsIn(folded);
  if (said === null || elsewhere.test(folded)) return null;
  return rules.find((rule) => holdsOf(rule, said))?.id ?? null;
});

/** "Where I entered the US", "Not port of entry", "Right eye", "Eye colour (as a baby)": of something else than is asked. */
const elsewhere =
  /^\W*(?:not|pas)\b|\b(?:entered|entry|entree|arrived) (?:(?:to|into|in|aux?) )?(?:the )?(?:us|usa|united states|etats-unis)\b(?! (?:land )?border)|\b(?:right|left|original) (?:eye|colou?r)|\boriginal eye\b|\b(?:oeil (?:droit|gauche))\b|\b(?:as a (?:baby|child)|at birth|a la naissance)\b/;

/** Whether a label names the given or the family name alone: "Prénom(s)", "Surname", "Last name". */
export function isNamePart(words: string): boolean {
  if (words.length > 60) return false;
  const said = conceptsIn(fold(normalise(words).text));
  return said !== null && said.size === 1 && (said.has("given") || said.has("family"));
}

/** A number or a date: no word of a label has so many figures, nor one that is a slip away from it. */
const figures = /\d{3}/;

/** "U.C.I.", "I. U. C." */
const dotted = /\b(?:u\. ?c\. ?i|i\. ?u\. ?c)\b/g;

function conceptsIn(folded: string): ReadonlySet<string> | null {
  if (figures.test(folded)) return null;
  const parts = folded.replace(dotted, (letters) => letters.replace(/\W/g, "")).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (parts.length === 0 || parts.length > mostWords) return null;
  const said = parts.join(" ");
  return answers.test(said) ? null : conceptsOf(said);
}

function holdsOf({ needs, lacks, only }: (typeof rules)[number], said: ReadonlySet<string>): boolean {
  if (!needs.every((one) => one.some((concept) => said.has(concept)))) return false;
  return !lacks.some((concept) => said.has(concept)) && (only === null || [...said].every((one) => only.has(one)));
}
