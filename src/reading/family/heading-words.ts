import { wordsOf } from "../align/token.ts";

const listed = (words: string): ReadonlySet<string> => new Set(words.split(" "));

export const principalWords = listed("me myself mine moi mes moimeme principal principale pa");
/** Children by one word that tells them from all others of a family. */
export const kidWords = listed(
  "daughter kid baby fils fille bebe child enfant boy girl garcon fillette aine ainee cadet cadette benjamin benjamine eldest oldest youngest",
);
export const themselves = listed("me myself moi moimeme");
export const spouseWords = listed("wife husband spouse partner conjoint conjointe epouse epoux mari femme");
const dependantWords = listed("son dependant dependent charge");
/** A person by their place in the list. */
export const ordinalWords = listed("person applicant member personne demandeur demandeuse requerant requerante membre");
const counts: readonly ReadonlySet<string>[] = [
  "1 i first 1st premier premiere 1er 1re 1ere",
  "2 ii second 2nd deuxieme seconde 2e 2eme 2nde",
  "3 iii third 3rd troisieme 3e 3eme",
  "4 iv fourth 4th quatrieme 4e 4eme",
  "5 fifth 5th cinquieme 5e 5eme",
  "6 sixth 6th sixieme 6e 6eme",
  "7",
  "8",
  "9",
].map(listed);
/** Words a heading may hold besides the one that tells whom it means. */
const fillers = listed(
  "for pour my mon ma mes the le la les l of de du d our notre nos and et answers answer reponses reponse response responses reply information info infos informations details data " +
    "renseignements donnees a mr mrs ms miss master dr m mme mlle monsieur madame mademoiselle here are voici is name nom as follows concernant about regarding concerning uci iuc no n number numero num " +
    "accompanying common law de fait older younger elder little small petit petite family famille main " +
    "meme on behalf his her their sa ses leur leurs own section part partie to from it s he she mother father mom dad mum maman papa mere pere " +
    "now next then last lastly finally first also ensuite puis enfin abord dernier celle celles ceux celui",
);

const wordsOfHeadings: ReadonlySet<string> = new Set(
  [fillers, spouseWords, kidWords, dependantWords, principalWords, ordinalWords, ...counts].flatMap((one) => [...one]),
);

/** Whether words are a heading's and nothing else. */
export function onlyHeads(words: readonly string[]): boolean {
  return words.every(isOfHeading);
}

export function isOfHeading(word: string): boolean {
  return wordsOfHeadings.has(word);
}

/** The place in the list that a heading counts: "Person 2", "1re personne". */
export function countIn(words: readonly string[]): number | undefined {
  const place = counts.findIndex((names) => words.some((word) => names.has(word)));
  return place === -1 ? undefined : place + 1;
}

/** The words of a heading without an age or a day of birth: "(born 1988-07-14)", "(age 12)", "10 years old". */
export function withoutAge(words: readonly string[]): string[] {
  const at = words.findIndex(
    (word, index) =>
      /^(?:born|dob|ne|nee|age|aged|agee?)$/.test(word) ||
      (/^\d{1,2}$/.test(word) && /^(?:years?|yrs?|yo|y|ans?|months?|mois)$/.test(words[index + 1] ?? "")),
  );
  return at === -1 ? [...words] : words.slice(0, at);
}

export function isChild(word: string): boolean {
  return kidWords.has(word) || dependantWords.has(word);
}

/** What a heading without a name says that somebody is; null where it says nothing of it. */
export function rankOf(heading: string): "child" | "adult" | null {
  const words = wordsOf(heading);
  if (words.some((word) => kidWords.has(word) || dependantWords.has(word))) return "child";
  return words.some((word) => spouseWords.has(word) || principalWords.has(word)) ? "adult" : null;
}
