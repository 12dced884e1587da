import type { AskedPerson } from "../../question/person.ts";
import { isDay } from "../field/idle-label.ts";
import { dated } from "./words.ts";

/** What a remark dates or tells that no question asks: a permit's end, a birthday, our letter, coming here as a student. All on folded text. */

const papers =
  "(?:permits?|visas?|passports?|licen[cs]es?|cards?|e-?ta|status|insurance|lease|contracts?|certificates?|diplomas?|pgwp|nomination|invitation|ita|medicals?|medical (?:exam\\w*|visit|check\\w*)|biometrics|fingerprints|exams?|tests?|permis|passeports?|cartes?|statut|assurance|bail|contrat|certificat|diplome|csq|caq|visite medicale|examen\\w*|empreintes|biometri\\w*)";
const becoming =
  "(?:valid\\w*|expir\\w*|good|until|till|through|up to|jusqu\\w*|issued|deliver\\w*|delivre\\w*|renew\\w*|renouvel\\w*|extend\\w*|prolong\\w*|got|get|received|recu\\w*|obtain\\w*|obtenu\\w*|approved|approuve\\w*|accepted|accepte\\w*|passed|passe\\w*|done|did|took|taken|fait\\w*|prise?s?|given|completed?|termine\\w*|finit|ends?|runs?|echeance|fin)";
const letters = "(?:e-?mails?|mails?|messages?|letters?|requests?|notes?|questionnaire|courriels?|lettres?|demandes?|correspondance|communication)"; // prettier-ignore
/** What of a life has a date, and of an application. */
const dating = new RegExp(
  [
    `\\b${papers}\\b.*\\b${becoming}\\b|\\b${becoming}\\b.*\\b${papers}\\b|\\b${papers}\\b[^a-z]*\\b(?:valid\\w*|exp\\w*)`,
    "\\b(?:anniversa\\w*|wedding|married|mari(?:e[es]?|age)|fianc\\w*|graduat\\w*|hired|embauche\\w*|expecting|due|enceinte|accouch\\w*)\\b",
    `\\b(?:your|the|this|votre|vos|ce|cette|la|le)\\b.{0,30}\\b${letters}\\b|\\b(?:ref\\w*|re|objet|subject)\\b.{0,30}\\b${letters}\\b|\\b(?:received|got|recu)\\b.{0,20}\\b(?:it|this|that|from you)\\b`,
    "\\b(?:appl(?:ied|ication|ications)|submitted|filed|lodged|depos\\w+|candidature|nominee|selected|selectionnee?s?|sponsor\\w*|parrain\\w*|dossier|demande)\\b",
    "\\b(?:christmas|new year|noel|annee|happy|joyeux|joyeuses|bonne|season|diwali|eid|ramadan|aid|fetes?|olympics|world cup)\\b",
    "\\b(?:start\\w*|begin\\w*|began|commenc\\w*|finish\\w*|fini\\w*|stud(?:y|ied)|etudi\\w*)\\b.{0,40}\\b(?:jobs?|work|school|studies|college|university|semester|program\\w*|course|emploi|travail|ecole|etudes|cegep|universite|session|cours|formation|stage)\\b",
  ].join("|"),
);
/** Beside one of these a date may be one of an entry, or of what an answer should be. */
const asked =
  /\b(?:enter\w*|entr(?:y|ies|ees?|er)|arriv\w*|land\w*|came|come|coming|venue?s?|reven\w*|returned|retour\w*|back|left|leav\w*|quitt\w*|part(?:ie?s?|ir|ons)|pars|flew|fly\w*|travel\w*|voyag\w*|cross\w*|travers\w*|border|frontier\w*|douanes?|customs|airport|aeroport|port|stamp\w*|tampon\w*|cachet\w*|dates?(?! (?:of birth|de naissance))|says?|said|wrote|written|put|read|reads|ecrit\w*|mis|indique\w*|inscrit\w*|shows?|montre\w*|instead|not|wrong|actually|should|uci|iuc|eyes?|yeux)\b|n't\b/;
const everyDate = new RegExp(dated.source, "g");

/** Within "April 30, 2027" no clause ends. */
const clauses = /(?<=[.;!?\n]|,(?!\s{0,2}\d)|\b(?:and|but|so|et|mais|donc)\b(?=\s))/;

const birthday =
  /(?<=\b(?:born|birth|birthday|birthdate|dob|naissance|nee?)\b[^\d.;!?]{0,24})(?:\d{1,4}[ /.-](?:\d{1,2}|\p{L}+)[ /.-]\d{1,4}|\d{1,2}(?:st|nd|rd|th|er)? \p{L}+,? \d{4}|\p{L}+\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})/gu;

