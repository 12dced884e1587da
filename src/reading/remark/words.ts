import { hue } from "../field/hue.ts";

/** The words by which a remark touches an answer. All on folded text. */

const season = "spring|summer|autumn|winter|printemps|ete|automne|hiver";
/** What else than an entry is counted, or dated from today: "our first child", "last winter", "la semaine dernière". */
const countedElse = String.raw`(?:${season}|e-?mails?|messages?|courriels?|things?|places?|contacts?|langu\w+|week\w*|months?|years?|nights?|semaines?|mois|annees?|etapes?|choses?|questions?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|child|children|kids?|baby|born|son|daughter|enfants?|bebe|fils|fille|jobs?|emploi|snow|neige|home|house|apartment|appartement|lawyer|christmas|noel|semester|session|class\w*|anniversary|anniversaire|hours?)\b`;

/** Words for what a question asks, in a sentence of any kind. The first two name an entry only where it is one of several. */
export const fieldWords: readonly (readonly [question: string, words: RegExp])[] = [
  [
    "firstEntry",
    new RegExp(
      String.raw`(?<!\bat )\b(?:first|1st|initial|premiere?|1ere|1re|(?<=person|child) 1)\b(?! (?:of all|name|time (?:writ|us|ask)|step|${countedElse}))|\b(?:entry|entree) (?:1|one)\b`,
    ),
  ],
  [
    "lastEntry",
    new RegExp(
      String.raw`(?<!\b(?:${season}|semaine|mois|annee|an|petite?|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche) )\b(?:second|2nd|last|latest|most recent|deuxieme|2e|derniere?|plus recente)\b(?! (?:name|letter|part|step|${countedElse}))|\b(?:entry|entree) (?:2|two)\b`,
    ),
  ],
  ["lastEntryPlace", /\b(?:port(?!-au)|(?:the|my|le) (?:place|lieu)|point of entry|poste frontalier)\b/],
  ["uci", /\b(?:uci|iuc|client (?:id|number|no))\b/],
  [
    "email",
    /\b(?:e-?mail|mail|courriel) (?:above|below|address|i (?:gave|wrote)|ci-dessus)|\b(?:my|mon|his|her|son) (?:e-?mail|mail|courriel)\b|\b(?:this|cette?|ce) (?:e-?mail|mail|courriel|adresse|address)\b|\b(?:ignore|disregard|remove|delete|replace|change|correct|use|lost|ignorez|remplacez|supprimez|changez|oubliez) (?:the|this|that|my|le|mon|cet|la) (?!(?:previous|last|earlier|first|other) )(?:e-?mail|mail|courriel|adresse|address)\b|^\W*e-?mail\b/,
  ],
  ["eyeColour", /\b(?:eyes?|yeux|colou?r|couleur|iris|lens(?:es)?|lentilles)\b/],
  [
    "fullName",
    /^\W*(?:name|nom)\b|\b(?:my|the|his|her|mon|son|le|legal|full|maiden|family|given|married) (?:\w+ )?(?:name|nom)\b/,
  ],
  ["height", /\b(?:height|taille)\b/],
  ["verificationCode", /\b(?:verification code|code de verification)\b/],
];

/** Words for both entries at once. */
export const bothEntries =
  /\b(?:dates?|entries|entrees|tampons?|stamps?)\b(?! (?:of birth|de naissance))(?<!\b(?:multiple|multiples?|single) entr(?:y|ies))(?<!\bentrees(?= multiples?))(?<!\bto date)(?<!up to date)/;

