import { auxiliary, papers, phrase, somebody, subject, type Phrase } from "./aside-grammar.ts";

/**
 * What people add of good cheer, of proof or of habit: "a day I will never forget", "I still have the boarding pass", "where my
 * brother was waiting", "immigration counter", "as usual", "that is how it is written on my permit". Folded words of both languages.
 */

const forgotten = [
  "(?:(?:will|'ll|shall|can|could|would|won't|can't|cannot|ne l'|n'|ne|l'|am|ever|will ever) ?){0,2}(?:(?:never|not|jamais|n't) ?)?(?:(?<=(?:never|not|n't|cannot|n'|ne|l') ?)(?:(?:pourrai\\w*|peux|pouvons|peut) (?:(?:pas|jamais|l') ?)*)?(?:forget|oubli\\w*)(?: (?:jamais|pas|plus))?)",
  "(?:(?:will|'ll|shall) )?(?:always|forever) (?:remember|cherish|treasure)",
  "(?:will|'ll|shall) (?:remember|cherish|treasure)(?= (?:it|this|that|all|forever|for))",
  "(?:m'en|me|nous en|nous) souviend\\w+(?: toujours)?",
].join("|");
const moment =
  "(?:(?:it was|that was|c'etait|what|quel(?:le)?|such) )?(?:(?:an?|the|une?|le|la) )?(?:day|date|moment|trip|journee|jour|instant|voyage)(?: (?:that|which|que|dont|qu'))?";

/** Beside an entry, whichever it is. */
export const merryBesideEntries: readonly Phrase[] = [
  phrase(
    `(?:${moment} ?)?${subject} ?(?:${forgotten})(?: (?:it|that (?:day|moment)|this day|ce jour(?:-la)?|cette (?:journee|date)|(?:for )?(?:the rest of|all) my life|forever|for ever|(?:de )?toute ma vie|de ma vie))*`,
  ),
  phrase(
    "(?:(?:it was|that was|c'etait|ce fut|so|si|very|tres|truly|vraiment|simply|tout simplement) ){0,3}(?:unforgettable|inoubliable|memorable|magical|magique|emouvant|touchant|merveilleux|wonderful|marvellous)|(?:what|quel(?:le)?|such) (?:a |an )?(?:(?:great|grande?|immense|big) )?(?:joy|joie|relief|soulagement|bonheur|happiness|emotion|excitement)",
  ),
  phrase(
    "(?:(?:it was|that was|c'etait|ce fut) )?(?:(?:the|my|our|la|le|ma|mon) )?(?:best|greatest|happiest|proudest|meilleure?|plus (?:beau|belle|grande?|heureu(?:x|se))) (?:decision|choice|day|thing|moment|gift|choix|jour|journee|chose|cadeau|souvenir|memory)(?: (?:of (?:my|our) (?:life|lives)|(?:i|we) (?:ever|have ever) (?:made|had)|ever|de (?:ma|notre) vie|de tous))?",
  ),
  // "the day my new life began", "date gravée dans ma mémoire"
  phrase(
    "(?:(?:the|le|la|it was the|c'etait le) )?(?:(?:very )?(?:day|moment|jour|instant|beginning|start|debut|commencement)(?: (?:that|when|where|of|ou|de|d'|du))? ?)(?:(?:my|our|an?|ma|mon|notre|une?|the|la|le) ?)?(?:(?:new|whole|nouvelle?|grande?|great|big|canadian) )?(?:life|vie|dream|reve|adventure|aventure|chapter|chapitre)(?: (?:canadienne?|in canada|here|au canada|ici|(?:really )?(?:began|started|changed|came true)|a (?:commence|debute|change)|s'est realise))*|(?:(?:an?|the|une?|la|le) )?(?:(?:day|date|moment|jour|journee) )?(?:forever |a jamais |pour toujours )?(?:engraved|etched|gravee?|inscrite?)(?: (?:forever|a jamais|pour toujours))? (?:in|on|dans) (?:my|our|ma|mon|notre) (?:memory|memoire|heart|coeur)",
  ),
  // "J'ai encore la carte d'embarquement", "I kept the plane ticket as a souvenir"
  phrase(
    "(?:(?:and|et) )?(?:i|we|j'|je|nous) ?(?:(?:still|have|'ve|even|ai|avons|encore|toujours|l'ai|bien|meme) ?){0,4}(?:(?<=(?:have|'ve|ai|avons|encore|toujours) )|kept|keep|saved|garde|conserve) ?(?:(?:the|my|our|a|le|la|ma|mon|mes|nos|les|un|une|l') ?)?(?:(?:old|original|paper|vieux|vieille) )?(?:boarding (?:pass(?:es)?|cards?)|(?:(?:plane|flight|air|bus|train|ferry) )?tickets?|billets?(?: (?:d'avion|de train|d'autobus|de bus))?|cartes? d'(?:embarquement|acces a bord)|talon|coupon|cachet|tampon|stamp|luggage tag|etiquette de bagage|photos?|pictures?)(?: (?:of|from|de|at|in|as|an?|une?|comme|en|chez|dans|that|ce|cette|the|la|le|my|mon|ma|day|jour|jour-la|trip|flight|vol|voyage|souvenir|keepsake|proof|preuve|home|moi|drawer|tiroir|album|passport|passeport|it|on it))*",
  ),
  // "rejoindre mon mari", "quand je suis venu étudier"
  phrase(
    `(?:(?:in order to|to|pour|afin de) )?(?:rejoindre|retrouver|join(?:ing)?|reunite with|be (?:together )?with|live with|vivre avec|etre avec) ${somebody}(?: (?:here|ici|in canada|au canada|at last|enfin))?`,
  ),
  phrase(
    `(?:when|quand|lorsque|as|the day|le jour ou) ${subject} ?${auxiliary}{0,3}(?:came|arrived|moved|venue?s?|arrivee?s?)(?: (?:here|over|to canada|au canada|ici))? (?:(?:to|for|pour|afin de) )?(?:(?:do|start|begin|pursue|faire|commencer|debuter|entamer|poursuivre|suivre) )?(?:(?:my|our|a|an|the|mes|mon|ma|nos|un|une|le|la|des) )?(?:stud(?:y|ies)|work(?:ing)?|live|settle|etudier|travailler|vivre|m'installer|nous installer|etudes|master'?s?|degree|phd|mba|maitrise|doctorat|baccalaureat|diploma|diplome|college|university|universite|job|emploi|stage|internship|formation|training|programme?|program|new (?:job|life)|nouvelle vie|nouvel emploi)(?: (?:here|ici|program(?:me)?|full[- ]time|a temps plein|universitaires?|superieures?))*`,
  ),
];

