import { wordsOf } from "../align/token.ts";
import type { Asking } from "../answers/asking.ts";
import type { Words } from "../answers/walked.ts";
import { isOfNoUse, namesOutsider } from "../field/against.ts";
import type { Said } from "./sentence.ts";
import { countryAt } from "../field/country-names.ts";
import { portsIn } from "../field/gazetteer.ts";
import { fold } from "../normal.ts";

/** What a label says of a value that is not the one asked about: another time, another place, out of use, another's. Folded. */
const other =
  /(?<![\p{L}'-])(?:former\w*|ex|cancel\w*|delet\w*|closed|expired|hacked|compromised|abandon\w*|abandonnee?|defunct|obsolete|superseded|deprecated|void|duplicate|merged|fake|false|wrong|not (?:my|the|mine|his|her|our)|old|previous|past|next|planned|intended|expected|alternate|deceased|disput\w*|until|before|maiden|stage|misspel\w*|professional|annule\w*|perime\w*|ancien\w*|prevue?s?|prochaine?s?|locked|step-?(?:son|daughter|mother|father|brother|sister|child)|pastor\w*|landlad\w*|landlord\w*|tenant|guy|girlfriend|boyfriend|shelter|hotel|church|proprietaire|chum|copine|copain|schengen|usa|(?:in|to|into|the) us|uk|states|abroad|elsewhere|(?:at|a la) (?:birth|naissance)|last day|dernier jour|fin|from canada|stamp of|stamp for|online|truncated|incomplet\w*)(?!\p{L})/u;
/** "Last entry of Minh": a name that is none of the family's. */
const named = /\b(?:of|for|de|d['’]|pour) ?(?:\p{Lu}\p{Ll}+)(?: \p{Lu}\p{Ll}+)?\W*$/u;
const label = /(?:^|[\n.;])([^\n.;:=]{2,60}?)\s*(?::|=|\bis\b|\bwas\b|\best\b)\s*$/;

/**
 * Whether the words that lead to a value, a label with its colon or verb, say that it is not what is asked for: "Former UCI:",
 * "Last entry of the US:". `own`: the folded words of the names of those who are asked about.
 */
function isStrangeHead(before: string, own: ReadonlySet<string>): boolean {
  const [, head = ""] = label.exec(before) ?? [];
  const folded = fold(head);
  if (head === "" || portsIn(head).length > 0) return false;
  if (other.test(folded.replace(/\b(?:first|most) (?:and )?last\b/g, " "))) return true;
  const words = folded.match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.some((_, at) => { const country = countryAt(words, at); return country !== undefined && country !== null && country.codes[0] !== "CA" && (words[at] ?? "").length > 2; })) return /\b(?:in|to|into|of|for|at|aux?|en)\b/.test(folded); // prettier-ignore
  const [who = ""] = named.exec(head) ?? [];
  return who !== "" && !(fold(who).match(/[\p{L}\p{M}]{2,}/gu) ?? []).slice(1).every((word) => own.has(word) || word === "canada"); // prettier-ignore
}

/** The rule by which what stands before a value of a sentence, or beside it, makes it another; null where nothing does. `from`: where its clause begins. */
export function besideDoubt(said: Said, sentence: Words, from: number, asking: Asking): string | null {
  return headDoubt(sentence.words.slice(0, from + said.start), asking) ?? ownerDoubt(said, sentence, from);
}

/** "Former UCI: 1123456789": what leads to a value says that it is another. */
function headDoubt(before: string, { people }: Asking): string | null {
  const own = new Set(people.flatMap(({ givenName, familyName }) => wordsOf(`${givenName} ${familyName}`)));
  return isStrangeHead(before, own) ? "sentence.strange-head" : null;
}

/** "If you need anything, my email is …": when the writer may be reached, and nothing of the address. Folded. */
const inNeed =
  /\b(?:(?:if|should|in case|whenever) you (?:ever )?(?:need|have|want|require)|for|si vous avez(?: besoin)?|s'il vous manque|en cas de|pour)(?: |(?<='))(?:(?:any|some|more|further|other|d'|de |une? |toute? |autres? )+ ?)?(?:anything|something|questions?|information|infos?|details?|documents?|renseignements?|precisions?|besoin|quoi que ce soit|quelque chose|autre chose|chose)(?: (?:else|more|further|from me|de plus|d'autre))*,/;

/** "My UCI 1123456789 is void", "write to my landlord at …": a number or an address that is out of use, or somebody else's. */
function ownerDoubt({ question, start, end }: Said, { words }: Words, from: number): string | null {
  if (question !== "uci" && question !== "email") return null;
  const line = words.slice(words.lastIndexOf("\n", from + start) + 1).split("\n")[0] ?? "";
  const around = fold(line.replace(words.slice(from + start, from + end), " ").replaceAll(/\S{1,64}@\S{1,200}/g, " ")).replace(inNeed, " "); // prettier-ignore
  const isAgainst = isOfNoUse(around) || (question === "email" && namesOutsider(around));
  return isAgainst && around.length < 160 ? "sentence.against" : null;
}