/** The number of a question: "number 4", "line 5", "#4", "question 5". */
export const numbered = /(?:\b(?:number|no|nr|numero|question|q|line|ligne|point|item|answer|reponse)\b\.?\s?#?\s?|#\s?|\b(?:du|au|about|of|for|in|on|pour|sur le|with) (?=\d{1,2}\s?(?:[.,;:!)]\s*\p{L}|[.!)]?\s*$)))(\d{1,2})\b/gu; // prettier-ignore

/** Words for what stands elsewhere in the mail, and for answers given in the wrong place. */
export const elsewhere =
  /\b(?:above|ci-dessus|plus haut|previous(?:ly)?|person(?:ne)? \d (?:is|est)|columns?|colonnes?|each other|draft|brouillon|meant for (?:an?other|some(?:one|body)|a different)|(?:test|essai) (?:message|mail|e-?mail)|message (?:test|d'essai)|(?:do not|don't|not) (?:process|treat|consider)|ne (?:tenez|traitez) pas|ne pas (?:traiter|tenir)|(?:another|different|other) (?:application|file|case)|autre (?:demande|dossier)|copied(?! (?:and pasted )?(?:the|your|all|these|those) (?:questions?|list|form|lines?|e-?mail)\b)|(?<!\b(?:une|la|les|des|ma|mes|sa) )copie de|forum)\b/;

/** Words for all answers together; they touch them only beside a doubt or somebody else. */
export const together =
  /\b(?:all (?:of )?(?:the|this|these|it)|everything|toutes? (?:ces?|les|mes)|tout ce|(?:the|these|those|my|ces|mes|les) (?:answers?|replies|reponses?|details))\b/;

const mover = "(?:i|we|he|she|they|je|nous|il|elle|ils|elles|on|j')";
const journey =
  "(?:went|gone|going|flew|fly|flying|flown|travel+\\w*|visit(?!e medicale)\\w*|cross\\w*|re-?enter\\w*|entered|arriv\\w*|landed|came|coming|come back|returned|return to|moved to|drove|left|leave|leaving|took|was in|were in|been (?:to|abroad|outside|away)|stayed in|outside|abroad|overseas|am (?:in|at) (?!canada|now|right|present|current|the moment|receipt|possession|good|your|the country|this country|the same|(?:my|our) (?:house|home|apartment|flat|room|office|desk|first|second|third|last|final)|school|class|university|college|home\\b|work\\b|charge|touch|contact|need|love|process)\\w+|land(?:ing)?|atterri\\w*|board(?:ing)?(?! pass)|travers\\w*|commut\\w*|etais (?:a|en|au|aux|deja)|etions (?:a|en|au|aux)|suis (?:\\w+ ){0,2}(?:all\\w+|retourn\\w*|revenu\\w*|rentr\\w*|sorti\\w*|parti\\w*|venu\\w*|entre\\w*)|sommes (?:\\w+ ){0,2}(?:all\\w+|retourn\\w*|revenu\\w*|rentr\\w*|sorti\\w*|parti\\w*|venu\\w*|entre\\w*)|venue?s?|voyag\\w*|quitt\\w*|retourn\\w*|serai (?:de retour|a|en)|reviens|reviendr\\w+|rentrerai|pars|partons|visite(?! medicale))";
/** A journey of somebody's. */
export const journeys = new RegExp(
  `(?:\\b${mover}|j')\\b.{0,40}\\b${journey}\\b|\\b(?:my|our|mon|notre|nos|the|a|le|un) (?:\\w+ )?(?:trips?|flights?|cruise|vols?|voyages?|vacation|sejour|saut|tickets?|billets?)\\b|\\b(?:since then|then again|depuis lors)\\b|\\b(?:in|to|from) (?:heathrow|detroit|buffalo|seattle)\\b|\\b(?:has|have|had)(?:n't| not) (?:moved|arrived|landed|entered|left)\\b`,
);
/** A journey that is none: "I have not left since", "no travel planned", "I visited your page", "I left it blank". */
export const noJourney =
  /(?:\b(?:no|not|never|dont|havent|without|nor|pas|(?<!\b(?:de|en|la) )plus(?! (?:tard|tot|recent\w*|longtemps))|aucun\w*|jamais|sans|ni)\b|n't\b)(?! (?:\w+ ){0,2}?(?:put|writ(?:e|ten)|add(?:ed)?|give|given|tell|told|show|shown|declared?|mis|ecrit\w*|ajoute\w*|declare\w*|indique\w*|inscrit\w*|note[ds]?|donne\w*) )(?!.*\b(?:yet|until|encore|jusqu\w*|except|excepte|sauf|but|mais|other than|besides|apart from|aside from|hormis|outre|a part|mis a part|unless|save for|(?:only|just|seulement|juste|uniquement) (?:once|one|to|for|a|an|the|in(?! case)|une?|deux|two|pour|au|aux|en|le|la)|mention\w*|count(?:s|ed|ing)?|includ\w*|list\w*|stamp\w*|report\w*|compt\w*|inclu\w*|tampon\w*)\b)(?:(?![,.;:] ?(?:but |and |mais |et )?(?:i|i've|i'm|we|we've|we're|je|nous|on|j')[ ]?(?:have |am |are |ai |avons |a |suis |sommes |already |deja |just |all )*(?:left|went|moved|flew|quitte|partie?s?|sortie?s?|travell?ing|travell?ed|outside|abroad|away)\b).){0,40}\b(?:travel\w*|trips?|left|leave|leaving|away|out|anywhere|voyag\w*|quitt\w*|sorti\w*|parti\w*|repart\w*|depart|prevu\w*|planned|plans?|outside|abroad)\b|\b(?:retourn\w*|renvoi\w*|return\w*|send\w* back|sent back)(?: (?:you|to (?:you|ircc)|back|with this|herewith|the|this|these|those|that|your|my|our|all|both|of|any|a|an|complet\w*|filled|signed|request\w*|requir\w*|same|attached|\w+ed|le|la|les|l|un|une|ce|cette|ces|vos|votre|mes|mon|ma|nos|notre|ci-joint|dument|tous|toutes|rempli\w*|signe\w*|vous))*,? (?:l')?(?:forms?|formulaires?|questionnaires?|questions?|tableau|table|answers?|reponses?|e-?mail|courriel|documents?|informations?|fiche|sheet|letter|lettre)\b|\btook (?:the|a|some) (?:time|test|exam|course|photos?|pictures?|(?:bus|train|taxi|subway) from)\b|\bwas in (?:the (?:middle|hospital|process)|a (?:hurry|meeting)|class|hospital|bed)\b|\b(?:visit\w*|went|going|came|come|entered|left|take|took) (?:\w+ )?(?:your|this|the|that|le|la|votre|to the|on the|it|them|in the|through the|across) (?:\w+ ){0,2}(?:site|website|web|page|link|portal|portail|form|formulaire|letter|box\w*|e-?mail|mail|office|blank|empty|vide)\b|\bleft (?:it|that|this|blank|empty)\b|\blooking forward\b|\bcom(?:e|ing) along\b|\bcoming (?:days?|weeks?)\b|\bcom(?:e|ing) (?:soon|next)\b|\bgoing (?:to be|well|to (?:send|reply|answer|wait))\b|\bje (?:vous|te) reviens\b|\b(?:get|getting|come|coming|got|revert\w*) back to (?:you|your)\b/;
/** "I don't know when I left", "je ne sais plus quand je suis partie". */
export const unknownWhen =
  /(?:\b(?:not|no longer|never)|n't)(?: \w+)? (?:know|remember|recall|sure)(?: \w+){0,2}? (?:when|which \w+|what \w+)(?: exactly)? (?:i|we|he|she|they) (?:\w+ )?(?:left|came|entered|arrived|landed|went|travel+ed|returned|flew|was|were)\b|\b(?:sais|sait|savons|souviens|rappelle) (?:pas|plus)(?: \w+){0,2}? (?:quand|quel jour|quelle date|a quelle date)(?: exactement)? (?:je|j'|nous|on|il|elle|ils|elles) ?(?:suis|sommes|est|sont|ai|avons|a|ont|etais|etions)\b/;
/** Who does not come back is away: "no plan to come back to Canada". */
export const unreturning =
  /(?:\b(?:no|not|never|pas|aucune?|sans)\b|n't\b)[^.;!?]{0,24}\b(?:return|returning|come back|coming back|go back|going back|revenir|retourner|rentrer|retour)(?: \w+)? (?:to|in|au) canada\b/;
/** "We have moved abroad." */
export const movedAway =
  /\b(?:moved|living|live|settled|relocated|demenage\w*|vivons|vis|installee?s?) (?:\w+ )?(?:abroad|overseas|outside (?:canada|the country|of canada)|a l'etranger|hors du (?:canada|pays))\b/;
/** What lies ahead puts in doubt that the writer is in Canada, not when they came last. */
export const ahead =
  /\b(?:will|'ll|shall|going to|fly out|tonight|tomorrow|next|am (?:leaving|flying)|return to|yet|until|waiting|leave (?:on|for)|serai|reviendr\w+|rentrerai|pars|partons|demain|ce soir|prochaine?|encore|jusqu\w*|depart(?:ure|s)? (?:on |le |ce )?(?:\w+day|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|\d)|(?:i|we) (?:land|arrive|fly|board)|am (?:landing|arriving|boarding)|j'(?:atterris|arrive)|atterrissons)\b/;
/** A journey that was made before: another first entry, perhaps. */
export const earlier =
  /\b(?:before|prior|already|previous\w*|earlier|once|deja|avant|auparavant|precedem\w*|as (?:a|an) (?:child|kid|baby|teenager|tourist|visitor|student|minor)|en touriste|comme touriste|(?:when|quand) (?:i was|j'etais) (?:a |an |tout )?(?:child|kid|baby|small|little|young|enfant|petite?|bebe))\b/;
/** A going away: who is gone is in Canada no more, unless they say so. */
export const departed =
  /\b(?:left|departed|went (?:back )?home|quitte|parti[es]?|sortie?s?)\b(?! (?:it|that|this|blank|empty|for (?:work|school))\b)/;
/** An answer is not to be used, whatever else is wished. */
export const takenBack =
  /\b(?:ignore|disregard|ignorez|ne tenez pas compte|do not use|don't use|hacked|pirate\w*|compromised)\b/;
/** An earlier coming that was told nobody: "I have not counted it". */
export const uncounted =
  /(?:\b(?:not|pas|never|jamais)|n't)\b.{0,12}\b(?:count(?:ed)?|compte\w*|includ\w*|inclus\w*|mention\w*)\b/;
/** Two of the family took one another's place: whoever is named, both are meant. */
export const exchanged =
  /\beach other|\bl'un de l'autre|\bperson(?:ne)? \d (?:is|est)\b|\b(?:swap\w*|switch\w*|mixed|invers\w*|interverti\w*|melange\w*|confond\w*)\b/;
/** Where the writer is as they write, and it is on the way. */
export const abroadNow =
  /\bat (?:the )?(?:heathrow|gatwick|schiphol|frankfurt|gate)\b|\b(?:waiting for|boarding|about to (?:board|land|fly|take off))\b/;

/** Where the writer says they are as they write, beside the name of a place; and what else a place is named for. */
export const whereabouts =
  /\b(?:here in|currently|right now|at the moment|at present|these days|writ(?:e|ing)(?: to you)?|i'm|i am|we're|we are|visiting|still|sent|greetings|hello|hi|regards|je (?:vous )?ecris|je suis|nous sommes|en ce moment|actuellement|envoye|bonjour|salutations|en visite|bons baisers)\b/;
export const otherwhere =
  /\b(?:was|were|been|came|come|arrived|entered|flew|born|from which|studied|lived|applied|citizen\w*|passport|embassy|consulate|visa|office|(?:am|i'm|are|we're|come) from|ne[e]? (?:a|en)|etais|venue?s?|arrivee?s?|originaire|natives?|citoyen\w*|passeport|will|plan\w*|would|going|leav\w*|next|if|when|bank|degree|university|hired|work(?:s|ed)? for|family is|parents (?:are|live)|nee?|speak\w*|translat\w*|not)\b/;
/** "I'm from Lagos and I am writing from there": where they say they come from is where they are. */
const now =
  "(?:now|still|currently|right now|at the moment|presently|today|just|toujours|encore|actuellement|en ce moment|maintenant)";
export const backThere = new RegExp(
  `\\b(?:i|i'm|i am|we|we're|we are|je|je suis|j'|nous|nous sommes|and|et|but|mais)(?: ${now})* ?\\b(?:writ\\w+|ecris|ecrivons|living|live|staying|stay|vis|vivons|habite|habitons|reste|with|avec|back|de retour)\\b.{0,25}\\b(?:there|la-bas)\\b|\\b(?:i'm|i am|we're|we are|je suis|nous sommes)(?: ${now})* (?:there|la-bas)\\b|\\bj'y (?:suis|vis|habite|reste)\\b|\\bnous y (?:sommes|vivons|habitons|restons)\\b`,
);
/** Journeys that come again and again: the last of them is no day long gone. */
export const frequent =
  /\b(?:weekly|daily|every (?:day|week|weekend|month)|each (?:day|week|month)|regularly|often|commut\w*|toutes les semaines|chaque (?:jour|semaine|mois)|tous les (?:jours|mois)|souvent|regulierement)\b/;

/** Words for somebody who is asked nothing. */
export const kinship =
  "(?:brother|sister|mother|father|mom|dad|mum|parents?|cousin|friend|uncle|aunt|nephew|niece|grand(?!eur|es?\\b|s\\b(?!-)|i\\w)\\w+|boss|colleague|neighbou?r|sponsor|roommate|boyfriend|girlfriend|fiancee?|ex-\\w+|frere|soe?ur|seur|mere|pere|parents|cousine?|amie?s?|oncle|tante|neveu|voisine?|patron|collegue|copain|copine|beau-\\w+|belle-\\w+)";
const partner =
  "(?:husband|wife|spouse|partner|son|daughter|child|children|kids?|mari|femme|epoux|epouse|conjointe?|fils|fille|enfants?)";
const whose = (words: string): string =>
  `\\b(?:for|of|by|from|to|is|are|with|concern\\w*|pour|de|par|a|est|sont|celui de|celle de|ceux de) (?:my|our|his|her|the|an?|mon|ma|mes|notre|nos|un|une|son|sa) (?:\\w+ )?${words}(?:'s)?\\b|\\b(?:my|our|his|her|mon|ma|notre) (?:\\w+ )?${words}'s\\b`;
/** Somebody who is no applicant, or may be none, in a heading or a label. */
const officials =
  "(?:sponsor|representative|consultant|lawyer|employer|emergency contact|contact person|next of kin|landlord|host|parrain|garante?|representante?|avocate?|employeur|personne a contacter|contact d'urgence)";
/** Whose address is written to instead of the applicant's own. */
export const adviser = /\b(?:lawyer|consultant|representative|representante?|avocate?)\b/;
export const strangeOwner = new RegExp(`\\b(?:${kinship}|${officials})(?:s|'s|')?\\b`);
export const partnerOwner = new RegExp(`\\b${partner}(?:'s)?\\b`);
/** A heading that says that what stands below is not, or no longer, the answer. */
export const strangeHead =
  /\b(?:wrong|old|older|former|previous|draft|incorrect|inaccurate|false|fake|not (?:yet )?(?:confirmed|final|true|correct|right|mine)|unconfirmed|to be confirmed|tbc|records? (?:shows?|says?)|(?:you|we) have on file|on (?:your|my) (?:file|record)|examples?|samples?|template|forum|ignore|disregard|do not process|approx\w*|guess\w*|ancien\w*|faux|fausses?|erronee?s?|brouillon|exemple|modele|a confirmer|pas (?:encore )?confirme\w*|(?:vos|votre) dossiers?|ne pas traiter|ignorez)\b/;

/** A heading by which nothing below it is an answer, whoever speaks in it. */
export const sample =
  /\b(?:example|sample|template|draft|hypothetical\w*|exemple|modele|brouillon|how i would|what i would|do not (?:use|process)|not (?:yet )?final)\b/;

/** "Minh's mother", "Anna (sister of Minh)", "la mère de Minh": whoever that is, it is not Minh. */
export const kinOfSomebody = new RegExp(
  `'s (?:\\w+ )?(?:${kinship}|${partner})\\b|\\b(?:${kinship}|${partner}) (?:of|to|de) (?!(?:the|la|l|this) )\\w|\\b(?:${kinship}|${partner}) d'(?!ailleurs|abord|accord|origine)`,
);
/** The head of a column, or a note under a star, that says that the values beside or above it are no plain answers. */
export const besideValues =
  /^\W*(?:old|new|before|after|(?:your|on|our|my) (?:file|records?)|on record|correct|current|updated|should be|ancien(?:ne)?|nouveau|nouvelle|(?:votre|mon) dossier|actuel|corrige)\W*$/;
export const footnote = /^\s*(?:\*|†|\(\*\)|¹)/;

/** Said to be somebody's who is no applicant; and the relatives who may be one. */
export const strangers = new RegExp(`${whose(kinship)}|\\b(?:for|of|by|from|to|is|are|with|pour|de|par|a) (?:some(?:body|one) else|quelqu'un d'autre)\\b|\\bnot (?:me|mine)\\b`); // prettier-ignore
export const relatives = new RegExp(whose(partner));

/** A date's day or year, a colour, a UCI. */
export const dated =
  /\b(?:19|20)\d\d\b|\b\d{1,2}(?:st|nd|rd|th|er)\b|\b(?:le|du) \d{1,2}\b(?! (?:questions?|reponses?|heures?|jours?|personnes?|membres?))|\b\d{1,2} (?:(?:jan|feb|apr|jun|jul|aug|sep|oct|nov|dec|fev|avr|juin|aou)\w*|mar(?:ch|s)?\b|ma[iy]\b)|\b(?:(?:jan|feb|apr|jun|jul|aug|sep|oct|nov|dec|fev|avr|juin|aou)\w*|mar(?:ch|s)?\b|ma[iy]\b) \d{1,2}\b/;
export const coloured = new RegExp(`\\b${hue}\\b`, "g");
export const numberLike = /(?<![\d-])(?:\d{8}|1\d{9})(?!\d)/g;

/** Announcing: where and for whom the answers are, or that they are true. Every word must be one of these. */
export const announcing = new Set(
  `s hi hello hey dear sir madam officer team ircc bonjour madame monsieur salut salam here here's is are was were my our mine the a an this these those all both each every everything i we you us me and or et ou please kindly pls
   find see look check note that answers answer answered answering replies reply replied responses response respond item items point points copied copy pasted information info infos details data table form sheet email mail message letter document boxes box cells cell column columns
   filled fill completed complete completely done typed put wrote written inserted insert placed given gave added entered inside inline in into on at to for from of with by beside next after before under underneath below above between behind
   question questions line lines your red blue green bold colour color colored different italics yellow purple font text number numbers numbered order same as asked requested required needed follows following
   wife husband spouse partner son daughter child children kids family him her them his their members member person persons people applicant applicants three four five six two
   original true correct accurate right best knowledge confirm certify declare hereby have has been be it also too yesterday today now tonight morning just already back again
   next come comes dates entries passons maintenant aux au
   mes nos ma mon notre les le la l des de du d un une ce cette ces cet sont est ai avons j nous je vous votre vos reponses reponse repondu reponds repondons tableau formulaire fiche inscrit inscrits inscrite mis ecrit ecrites rempli remplie remplis complete completes sous dans en dessous bas haut ci apres chaque rouge bleu vert gras entre lignes ligne pour origine originel initial
   femme mari epouse epoux conjoint conjointe fils fille enfant enfants famille tous toute toutes moi renseignements informations demandes demandees requises questions vrais figurent suite point points vraies exacts exactes exactement confirme atteste declare que ordre meme suivent voici voila veuillez trouver trouverez ainsi comme hier aujourd hui`.split(
    /\s+/,
  ),
);
/** One of these must stand in an announcement. */
export const announced =
  /\b(?:answer\w*|repl(?:y|ies|ied)|respon[sd]\w*|info\w*|details|data|table|form|sheet|boxes|cells|filled|completed?|confirm|certify|declare|reponses?|repond\w*|tableau|formulaire|fiche|rempli\w*|inscrit\w*|renseignements|confirme|atteste)\b|^\W*(?:next|now|here|passons|voici|maintenant)\b.*\bdates\b/;

/** Assuring that all is as it should be, and where it was copied from. Every word must be one of these; words of doubt for nothing are taken out before. */
export const assuring = new Set(
  `i i'm am we are is it it's they this that these those the a an all of my our and or as so to in on with by for have has been be do m ve s very really quite absolutely completely totally fully entirely exactly 100 percent sure certain positive confident right correct true accurate exact valid double triple twice carefully again
   checked check verified confirmed confirm compared took taken take copied read looked got comes come came written wrote answers answer everything details information data date dates entry entries from per at according passport passports stamp stamps stamped page pages cbsa travel history official record records document documents there above below both knowledge best come each every one hand time when i write uploaded copy you can see find look at old too also use used my work study permit letter applications application ircc thanks thank you everyone both
   je j ai suis sommes avons nous c ce ces est sont les le la l des de du d mes mon ma nos tout toutes tous tres bien absolument tout a fait parfaitement certaine certain sure sur surs sures exact exacte exactes exacts vraies vrai correct correcte correctes bon bonne bonnes verifie verifiee verifiees compare confirme confirmees confirmes pris prise prises copie copiees copiees tire tirees vient viennent reponses renseignements informations donnees dates entrees ete ont ya y aussi figure figurent celles ceux dans ces deux historique voyage voyages demande sous yeux main ancien chaque recopie recopiees d'apres apres selon passeport passeports tampon tampons page avec par au aux en fois deux et`.split(
    /\s+/,
  ),
);
/** Of a name, a number or an address that stands elsewhere too. Every word must be one of these, and one of `identity` stand there. */
export const identity = /\b(?:names?|nom|prenom|uci|iuc|e-?mail|mail|mailbox|courriel|numero|number|address|adresse)\b/;
export const identical = new Set(
  `i i'm im m ve d am is are it it's its this that these the a an my our mine and or as so to in on with by for from of has have been be always still also only alone too since one same unchanged remained remains stays stayed identical exactly exact precisely correct right full complete legal family given first last
   name names uci iuc e mail email emails mailbox inbox address number client personal private own printed written shown put wrote sign signed use used using check read every day everyday daily passport permit work study student visa letter application file card days studies replying writing like like i always regularly
   c'est c est ce cette cet mon ma mes notre le la les l un une et ou a au aux de du d dans sur sous par avec depuis toujours seul seule moi meme identique exactement exact complet nom prenom courriel adresse mail numero client celui celle qui figure figurent inscrit inscrite ecrit ecrite imprime comme passeport permis travail etudes visa lettre demande dossier en tete votre j je lis consulte utilise chaque jour jours tous personnel personnelle reste restee inchange inchangee n'a pas change`.split(
    /\s+/,
  ),
);

/** One of these must stand in an assurance. */
export const assured =
  /\b(?:sure|certaine?s?|positive|confident|right|correcte?s?|true|accurate|exacte?s?|vraies?|verifi\w*|checked|confirm\w*|compared|passports?|passeports?|stamps?|tampons?|cbsa|records?|histor\w+|doubts?|doutes?|mistakes?|errors?|erreurs?)\b/;
