import type { ConceptRule } from "./rules-concept.ts";

const agent = String.raw`(?:lawyers?|attorneys?|solicitors?|paralegals?|consultants?|rcic|legal counsel|counsel|law firm|representatives?|avocate?s?|notaire|consultante?s?|representante?s?|mandataires?)`;
const copr =
  /\b(?:e ?-? ?co ?pr|copr|e ?-? ?crp|crp|confirmation (?:of|de) (?:my |la |ma )?(?:permanent residence|residence permanente))\b/;
const card =
  /\b(?:p\.?r\.? ?cards?|permanent residen(?:t|ce) cards?|(?:my|the|our|mother's|father's|wife's|husband's) (?:old )?cards?|carte (?:de )?(?:rp|resident\w*|residence)|(?:ma|sa|notre) carte)\b/;
const made =
  /\b(?:i|we|wife|husband|spouse|partner|son|daughter|he|she)\b (?:\S+ ){0,4}?(?:created|made|opened|set up|signed up|self-?registered|registered)\b|\b(?:i|we)'?ve (?:\S+ ){0,2}?(?:created|made|opened|set up|signed up|self-?registered|registered)\b|\bi did (?:create|open|make|register)\b|\b(?:j'ai|j'avais|j'en ai|avons|avions|a|avait|me suis|m'etais|m'suis|s'est|nous sommes)\b (?:\S+ ){0,3}?(?:cree|ouvert|fait|inscrite?s?|enregistree?s?)\b/;
const family =
  /\b(?:wife|husband|spouse|partner|son|daughter|family|each|us|both|we|our|adults?|femme|mari|epou(?:se|x)|conjointe?|fils|fille|famille|chacune?|nous|notre|nos|adultes?)\b/;

