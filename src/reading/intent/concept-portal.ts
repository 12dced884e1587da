import { denied, lexicon, words } from "./lexicon.ts";
import type { ConceptRule } from "./rules-concept.ts";

const portal = lexicon.portal;
const wish = words(lexicon.wish);
const anotherTrouble = `${lexicon.copr}|${lexicon.password}|work permit|scam|phishing|genuine|hameconnage|arnaque`;
const account = "accounts?|acounts?|accouts?|profiles?|profils?|comptes?|inscriptions?|registrations?|user ?names?";
const made =
  "creat\\w*|made|make|open(?:ed)?|set ?up|sign(?:ed)? ?up|self-?\\w+|register\\w*|registr\\w*|enrol\\w*|cree\\w*|creer|cre|ouvert\\w*|ouvrir|fait|inscrit\\w*|inscris|inscription|inscrire|enregistre\\w*|duplicate|in double|en double";
const maker = `i|i've|i'd|we|we've|my (?:\\S+ )?(?:${lexicon.kin}|friend|cousin|nephew|niece|uncle|aunt|agent|consultant|neighbou?r|roommate|boss)|j'ai|j'avais|nous avons|avons|avions|me suis|m'etais|nous sommes|on a|on s'est|(?:mon|ma|un|une) (?:${lexicon.kin}|amie?|cousine?|neveu|niece|oncle|tante|voisine?|collegue|consultante?)`;
const device =
  "computers?|laptops?|pc|smart ?phones?|internet|wi-?fi|devices?|tablets?|scanners?|printers?|online access|ordinateurs?|ordi|portable|appareils?|tablettes?|cellulaires?|telephone intelligent|numeriseur|imprimante|connexion|network|reseau|web access";
const devices = new RegExp(
  `(?:\\b(?:no|without|lack|lacks|lacking|poor|bad|slow|sans|aucun|ni|mauvaise?|faible)\\b (?:\\S+ ){0,2}?|(?:\\b(?:not|never|dont)\\b|n't\\b) (?:\\S+ )?(?:have|own|has|got|possess|afford|use|used|using|any) (?:\\S+ ){0,3}?|\\bpas (?!sur\\b)(?:\\S+ ){0,3}?(?:d'|de |l'|un |une |acces a )?)(?:${device})\\b`,
);
const negative = words(`${lexicon.not}|lack\\w*|poor|bad|difficult\\w*|impossible`);

