import { contextsFor, speakerOf, type Asking } from "../answers/asking.ts";
import type { Candidate } from "../answers/merge.ts";
import type { Family, Words } from "../answers/walked.ts";
import { readerOf } from "../choice.ts";
import { colour } from "../family/shape.ts";
import { groupOf } from "../family/who.ts";
import { fold } from "../normal.ts";
import type { Half } from "../segment.ts";

const longest = 600;
const mostShares = 8;
const address = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{3,200}(?<![.-])/gu;

const joint = "(?:^(?:(?:and|et|so|also) )?|[\\s.]*[,;]\\s*(?:(?:and|et|but|while|mais|tandis que|alors que)\\s+)?|\\s(?:and|et|but|while|whereas|mais|tandis que|alors que)\\s+)"; // prettier-ignore
/** Who has the eyes whose colour follows, between it and the colour before. */
const beforeColour = new RegExp(`^(?: ?(?:eyes|eye colou?r))?${joint}(?:(?:the )?(?:eyes|color|colour) of |les yeux (?:de |d')|ceux (?:de |d'))?(\\p{L}.{0,80}?)(?:(?:'s|’s)? (?:eyes?|yeux))?\\s?(?:\\b(?:have|has|had|are|is|got|with|a|ont|ai|avons|sont|ai aussi)\\b(?: (?:les|des|the|both|all|two|eyes|yeux|tous|toutes|aussi|also|deux|trois))*)?\\s$`, "u"); // prettier-ignore
const behindColour = /^(?: (?:eyes|eye colou?r))?[\s.!]*$/;
/** Whose the address is that follows. */
const beforeAddress = new RegExp(`^${joint}(?:(?:the )?(?:e-?mail|address) (?:of|for) |(?:le courriel|l'adresse|l'e-?mail) (?:de |d')|celui (?:de |d')|celle (?:de |d'))?(\\p{L}.{0,60}?)(?:'s|’s)?(?: (?:own )?(?:e-?mail|courriel|adresse|address|mail)(?: (?:address|courriel))?)?(?: (?:is|est|are|uses?|utilise(?:nt)?|using|has|a|=|remains|:)(?: (?:my|mine|mon|ma|the same|le mien|la mienne|own|email|e-mail|courriel|adresse|address|,|:|=))*)?\\s?[:=]?\\s?<?$`, "u"); // prettier-ignore
/** "…, and Lucas uses my email": behind the last address. */
const borrows = new RegExp(`^>?${joint}(\\p{L}.{0,60}?) (?:uses?|utilise(?:nt)?|shares?|partagent?|has|have|a|ont) (?:my e-?mail|my address|mine|my e-?mail address|mon (?:courriel|adresse|e-?mail)(?: courriel)?|ma(?: propre)? boite|le mien|la mienne|the same(?: e-?mail| address| one)?(?: as (?:me|mine))?|(?:le|la) meme(?: que (?:moi|le mien|la mienne))?)(?: too| as well| aussi| also)?[\\s.!]*$`, "u"); // prettier-ignore
const asides = /\b(?:not|never|no longer|old|used to|was|were|pas|jamais|plus|ancien\w*|lens\w*|hair|cheveux|lawyer|representative|avocat\w*)\b/; // prettier-ignore

interface Share {
  readonly people: readonly string[];
  readonly start: number;
  readonly end: number;
  /** Where the words end that give it to them, where they stand apart from it. */
  readonly until?: number;
}

/** The colours or addresses that a sentence gives to several by name or relation, each right behind theirs; none where one is nobody's. */
export function dealtByName(half: Half, sentence: Words, asking: Asking): Candidate[] {
  const folded = fold(sentence.words);
  if (asking.people.length < 2 || folded.length > longest || folded.length !== sentence.words.length) return [];
  if (folded.includes("?") || asides.test(folded)) return [];
  const family = {
    order: [],
    people: asking.people,
    sender: speakerOf(asking),
    numbered: () => null,
  };
  const isEyes = /\b(?:eyes?|yeux)\b/.test(folded);
  const found = isEyes ? colours(folded, family) : folded.includes("@") ? addresses(folded, family) : null;
  if (!found || found.length < 2) return [];
  const owners = found.flatMap(({ people }) => people);
  if (new Set(owners).size !== owners.length) return [];
  return found.flatMap(({ people, start, end, until }) =>
    people.flatMap((person) => {
      const context = contextsFor(person, asking).find(({ question }) => question.type === (isEyes ? "eye-colour" : "email")); // prettier-ignore
      if (!context) return [];
      const words = sentence.words.slice(start, end);
      const reading = readerOf(context.question).read(words, context);
      const span = { part: half.part, start: sentence.start + start, end: sentence.start + (until ?? end) };
      return [{ person, question: context.question.id, reading, span, words, corrects: false }];
    }),
  );
}

function colours(folded: string, family: Family): Share[] | null {
  const found = [...folded.matchAll(colour)];
  if (found.length > mostShares) return null;
  const last = found.at(-1);
  if (!last || !behindColour.test(folded.slice(last.index + last[0].length))) return null;
  return shares(folded, found, beforeColour, family);
}

function addresses(folded: string, family: Family): Share[] | null {
  const found = [...folded.matchAll(address)];
  const last = found.at(-1);
  if (!last || found.length > mostShares) return null;
  const own = shares(folded, found, beforeAddress, family);
  const rest = folded.slice(last.index + last[0].length);
  if (!own || /^[>\s.!;]*$/.test(rest)) return own;
  const borrowing = ownersIn(borrows.exec(rest)?.[1], family);
  const mine = own.find(({ people }) => people.length === 1 && people[0] === family.sender?.id);
  return borrowing && mine ? [...own, { ...mine, people: borrowing, until: folded.length }] : null;
}

/** Each value with the people named before it; null where before one of them stands anything else. */
function shares(folded: string, found: readonly RegExpExecArray[], before: RegExp, family: Family): Share[] | null {
  let from = 0;
  const all: Share[] = [];
  for (const { 0: value, index } of found) {
    const people = ownersIn(before.exec(folded.slice(from, index))?.[1], family);
    if (!people) return null;
    all.push({ people, start: index, end: index + value.length });
    from = index + value.length;
  }
  return all;
}

function ownersIn(words: string | undefined, family: Family): readonly string[] | null {
  const said = words
    ?.replace(
      /^(?:please )?(?:you (?:can|may) )?(?:write|email|reach|contact|ecrivez|contactez)(?: to| a)? |^(?:to|a) (?=.* (?:at|a)$)/,
      "",
    )
    .replace(/(?:'s|’s)$| (?:at|a)$/, "")
    // "My eyes and Ruth's eyes", "mes yeux et ceux de Rose".
    .replace(/(?:'s|’s)?(?: eyes)?(?=$|,| and )/g, "")
    .replace(/\b(?:my|mine|mes yeux|les miens)(?=$|,| and | et )/g, "me")
    .replace(/(?<=^|, | et )(?:ceux|les yeux) (?:de |d')/g, "")
    .trim();
  if (!said) return null;
  if (/^(?:i|i've|j'|je|my|mine|me|mes|mon|ma|moi|les miens|le mien|la mienne)$/.test(said))
    return family.sender ? [family.sender.id] : null;
  const group = groupOf(said.replace(/\bi\b/g, "me"), family);
  return group && !group.rest ? group.people : null;
}
