import type { Family, Words } from "../answers/walked.ts";
import { groupOf } from "../family/who.ts";
import { besideKin } from "../family/visited.ts";
import { wordsOf } from "../align/token.ts";
import { byRelation, isRelation } from "../family.ts";
import { fold } from "../normal.ts";
import { stretchOf } from "../stretch.ts";

/** Who is reached at the writer's own address; the writer too, where it is written out. */
export interface Borrowed {
  readonly people: readonly string[];
  /** The address, where it is written out again; null where it stands elsewhere. */
  readonly address: Words | null;
  /** What else the sentence says, before this; null where that is all. */
  readonly head: Words | null;
  /** What it says behind this: "… and she first came on 2 May"; null where that is all. */
  readonly tail: Words | null;
  readonly span: { readonly start: number; readonly end: number };
}

/** Whom "she" means here, of whom the paragraph has been all along, and the words before, which tell whom "they" means. */
export interface Pointed {
  readonly one: string | null;
  readonly about: string | null;
  readonly before: string;
}

const post =
  "(?:e-?mails?|courriels?|mail|mailbox|inbox|boite|adresse|address)(?: (?:de |d')?(?:courriel|e-?mail|courrier electronique|messagerie))?";
/** "My email", "mine", "le même courriel que moi". Folded. */
export const own = `(?:(?:my(?: own)?|mon|ma)(?: same| meme)? ${post}(?: (?:address|id|courriel|e-?mail|electronique))?|mine|le mien|la mienne|the same(?: ${post})?(?: address)?(?: as (?:me|mine|i do|i))?|same(?: ${post})?(?: address)? as (?:me|mine)|(?:le |la )?meme(?: ${post})?(?: courriel)? que (?:moi|le mien|la mienne))`;
export const addressOf = "[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{3,200}(?<![.-])";
const behind = `(?:\\s?[:,(<-]?\\s?(?<address>${addressOf})[>)]?)?(?: (?:too|also|as well|aussi|egalement|please|svp))?`;
const asks = "(?:please |kindly |you (?:can|may) |we (?:can )?|merci d'|veuillez |vous pouvez |svp )*";
const uses =
  "(?:(?:all|both|can|will|also|tous|toutes|aussi|tous les deux|tous deux) )*(?:uses?|using|utilise(?:nt)?|shares?|partage(?:nt)?)(?: (?:all|both|tous|toutes|also|aussi))?";
/** "Use", "prenez", "write to": what is asked for with an address. */
const take =
  "(?:use|using|take|put|keep|utiliser|utilisez|prendre|prenez|mettre|mettez|garder|gardez|servez-vous de|se servir de|write to|send (?:it |them |everything )?to|ecrivez a|ecrire a)";
/** "Contact her", "lui écrire". */
const reach = "reach|contact|write to|write|e-?mail|get in touch with|get hold of";
const joindre = "joindre|rejoindre|contacter|ecrire|repondre";
const at = `(?:(?:a|par|via|sur|avec) ${own}|au mien)`;
const who = "(?<who>[\\p{L}][\\p{L} '’,-]{0,60}?)";

