import type { AskedPerson } from "../../question/person.ts";
import type { Family } from "../answers/walked.ts";
import { fold } from "../normal.ts";
import { questionsNamed } from "./in-common.ts";
import { sameAs } from "./same.ts";

/** Whose answers are those of a block that it does not give itself: a person's, or those above it. */
export type RestAs = { readonly kind: "person"; readonly person: string } | { readonly kind: "above" };

const longest = 120;
/** Without one of these no rest is spoken of: most lines end here. */
const cheap = /rest|else|other|remain|autre/i;

const things = "(?:answers?|information|infos?|details?|questions?|fields?|things?|items?|reponses?|informations|renseignements|champs)"; // prettier-ignore
const whose = "(?: (?:of|for|de|d'|a|pour) (?:(?:the|all|my|his|her|their|les?|la|ses|leurs|mes) ?)?(?:them|him|her|lui|elle|answers?|questions?|information|infos?|reponses?|details?))?"; // prettier-ignore
const rest = `(?:(?:all |tout )?(?:of )?(?:the |le |his |her |son )?(?:rest|reste|remainder)${whose}|(?:everything|anything|all) else|all (?:the )?others?|(?:all )?(?:of )?(?:the |his |her )?(?:other|remaining) ${things}|(?:toutes? |tous )?(?:les |ses |leurs )?autres ${things}|tous les autres|toutes les autres)`; // prettier-ignore
const leads = new RegExp(
  `^(?:and |et |but |mais )?(?:for |as for |pour |quant au? )?${rest}(?= ?[:,;=–-]| )[ :,;=–-]*`,
);
const listed = new RegExp(`^(.{3,60}?),? (?:and|et|\\+|&) ${rest}(?= ?[:,;=–-]| )[ :,;=–-]*`);
const ends = new RegExp(`^(.{3,60}?),? (?:for|in|on|pour|dans|quant a) ${rest}$`);

const copula = /^(?:(?:is|are|was|were|remains?|stays?|will be|c'est|est|sont|reste|restent|demeure)\b ?)?(?:(?:all|also|exactly|just|aussi|toutes?|tous|exactement|egalement|,)\b ?)*/; // prettier-ignore
/** "My answers", "the ones I gave for myself" are mine. */
const ownAnswers = /\b(?:my (?:own )?(?:answers?|info(?:rmation)?|details?)|mine (?:above)|my own|mes (?:propres )?(?:reponses|informations|renseignements))\b/g; // prettier-ignore

/**
 * Whom a sentence in somebody's block names for all that the block does not answer: "Everything else is the same as for me.", "Le
 * reste : idem que moi", "Same as me for the rest". Null for one that says anything besides.
 */
export function restAs(sentence: string, family: Family): RestAs | null {
  if (family.people.length < 2 || sentence.length > longest || !cheap.test(sentence)) return null;
  const folded = fold(sentence).replaceAll("’", "'").replace(/\s+/g, " ");
  if (/[?@\d]/.test(folded)) return null;
  const said = folded.replace(/^[\s*•–(-]+/, "").replace(/[\s.!)]+$/, "");
  const pointing = pointingIn(said, family);
  return pointing === null ? null : asIn(pointing, family.people, family.sender);
}

/** What is left of the words without those that name the rest. */
function pointingIn(said: string, family: Family): string | null {
  const lead = leads.exec(said);
  if (lead) return said.slice(lead[0].length);
  const list = listed.exec(said);
  if (list) return questionsNamed(list[1] ?? "", family) ? said.slice(list[0].length) : null;
  return ends.exec(said)?.[1] ?? null;
}

function asIn(words: string, people: readonly AskedPerson[], sender: AskedPerson | null): RestAs | null {
  const to = sameAs(words.replace(copula, "").replaceAll(ownAnswers, "mine"), people, sender);
  return to?.kind === "person" || to?.kind === "above" ? to : null;
}
