/**
 * The words by which people say that somebody came into Canada, in English and French, as they stand in folded text. One
 * place for all of them: a verb or a noun that is missing is added here and is known everywhere.
 */

/** Coming in, without a word of whether it was the first time. */
const coming = [
  // English verbs, in the forms that second-language writers use too
  "enter(?:ed|ing|s)?",
  "came(?! (?:back|home)\\b)",
  "com(?:e|ing)(?! (?:back|home)\\b)",
  "land(?:ed|ings?)(?! (?:border|crossing)s?\\b)|land(?= (?:in|at) )",
  "touch(?:ed|ing)? ?down",
  "set(?:ting)? (?:my |our |his |her )?(?:first )?(?:foot|feet)",
  "step(?:ped|ping)? (?:foot )?(?:on|onto|in|into|off|over)",
  "cross(?:ed|ing)?(?= (?:over |back )?(?:in|into|to|at|the|through|via|from|on|over|border|canad\\w+)\\b)",
  "(?:was|were|been) (?:in|to) canada(?= (?:for )?(?:my |the )?(?:very )?first)|(?:ai ete|etais) (?:au|en) canada(?= (?:pour )?(?:la |ma )?(?:toute )?premiere)",
  "(?:moved?|moving|immigrated?|relocated?|migrated) (?:to|into|here|in)",
  "settled (?:down )?(?:in|here)",
  "reach(?:ed|ing)?(?= (?:in |here|canad|the country|this country|toronto|montreal|vancouver|on ))",
  "got (?:in|into|to|here)(?= (?:canad\\w+|the country|this country|here|on|at|via|through|in|first|for)\\b)",
  "(?:flew|flown|fly|flying|drove|driven|driving|walked|sailed|travell?ed|rode)(?: or (?:flew|drove|walked|sailed|rode|travell?ed))? (?:in|into|to|over|across|through|here)",
  "pass(?:ed|ing)? (?:through|by|via|across|the (?:border|customs))",
  "(?:went|gone|been|got) through (?:the |canadian |canada )?(?:customs|immigration|border)",
  "(?<!\\b(?:not|n't|never|nt) )(?:let (?:me|us|him|her|them)|(?:was|were) let) (?:in|into|enter|through)(?! on (?:a|the|my|our|to)\\b)",
  "made it (?:to|here|into)|visited|admitted|admission",
  "join(?:ed|ing) (?:me|us|him|her|them|my (?:husband|wife|spouse|partner|family|parents?|mother|father|children|kids))",
  "followed(?: (?:me|us|him|her|them))?(?= (?:on|in|later|from|a|one|two|three|some|shortly|soon|the)\\b)",
  // nouns
  "entr(?:y|ies)(?! (?:visas?|permits?|fees?|level|exams?|tests?|jobs?|clearance|bans?|refusals?|documents?|letters?|forms?|cards?|programs?|interviews?|class)\\b)|entrance(?! (?:exam|fee|test))",
  "arrivals?",
  "(?:trip|visit|stay|day|journey|time|flight|travel) (?:back )?(?:to|into|in|here in) (?:canada|this country|the country)",
  // French
  "entr(?:ee?s?|es|er|ais|ait|ai|ant)",
  "arriv(?:e[ds]?|ees?|es|er|ing|ai|ais|ait|ant)",
  "venue?s?|viens|venir|vins",
  "atterri(?:e?s?|r|ssages?)?",
  "debarqu(?:ee?s?|er|ements?|ai)",
  "(?:pos(?:ee?s?|er)|mis|mettre|depos(?:ee?s?)) (?:le |les |mes |nos |ses |mon |un )?(?:pieds?|valises?|bagages?)",
  "foul(?:ee?s?|er) (?:le |du )?sol",
  "pass(?:ee?s?|er|ages?)(?= (?:par|a|au|aux|la|le|l'|en|via|de|d'|du|frontalier\\w*)\\b)|passages?",
  "franchi(?:e?s?|r|ssements?)?",
  "travers(?:ee?s?|er)",
  "install(?:ee?s?|er|ation)(?= )",
  "(?:m'|nous |l'|les )(?:a|ont|ai|avait|avaient|avais|avons) (?:enfin |aussi |ensuite )?rejointe?s?",
  "immigr(?:ee?s?|er)|emmenag(?:ee?s?|er)|admis(?:es?)?",
  "(?:sejour|visite|voyage|jour) (?:au|en terre) canad\\w*",
];

