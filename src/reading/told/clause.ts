import { saidIn, presenceTold, type Said } from "./sentence.ts";
import { presenceLead } from "./presence-of.ts";
import { readerOf } from "../choice.ts";
import { fullNameIn } from "../family.ts";
import type { Subject } from "../family/subject.ts";
import { shade } from "../field/hue.ts";
import { fold } from "../normal.ts";
import type { FieldContext, FieldReading } from "../reading.ts";

export const eyes = /\b(?:eyes?|yeux)\b/i;
const colourAlone = new RegExp(
  `^\\s*(?:mine|his|hers|theirs|[\\p{L} ]{2,40}'s|(?:les )?(?:siens|miens)|ceux d(?:e |')[\\p{L} ]{2,40}) (?:are|is|sont) (${shade})[\\s.!]*$`,
  "u",
);

/** "My eyes are brown, his are black": the word is said once for both. */
function elliptic(clause: string, contexts: readonly FieldContext[]): Said[] {
  const colour = colourAlone.exec(fold(clause))?.[1];
  const context = contexts.find(({ question }) => question.type === "eye-colour");
  if (colour === undefined || !context) return [];
  const start = fold(clause).lastIndexOf(colour);
  const reading = readerOf(context.question).read(colour, context);
  return [{ question: context.question.id, start, end: start + colour.length, reading }];
}