/** The ways of saying it, each a whole clause. */
const ways: readonly RegExp[] = [
  `${who} ${uses} ${own}${behind}`,
  `${asks}${take} ${own}${behind} (?:for|pour|of|de) (?<for>[\\p{L}][\\p{L} '’,-]{0,60}?)(?:,? (?:too|also|as well|aussi|egalement))?`,
  `(?:for|pour|as for) ${who}[,:]? ${asks}(?:${take} |it is |it's |c'est )?(?:aussi |also )?${own}${behind}`,
  `(?<their>their|his|her|leurs?|son|sa) ${post}(?: address| courriel)? (?:is|are|est|sont) (?:also |aussi )?(?:${own}${behind}|(?:also|aussi) (?<also>${addressOf}))`,
  `(?:the )?${who}(?:'s|s') ${post}(?: address)? is (?:also )?${own}${behind}`,
  `(?:le courriel|l'adresse|l'e-?mail|l'adresse courriel) (?:de |des |d'|du )(?<for>[\\p{L}][\\p{L} '’,-]{0,60}?) (?:est|sont) (?:aussi )?${own}${behind}`,
  `(?:my|mon|ma) ${post}(?: (?:address|id|electronique))?${behind} (?:is|est) (?:also|aussi|egalement) (?:(?:the one |that |celle |celui )?(?:for|of|de|des|d'|du|pour) )?(?<for>[\\p{L}][\\p{L} '’,-]{0,60}?)(?:'s|s'|')?(?: ${post})?`,
  `${who} (?:has|have) no ${post}(?: address| account)?(?: (?:of (?:his|her|their) own|yet|encore))?[,;]? (?:so |please |and )*${asks}${take} ${own}${behind}`,
  `${who} (?:don't|do not|doesn't|does not|n'ont pas|n'a pas) (?:have |de |d')?(?:an |any |(?:his|her|their) own )?${post}(?: address)?(?: of their own)?[,;]? (?:so |please |and |alors |donc )*${asks}${take} ${own}${behind}`,
  // At which address somebody is reached.
  `${asks}(?:${reach}) (?<for>him|her|them) (?:at|by|via|through|on|with|using) ${own}${behind}`,
  `(?<who>he|she|they) (?:can|may|should|is to) be (?:reached|contacted|e-?mailed|written to|joined) (?:at|by|via|through|on|with|using) ${own}${behind}`,
  `(?:to|if you (?:need|want|have) to) (?:${reach}) (?<for>him|her|them)[,:]? ${asks}${take} ${own}${behind}`,
  `${asks}${take} ${own}${behind} (?:to|when you|if you (?:need|want|have) to) (?:${reach}) (?<for>him|her|them)`,
  `pour (?<for>la|le|les|lui|leur) (?:${joindre})[,:]? ${asks}${take} ${own}${behind}`,
  `${asks}${take} ${own}${behind} pour (?<for>la|le|les|lui|leur) (?:${joindre})`,
  `(?:on peut|vous pouvez|il faut|veuillez|merci de) (?<for>la|le|les|lui|leur) (?:${joindre}) ${at}${behind}`,
  `(?:ecrivez|joignez|contactez|rejoignez)-(?<for>la|le|les|lui|leur) ${at}${behind}`,
  `c'est ${at}${behind} (?:qu'il faut|que vous pouvez|qu'on peut|que l'on peut) (?<for>la|le|les|lui|leur) (?:${joindre})`,
  // Of nobody by word: whoever the paragraph is about.
  `(?<theirs>(?:for|as for|pour|quant (?:a|au)) (?:the |his |her |le |la |l'|son |sa )?${post}(?: address| electronique)?)[,:]? ${asks}(?:${take} |it is |it's |c'est )?${own}${behind}(?: (?:is (?:fine|ok|good)|convient))?`,
].map((way) => new RegExp(`^(?:(?:and|et|but|mais|so|alors|donc) )?${way}[\\s.!]*$`, "u"));

/** Without one of these no sentence is of this kind. */
const cheap = /\b(?:mine|mien|mienne|my|mon|ma|same|meme|also|aussi)\b/;
/** Where such a clause may begin behind another. */
const joints = /[;,]\s+|\s(?=(?:and|et|who|qui|but|mais)\s)/g;
const longest = 700;
const mostJoints = 40;
/** No clause of this kind is longer. */
const longestClause = 200;

/** What a sentence, or its last clause, says of who uses the writer's address: "the kids use my email"; null for any other. */
export function borrowedIn(sentence: Words, family: Family, pointed: Pointed): Borrowed | null {
  const folded = fold(sentence.words);
  if (family.people.length < 2 || folded.length !== sentence.words.length || folded.length > longest) return null;
  if (!cheap.test(folded) || folded.includes("?") || !isOfMail(folded)) return null;
  const joined = [...folded.matchAll(joints)].slice(0, mostJoints);
  for (const at of [0, ...joined.map((match) => match.index + match[0].length)]) {
    const behindIt = joined.flatMap((match) => (match.index > at ? [match.index] : [])).slice(0, mostBehind);
    for (const end of [folded.length, ...behindIt]) {
      const clause = folded.slice(at, end).replace(/^\s+/, (space) => " ".repeat(space.length));
      const lead = clause.length - clause.trimStart().length;
      if (clause.length - lead > longestClause || !cheap.test(clause)) continue;
      // What stood behind the names was blanked.
      const found = meaning(clause.trimStart().replace(/\s{2,}/g, " "), family, pointed, folded.slice(0, at));
      if (!found) continue;
      const { match, people } = found;
      const from = at + lead;
      const address = match.groups?.["address"] ?? match.groups?.["also"];
      const place = address === undefined ? -1 : folded.indexOf(address, from);
      const head = folded.slice(0, at).replace(/[\s;,]+$/, "").length;
      const tail = end + (/^[\s;,]*(?:and |et |but |mais )?/.exec(folded.slice(end))?.[0].length ?? 0);
      // "My email zoe@example.org" tells the writer's as well.
      const mine = match.groups?.["address"] === undefined || !family.sender ? [] : [family.sender.id];
      // "…, but only until June": what is taken back is none.
      if (tail < folded.length && opposed.test(folded.slice(end, tail + 60))) continue;
      return {
        people: [...mine, ...people],
        address: address === undefined ? null : stretchOf(sentence, place, place + address.length),
        head: head === 0 ? null : stretchOf(sentence, 0, head),
        tail: tail >= folded.length ? null : stretchOf(sentence, tail, folded.length),
        span: { start: sentence.start + from, end: sentence.start + end },
      };
    }
  }
  return null;
}