/** Coming back: told of the past it is an entry, and never the first. */
const returning = [
  "(?:came|come|got|gotten|been|was|were|flew|flown|drove|driven|went|moved|crossed|made it|walked|travell?ed) (?:right |safely )?back(?! and forth\\b)",
  "(?:came|come|got|been) home",
  "returned",
  "re-?entered",
  "(?:came|come|entered|got) (?:in )?again",
  "(?:entered|came (?:in)?to|arrived (?:in|to)|flew (?:in)?to|landed in) canada (?:once )?again",
  "revenue?s?|revins",
  "retourne(?:e?s)?|retournee",
  "repasse(?:e?s)?|repassee",
  "(?:suis|sommes|etais|etions) de retour",
  "(?:re-?entre|reentre)(?:e?s)?",
];

/** "Rentré" is said of coming back, and by many for coming in: with "la première fois" it is the first entry. */
const comingHome = ["rentree?s?"];

/** The noun and what may be a plan: an entry only where a word says which of them it was. */
const returns = [
  "return(?:ing|s)?",
  "com(?:e|ing) (?:back|home)",
  "retours?",
  "revenir|rentrer|retourner",
  "re-?entr(?:y|ies|ee)",
];

/** Words that make a date something else than an entry, however near the entry stands. */
const otherwise = [
  "(?:first|last|latest) (?:country|countries)|(?:premier|dernier)s? pays",
  "not (?:my |the )?first|pas (?:ma |la )?premiere",
  "born|birth\\w*|nee|ne(?= (?:le|en|a|au|aux|dans)\\b)|naissance",
  "appli(?:ed|cation)|demande",
  "issued|visas?|permits?|permis|passports?|passeports?|expir\\w*|renew\\w*|renouvel\\w*",
  "left|leave|leaving|depart\\w*|quitt\\w*|parti\\w*|reparti\\w*|sorti\\w*|exit\\w*",
  "ended|finished|termine\\w*|fini(?:e|es|s|t)?",
  "married|mariee?s?|approved|approuvee?|received|recue?s?|wrote|dated|outside|hors|trip|voyage",
  "graduat\\w*|diplom\\w*|cancel+ed|annulee?s?|said|says|tells|job|emploi|travail|work(?:ed|ing)?|school|university|universite",
  "told|informed|asked|heard|learned|called|dit|ecrit|appele|refused|denied|refusee?|turned (?:back|away)",
  "(?:went|gone|go|going|flew|flown|travell?ed|moved|alle(?:e|s|es)?) (?:home|abroad|away|on|out)",
  // A country of one's own is where one comes from.
  "(?<=\\b(?:in|to|into|dans) )(?:my|our|mon|notre) (?:own |home |birth )?(?:country|pays)(?! (?:of residence|de residence|now))",
  "(?<=\\breturns? )(?:to )?home(?! (?:to|in) canada)|(?<=\\bretours? )(?:au pays(?= ?:)|chez (?:moi|nous)|a la maison)",
];

const both = [
  "only (?:ever )?(?:entered|came|come|been|arrived|landed|crossed)(?: (?:in|into|to|canada|here|the country|this country)){0,2} (?:once|one time)",
  "first (?:entry|arrival|landing|time) and (?:my |the |also )*(?:last|latest|most recent) (?:entry|arrival|landing|time)",
  "premiere (?:entree|arrivee) et (?:ma |la |aussi )*derniere(?: (?:entree|arrivee))?",
  "(?:only|just|exactly) (?:once|one time)|once only|(?:only )?(?:one|a single) time(?: only)?|only (?:one |ever |single )*(?:entry|arrival|time)",
  "first and (?:my |the )?(?:only|last|most recent|latest)|one and only|single entry",
  "(?:une|1) seule (?:et unique )?fois|qu'une (?:seule )?fois|seule et unique|unique entree|seule entree",
  "premiere (?:et|et la|et ma) (?:derniere|seule|unique)|seule et derniere",
];

