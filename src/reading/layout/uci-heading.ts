import { wordsOf } from "../align/token.ts";
import type { AskedPerson } from "../../question/person.ts";

const besides = new Set(
  "uci iuc client id no n number numero num for of with de d du pour avec the le la l l'iuc d'iuc person personne applicant demandeur answers reponses portant a".split(
    " ",
  ),
);

/** Whose UCI on file a line of its own gives, with a colon and nothing behind it: "UCI 1123456789:" heads their answers and is one. */
export function headedByUci(words: string, people: readonly AskedPerson[]): string | null {
  if (words.length > 40 || !/\d[^\d]{0,3}\s?:[\s*_]*$/.test(words)) return null;
  const said = wordsOf(words);
  const isNumber = (word: string): boolean => /^\d+$/.test(word);
  const number = said.filter(isNumber).join("");
  const whose = people.filter(({ uci }) => uci === number);
  return whose.length === 1 && said.every((word) => isNumber(word) || besides.has(word)) ? whose[0]!.id : null;
}
