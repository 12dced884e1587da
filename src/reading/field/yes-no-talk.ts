import { kin } from "./beside-company.ts";
import { isDoubtful } from "./doubt.ts";
import { namesAbroad } from "./yes-no-beside.ts";

/**
 * Words of which one is enough to make a clause behind a yes more than talk: each may say that somebody is elsewhere, was or
 * will be, that it is somebody else, or that the yes is not meant as it stands.
 */
const telling = [
  "not|n't|no|non|never|nor|without|ne|n'|pas|jamais|plus|aucune?|sans|sauf|except|but|mais|however|although|though|only|otherwise|else|sinon|pourtant|cependant",
  "bar|barring|minus|kidding|joking|blague|sort|kind|almost|nearly|presque|enfin|well|technical\\w*|theor\\w*|official\\w*|officiel\\w*|legal\\w*|paper|papier|normal\\w*|usual\\w*|habitu\\w*|most\\w*|virtual\\w*|remote\\w*|online|distance|heart|spirit|coeur|esprit|wish|hop\\w*|dream\\w*|rev(?:e|er|es)|esper\\w*|believe|say|said|says|told|dit|mean|means|veux|correct\\w*|sorry|desole\\w*|pardon|mistake|wrong|erreur|goals?|idea|aim|ambition|souhait\\w*|objectifs?|idee|facon|feels?|knows?|sait|pending|reserve|according|selon|keep\\w*|gard(?:e|ons|er)|imagin\\w*|suppos\\w*",
  "was|were|been|had|did|used|will|'ll|would|shall|should|could|may|might|going|gonna|soon|next|tomorrow|later|yesterday|tonight|until|till|before|after|since|when|while|once|if|unless|more|again|then|left|remaining|last|recent\\w*|plan\\w*|book\\w*|ticket\\w*",
  "etais|etait|etions|avais|avait|serai\\w*|sera|serons|vais|va|allons|irai|demain|bientot|hier|prochain\\w*|jusqu\\w*|si|quand|lorsque|avant|apres|depuis|encore|puis|ensuite|dernier\\w*|derniere\\w*|prevu\\w*|prevois|billet\\w*",
  "leav\\w*|travel\\w*|trips?|flight\\w*|fly\\w*|flew|planes?|airports?|vacation\\w*|holiday\\w*|visit\\w*|away|abroad|outside|out|overseas|border|transit|arriv\\w*|land\\w*|came|come|comes|coming|went|gone|go|moved?|moving|return\\w*|back|stay\\w*|stuck|driv\\w*|road|cruise|ship|boat|embassy|consulate|hotel|sea|ocean|islands?|antilles|caraibes|caribbean|tropic\\w*|beach\\w*|safari|desert|wedding|funerals?|ceremon\\w*|army|military|mission|deploy\\w*",
  "part(?:i|ie|is|ir|irai|ons)|quitt\\w*|sort\\w*|rentr\\w*|retour\\w*|revien\\w*|reviendr\\w*|revenu\\w*|voyag\\w*|vols?|avions?|aeroports?|vacances|ailleurs|etranger|hors|frontiere|passage|bateau|croisiere|bloque\\w*|coince\\w*|ambassade|consulat|mer|iles?|plages?|mariage|noces|funerailles|enterrement|obseques|armee|deplace\\w*|rest(?:e|ons|er|erai)",
  "country|countries|pays|bled|hometown|homeland|native|natale?|village|there|la-bas|elsewhere|somewhere|resid\\w*|domicil\\w*|based|address|adresse|side|uk|england|wa|washington|ohio|oregon|michigan|maine|vermont|usa?|states|america\\w*|etats",
  "wait|attend\\w*|hold|oops|ou|or|[yno]|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|starting|as of|week\\w*|semaines?|month|mois|year|annee|january|february|march|april|may|june|july|august|september|october|november|december|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre",
  `he|she|they|elle|ils|elles|him|them|his|her|their|lui|leur|eux|${kin}|hubby|boss|team|colleagues?|collegues?|everyone|everybody|applicants?|demandeu\\w*|for|pour`,
].join("|");
const tells = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${telling})(?![\\p{L}\\p{N}])|n't\\b|'s\\b|\\bn'|¤ ?\\p{L}|[§?%=@]|\\p{N}`,
  "u",
);
/** "Il pleut", "it is snowing": not somebody. */
const weather =
  /\b(?:il (?:pleut|neige|fait|vente|gele)|it(?:'s| is) (?:raining|snowing|freezing|cold|hot|sunny|windy))\b/g;
/** "My kids go to school here", "still on the island": they are where they were. */
const settled = /^\W*(?:(?:and|et|where|ou) )*(?:(?:my|our|the|mes|nos|les|mon|ma|notre) )?(?:\p{L}+ ){1,2}(?:(?:all|both|also|still|tous|aussi|toujours) )?(?:go(?:es)? to (?:school|daycare|college|university|work)|works?|stud(?:y|ies)|lives?|vont a l'ecole|va a (?:l'ecole|la garderie)|travaille(?:nt|ns)?|etudie(?:nt|ns)?|vi(?:t|s|vent|vons)) (?:here|ici)\W*$|^\W*(?:(?:i am|i'm|je suis|we are|we're|nous sommes) )?(?:still|always|toujours) (?:(?:right )?here|ici|la|(?:living )?on (?:the|our) (?:island|farm|rock|prairies?))\W*$/u; // prettier-ignore
const pregnant = /\b(?:enceinte de \d{1,2} (?:mois|semaines)|\d{1,2} (?:months|weeks) pregnant)\b/g;
/** Where somebody may be in any town. */
const anywhere = /\b(?:at|from|in|on|a|au|en|dans|sur|depuis|de) (?:(?:my|our|the|a|mon|ma|mes|notre|le|la|l'|les|un|une) ?)?(?:\p{L}+ )?(?:home|work|school|office|desk|bed|room|house|apartment|condo|kitchen|couch|balcony|library|farm|ranch|break room|snow|cold|rain|dark|pyjamas?|shape|health|class|moment|maison|travail|bureau|ecole|chaud|froid|forme|securite|lit|chambre|appartement|appart|cuisine|salon|canape|balcon|bibliotheque|ferme|neige|pluie|cours|sante)(?![\p{L}'])/gu; // prettier-ignore
const somewhere = /\b(?:in|at|from|near|on|to|into|dans|chez|en|sur|au|aux|depuis|vers|pres) (?!¤)/;
/** "À", which is an article in English. */
const french = /^\W*(?:oui|ouais|bien sur|absolument)/;
const yes = /^\W*(?:yes+|oui+|yep|yeah|yup|ouais|of course|absolutely|absolument|bien sur)(?![\p{L}'])/u;
/** "All my furniture is", "mes affaires sont là": what else is there. */
const belongings = /^\W*(?:(?:and|et|all|tout|toutes?|tous) )*(?:my|our|the|mon|ma|mes|notre|nos|le|la|les) ?(?:\p{L}+ ){1,3}(?:is|are|est|sont|stay\w*|remains?)(?: (?:here|there|la|ici|too|aussi|still|toujours))*\W*$/u; // prettier-ignore
/** A word or two may be a place. */
const [fewest, most] = [3, 14];

/**
 * Whether folded words in a clause of their own behind a yes say nothing of where somebody is. `named`: the same with signs for
 * what is written as a name; `whole`: the whole answer.
 */
export function isTalk(words: string, named: string, whole: string): boolean {
  if (settled.test(words) && yes.test(whole)) return true;
  const names = words.match(/\p{L}+/gu) ?? [];
  const plain = named.match(/\p{L}+/gu)?.length ?? 0;
  if (plain < fewest || names.length > most || !yes.test(whole) || isDoubtful(words)) return false;
  const left = words.replace(weather, " ").replace(anywhere, " ").replace(pregnant, " ");
  return (
    !tells.test(left) &&
    !belongings.test(left) &&
    !somewhere.test(left) &&
    !(french.test(whole) && /\ba (?!¤)/.test(left)) &&
    !/\b(?:il|elle)\b/.test(left) &&
    !namesAbroad(names)
  );
}