/** A folded remark without the days of birth that are on file: another is somebody else's, or a doubt. */
export function withoutBirthdays(folded: string, people: readonly AskedPerson[]): string {
  return folded.replace(birthday, (day) => (people.some((one) => isDay(day, one.birthDate)) ? " " : day));
}

const whose = "(?:my|our|his|her|their|both|an?|one|mes|nos|ses|leurs|les|un|l')";
/** What eyes do, and what is seen: "I could not believe my eyes", "les yeux pleins de larmes", "I keep an eye on my inbox". */
const eyesAtWork = [
  "\\b(?:apples?|light|twinkle) (?:of|in) (?:my|our|his|her|their|your) eyes?\\b",
  `(?:(?:not|\\w+n't|cannot|hardly|barely|never) (?:\\w+ )?(?:believe|trust|take|credit|close|shut|keep)|open(?:ed|ing)?|clos(?:ed?|ing)|shut|rub(?:bed|bing)?|wip(?:ed?|ing)|dr(?:y|ied)|blink(?:ed)?|rais(?:ed?|ing)|lift(?:ed)?|kept|keep(?:ing)?|have had|feast(?:ed)?|set|laid) ${whose} ?(?:\\w+ )?eyes?\\b(?! (?:is|are|was|were|colou?r)\\b)`,
  "(?:cro(?:is|it|yais|yait|yions|yons|yez|ire)|cru|frott\\w+|ouv(?:re|rais|rant|ert|rir)|ferm\\w+|essuy\\w+|garde[rz]?|gardais|leve[rz]?)(?: (?:pas|plus|meme|bien))* (?:mes|nos|les|un) (?:propres )?(?:yeux|oeil)\\b(?! (?:sont|est|etaient)\\b)",
  "eyes? (?:(?:is|are|was|were|got|went|all|still|so|a bit|a little) )*(?:fill(?:s|ed|ing)?|full|wet|teary|moist|watery|swollen|tired|sore|shin(?:e|es|ing)|shone|spark\\w+|lit|light up|glued|wide|wide open|on the|on my|on our)\\b",
  "yeux (?:(?:sont|etaient|encore|tout|tous|un peu) )*(?:plein|rempli|humide|mouille|embue|fatigue|brillant|brillai|petill|rive|ferme|ecarquille|grands? ouvert|ouvert)\\w*",
  "(?:wide[- ]open|sore|teary|tired|closed|open|watery|own|very|fresh|wet) eyes|in the eyes of|aux yeux d(?:e |u |es )|(?:in the blink of an|an|my|our) eye (?:on|to|out)\\b|blink of an eye|en un clin d'oeil|de (?:mes|nos) (?:propres )?yeux|un oeil sur",
]
  .map((one) => `\\b(?:${one})`)
  .join("|");

