import type { FieldContext } from "../reading.ts";
import { dateReader } from "./date.ts";

/**
 * What makes words beside a value more than an aside: they tell of leaving, of somebody else or of another journey, or they
 * compare the value with what we know ("the one on my file") and the comparison does not hold. What they say of the day itself is
 * held against it by `times.ts`.
 */

interface Beside {
  /** The folded words of an aside, and the whole answer, folded and as it is. */
  readonly words: string;
  readonly folded: string;
  readonly text: string;
  readonly context: FieldContext;
}

/** Whether folded words beside a value speak against it. */
export function speaksAgainst(beside: Beside): boolean {
  const { question } = beside.context;
  if (isOfAnother(beside)) return true;
  if (question.type === "date") return question.tense !== "future" && isOtherJourney(beside);
  if (question.type === "place") return otherPort.test(beside.words);
  if (question.type === "email") return isOtherAddress(beside);
  return (question.type === "uci" || question.type === "name") && isOtherNumber(beside);
}

const anyKin =
  /\b(?:husband|wife|spouse|partner|sons?|daughter|child|children|kids?|baby|mother|father|mom|dad|brother|sister|family|mari|femme|epou(?:se|x)|conjointe?|fils|fille|enfants?|bebe|mere|pere|frere|soeur|cousine?|friend|amie?|aunt|uncle|tante|oncle|grand\w+|parents?|boyfriend|girlfriend|fiancee?)\b/;
const weather =
  /\bil (?:y (?:a|avait)|fai(?:t|sait)|neigeait|pleuvait|neige|pleut|gele|(?:etait|est) (?:deja |tres |si |trop )?(?:longtemps|froid|tard|tot|chaud|nuit|minuit|midi|environ|\d))/g;

