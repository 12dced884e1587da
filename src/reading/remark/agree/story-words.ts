/** The words by which the story of a journey is told, and those that make it more than a story. All on folded text. */

/** Coming in, which may have been the first time. */
export const came =
  /\b(?:came|come|arrived?|landed|entered|got here|moved|immigrated|debarquee?s?|arrivee?s?|arriver|venue?s?|entree?s?|atterri|was here|etait (?:deja )?la|joined|rejointe?s?|first day|premier jour)\b(?! (?:back|home)\b)/;
/** Coming back. */
export const back =
  /\b(?:back|home|returned|returning|return|coming home|drove up|revenue?s?|revenais|revenait|revenions|rentree?s?|rentrer|retour|retournee?s?)\b/;
/** Going, or being, somewhere else. */
export const away =
  /\b(?:went|gone|flew|flown|travell?ed|trips?|vacations?|holidays?|honeymoon|cruise|wedding in|visit(?:ed|ing)?|drove|skiing|camping|weekend in|week in|days? in|allee?s?|partie?s?|voyagee?|voyages?|vacances|sejour|noces|saut|descendue?s?|monte[es]* a|abroad|overseas|outside|a l'etranger|crossed|crossing|flight|avion|vol|bus|passage|loue)\b/;
/** Again and again. */
export const often =
  /\b(?:every|each|chaque|tous les|toutes les) (?:\p{L}+ )?(?:week|month|winter|summer|year|weekend|semaine|mois|hiver|ete|an|annee)s?\b|\b(?:weekly|monthly|often|regularly|souvent|regulierement)\b|\btimes a (?:week|month|year)\b|\bfois par (?:semaine|mois|an)\b/u;
const denial =
  /\b(?:not|never|none|nobody|no|without|haven't|didn't|hasn't|don't|pas|jamais|personne|aucune?|sans|ni|plus)\b|n't\b/;
export const isDenied = (clause: string): boolean => denial.test(clause);
export const sinceThen =
  /\b(?:since|after (?:that|this)|afterwards|ever since|again|depuis|ensuite|apres|re(?:parti|sorti|tourn|voyag|quitt|travers)\p{L}*)\b/u;

/** What a story must not hold: a doubt, another time or entry, a paper, a plan, another answer, one of them who did otherwise. */
const telling = [
  "again|also|another|others?|second|third|twice|several|count\\w*|compte\\w*|mention\\w*|too|aussi|autre\\w*|egalement",
  "guess\\w*|maybe|perhaps|peut-etre|think|thinks|thought|believe|crois|pense|suppose|seems?|semble|forg[eo]t\\w*|oubli\\w*|sure|sure?s?|certain\\w*|approx\\w*|about|environ|feeling|doubt\\w*|doute\\w*|know|sais|unsure|pif|hasard|confond\\w*|mixed|rough\\w*",
  "wrong|mistake\\w*|erreur\\w*|error\\w*|correct\\w*|corrig\\w*|rectif\\w*|pardon|oops|oups|actually|en fait|plutot|instead|rather|mean|meant|dire",
  "besides|outre|a part|apart from|other than|just (?:came|got|arrived|returned|landed|back)|lately|recently|recemment|rien que|(?:je|on|nous) (?:rentre|reviens|rentrons|revenons|revient)|viens? de|venons de|am back|are back|is back|commut\\w*|after (?:that|this|it)|out of|then again|same day|meme jour|lendemain(?! d)|veille(?! d)|next day|(?:day|night) (?:after|before)(?! \\p{L}*(?:mas|ter|day|year))|midnight|minuit|took off|decoll\\w*|boarded|embarque\\w*|rap+el\\w*(?! avoir| bien| tres bien)|souvien\\w*|exact\\w*|demandes?(?! d')|application|(?:first|last|premiere|derniere) (?:entry|entree|arrival|arrivee)|mine|than|cancel\\w*|annul\\w*",
  "(?:i|we|i've|we've) (?:have )?left|n\\/?a|(?:suis|sommes|est) (?:sortie?s?|partie?s?)|am (?:in|at)|rien",
  "should|would|could|might|if|unless|until|till|jusqu\\w*|still(?! had)|encore|toujours|yet|soon|bientot|tomorrow|demain|prochaine?|will|going to|plans?|planned|projet|want\\w*|veux|tonight|now in|waiting|attends",
  "transit\\w*|changed? planes?|changer|layover|refus\\w*|denied|refoul\\w*|turned (?:back|away|around)|let (?:me|us|him|her)|laisse\\w*|missing|manqu\\w*",
  "dates?|answers?|reponses?|numbers?|numero|questions?|line|uci|iuc|e-?mails?|courriels?|eyes?|yeux|wrote|written|put|ecrit\\w*|mis|read|says?|said|told|dit",
  "permits?|permis|visas?|letters?|lettres?|approv\\w*|passports?|passeports?|csq|caq|papers?|papiers?|document\\w*|officially|renew\\w*",
  "except\\w*|sauf|hormis|whereas|tandis que|alors que|without (?:me|us|him|her|my|our)|sans (?:moi|nous|lui|elle|mon|ma|le|notre)|with(?:out)? (?:him|her|them) not|stayed (?:behind|here|home|in canada|with)|dormait|restee? (?:ici|a la maison|chez|au canada)|only (?:me|him|her|my \\w+)|moi seule?",
  "moved (?:back|to)|live (?:there|in)|living (?:there|in)|vi[st] (?:a|en|la-bas)|demenag\\w*|sent me|envoyee?|left (?:canada|the country)|(?<!\\b(?:pas|jamais|plus) )quitte le (?:canada|pays)|exit\\w*|depart(?:ure)?|send|sold",
  "earlier|previous\\w*|auparavant|first time|premiere entree|as a (?:child|kid|baby)|once|une fois|last time|derniere fois|many|autres|most recent|plus recente",
].join("|");
export const tellsMore = new RegExp(`(?<![\\p{L}\\p{N}])(?:${telling})(?![\\p{L}\\p{N}])`, "u");

/** Of which of a family is told who came before whom: that is read word by word, or not at all. */
export const ordered =
  /\b(?:first|en premier|le premier|la premiere|d'abord|joined?|rejointe?s?|rejoindre|followed|suivie?s?|same|memes?|together|ensemble|before|after|later|avant|apres|plus tard|ahead)\b/;
/** A journey of somebody else's than who says "I" and "we". */
export const theirs = /\b(?:he|she|they|ils?|elles?|his|her|their)\b/;
export const ours = /\b(?:i|we|my|our|je|on|nous|mon|ma|mes|notre|nos)\b|\bj'/;

/** Another coming, unless its time is that of the first. */
export const visits = /\b(?:before|avant|visitors?|tourist\w*|touristes?|visiteu\w*|first|premiere fois)\b/;

/** By road, and by air. */
export const road =
  /\b(?:drove|drive|driving|cars?|bus|coach|train|walked|foot|auto|char|voiture|autocar|autobus|pied|truck|camion)\b/;
export const air = /\b(?:fl[eyi]w|fly|flying|plane|flight|avion|vols?|atterri|landed|airport|aeroport)\b/;
export const airport = /\b(?:airport|aeroport|pearson|trudeau|stanfield|international)\b/;
export const crossing = /\b(?:bridge|pont|border|crossing|tunnel|frontali\w+|frontiere|douane|lacolle|stanstead)\b/;
/** What has a date and is no journey. */
export const lifeEvent =
  /\b(?:became|become|devenue?s?|accept\w*|born|nee?s?|naissance|graduat\w*|diplom\w*|married|marie\w*|bought|achete\w*|start\w*|commenc\w*|died|decede\w*|morte?s?|promoted|hired|embauche\w*)\b/;
