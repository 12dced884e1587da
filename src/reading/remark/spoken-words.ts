import { abroadWord } from "../intent/places.ts";
import { kinship } from "./words.ts";

/** The words that tell whose a sentence is, or that what it says is not so. All on folded text unless told otherwise. */

const myself = "(?:i|i'm|i've|je|j'|my|mes|mon|ma)";
/** Where a clause goes over to the writer: what stands before it is said of somebody else. */
export const turnToWriter = new RegExp(`(?:[,;:(]|\\b(?:and|but|while|et|mais)) ?(?:${myself}\\b|j')`, "g");
/** Subjects: the writer, who may be "my husband"; somebody named by a pronoun. */
export const firstPerson = /\b(?:i|i'm|i've|my|mine|myself|je|mon|ma|mes|moi)\b|\bj'/;
/** Several at once. */
export const several =
  /\b(?:we|we're|(?:our|notre|nos) (?:first|last|most|eyes|entr\w+|arriv\w+|premiere|derniere|yeux|dates?)|us|all|both|every\w+|each|nous|tous|toutes|tout le monde|toute la famille|chacun\w*|(?:and|et) (?:i|me|moi)|(?:i|me|moi) (?:and|et))\b/;
/** A share that is not everybody's. */
export const exception =
  /\b(?:not (?:both|all|every\w+)|n't (?:both|all)|pas (?:tous|toutes|tous les deux|les deux|nous deux)|except(?:ing)?|excluding|other than|apart from|save for|besides me|only me|i mean|all but|every\w+ but|sauf|excepte|hormis|a part|mais pas|but not|but me|tous? sauf)\b/;
/** What is said of one of several against what was said of all. */
export const contrary =
  /'s (?:was|is|were|are|came|in)\b|\b(?:celle|celui|ceux) d|\b(?:not|isn't|wasn't|aren't|doesn't|hasn't|don't|never|later|after|only|but|except|without|unlike|left|leav\w*|travels?|travel+ing|abroad|join\w*|arriv\w*|darker|lighter|different|instead|will|pas|plus tard|sauf|mais|partie?|rejoin\w*|rejoindr\w*|stay\w*|rest(?:e|ee|a)|behind|follow\w*|suivi\w*|born|nee?|non)\b/;

/** Whether a sentence begins with a relative, a friend or a dog who is asked nothing: "My parents …", "Mon ami Paul …". */
export const strangerLeads = new RegExp(
  `^\\W*(?:(?:and|also|but|et|aussi|mais|well|note that) )*(?:my|our|the|mon|ma|mes|notre|nos|le|la|les) (?:\\w+ )?(?:${kinship}|ex|dogs?|cats?|chiens?|chats?|client(?! (?:number|no\\b|id))|baby-?sitter)(?:s|'s|s')?\\b`,
);
/** "We …, that is my mother and me", "(my mother and I)". */
export const strangerAmong = new RegExp(`\\b(?:my|our|mon|ma|mes) ${kinship} (?:and|et) (?:i|me|moi)\\b|\\b(?:me|i|moi) (?:and|et) (?:my|mon|ma|mes) ${kinship}\\b|\\bnobody\\b|\\bpersonne n'\\b`); // prettier-ignore
/** A name at the head, as written, with what its bearer has or does. */
export const nameLeads =
  /^\W*(\p{Lu}[\p{Ll}\p{M}-]+)(?: \p{Lu}[\p{L}\p{M}-]+)?(?:['’]s (?!first|last|is\b)\S|\s+(?:first|last|has|had|entered|came|arrived|landed|a les|a des|est entr\S+|est arriv\S+|est venu\S*)\s)/u;
/** Words with a capital at the head of a sentence that name nobody. */
export const nobody = new Set(
  "i we he she they it you who this that there then the my our his her their first last initial entry entries arrival date year time eyes eye email uci everyone everybody both all each family husband wife spouse partner son daughter child children kids canada yes no and but so also since in on at from mine today let it's that's here's what's il elle nous on ils elles cela ca ce mon ma mes notre nos tout tous chacun oui non mari femme epouse epoux conjoint conjointe fils fille enfant enfants premiere derniere yeux famille client demandeur applicant principal officer passport stamp iuc courriel".split(
    " ",
  ),
);

/** Words that make what is told of an entry a supposition, hearsay, an attempt, another entry, or one into another country. */
export const notTheEntry = new RegExp(
  [
    "\\b(?:hypothetical\\w*|hypothetiquement|let'?s say|suppos(?:e|ing|ons)|assum(?:e|ing)|imagin(?:e|ons)|admettons|disons)\\b",
    "\\b(?:i (?:am|was|'ve been|have been)|i'm) told\\b|\\baccording to\\b|(?<!\\b(?:passports?|stamps?|permit|visa|passeport|tampon) )\\b(?:says|claims|confirms|gives|thinks|believes) (?:that )?(?:i|my|we|it)\\b|\\bd'apres\\b|\\bselon\\b|\\bon m'a dit\\b|\\bil parait\\b",
    "\\b(?:tried|try|trying|attempt\\w*|wanted|hoped) to (?:enter|come|land|fly)|\\b(?:almost|nearly) (?:enter\\w*|came|landed)|\\bfailli\\b|\\btentative\\b|\\b(?:tente|essaye) d'|\\brefus\\w*|\\bdenied entry\\b|\\bturned (?:back|away)\\b|\\brefoule\\w*|\\bdemande d'entree\\b",
    "\\b(?:second|2nd|next)[- ]?(?:to[- ])?last\\b|\\blast but one\\b|\\bbefore last\\b|\\bpenultimate\\b|\\bavant-?\\s?derniere?\\b",
    "\\b(?:minus|give or take|plus or minus|moins) (?:a|an|one|two|un|une|deux|\\d+) (?:days?|weeks?|months?|jours?|semaines?|mois)\\b",
    "\\b(?:entr(?:y|ee)|arrival|landing|arrivee)(?: (?:in|to|into|au|en) canada)? (?:as|comme|en tant que|that (?:is|was) stamped)\\b",
    "\\bno,? wait\\b|\\bscratch that\\b|\\bkidding\\b|\\b(?:not|without) counting\\b|\\bsans compter\\b|\\b(?:excluding|ignoring|apart from|leaving aside|hormis|mis a part) (?:the |a |my |les |mes )?(?:short |day |quick |small )*(?:trips?|visits?|crossings?|voyages?|sorties?)\\b",
    "\\b(?:would|could|should)(?:'ve| have)\\b|\\bhad (?:i|we|it|the)\\b|\\b(?:if|unless) (?:you|one|we) (?:don't |do not )?(?:count|include|ignore)\\b|\\b(?:officially|on paper|officiellement|sur papier|in theory|en theorie)\\b|\\bprevue? (?:pour|le|au)\\b|\\b(?:vous avez|you (?:have |had )?)(?: )?(?:note|ecrit|indique|mis|noted|wrote|written|put|listed)\\b|\\b(?:puis|and|then|et) (?:(?:je suis|i) )?(?:ressortie?s?|repartie?s?|left again|went back)\\b|\\b(?:dit|ecrit|pense|croit) que\\b",
    "\\bwhether\\b|\\bhad (?:already )?been (?:in|to|here|there)\\b|\\b(?:crossed|travel+ed|went|drove|flew|re-?entered)\\b[^.;]{0,20}\\b(?:after(?:wards?)?|since|again|later)\\b(?=\\W*(?:$|[).;]))",
    "\\b(?:picked|dropped|collected|met|meeting|pick|drop) (?:up |off )?(?:my|our|her|him|them|a)\\b|\\b(?:chercher|deposer|accueillir) (?:ma|mon|mes|notre|nos)\\b",
    "\\b(?:then|and|puis|et) (?:once )?(?:again|a nouveau|de nouveau|encore)\\b(?! (?:and again|thank|merci))",
    "\\b(?:entry|arrival|entree|arrivee) (?:by|par|en) (?:air|plane|car|land|sea|bus|train|boat|avion|voiture|auto|bateau|autobus|la route) (?:was|is|est|etait|date|dates|:)",
    "\\b(?:to|into) (?:this|your|my|our|the) (?:address|office|house|flat|apartment|city|province)\\b",
    `\\b(?:enter(?:ed)?(?: in| into)?|entry (?:to|into|in)|entree (?:en|au|aux|a)|arrived in|landed in|came to|entree? (?:en|au|aux|a)) (?!the country\\b)(?:the |l'|la )?${abroadWord.source}`,
  ].join("|"),
);

/** A label of one entry among several kinds, or of a limit: "first entry with my current passport", "last date of entry allowed". */
export const limitedEntry =
  /\b(?:with (?:my|a|the)(?! (?:\p{L}+ )?(?:wife|husband|spouse|partner|son|daughter|family|kids|children|parents?|mother|father|mom|dad)\b)|after|before|by (?:land|air|sea|car|plane)|this (?:year|time)|allowed|must|deadline|limit|current passport|new passport|for (?:work|study|studies)|avec (?:mon|un|le)(?! (?:\p{L}+ )?(?:mari|fils|conjoint|epoux|epouse|pere|papa)\b)|apres|avant|cette annee|par (?:terre|avion|voiture)|permise?|limite)\b/u;
/** What leads up to an answer that is given as a sample. */
export const forInstance = /\b(?:for (?:instance|example)|e\.g\.|eg:|such as|par exemple|p\. ?ex\.)/;

/** Before "I am in Canada": it is said of another time, or of no time. */
export const notNow =
  /\b(?:if (?:i am |i'm |you |anybody |anyone |they )?(?:asks?|asked)|by the time|when (?:you|this)|once (?:you|this)|as soon as|in case|suppos\w+|assum\w+|pretend\w*|unless|si (?:on|vous|quelqu'un)|au moment ou (?:vous|ce)|quand (?:vous|ce)|lorsque (?:vous|ce)|d'ici (?:a|la|au|le)|des que)\b/;

/** Somebody else writes: on behalf of one other, from another's account. */
export const writesFor =
  /\b(?:my|our) client(?:'s)?\b(?! (?:id|no|num|identif))|\b(?:mon|notre) client\b|\bma cliente\b|\bon behalf of (?!(?:my|our|the|all)? ?(?:whole |entire )?(?:family|us|both|children|kids|myself|me)\b)|\bau nom (?:de |du )(?!(?:la|ma|notre|toute) ?(?:la |ma )?famille|tous|nous|mes enfants|jesus|dieu|seigneur|christ|pere)|\b(?:from|using|with|depuis|de) (?:(?:my|his|her|our|mon|ma|sa|son) )?[\p{L}-]{2,20}'s (?:e-?mail|account|address|mailbox|courriel)\b/u;
/** "En mon nom et au nom de mon épouse": the writer answers for themself too. */
export const forSelfToo =
  /\b(?:(?:on|in) my (?:own )?(?:behalf|name)|en mon (?:propre )?nom|for (?:me|myself)|pour moi(?:-meme)?|(?:behalf of|nom de) (?:me|myself|moi(?:-meme)?)|(?:and|et) (?:myself|moi-meme))\b/;
/** "On behalf of my brother, for me and my wife", "for my client and his wife": whoever else, one of them is nobody who is asked. */
export const forStranger = new RegExp(
  `\\b(?:clients?|clientes?)\\b|\\b(?:behalf of|nom (?:de|du)) (?:(?:my|our|mon|ma|mes|notre|nos|the|a|un|une) )?(?:\\w+ )?${kinship}\\b`,
);
/** "This is …", "I am …", "ici …", up to the end of the clause. */
export const introduction = /\b(?:this is|i am|i'm|it's|it is|my name is|ici|je suis|je m'appelle|c'est)\s+([^.!?\n;:]{2,70})/g; // prettier-ignore
