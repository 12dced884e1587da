import type { FieldContext } from "../reading.ts";
import { easedWords } from "./aside-eased.ts";
import { leadsAway } from "./aside-away.ts";
import { withoutFrame } from "./aside-journey.ts";
import { isDoubtful } from "./doubt.ts";

/**
 * Words of which one is enough to make an aside more than a story: each may say that the value is another's, another time's or
 * none. A clause behind the value that has none of them, no number and no other date or place, says nothing of it: "visited my
 * aunt in Scarborough", "drôle de hasard".
 */
const telling = [
  // Not, or not surely so.
  "not|n't|no|non|none|nor|never|neither|pas|point|jamais|aucune?|sans|without|rien|ni|hardly|barely|except|sauf|hormis|but|mais|however|though|although|pourtant|cependant",
  "thinks?|thought|believe|guess\\w*|maybe|may|might|perhaps|probab\\w*|possib\\w*|likely|approx\\w*|about|around|circa|roughly|more or less|ish|like|sure|certain\\w*|certaine?s?|remember\\w*|memory|recall|forg[eo]t\\w*|unknown|seems?|looks?|says?|said|told|supposed\\w*|crois|pense|peut-etre|peut|environ|vers|plus ou moins|souvien\\w*|rappel\\w*|memoire|oubli\\w*|semble|parait|dit|disent|estim\\w*|joke\\w*|kidding|blague|any|pick|choose|confus\\w*|blurr\\w*|unread\\w*|illisible|illegible|faded|efface\\w*|false|faux|fausse|untrue|unsure|doubt\\w*|doute\\w*|check\\w*|verif\\w*|confirm\\w*|see|voir|exact\\w*|reckon\\w*|suspect\\w*|bet|gut|figured?|presum\\w*|assum\\w*|suppos\\w*|imagin\\w*|grosso|mettrais|disons|parie\\w*|eaux|floue?|leaning|effort|patchy|question|skip|laisse[rz]|blank|blanc|escort\\w*|head|according|selon|insist\\w*|swears|jur(?:e|ent)|knows?|sait",
  // Something else than an entry, or no entry of this kind.
  "left|leav\\w*|depart\\w*|exit\\w*|out|quit\\w*|part(?:i|is|ie|ies|ir)|sorti\\w*|until|till|jusqu\\w*|away|gone|went|stay\\w*|rest(?:e|ee|es|ai|ais)",
  "refus\\w*|denied|deny|turned|refoul\\w*|detain\\w*|reject\\w*|deport\\w*|expuls\\w*|remov(?:ed|al|ing)|renvo\\w*|remis(?:e|es)?|mise?s? (?:en|dans)|envoy\\w*|interdi\\w*|ban|banned|exclusion|custody|detention|shown|door|preclearance|precleared|us customs|demenag\\w*|sent|ordered|mesure|farewell|goodbyes?|bye|adieux?|au revoir|passing|passage|transit\\w*|layover|stopover|connect\\w*|escale|correspondance|flagpol\\w*|poteau",
  "permits?|permis|visas?|passports?|passeports?|stamp\\w*|tampons?|cachet|papers?|papiers?|documents?|copr|letters?|lettres?|cards?|cartes?|issued?|expir\\w*|valid\\w*|valable|approv\\w*|approuv\\w*|appli\\w*|demande\\w*|residen\\w*|status|statut|refuge\\w*|asyl\\w*|asile|claim\\w*|dated?|dates|form\\w*|file|dossier|record\\w*|official\\w*|officiel\\w*|interview|entrevue|oath|serment|ceremon\\w*|medical\\w*|embass\\w*|consul\\w*|ambassade\\w*|contracts?|contrats?|sign|signed|signing|signature|signe|sworn|hired|hiring|embauch\\w*|granted|accordee?s?|obtained|obten\\w*|biometric\\w*|closing|offers?|offres?|became|devenue?|permanent\\w*|pr|rp|ita|nomin\\w*|invit\\w*",
  "enter\\w*|entr[eyé]\\w*|entran\\w*|arriv\\w*|came|comes?|coming|land\\w*|cross\\w*|travers\\w*|franchi\\w*|return\\w*|back|revenu\\w*|rentr\\w*|retour\\w*|venue?s?|flew|flight|fly|vol|board\\w*|embarqu\\w*|take-?off|decoll\\w*|head(?:ing|ed)|travel\\w*|voyag\\w*|trips?|airports?|aeroports?|move\\w*|immigra\\w*|settl\\w*|install\\w*",
  "start\\w*|beg[aiu]n\\w*|end|ends|ended|finish\\w*|debut\\w*|commenc\\w*|termin\\w*|plan(?:s|ned|ning)?|book\\w*|schedul\\w*|reserv\\w*|prevu\\w*|will|would|should|could|going|hop\\w*|want\\w*|ticket\\w*|billet\\w*",
  // Another time.
  "first|1st|second|third|last|latest|recent\\w*|previous\\w*|next|again|another|other|others|also|too|both|before|after|earlier|later|since|then|already|still|once|twice|only|times?|again|either|or|if|when|while|during|same|day|days|weeks?|weekly|months?|years?|tomorrow|yesterday|today|now|eve|mid|beginning|early|late|premiere?s?|deuxieme|troisieme|quatrieme|fourth|fifth|third|seconde?|derniere?s?|precedente?s?|autres?|encore|avant|apres|depuis|puis|ensuite|deja|seule?s?|seulement|fois|aussi|ou|soit|si|quand|lorsque|pendant|meme|jours?|lendemain|veille|semaines?|mois|annees?|ans?|demain|hier|aujourd'hui|maintenant|fin|mi|tot|tard|nights?|midnight|past|nuits?|minuit",
  // A correction.
  "actual\\w*|sorry|apolog\\w*|mistake\\w*|wrong\\w*|errors?|correct\\w*|rather|instead|mean|meant|typo\\w*|real\\w*|in fact|en fait|reel\\w*|vrai\\w*|plutot|erreurs?|fautes?|pardon|desole\\w*|oops|chang\\w*|previously|former\\w*|ancien\\w*|old|new|nouve\\w*|scratch|delet\\w*|ignor\\w*|disregard\\w*|strike|biff\\w*|raye[rz]|efface[rz]|supprim\\w*|please|svp|merci de|veuillez|ask\\w*|call\\w*|contact\\w*",
  // Whose it is.
  "husband\\w*|wife\\w*|spouse\\w*|partner\\w*|sons?|daughter\\w*|child\\w*|kids?|baby|mari|femme|epou\\w*|conjoint\\w*|fils|fille\\w*|enfants?|bebe|for|pour|his|hers?|he|she|him|they|them|theirs?|il|elle|ils|elles|lui|leur|eux|celle|celui|mine|yours?|whose|born|birth\\w*|nee?|naiss\\w*|naqu\\w*",
].join("|");
const says = new RegExp(`(?<![\\p{L}\\p{N}])(?:${telling})(?![\\p{L}\\p{N}])|n't\\b|'s\\b|\\bn'`, "u");

