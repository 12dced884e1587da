import type { Family } from "../answers/walked.ts";
import { fold } from "../normal.ts";
import { countsIn } from "./counted.ts";
import { holdsEvery } from "./every.ts";
import { groupOf } from "./who.ts";

/** What a sentence says that several have alike, without saying it again: "The dates and the place are the same for all of us." */
export interface InCommon {
  readonly questions: readonly string[];
  /** Whose answers they are; null is everybody's. */
  readonly people: readonly string[] | null;
  /** Where "we are all in Canada" begins and ends in it, where it says that too. */
  readonly here: { readonly start: number; readonly end: number } | null;
  /** It says so of those people: "…, and they are in Canada too". */
  readonly theyHere: boolean;
}

const longest = 300;
/** Without one of these nothing is the same. */
const cheap = /same|identi|m[eê]me|pareil|idem|appl(?:y|ies)|valent/i;

const allOfUs = "(?:we(?: are|'re)|(?:all|both) of us are|every(?:one|body) is|nous sommes|tout le monde est|on est)";
/** "… and we are all in Canada": the whole of a clause. */
const here = `${allOfUs}(?: (?:all|both|tous|toutes|(?:les )?(?:deux|trois|quatre|cinq)))*(?: (?:here|ici))?(?: (?:currently|now|presently|actuellement|presentement))? (?:in|au) canada(?: (?:now|right now|today|at the moment|together|actuellement|presentement|maintenant|en ce moment))?`; // prettier-ignore
/** "They are in Canada too, with me": of those of whom the clause before speaks. */
const they = "(?:they(?: are|'re)|(?:ils|elles) (?:sont|se trouvent))(?: (?:all|both|tous|toutes|(?:les )?(?:deux|trois|quatre|cinq)))*(?: (?:also|too|currently|now|presently|aussi|egalement|actuellement|presentement))*(?: (?:here|ici))? (?:in|au) canada(?:,? (?:too|also|as well|now|right now|today|at the moment|with (?:me|us)|together|aussi|egalement|actuellement|presentement|maintenant|en ce moment|avec (?:moi|nous)))*"; // prettier-ignore
const theyAlone = new RegExp(`^\\W*(?:(?:and|et) )?${they}[\\s.!)]*$`);
const theyBehind = new RegExp(`(?:[,;] ?(?:and |et )?| (?:and|et) )(${they})$`);
const hereBehind = new RegExp(`(?:[,;] ?(?:and |et )?| (?:and|et) )(${here})$`);
const hereBefore = new RegExp(`^(${here})(?:, ?(?:and |et )?|; ?| (?:and|et) )`);

const verb = "(?: (?:is|are|was|were|est|sont|etait|etaient|c'est|they are|ce sont))?(?: (?:all|both|exactly|also|just|toutes?|tous|exactement|aussi|egalement))*"; // prettier-ignore
const alike =
  "(?: (?:the|les?|la))? ?(?:same|identical|memes?|identiques?|pareil(?:le)?s?|idem)(?: (?:ones?|chose|answers?|reponses?))?";
const mine =
  "(?:,? (?:as|than|to|que|qu'a|a) (?:me|mine|my own|moi|les miens|les miennes|le mien|la mienne)|,? aux? mien(?:ne)?s?)?";
/** The ways of saying it. LIST and WHO are read by themselves. */
const ways: readonly RegExp[] = [
  `(?<list>.+?)\\s?[:,(–-]?${verb}${alike}${mine},? (?:for|pour|chez) (?<who>.+?)${mine}`,
  `(?:(?:it is|c'est|and|also) )?(?:(?:the|les?|la) )?(?:same|memes?|identical) (?<list>.+?),? (?:for|pour|chez) (?<who>.+?)${mine}`,
  "(?<we>we|nous|on)(?:'ve)?(?: (?:all|both|tous|toutes|each))*(?: (?:have|had|share|got|avons|partageons|a))+(?: (?:all|both|tous|toutes))*(?: (?:deux|trois|quatre|cinq))?(?: exactly)?(?: (?:the|les?|la))? (?:same|memes?) (?<list>.+?)",
  `(?:for|pour) (?<who>[^:,]*[^:,\\s]) ?[:,]?(?: (?:we|nous))? (?<list>.+?)${verb}${alike}${mine}`,
  `(?:for|pour) (?<who>[^:,]*[^:,\\s]) ?[:,]?(?: (?:the|les?|la))? (?:same|memes?) (?<list>.+?)${mine}`,
  `(?<who>.+?) (?:have|has|had|share|shares|ont|a|partagent)(?: (?:all|both|tous|toutes))?(?: exactly)?(?: (?:the|les?|la))? (?:same|memes?) (?<list>.+?),? (?:as|than|que) (?:me|mine|i|moi)`,
  `(?<list>.+?) (?:of|for|de|des|pour) (?<who>(?:(?:the|my|our|les|mes|nos|all) )*(?:(?:two|three|four|five|deux|trois|quatre|cinq) )?(?:children|kids|enfants))${verb}${alike}${mine}`,
  `(?<list>.+?)(?: also| all)? (?:apply|applies|valent|s'appliquent) (?:to|for|a|pour) (?<who>.+?)`,
].map((way) => new RegExp(`^${way}$`));

