import {
  abroad,
  auxiliary,
  here,
  number,
  role,
  somebody,
  span,
  phrase,
  subject,
  type Phrase,
} from "./aside-grammar.ts";
import { besideEntries } from "./aside-source.ts";
import { merryBesideEntries, merryBesidePorts } from "./aside-cheer.ts";

/** Phrases that say with whom, on which journey and in what state somebody came, and nothing of the day or the port. */

const clock = "(?:\\d{1,2}(?:[:h.]\\d{2})? ?(?:am|pm|h|hrs?|o'clock|heures?)|\\d{1,2}[:h]\\d{2}|noon|midi)";
const came =
  "(?:came|come|arrived|landed|entered|flew|drove|walked|travell?ed|crossed|moved|got (?:here|in)|came over|venue?s?|arrivee?s?|entree?s?|voyage|passee?s?|atterri|debarquee?s?|immigree?)";
const cameBack =
  "(?:came back|got back|returned|flew back|drove back|came home|got home|flew home|was back|were back|am back|rentree?s?|revenue?s?|retournee?s?|de retour)";
const occasion =
  "(?:vacations?|holidays?|trip|visit|honeymoon|wedding|funerals?|burial|birth|graduation|conference|meeting|business trip|work trip|day trip|weekend|tour|death|surgery|illness|celebration|party|christmas|new year|vacances|conges?|voyage(?: d'affaires)?|sejour|visite|mariage|noces|funerailles|enterrement|obseques|deces|mort|naissance|fetes?|noel|shopping|pelerinage|rentree(?: scolaire)?|aller-retour|maladie)";
const kindsOf =
  "(?:(?:short|long|quick|small|little|brief|road|car|bus|ski|camping|family|summer|winter|last|big|annual|school|weekend|shopping|petite?|courte?|longue?|grande?s?|dernieres?|familial|d'ete|d'hiver) )*";
const daytime = "(?:journees?|jours?|semaines?|mois|fin de semaine|week-?end|weekend|days?|weeks?|months?|nights?|nuits?)"; // prettier-ignore
const good =
  "(?:snowy|cold|freezing|rainy|sunny|windy|stormy|beautiful|great|happy|happiest|best|special|unforgettable|memorable|wonderful|amazing|emotional|exciting|hot|big|tiring|proud|very|so|long|good|nice|froide?|neigeu(?:x|se)|beau|bel|belle|meilleure?|magnifique|inoubliable|merveilleu(?:x|se)|heureu(?:x|se)|longue?|grande?|tres|si|plus|ensoleillee?|pluvieu(?:x|se))";
const airline =
  "(?:air ?(?:canada(?: rouge)?|transat|france|india|algerie|china|new zealand|senegal|europa|mauritius|serbia|inuit|creebec|north|asia|arabia|borealis|cote d'ivoire)|westjet|porter|flair|sunwing|lynx|swoop|lot(?: polish)?|lufthansa|klm|emirates|etihad|qatar|turkish|swiss|austrian|alitalia|ita|iberia|tap|sas|finnair|icelandair|aer lingus|condor|royal (?:air maroc|jordanian)|ram|tunisair|egyptair|ethiopian|kenya airways|rwandair|south african|saudia|pia|pakistan international|biman|srilankan|singapore|cathay(?: pacific)?|philippine(?:s)?|pal|korean(?: air)?|asiana|ana|jal|japan|china (?:eastern|southern|airlines)|hainan|eva(?: air)?|vietnam|thai|malaysia|garuda|qantas|fiji|avianca|latam|aeromexico|copa|volaris|caribbean|cubana|british airways|ba|virgin(?: atlantic)?|united|delta|american|alaska|southwest|jetblue|brussels|corsair|french bee|level|norwegian|royal brunei|oman air|kuwait|gulf air|middle east|mea|el al|aegean|azores|sata|ukraine international|pegasus|iran air|uzbekistan|greyhound|flixbus|megabus|amtrak|via rail|orleans express)(?: airlines?| airways| lines)?";
const flightNumber =
  "(?:(?!no|to|on|in|or|by|as|is|le|la|de|du|et|ou|au|en|un|am|pm|st|nd|th)[a-z]{2} ?\\d{1,4}|[a-z]\\d ?\\d{1,4})";
const flight = `(?:(?:on|by|with|via|aboard|avec|par|sur|flying) )?(?:(?:a|an|the|my|our|un|le|mon|notre) )?(?:(?:direct|connecting|night|morning|evening|overnight|international|long) )?(?:(?:flight|vol)(?: de nuit| direct)? )?(?:${airline}|${flightNumber}|flight|vol|plane|avion|bus|autobus|autocar|train|ferry|traversier)(?: (?:flight|vol|plane|bus|${flightNumber}))*`;
const origin = `(?:(?:from|depuis|de|du|des|en provenance (?:de|du|des)|via|through|par) |(?:en provenance )?d')${abroad}`;
const toCanada = `(?:(?:to|a|au|pour|vers|-|–|→) (?:canada|${here}))`;