/** Signs of values and of places in Canada (`aside-grammar.ts`), and what may be part of a date. */
const marked = /[§¤?%=/+]|\p{N}/u;
const months =
  /\b(?:jan\w*|fe[bv]\w*|mar(?:s|ch)?|apr\w*|avr\w*|ma[iy]|june?|juin|jul\w*|juil\w*|aug\w*|aout|sep\w*|oct\w*|nov\w*|dec\w*)\b/;
/** "(my sister)", "(to Buffalo)": whose it is, or where it leads. */
const points =
  /^\W*(?:(?:my|our|mon|ma|mes|notre|nos|the|a|an|le|la|les|un|une) \p{L}+\W*$|(?:to|into|towards|vers|a|at(?! the end)|in|en(?! revenant| rentrant)|au(?! retour)|chez)\b)/u;
/** A word or two may be anything, and a letter is no aside. */
const [fewest, most] = [2, 14];

/**
 * Whether folded words in a clause of their own behind a date or a port say nothing of it; of the first `known` letters that is
 * known, for they are an aside. `named`: the same words with signs for names that are not in Canada.
 */
export function isStory(words: string, named: string, known: number, context: FieldContext): boolean {
  const { question } = context;
  if (question.tense === "future" || (question.type !== "date" && question.type !== "place")) return false;
  if (isDoubtful(words) || leadsAway(words, named)) return false;
  const count = words.match(/\p{L}+/gu)?.length ?? 0;
  if (count < fewest || count > most || points.test(words)) return false;
  const left = words.slice(known);
  if (isUntelling(left)) return true;
  const eased = easedWords(withoutFrame(left, context));
  // A place in Canada is no other day; beside a place it is perhaps another.
  return isUntelling(question.type === "date" ? eased.replace(placed, " ") : eased);
}

const placed = /\b(?:in|at|near|of|a|au|de|du|d'|pres de) ?¤[¤ '-]*/g;

function isUntelling(words: string): boolean {
  return !marked.test(words) && !months.test(words) && !says.test(words);
}
