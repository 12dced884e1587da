import type { AskedPerson } from "../../question/person.ts";
import { tokensOf, wordsOf, type Token } from "../align/token.ts";
import type { Words } from "../answers/walked.ts";
import { fullNameIn, isRelation } from "../family.ts";
import { stretchOf } from "../stretch.ts";

/** What a sentence that names the family says of one of them. */
interface Named {
  readonly person: string;
  readonly name: Words;
  /** The number on file, right behind the name. */
  readonly uci: Words | null;
  /** The one address between the name and the next. */
  readonly email: Words | null;
}

/** Words that join the names of a family, and say nothing else. */
const joining = new Set(
  "we are i am i'm m this is here it's its with and et avec my our mon ma mes notre the family la le les famille of us both all nous sommes je suis voici c est ici moi me myself from pour for uci iuc ucis iucs number numbers email emails courriel courriels mail no nos numero numeros hello hi bonjour dear a de hereby names name is noms nom there two three four five six deux trois quatre cinq people we're re persons personnes members membres children kids enfants dear sir sirs madam officer team monsieur madame bonsoir good day evening afternoon morning follows namely following suit comme que qu full complets salam famille".split(
    " ",
  ),
);
const introducing = new Set("are is here sommes suis voici ici names noms est".split(" "));
/** A longer sentence says more than names. */
const longest = 400;

/**
 * The full names in a sentence that holds nothing but names of two or more of the family and their numbers: "Zoë Łucja here with
 * my husband Minh Nguyễn", "we are Zoë Łucja UCI 1123456789 and Minh Nguyễn UCI 11234567". Null for any other.
 */
export function namedTogether(sentence: Words, people: readonly AskedPerson[]): Named[] | null {
  if (people.length < 2 || sentence.words.length > longest || sentence.words.includes("?")) return null;
  const tokens = tokensOf(sentence.words);
  const taken = new Set<Token>();
  const named = people.flatMap((person): Named[] => {
    const name = fullNameIn(sentence, person);
    if (!name || wordsOf(name.words).length < 2) return [];
    const [from, to] = [name.start - sentence.start, name.end - sentence.start];
    const last = tokens.findLastIndex((token) => token.end <= to);
    for (const token of tokens) if (token.start >= from && token.end <= to) taken.add(token);
    const number = tokens.slice(last + 1, last + 4).find((token) => token.word === person.uci);
    if (number) taken.add(number);
    const uci = number ? stretchOf(sentence, number.start, number.end) : null;
    return [{ person: person.id, name, uci, email: null }];
  });
  if (named.length < 2) return null;
  const addressed = withEmails(sentence, named);
  if (!addressed) return null;
  for (const { email } of addressed)
    for (const token of tokens)
      if (email && token.start >= email.start - sentence.start && token.end <= email.end - sentence.start)
        taken.add(token);
  const rest = tokens.filter((token) => !taken.has(token));
  // Two names below a mail sign it.
  if (!rest.some(({ word }) => introducing.has(word)) && named.every(({ uci }) => uci === null)) return null;
  return rest.every(({ word }) => joining.has(word) || isRelation(word)) ? addressed : null;
}

const address = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{3,200}(?<![.-])/gu;

/** The names with the address that stands behind each; null where one has two, or one stands before them all. */
function withEmails(sentence: Words, named: readonly Named[]): Named[] | null {
  const found = [...sentence.words.matchAll(address)];
  const starts = named.map(({ name }) => name.start - sentence.start).toSorted((a, b) => a - b);
  const owners = found.map(({ index }) => starts.findLast((start) => start < index));
  if (owners.includes(undefined) || new Set(owners).size !== owners.length) return null;
  return named.map((one) => {
    const match = found[owners.indexOf(one.name.start - sentence.start)];
    return match ? { ...one, email: stretchOf(sentence, match.index, match.index + match[0].length) } : one;
  });
}