/** What a clause says of one person; where it is about them by name, their name and their presence too. */
export function saidOf(
  clause: string,
  contexts: readonly FieldContext[],
  subject: Subject,
  entering: boolean,
  eyed: boolean,
): Said[] {
  const plain = [...saidIn(clause, contexts, entering), ...(eyed ? elliptic(clause, contexts) : [])];
  const said = [...plain, ...hereBehind(clause, contexts, plain)];
  if (subject.kind !== "person" || subject.by !== "name") return said;
  const has = (context: FieldContext): boolean => said.some((one) => one.question === context.question.id);
  const pronoun = presenceLead(clause)?.length ?? 0;
  const presence = contexts.flatMap((context) => {
    if (context.question.type !== "yes-no" || has(context)) return [];
    const rest = clause.slice(pronoun).replace(/^['’]s\b/, " is").replace(/(?<=^ (?:is|est)) (?:also|aussi|[ée]galement)(?= )/, ""); // prettier-ignore
    const led = pronoun > 0 ? `${context.person.givenName}${rest}` : clause;
    return presenceTold(led, context).map((one) => ({ ...one, end: clause.length }));
  });
  const names = contexts.flatMap((context) =>
    context.question.type === "name" && !has(context) ? nameIn(clause, context) : [],
  );
  // A name alone answers nothing: "Please call Minh Nguyễn".
  return said.length + presence.length > 0 || givesName(clause) ? [...said, ...presence, ...names] : [];
}

/** "My husband's name is Minh Nguyễn". */
const statesName =
  /\b(?:name|nom)(?: complet)? (?:is|est)\b|\b(?:name|nom)(?: complet)? (?:of|for|de) (?:my|our|mon|ma|notre) (?:\p{L}+ ){1,2}(?:is|est)\b|\bs'appelle\b|\bse (?:pre)?nomme\b|\bis (?:called|named)\b/u;

/** "My wife is Emi Watanabe.": a relation, and a name to the end. Folded. */
const isCalled =
  /^\W*(?:(?:and|et) )?(?:my|our|mon|ma|notre) (?:\p{L}+ )?\p{L}+ (?:is|est) [\p{L}'’-]+(?: [\p{L}'’.-]+){1,4}[\s.]*$/u;

/** "I also answer for my husband, Minh Nguyễn", "Voici les renseignements de ma femme, Emi Watanabe": whose answers follow, and by which name. Folded. */
const introduces =
  /\b(?:answer(?:s|ing)?|repl(?:y|ying|ies)|respon(?:d|ding|ses?)|information|infos?|details?|data|particulars|next(?: is| comes)?|now for|as for|moving on to|repon(?:d|ds|dre|ses?)|renseignements|informations|donnees|coordonnees|details|maintenant|ensuite|quant a|voici|voila|here (?:is|are))\b[^.;:!?@\d]{0,40}\b(?:my|our|mon|ma|notre) (?:\p{L}+ )?\p{L}+,? (?:named |called |nommee? |appelee? )?[\p{L}'’-]+ [\p{L}'’-]+/u;
/** "Then my wife, Emi Watanabe.", "Pour mon fils Kwame Lefèvre": whose answers follow, and nothing but the name. Folded. */
const presents =
  /^\W*(?:(?:and|et|then|next|now|also|lastly|finally|last|first|second|third|secondly|ensuite|puis|maintenant|enfin|finalement|here (?:is|are|comes?)|this is|voici|voila|c'est|as for|for|about|regarding|concerning|pour|quant a|concernant|au sujet de|a propos de|comes?|is|vient|viennent)[\s,:]+)*(?:my|our|mon|ma|notre) (?:\p{L}+ )?(?:wife|husband|spouse|partner|son|daughter|child|baby|boy|girl|kid|femme|mari|epouse|epoux|conjointe?|fils|fille|enfant|bebe|garcon),? (?:named |called |nommee? |appelee? )?[\p{L}'’-]+(?: [\p{L}'’.-]+){1,6}[\s.,:]*$/u;
const notIntroduced =
  /\b(?:not|n't|never|no|pas|jamais|if|si|will|would|cannot|himself|herself|lui-meme|elle-meme|separate\w*|separement|later|soon|bientot|plus tard|own|ask\w*|demand\w*|want\w*|veut|maiden|former\w*|wrong|erreur|mistake|already|deja|sent|envoye\w*)\b/;

function isPresented(folded: string): boolean {
  return presents.test(folded) && !notIntroduced.test(folded) && !tellsMore.test(folded);
}

/** "My son Kwame is away": a verb says more of them than the name. */
const tellsMore = /\b(?:is|are|was|has|have|had|uses?|needs?|lives?|came|left|entered|est|a|ont|sont|etait|habite|utilise|vit)\b(?!.*\b(?:my|our|mon|ma|notre) )/; // prettier-ignore

/** Whether a clause that is about somebody by name says that this is the name. */
export function givesName(clause: string): boolean {
  const folded = fold(clause);
  return (
    statesName.test(folded) ||
    isCalled.test(folded) ||
    isPresented(folded) ||
    (introduces.test(folded) && !notIntroduced.test(folded))
  );
}

const behindEyes =
  /\b(?:eyes?(?: are)?(?: (?:light |dark )?[\p{L}]{3,8})?|yeux [\p{L} ]{3,20}),? (?:and |et )?(?:(?:is |est )?(?:currently |now |presently |actuellement |presentement )?)((?:in|au) canada)(?: now| actuellement)?[\s.!]*$/u;

/** "…, brown eyes, in Canada.": a list of one's answers that ends with where they are. */
function hereBehind(clause: string, contexts: readonly FieldContext[], said: readonly Said[]): Said[] {
  const context = contexts.find(({ question }) => question.type === "yes-no");
  const folded = fold(clause);
  const match = behindEyes.exec(folded);
  if (!match?.[1] || !context || said.some((one) => one.question === context.question.id)) return [];
  const start = folded.lastIndexOf(match[1]);
  const reading: FieldReading = { kind: "value", value: true, rule: "presence.behind-eyes" };
  return [{ question: context.question.id, start, end: start + match[1].length, reading }];
}

/** "My maiden name is …": a name, and not the one that is asked for. */
const formerly =
  /\b(?:maiden|birth|former|previous|old|pen|stage|religious) (?:full )?name\b|\bnick ?name\b|\b(?:nom de (?:jeune fille|naissance|plume|scene|bapteme)|ancien nom|surnom|pseudonyme)\b|\b(?:name|nom)\b.{0,24}\b(?:before|avant|until|jusqu\w*)\b/;

/** The person's full name on file, as it is written in the clause. */
function nameIn(clause: string, { person, question }: FieldContext): Said[] {
  const name = fullNameIn({ words: clause, start: 0, end: clause.length }, person);
  if (formerly.test(fold(clause))) return [];
  // The name in "zoe.lucja@example.org" is part of the address.
  if (!name || !/\s/.test(name.words) || clause[name.end] === "@") return [];
  const reading: FieldReading = { kind: "value", value: name.words, rule: "name.in-sentence" };
  return [{ question: question.id, start: name.start, end: name.end, reading }];
}

const allHere = /^\W*(?:(?:and|et|yes|oui),? )?(?:every(?:one|body)|tout le monde|(?:the|our|my) (?:whole |entire )?family|toute (?:la|notre|ma) famille|all (?:(?:two|three|four|five) )?of us|both of us|all|both|we all|we both|tous les (?:deux|trois|quatre|cinq)|tous deux)(?: (?:is|are|est|sont|live|lives|vit|vivent|sommes))?(?: (?:currently|now|presently|actuellement|presentement|here))? ((?:in|au) canada)(?: (?:now|right now|currently|at present|actuellement|presentement))?[\s.!]*$/; // prettier-ignore

const severalAre = /^\D{3,160}? (?:are|sont|sommes)(?: (?:all|both|tous|toutes))?(?: (?:les )?(?:deux|trois|quatre|cinq))?(?: (?:currently|now|presently|actuellement|presentement))? ((?:in|au) canada)(?: now| actuellement| presentement)?[\s.!]*$/; // prettier-ignore
const others = /\b(?:not|pas|but|mais|except|sauf|were|will|was|until|from)\b/;

/** "Minh, Ana and I are all in Canada.": nothing behind the names but where they are. */
export function severalHere(clause: string, contexts: readonly FieldContext[]): Said[] {
  const context = contexts.find(({ question }) => question.type === "yes-no");
  const folded = fold(clause);
  if (!context || !severalAre.test(folded) || others.test(folded)) return [];
  const reading: FieldReading = { kind: "value", value: true, rule: "presence.everyone" };
  return [{ question: context.question.id, start: 0, end: clause.length, reading }];
}

/** "Everyone is in Canada.", "Both in Canada.": the whole clause, and nothing beside it. */
export function everyoneHere(clause: string, contexts: readonly FieldContext[]): Said[] {
  const context = contexts.find(({ question }) => question.type === "yes-no");
  const match = context ? allHere.exec(fold(clause)) : null;
  if (!context || !match) return [];
  const reading: FieldReading = { kind: "value", value: true, rule: "presence.everyone" };
  return [{ question: context.question.id, start: 0, end: clause.length, reading }];
}
