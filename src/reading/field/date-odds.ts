import type { FieldContext } from "../reading.ts";

/** Words beside one date that say of its day what does not hold of it, or that it is that of something else than an entry. */

/** "Naissance de ma fille", "our wedding in Warsaw": what was on that day. */
const birth =
  /[,;:(–-] ?(?:(?:it was|c'etait) )?(?:(?:the|la|my|our|ma|notre) )?(?:birth|naissance) (?:(?:of|de|du) |d')/;
const event =
  /[,;:(–-] ?(?:(?:the|my|our|his|her|le|la|les|l'|mon|ma|mes|notre|nos|un|une|an?) ?)?(?:\p{L}+'s )?(?:wedding|marriage|funerals?|burial|graduation|baptism|mariage|noces|funerailles|enterrement|obseques|bapteme)\b(?! (?:to|dress|anniversary)).{0,30} (?:in|at|a|au|en|aux) (?!canada|toronto|montreal|vancouver|ottawa|calgary|edmonton|quebec|winnipeg|halifax)\p{L}/u;
/** "One day in March", "some Thursday in March": not this one. */
const vague =
  /\b(?:a|one|some|any|un|certain) (?:day|jour|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:lun|mar|mercre|jeu|vendre|same)di) (?:in|of|en|de|d'|du|au|around)\b/;
const shifted = /\b(?:plus|minus|moins|add|ajoutez) (?:an?|one|un|two|deux|\d) (?:days?|jours?)\b/;
const weekend = /\b(?:weekend|week-end|fin de semaine) (?:before|after|avant|apres)\b/;
const autumn = /\b(?:autumn|fall) (?:leaves|colou?rs|foliage)\b|\b(?:feuilles|couleurs) d'automne\b/;
/** "Road trip to Chicago": out of Canada. */
const outing =
  /[,;:(–-] ?(?:(?:a|an|my|our|the|un|une|mon|notre) )?(?:road trip|(?:weekend )?(?:drive|ride)|cruise|croisiere|viree) (?:to|a|en|au|aux) (?!canada|toronto|montreal|vancouver|ottawa|calgary|edmonton|quebec|winnipeg|halifax)\p{L}/u;
const unsure = /\bplus (?:or )?minus\b|\bdans ces eaux\b/;
/** An invitation to apply, and no airline. */
const invitation = /[,;:(–-] ?(?:my |the |mon )?ita\W*$/;

/** Whether folded words with one date speak of another day or of no entry. */
export function isOfAnotherDay(folded: string, iso: string, { question }: FieldContext): boolean {
  if (question.tense === "future") return false;
  if (unsure.test(folded) || outing.test(folded)) return true;
  if (birth.test(folded) || vague.test(folded) || shifted.test(folded) || invitation.test(folded)) return true;
  if (question.id === "firstEntry" && event.test(folded)) return true;
  const day = Temporal.PlainDate.from(iso);
  if (weekend.test(folded) && day.dayOfWeek > 1 && day.dayOfWeek < 5) return true;
  return autumn.test(folded) && (day.month < 9 || day.month === 12);
}