const mostBehind = 3;
/** What goes on of the address itself. */
const opposed =
  /^[\s;,]*(?:but|mais|until|jusqu|for now|unless|sauf|only)\b|\b(?:instead|not|n't|pas|plus|other|autre|e-?mails?|courriels?|adresses?|address(?:es)?|inbox)\b/;

function isOfMail(folded: string): boolean {
  return new RegExp(`\\b${post}\\b|@|\\b(?:uses?|utilise(?:nt)?) (?:mine|le mien|la mienne)\\b`).test(folded);
}

/** The first way of saying it that a clause is and whose people are known. */
function meaning(
  clause: string,
  family: Family,
  pointed: Pointed,
  before: string,
): { match: RegExpExecArray; people: readonly string[] } | null {
  const lacking = /^.{0,80}? (?:don't|do not|doesn't|does not|n'ont pas|n'a pas) (?:have |de |d')/.exec(clause)?.[0].length ?? 0; // prettier-ignore
  if (denied.test(clause.slice(lacking))) return null;
  for (const way of ways) {
    const match = way.exec(clause);
    const people = match && peopleOf(match, family, pointed, before);
    if (match && people) return { match, people };
  }
  return null;
}

const denied = /\b(?:not|never|n't|pas|plus|jamais|old|ancien\w*|no longer|lawyer|representative|avocat\w*)\b/;

/** Who is meant: a group by name or relation, or a pronoun that points to a child or all of them. */
function peopleOf(match: RegExpExecArray, family: Family, pointed: Pointed, before: string): readonly string[] | null {
  const { who = "", their = "", for: given = "", theirs } = match.groups ?? {};
  if (theirs !== undefined) return pointed.about === null || before !== "" ? null : [pointed.about];
  const said = (who || their || given).trim().replace(/^(?:(?:both|all) (?:two |three )?of |tous (?:les )?(?:deux|trois) |toutes (?:les )?(?:deux|trois) )(?=them$|eux$|elles$)/, ""); // prettier-ignore
  if (/^(?:they|them|they all|their|leurs?|les|ils|elles|eux|ces derniers)$/.test(said)) return children(before, family) ?? (before === "" ? children(pointed.before, family) : null); // prettier-ignore
  if (/^(?:who|qui)$/.test(said))
    return /\b(?:use|utilisent)\b/.test(match[0]) ? children(before, family) : lastNamed(before, family);
  if (/^(?:he|she|him|her|his|il|elle|lui|la|le|son|sa)$/.test(said)) {
    if (besideKin.test(before)) return null;
    const one =
      lastNamed(before, family) ?? lastRelated(before, family) ?? (pointed.one === null ? null : [pointed.one]);
    return one && one[0] !== family.sender?.id ? one : null;
  }
  const group = groupOf(said.replace(/^(?:all|both) of /, ""), family);
  if (!group || group.rest || group.people.some((one) => one === family.sender?.id)) return null;
  return group.people;
}

/** All the children, where the words before spoke of them last. */
function children(before: string, family: Family): readonly string[] | null {
  const all = family.people.filter(({ role }) => role === "dependant").map(({ id }) => id);
  const said = new Set(wordsOf(before));
  const named = family.people.filter(({ id }) => all.includes(id)).every(({ givenName }) => said.has(wordsOf(givenName)[0] ?? "")); // prettier-ignore
  const last = lastNamed(before, family)?.[0];
  const isLast = last === undefined || all.includes(last);
  return all.length > 1 && isLast && (named || /\b(?:kids|children|enfants)\b/.test(before)) ? all : null;
}

/** The one that "my daughter" means, where no other relation stands in the words. */
function lastRelated(before: string, { people, sender }: Family): readonly string[] | null {
  const words = wordsOf(before);
  const related = words.filter((word, at) => isRelation(word) && /^(?:my|our|mon|ma|notre)$/.test(words[at - 1] ?? ""));
  const meant = related.length === 1 ? byRelation(["my", related[0] ?? ""], people, sender) : null;
  return meant?.kind === "one" ? [meant.person] : null;
}

/** The one of the family whose given name stands last. */
function lastNamed(before: string, { people }: Family): readonly string[] | null {
  const said = wordsOf(before);
  const places = people.map(({ id, givenName }) => ({ id, at: said.lastIndexOf(wordsOf(givenName)[0] ?? "\u0001") }));
  const last = places.filter(({ at }) => at >= 0).toSorted((a, b) => b.at - a.at)[0];
  return last ? [last.id] : null;
}