/** Accounts, papers and progress, told in ways that no phrase foresaw. */
export const affairConcepts: readonly ConceptRule[] = [
  {
    name: "representative.named",
    intent: "representative",
    all: [new RegExp(String.raw`\b${agent}\b`)],
    unless: new RegExp(
      String.raw`\b(?:no(?! longer)|not|dont|don't|never|without|neither|nor|pas|sans|ni|aucune?)\b (?:\S+ ){0,4}${agent}\b|n't (?:\S+ ){0,3}${agent}\b|\b(?:as an?|am an?|work(?:s|ed|ing)? as|job as|suis|comme) (?:\S+ )?${agent}\b|${agent} (?:(?:already |also |deja |aussi )?(?:has|have|a|ont|got|holds?) (?:the |les |le )?(?:same|memes?|copy|copies|copie)|(?:is|are|was|has been|est|a ete) (?:already |well |bien |deja )?(?:informed|aware|informee?|avisee?|au courant)|knows|sait)|${agent} (?:friend|uncle|aunt|cousin|brother|sister|by profession|fees)|\b(?:your|votre|customer|service|sales|bank) (?:\S+ )?${agent}\b`,
    ),
  },
  {
    name: "representative.acts-for",
    intent: "representative",
    all: [
      /\b(?:agissant|agissons|acting) (?:pour|au nom|for|on behalf|comme)\b|\b(?:for|on behalf of|au nom d[eu]|pour le compte d[eu]) (?:the |my |our |notre |ma |mon )?(?:above-?noted |above )?(?:client|applicant|demandeur)/,
    ],
    unless: /\b(?:not|never|pas|husband|wife|family|mari|femme|famille)\b/,
  },
  {
    name: "account.made-said",
    intent: "own-account",
    all: [
      /\b(?:accounts?|profile|comptes?|self-?registered|registered|signed up|inscrite?s?|enregistree?s?)\b/,
      /\b(?:portal|portail|account|compte|profile)\b/,
      made,
    ],
    unless:
      /\b(?:not|never|pas|jamais|aucun|n't) (?:\S+ ){0,3}(?:created?|made?|opened?|registered?|cree|ouvert|inscrit\w*|fait)\b|\b(?:no|any|aucun) (?:\S+ )?(?:account|compte)\b|\bn'ai cree aucun\b|\b(?:you|vous|ircc|officer|agent) (?:\S+ ){0,3}(?:created?|made|opened|cree|ouvert)\b|\b(?:(?:link|password|code|credentials) (?:that )?you|(?:identifiants|lien|mot de passe) que vous|as (?:you )?(?:asked|instructed|requested)|bank|banque|gckey|game|facebook|google|secure account|compte securise)\b/,
  },
  {
    name: "separate.each-own",
    intent: "separate-accounts",
    all: [
      /\b(?:accounts?|comptes?|log ?ins?|profiles?|credentials|identifiants|portal access)\b/,
      /\b(?:separate\w*|seperate\w*|own|propres?|individual\w*|individuels?|different\w*|distincts?|each|chacune?|un autre|another|two|deux|mien|mine)\b/,
      family,
      /\b(?:want\w*|would like|wish\w*|prefer\w*|need|request\w*|please|pls|kindly|can|could|give|send|create|open|possible|veux|voulons|veut|voudrai\w*|aimerai\w*|souhait\w*|desire|merci|svp|veuillez|peut|pourr\w*|demand\w*|besoin|envoy\w*|donner)\b/,
    ],
    unless:
      /\b(?:no need|not need|don't need|(?:don't|do not) want (?:\S+ )?(?:separate|two|different|accounts)|pas besoin|(?:veux|voulons|souhaite|souhaitons) pas de|avons pas besoin|pas necessaire|already|deja|bank\w*|banque|created|cree|opened|made|ouvert|one account|un seul|same account|meme compte|forgot\w*|oublie\w*|expired?|address|adresse)\b/,
  },
  {
    name: "ecopr.contradicted",
    intent: "ecopr-error",
    all: [
      copr,
      /\b(?:name|surname|birth|born|date|sex|gender|photo|picture|height|eyes?|uci|passport|status|single|married|nationality|country|nom|prenom|naissance|sexe|taille|yeux|iuc|passeport|celibataire|mariee?|nationalite|pays)\b/,
      /\b(?:but|instead|should be|not mine|not (?:correct|right|accurate)|alors que|au lieu|devrait|(?:mauvaise?|wrong|incorrect\w*|inexact\w*|fausse|faux)|pas (?:la |le )?(?:bonne?|mien|mienne|correct\w*)|does not match|doesn't match|ne correspond pas|missing|manqu\w*)\b/,
    ],
    unless: /\b(?:no (?:error|mistake)s?|aucune erreur|travel\w*|voyag\w*|land\w*|no problem)\b|\?/,
  },
  {
    name: "ecopr.unreadable",
    intent: "ecopr-wont-open",
    all: [
      copr,
      /\b(?:symbols?|strange characters?|gibberish|unreadable|garbled|caracteres|illisible|(?:black|white|empty) (?:squares?|boxes|page)|cases (?:noires|vides)|carres|echoue\w*|echec|damaged|corrupt\w*|endommage\w*|corrompu\w*)\b/,
    ],
    unless: /\b(?:name|nom|accents?)\b/,
  },
  {
    name: "card.ends",
    intent: "card-renewal",
    all: [
      card,
      /\b(?:renew\w*|renouvel\w*|replac\w*|remplac\w*|expir\w*|echeance|perimee?|validity|valid until|ends in|damaged|abime\w*)\b/,
    ],
    unless:
      /\b(?:passport|passeport|permit|permis|health|sante|driver'?s?|bank|banque|credit|not (?:renew|expire)\w*|password|travel\w*|voyag\w*|fly|copr|ecopr|address|adresse)\b/,
  },
  {
    name: "data.wish",
    intent: "data-request",
    all: [
      /\b(?:data|donnees|personal information|(?:all )?my informations?|(?:toutes )?mes informations?|renseignements (?:personnels|sur moi)|records)\b/,
      /\b(?:delet\w*|eras\w*|remov\w*|copy|copies|access|export\w*|disclos\w*|hold|keep|kept|stor(?:e|ed|ing)|supprim\w*|effac\w*|suppression|copie|acces|conserv\w*|detene[zu]s?)\b/,
      /\b(?:my|me|us|our|moi|mes|nous|nos|toutes?)\b/,
    ],
    unless:
      /\b(?:account|compte|consultant|lawyer|representative|representant|avocat|photo|attach\w*|joint|enclosed|wrong|error|erreur|address|adresse|e-?mail|courriel|correct\w*|update|portal|portail|copr|ecopr|password|not (?:share|delete|remove))\b/,
  },
  {
    name: "address.another",
    intent: "address-change",
    all: [
      /\b(?:address|adresse|apartment|appartement|logement|house|maison|home|(?:new|old|other|nouveau|ancien|autre) (?:e-?mail|courriel)|(?:e-?mail|courriel) (?:address )?(?:has |is |a )?(?:changed?|new))\b/,
      /\b(?:new|nouvel(?:le)?|nouveau|old|ancien(?:ne)?|different|no longer|anymore|n'habite plus|plus a|moved|changed|autre)\b/,
      /\b(?:my|our|live|lives|living|habite\w*|vis|vivons|send|sent|envoy\w*|use|using|utilis\w*|on file|au dossier|dossier|card|carte|mon|ma|notre)\b/,
    ],
    unless:
      /\b(?:not changed|n't changed|n'a pas change|no change|pas de changement|same|meme|still (?:live|the)|toujours|(?:send|envoy\w*) (?:\S+ ){0,2}(?:a|another|un|le) (?:new|nouveau|autre) (?:e-?mail|message|courriel|mot)|copr|ecopr|crp|password|mot de passe|account|compte|scam|home country|back home|come home|new (?:pr |permanent resident )?card|nouvelle carte|baby|bebe|passport|passeport)\b/,
  },
  {
    name: "status.where-is-it",
    intent: "status-question",
    all: [
      /\b(?:where|ou)\b/,
      /\b(?:my|our|mon|ma|notre|the|le|la) (?:\S+ )?(?:file|application|case|dossier|demande|reponse)\b/,
      /\b(?:is|at|stands?|est|rendue?)\b/,
    ],
    unless: /\b(?:send|upload|find|number|numero|envoy\w*|televers\w*)\b/,
  },
  {
    name: "status.whether-done",
    intent: "status-question",
    all: [
      /\b(?:know|wonder\w*|ask|tell me|see|savoir|demande|dire)\b/,
      /\b(?:if|whether|si)\b/,
      /\b(?:application|file|case|photos?|reply|answers?|documents?|form|declaration|dossier|demande|reponses?|formulaire)\b/,
      /\b(?:received|accepted|approved|completed?|processed|ready|issued|reviewed|rejected|recue?s?|acceptee?s?|approuvee?s?|traitee?s?|prete?s?|refusee?s?)\b/,
    ],
    unless: /\b(?:password|mot de passe|travel\w*|voyag\w*|visa)\b/,
  },
  {
    name: "status.problem-with-file",
    intent: "status-question",
    all: [
      /\b(?:problem|issue|wrong|probleme|souci)\b/,
      /\b(?:my|our|mon|ma|notre) (?:file|application|case|dossier|demande)\b/,
      /\?/,
    ],
  },
  {
    name: "status.anything-missing",
    intent: "status-question",
    all: [/\b(?:missing|manque\w*|incomplete?|incomplet|du nouveau|de neuf)\b/, /\?/],
    unless: copr,
  },
  {
    name: "status.kept-posted",
    intent: "status-question",
    all: [
      /\b(?:update me|updates? (?:on|about|regarding)|keep me (?:posted|informed|updated)|inform me|au courant|m'informer|me tenir|tenir informee?)\b/,
      /\b(?:case|file|application|process|progress|dossier|demande|avancement|progression)\b/,
    ],
  },
  {
    name: "status.still-waiting",
    intent: "status-question",
    all: [
      /\b(?:attends|attendons|waiting|wait)\b/,
      /\b(?:toujours|encore|still)\b/,
      /\b(?:courriel|e-?mail|message|second|deuxieme|reponse|reply|answer|card|carte|copr|ecopr|news|nouvelles)\b/,
    ],
    unless: /\b(?:password|mot de passe|credentials|identifiants|travel\w*|voyag\w*)\b/,
  },
  {
    name: "status.when-sent",
    intent: "status-question",
    all: [
      /\b(?:when|quand)\b/,
      card,
      /\b(?:mailed|sent|posted|ready|made|printed|poste\w*|envoye\w*|expedie\w*|prete?|imprimee?)\b/,
    ],
    unless: /\b(?:received|recu|recue|travel\w*|voyag\w*|you sent|vous avez envoye)\b/,
  },
  {
    name: "status.when-resident",
    intent: "status-question",
    all: [
      /\b(?:when|quand)\b/,
      /\b(?:become|deviend\w*|be|serai|serons|officially)\b/,
      /\b(?:permanent residents?|residente?s? permanente?s?)\b/,
    ],
    unless: /\b(?:land\w*|etabli\w*|travel\w*|voyag\w*)\b/,
  },
];