/** Beside an entry's date or port, whichever entry it is. */
const ofEntries: readonly Phrase[] = [
  ...merryBesideEntries,
  // with whom
  phrase(
    `(?:together |along |all |travell?ing |voyageant |tous |en compagnie )?(?:with|avec|accompanied by|accompagnee?s? (?:de|par)) ${somebody}`,
  ),
  phrase(
    `(?:exactly |just |on |sur |dans |par |always |toujours )?(?:the |le |la |les )?(?:same|memes?|idem|pareil(?:le)?s?|identical|identique)(?: (?:date|day|flight|plane|time|trip|airport|place|entry|car|bus|jour|vol|avion|voyage|aeroport|lieu|endroit|entree|moment))?(?: (?:as|with|like|que|comme|avec) (?:for |pour |avec )?${somebody})?`,
  ),
  phrase(`(?:just )?(?:like|comme|ainsi que|as well as) ${somebody}`),
  phrase(
    "too|also|as well|aussi|egalement|together|(?:tous )?ensemble|all together|likewise|at (?:the|that) time|back then|a l'epoque|here|ici|there|la-bas|(?:all |tout(?:e)? )?(?:alone|seule?)|by myself",
  ),
  phrase(
    `${somebody} (?:too|also|as well|aussi|egalement|(?:was|were|is|are|etait|etaient|est) (?:with (?:me|us)|avec (?:moi|nous)|here|ici))`,
  ),
  phrase(
    `(?:but |mais )?${somebody} (?:(?:had|has|was|etait|est|m'a|nous a|m'ont|a|ont) ?)?(?:stayed|joined|followed|came|arrived|restee?s?|rejointe?s?|suivie?s?|arrivee?s?|venue?s?)(?: (?:me|us))?(?: (?:later|after|afterwards?|behind|home|at home|(?:in|at|a|au) (?:${here}|canada|maison)|plus tard|apres|ensuite|la-bas))+`,
  ),
  phrase(
    `(?:my|our|the|his|her|mon|ma|notre|sa|son) (?:wife|husband|spouse|partner|mari|femme|epouse|epoux|conjointe?|son|daughter|fils|fille)(?:,? (?:and|et) (?:me|i|moi))`,
  ),
  // how and as what
  phrase(
    `(?:(?:and|et|when|quand|lorsque) )?${subject} ?${auxiliary}{0,3}${came}(?: (?:here|over|in|into|to|au|a|en|canada|the country|pays|together|alone|ensemble|seule?|la|ici|legally|safely|down|up)){0,3}(?: (?:in|at|to|a|au|par|via|through) (?:canada|${here}))?`,
  ),
  phrase(
    `(?:as |comme |en tant que |then )?(?:(?:a|an|un|une) )?(?:(?:international|foreign|temporary|exchange|young|skilled|qualified|etrangere?|temporaire|permanent|medical|summer|only|just|jeune) )*${role}(?: (?:temporaire|qualifiee?|etrangere?|internationale?))?(?: (?:then|alors))?(?: (?:in|at|a|au) ${here})?`,
  ),
  phrase(
    `${subject} ?(?:was|were|etais|etait|etions|etaient|am|is)(?: (?:only|just|still|very|so|juste|encore|tres|toute?|alors|then|already|deja|not yet married))*(?: (?:an?|une?|${number}))? (?:(?:international|exchange|young|small|little|new|foreign|jeune|petite?|simple) )*(?:${role}|kid|child|baby|toddler|teenager|teen|little|young|small|single|newborn|pregnant|petite?|jeune|enfant|bebe|ado|celibataire|enceinte|years?(?: old)?|months?(?: old)?|ans|mois|on (?:vacation|holiday)|in (?:school|university|college|grade|high school)|en (?:vacances|visite))(?: (?:then|alors|a l'epoque|back then))?`,
  ),
  phrase(
    "j'avais \\d{1,2} ans|(?:a l'age de|at (?:the )?age(?: of)?|aged|age de|age) \\d{1,2}(?: ans)?|quand j'etais (?:petite?|jeune|enfant|etudiante?)",
  ),
  phrase(
    `(?:on |with |avec |sous |under |par |via |through )?(?:an? |my |the |un |une |mon |le |la )?(?:(?:new|old|first|valid|nouveau|ancien|premier|valide) )*(?:(?:closed|open|lmia|eimt|lmia-based|pgwp|iec|eic|pvt|bridging|temporary|single[- ]entry|multiple[- ]entry) )*(?:study|work|student|visitor|tourist|super|working holiday|post-graduation work|pgwp|lmia|eimt|iec|pvt|eic|cuaet|cec|bowp|owp|jeunes professionnels|young professionals|mobilite francophone|co-?op|etudes|visiteur|touriste|travail|voyage)(?: (?:permit|visa|record|program(?:me)?|status|permis))?(?: \\((?:lmia|pgwp|iec|cec|open|closed)\\))?`,
  ),
  phrase(
    "(?:with |on |avec |sous )?(?:a |an |my |un |mon |le )?(?:(?:new|valid|nouveau) )?(?:permis|visa|fiche|statut) (?:de |d'|du )?(?:(?:programme )?vacances[- ]travail|jeunes professionnels|mobilite francophone|travail|etudes?|visiteur|visiteuse|touriste|tourisme|residente? temporaire)(?: (?:ouvert|ferme|valide|initial))?",
  ),
  phrase(
    "(?:(?:my|the|mon|le|un) )?(?:(?:new )?(?:study|work|student) permit|permis (?:d'etudes|de travail)|visitor record|it|papers?) (?:(?:was|est|a ete|etait) )?(?:issued|given|renewed|printed|handed|delivered|remis|delivre|donne|imprime|renouvele|obtenu)(?: to (?:me|us))?(?: (?:on arrival|at arrival|there|same day|the same day|that day|on the spot|at (?:the )?(?:airport|border|customs|port of entry|bridge)|a (?:l'aeroport|la frontiere|la douane|l'arrivee)|aux douanes|sur place|au poste|le meme jour|meme jour)){1,2}",
  ),
  phrase(
    "(?:for |to do |pour |faire |on |un |le |a )?(?:my |mon |ma |le |the )?(?:flagpol(?:e|ed|ing)|tour du poteau)(?: for (?:my |the )?(?:pgwp|work permit|study permit|permit|bowp|owp|visa))?(?: (?:in|at|a|au) [¤ '-]+)?",
  ),
  phrase(
    "(?:pour|for|for the|pour la|pour le|to start|to begin|pour commencer) ?(?:the |la |le |my |ma |mon |a |an |un |une )?(?:(?:winter|fall|summer|spring|exchange|new|first|language|english|french|premiere|nouvelle) )*(?:session|semester|term|semestre|trimestre|school year|course|classes|rentree(?: scolaire)?|echange|exchange|internship|stage|job|emploi|camp|program(?:me)?)(?: (?:d'(?:hiver|automne|ete)|de printemps|universitaire|linguistique))?",
  ),
  phrase(
    "(?:(?:¤+|mcgill|ubc|uqam|udem|york|laval|concordia|seneca|humber|sheridan|conestoga) +)*(?:summer|language|high|business|graduate|english|french) school|(?:ecole|camp) (?:d'ete|de langue)",
  ),
  // which journey
  phrase(
    `(?:(?:for|pour|on|en|after|apres|from|during|au retour de|back from|return(?:ing)? from|coming from|retour d[eu]|pendant|de) |(?:lors |(?:au )?retour )?d')?(?:(?:a|an|the|my|our|his|her|des|les|mes|nos|mon|ma|le|la|l'|un|une) ?)?(?:${somebody} )?${kindsOf}${occasion}(?: (?:d'une?|d'un|de|of) ?${number}? ?${daytime})?(?: (?:of|de|du|with|avec|chez|for) ${somebody})?(?: (?:in|to|at|a|au|aux|en|dans) (?:${abroad}|${here}))?`,
  ),
  phrase(
    `(?:(?:i|we|je|nous) (?:was|were|etais|etions) )?(?:visiting|en visite chez|visite (?:chez|a)|en visite|chez|to visit|to see|pour voir|pour visiter|voir|visited|saw|visiter) ${somebody}(?: (?:in|at|a|au|en) ${here})?(?: (?:for|pour|a) (?:christmas|the holidays|new year|easter|noel|les fetes|l'ete|the summer|summer|the wedding))?`,
  ),
  phrase(
    `(?:for|pour|pendant|stayed|during|apres|after)? ?${number} ${span}(?: (?:only|seulement|(?:in|a|au|en|aux) ${abroad}))?`,
  ),
  phrase(
    `${flight}(?: ${toCanada})?|(?:driv(?:ing|en)|drove|flew|flying|came|coming|arriving|by (?:car|bus|train|plane|ferry|air|land|road)|en (?:voiture|auto|char|autobus|avion|train|bus)|par (?:la route|avion|autobus|bateau))(?: (?:back|in|up|down|over|home))*`,
  ),
  phrase(`${origin}(?: (?:via|through|par|with a stop in) ${abroad})?(?: (?:to|a|vers|-) (?:canada|${here}))?`),
  phrase(
    `${subject} ?(?:drove|flew|walked|took (?:the|a) (?:bus|train|plane|ferry|flight|taxi)|drive a truck|(?:am|'m) a truck driver|travel for work)`,
  ),
  phrase(
    `(?:picked up by|met by|dropped off by) ${somebody}|${somebody} (?:picked (?:me|us) up|drove(?: (?:me|us))?|was driving|was waiting(?: for (?:me|us))?)(?: there| at the airport)?`,
  ),
  phrase("by (?:road|land|sea)|a pied|on foot|walking|en marchant|land border|frontiere terrestre"),
  phrase(`(?:${flight} )?${abroad}(?:-|–|→|>| to | a | vers ) ?(?:canada|${here})`),
  phrase(
    `(?:(?:an?|the|une?|la|le|l'|dans une?|in an?|at an?) ?)?(?:usine|factory|farm|ferme|restaurant|hotel|boulangerie|bakery|hospital|hopital|greenhouse|serres?|vignoble|orchard|verger|clinique|clinic|garage|chantier) (?:a|in|at|en|near|pres de) ${here}`,
  ),
  phrase("cf"),
  // at what hour, in what weather
  phrase(
    `(?:at|around|about|vers|a|by|environ|approximately)? ?${clock}(?: (?:local time|heure locale|du (?:matin|soir)|in the (?:morning|evening|afternoon)|at night))?`,
  ),
  phrase(
    "(?:(?:it was|c'etait|il etait|my flight (?:was|landed|arrived)|our (?:flight|plane) (?:landed|arrived)|mon vol (?:a atterri|est arrive)) )?(?:very |quite |tres |so )?(?:late|early|tard|tot)(?: (?:at night|(?:in|into) the (?:morning|evening|afternoon|night)|that (?:evening|night|morning)|le soir|dans la (?:nuit|soiree|journee)|en (?:soiree|matinee)|le matin|morning|evening|afternoon|night))?",
  ),
  phrase(
    "(?:in|during|at|by) (?:the )?(?:(?:early |late )?(?:morning|evening|afternoon|night)|middle of the night)|(?:au|le|en|dans|de|du) ?(?:la |plein |petit |bon )?(?:matin|soir|soiree|matinee|nuit|apres-midi|hiver|ete)|in (?:mid)?winter|in (?:the )?summer|(?:early|late) (?:morning|evening|night|afternoon)",
  ),
  phrase(
    `(?:what |it was |c'etait |quelle? |such )?(?:(?:a|an|the|une?|le|la|my|mon) )?(?:${good} ){1,3}(?:day|night|journee|jour|nuit|moment|memory|souvenir|trip|flight|vol|voyage|storm|winter|adventure|line-? ?up|line|queue|wait|attente|file)?(?: ?(?:of my life|to remember|ever|for (?:me|us|my family)|de ma vie|outside|dehors|everywhere))*`,
  ),
  phrase(
    "(?:it was |il faisait |il fait )?(?:snowing|raining|freezing|cold|so cold|tres froid|froid|-? ?\\d{1,2} ?(?:degrees|degres|c)(?: (?:outside|dehors))?|minus \\d{1,2}|moins \\d{1,2}|(?:moins|minus) (?:dix|quinze|vingt|trente|quarante|ten|fifteen|twenty|thirty|forty)(?:[- ](?:cinq|five))?)|il neigeait|il pleuvait|there was (?:a )?(?:lot of )?snow",
  ),
  phrase(
    "(?:i|we) (?:will|'ll|can) (?:never|always) (?:forget|remember)(?: (?:it|that day|this day))?|je (?:ne l'|n'|m'en )?(?:oublierai jamais|souviendrai toujours)(?: ce jour)?",
  ),
  phrase(
    `(?:already |deja |a )?(?:very |so )?(?:long|${number} ${span}) (?:time )?ago(?: (?:already|now))?|il y a (?:deja )?(?:longtemps|${number} ${span})|time flies|(?:feels|seems) like yesterday|comme le temps passe|le temps passe vite`,
  ),
  phrase(
    "(?:just |right |shortly |long |juste |bien |peu )?(?:before|after|during|avant|apres|pendant|au debut de|in|during the start of) (?:the |la |le |my |mon )?(?:covid(?:-?19)?|pandemi[ce]|lockdown|confinement|corona(?:virus)?|war|guerre|earthquake|work permit|permis de travail|mariage|marriage|wedding)",
  ),
  phrase(
    "(?:jour|day|le jour|the day|fete) ?(?:of |de )?(?:la |the )?(?:fete )?(?:du canada|canada day|nationale)|canada day",
  ),
  phrase(
    `(?:then |puis |and then |followed by |suivie? de |et )?(?:(?:in|en) )?(?:${number} ${span} (?:of |in |de |en )?)?(?:hotel )?(?:quarantine|quarantaine|isolation|confinement)(?: (?:ensuite|after|apres|then|hotel|a l'hotel))?|j'ai fait (?:la|ma) quarantaine`,
  ),
  phrase("(?:hard|impossible|difficile) (?:to forget|a oublier|d'oublier)|lol|ha(?:ha)+|hehe"),
  phrase(
    `(?:${number} ${span} )?(?:jour pour jour|to the day)|(?:drole de|what a|quel|quelle|funny) (?:hasard|coincidence)`,
  ),
  phrase(
    `(?:for|pour) (?:my|an?|mon|ma|mes|une?) (?:master'?s?|bachelor'?s?|phd|doctorate|degree|studies|maitrise|doctorat|baccalaureat|etudes|mba|college)(?: (?:degree|program|studies))?(?: (?:at|in|a|au|en) (?:${abroad}|${here}))?`,
  ),
  phrase(
    "(?:i |we |he |she |je |j'|nous |il |elle )?(?:(?:have|'ve|has|had|ai|avons|a|suis|est|sommes) )?(?:(?:only|just|ne|n'ai|n'a) )*(?:came|come|entered|travell?ed|visited|crossed|venue?s?|entree?s?|entre)(?: (?:here|in|to|canada|into|the country|au|ici|qu'|que))* ?(?:only |just )?(?:once|one time|1 time|une (?:seule )?fois)|(?:the )?same one",
  ),
  phrase("(?:i was |j'etais )?(?:traveling|travelling) (?:alone|light|for work)"),
  // on paper
  phrase(
    "(?:as |comme )(?:is |it is |it was )?(?:stamped|written|shown|printed|tamponnee?|indiquee?|inscrite?|ecrite?) (?:in|on|sur|dans) (?:my|our|the|mon|le) (?:(?:old|first|previous|expired|ancien|vieux|premier) )?(?:passport|passeport)|(?:at |on |a la )?page (?:no\\.? ?)?\\d{1,3}",
  ),
  phrase(
    `(?:(?:i|we|je|j'|nous) ?(?:have|had|'ve|ai|avons|l'ai|am|suis)? ?(?:just |still |already |bien |deja |encore )?)?(?:checked|verified|looked|confirmed|found|seen|saw|read|verifie|trouve|vu|lu|regarde|valide)(?: (?:it|this|that|the date|the stamp|la date|le tampon|up|twice|again|in|on|with|against|dans|sur|le|mon|my|avec|the))* ?(?:(?:passport|passeport|stamps?|tampons?|travel history|records|boarding pass)(?: (?:stamps?|page \\d{1,3}))?)?`,
  ),
  phrase(
    "(?:i|we|je|j'|nous)? ?(?:still |encore |toujours )?(?:have|ai|avons) (?:still )?(?:the|a|my|le|un|mon) (?:stamp|tampon|boarding pass|cachet)(?: (?:for it|to prove it|of that day|in my passport|here|dans mon passeport))?",
  ),
  phrase(
    "(?:see |voir |cf\\.? )?(?:(?:the|my|le|mon|a|un|entry|officer) ?)?(?:stamp(?:ed)?|tampon(?:nee?)?|cachet|passe?port(?:s)?(?: (?:was |is |est )?(?:stamped|tamponne))?|boarding pass)(?: (?:is|est|was|can be (?:seen|found)))?(?: (?:on|in|at|sur|dans|a|au|de|du|of|my|the|mon|le|la|passport|passeport|page|p\\.?|no\\.?|\\d{1,3}|attached|ci-joint|joint|below))*",
  ),
  phrase(
    "the officer (?:stamped|checked|scanned) (?:my|our) passports?|l'agent a tamponne (?:mon|nos) passeports?|(?:no|pas de|without|sans|aucun|there (?:was|is) no|i have no|je n'ai pas de|no physical) (?:stamp|tampon|cachet)s?(?: (?:in|on|dans|sur) (?:my |the |mon |le )?(?:passport|passeport))?|(?:i |we |j'ai |nous avons )?(?:used|utilise|took|via|par|at|a|with|with the|the)? ?(?:the |an? |la |une |les |l')?(?:(?:primary inspection|self-service|automatic|electronic) )?(?:kiosks?|e-?gates?|bornes?(?: (?:automatiques?|electroniques?|libre-service))?|nexus|machines?)",
  ),
  phrase(
    "(?:sorry,? |dsl,? |desolee?,? |excuse[sz]? (?:me|moi),? )?(?:(?:i am|i'm|je suis) )?(?:typing|writing|on|sur|ecrivant|j'ecris|typed) ?(?:this )?(?:from|on|sur|avec|de|depuis)? ?(?:my |mon |a |un |le )?(?:phone|cell(?:phone)?|mobile|tel|telephone|cellulaire|ipad|tablet|tablette)|sorry for (?:the )?(?:typos?|spelling)|desolee? pour les fautes|dsl pour les fautes",
  ),
];

