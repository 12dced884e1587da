/**
 * How and why somebody came, that a value is right, and that they stayed: sentences and phrases beside a value that leave it as it is.
 * Folded words of both languages. Each must be made of known words: what is not known is asked about.
 */

const own = "(?:my|our|the|a|an|his|her|their|some|mon|ma|mes|notre|nos|le|la|les|l'|un|une|des|sa|son|ses)";
/** Whom people travel and live with. */
export const kin =
  "(?:family|famille|parents?|husband|wife|spouse|partner|fiancee?|children|child|kids?|sons?|daughters?|baby|mother|father|mom|mum|dad|brothers?|sisters?|siblings?|grand(?:mother|father|ma|pa|parents|son|daughter)|cousins?|uncle|aunt|in-laws|friends?|relatives?|mari|femme|epouse|epoux|conjointe?|enfants?|fils|filles?|bebe|mere|pere|maman|papa|freres?|soe?urs?|grand-(?:mere|pere|parents)|cousine?s?|oncle|tante|amie?s?)";
const companions = `(?:${kin}|colleagues?|co-?workers?|classmates?|roommates?|boss|employer|team|group|dogs?|cats?|pets?|everybody|everyone|collegues?|camarades?|equipe|groupe|chiens?|chats?)`;
const vehicles =
  "(?:trucks?|semi|load|cargo|freight|trailer|car|van|vehicle|bus|train|plane|flight|ferry|boat|ship|cruise|bike|bicycle|motorbike|motorcycle|taxi|uber|luggage|belongings|camion|chargement|remorque|voiture|auto|avion|vol|bateau|traversier|velo|moto|bagages|affaires)";
const occasions =
  "(?:vacations?|holidays?|leave|break|trip|visit|tour|honeymoon|wedding|marriage|engagement|funeral|burial|birth|graduation|birthday|christmas|easter|eid|diwali|ramadan|pilgrimage|hajj|umrah|new year|conference|meeting|training|seminar|business|assignment|mission|surgery|weekend|week-end|day trip|road trip|treatment|illness|emergency|reunion|studies|study|school|college|university|semester|internship|research|work|job|employment|contract|season|harvest|(?:(?:master'?s?|bachelor'?s?|phd|doctoral|nursing|college|university|engineering) )?degree|mba|maitrise|doctorat|tourism|sightseeing|shopping|vacances|conges?|sejour|voyage|visite|noces|mariage|enterrement|funerailles|obseques|deces|naissance|anniversaire|noel|paques|aid|pelerinage|colloque|conference|reunion|formation|stage|etudes|universite|ecole|travail|emploi|contrat|affaires|tourisme|fetes?|recherche|rentree)";
const kindOf =
  "(?:short|long|brief|little|quick|small|summer|winter|spring|fall|annual|yearly|family|work|business|study|school|medical|sick|maternity|parental|vacation|holiday|weekend|week-end|day|return|round|new|petit|petite|court|courte|long|longue|familial|familiale|familiales|annuel|annuels|d'ete|d'hiver)";
/** What ends a phrase: where it was, and for whom. A country or a town is any one or two words that no other rule knows. */
const notPlace =
  "(?!(?:not|no|non|never|pas|jamais|but|mais|until|first|last|second|later|before|after|avant|then|left|refused|turned|denied|hearsay|my|our|his|her|their|mon|ma|mes|and|et|or|ou|which|qui|when|quand|maybe|perhaps|about|around|vers|the|this|that|transit|march|mars|mar|may|mai|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec|fev|avr)\\b|(?:jusqu|leav|depart|parti|refoul|stamp|visa|date|memor|mistake|error|erreur|janu|janv|febr|fevr|apri|avri|june|juin|july|juil|augu|aout|septem|octo|novem|decem|start|began|begin|end(?:ed|s)|finish|debut|commenc|termin)\\w*\\b)";
const somewhere = `(?: (?:back home|at home|home|abroad|overseas|(?:in|to|at|en|au|aux|a|chez) (?:${own} )?${notPlace}[\\p{L}'-]{2,20}(?: ${notPlace}[\\p{L}'-]{3,20})?))?`;
const ends = "(?= ?(?:[).,;!¤\\n-]|$|and\\b|et\\b))";

