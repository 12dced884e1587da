const both = /\b(?:both|(?:(?:tous|toutes) )?les deux|tou(?:s|tes) deux)\b/;
const people =
  /\b(?:of us|us|we|our|nous|nos|notre|on|pour|for|ont|have|of them|them|people|persons|personnes|famille|family|applicants?|same|pareil|memes?|idem|also|aussi|too|and me|et moi|(?:my|his|her|mon|ma|sa|son) (?!eyes?\b|yeux\b)\p{L}+)\b/u;

/** "Marron (tous les deux)": in brackets stands for whom a colour is. */
const setApart = /\((?:both|(?:tous|toutes) (?:les )?deux)\)\W*$/;

/** Whether folded words about eyes may say "both" of the two eyes of one, where nothing says that two people are meant: "Gris tous les deux". */
export function saysBothEyes(question: string, folded: string): boolean {
  return question === "eyeColour" && both.test(folded) && !people.test(folded) && !setApart.test(folded);
}