const meeting =
  "(?:waiting|waited|come|came|picked (?:(?:me|us) )?up|picking (?:me|us) up|met|collected|fetched|welcomed|greeted|received|hugged|attendai(?:t|ent)|attendue?s?|venue?s?|recuperee?s?|accueillie?s?|accueillai(?:t|ent)|cherchee?s?)";
/** Beside a port: at which desk, as ever, and who met them there. */
export const merryBesidePorts: readonly Phrase[] = [
  phrase(
    "(?:(?:at|through|via|the|in|a|and|et) ){0,2}(?:(?:canadian|canada|cbsa|asfc|primary|passport|border|customs|immigration|main|international|arrivals?|security|services?|control|inspection|and|&|nexus) ){0,5}(?:(?<=(?:canadian|canada|cbsa|asfc|primary|passport|border|customs|immigration|arrivals?|services?|control|inspection|nexus) )(?:counters?|desks?|booths?|windows?|wickets?|halls?|area|zone|lanes?|line|section|offices?|checkpoints?|control|kiosks?|inspection|hall|services|room|lounge|point|station|officers?|agents?)|immigration|passport control)",
  ),
  phrase(
    "(?:(?:au|aux|a|par|devant|dans|le|la|les|un) ?)?(?:(?:la|l'|le) ?)?(?:comptoirs?|guichets?|bureaux?|zones?|salles?|halls?|files?|kiosques?|bornes?|controles?|aires?|services?|secteurs?|postes?|points?|inspection|verification)(?: (?:primaire|secondaire|principale?|canadien(?:ne)?s?|automatiques?))?(?: ?(?:(?:de|des|du|d'|la|l'|les|aux|a|et|pour) ?){0,3}(?:immigration|douanes?|douanier(?:e|s|es)?|passeports?|frontieres?|frontalier(?:e|s|es)?|asfc|agence|arrivees?|internationale?s?|inspection|controle|securite|canadien(?:ne)?s?|primaire))+",
  ),
  phrase(
    "(?:(?:just|same|the same|always|again|exactly|still) ){0,2}(?:as|like) (?:usual|always|ever|(?:every|each) (?:single |other )?time|every year|(?:i|we) (?:always|usually|normally) do|(?:for )?all (?:my|our) (?:trips|travels|entries))|(?:encore |toujours )?comme (?:d'habitude|toujours|d'ordinaire|a l'(?:habitude|ordinaire|accoutumee)|(?:a )?chaque (?:fois|voyage|annee)|(?:tous|toutes|pour tous|pour toutes) (?:mes|nos) (?:voyages|entrees))|(?:my|our|the|mon|notre|l'|le) ?(?:usual|regular|habituelle?|(?:port|airport|one|place|crossing|aeroport|poste|pont|endroit|lieu) (?:habituelle?|de d'habitude|d'habitude|as (?:usual|always)))(?: (?:port|airport|one|place|crossing|route))?",
  ),
  phrase(
    `(?:(?:where|ou|when|and|et|la ou|there) )?(?:(?:an?|une?|des|some) )?${somebody} ?(?:(?:was|were|had|has|have|came|est|sont|avai(?:t|ent)|etai(?:t|ent)|m'|nous|a|ont|vient|already|deja|both|all|tous) ?){0,4}${meeting}(?: (?:for|to|me|us|up|nous|home|there|here|la|la-bas|outside|inside|dehors|chercher|prendre|me chercher|nous chercher|m'attendre|m'accueillir|accueillir|pick|collect|get|meet|welcome|at the (?:airport|gate|exit)|a (?:l'aeroport|la sortie|l'arrivee)|with (?:flowers|balloons|a (?:coat|sign))|avec (?:des (?:fleurs|ballons)|un manteau)|by car|en voiture))*`,
  ),
];

