import { denied, lexicon, words } from "./lexicon.ts";
import { abroadWord } from "./places.ts";
import type { ConceptRule } from "./rules-concept.ts";

const card = `${lexicon.card}|(?:my|the|a|any|ma|la) (?:\\S+ )?(?:card|carte)|${lexicon.copr}`;
const cities =
  "canada|toronto|montreal|vancouver|ottawa|calgary|edmonton|winnipeg|quebec|halifax|gatineau|laval|mississauga|brampton|surrey|hamilton|regina|saskatoon|london ontario|home|country|pays|maison|pearson|trudeau|yvr|yyz";
const journey =
  "travel\\w*|traveling|fly|flying|flight|vol|go|going|visit\\w*|see (?:my|our)|leave|leaving|exit|trip|return\\w*|re-?ent\\w*|come back|coming back|get back|go back|be back|back (?:to|in|into)|board\\w*|plane|airline|cross\\w*|voyag\\w*|sortir|quitter|partir|revenir|reviens|revient|rentrer|retourner|avion|aller|prendre l'avion|let (?:me|us) (?:back|in)|laisser (?:rentrer|entrer)|embarquer|border";
const asked =
  "\\?|\\b(?:can|may|could|do|does|is it|would|how|what|which|whether|if|possible|allowed|necessary|enough|sufficient|any problem|risk\\w*|ok to|puis-je|peut-on|peux|pouvons|est-ce|faut-il|dois-je|ai-je|comment|suffi\\w*|possible|permis|droit|savoir|know|advise)\\b";
const first =
  "i|i'm|i've|i'd|im|we|we're|we've|my|me|us|our|je|j'ai|j'etais|nous|on|ma|mon|notre|me voi\\w*|nous voi\\w*";
const now =
  "now|today|yesterday|last night|this (?:morning|afternoon|evening|week|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:two|three|four|few|\\d+) days ago|a week ago|since (?:\\S+ )?(?:yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|this)|(?:on|last) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|weekend|night)|just|finally|again|maintenant|hier|aujourd'hui|ce matin|ce soir|cette (?:semaine|nuit)|avant-hier|depuis (?:hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ce|cette|avant|deux|trois|quelques|le)|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|enfin|de nouveau|a nouveau|finalement|il y a (?:deux|trois|quelques|\\d+) jours|update|(?:inform|notify|tell|informe|avise)";
const notPast =
  "will|shall|would|if|when|once|until|before|after i (?:am|get|return)|planning|plan|intend|going to|quand|lorsque|si|une fois|avant|serai|serons|reviendrai|rentrerai|vais|allons|dois|demain|tomorrow|next|prochaine?|first (?:time|entry|entered)|last (?:time|entry|entered)|most recent|entry|entree|years? ago|months? ago|il y a \\d+ (?:ans|mois)|(?:19|20)[01]\\d|202[0-5]";

