import type { AskedPerson } from "../../question/person.ts";
import { limits } from "../../limits.ts";
import { fold, normalise, singleSpaced } from "../normal.ts";
import type { FieldContext, FieldReader, FieldReading, Found } from "../reading.ts";
import { isPlain, withoutSpans, wordsBeside } from "./beside.ts";
import { isBlank } from "./blank.ts";
import { isCorrection, isDoubtful, isNegated } from "./doubt.ts";
import { isProvedAddress } from "./proved.ts";
import { none, unclear, value } from "./result.ts";
import { senderMeant, senderTold } from "./sender-address.ts";
import { others } from "./yes-no-words.ts";

/** An address as it stands in the text; the value has its domain in lower case. */
interface Address {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

const localPart = /[\p{Script=Latin}\p{Nd}.!#$%&'*+/=?^_`{|}~-]/u;
const domainPart = /[\p{Script=Latin}\p{Nd}.-]/u;
const address = /^[^.@\s](?:[^@\s]*[^.@\s])?@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,24}$/u;

/** Reads the words that stand in the address's place; "same as this one" is the address in From. */
function read(words: string, context: FieldContext): FieldReading {
  const text = normalise(words).text;
  const folded = fold(text);
  const found = scan(text);
  if (found.length === 0) return readWithoutAddress(folded, text, context);
  const last = found.at(-1)!;
  const distinct = distinctOf(found);
  if (distinct.length > 1) {
    const between = folded.slice(found.at(-2)!.end, last.start);
    const around = withoutSpans(folded, [{ start: found.at(-2)!.start, end: last.end }]);
    if (distinct.length === 2 && isCorrection(between) && isPlain(around, "email"))
      return value(last.value, "email.corrected");
    return unclear(distinct, "email.two-addresses");
  }
  const before = folded.slice(0, found[0]!.start);
  const after = folded.slice(last.end);
  if (text.split("@").length - 1 > found.length) return unclear([last.value], "email.broken-beside");
  const rule = ruleAgainst(before, after, context.person, last.value) ?? strangeBeside(text, folded, found, context);
  return rule === undefined ? value(found[0]!.value, "email.one-address") : unclear([found[0]!.value], rule);
}

/** Why the words around an address forbid to take it, or undefined. */
function ruleAgainst(before: string, after: string, person: AskedPerson, written: string): string | undefined {
  const around = `${before} ; ${after}`;
  if (isDoubtful(around)) return "email.doubtful";
  if (/\b(?:lawyer|consultant|representative|representante?|avocate?)\b/.test(before)) return "email.somebody-else";
  if (
    person.role === "principal" &&
    others.test(before) &&
    !/\b(?:my|mon) (?:e-?mail|courriel|address|adresse)\b/.test(before)
  )
    return "email.somebody-else";
  const told = around.replace(unchanged, " ");
  if (
    isNegated(told) ||
    /\b(?:emergency|urgence|previous|former|ancienne?|stop|n'utilisez|plus valide)\b/.test(told) ||
    isPast(before, after)
  )
    return "email.denied";
  const [given, known] = [written.toLowerCase(), person.email?.toLowerCase() ?? ""];
  if (given === known) return undefined;
  // "zoe@mail.example" of zoe@mail.example.org lost its end.
  return isTorn(before, after) || known.startsWith(given) ? "email.torn" : undefined;
}

/** "It has not changed", "je n'en ai pas d'autre": what is denied is a change, or that there is another. */
const unchanged =
  /\b(?:(?:has|have|did|does) ?(?:not|n't)|hasn't|haven't|didn't|doesn't) (?:been )?change\w*|\bn'(?:a|ai|est) (?:pas|jamais) (?:ete )?chang\w*\b|\b(?:i )?(?:have|do not have|don't have) (?:no|any) other\b(?: (?:e-?mail|address|one))*|\bje n'en ai pas d'autre\b/g;

/** "It was zoe@example.org", "zoe@example.org, which was my address"; a clause of its own behind a comma is not said of it. */
function isPast(before: string, after: string): boolean {
  return /\bwas\b/.test(before) || /^[^,]*\bwas\b|^[\s,(]*(?:(?:which|that|it|this) )?was\b/.test(after);
}

/** Whose address another of the family may give: "l'adresse de papa", "same email like me". */
const familys =
  "like mother mother's father father's mom mom's mum mum's dad dad's parent parents parents' husband husband's wife wife's son sa ses leur their maman papa mere pere mari femme moi mien mienne";

/** The rule against an address beside which a word stands that nobody knows to leave it as it is. */
function strangeBeside(
  text: string,
  folded: string,
  found: readonly Address[],
  context: FieldContext,
): string | undefined {
  const { person } = context;
  const family = person.role === "principal" ? "" : familys;
  const plain = isPlain(withoutSpans(folded, found), "email", `${person.givenName} ${person.familyName} ${family}`);
  return plain || isProvedAddress(withoutSpans(text, found), found[0]!.value, context)
    ? undefined
    : `email.${wordsBeside}`;
}

const leadIns = new Set(
  `is are at to me e-mail e-mails id ids email emails mail courriel courriels address adresse addresses est a sur au use using using: via by on still toujours only her his our my mine hers mon ma your the
   this c'est l'adresse that's it's be write ecrire ecrivez contact reach or ou yes oui and et here voici same meme gmail hotmail outlook principal primary new nouvelle nouveau suivante following par uses utilise utilisent utilisez utilisons prefer prefers prefere lis read check checks consulte pour for avec with`.split(
    /\s+/,
  ),
);

/**
 * Whether the word just before or behind may be a piece of the address that a space cut off: "zoe smith@example.org",
 * "zoe@gmail.co m".
 */
function isTorn(before: string, after: string): boolean {
  const left = /(?:^|[\s,;:([<>"*=/|])([^\s,;:([<>"*=/|]+) +$/.exec(before.slice(-80))?.[1];
  if (left !== undefined && !leadIns.has(left.replace(/[?!.]$/, "")) && !/[.!?)\]-]$/.test(left)) return true;
  const right = /^ ?([a-z.]{1,6})(?![a-z'])/.exec(after)?.[1];
  return (
    right !== undefined && /^(?:[b-hj-z]|\.\s?\w+|com|org|net|ca|co|om|rg|fr|et)$/.test(right) && !/^et\b/.test(right)
  );
}

function distinctOf(found: readonly Address[]): string[] {
  const seen = new Map<string, string>();
  for (const one of found) if (!seen.has(one.value.toLowerCase())) seen.set(one.value.toLowerCase(), one.value);
  return [...seen.values()];
}

/** Addresses in normalised text. Looks left and right of each "@" no further than an address may reach. */
function scan(text: string): Address[] {
  const found: Address[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const one = addressAt(text, at, found.at(-1)?.end ?? 0);
    if (one) found.push(one);
  }
  return found;
}

function addressAt(text: string, at: number, floor: number): Address | undefined {
  let start = at;
  while (start > Math.max(floor, at - limits.mail.localPartOctets - 8) && localPart.test(text[start - 1]!)) start--;
  let end = at + 1;
  while (end < Math.min(text.length, at + limits.mail.addressOctets) && domainPart.test(text[end]!)) end++;
  while (end > at && /[.-]/.test(text[end - 1]!)) end--;
  if (text[end] === "@") return undefined;
  let local = text.slice(start, at);
  const opened = /^(?:mailto:|[*_'"`/=|]+)/i.exec(local)?.[0] ?? "";
  local = local.slice(opened.length);
  if (text[start - 1] === "@" || local.length > limits.mail.localPartOctets || local.includes("..")) return undefined;
  const written = `${local}@${text.slice(at + 1, end).toLowerCase()}`;
  return address.test(written) ? { start: start + opened.length, end, value: written } : undefined;
}

/** The rule of an address that is the one in From. */
export const sameAsThis = "email.same-as-this";

/** Without an address: "same as this one", one that is spelled out in words, or nothing. */
function readWithoutAddress(folded: string, text: string, context: FieldContext): FieldReading {
  const words = singleSpaced(folded);
  const meant = senderMeant(folded);
  if (meant !== null) {
    const from = context.from === null ? undefined : scan(context.from)[0];
    if (from === undefined) return none("email.same-but-no-sender");
    const isOurs = context.person.email?.toLowerCase() === from.value.toLowerCase();
    if (words.includes("?") || (meant === "ours" && !isOurs)) return unclear([from.value], "email.doubtful");
    return value(from.value, sameAsThis);
  }
  if (isBlank(text)) return none("email.empty");
  const spelled = words
    .replace(/ ?[([{<] ?(?:at|arobase|chez|@) ?[)\]}>] ?| (?:at|arobase) /g, "@")
    .replace(/ ?[([{<] ?(?:dot|point|\.) ?[)\]}>] ?| (?:dot|point) /g, ".");
  const found = words.length > 160 || spelled === words || words.includes("@") ? [] : scan(spelled);
  return unclear(distinctOf(found), found.length > 0 ? "email.spelled-out" : "email.no-address");
}

/** Between commas of a sentence: "…, same email address as this one, …". */
const samePhrase =
  /(?:^|[,;:(]\s{0,3})((?:(?:my|the|la|ma) )?(?:same (?:e-?mail|mail)(?: address)? as this (?:one|e-?mail|message)|meme (?:adresse (?:courriel|electronique|e-?mail)|courriel) que (?:celle|celui)-ci))\s{0,3}(?=[,;).]|$)/;

const ofAddress = /mail|courriel|adresse/;
/** "I am writing this email", "merci pour ce courriel": of the letter, and of nobody's address. */
const letter =
  /\b(?:thanks?|thank|merci (?:pour|du|de votre)|writ(?:e|ing) this|ecri\w+ ce|receiv\w+|got|recu|repl\w+ to|answer\w* (?:to )?this|repon\w+ a (?:ce|cet|votre))\b/;

/** "My email is this one.": a whole sentence that says so, or a piece of one. */
function findSame(given: string, context: FieldContext): Found[] {
  const piece = samePhrase.exec(fold(given))?.[1];
  if (piece !== undefined && fold(given).length === given.length) {
    const start = fold(given).indexOf(piece);
    const reading = read(piece, context);
    return reading.kind === "none" ? [] : [{ start, end: start + piece.length, reading }];
  }
  const folded = fold(normalise(given).text);
  const whole = given.length <= 120 && ofAddress.test(folded) && !letter.test(folded) && senderMeant(folded) !== null;
  const told = whole ? { start: 0, end: given.length } : folded.length === given.length ? senderTold(folded) : null;
  const reading = told === null ? none("email.no-address") : read(given.slice(told.start, told.end), context);
  return told === null || reading.kind === "none" ? [] : [{ ...told, reading }];
}

/** Behind an address told in a sentence: for how long it holds, or that it holds no more. */
const goesOn = /^\s*[,(]?\s*(?:but|mais|until|till|jusqu|for now|for the (?:moment|time)|temporar|pour (?:le moment|l'instant)|only|seulement|while|tant que|unless|sauf)/; // prettier-ignore

/** Addresses in running text. */
function find(given: string, context: FieldContext): Found[] {
  if (!given.includes("@") && !given.includes("＠")) return findSame(given, context);
  const normal = normalise(given);
  const folded = fold(normal.text);
  const all = scan(normal.text);
  return all.map((one, index) => {
    const before = folded
      .slice(Math.max(all[index - 1]?.end ?? 0, one.start - 60), one.start)
      .split(/[;\n]|\. /)
      .at(-1)!;
    const after = folded.slice(one.end, one.end + 30).split(/[.;\n]/)[0]!;
    const rule = ruleAgainst(before, after, context.person, one.value) ?? (goesOn.test(after) ? `email.${wordsBeside}` : undefined); // prettier-ignore
    return {
      start: normal.offsetOf(one.start),
      end: normal.offsetOf(one.end),
      reading: rule === undefined ? value(one.value, "email.one-address") : unclear([one.value], rule),
    };
  });
}

export const emailReader: FieldReader = { type: "email", read, find };
