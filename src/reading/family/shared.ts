import type { Words } from "../answers/walked.ts";
import { fold } from "../normal.ts";

/** "(same for all of us)", "idem pour toute la famille": the answer is everybody's. Folded text. */
const forAll =
  /[\s,;(–-]*\b(?:(?:it is |it's |is )?(?:the )?same (?:answer |date |place |address )?for (?:all(?: of us| the family| (?:the )?(?:four|three|two|five|six|\d)(?: of us)?| members)?|everyone|everybody|(?:the |my )?(?:whole |entire )?family|both(?: of us)?|us all|each of us|my (?:wife|husband|spouse) and (?:me|i))|all (?:the )?same|(?:for|of) all (?:of us|(?:two|three|four|five|six|\d)(?: of us)?|members)|for (?:all of us|the (?:two|three|four|five|six) of us|everyone|everybody|both of us|the (?:whole |entire )?family)|all (?:the )?family members|all of us|both of us|we all|everyone|everybody|(?<=\bare )all (?:two|three|four|five|six)(?: of us)?|tout le monde|toute la famille|(?:the|my|our) (?:whole|entire) family|(?:my|our|ma|notre) (?:famille|family) (?:et|and) (?:moi|me|i|myself)|on (?:a|est) tous|(?:c'est )?(?:la |le )?(?:pareil|idem|(?:la |le )?meme(?: chose| date| reponse| adresse)?) pour (?:tous|toute la famille|tout le monde|nous tous|toutes|chacun|les (?:deux|trois|quatre|cinq)|nous (?:deux|trois|quatre|cinq|\d))|(?:pour|de|a) (?:tous(?: les (?:deux|trois|quatre|cinq|\d))?|nous (?:deux|trois|quatre|cinq|\d)|toute la famille|tout le monde|nous tous)|(?:for|of) (?:the|our) (?:whole |entire )?family|nous tous|tous les (?:deux|trois|quatre|cinq)|tou(?:s|tes) deux)\b[\s).!]*/;

/** Whether folded words say that something holds for everybody asked about. */
export function isForAll(folded: string): boolean {
  return forAll.test(folded);
}

/** The folded words with blanks for those that make it everybody's, so that every offset stays. */
export function blankForAll(folded: string): string {
  return folded.replace(forAll, (words) => " ".repeat(words.length));
}

/** A clause about everybody without the words that say so, letter for letter: "Nous sommes tous les deux au Canada". */
export function withoutForAll(clause: string): string {
  const folded = fold(clause);
  const match = folded.length === clause.length ? forAll.exec(folded) : null;
  if (!match) return clause;
  const before = /\s(?:a|of|for|pour|de)$/.exec(folded.slice(0, match.index))?.[0].length ?? 0;
  const words = match[0].replace(/[\s).!]+$/, "");
  const start = match.index - before;
  const end = match.index + words.length;
  return `${clause.slice(0, start)}${" ".repeat(end - start)}${clause.slice(end)}`;
}

/** What such a heading may hold besides. */
const introducing = new Set(
  "the following is are this these that which what answer answers reponse reponses info information details renseignements below here voici ce qui suit c est sont les suivantes suivants and et also aussi applies commun common".split(
    " ",
  ),
);

/** "Same for everyone:", "Pour nous tous :" on a line of its own: what follows it is everybody's. */
export function headsEverybody(line: string): boolean {
  if (line.length > 100 || !/[:=*\]–—-]\s*$/.test(line)) return false;
  const folded = fold(line);
  const match = forAll.exec(folded);
  if (!match) return false;
  const left = `${folded.slice(0, match.index)} ${folded.slice(match.index + match[0].length)}`;
  return (left.match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => introducing.has(word));
}

/** What a line of its own that makes the answer above it everybody's may say besides. */
const sharing = new Set(
  "same the this that these it its is are was also and applies apply goes valid holds counts true too here question answer answers date dates day place address entry entered came arrived together one in on as la le l les meme memes chose date dates jour lieu adresse reponse reponses c ca ce ceci cela est vaut aussi valable valables s applique compte et de ensemble entree entres entrees arrives arrivees sommes idem pareil note nb n b ps p s ditto".split(
    " ",
  ),
);

/**
 * An answer without the words that make it everybody's; null where no such words stand in it. On a line below the answer they
 * stand with nothing else: "Thank you from all of us" below the last answer makes it nobody's but the writer's.
 */
export function sharedWords(
  paragraphs: readonly (readonly Words[])[],
): { all: true; paragraphs: readonly (readonly Words[])[] } | null {
  let found = false;
  const cleaned = paragraphs.map((paragraph, at) =>
    paragraph.flatMap((line, index) => {
      const match = forAll.exec(fold(line.words));
      if (!match) return [line];
      const words = `${line.words.slice(0, match.index)} ${line.words.slice(match.index + match[0].length)}`.trim();
      if (at + index > 0 && (fold(words).match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => !sharing.has(word))) return [line]; // prettier-ignore
      found = true;
      return words === "" ? [] : [{ ...line, words }];
    }),
  );
  return found ? { all: true, paragraphs: cleaned.filter((paragraph) => paragraph.length > 0) } : null;
}