/** Where people are, where they go, and what they must show there, told in words that no phrase foresaw. */
export const stayConcepts: readonly ConceptRule[] = [
  {
    name: "travel.card-asked",
    intent: "travel-before-card",
    all: [words(card), words(journey), new RegExp(asked)],
    unless: new RegExp(
      `\\b(?:visas?|eta|ave|landing|land|landed|etablissement|renew\\w*|renouvel\\w*|replac\\w*|remplac\\w*|expired?|mailed|mail it|posted|sent|when will|when can|how long|quand|combien|address|adresse|moved|lost|stolen|vole\\w*|perdu\\w*|open\\w*|download\\w*|return (?:the|my|it|this) (?:form|card|photo)|going on|is going|border officer|officer|papers|agent|go (?:to (?:the )?next|through)|received my|embassy|consulate|ambassade|consulat|first time|premiere fois|status|when (?:does|do))\\b`,
    ),
  },
  {
    name: "travel.no-card-asked",
    intent: "travel-before-card",
    all: [
      words(
        "without|no|not|n't|before|waiting|pending|while|until|only|instead|just with|sans|avant|pas|attendant|attendre|seulement|juste|encore",
      ),
      words("cards?|cartes?"),
      words(journey),
      new RegExp(asked),
    ],
    unless: new RegExp(
      `\\b(?:${denied("travel|leave|go|voyager|partir")}|will wait|only (?:when|after|once)|as you (?:wrote|said)|tant que|attendrai|attendrons|aucun voyage|no travel|i (?:will|shall) not|won't|renew\\w*|renouvel\\w*|replac\\w*|remplac\\w*|expired?|address|adresse|land|landing|landed|lost|stolen|perdu\\w*|vole\\w*|health|credit|bank|visa|going on|is going|when will|quand)\\b`,
    ),
  },
  {
    name: "travel.way-back",
    intent: "travel-before-card",
    all: [
      words("how|can|may|could|will|would|what|which|comment|puis-je|peut-on|que|quel|quoi|will"),
      words(
        "let (?:me|us) (?:back|in|return)|return\\w*|come back|get back|re-?enter|back (?:to|in|into)|board|go|travel|fly|revenir|reviens|revient|rentrer|rentre|retourner|retourne|embarquer|voyager|partir",
      ),
      /\?/,
    ],
    beside: new RegExp(
      `\\b(?:${lexicon.card}|cards?|carte)\\b.{0,60}\\b(?:not|n't|no|never|waiting|yet|pas|attends|encore|without|sans)\\b|\\b(?:not|n't|no|waiting for|pas|attends|without|sans|before|avant)\\b.{0,40}\\b(?:${lexicon.card}|my card|the card|card|carte)\\b`,
      "s",
    ),
    unless: words(
      "portal|portail|password|land|landing|visa|renew\\w*|renouvel\\w*|status|next step|form|formulaire|file|application|dossier",
    ),
  },
  {
    name: "travel.document",
    intent: "travel-before-card",
    all: [words("travel documents?|document de voyage|titre de voyage|prtd|tvrp"), new RegExp(asked)],
    unless: words("refugee|refugie|refugees|renew"),
  },
  {
    name: "travel.possible",
    intent: "travel-before-card",
    all: [
      words(journey),
      words("card|carte|plastic|copr|ecopr|passport only|passeport seulement"),
      words(
        "possible|allowed|problem|probleme|risk\\w*|permitted|permis|safe|enough|suffi\\w*|accept\\w*|necessary|necessaire|obligatoire|mandatory|need\\w*|besoin|required|requis\\w*|faut|must|hold|have to|dois|attendre|wait",
      ),
    ],
    unless: new RegExp(
      `\\b(?:will wait|attendrai|visas?|eta|land|landing|landed|renew\\w*|renouvel\\w*|replac\\w*|remplac\\w*|lost|stolen|perdu\\w*|vole\\w*|expir\\w*|address|adresse|open\\w*|download\\w*|passport expires?|status)\\b`,
    ),
  },
  {
    name: "leaving.absent-told",
    intent: "leaving-canada",
    all: [
      words(
        "m'absent\\w*|nous absent\\w*|(?:je|nous) (?:quitt\\w*|pars|partons|partirai|partirons|decoll\\w*|m'envol\\w*)|prends? l'avion|prenons l'avion|(?:i|we|i'll|we'll) (?:will )?(?:leave|fly|depart|take off|take a flight|be (?:away|absent|gone|travel+ing|on (?:a )?(?:trip|vacation|holidays?)))|(?:my|our) (?:flight|departure|trip) (?:is|will|leaves)|(?:mon|notre) (?:vol|depart|voyage) est|(?:flight|plane) (?:out|ticket)|business trip|voyage d'affaires|en deplacement",
      ),
      words(
        "canada|country|pays|abroad|overseas|etranger|outside|retour|return|back|flight|vol|depart\\w*|avion|home|family|famille|mother|father|mere|pere|wedding|mariage|funeral|funerailles",
      ),
      /\d|\b(?:next|tomorrow|tonight|soon|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week\w*|months?|january|february|march|april|june|july|august|september|october|november|december|christmas|demain|bientot|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|semaines?|mois|janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|noel|prochaine?)\b/,
    ],
    unless:
      /\b(?:was|were|went|left|came|returned|never|not|if|si|cancel\w*|annul\w*|years? ago|last|ago|quitte le canada en|(?:19|20)[01]\d|202[0-5]|jamais|pas|when|quand|card|carte|once|before|avant|can i|may i|puis-je)\b|\bback to canada\b|\bau canada\b|n't\b|\?/,
  },
  {
    name: "outside.am-there",
    intent: "outside-canada",
    all: [
      words("i|i'm|im|we|we're|je|nous|on est|j'y|me and my \\S+"),
      words(
        "(?:i am|i'm|im|i m|am|we are|we're|are|stay|staying|live|living|residing|remain\\w*|stuck|stranded|still|presently|currently|suis|sommes|reste|restons|trouve|trouvons|coincee?s?|bloquee?s?|encore|toujours|demeure|sejourne|vis|habite) (?:\\S+ ){0,5}?(?:in|at|with|here|there|outside|out|abroad|overseas|en|au|aux|a|chez|hors|y|l')",
      ),
      abroadWord,
      words(
        "now|presently|currently|at (?:the|this) moment|right now|still|since|until|till|for (?:now|the moment|a|some|few|two|three|work|family|another)|because|due|temporar\\w*|here|home|actuellement|presentement|en ce moment|encore|toujours|depuis|jusqu\\S*|pour (?:l'instant|le moment|le travail|des|mon|ma)|a cause|car|moment|come back|return\\w*|back (?:in|on|by)|reviens|rentre|retour|taking care|sick|ill|malade|hospital\\w*|surgery",
      ),
    ],
    unless: new RegExp(
      `${denied("in|outside|abroad|left|been|a l'etranger|hors")}|\\b(?:will|shall|going|plan\\w*|leav\\w*|fly|flying|travel\\w* (?:to|on|next)|vais|allons|partirai|pars|partons|dois|serai|serons|was|were|went|etais|etions|am back|are back|returned|came back|revenue?s?|de retour|rentree?s?|in canada|au canada|if|si|born|nee? (?:a|en|au)|citizen|passport|waiting for|tomorrow|next|demain|prochain\\w*|living with|work(?:ing)? (?:at|for)|off to|heading|years? ago|last (?:year|entry)|will be)\\b|\\?`,
    ),
  },
  {
    name: "outside.not-in-country",
    intent: "outside-canada",
    all: [
      words(
        "(?:not|n't|pas|plus|no longer) (?:\\S+ ){0,3}(?:in (?:canada|the country)|au (?:canada|pays)|dans le pays|sur le territoire|inside canada|present in canada)|hors du (?:pays|canada|territoire)|away from canada|out of the country|(?:left|quitte) (?:le )?(?:canada|pays|the country).{0,60}(?:not (?:yet )?(?:come back|returned|back)|pas (?:encore )?(?:revenu|rentre|de retour)\\w*|will (?:come|be|return)|still|encore)|went to .{0,40}still there|j'y suis (?:encore|toujours)|still (?:there|here) (?:because|until|for|with)",
      ),
    ],
    unless: new RegExp(
      `\\b(?:if|si|when i|quand|(?:will|'ll|shall) (?:not )?be|won't be|serai|serons|was|were|etais|years? ago|(?:19|20)[01]\\d|202[0-4]|wife is|husband is|brother|sister|parents|next|tomorrow|demain|prochain\\w*|going to|vais|planning|plan|my (?:mother|father|son|daughter))\\b|\\?|(?:n't|\\bnot|\\bnever|\\bpas|\\bjamais)\\b (?:\\S+ ){0,2}(?:gone|been|go|travel\\w*|stepped|set foot|sortie?s?|allee?s?) (?:\\S+ ){0,2}(?:out|hors|away)\\b`,
    ),
  },
  {
    name: "back.told",
    intent: "back-in-canada",
    all: [
      words(first),
      words(
        "(?:came|come|got|gotten|arrived?|arrive|landed|reached|returned|flew|re-?entered|back|revenue?s?|rentree?s?|retournee?s?|arrivee?s?|atterri|de retour|retour|voil?a|voici)",
      ),
      words(cities),
      words(now),
    ],
    unless: new RegExp(
      `\\b(?:${notPast}|not|never|pas|jamais|e-?mail|courriel|letter|lettre|package|card|carte|password|get back to|prevue?|absent\\w*|a partir|call back|answer back|wrote back|back home country|home country|still (?:in|at|outside|abroad)|outside|abroad (?:now|still))\\b|n't\\b|\\?`,
    ),
  },
  {
    name: "back.over",
    intent: "back-in-canada",
    all: [
      words("trip|travels?|journey|visit|vacation|vacances|voyage|sejour|holidays?|conge|stay|deplacement"),
      words("over|ended|finished|done|completed|termine\\w*|finie?s?|acheve\\w*|behind (?:me|us)|fait"),
      words(
        "now|in canada|back|home|again|retour|revenu\\w*|rentre\\w*|maintenant|canada|montreal|toronto|gatineau|quebec|ottawa|calgary|vancouver|i'm|je suis|nous sommes|continue\\w*|poursuivre|reprendre|today|yesterday|hier",
      ),
    ],
    unless: new RegExp(`\\b(?:${notPast}|not|pas|never)\\b|n't\\b|\\?`),
  },
  {
    name: "back.no-longer-away",
    intent: "back-in-canada",
    all: [
      words(
        "(?:no longer|not|n't|ne suis plus|plus) (?:\\S+ ){0,2}(?:abroad|outside|overseas|away|a l'etranger|hors|en voyage|en vacances|travel+ing)",
      ),
      words("any ?more|no longer|plus|now|since|maintenant|depuis|back|home"),
    ],
    unless: words("if|si|was|will|when|quand|voyagee?|travelled|traveled|sortie?s?|quitte|par la suite"),
  },
  {
    name: "back.effected",
    intent: "back-in-canada",
    all: [
      words(
        "retour (?:au|en|a) (?:canada|montreal|toronto|quebec|pays|ottawa)|back (?:in|to|on) (?:canada\\S*|canadian soil|toronto|montreal)|return(?:ed)? to canada|de retour",
      ),
      words(
        "effectue\\w*|fait|done|ce matin|hier\\w*|aujourd'hui|safe\\w*|sound|bien|completed|confirm\\w*|now|proceed|continue\\w*|reprendre|poursuivre|depuis (?:hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ce|le)",
      ),
    ],
    unless: new RegExp(
      `\\b(?:${notPast}|not|never|pas|jamais|prevue?|planned|absente\\w*|flight|vol|ticket|billet)\\b|n't\\b|\\?`,
    ),
  },
  {
    name: "outside.husband-comes",
    intent: "outside-question",
    all: [
      words(
        "land(?:ing|ed)?|first entry|first time|premiere (?:entree|fois)|border (?:officer|agent|services)?|airport|aeroport|frontiere|point d'entree|port of entry|douane\\w*|etablissement|s'etablir|m'etablir|embassy|consulate|consulat|ambassade|visa office|bureau des visas|flagpol\\w*|pr visa|visa|eta|ave|counterfoil|copr",
      ),
      words(
        `need\\w*|want\\w*|must|should|have to|require\\w*|show|present\\w*|bring|send|submit|do|can|may|when|until|by what|by when|deadline|which|what|how|where|besoin|faut|dois|doit|devons|montrer|presenter|apporter|envoy\\w*|quels?|quelles?|comment|quand|ou|puis-je|peut|possible|extend\\w*|prolong\\w*|valables?|valid\\w*|expir\\w*|allowed|still`,
      ),
      new RegExp(`\\?|\\b(?:know|savoir|tell me|dites-moi|advise|demande|asked|can you|could you|please)\\b`),
      words(
        "permanent residents?|residente?s? permanente?s?|land(?:ing|ed)?|etabli\\w*|approved|approuve\\w*|outside canada|hors (?:du )?canada|abroad|wife|husband|spouse|partner|son|daughter|femme|mari|epou\\w*|conjointe?|etranger|copr|pr|passport|passeport|flagpol\\w*|first (?:time|entry)|premiere (?:fois|entree)|border officer|overseas|become|devenir|come to canada|venir au canada|enter canada|entrer au canada",
      ),
    ],
    unless: new RegExp(
      `\\b(?:my (?:last|first|most recent) entry|re-?enter\\w*|return\\w*|come back|revenir|super visa|visitor|visiteur|tourist|study|etudes?|work|parents?|invite|inviter|${lexicon.card}|my card|ma carte|without card|sans carte|ecopr|e-copr|password|born|address|adresse|citizen\\w*|citoyen\\w*|passport (?:expires?|will expire)|most recent|question \\d|write for)\\b`,
    ),
  },
  {
    name: "outside.kin-asked",
    intent: "outside-question",
    all: [
      words(`${lexicon.kin}|he|she|they|il|elle|ils|elles|we|nous|i|je`),
      words(
        "land|come|comes|coming|arriv\\w*|enter|entering|confirm\\w*|become|join|use this portal|do (?:his|her|their|my)|venir|viendra|entrer|rejoindre|devenir|confirmer|faire (?:son|sa|leur)",
      ),
      /\?/,
    ],
    beside: new RegExp(
      `\\b(?:${lexicon.kin})\\b.{0,80}(?:\\b(?:abroad|overseas|outside canada|etranger|hors du canada|reste|visa|copr)\\b|\\b(?:in|en|au|aux|a) ${abroadWord.source})`,
      "s",
    ),
    unless: new RegExp(
      `\\b(?:visit\\w*|sponsor\\w*|parrain\\w*|invit\\w*|parents|brother|sister|frere|soe?ur|travel\\w*|voyag\\w*|return\\w*|come back|back|revenir|card|carte|account|compte|password|receive|super|mere|pere|mother|father|status|when will (?:i|we)|address|confirm (?:if|that|whether|you)|e-?mail|courriel|tourist|study|work)\\b`,
    ),
  },
  {
    name: "travel.paper-enough",
    intent: "travel-before-card",
    all: [
      words(card),
      words(
        "airports?|aeroport|airlines?|air canada|westjet|boarding|embarqu\\w*|cruise|croisiere|vacation|vacances|holidays?|abroad|etranger|seattle|usa|us|states|etats-unis|buffalo|new york|sud|flight|vol|fly",
      ),
      words(
        "enough|suffi\\w*|accept\\w*|ok|okay|need|besoin|without|sans|attendre|wait|before|avant|not|pas|only|seulement|possible|can|puis-je|faut|dois",
      ),
      new RegExp(`${asked}|\\bneed\\b`),
    ],
    unless: words(
      "visas?|eta|ave|land|landing|landed|renew\\w*|renouvel\\w*|replac\\w*|remplac\\w*|lost|stolen|perdu\\w*|vole\\w*|expir\\w*|mailed|posted|embassy|consulate|address|adresse|first time|status|border officer|open\\w*|download\\w*",
    ),
  },
];