const first = [
  "(?<!\\b(?:not|pas) (?:my |the |ma |la )?)first(?:ly)?(?: ever)?(?! (?:of all|name|names|nation|country|countries)\\b)",
  "1st",
  "initial(?:ly|ement|es?)?",
  "original(?:ly)?",
  "earliest",
  "(?<=\\b(?:suis|est|sommes|sont|etais|etait|ai|a|avons|ont) (?:tout )?)d'abord|d'abord(?= (?:entre|arrive|venu|atterri|debarque))",
  "premiere?s?(?! pays\\b)",
  "1(?:ere|re)",
  "1er(?= (?:entree|arrivee|passage|sejour|atterrissage|retour))",
  "d'origine",
];

const last = [
  "(?:the )?(?:very )?last(?:ly)?(?! (?:name|names|week|weeks|month|months|year|years|night|day of|winter|summer|spring|fall|autumn|monday|tuesday|wednesday|thursday|friday|saturday|sunday|but)\\b)",
  "latest|newest",
  "most recent(?:ly)?|recent(?:ly)?",
  "(?<!\\b(?:ete|hiver|mois|an|annee|semaine|printemps|automne|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )dernier(?:e|s|es|ement)?(?! nom\\b)",
  "(?:le |la )?plus recent(?:e|s|es)?|recemment",
];

const any = (words: readonly string[]): RegExp => new RegExp(`\\b(?:${words.join("|")})(?![\\p{L}\\p{N}])`, "gu");

/** What a mark in a sentence about entries is; the earlier pattern has its words where two would. */
export const entryMarks = [
  ["both", any(both)],
  ["back", any(returning)],
  ["home", any(comingHome)],
  ["return", any(returns)],
  ["come", any(coming)],
  ["first", any(first)],
  ["last", any(last)],
  ["other", any(otherwise)],
] as const;

/** `plan`: an entry that has not been. */
export type EntryMark = (typeof entryMarks)[number][0] | "plan";