const entry = "(?:entry|entries|arrival|landing|entrees?|arrivees?)";
const ofOurs = "(?:of |d'|de |into |in |to )?(?:(?:my|our|the|la|l'|ma|notre|nos|les|leur) ?)?";
const firstly = "(?:first|initial|1st|premieres?|1re|1ere)";
const lastly = "(?:last|latest|most recent|dernieres?|plus recentes?)";
const canada = "(?: (?:in|into|to|au|en) canada)?";
/** What is named, longest first; null is a word that names nothing and may stand between. */
// prettier-ignore
const named: readonly (readonly [string, readonly string[] | null])[] = [
  [`(?:the )?dates? ${ofOurs}${firstly} (?:and|et)(?: (?:of|de|d'))?(?: ?(?:the|la|ma))? ?${lastly} ${entry}${canada}`, ["firstEntry", "lastEntry"]],
  [`${firstly} (?:and|et)(?: the| la| ma)? ${lastly} (?:dates? ${ofOurs})?${entry}(?: dates?)?${canada}`, ["firstEntry", "lastEntry"]],
  [`(?:place|port|point|airport|location|lieu|endroit|aeroport|city|ville|poste) ${ofOurs}${lastly} ${entry}${canada}`, ["lastEntryPlace"]],
  [`${lastly} (?:(?:place|port|point|airport) of ${entry}|${entry} (?:place|port|point|airport|location))${canada}`, ["lastEntryPlace"]],
  [`(?:dates? ${ofOurs})?${firstly} (?:dates? ${ofOurs})?${entry}(?: dates?)?(?! (?:place|port|point|airport|location))${canada}`, ["firstEntry"]],
  [`(?:of |de |d')?(?:dates? ${ofOurs})?${lastly} (?:dates? ${ofOurs})?${entry}(?: dates?)?${canada}`, ["lastEntry"]],
  [`(?:dates ${ofOurs}|both |two |deux )${entry}(?: dates)?${canada}`, ["firstEntry", "lastEntry"]],
  [`(?:${entry}|travel) dates|(?:both|two|deux) dates|dates|entries|entrees`, ["firstEntry", "lastEntry"]],
  [`(?:places?|ports?|points?|airports?|locations?|lieux?|endroits?|aeroports?|postes?)(?: frontaliers?)?(?: (?:of|d'|de) ?(?:the |l')?${entry})?${canada}`, ["lastEntryPlace"]],
  [`${entry} (?:place|port|point|airport|location)`, ["lastEntryPlace"]],
  ["(?:where|ou) (?:we|nous)(?: have)?(?: (?:last|sommes))? (?:entered|landed|arrived|entrees|entres|arrivees|arrives)", ["lastEntryPlace"]],
  ["border crossing|poste frontalier|poste de douane", ["lastEntryPlace"]],
  ["(?:(?:being|living|present|currently|presently|presence|fact of being|(?:le )?fait d'etre|etre|actuellement|presentement) )?(?:here )?(?:in|au) canada(?: (?:now|today|currently|right now|at the moment|maintenant|actuellement|presentement|en ce moment|aujourd'hui))?", ["inCanada"]],
  ["(?:current |actual )?presence(?: actuelle)?(?: (?:in|au) canada)?(?: (?:now|actuellement|maintenant))?", ["inCanada"]],
  ["(?:(?:contact |home )?e-?mails?(?: address(?:es)?)?|adresses? (?:courriel|e-?mail|electronique)|courriels?)", ["email"]],
  ["answers? (?:to|for|about)|reponses? (?:aux?|sur|pour)|as well(?: as)?|along with|ainsi que|de meme que|plus|and|et|also|aussi|both|my|our|the|all|les?|la|l'|mon|ma|mes|nos|notre|same|memes?|[,;/&+]", null],
];
const items = named.map(([words, questions]) => [new RegExp(`(?:${words})(?:(?<=')|(?![\\p{L}\\p{N}]))`, "uy"), questions] as const); // prettier-ignore
const numbers = /(?:questions?|answers?(?: to)?|reponses?(?: aux?)?|numbers?|numeros?|nos?\.?|items?|points?)(?: (?:numbers?|numeros?|nos?\.?))? (\d(?:(?:\s?[,;&/]\s?| and | et |, and )\d|\s?(?:-|–| to | a | through )\s?\d)*)(?!\d)/uy; // prettier-ignore
/** Nobody shares a name or a number; of eyes it is asked. */
const neverShared: ReadonlySet<string> = new Set(["fullName", "uci", "eyeColour"]);
const mostItems = 40;

