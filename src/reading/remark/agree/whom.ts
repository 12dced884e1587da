import type { AskedPerson } from "../../../question/person.ts";
import { wordsOf } from "../../align/token.ts";
import type { Family } from "../../answers/walked.ts";
import { isRelation } from "../../family.ts";
import { groupOf } from "../../family/who.ts";
import { eat, here } from "./eat.ts";

/** Those whom words of a remark mean. */
export interface Whom {
  readonly end: number;
  readonly people: readonly string[];
}

const edge = "(?![\\p{L}'-])";
const self = here(`(?:(?:i|je|me|myself|moi|mine|le mien|la mienne)${edge}|j'|m'|i(?='))`);
const all = here(
  `(?:my family and (?:i|me)|ma famille et moi|(?:we|us|nous)(?: (?:all|both|tous|toutes))?(?: (?:the )?(?:two|three|four|five|les deux|les trois|les quatre|deux|trois|quatre))?|on|(?:all|both|the (?:two|three|four|five)) of us|everyone|everybody|(?:the|our|my) (?:whole|entire) family|toute (?:la|ma|notre) famille|tout le monde|all my family)(?:${edge}|(?='))`,
);
const rest = here(
  `(?:(?:the rest|le reste) (?:of (?:my|the|our|us)|de (?:la|ma|notre|nous))(?: (?:family|famille))?|(?:my|our|the|ma|notre|la) (?:family|famille)|(?:the|les) (?:others|autres)(?: (?:members|membres)(?: of my family| de (?:ma|la) famille)?)?)${edge}`,
);
const many = here(`(?:they(?: (?:all|both))?|them|ils|elles|eux)${edge}`);
const one = here(`(?:he|she|him|her|il|elle|lui)${edge}`);
/** "Le petit", "our little one": the only child. */
const small = here(`(?:the|our|my|le|la|notre|mon|ma) (?:little (?:one|boy|girl|guy)|petite?|bebe|baby)${edge}`);
const joint = here("(?:, ?(?:and |et )?| and | et | & )");
const phrase = here(
  "(?:(?:my|our|the|mon|ma|mes|notre|nos|les?|la|both|all|two|three|four|deux|trois|quatre|older|younger|elder|eldest|oldest|youngest|little|small|petite?s?|jeunes?)[ ]){0,3}[\\p{L}'-]+",
);

/**
 * Whom the words at an offset mean, all of them of the family; null where they mean somebody else, or nobody can tell.
 * `mentioned`: of whom the words before spoke.
 */
export function whomAt(text: string, at: number, family: Family, mentioned: readonly string[]): Whom | null {
  const { people, sender } = family;
  const everybody = people.map(({ id }) => id);
  const others = everybody.filter((id) => id !== sender?.id);
  const whole = eat(all, text, at);
  if (whole) return { end: at + whole[0].length, people: everybody };
  const left = eat(rest, text, at);
  if (left) return others.length > 0 && sender ? { end: at + left[0].length, people: others } : null;
  const they = eat(many, text, at);
  if (they) return pointed(at + they[0].length, mentioned.length > 1 ? mentioned : others, sender !== null);
  const single = eat(one, text, at);
  if (single) return pointed(at + single[0].length, mentioned.length === 1 && mentioned[0] !== sender?.id ? mentioned : others.length === 1 ? others : [], true); // prettier-ignore
  return namedAt(text, at, family);
}

function pointed(end: number, people: readonly string[], isKnown: boolean): Whom | null {
  return people.length > 0 && isKnown ? { end, people } : null;
}

/** "I", "Olfa et le petit", "my wife and both kids": one by one, as far as they go. */
function namedAt(text: string, at: number, family: Family): Whom | null {
  const found: string[] = [];
  let end = at;
  for (let from = at; ;) {
    const next = memberAt(text, from, family);
    if (!next || next.people.some((id) => found.includes(id))) break;
    found.push(...next.people);
    end = next.end;
    const link = eat(joint, text, end);
    if (!link) break;
    from = end + link[0].length;
  }
  return found.length > 0 ? { end, people: found } : null;
}

interface Names {
  readonly full: RegExp;
  readonly called: RegExp | null;
}

const names = new WeakMap<AskedPerson, Names>();

/** The person's name in full, and the one they are called by, as patterns. */
function namesOf(person: AskedPerson): Names {
  const known = names.get(person);
  if (known) return known;
  const given = wordsOf(person.givenName);
  const full = here(`${[given, wordsOf(person.familyName)].map((name) => name.join("[ -]")).join(" ")}${edge}`);
  const called = given.length > 0 ? here(`(?:${given.join("[ -]")}|${given[0] ?? ""})${edge}`) : null;
  const made = { full, called };
  names.set(person, made);
  return made;
}

function memberAt(text: string, at: number, family: Family): Whom | null {
  const { people, sender } = family;
  const writer = eat(self, text, at);
  if (writer) return sender ? { end: at + writer[0].length, people: [sender.id] } : null;
  const child = eat(small, text, at);
  const children = people.filter(({ role }) => role === "dependant");
  if (child) return children.length === 1 ? { end: at + child[0].length, people: children.map(({ id }) => id) } : null;
  for (const person of people) {
    const [first] = wordsOf(person.givenName);
    if (first !== undefined && !text.startsWith(first, at)) continue;
    const { full, called } = namesOf(person);
    const name = eat(full, text, at) ?? (called && eat(called, text, at));
    if (name) return { end: at + name[0].length, people: [person.id] };
  }
  const [said] = eat(phrase, text, at) ?? [];
  if (said === undefined || !wordsOf(said).some((word) => isRelation(word) || /^(?:kids|children|enfants)$/.test(word)))
    return null;
  const group = groupOf(said, family);
  if (!group || group.rest) return null;
  // "My wife Minh": the name goes with the relation.
  const behind = eat(here(` (?:${group.people.map((id) => wordsOf(people.find((person) => person.id === id)?.givenName ?? "").join("[ -]")).join("|")})${edge}`), text, at + said.length); // prettier-ignore
  return { end: at + said.length + (behind?.[0].length ?? 0), people: group.people };
}
