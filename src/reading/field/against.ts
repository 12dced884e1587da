import type { AskedPerson } from "../../question/person.ts";
import { isDoubtful } from "./doubt.ts";
import { people } from "./yes-no-words.ts";

/**
 * Words that tell against a value which its own form, or what is on file, makes sure: a denial, another time, another owner,
 * a doubt, a second value. All on folded text in which the value is cut out (`¤`). What is none of these may stand there.
 */

/** Denied is something else than the value: that it changed, that there is another, that one writes by post. */
const denyingNothing =
  /\b(?:(?:has|have|did|does|is|was)(?: not|n't) (?:been )?chang\w*|n'(?:a|ai|est) (?:pas|jamais) (?:ete )?chang\w*|(?:no|sans|aucun|without(?: a| any)?) (?:chang\w*|doubts?|doute|problem\w*|spaces?|espaces?|dash\w*|tirets?|hyphens?)|not? (?:a )?problem|pas de (?:probleme|souci|tirets?|espaces?)|(?:do not|don't|have no|do not have|don't have|n'en ai pas|pas) (?:have )?(?:any )?(?:d')?(?:other|autres?)(?: (?:e-?mail|address|one|number|adresse|courriel|numero))*|(?:not|pas) (?:by|par) (?:(?:la|le|the|regular) )?(?:post\w*|mail|phone|telephone|courrier)|(?:no|num|nr|n)\b[.°º]? ?(?=[¤:#])|n\/a)(?!\p{L})/gu;

const denial = String.raw`not|\p{L}+n't|never|nor|neither|none|nobody|cannot|dont|doesnt|isnt|wasnt|pas|jamais|non|no|aucune?|ni|nullement|plus (?:valide?|utilis\w*|bonn?e?|acti\w*|acces\w*|en (?:vigueur|service)|a moi)`;
const time = String.raw`was|were|wasn't|had|used to|olde?r?|former\w*|previous\w*|past|before|until|till|expir\w*|cancel\w*|replac\w*|remplac\w*|ex|ago|once|then|anymore|temporar\w*|soon|for now|will (?:be|have|change|not|stop)|etait|etaient|avait|avais|ancien\w*|preced\w*|avant|jusqu\w*|auparavant|autrefois|jadis|annul\w*|temporaire\w*|bientot|pour l'instant|pour le moment|provisoire\w*`;
const turning = String.raw`chang\w*|new|nouv\w*|desormais|instead|rather|plutot|au lieu|but|mais|except\w*|sauf|however|although|though|cependant|toutefois|par contre|unless|if|si|s'il|in case|otherwise|sinon|while|whereas|tandis|sorry|pardon|oops|oups|wait|actually|corrected|corrig\w*|correction|i mean|je veux dire|updat\w*|avoid|stop\w*|cesse\w*|ignor\w*|evite[rz]?|remove\w*|delet\w*|supprim\w*|enleve[rz]?|retire[rz]?`;
const fault = String.raw`wrong\w*|incorrect\w*|invalid\w*|false|faux|fausse|fake|mistak\w*|mis-?\w{3,}ed|errors?|erreurs?|erron\w*|fautes?|typos?|hack\w*|pirat\w*|lost|perdue?s?|stolen|volee?s?|clos(?:e|ed|ing)|ferm[eo]\w*|block\w*|bloqu\w*|suspend\w*|broken|deactivat\w*|desactiv\w*|inactiv\w*|dead|forg[eo]t\w*|oubli\w*|differ\w*|differen\w*`;
const doubt = String.raw`hope|esper\w*|told|m'(?:a|ont) dit|dit-on|wrote|officers?|(?:to|please|pls|could you|can you|a|svp|veuillez|need to|must|let me|i'll|i will) (?:be )?(?:double[- ]?)?(?:check|verif\w*|confirm\w*)|supposed\w*|suppos\w*|seem\w*|semble\w*|appar\w*|heard|entendu|guess\w*|devin\w*|unclear|illisible|blurr\w*|smudg\w*`;
/** Out of use, or not in use yet; of no account; in the wrong order. */
const unused = String.raw`obsolete\w*|deprecat\w*|void\w*|supersed\w*|outdat\w*|out of (?:date|use|order|service)|merged?|discontinu\w*|retired|defunct|disabled|dormant|abandon\w*|lock(?:ed|s)?|compromis\w*|unsafe|unreachable|inaccess\w*|unable|impossible|over quota|quota|fails?|failed|failing|troubles?|vanish\w*|junk|quit|gave (?:it )?up|given up|caduc|caduques?|perime\w*|desuet\w*|revoqu\w*|revoked|resili\w*|fusionne\w*|verrouill\w*|hors (?:service|d'usage|d'etat)|panne|jeter|planned|plan(?:s|ning)? to|about to|set(?:ting)? (?:it )?up|create\w*|creer\w*|tomorrow|next|demain|prochain\w*|des (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|que)|pending|tb[acd]|provisional\w*|n'y (?:ecrivez|envoyez)|n'ecrivez`;
const unreal = String.raw`made[- ]up|invent\w*|examples?|exemples?|e\.?g\.?|such as|something|placeholders?|dummy|bogus|random\w*|hasard|defaults?|defaut|duplicat\w*|doublons?|accident\w*|inadvertance|tort|swap\w*|scrambl\w*|revers\w*|invers\w*|envers|garbled|truncat\w*|tronqu\w*|shorten\w*|raccourci\w*|abreg\w*|abbreviat\w*|incomplet\w*|cut|looks?|odd|suspicious|strange|weird|funny|bizarres?|etranges?|louches?|doubt\w*|dout\w*|refus\w*|reject\w*|rejet\w*|unverified|disput\w*|conteste\w*|minus|moins|without (?:the )?(?:numbers?|digits?|\d+)|sans (?:le |les )?(?:chiffres?|\d+)|apart from|anything|n'importe|hormis|joking|kidding|jok(?:e|ing)|plaisant\w*|rigol\w*|blague|theor\w*|arguably|allegedly|soi-disant|pretendu\w*|contrary|contrairement|deceased|defunte?s?|inconnue?s?|strangers?`;
const second = String.raw`or|either|second\w*|other\w*|another|else|autres?|two|deux|deuxieme|ou(?! (?:je|j'|vous|on|nous|tu|me|m'))`;
const against = new RegExp(String.raw`(?<![\p{L}'-])(?:${denial}|${time}|${turning}|${fault}|${doubt}|${second})(?!\p{L})`, "u"); // prettier-ignore

const ofNoUse = new RegExp(String.raw`(?<![\p{L}-])(?<!\p{L}{2}')(?:${unused}|${unreal})(?!\p{L})`, "u");

const noMore = /(?<!\p{L})n(?:e |')\p{L}+ (?:\p{L}+ )?plus\b/u;

const strangers = String.raw`boss|lawyers?|representati\w*|friends?|avocate?s?|amie?s?|employers?|employee|colleagues?|coworkers?|cousine?s?|neighbou?rs?|uncle|aunt|oncle|tante|sponsors?|roommates?|agents?|secretary|secretaire|voisine?s?|collegues?|patronn?e?|employeur|parrain\w*|garant\w*|conseill\w*|consultante?s?|grand\p{L}*|nephew|niece|neveu|twin|jumeau|jumelle|some(?:one|body)|quelqu'un|helper|interpreter|translator|interprete|traduct\w*|teacher|professeur|school|ecole|office|bureau|company|compagnie|entreprise|shared?|partage\w*|boyfriend\w*|girlfriend\w*|copains?|copines?|chum|blonde|buddy|pal|guy|man|lady|personnes?|woman|person|people|monsieur|dame|accountant\w*|comptables?|landlords?|landlad\w*|tenants?|locataires?|colocataires?|owners?|proprietaires?|loge(?:ur|use)s?|pastor|priest|imam|cure|pasteur|caseworkers?|co-?workers?|workers?|travailleu\w+|intervenante?s?|benevoles?|volunteers?|notary|notaire|managers?|gerante?s?|supervisor|superviseu\w+|assistante?s?|guardians?|tut(?:or|eur|rice)s?|flatmates?|housemates?|nanny|nounou|hosts?|hote|paralegals?|counsell?ors?|god(?:father|mother|parents?)|marraine|step-?(?:mother|father|mom|dad|son|daughter|brother|sister|child\w*|parents?)|in-laws?|hubby|wifey|mama|papa|mom|mum|dad|mamie|papi|tonton|tata|librar\w+|bibliotheque|shelter|refuge|hotel|hostel|auberge|church|eglise|reception|front ?desk|front desk|dogs?|cats?|chiens?|chats?|beaux?-\p{L}+|belles?-\p{L}+`;
const family = new RegExp(String.raw`(?<![\p{L}-])(?:${people})(?!\p{L})`, "u");
const stranger = new RegExp(
  String.raw`(?<![\p{L}-])(?:${strangers}|maman|pote|associee?s?|foyer|accueil|partir de|des (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)|en cours|provient|proviennent)(?!\p{L})`,
  "u",
);
/** Those of whom the writer speaks, in a dependant's place the dependant. */
const third = /(?<![\p{L}'-])(?:he|she|they|him|his|hers?|them|their|theirs|whose|il|elles?|ils|lui|leurs?|eux|son|sa|ses)(?![\p{L}'])/u; // prettier-ignore

/** "Mine" in a dependant's place. */
const writers = /(?<![\p{L}'-])(?:mine|mien(?:ne)?s?|moi|myself)(?!\p{L})/u;

/** Whether folded words beside a value call it out of use, not in use yet, made up or mistyped. */
export function isOfNoUse(around: string): boolean {
  return ofNoUse.test(around);
}

/** Whether folded words name somebody who is none of a family. */
export function namesOutsider(around: string): boolean {
  return stranger.test(around);
}

/** Whether folded words beside a value deny it, set it in another time, doubt it or put a second beside it. */
export function tellsAgainst(around: string): boolean {
  const left = around.replace(denyingNothing, " ");
  return against.test(left) || ofNoUse.test(left) || noMore.test(left) || isDoubtful(left);
}

/** Whether folded words beside a value say that it is somebody else's; of a dependant the family speaks as "my son". */
export function namesStranger(around: string, { role }: AskedPerson): boolean {
  if (stranger.test(around)) return true;
  return role === "principal" ? family.test(around) || third.test(around) : writers.test(around);
}