const stayedHere =
  "(?:(?:and |et |but |mais )?(?:(?:i|we|je|j'|nous|on) ?)?(?:(?:am|'m|are|have|'ve|suis|sommes|have been|ai|avons) ?)?(?:still |always |toujours |encore |restee?s? |stayed |remained |living |been |never left |bien )*(?:here|in canada|ici|au canada|home)(?: (?:ever )?(?:since(?: then| that day)?|depuis|lors|now|maintenant))*)";
const neverLeft = phrase(
  "(?:and |et |but |mais |because |as |since |car |parce que )?(?:(?:i|we|je|j'|nous|on) ?)?(?:(?:have|has|had|did|am|ai|avons|suis|sommes|ne|n'|n'ai|n'avons|ne suis|ne sommes|'ve|haven't|didn't|hadn't) ?){0,3}(?:(?:not|never|jamais|pas|plus|n't) )?(?:once |ever |yet |even |since |encore |plus )?(?:(?<=(?:not|never|jamais|pas|plus|n't|ever|since|encore|once|yet) )(?:travell?ed|left|leave|gone|been|moved|went|go|quitte|ressortie?s?|sortie?s?|voyage|bouge|reparti?e?s?|partie?s?))(?: (?:out|outside|away|abroad|anywhere|overseas|hors|a l'etranger|of|from|du|de|le|la|the|canada|country|pays|territoire|here|ici|since|after|again|then|ever|depuis|that|lors|ensuite|apres))*",
);
/** "(most recent stamp)", "d'après le premier tampon de mon passeport": which of the stamps shows it. */
const shownBy = (which: string): Phrase =>
  phrase(
    `(?:(?:as per|as in|as on|per|from|see|according to|based on|on|it is|this is|that is|selon|d'apres|sur|voir|c'est) )?(?:(?:the|my|our|date of|date on|date from|le|l'|mon|notre|la|au|du|date du|date de) ?){0,3}(?:very )?(?:(?:${which}) (?:(?:entry|arrival|passport|border|cbsa|canadian|d'entree) )?(?:stamps?|tampons?|cachets?|page stamped)(?: d'(?:entree|arrivee))?|(?:stamps?|tampons?|cachets?) (?:le |the )?(?:${which}))(?: (?:in|on|of|from|dans|sur|de|du|au)(?: (?:my|our|the|mon|notre|le))?(?: (?:current|old|actuel|ancien))? ?(?:passports?|passeports?))?`,
  );