/** Words of a place, a journey or eyes that ask nothing anew: "born in Canada", "a direct flight", "I will stay in Canada until I am confirmed". */
const idle = new RegExp(
  [
    eyesAtWork,
    "\\b(?:born|nee?s?) (?:here )?(?:in|au) canada\\b",
    "\\b(?:recevoir|recu|lire|lu|receiv\\w+|got|get|read\\w*|see|voir) (?:this|your|the|ce|cet|votre|le) (?:\\w+ )?(?:e-?mail|courriel|mail)\\b",
    "\\b(?:this|your|ce|votre) (?:e-?mail|courriel|mail) (?:(?:would|will) (?:come|arrive)|came|arriv\\w+|viendrait|est arrive)\\b",
    "\\b(?:me|moi|myself)(?: d'abord| first| en premier)\\b(?:,? (?:and )?then| et ensuite| puis)?",
    "\\b(?:stay\\w*|remain\\w*|rest(?:e|er|erai|erons|ons)|demeur\\w+) (?:here |ici )?(?:(?:in|au) canada )?(?:until|till|jusqu'a(?:u)?|jusqu'a ce que) (?:i'm|i am|we are|we're|the|my|our|it|everything|all|la|l'|le|ma|mon|ce que|que|je|tout)\\b[^.;!?,\\d]{0,30}(?:confirm\\w*|process\\w*|end|finish\\w*|complet\\w*|done|cards?|cartes?|fin|procedures?|demarches?|residen\\w+)\\b",
    "(?<=(?:\\b(?:never|not|dont|havent|jamais|pas|plus)|n't)\\b.{0,40})\\b(?:after|since|from|depuis|apres) (?:this|that|cette) date\\b",
    "\\b(?:an? |un |the |le |my |mon )?(?:long |short )?(?:direct|non-?stop) flight\\b|\\b(?:un |le |mon )?vols? directs?\\b",
    "\\bsince (?:i|we|my|our) (?:arriv\\w+|came|landed)\\b(?=\\W*(?:$|[.;!?,]))|\\bdepuis (?:mon|notre) arrivee\\b(?=\\W*(?:$|[.;!?,]))",
    "\\b(?:the |my |our |la |ma |mon |l')?(?:colou?r of my eyes|eye colou?r|eyes?|name|uci|e-?mail|couleur (?:des|de mes) yeux|nom|iuc|courriel)(?: address)? (?:has|have|did|is|n'a|n'ont)(?:n't| not| pas)(?: \\w+)? changed?\\b",
    "\\b(?:malgre|despite|in spite of|in|en) (?:my|our|mon|notre) (?:own |propre )?(?:name|nom)\\b",
    "\\b(?:this|it|that|ceci|cela|ca|(?:your|the|votre|le|la) \\p{L}+) (?:has |just |finally |a |est |vient )*(?:came|come|comes|arrived|arrives|arrive|vient|tombe) (?:at |just |right |on |in |en |au |a )+(?:the |a )?(?:right |perfect |good |bon )?(?:time|moment|point|temps)\\b",
    "\\b(?:tears?|larmes?)\\b[^.;!?]{0,12}\\b(?:eyes?|yeux)\\b|\\b(?:the |les |my )?(?:same|memes) (?:eyes|yeux)\\b(?:[^.;!?]{0,12}\\b(?:comes?|vient) (?:from|de) (?:my|our|ma|mon) \\w+)?|\\b(?:my |the )?eyes (?:are )?(?:just )?like (?:my|our) \\w+(?:'s)?|\\b(?:see|vois|lis|lire) (?:well|bien)\\b",
  ].join("|"),
  "gu",
);

export function withoutIdleWords(folded: string): string {
  return folded.replace(idle, " ");
}

/** A folded remark without the dates that it gives of something else. */
export function withoutOtherDates(folded: string): string {
  return folded.split(clauses).map((one) => (dating.test(one) && !asked.test(one) ? one.replace(everyDate, " ") : one)).join(""); // prettier-ignore
}

const comer = "(?:i|we|he|she|they|je|nous|on|il|elle|ils|elles)";
const permit =
  "(?:(?:a|an|my|the|un|mon|le) )?(?:(?:valid|open|closed|post-?graduate|post-?graduation) )?(?:(?:study|student|work|visitor|tourist|pr|immigrant) (?:permit|visa)|permit|visa|pgwp|iec|permis(?: (?:d'etudes?|de travail)(?: (?:ferme|ouvert))?)?|visa (?:de visiteur|d'etudes?|de travail|etudiant))";
const doing =
  "(?:student|worker|temporary (?:foreign )?worker|foreign worker|skilled worker|nurse|caregiver|refugees?|refugee claimants?|asylum seekers?|immigrants?|visitors?|etudiante?s?|travailleu(?:r|se)s?(?: (?:qualifiee?s?|temporaires?|etrang\\w+))?|refugiee?s?|demandeu(?:r|se)s? d'asile|immigrante?s?|visiteu(?:r|se)s?)";
const company =
  "(?:(?:my|our|his|her|the|ma|mon|mes|notre|nos|sa|son|ses|toute (?:ma|la)) )?(?:whole |entire )?(?:wife|husband|spouse|partner|kids|children|son|daughter|family|parents|mother|father|brother|sister|cousin|friends?|company|femme|mari|epou(?:x|se)|conjointe?|enfants|fils|fille|famille|parents|mere|pere|frere|so?eur|cousine?|amie?s?)(?:'s support)?";
