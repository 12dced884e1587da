import { abroad, here, phrase, relatives, somebody, type Phrase } from "./aside-grammar.ts";

/** Phrases beside a yes or a no that say with whom somebody is, what they do there and why. Folded words of both languages. */

const where =
  "(?:here|ici|now|too|also|aussi|at home|a la maison|currently|presently|actuellement|presentement|maintenant|safely|well|en ce moment|right now|today|still|toujours|happily|chez nous)";
const whom = `(?:me|us|moi|nous|${relatives} (?:and|et) (?:me|i|moi)|(?:me|moi) (?:and|et) ${relatives}|both of us|the (?:rest of the )?family|(?:the |our |les |nos )?(?:kids|children|enfants))`;
/** Where in Canada that is. */
const there = `(?: (?:in|at|near|a|au|en) ${here})?`;
const month =
  "(?:jan\\w*|feb\\w*|fev\\w*|mar\\w*|apr\\w*|avr\\w*|may|mai|june?|juin|july?|juil\\w*|aug\\w*|aout|sep\\w*|oct\\w*|nov\\w*|dec\\w*)";
const school =
  "(?:school|class|classes|daycare|day care|kindergarten|preschool|high school|elementary(?: school)?|college|cegep|university|ecole|l'ecole|garderie|la garderie|maternelle|la maternelle|cpe|secondaire|primaire|l'universite|universite|grade|\\d+(?:th|st|nd|rd|e|eme)? grade|work|travail|au travail)";