/** Before an entry: it is still to come, or was only meant to be. */
export const planned =
  /\b(?:will|shall|'ll|would|could|should|might|going to|gonna|about to|plan(?:s|ned|ning)? (?:to|on)|intend(?:ed|ing)? to|hop(?:e|ed|ing) to|expect(?:ed|ing)? to|want(?:ed)? to|wish(?:ed)? to|need(?:ed)? to|have to|had to|supposed to|meant to|vais|va|vas|allons|vont|allais|compte|comptons|comptais|prevois|prevoyons|prevoyais|pense|pensons|souhaite|voudrais|veux|aimerais|dois|devais|devrais|espere|esperons) (?:not |bien |y |to |also )*(?:first |last |finally |enfin )?$/;

/** Whether folded words speak of coming into the country in any way. */
export const speaksOfComing = new RegExp(
  `\\b(?:${[...coming, ...returning, ...comingHome, "retour|return|re-?entr(?:y|ee)"].join("|")})`,
  "u",
);

/**
 * Words that say nobody left since: the one entry told is then the first and the last. What they deny is a departure, so
 * they say nothing against the date before them.
 */
export const stayed =
  /\b(?:(?:have|has|had|'ve|ve|did|didn't|haven't|hasn't|n't) ?)?(?:not|never|n't|haven't|hasn't|didn't|havent|didnt)(?: (?:yet|ever|once|even))? (?:left|leave|gone out|been out(?:side)?|travell?ed (?:outside|since|after that)|exited|been away)(?: of)?(?: (?:canada|the country|this country|it|again|here|after(?:wards?)?(?: that)?|even once|once))*(?: (?:ever )?since(?: (?:then|that day|that date))?)?(?! (?:on |in |the )?\d)|\b(?:ne |n')?(?:l'|en |y )?(?:ai|suis|avons|sommes|a|est|ont|sont) (?:plus|pas|jamais)(?: (?:plus|jamais))? (?:quitte|reparti|ressorti|sorti|parti|voyage(?= depuis))(?:e?s|e)?(?: (?:le|du|ce|d'ici|depuis|lors|pays|canada|territoire|canadien|l'|ce jour|cette date))*/g;

/** "From my last trip", "après un séjour en Tunisie": where somebody came back from, with a word of which that is not the entry's. */
export const whence =
  /\b(?:from|after|de|d'|apres|following|suite a)(?: |(?<='))(?:[\p{L}'-]+ ){0,4}?(?:trips?|holidays?|vacations?|visit(?:ing)?|wedding|honeymoon|travels?|weekend|vacances|voyage|sejour|conges?|mariage|visite|fetes)\b(?: (?:to|in|of|au|aux|en|a|chez) (?:(?:the|my|la|le|ma|mon) |l')?[\p{L}'-]+)?/gu;

/** "My last trip ended on …, when I came back to Canada": what ends with coming back. */
export const homecoming =
  /\b(?:last|latest|most recent|dernier) (?:trip|journey|travels?|vacation|holidays?|voyage|sejour)(?: (?:abroad|away|home|outside (?:of )?canada|overseas|a l'etranger|hors du canada))? (?:ended|finished|was over|s'est (?:termine|acheve)|a pris fin)(?=[^.;]{0,60}\b(?:when|as|quand|lorsque)\b[^.;,]{0,30}\b(?:back|returned|landed|arrived|re-?entered|rentree?|revenue?|arrivee?|de retour)\b[^.;,]{0,12}\bcanada\b)/g;

/** "With a study permit", "avec un permis d'études": by what right somebody came in. */
export const byRight =
  /\b(?:with|on|using|under|holding|as|avec|sous|muni d'|au moyen d')(?: |(?<='))(?:an?|my|the|un|une|mon|le)?\s?(?:[\p{L}'-]+ ){0,2}?(?:visa|permit|permis(?: (?:de |d')[\p{L}]+)?|passport|passeport|status|statut)\b/gu;

/** "Notre dernière entrée à tous est …": whose it is. */
export const everyones =
  /\b(?:a|pour) (?:tous(?: les (?:deux|trois|quatre|cinq))?|nous (?:tous|deux|trois|quatre|cinq)|toute la famille)\b/g;

/** "In 2014, exactly November 11, 2014": the year and the month of the date that follows, said before it. */
export const partly =
  /\b(?:back )?(?:in|en|during|au mois de|au mois d'|in the month of) (?:[a-z]{3,10} )?((?:19|20)\d\d),? (?:(?:and |et )?(?:more |plus )?(?:exactly|precisely|specifically|precisement|exactement|to be (?:more )?(?:exact|precise)|pour etre (?:exacte?|precise?)),? )(?:on |le |du )?(?=.{4,24}\b\1\b)/g;

/** What may stand between a word of which and the entry or the date that it goes with. Folded. */
export const between: ReadonlySet<string> = new Set(
  (
    "time times fois date dates day ever official officially actual actually physical physically legal legally successful of the my our his her their de du d des la le les l ma mon notre nos sa son ses " +
    "i i've we he she they je j nous il elle on all both together tous toutes ensemble ai suis est sont etait fut avons sommes a ont eu lieu ete have has had having was were is are did been be got that this it one when where que qu ou y en m me c'etait c'est c ce celle celui " +
    "into to in on at as by via through from for with and also too aussi egalement canada canadian canadien canadienne pays country pour au aux a par dans sur avec sous date remonte back here et occurred happened took place mettez plutot inscrivez put write should rather please use"
  ).split(" "),
);