/** Beside the most recent entry: what came before it, and that nothing came after. */
const ofLatest: readonly Phrase[] = [
  neverLeft,
  shownBy("most recent|latest|newest|last|final|dernier|plus recent"),
  phrase(
    `(?:on (?:the|my|our) way (?:back|home)|sur le (?:chemin du )?retour|en (?:revenant|rentrant)|on the return (?:trip|leg))(?: (?:${origin}|(?:from|de|du|des|after|apres) (?:(?:a|an|the|my|our|un|une|mes|nos|mon|ma|la|le|les) )?${kindsOf}${occasion}(?: (?:in|to|at|a|au|en|aux) ${abroad})?))?`,
  ),
  phrase(
    `(?:${subject} ?)?(?:rentrai[st]|rentrions|revenai[st]|revenions|revenaient|(?:was|were) (?:returning|coming back)|returning|coming back|au retour|de retour)(?: (?:de|du|des|from|after)| d')(?: ?(?:chez )?(?:(?:an?|une?|la|le|les|mes|my|nos|our) )?(?:${somebody}|${kindsOf}${occasion}(?: (?:of|de|du) ${somebody})?))?(?: (?:a|au|en|aux|in|to|at) ${abroad}| ${abroad})?`,
  ),
  phrase(
    `${subject} ?(?:was|were|etait|etais|etions|etaient) (?:in|on|en|a|at) (?:an? |une? |the )?${kindsOf}${occasion}(?: (?:in|to|a|au|en) ${abroad})?`,
  ),
  phrase(
    `${subject} ?(?:spent|had spent|a passe|ai passe|avons passe|avait passe|avions passe) (?:the |l'|les |la |une? |${number} )?(?:whole )?(?:summer|winter|ete|hiver|${span}|vacances|holidays|christmas|fetes) (?:in|a|au|en|aux|with|avec|chez) (?:${abroad}|${somebody})`,
  ),
  phrase(
    `(?:(?:and|et|when|quand|lorsque) )?(?:${subject} ?${auxiliary}{0,3})?(?:${cameBack})(?: (?:here|home|to canada|au canada|au pays|in canada|together|alone|ensemble|safely))*(?: ${origin}|(?: (?:from|de|du|des|after|apres) | d')(?:(?:a|an|the|my|our|un|une|mes|nos|mon|ma|la|le|les) )?${kindsOf}${occasion}(?: (?:in|to|at|a|au|en|aux) ${abroad})?)?`,
  ),
  phrase(
    `(?:i|we) (?:had (?:gone|been)|had travell?ed)(?: (?:back|home|away|over|down))* ?(?:to (?:see|visit|attend|bury|meet) (?:${somebody}|(?:a |the |my )?${occasion})|for (?:a |an |the |my )?(?:${somebody} )?${kindsOf}${occasion})(?: (?:in|to|at) ${abroad})?(?: for ${number} ${span})?`,
  ),
  phrase(
    `(?:j'|je |nous |on )(?:etais|etions|etait) (?:allee?s?|partie?s?)(?: (?:y|la-bas))? (?:voir|visiter|enterrer|rendre visite a|chercher|en (?:vacances|voyage|visite)|pour) ?(?:${somebody}|(?:les? |la |un |des |mes )?${occasion})?(?: (?:a|au|en|aux|chez) ${abroad})?`,
  ),
  phrase(
    `(?:(?:i|we|j'|nous|on) ?)?(?:was|were|had been|etais|etions|etait) (?:away|abroad|out of (?:canada|the country)|partie?s?|absente?s?) (?:(?:only|just|exactly|for|pendant|juste|exactement) )*${number} ${span}`,
  ),
  phrase(stayedHere),
  phrase(
    "(?:(?:i|we|je|j'|nous) ?)?(?:only |just |seulement )?(?:been |gone |went |travelled |sortie?s? )?(?:out|away|abroad) (?:only )?once",
  ),
  phrase(
    "(?:and |et |with |avec |i have |j'ai )?(?:no|no other|aucun(?:e)?(?: autre)?|pas d'autres?|pas de) (?:trips?|travel(?:s|ling)?|entry|entries|exit|voyages?|sorties?|deplacements?|entrees?)(?: (?:since|after (?:that|this|it)|outside(?: canada)?|abroad|planned|depuis|prevue?s?|apres|a l'etranger|(?:of|hors) canada|until now))*|(?:rien|nothing|none|nowhere)(?: (?:depuis|since|after|apres))",
  ),
  phrase(
    "(?:(?:that|this|it|which|c'|ce) ?(?:was|is|est|etait|fut) )?(?:my|our|the|mon|notre|le|la|ma) (?:very )?(?:last|latest|most recent|only|derniere?|unique|seule?) (?:trip|travel|entry|time|visit|vacation|one|exit|voyage|sortie|entree|fois|deplacement)(?: (?:that )?(?:i|we|que j'ai|que nous avons) (?:travell?ed|left|went(?: out)?|came(?: back| in)?|entered|fait|voyage))?(?: (?:abroad|outside))?",
  ),
  phrase(
    "(?:(?:my|the|mon|la|le) )?(?:work|study|visitor) (?:permit|record|visa) (?:was )?(?:renewed|extended|issued)(?: (?:the )?same day)?(?: at (?:the )?(?:border|airport|bridge))",
  ),
  phrase(
    "(?:the |la |le |c'est la |it is the |it's the |date )*(?:same|meme)(?: (?:date|day|jour|one))? (?:as|que|of) (?:my |the |ma |la |mon |le )?(?:first|premiere|initial)(?: (?:entry|one|time|entree|fois|arrival|visit))?",
  ),
  phrase(
    "(?:the |la |ma |my |c'est (?:la |ma )|it was (?:my |the )?|it is (?:my |the )?)?(?:first|premiere) (?:and|et) (?:the |la )?(?:only|last|seule|unique|derniere)(?: (?:time|entry|one|fois|entree))?",
  ),
];
/** Beside the first: that it was the only one. */
const ofFirst: readonly Phrase[] = [
  neverLeft,
  shownBy("first|1st|initial|oldest|earliest|(?:tout )?premier|plus ancien|1er"),
  phrase(
    "(?:(?:and |et )?(?:this|that|it|c'|ce) ?(?:is|was|est) )?(?:also |aussi |egalement )?(?:my|the|ma|la|mon) (?:last|latest|most recent|derniere|plus recente|only|seule)(?: (?:entry|one|entree|time|fois))?",
  ),
  phrase(
    "(?:it was |c'etait )?(?:my |the |ma |la |mon )?(?:very |toute )?(?:first|premiere?) (?:time|fois|visit|entry|entree|trip|arrival|stop|visite|voyage|arrivee)(?: (?:ever|in canada|au canada|here|abroad|ici|in my life|de ma vie))*",
  ),
  phrase(stayedHere),
];