/** "14 March 2019, he came", beside an answer of the one who writes, where nobody was named whom "he" may be. */
function isOfAnother({ words, folded, context: { person, question } }: Beside): boolean {
  if (question.type === "name") return false;
  // Whose heading it stands under is that husband.
  if (person.role === "spouse" && /\b(?:my|mon|ma) (?:husband|wife|spouse|partner|mari|femme|epou(?:se|x)|conjointe?) .*\b(?:stay|rest[ea])/.test(words)) return true; // prettier-ignore
  if (person.role !== "principal")
    return question.type === "uci" && /^\W*(?:mine|my own|(?:c'est )?le mien)\b/.test(words);
  if (anyKin.test(folded)) return false;
  const said = words.replace(weather, " ");
  if (question.type === "email" || question.type === "uci") return /\b(?:he|she|his|her)\b/.test(said);
  return /\b(?:he|she)\b(?!\/)|^\W*(?:(?:oui|yes|and|et)\W+)?(?:il|elle)\b/.test(said);
}

const never =
  /\b(?:never|not|n't|no|nowhere|jamais|pas|plus|ne|n'\w+|since|depuis|aucune?|before|avant|from|after|apres|de|du|d')\b/;
const leaving =
  /\b(?:exit|left|went (?:out|abroad|away|home)|(?:fl[ey]w|flying|returned|travell?ed) home (?:for|to)\b|flying home|derniere sortie|sortie)\b|\b(?:suis|sommes|etais|etions) (?:retournee?s?|partie?s?)$|^\W*retournee?s?\b/;
const stay =
  /^\W*(?:(?:for|pour|pendant|stayed|during) )?(?:\w+ )(?:days?|weeks?|months?|jours?|semaines?|mois) (?:in|a|au|en|aux) (?!canada\b|[¤])/;
const again =
  /^\W*(?:also|aussi|egalement|plus) (?:an?|une?|my|mon|ma|the|le|la) (?:\p{L}+ )?(?:trip|visit|vacation|aller-retour|voyage|visite|sejour|entry|entree)\b/u;
const within =
  /\b(?:flagpol\w*|tour du poteau|renew\w*|extend\w*|renouvel\w*|prolong\w*)\b|^\W*(?:just |right |shortly |long |juste |peu )?(?:after|apres) (?:the |my |mon |le |la )?(?:work permit|permis de travail)/;

function isOtherJourney({ words, context: { question } }: Beside): boolean {
  if (again.test(words)) return true;
  if (/\b(?:permit|permis|record|visa)\b.*\b(?:renewed|extended)\b/.test(words) && !/\b(?:border|airport|bridge|port)\b/.test(words)) return true; // prettier-ignore
  if (question.id === "firstEntry") return within.test(words);
  const isBehind = /^\W*(?:flight|vol|trip|flew|flying) (?:to see|to visit|pour voir|home)\b/.test(words);
  return isBehind || stay.test(words) || (leaving.test(words) && !never.test(words)) || /\bwent (?:out|abroad|away)\b.*\bonce\b|\bwent out only\b/.test(words); // prettier-ignore
}

/** "Montréal, escale à Toronto", "Toronto, flagpoling in Niagara Falls", "Halifax; I entered at Montreal": the entry is perhaps at the other. */
const otherPort =
  /\b(?:stop|layover|stopover|escale|connection|correspondance|port of entry|point of entry|point d'entree|flagpol\w*|tour du poteau)(?: (?:in|at|a|au|was|is|:))*[ :]*[¤]|^\W*(?:flight|vol) (?:to|a|vers|pour) [¤]|(?<!\bnot )\b(?:entered|crossed|cleared|admitted|entree?s?)(?: (?:canada|the country|au canada|in|back|customs|immigration))? (?:at|in|through|via|by|a|au|par) (?:the |l'|le )?[¤]/;

const onFile =
  /\b(?:same|memes?|unchanged|inchangee?|(?:not|n't|never|pas|jamais) change\w*|(?:no|sans|aucun) chang\w*|d'avant|as always|as before|as usual|d'habitude|comme (?:toujours|avant)|(?:you|vous) (?:already |deja |m'|l'|nous |avez )*(?:have|has|wrote|used|write|sent|know|connaissez|avez|ecrit|ecrivez|utilisee?)|du dossier|de la demande|on file)\b/;
const ofMark: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:dot|point)\b/, /\./],
  [/\b(?:underscore|tiret bas|soulignement)\b/, /_/],
  [/\b(?:hyphen|dash|tiret|trait d'union)\b(?! bas)/, /[-_]/],
];

function isOtherAddress({ words, text, context: { person, from } }: Beside): boolean {
  const [address] = /[^\s,;<>()"]+@[^\s,;<>()"]+/.exec(text.toLowerCase()) ?? [];
  if (address === undefined) return false;
  if (/\bchang(?:es|ing) (?:it|le|ca|tout)\b/.test(words)) return true;
  const known = [person.email, from].flatMap((one) => (one === null ? [] : [one.toLowerCase()]));
  if (onFile.test(words) && known.length > 0 && !anyKin.test(words) && !known.includes(address.replace(/\.$/, ""))) return true; // prettier-ignore
  const domain = /\b(?:not|pas) \.(\w+)/.exec(words);
  if (domain && address.replace(/\.$/, "").endsWith(`.${domain[1]}`)) return true;
  const local = address.slice(0, address.indexOf("@"));
  const isWithout = /\b(?:no|sans|without|pas de)\b/.test(words);
  return ofMark.some(([named, sign]) => named.test(words) && !domain && sign.test(local) === isWithout);
}

const starts = /\b(?:start\w*|commen\w*|begin\w*)\b.*?(\d{1,4})\b/;
const birth = /\b(?:born|nee?|dob|date of birth|date de naissance|ddn)\b/;

/** "1123456789, that starts with 8", "born 5 March 1991": not what we have of the person. */
function isOtherNumber({ words, folded, text, context }: Beside): boolean {
  const digits = starts.exec(words)?.[1];
  if (digits !== undefined && !context.person.uci.startsWith(digits)) return true;
  if (!birth.test(folded)) return false;
  const question = { ...context.question, type: "date", tense: "past" } as const;
  const given = dateReader.find(text, { ...context, question }).map(({ reading }) => reading);
  return given.some((one) => one.kind === "value" && one.value !== context.person.birthDate);
}