/** Beside a colour: "(see my photo)", "comme on le voit sur la photo". */
export const photographed: readonly Phrase[] = [
  phrase(
    "(?:(?:please|as|like|comme|also|and|et|svp|just) )*(?:see|check|have a look at|look at|regardez|verifiez|cf\\.?|refer to|voir|voyez|seen|visible|(?:you|vous|one|on) (?:(?:can|may|will|could|pouvez|peut|pourrez|le|la|les|also|clearly|bien|easily|aussi) ){0,4}(?:see|tell|notice|verify|voir|voyez|voit|constater|verifier)(?: (?:it|that|them))?) (?:(?:in|on|from|sur|dans|by|a) )?(?:(?:my|the|our|ma|la|mes|les|attached|enclosed|new|nouvelle) ){0,3}(?:(?:passport|id|profile|pr|visa|passeport) )?(?:photos?|pictures?|photograph|selfie)(?: (?:attached|enclosed|ci-jointe?|jointe?|d'identite|de passeport|(?:of|de) (?:my|mon) (?:passport|passeport)|(?:that )?i (?:have )?(?:sent|attached|uploaded)(?: you)?|que (?:je vous )?(?:j'ai )?(?:envoyee?|jointe?|ai envoyee)))*",
  ),
  phrase(
    "(?:(?:as|like|comme) )?(?:(?:in|on|dans|sur) )(?:my|the|ma|la|mes|les) (?:(?:attached|enclosed|passport|id) )?(?:photos?|pictures?)(?: (?:too|also|aussi|egalement|as well|(?:that )?i (?:have )?(?:sent|attached|uploaded)(?: you)?|ci-jointe?|jointe?))*|(?:photos?|pictures?) (?:attached|enclosed|ci-jointe?s?|jointe?s?|a l'appui)|(?:you|vous) (?:(?:also|already|deja|aussi) )?(?:have|avez) (?:my|the|ma|la|mes) (?:photos?|pictures?)",
  ),
];

/** Beside a name, a number or an address: "that is exactly how it is written on my work permit", "c'est écrit ainsi sur mon permis". */
export const howWritten: readonly Phrase[] = [
  phrase(
    `(?![^,;.]*\\b(?:old|first|last|former|previous|expired|not|wrong\\w*|mis\\w*|ancien\\w*|vieux|premiere?|mal)\\b)(?:(?:and|et|as|which|this|that|it|c'|ce|cela|ca|il|elle|qui|(?:my|mon) (?:name|nom)) ?){0,2}(?:(?:is|'s|are|est|s'|was) ?)?(?:(?:exactly|precisely|just|also|bien|exactement|aussi|toujours) )*(?:(?:how|the way|the same way|ainsi|comme ca|comme cela|comme|so|like (?:this|that)|de cette (?:facon|maniere)|la facon dont|tel que|tel|as) )?(?:(?:que|qu'|il|elle|c'|it|they|she|he|on|the name|le nom|my name|mon nom) ?){0,3}(?:(?:is|'s|are|have|has|been|was|est|ete|a|ont|s') ?){0,2}(?:written|spelled|spelt|printed|shown|typed|registered|recorded|listed|entered|it|appears?|reads|stands|ecrite?|inscrite?|imprimee?|orthographiee?|epelee?|indiquee?|enregistree?|apparait|figure|ecrit|note|mentionnee?)(?: (?:it|exactly|exactement|ainsi|so|comme ca|like this|this way|de cette facon|de la meme facon|the same(?: way)?|pareil))?(?: (?:on|in|across|sur|dans|a|at|everywhere|partout)(?: (?:all|tous|toutes|every|both|of))?(?: (?:my|our|the|your|mon|ma|mes|le|la|l'|les|votre|vos))?(?: ?(?:${papers}|(?:birth|citizenship) certificates?|certificats? de naissance|actes? de naissance|extraits? de naissance|driver'?s? licen[cs]e|driving licen[cs]e|diplom(?:a|e)s?|school records)))?`,
  ),
  phrase(
    "(?:c'est|it is|it's|that is|that's) (?:comme (?:ca|cela)|ainsi|like (?:that|this)|the same|pareil|la meme chose|(?:the |l')(?:exact )?(?:spelling|orthographe)(?: exacte)?|the way it is|tel quel) (?:on|in|of|sur|dans|de) (?:(?:all|tous|toutes) )?(?:my|the|mon|ma|mes|le|la|l') ?(?:birth certificate|acte de naissance|certificat de naissance|".concat(
      papers,
      ")",
    ),
  ),
];