const home =
  "(?:(?:i|we|je|j'|nous|my family) ?(?:still |now |also |currently )?(?:lives?|resides?|stay|habite|habitons|vis|vivons|reste|etudie|travaille|work|study)(?: (?:there|here|la|y|nearby|close by|now|not far|pas loin|tout pres|a cote|close|in (?:that|this) city|dans cette ville))*)";
/** Beside the port: where the journey went on to, and whose home is near. */
const ofPorts: readonly Phrase[] = [
  ...merryBesidePorts,
  phrase(
    `(?:(?:it was |c'etait |with |avec |before |avant |where i had |my |our |mon |ma |notre |a |an |the |une? |la |short |first |premiere |long )*)?(?:stop|layover|stopover|escale|connection|correspondance|connecting flight|port of entry|point of entry|first stop|point d'entree)(?: (?:in canada|au canada|there|la|here))?(?: (?:on (?:the|my|our) way|before|avant|en route|avant d'aller|before going|then|puis|,)? ?(?:to|vers|pour|a|for|home)? ?(?:${here}|home|chez moi|chez nous))?`,
  ),
  phrase(
    `(?:(?:and |et )?(?:then|puis|ensuite|after that|before|with|avec|followed by|and|et) )?(?:i |we |je |nous )?(?:(?:took|had|a|an|my|our|the|pris|un|mon|le|had a|took a) )*(?:(?:connecting|connection|domestic|internal|local|short|interieure?|correspondance|connected|continued|vol|flight|bus|train|car|voiture|autobus|ferry|drive|domestique|interne) ?){1,3}(?:(?:to|for|vers|pour|a|jusqu'a|home to|on to) )?(?:${here}|home|chez moi|chez nous|maison)`,
  ),
  phrase(
    `(?:then|puis|ensuite|and then|et puis|on (?:the|my|our) way (?:home )?to|en route (?:to|vers|pour)|en chemin vers|before going to|avant d'aller a|going (?:on )?to|bound for) (?:to |a |on to )?(?:${here}|home|chez moi)`,
  ),
  phrase(
    "(?:the |le |l'|a |au )?(?:same|meme) (?:airport|aeroport|place|endroit|port|crossing|bridge|pont|poste) (?:as|que) (?:(?:for|pour|on|at|a) )?(?:(?:the|la|my|ma) )?(?:first|1ere|1st|premiere|last|previous) (?:time|fois|entry|entree|arrival|visit|one)",
  ),
  phrase(`(?:where |ou |(?:c'est|that is|that's) (?:la |where )?(?:que |ou )?)?${home}`),
  phrase(
    `(?:(?:it is |it's |c'est )?(?:the |le |la |l'aeroport (?:le )?)?)(?:closest|nearest|plus proche|plus pres)(?: (?:airport|border|crossing|aeroport|poste))?(?: (?:to|of|from|de|a) (?:home|my (?:home|house|place)|chez (?:moi|nous)|us|me|la maison|our home|where i live))?`,
  ),
  phrase(
    "(?:main |big |international |domestic )?(?:terminal|gate|hall|porte)(?: (?:international|domestic|\\w{1,2}|building))?|arrivals?(?: hall)?|arrivees|customs|douanes?|land border(?: crossing)?|border crossing",
  ),
];