/** Who cannot use the portal, who wants an account apart and who has made one. */
export const portalConcepts: readonly ConceptRule[] = [
  {
    name: "portal.no-device",
    intent: "cannot-use-portal",
    all: [devices, new RegExp(`${negative.source}|n't\\b`)],
    unless: words(`${anotherTrouble}|open(?:ing)? (?:it|the file)|not a problem|no problem`),
  },
  {
    name: "portal.no-skill",
    intent: "cannot-use-portal",
    all: [
      words(`${device}|technolog\\w*|informatique|online|en ligne|${portal}|electronic\\w*|these things|machines`),
      words(
        "not good|no good|don'?t (?:know|understand)|do not (?:know|understand)|not know|not understand|can'?t manage|cannot manage|not able|unable|too old|at my age|my age|(?:i am|i'?m|im) (?:\\S+ )?\\d\\d|illiterate|can'?t read|no idea|(?:sais|connais|comprends?) (?:pas|rien)|pas capable|pas a l'aise|not comfortable|trop vieux|trop agee?|agee?|mon age|j'ai \\d\\d ans|struggl\\w*|elderly|nul(?:le)?|mauvaise?|doue\\w*|debrouill\\w*|perdue?|too (?:hard|difficult|complicated)|trop (?:complique|difficile)\\w*",
      ),
    ],
    unless: words(`${anotherTrouble}|question|if i|email is`),
  },
  {
    name: "portal.fails",
    intent: "cannot-use-portal",
    all: [
      words(`${portal}|upload\\w*|televers\\w*|submit\\w*|soumettre|mettre ma photo`),
      words(
        "errors?|erreurs?|bugs?|bogues?|bugue|bugg\\w*|glitch\\w*|freez\\w*|frozen|hang\\w*|crash\\w*|fail\\w*|echou\\w*|blank|white|blanche|stuck|coince\\w*|fige\\w*|plante\\w*|gele\\w*|(?:not|n't|never|ne|pas|plus) (?:\\S+ ){0,3}(?:load\\w*|open\\w*|work\\w*|respond\\w*|go(?:ing)?|accept\\w*|upload\\w*|submit\\w*|ouvr\\w*|charg\\w*|fonctionn\\w*|march\\w*|rempl\\w*|accessible|reach\\w*|access\\w*|display\\w*|appear\\w*|televers\\w*|utilis\\w*|use|see)|(?:marche|fonctionne|ouvre|charge|affiche) (?:pas|plus|mal)|(?:sends?|brings?|throws?|takes?|kicks?|returns?|renvoie|ramene|deconnecte) (?:me|us)?|(?:me|nous) (?:renvoie|ramene|deconnecte|sort)|times? out|timeout|time-?out|forever|en boucle|loop\\w*|down|inaccessible|indisponible|unavailable|en panne|hors service|doesn'?t|won'?t|impossible",
      ),
    ],
    unless: new RegExp(
      `\\b(?:${anotherTrouble}|account (?:is |was |got )?(?:locked|blocked)|compte (?:est )?bloque|my account|mon compte|received|recu|photo (?:was|has been|is) (?:rejected|refused)|i (?:created|opened|made)|opened a|created a|opened (?:a|an)|par erreur|by (?:error|mistake)|not shared|individual|separate|interdit|not allowed)\\b|no (?:problem|issue)s?`,
    ),
  },
  {
    name: "portal.other-way",
    intent: "cannot-use-portal",
    all: [
      words(
        "(?:by|per|via|on|through) (?:phone|telephone|mail|post|regular mail|paper|papers|fax|hand)|in person|on paper|paper (?:form|version|copy|based|process)|par (?:la )?(?:poste|telephone|courrier|fax)|sur papier|version papier|en personne|(?:an?)?other (?:way|option|method|means|manner)s?|alternative|autrement|autres? (?:moyen|facon|maniere|option|solution)s?|without (?:the )?(?:portal|internet|computer)|instead of (?:the )?(?:portal|internet|online)|somebody call|call me",
      ),
      words(
        `${portal}|${device}|online|en ligne|age|old|ans|vieux|vieille|disab\\w*|handicap\\w*|blind|aveugle|parkinson\\S*`,
      ),
    ],
    unless: words(`${anotherTrouble}|travel\\w*|voyag\\w*|card|carte|copr`),
  },
  {
    name: "portal.body-told",
    intent: "cannot-use-portal",
    all: [
      words(
        "blind\\w*|vision|visually|eyesight|sight|impair\\w*|disab\\w*|handicap\\w*|wheelchair|deaf\\w*|arthritis|parkinson\\S*|stroke|tremor\\w*|paraly\\w*|dyslexi\\w*|glaucoma|cataracts?|aveugle|mal-?voyante?|non-?voyante?|visuelle|vue|sourde?|malentendante?|arthrite|avc|tremble\\w*|surgery on my (?:eyes?|hands?)|quadriplegic|screen reader|lecteur d'ecran",
      ),
      words(
        `read\\w*|see|screen|ecran|${portal}|writ\\w*|typ\\w*|taper|keyboard|clavier|mouse|souris|lire|voir|use|using|utiliser|online|en ligne|form|formulaire|adapte\\w*|accessib\\w*|computer|ordinateur|photo|upload\\w*|button\\w*|bouton\\w*|help|aide`,
      ),
    ],
    unless: words(`colou?r|couleur|${lexicon.copr}|en vue|point de vue|vue de`),
  },
  {
    name: "separate.wanted",
    intent: "separate-accounts",
    all: [
      words(
        `${account}|log ?-?ins?|log ?-?in|access|acces|connecter|connect|sign ?-?in|identifiants|credentials|portal|portail|informations?`,
      ),
      words(
        "own|separat\\w*|seperat\\w*|distinct\\w*|different\\w*|apart|a part|independent\\w*|independamment|individual\\w*|individuel\\w*|each|chacune?|two|deux|2|share|sharing|shared|partag\\w*|same|meme|propres?|(?:his|her) name|only for me|(?:pas|not) (?:\\S+ ){0,2}(?:dans|in) (?:mon|my)|separ\\w*|differ\\w*|autre|not see|n't see|ne voie|split|one each|other account|another account",
      ),
      words(
        `${lexicon.kin}|us|we|our|nous|notre|person|personne|adults?|adultes?|each (?:of us|person|one|member)|give each|chacune?`,
      ),
      wish,
    ],
    unless: new RegExp(
      `\\b(?:${denied("(?:need|want|wish|besoin|veux|voulons|souhaitons)(?: \\S+)? (?:separate|two|different|individual|own|comptes|a separate)")}|no need|pas besoin|one (?:account )?is (?:good|fine|enough|ok)|(?:already|deja) (?:have|ai|avons|has)|bank\\w*|banque|joint account|${made.replace("make|", "").replace("creer|", "").replace("creat\\w*", "created").replace("open(?:ed)?", "opened").replace("ouvrir|", "").replace("inscrire|", "").replace("fait|", "").replace("set ?up|", "")}|forgot\\w*|oublie\\w*|e-?mail address|same e-?mail|meme courriel|lost|perdu|address|adresse|same for|expired|never (?:got|came|received)|answers?|reponses?|trip|copr|ecopr|date|dates|flight|colou?r|eyes|yeux)\\b`,
    ),
  },
  {
    name: "separate.not-one",
    intent: "separate-accounts",
    all: [
      words(
        "one account|single account|same account|joint account|shared account|family account|un seul compte|meme compte|compte (?:commun|familial|partage|conjoint)|in my account|dans mon compte|common account",
      ),
      words(
        "not good|not want|don'?t want|do not want|would rather|rather|prefer\\w*|instead|plutot|uncomfortable|ne (?:veut|veux|voulons|souhaite|souhaitons) pas|ne soit pas|n'aime\\w*|not like|don't like|dislike|divorc\\w*|separ\\w*|individual\\w*|pas|remove|retirer|enlever|split",
      ),
    ],
    unless: words("need two|besoin de deux|is fine|bank|banque|created|cree"),
  },
  {
    name: "account.made-told",
    intent: "own-account",
    all: [
      words(account),
      words(
        `(?:${maker}) (?:\\S+ ){0,6}?(?:${made})|(?:${made}) (?:\\S+ ){0,6}?(?:myself|by me|self|moi-meme|par moi|tout seule?|on my own|by my (?:${lexicon.kin}|friend|cousin|nephew|niece))|self-? ?(?:creat|regist)\\w*`,
      ),
    ],
    unless: new RegExp(
      `\\bne (?:cre\\w*|ouvr\\w*|fer\\w*|m'inscri\\w*) pas|\\b(?:will|won't|would|shall) (?:\\S+ )?(?:create|make|open|register)|${denied(made)}|\\b(?:you|ircc|vous|officer|agent|system) (?:\\S+ ){0,3}(?:created?|made|opened|cree|ouvert|set up)\\b(?!.*\\b(?:i|j'ai) (?:\\S+ )?(?:created|made|opened|cree|ouvert|fait)\\b)|\\b(?:bank|banque|bancaire|gckey|games?|cle gc|facebook|google|e-?mail account|cra|express entry|immigration account|compte securise|secure account|should (?:i|we)|do (?:i|we) (?:have|need)|dois-je|faut-il|can (?:i|we|you)|could (?:i|we|you)|puis-je|pouvez|want\\w*|would like|please|veuillez|veux|voudr\\w*|aimer\\w*|souhait\\w*|if i|si je|(?:link|password|code|credentials) (?:that )?you|temporary|provisoire|as (?:you )?(?:asked|instructed|told|requested|said)|(?:identifiants|lien|mot de passe) que vous|comme demande|not to|ne pas|payment|each|separate|(?:created|set|made|chose) (?:a |my |the )?(?:own |new )?password)\\b`,
    ),
  },
  {
    name: "account.made-beside",
    intent: "own-account",
    all: [
      words("i|we|j'ai|me suis|nous|my|mon|ma"),
      words(
        "(?:already|deja) (?:\\S+ )?(?:signed ?up|registered|sign ?up|enrolled|inscrite?|enregistree?)|(?:signed ?up|registered|inscrite?) (?:already|deja|myself|by myself|moi-meme|on my own|before)|created (?:it|one) (?:myself|already|before)|self-?registered",
      ),
    ],
    unless: new RegExp(
      `${denied("signed|registered|sign|inscrit\\w*|created")}|\\b(?:already registered (?:my|the) (?:birth|marriage)|school|university|gckey|course)\\b`,
    ),
  },
  {
    name: "account.two",
    intent: "own-account",
    all: [
      words("two|2|deux|another|second|duplicate|double"),
      words(account),
      words(
        "i (?:have |had )?(?:made|created|opened)|j'ai (?:cree|ouvert|fait)|myself|moi-meme|by mistake|par erreur|before yours|you (?:made|created)|vous avez cree",
      ),
    ],
    unless: words("want\\w*|would like|please|veux|voudr\\w*|wife|husband|femme|mari|bank|banque"),
  },
  {
    name: "separate.by-oneself",
    intent: "separate-accounts",
    all: [
      words(
        "by (?:himself|herself|themselves)|on (?:his|her|their) own|(?:him|her)self|lui-meme|elle-meme|de son cote|seule? de son cote|separately|separement|apart from me|sans moi|without me",
      ),
      words("log ?-?in|log on|sign ?-?in|portal|portail|connect\\w*|account|compte|access|acces"),
      words(`${lexicon.kin}|she|he|elle|il|they`),
      wish,
    ],
    unless: words("created?|made|opened|registered|cree|ouvert|inscrite?|no need|pas besoin|forgot|oublie|bank|banque"),
  },
];
