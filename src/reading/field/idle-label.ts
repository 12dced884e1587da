import { wordsOf } from "../align/token.ts";
import type { AskedPerson } from "../../question/person.ts";
import { fold } from "../normal.ts";
import { monthOf } from "./date-words.ts";

const own = "(?:(?:my|your|the|mon|ma|votre|le|la) )?";
const number = "(?: ?(?:number|numbers|no|num|nr|id|#)\\.?)?";
const counted = "(?:(?:numero|num|no|n)\\.?[°º]? (?:de |d'|du )?(?:la |le )?)?";
const label = (words: string): RegExp => new RegExp(`^${own}(?:${words})$`);

/** Labels of what we never ask, and what their values look like. Folded. */
const idle: readonly (readonly [label: RegExp, value: RegExp])[] = [
  [label(`(?:application|file|case|reference|irc(?:c)? file)${number}(?: e-?number)?|${counted}(?:demande|dossier|reference|reference de dossier)`), /^[a-z]?[\d -]{5,14}$/],
  [label(`(?:(?:cell|mobile|home|work|contact) ?)?(?:phone|telephone|tel|cell|mobile|whatsapp)${number}|${counted}(?:telephone|tel|cellulaire|portable|cell)`), /^[+(]?\d[\d ().-]{6,20}$/],
  [label(`passport${number}|${counted}passeport`), /^[a-z]{0,3}[\d -]{5,12}[a-z]?$/],
  [label("(?:passport|passeport) (?:expiry|expiration|valid until|valide jusqu'au|expires?(?: on)?)(?: date)?|(?:date d')?expiration du passeport|passport expiry"), /\d/],
  [label("hair(?: colou?r)?|colou?r of (?:my )?hair|(?:couleur des )?cheveux"), /^\p{L}[\p{L} -]{2,24}$/u],
  [label("today'?s date|date of (?:today|signature|this (?:e-?mail|reply|letter))|date (?:du jour|de signature)|date d'aujourd'hui"), /\d/],
  [label("nationality|citizenship|country of (?:citizenship|nationality|birth)|nationalite|citoyennete|pays (?:de citoyennete|d'origine|de naissance)|(?:place|city|town) of birth|(?:lieu|ville) de naissance|birth ?place"), /^\p{L}[\p{L} ,.'-]{1,40}$/u],
  [label("gender|sex|sexe|genre|marital status|etat civil|situation (?:familiale|matrimoniale)|occupation|profession|job|metier|language|langue|preferred language|category|categorie|program(?:me)?|immigration (?:category|program)|categorie d'immigration"), /^\p{L}[\p{L} ,.'/-]{0,40}$/u],
]; // prettier-ignore
const birth = label(
  "date of birth|birth ?date|birth ?day|d\\.?o\\.?b\\.?|born(?: on)?|date de naissance|nee?(?:\\(e\\))? le|ddn|anniversaire",
);

const line = /^[\s*•·–—-]{0,4}([\p{L}\p{N}][^:=|\t\n]{1,48}?)\s?(?:[:=|\t]|\s[–—-])\s*(\S[^\n]{0,60})$/u;

/**
 * Whether a line gives under its own label something that is asked of nobody, and that bears on no answer: "Application number:
 * E002345678", "Date of birth: 3 February 1990" where that is the day on file. Another day of birth is somebody else's, or a doubt.
 */
export function isIdle(words: string, people: readonly AskedPerson[]): boolean {
  const [, head = "", tail = ""] = line.exec(words) ?? [];
  if (head === "") return false;
  const [named, value] = [head.replace(/\s*\([^()]{1,24}\)$/, ""), tail.replace(/[.;,\s]+$/, "")].map(fold);
  if (named === undefined || value === undefined) return false;
  if (birth.test(named)) return people.some((person) => isDay(value, person.birthDate));
  return idle.some(([label, shape]) => label.test(named) && shape.test(value));
}

/** Whether words hold the day, however it is written, and nothing else. */
export function isDay(words: string, day: string): boolean {
  const said = wordsOf(words).map((word) => monthOf(word) ?? Number(word.replace(/(?:st|nd|rd|th|er)$/, "")));
  const expected = day.split("-").map(Number);
  return said.length === 3 && said.toSorted((a, b) => a - b).join() === expected.toSorted((a, b) => a - b).join();
}
