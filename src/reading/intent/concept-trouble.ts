import type { ConceptRule } from "./rules-concept.ts";

const password = /\b(?:pass ?words?|pasword|passcode|credentials?|mots? de passe|mdp|log ?in details)\b/;
const trouble =
  /\b(?:gone|vanished|disappeared|chewed|wiped|dead|broken|stolen|run out|ran out|no longer|any longer|not|never|nothing|lost|wrong|again|once more|need|can't|impossible|pas|plus|rien|aucun|disparu|mort|vole|besoin|refaire|de nouveau)\b|n't\b/;
const content =
  /\b(?:kept|safe|secure|thanks?|merci|will change|changerai|changerons|arrived|all good|tout va bien|share|shared|partag\w*|works?|worked|fonctionne (?:bien|maintenant)|received (?:the|my)|bien recu|how (?:long|many)|characters|need to change it|do i need|(?:not|never|pas|n't) (?:\S+ )?(?:lost?|lose|forg[eo]t\w*|perdu|oublie))\b|n't (?:lose|lost|forget|forgotten)\b/;
const copr =
  /\b(?:e ?-? ?co ?pr|copr|e ?-? ?crp|crp|confirmation (?:of|de) (?:my |la |ma )?(?:permanent residence|residence permanente))\b/;
const wants =
  /\b(?:want\w*|would like|wish\w*|prefer\w*|need|request\w*|please|pls|can|could|possible|veux|voulons|voudrai\w*|aimerai\w*|souhait\w*|desire|merci|svp|veuillez|demand\w*|besoin)\b/;

/** Things that do not go as they should, told in ways that no phrase foresaw. */
export const troubleConcepts: readonly ConceptRule[] = [
  { name: "password.in-trouble", intent: "password-reset", cause: "unsaid", all: [password, trouble], unless: content },
  {
    name: "portal.body",
    intent: "cannot-use-portal",
    all: [
      /\b(?:hands?|eyes|arthritis|parkinson\S*|stroke|mains|yeux|arthrite|avc|elderly|agee?)\b/,
      /\b(?:type|typing|see|read|screen|mouse|click|taper|lire|voir|ecran|souris|cliquer)\b/,
      /\b(?:not|cannot|can't|unable|hardly|difficult\w*|pas|plus|incapable|difficile\w*|mal)\b|n't\b/,
    ],
    unless: /\b(?:colou?r|couleur|brown|blue|green|hazel|bruns?|bleus?|verts?|noisette)\b/,
  },
  {
    name: "portal.stuck",
    intent: "cannot-use-portal",
    all: [
      /\b(?:portal|portail|your (?:web ?)?site|votre site|the (?:web ?)?site|le site)\b/,
      /\b(?:spins?|spinning|forever|hangs?|hanging|frozen|freez\w*|blocks?|blocked|loop\w*|endless\w*|crash\w*|tourne|sans fin|bloque\w*|fige\w*|boucle|plante\w*)\b/,
    ],
    unless: /\b(?:password|mot de passe|account (?:is|was|got) (?:locked|blocked)|photo (?:is|was))\b/,
  },
  {
    name: "separate.alone",
    intent: "separate-accounts",
    all: [
      /\b(?:accounts?|comptes?|log ?ins?|access|acces|user ?names?|nom d'utilisateur)\b/,
      /\b(?:of my own|for myself only|only for me|a moi seule?|pour moi seule?|(?:her|his|their) own|ses propres|son propre)\b/,
      wants,
    ],
    unless: /\b(?:made|created|opened|already|deja|cree|ouvert|bank|banque|no need|pas besoin)\b/,
  },
  {
    name: "ecopr.sex-told",
    intent: "ecopr-error",
    all: [copr, /\b(?:male|female|masculin|feminin|man|woman|homme|femme|boy|girl|garcon|fille)\b/],
    unless: /\b(?:ma femme|(?:open|ouvr|download|telecharg|receiv|recu|travel|voyag)\w*)\b|\?/,
  },
  {
    name: "ecopr.part-missing",
    intent: "ecopr-error",
    all: [
      copr,
      /\b(?:dropped|missing|absente?|left out|omitted|disappeared|(?:does not|doesn't|n'apparait|ne figure) (?:appear|pas)|forgotten|oubliee?|coupee?|cut)\b/,
      /\b(?:name|surname|birth|sex|photo|picture|uci|passport|nationality|country|letters?|nom|prenoms?|naissance|sexe|iuc|passeport|nationalite|pays|lettres?)\b/,
    ],
    unless: /\b(?:open\w*|ouvr\w*|download\w*|telecharg\w*)\b|\?/,
  },
  {
    name: "ecopr.nothing-shown",
    intent: "ecopr-wont-open",
    all: [
      copr,
      /\b(?:click\w*|clique\w*|double-click\w*|tap\w*|open\w*|ouvr\w*|all i (?:get|see)|document|page|file|fichier)\b/,
      /\b(?:nothing|rien|please wait|veuillez patienter|does not respond|blank|blanc|blanche|noire?|black|vide|empty)\b/,
    ],
    unless: /\b(?:nothing (?:wrong|missing|else)|rien (?:a|de) (?:signaler|faux))\b/,
  },
  {
    name: "address.reach-me",
    intent: "address-change",
    all: [
      /\b(?:reach me|write to|(?:post|mail|send) (?:\S+ ){0,4}to|ecrivez-moi|envoyez (?:\S+ ){0,4}a|habiterai|habiterons|will live|i'll live|sold (?:our|my) house|hacked|piratee?)\b/,
      /\b(?:instead|not at|plutot|from (?:now|next|december|january|the)|a partir|desormais|dorenavant)\b/,
      /\b(?:street|st|road|rd|avenue|ave|drive|rue|chemin|boulevard|house|maison|apartment|appartement|e-?mail|courriel|gmail|address|adresse)\b|@/,
    ],
  },
  {
    name: "status.lost",
    intent: "status-question",
    all: [/\b(?:silence|lost|forgotten|perdue?|oubliee?)\b/, /\b(?:case|file|application|dossier|demande)\b/, /\?/],
  },
  {
    name: "status.make-sure",
    intent: "status-question",
    all: [
      /\b(?:mak(?:e|ing) sure|be sure|m'assurer|verifier|savoir)\b/,
      /\b(?:got to you|reached you|received|arrived|parvenu\w*|recu\w*|arrive\w*)\b/,
      /\b(?:form|reply|answers?|e-?mail|photo|message|documents?|formulaire|reponses?|courriel)\b/,
    ],
  },
  {
    name: "status.about-when",
    intent: "status-question",
    all: [/\b(?:roughly|approximately|environ|about|a peu pres) (?:when|quand|how long|combien)\b/],
  },
  {
    name: "card.runs-out",
    intent: "card-renewal",
    all: [
      /\b(?:p\.?r\.? ?cards?|permanent residen(?:t|ce) cards?|carte (?:de )?(?:rp|resident\w*))\b/,
      /\b(?:runs? out|running out|end of validity|prend fin|fin de validite|next one|la suivante|une nouvelle carte|a new card)\b/,
    ],
    unless: /\b(?:travel\w*|voyag\w*|address|adresse|moved)\b/,
  },
  {
    name: "outside.officer-asked",
    intent: "outside-question",
    all: [/\b(?:border (?:officer|agent|services)|agent(?:e)? frontali\w*|agent (?:a|de) la frontiere)\b/, /\?/],
    unless: /\b(?:return|come back|revenir|rentrer)\b/,
  },
  {
    name: "data.everything",
    intent: "data-request",
    all: [
      /\b(?:everything|all) (?:\S+ ){0,2}you (?:have|hold|know|keep) (?:on|about) (?:me|us)\b|\btout ce que vous (?:avez|savez|detenez|conservez) sur (?:moi|nous)\b|\b(?:wipe|purge|erase|delete|effacez|supprimez) (?:all )?(?:my|our|mes|nos) (?:\S+ )?(?:details|infos?|informations?|data|donnees|coordonnees|renseignements)\b/,
    ],
    unless: /\b(?:account|compte|card|carte)\b/,
  },
];