const back = "(?:back|return(?:ed|ing)?|coming|came|(?:au |de )?retour|revenue?s?|rentree?s?)";

const pattern = (source: string): RegExp => new RegExp(source, "gu");

/** On what occasion, with whom, by what: beside a date. */
export const company: readonly RegExp[] = [
  // "back from my sister's wedding in Galway", "after a short vacation", "pour mes études", "because of my studies"
  pattern(`\\b(?:(?:${back} )?(?:from|for|after|following|during|on|because of|due to|pour|apres|suite a|a cause de|pendant|lors de|dans le cadre de)|${back} (?:de|du|des|d')) ?(?:${own} ?)?(?:${kin}'s )?(?:${own} ?)?(?:${kindOf} ){0,2}${occasions}(?: d'(?:ete|hiver|automne)| de (?:noel|paques|fin d'annee))?(?: (?:of|de|du|d'|with|avec) ?(?:${own} ?)?${companions})?${somewhere}${ends}`), // prettier-ignore
  pattern(`\\b(?:in order )?(?:to|pour) (?:study|work|live|settle|stay|visit|see|join|attend|start|begin|do|etudier|travailler|vivre|m'installer|m'etablir|visiter|voir|rejoindre|retrouver|commencer|suivre)(?: (?:${own} ?)?(?:${kindOf} )?(?:${companions}|${occasions}|phd|master'?s?|degree|doctorat|maitrise))?${somewhere}${ends}`), // prettier-ignore
  pattern(`\\b(?:after|from|following|apres|suite a|de|d') ?(?:visiting|seeing|attending|helping|studying|working|avoir visite|avoir vu|avoir rendu visite a) (?:${own} ?)?(?:${companions}|${occasions})${somewhere}${ends}`), // prettier-ignore
  pattern(`\\b(?:with|w/|accompanied by|together with|along with|avec|accompagnee? (?:de|par)) ?(?:(?:${own}|one|two|three|both|all|deux|trois) ?){0,2}${companions}(?: (?:and|et) (?:${own} ?)?${companions})?${ends}`), // prettier-ignore
  pattern(`\\b(?:with|w/|by|in|on|driving|avec|par|en) (?:${own} ?)?(?:own )?(?:big |loaded |full |empty )?${vehicles}(?: (?:and|et) (?:${own} ?)?${vehicles})?${ends}`), // prettier-ignore
  /\b(?:(?:early |late )?(?:morning|evening|night|afternoon|direct|non-?stop|connecting|late|early) (?:flight|arrival|plane|bus|train)|(?:vol|avion) (?:direct|de nuit|du (?:matin|soir)))\b/g,
  pattern(
    `(?<=[(,;–-] ?)(?:${own} ?)?(?:(?:last|latest|derniere?s?) )?(?:${kindOf} ){0,2}(?:voyage d'affaires|${occasions})(?! (?:in|to|at|en|a|au) (?:canada|montreal|toronto|vancouver|calgary|ottawa|quebec|edmonton|winnipeg|halifax|banff|victoria)\\b)${somewhere}(?= ?(?:[),;.]|$))`,
  ),
  /\b(?:alone|by myself|on my own|seule?|toute? seule?)\b/g,
  /\b(?:(?:with|on|under|avec|sous) )?(?:(?:a|an|my|mon|un) )?(?:(?:iec|pgwp|owp|lmia|open|closed|eti|pvt|fmppu|ptpd|eic)\b ?){1,2}(?:(?:working holiday|work|travail|vacances-travail|post-graduation)\b ?)?(?:visa|permit|permis|program(?:me)?)?(?! (?:date|dated|was|is|issue\w*|approv\w*|deliv\w*|expir\w*|valid\w*|stamp\w*|number|numero))\b/g, // prettier-ignore
];

