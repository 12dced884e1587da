import { abroadWord } from "./places.ts";
import type { ConceptRule } from "./rules-concept.ts";

const we = /\b(?:i|we|i'm|i'll|i've|im|ill|my|our|me|us|she|he|they|je|nous|on|ma|mon|mes|notre|nos)\b|\bj'|\bm'/;
const past =
  /\b(?:last|most recent|first|entry|entered|entree|derniere|premiere|plus recente|went|was|were|etais|etions|returned|came|came back|returning from|(?:back|return) from|retour d'un|au retour|retour de (?:mes|mon|nos|notre)|over|finished|ended|termine*e?s?|finie?s?|cancel\w*|annul\w*|years? ago)\b/;
const denied =
  /\b(?:never|no plans?|aucun|jamais|not (?:plan|going|travel|leav|intend)\w*|(?:don't|dont|do not|won't|wont|will not) (?:plan|travel|leave|intend|go|be leaving)\w*|ne (?:prevois|voyage|compte|pars|quitte|partir|voyager)\w* pas|n'ai pas|if|si)\b/;
const homeward =
  /\b(?:fly|flying|come|coming|get|getting|travel\w*|flight|move|moving) (?:back )?(?:home )?(?:to|from|into|for) canada\b|\b(?:back|return\w*) (?:home )?to canada\b|\b(?:vol|billet) (?:de )?retour\b|\b(?:rentr|reven|retourn)\w* (?:au|a) (?:canada|toronto|montreal)\b/;
const card =
  /\b(?:p\.?r\.? ?cards?|permanent residen(?:t|ce) cards?|(?:my|the|our|your) cards?|carte (?:de )?(?:rp|resident\w*|residence)|(?:ma|la|notre) carte|e ?-? ?co ?pr)\b/;
const landing =
  /\b(?:land|landing|landed|soft landing|flagpol\w*|etablissement|s'etablir|m'etablir|nous etablir|etablie?s?|immigrant visas?|visas? d'immigrant|pr visas?|permanent resident visa|visas? de resident permanent|port of entry officer)\b/;
const copr =
  /\b(?:copr|co-pr|crp|confirmations? (?:of|de) (?:my |la |ma )?(?:permanent residence|residence permanente))\b/;

/** Journeys, told in ways that no phrase foresaw. */
export const journeyConcepts: readonly ConceptRule[] = [
  {
    name: "travel.card-not-there",
    intent: "travel-before-card",
    all: [
      card,
      /\b(?:travel\w*|fly|flying|visit\w*|leave|go|trip|come back|return|re-?enter\w*|board|voyag\w*|partir|pars|quitt\w*|sortir|revenir|rentrer|retourner|aller|dois aller)\b/,
      /\b(?:before|without|until|while|yet|not|only|but|still|pending|production|enough|sufficient|avant|sans|pas|pendant|encore|mais|seulement|suffi\w*|en attendant|attendre)\b|n't\b/,
      /\?|\b(?:need|must|have to|want|would like|possible|allowed|how|what|which|urgent\w*|dois|besoin|possible|permis|comment|quel|aimerais|voudrais|savoir|know|can i|may i|puis-je|peut-on|que se passe)\b/,
    ],
    unless:
      /\b(?:(?:will|'ll|shall) (?:wait|not travel|only travel|travel only)|won't travel|attendrai|attendrons|only (?:when|after|once)|voyagerai pas|partirai pas|no travel|aucun voyage|renew\w*|renouvel\w*|replac\w*|remplac\w*|expired?|return (?:the|my|it)|returned to|lost|stolen|perdu\w*|address|adresse|moved|demenag\w*|land|landing|landed|when will|quand|how long|combien|work permit|renew)\b/,
  },
  {
    name: "travel.asked-without-card",
    intent: "travel-before-card",
    all: [
      /\b(?:can|may|could|am i allowed to|puis-je|peut-on|pouvons-nous)\b/,
      /\b(?:travel|fly|go|leave|voyager|quitter|partir|sortir|aller)\b/,
      abroadWord,
      /\b(?:return|come back|re-?enter|back|revenir|rentrer|retour)\b/,
    ],
    unless: /\b(?:land|landing|currently|right now|website|portal)\b/,
  },
  {
    name: "travel.let-in",
    intent: "travel-before-card",
    all: [
      /\b(?:let me (?:back )?in|be let in|get back in|get back into canada|laisser? (?:r?entrer)|rentrer ensuite|revenir ensuite)\b/,
      /\?/,
    ],
    unless: /\b(?:land|landing|portal|account|website)\b/,
  },
  {
    name: "leaving.plan-abroad",
    intent: "leaving-canada",
    all: [
      we,
      /\b(?:intend|plan|planning|planned|will be|going to|about to|shall|next (?:week|month)|this weekend|will|le mois prochain|la semaine prochaine|va|vais|allons|aurai|aurons|serai|serons|compte|prevois)\b/,
      /\b(?:go|going|visit\w*|travel\w*|fly\w*|be in|trip|voyag\w*|aller|rendre|va|vais|allons|visiter|partir|etranger)\b/,
      abroadWord,
    ],
    unless: new RegExp(
      `${past.source}|${denied.source}|${homeward.source}|^\\W*(?:can|may|could|should|puis-je|peut-on|do i|is it)\\b|\\b(?:currently|presently|right now|at the moment|still|actuellement|presentement|en ce moment|sponsor\\w*|parrain\\w*|send money|passport|citizen\\w*|after i become|card|carte)\\b`,
    ),
  },
  {
    name: "leaving.home-urgently",
    intent: "leaving-canada",
    all: [
      we,
      /\b(?:must|have to|need to|will|going to|dois|devons|vais|allons)\b/,
      /\b(?:fly|flying|travel|go home|voyager|m'envoler|partir)\b/,
      /\b(?:home|urgent\w*|emergency|urgence|funeral|burial|obseques|funerailles)\b/,
    ],
    unless: new RegExp(
      `${past.source}|${denied.source}|${homeward.source}|\\b(?:card|carte|from home|home tonight|work)\\b|\\?`,
    ),
  },
  {
    name: "leaving.at-once",
    intent: "leaving-canada",
    all: [
      /\b(?:fly(?:ing)?|flight|leav(?:e|ing)|depart(?:ing)?|off to|head(?:ing)? (?:to|home|out)|travel+ing|pars|partons|m'envole|decolle|vol|depart)\b/,
      /\b(?:tonight|tomorrow|in the morning|this (?:evening|afternoon|weekend)|later today|in (?:a few|two|three|\d+) (?:hours|days)|demain|ce soir|cet apres-midi|dans (?:quelques|deux|trois|\d+) (?:heures|jours))\b/,
    ],
    unless: new RegExp(
      `${past.source}|${denied.source}|${homeward.source}|\\bleave (?:it|this|that|a|you|me|for work|work|the office)\\b|\\b(?:pick(?:ing)?|card|carte|send|answer\\w*|reply|toronto|montreal|vancouver|calgary|ottawa|canada)\\b|\\?`,
    ),
  },
  {
    name: "leaving.here-until",
    intent: "leaving-canada",
    all: [
      /\b(?:yes|oui|here|ici|in canada|au canada|in the country|au pays)\b[^.]{0,24}\b(?:until|till|jusqu'?(?:a|au|en)?\b)/,
      /\b(?:until|till|jusqu'?(?:a|au|en)?)\b ?(?:\S+ ){0,3}(?:\d|tomorrow|tonight|demain|ce soir|(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]*|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|christmas|noel|next|the end|la fin)/,
    ],
    unless: new RegExp(
      `${past.source}|${denied.source}|\\b(?:permit|permis|visa|status|statut|valid\\w*|valable|expir\\w*|not|pas)\\b|\\?`,
    ),
  },
  {
    name: "leaving.absent-later",
    intent: "leaving-canada",
    all: [
      we,
      /\b(?:will not|won't|wont|shall not|'ll not) (?:\S+ )?be (?:\S+ )?(?:in|inside) canada\b|\bne (?:serai|serons|sera) pas (?:\S+ )?au canada\b/,
      /\d|\b(?:between|from|until|during|next|for|entre|du|jusqu|pendant)\b/,
    ],
  },
  {
    name: "leaving.trip-dated",
    intent: "leaving-canada",
    all: [
      /\b(?:trip|travel|journey|flight|voyage|deplacement)\b/,
      /\b(?:departure|departing|depart|leaving|coming up|upcoming|planned|a venir|prevu)\b/,
      /\d/,
      /\b(?:return\w*|back|until|to|retour|jusqu|au)\b/,
    ],
    unless: new RegExp(`${past.source}|${denied.source}|\\?|\\b(?:card|carte)\\b`),
  },
  {
    name: "outside.away-since",
    intent: "outside-canada",
    all: [
      we,
      /\b(?:out of|outside|away from|absente? d[ue]|hors d[ue]|a l'exterieur d[ue]|en dehors d[ue]|abroad|overseas|l'etranger)\b/,
      /\b(?:am|are|have been|has been|been|suis|sommes|est)\b/,
      /\b(?:since|depuis)\b/,
    ],
    unless: /\b(?:not|never|n't|pas|jamais|back|retour|was|were|will|were|until 20\d\d)\b|\?/,
  },
  {
    name: "outside.writes-from",
    intent: "outside-canada",
    all: [/\b(?:writing|write|ecris|ecrivons)\b.{0,20}\b(?:from|de|du|des|depuis|d')/, abroadWord],
    unless: /\b(?:was|wrote|years? ago)\b/,
  },
  {
    name: "back.again",
    intent: "back-in-canada",
    all: [
      we,
      /\b(?:am|are|is|'m|'re|suis|sommes|est)\b/,
      /\b(?:again|once again|once more|de nouveau|a nouveau)\b/,
      /\b(?:in|au) canada\b/,
    ],
    unless: /\b(?:will|shall|serai|serons|when|quand|once i|not|n't|pas|if|si|may|might)\b/,
  },
  {
    name: "back.just-now",
    intent: "back-in-canada",
    all: [
      we,
      /\b(?:got|gotten|came|come|flew|returned) (?:\S+ )?(?:back|home)\b|\b(?:viens|venons|vient) (?:\S+ )?(?:de |d')(?:rentrer|revenir|retourner|arriver)\b|\b(?:now|finally) back\b/,
      /\b(?:canada|the country|pays|toronto|montreal|ottawa|vancouver|calgary|quebec|halifax|winnipeg|edmonton)\b/,
      /\b(?:now|today|yesterday|ago|last (?:night|week|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend)|this (?:morning|week)|just|over|viens|venons|vient|hier|aujourd'hui|finally)\b/,
    ],
    unless:
      /\b(?:will|when|if|quand|si|once i|not|n't|pas|entry|entree|entered|years? ago|months? ago|(?:19|20)\d\d|copr|card|password|left canada|then)\b/,
  },
  {
    name: "outside.landing-asked",
    intent: "outside-question",
    all: [
      landing,
      /\?|\b(?:how|what|which|when|where|should|must|need|need to|dois|devons|faut|comment|quels?|quelles?|quand|peut|puis-je|not landed|pas encore)\b/,
    ],
    unless:
      /\b(?:i|we) landed (?:in|at) \S+ (?:on|in|le)\b|\b(?:first entry|most recent entry|last entry|landing page|well established|ecopr|e-copr)\b/,
  },
  {
    name: "outside.copr-validity",
    intent: "outside-question",
    all: [
      copr,
      /\b(?:expir\w*|valid\w*|extend\w*|extension|prolong\w*|first time|premiere fois|land border|frontiere|border|enter canada|entrer au canada|travel to canada|venir au canada|come to canada|visa|eta|ave|embassy|ambassade)\b/,
      /\?|\b(?:how|what|which|when|should|must|need|comment|quels?|quelle|quand|faut|dois)\b/,
    ],
    unless:
      /\b(?:e-?copr|ecopr|re-?enter|return to canada|come back|revenir|card|carte|already in canada|deja au canada)\b/,
  },
  {
    name: "leaving.dated-abroad",
    intent: "leaving-canada",
    all: [
      abroadWord,
      /\b(?:will|'ll|going|off|spend|visiting|visit|flying|fly|offsite|trip|wedding|conference|prends l'avion|prend l'avion|passera|passerai|passerons|passer|voyage|irai|irons)\b/,
      /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|janv|fevr|avr|juil)[a-z]*\b|\b(?:weekend|fin de semaine|(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|new year|noel|christmas|tomorrow|demain)\b/,
    ],
    unless: new RegExp(
      `${past.source}|${denied.source}|${homeward.source}|\\b(?:currently|presently|right now|at the moment|still|actuellement|presentement|en ce moment|encore|born|nee?|left|landed|arrived|card|carte|copr|(?:19|20[01])\\d\\d|202[0-5])\\b|^\\W*(?:can|may|could|puis-je|peut-on)\\b`,
    ),
  },
  {
    name: "outside.i-am-still",
    intent: "outside-canada",
    all: [
      /\b(?:i'm|i am|im|we are|we're|je suis|nous sommes|on est) (?:still |encore |toujours |actuellement |currently |now )+(?:\S+ )?(?:in|at|with|chez|en|au|aux|a)\b/,
      abroadWord,
    ],
    unless: /\b(?:waiting|attends|attente|in canada|au canada|planning|going to)\b|\?/,
  },
  {
    name: "outside.not-before",
    intent: "outside-canada",
    all: [
      /^(?!.*\b(?:leav\w*|quitt\w*)\b)/,
      /\b(?:can't|cannot|can not|not able to|won't|will not|ne (?:peux|pourrai|pouvons|serai) pas)\b.{0,24}\b(?:be|return|come|etre|revenir|rentrer|retourner)\b.{0,16}\bcanada\b/,
      /\b(?:before|until|avant)\b/,
    ],
  },
  {
    name: "back.from-there",
    intent: "back-in-canada",
    all: [
      we,
      /\b(?:returned|came back|come back|back|home|rentree?s?|revenue?s?|de retour) (?:\S+ ){0,2}?(?:from |de |du |d')/,
      new RegExp(
        `${abroadWord.source}|\\b(?:trip|travels?|visit|vacation|holidays?|journey|voyage|vacances|sejour)\\b`,
      ),
      /\b(?:now|today|yesterday|since|last (?:night|week)|have|has|'ve|am|are|'m|hier|aujourd'hui|maintenant|depuis|suis|sommes|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b/,
    ],
    unless:
      /\b(?:will|when|if|quand|si|not|n't|pas|entry|entree|entered|years? ago|(?:19|20)\d\d|serai|serons|after i)\b/,
  },
  {
    name: "back.arrived-lately",
    intent: "back-in-canada",
    all: [
      /\b(?:landed|touched down|arrived|atterri|arrivee?s?|got in|in canada since|au canada depuis)\b/,
      /\b(?:last night|yesterday|this morning|today|hier|ce matin|aujourd'hui|(?:since|on|last|depuis) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))\b/,
      /\b(?:canada|toronto|montreal|vancouver|ottawa|calgary|halifax|edmonton|winnipeg|quebec)\b/,
    ],
    unless: /\b(?:will|when|if|quand|si|not|n't|pas|first|premiere|email|e-mail|courriel|letter|card|carte|package)\b/,
  },
];