/** What a sentence says that all of a family, or some, have alike; null for one that says anything else besides. */
export function inCommon(sentence: string, family: Family): InCommon | null {
  if (family.people.length < 2 || sentence.length > longest || !cheap.test(sentence)) return null;
  const folded = fold(sentence).replaceAll("’", "'");
  if (folded.length !== sentence.length || /[?@:]\s*$/.test(folded)) return null;
  const end = folded.replace(/[\s.!)]+$/, "").length;
  const start = /^[\s*•–(-]*/.exec(folded)?.[0].length ?? 0;
  const said = folded.slice(start, end);
  const theirs = theyBehind.exec(said);
  const behind = theirs ?? hereBehind.exec(said);
  const before = behind ? null : hereBefore.exec(said);
  const rest = behind ? said.slice(0, behind.index) : said.slice(before?.[0].length ?? 0);
  if (countsIn(said).some((count) => count !== family.people.length)) return null;
  const found = clauseIn(rest.replace(/\s+/g, " ").trim(), family);
  if (!found || (theirs && found.people === null)) return null;
  const from = start + (behind ? behind.index + behind[0].length - (behind[1]?.length ?? 0) : 0);
  const clause = behind?.[1] ?? before?.[1];
  return {
    ...found,
    here: clause === undefined ? null : { start: from, end: from + clause.length },
    theyHere: theirs !== null,
  };
}

/** Whether a sentence says that "they" are in Canada, and nothing else. */
export function saysTheyAreHere(sentence: string): boolean {
  return sentence.length < longest && theyAlone.test(fold(sentence).replaceAll("’", "'").replace(/\s+/g, " "));
}

/** The questions that words name, and nothing else; null where one is nobody's but their own. */
export function questionsNamed(words: string, family: Family): readonly string[] | null {
  return namedIn(words, family);
}

function clauseIn(clause: string, family: Family): Pick<InCommon, "questions" | "people"> | null {
  for (const way of ways) {
    const { list, who, we } = way.exec(clause)?.groups ?? {};
    const questions = list === undefined ? null : namedIn(list, family);
    const people = we === undefined ? whoIn(who ?? "", family) : "everybody";
    if (questions && people) return { questions, people: people === "everybody" ? null : people };
  }
  return null;
}

/** The questions that words name, and nothing else. */
function namedIn(list: string, { numbered, order }: Family): readonly string[] | null {
  const found: string[] = [];
  let at = 0;
  for (let count = 0; at < list.length; count++) {
    if (count > mostItems) return null;
    if (/\s/.test(list[at] ?? "")) {
      at++;
      continue;
    }
    numbers.lastIndex = at;
    const counted = numbers.exec(list);
    const item = counted ? null : itemAt(list, at);
    if (counted) found.push(...figuresIn(counted[1] ?? "").map((number) => numbered(number, null) ?? "fullName"));
    else if (item) found.push(...(item.questions ?? []));
    else return null;
    at = counted ? numbers.lastIndex : (item?.end ?? list.length);
  }
  const questions = [...new Set(found)];
  const fits = questions.every((one) => order.includes(one) && !neverShared.has(one));
  return questions.length > 0 && fits ? questions : null;
}

function itemAt(list: string, at: number): { questions: readonly string[] | null; end: number } | null {
  for (const [pattern, questions] of items) {
    pattern.lastIndex = at;
    if (pattern.test(list)) return { questions, end: pattern.lastIndex };
  }
  return null;
}

/** The words of "for all of us", "pour toute la famille". */
const ofEverybody =
  /^(?:for|pour|all|both|each|every\w*|tou\w+|us|nous|the|les?|la|my|our|ma|notre|of|de|whole|entire|family|famille|members?|membres?|one|monde|two|three|four|five|six|deux|trois|quatre|cinq|\d|chacun)$/;

/** "4, 5 and 6", "4 to 6". */
function figuresIn(words: string): number[] {
  const range = /^(\d)\s?(?:-|–|to|a|through)\s?(\d)$/.exec(words);
  const [first, last] = [Number(range?.[1]), Number(range?.[2])];
  if (range) return last > first ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : [0];
  return /[–-]|to|a|through/.test(words.replaceAll("and", "")) ? [0] : [...words.matchAll(/\d/g)].map(Number);
}

function whoIn(words: string, family: Family): readonly string[] | "everybody" | null {
  if (/^(?:all(?: of us)?|us all|us both|tous|toutes|nous tous|tous et toutes)$/.test(words)) return "everybody";
  const said = words.trim().split(" ");
  if (holdsEvery(said) && said.every((word) => ofEverybody.test(word))) return "everybody";
  const group = groupOf(words, family);
  if (!group || group.rest) return group?.rest ? "everybody" : null;
  return group.people;
}