/** Beside a day to come: that the journey is booked, and what ends or begins then. */
const ofReturn: readonly Phrase[] = [
  phrase(
    "(?:(?:i |we |j'ai |nous avons |my |our |the |mon |le |notre |a |un |return |round ?trip |flight |plane )*)(?:tickets?|flights?|billets?|vols?|reservation|booking)(?: (?:d'avion|de retour|aller-retour|retour))?(?: (?:is|are|est|sont|was|already|deja|all|attached|ci-joint|joint|booked|bought|purchased|paid|confirmed|reserved|achetee?s?|reservee?s?|confirmee?s?|payee?s?|pris))*",
  ),
  phrase(
    "(?:already |deja )?(?:booked|bought|confirmed|reserved|achete|reserve|confirme)(?: (?:my|the|our|mon|le|a) (?:ticket|flight|billet|vol|return ticket))?",
  ),
  phrase(
    `(?:school|classes|work|my (?:job|work|classes|semester|course|leave|vacation|contract)|the (?:semester|term|kids' school)|l'ecole|les cours|mon travail|le travail|la session|la rentree)(?: (?:starts?|begins?|resumes?|ends?|reprend|commence|commencent|reprennent|finit|recommence))(?: (?:again|that|this|cette|the|day|week|month|then|same|next|le|jour|semaine|la|lendemain|after|monday|lundi))*`,
  ),
  phrase(
    `(?:(?:at |a )?(?:the |la )?(?:end|fin) (?:of|de|du|des|d') ?(?:${kindsOf}|(?:my|the|our|mon|ma|mes|le|la|les|notre|maternity|parental|christmas|de|noel) )*(?:visit|leave|trip|vacation|holidays?|stay|contract|work|studies|semester|conges?|vacances|sejour|voyage|visite|contrat|fetes|session|mission)(?: (?:to|with|chez|de|a|of) ${somebody})?)`,
  ),
];

export const besideReturn: readonly Phrase[] = [...ofEntries, ...ofReturn];
export const besideFirstEntry: readonly Phrase[] = [...ofEntries, ...besideEntries, ...ofFirst];
export const besideLastEntry: readonly Phrase[] = [...ofEntries, ...besideEntries, ...ofLatest];
export const besidePort: readonly Phrase[] = [...ofEntries, ...ofLatest, ...ofPorts];