export const manner = [
  "(?:to|in|into|au|a|au) canada|here|there|ici|la",
  "(?:that|this|the same) (?:time|day)|ce jour-?la|cette fois-?(?:la|ci)|a (?:ce moment|l'epoque|cette epoque)",
  `(?:as|comme|en tant que|a titre d[e'])\\s?(?:an? |une? )?(?:international |etudiante? )?${doing}`,
  `(?:on|with|under|avec|sous) ${permit}`,
  `(?:with|avec) ${company}(?: (?:and|et) ${company})*`,
  "(?:for|pour) (?:my|our|mes|nos|mon|notre|a|un|une|the|le|la|des)? ?(?:studies|study|work|job|master'?s?(?: degree)?|phd|degree|etudes|travail|emploi|maitrise|doctorat|stage)",
  "(?:to|pour) (?:study|work|live|settle|join (?:my|our) \\w+|etudier|travailler|vivre|m'installer|m'etablir|rejoindre (?:ma|mon|mes) \\w+)(?: (?:at|in|a|au|en) \\p{L}+(?: university| college)?)?",
  "rejoindre (?:ma|mon|mes) \\w+",
  "(?:in|at|during|le|dans|au) (?:the |la |l')?(?:morning|evening|afternoon|night|matin|soir|soiree|apres-midi|nuit)",
  "(?:at|around|about|vers|a|autour de) \\d{1,2}(?::\\d{2})? ?(?:pm|am|p\\.m\\.?|a\\.m\\.?|h(?: ?\\d{2})?|heures?|o'clock)",
  "from (?!the |there\\b)\\p{L}+(?: (?!yesterday|today|tonight|again|back|last|this|now|recently|once|twice|before|earlier|only|lately)\\p{L}+)?",
  "by (?:plane|air|car|bus|train)|par avion|en (?:avion|voiture|auto|autobus|train)|alone|seule?s?|ensemble|together|safely",
].join("|");
/** "I came to Canada as a student": how, with whom and what for, and neither when nor again. */
const plainComing = new RegExp(
  `(?<=^|[.;!?,\\n]\\s{0,2}|\\b(?:and|et|so) )\\W{0,3}(?:and |et |also |aussi )?(?:j'(?:y )?(?:etais|suis)|${comer}(?: (?:am|are|was|were|have|had|suis|sommes|est|sont|etais|etions|etait|y))*) (?:just |all |tous |toutes )?(?:came|come|landed|arrived|moved|immigrated|emigrated|venue?s?|arrivee?s?|atterri|immigre|demenage|installee?s?)(?:,? (?:${manner}))+(?=\\s{0,2}(?:[.;!?,\\n)]|$| (?:and|et|but|mais|so|donc) ))`,
  "gu",
);
/** The first of several comings, or one of another kind, is one of those asked about. */
const oneOfSeveral = /\b(?:before|prior|already|previous\w*|earlier|once|twice|first\w*|last\w*|again|back|deja|avant|auparavant|d'abord|premier\w*|derniere?|encore|nouveau|originally|initially)\b/; // prettier-ignore

/** A folded remark without a coming to Canada of which nothing is told that is asked. */
export function withoutPlainComing(folded: string): string {
  return oneOfSeveral.test(folded) ? folded : folded.replace(plainComing, " ");
}

const companion = new RegExp(
  `\\b(?:(?:re-?|double-?|triple-?)?check\\w*|verifi\\w*|relu\\w*|rempli\\w*|filled|wrote|answered|liv\\w+|stay\\w*|resid\\w+|work\\w*|rent\\w*|am|are|is|house|apartment|flat|home|habit\\w+|vis|vit|vie|vivons|vivent|suis|sommes|reste\\w*|demeure\\w*|loge\\w*|travaill\\w+|chez|heberge\\w*)\\b[^.;!?]{0,60}?\\b(?:with|by|avec|chez|par) (?:${company}|(?:my|our|ma|mon|mes|his|her) \\w+)(?:,? (?:and|et) (?:(?:his|her|my|our|sa|son|ses|mes) )?\\w+(?:'s)?)*(?!['\\w])`,
  "g",
);
const sponsoring =
  /\b(?:sponsor\w*|parrain\w*)\b[^.;!?]{0,20}\b(?:by|par) (?:my|our|ma|mon|mes|notre) \p{L}+|\b(?:is|est) (?:the|my|our|ma|mon|notre|la|le) (?:sponsor|garante?)\b(?!')|\b(?:my|our|ma|mon|notre|nos|mes) \p{L}+(?:'s name is| (?:is called|is named|are called|s'appellent?)) \p{L}+|\b(?:at|in|to|from) (?:my|our) \p{L}+'s (?:home|house|place|apartment|basement|flat|condo|farm)\b|\b(?:with|avec) (?:the help|l'aide) (?:of|d[eu]) (?:my|our|ma|mon|mes|notre) \p{L}+/gu;

/** A folded remark without those who are only with the writer, or behind them: "I live with my sister", "parrainée par mon mari". */
export function withoutCompany(folded: string): string {
  return folded.replace(sponsoring, " ").replace(companion, " ");
}