export const besideYes: readonly Phrase[] = [
  phrase(
    "(?:and |et )?(?:very |tres )?(?:heureusement|fortunately|thankfully|luckily|happily|gladly|proudly|fierement|par chance|par bonheur|avec (?:joie|plaisir|bonheur|fierte)|with (?:joy|pleasure|pride))",
  ),
  phrase(
    `(?:(?:he|she|they|il|elle|ils|elles) (?:is|are|est|sont) )?(?:${where} ){0,3}(?:with|avec|next to|beside|a cote de) ${whom}(?: ${where}){0,3}${there}`,
  ),
  phrase(
    `(?:(?:he|she|they|we|i|il|elle|ils|elles|on|je|nous|j') ?)?(?:(?:also|still|all|both|currently|now|tous|toutes|aussi|toujours) )*(?:lives?|living|stays?|staying|resides?|vit|vivent|vivons|habite|habitent|habitons|reste|demeure) (?:${where} )*(?:with|avec|chez) ${whom}(?: ${where})*${there}`,
  ),
  phrase(
    `(?:(?:he|she|they|il|elle|ils) ?)?(?:is |are |est |'s |just |currently )*(?:goes to|go to|attends?|attending|in|at|studying (?:in|at)|va (?:a|au)|est (?:a|au|en)|sont (?:a|au)|a|au|en|frequente|started|etudie (?:a|au|en)) (?:the |his |her |an? |l'|la |son )?${school}(?: ?(?:\\d{1,2}(?:e|eme)?(?: annee)?|here|ici|nearby|this year|cette annee|right now|now|today|en ce moment|secondaire|primaire|annee))*`,
  ),
  phrase(`(?:(?:he|she|they|il|elle|ils) ?)?(?:is|are|est|sont) (?:right )?${where}`),
  phrase(
    `(?:the |at the |in the |a la |la )?(?:same|meme) (?:address|house|home|place|apartment|adresse|maison|appartement|toit)(?: (?:as|with|like|que|comme) (?:me|us|mine|ours|moi|nous|${somebody}))?`,
  ),
  phrase(
    `${somebody} (?:too|also|as well|aussi|egalement|is too|are too)|(?:and |et )?(?:so (?:is|are) ${somebody})|(?:all|both|tous|toutes) (?:of us|les (?:deux|trois|quatre|cinq))(?: (?:are|is|sont))?(?: ${where})*`,
  ),
  phrase(
    "(?:we|nous|on) (?:are |sommes |est )?(?:all |both |tous |toutes )?(?:live |living |vivons |habitons )?(?:together|ensemble|here|ici|la)",
  ),
  phrase(
    "(?:and |et )?(?:i |we |je |nous )?(?:am |are )?(?:enjoying|loving|freezing in|profite de|aime|enjoy|love)(?: (?:the|la|le|l'|this|our|my|first))* ?(?:snow|winter|weather|summer|fall|autumn|canada|life|neige|hiver|ete|vie|canadian winter|it|cold)(?: (?:here|ici))?",
  ),
  phrase(
    "(?:and |et )?(?:i |we |je |nous |j')?(?:have |'ve |ai |avons |got )(?:a |an |my |un |mon |une |ma )?(?:full[- ]time |part[- ]time |good |nice )?(?:job|house|home|apartment|business|work|emploi|maison|appartement|travail|family)(?: (?:here|ici))?",
  ),
  phrase(
    `(?:(?:i |je |we )?(?:am |'m )?(?:working|studying|teletravail|en teletravail|work|study) (?:from|at|in|de|a) (?:home|my (?:home|house|place|room)|chez moi|la maison)|(?:i am |i'm |je suis )?(?:at|in) my (?:place|home|house|apartment|room|condo)|(?:ds|dans) (?:mon|notre) (?:appart(?:ement)?|maison|logement|condo)|(?:i )?(?:live|work|study)(?: (?:and|,) (?:live|work|study))+(?: here)?)${there}`,
  ),
  phrase(
    "(?:chez|at|with|avec) (?:(?:des|mes|un|une|my|some|a|le|la) )?(?:amie?s?|copain|copine|colocs?|colocataires?|friends?(?:'s?)?(?: (?:house|place|home))?|roommates?)",
  ),
  phrase(
    "(?:en |on |in |i am on |je suis en )(?:conges? (?:de )?(?:maternite|parental|paternite)|(?:maternity|parental|paternity|mat) leave|arret (?:de travail|maladie)|sick leave)",
  ),
  phrase(
    `(?:with |on |avec |avec un |and |et )?(?:an? |my |the |un |mon |le )?(?:(?:valid|open|closed|new|current) )?(?:(?:work|study|visitor|student) (?:permit|visa|record)|status|pgwp|permis (?:de travail|d'etudes)|statut|fiche de visiteur|visa)(?: (?:ouvert|ferme))?(?: (?:is|which is|est|qui est|still|encore|toujours|valid|valide|valable|good|expires?|expiring|expire|ends|ending))* ?(?:(?:until|till|to|through|in|on|jusqu'en|jusqu'au|jusqu'a|au|en|le) )?(?:\\d{1,2} )?(?:${month} )?(?:\\d{1,2},? )?(?:20\\d\\d)`,
  ),
  phrase(
    `(?:and |et )?(?:i |we |je |j'|nous )?(?:do not|don't|did not|didn't|have not|haven't|never|am not|are not|ne|n'|n'ai|n'avons|have no|has not|hasn't) ?(?:pas |jamais |aucun |aucune )?(?:plan(?:ning)? to|going to|intend to|prevois(?: pas)?(?: de)?|compte pas|comptons pas|plans? to|projet de|intention de|want to|have plans to)? ?(?:travel(?:l?ed|l?ing)?|leave|left|leaving|move|moved|go(?:ne)?(?: (?:anywhere|out|away))?|voyager|voyage|partir|quitter|quitte|bouge|sortir|sortie?|bouger)(?: (?:le|the|canada|country|pays|anywhere|outside|abroad|soon|since|depuis|then|out|of|du|nowhere|away|for now|pour l'instant|cette annee|this year|lors|my (?:last )?(?:entry|arrival)|mon arrivee|${month}|20\\d\\d|le \\d{1,2}))*`,
  ),
  phrase(
    "(?:the )?(?:whole |entire |toute )?(?:family|la famille|ma famille|notre famille|my family|everyone|everybody|tout le monde)(?: (?:is|are|est|sont))?(?: (?:here|ici|too|aussi|with me|avec moi|together|ensemble))+",
  ),
  phrase("(?:and |et )?(?:(?:j'y|nous y|on y) (?:reste|restons)|(?:i'm|i am|we are|we're) staying(?: put| here)?)"),
  phrase("(?:safe and sound|in good health|en bonne sante|sain et sauf|thank god|grace a dieu|dieu merci)"),
  phrase(
    "(?:and |et )?(?:very )?(?:happy|excited|eager|ready|impatiente?|heureu(?:x|se)|content(?:e)?|pret(?:e)?|waiting|hate|hate de)(?: (?:for|to|de|d'|pour|about|with) ?(?:be|become|get|recevoir|devenir|avoir|the|this|my|la|le|ma|mon|it|here|ici|next|step|steps|pr|permanent|resident|residente?|residence|card|carte|portal|portail|suite|etre|news|nouvelle|finish|finir))*",
  ),
];

export const besideNo: readonly Phrase[] = [
  phrase(
    `(?:because |car |as |since |parce que |puisque |comme )?${somebody} (?:is|was|are|got|fell|est|etait|sont|became|has been|had|a eu|has|a)(?: (?:very|so|still|tres|encore|an?|un|une|in|the|a|l'|at|toujours|seriously|gravement))* ?(?:sick|ill|malades?|dying|unwell|hospital|hopital|hospitalisee?s?|hospitalized|hospitalised|mourante?|surgery|operee?|accident|mal|cancer|heart attack|stroke|operation|old|alone|agee?s?|seule?s?)(?: (?:now|maintenant|there|la-bas))?`,
  ),
  phrase(
    `(?:(?:and|so|et|donc) )?(?:(?:i|we) (?:had to|have to|needed to|must) (?:go|fly|travel|return|come|rush)(?: back)?(?: home)?|(?:j'ai|nous avons) (?:du|dus) (?:rentrer|partir|aller|retourner|venir|voyager)|je suis rentree? d'urgence|je devais (?:rentrer|partir|aller))(?: (?:to|a|au|en|aux) ${abroad})?(?: (?:urgently|d'urgence|suddenly|quickly|rapidement|pour (?:l'aider|le voir|la voir)|to (?:help|see|be with) (?:him|her|them)))?`,
  ),
];