/** "(only one time)", "I never travelled", "je n'ai jamais quitté le pays", "because I have never gone out of Canada since I came". */
export const stayed: readonly RegExp[] = [
  pattern(
    `(?:\\b(?:because|as|since|car|parce que|puisque) ?)?\\b(?:(?:i|we|she|he|je|j'|nous|on|elle|il) ?)?(?:(?:have|has|had|did|am|ai|avons|a|suis|sommes|est) ?)?(?:n'|ne )?(?:(?:have|has|did|ai|avons|a|suis|sommes|est) ?)?(?:not|n't|never|jamais|pas)(?: (?:once|ever|yet|even|since|encore|plus))? ?(?:travel(?:l?ed)?|left|leave|gone|been|moved|went|go|quitte|sortie?s?|ressortie?s?|voyage|bouge|reparti?e?s?|partie?s?)(?: (?:out|outside|away|abroad|anywhere|overseas|back|hors|a l'etranger|ailleurs))*(?: ?(?:of|from|du|de|le|la|the|l')? ?(?:canada|country|pays|territoire|territory|here|ici))?(?: (?:since|after|again|anymore|then|ever|depuis|that|lors|this|ensuite|apres|(?:i|we|que je|je|nous) (?:came|arrived|landed|suis (?:arrivee?|venue?|entree?)|sommes (?:arrive|venu|entre)e?s)|mon arrivee|my arrival))*${ends}`,
  ),
  /\b(?:i |we |je |nous )?(?:(?:came|entered|arrived|entree?|venue?|suis (?:entree?|venue?)) )?(?:only |just |seulement |une? )?(?:once|one time|one entry|(?<=only )entry|1 time|(?:une )?(?:seule|unique) (?:fois|entree))(?: (?:only|in total|so far|seulement))?(?: (?:and|et) (?:i |we |je |nous )?(?:(?:suis|sommes|have|y suis) )?(?:stayed|remained|restee?s?)(?: here| in canada| ici| au canada)?)?(?= ?(?:[).,;!¤\n-]|$))/g,
  /\b(?:i |we )?(?:have |'ve )?(?:stayed|remained|been)(?: here| in canada)?(?: ever)? since(?: then)?\b|\b(?:je suis |nous sommes )?restee?s?(?: ici| au canada)? depuis\b/g,
  /\b(?:it is |it's |is |c'est )?(?:the |la |le )?(?:very )?(?:same|meme)(?: (?:date|day|one|jour))(?= ?(?:[).,;:!¤\n-]|$))|(?<=[(,;¤-] ?)(?:the |la |le )?(?:same|meme|idem)(?= ?[),;])/g,
];

/** "yes, correct address", "this is the one I always use", "toujours bonne": beside any value. */
export const confirming: readonly RegExp[] = [
  /(?<!\b(?:not|n't|in|pas|more|most|less|be|being|est-ce|is that|is it|if|si) ?)\b(?:(?:this|that|it|which|c'|cela|celle-ci|celui-ci)(?: is|'s|est| est)? )?(?:still |always |also |toujours |bien |encore )?(?:the |la |le )?(?:correcte?|exacte?|valide?|bonne?|verified|verifiee?|checked|double[- ]checked|confirmed|confirmee?|good|fine|unchanged|up to date|a jour)(?: (?:address|e-?mail|one|date|number|mail|adresse|courriel|numero|too|also|here))?(?= ?(?:[).,;:!¤\n]|$))/g,
  /\b(?:(?:this|that|it|which|c'est)(?: is|'s)? ?)?(?:the |my |la |le |l'|mon |ma )?(?:one|address|e-?mail|mail|adresse|courriel|celle|celui)? ?(?:that |which |que |qu')?\b(?:i|j'|je|my family|nous|we) ?(?:l'|la |le )?(?:always|still|mostly|usually|normally|only|toujours|encore|surtout|normalement)? ?(?:use|check|read|have|utilise|consulte|lis|regarde|ai)(?: (?:it|most|every ?day|daily|always|often|the most|toujours|souvent|tous les jours|le plus|chaque jour))*(?= ?(?:[).,;!¤\n]|$))/g,
  /\b(?:i|je|j'ai) ?(?:have )?(?:checked|verified|confirme?|verifie|check)(?: (?:it|this|that|my passport|the stamp|in my passport|on my stamp|dans mon passeport|le tampon))?(?= ?(?:[).,;!¤\n]|$))/g,
];
