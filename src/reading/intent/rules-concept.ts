import type { Intent, PasswordCause } from "../../question/intent.ts";
import { abroadWord } from "./places.ts";

/** A rule for what no phrase foresaw: all of these in one sentence, in whichever order, and none of those. */
export interface ConceptRule {
  readonly name: string;
  readonly intent: Intent;
  readonly cause?: PasswordCause;
  readonly all: readonly RegExp[];
  readonly unless?: RegExp;
  /** Words anywhere in the mail without which the sentence does not mean this. */
  readonly beside?: RegExp;
}

const no =
  /\b(?:not|no|never|nothing|none|without|cannot|unable|can't|cant|dont|didnt|doesnt|isnt|wasnt|impossible|pas|plus|jamais|rien|aucune?|sans)\b|n't\b/;
const password =
  /\b(?:pass ?words?|passwor|pasword|passcode|credentials?|mots? de passe|mdp|log ?in details|identifiants?|login information)\b/;
const happy =
  /\b(?:password|credentials?|mot de passe) (?:works?|worked|is working|fonctionne|marche|was accepted)\b(?! pas)|\b(?:did not|didn't|have not|haven't|never) (?:lose|lost|forget|forgot|forgotten)\b|\bn'ai pas (?:perdu|oublie)|\b(?:received|got|recu) (?:the|my|a|le|mon|un) (?:temporary )?(?:password|mot de passe)\b(?!.*\b(?:but|mais|not|n't|pas)\b)|\bsuccess|\bavec succes|\bwork(?:ed|s|ing)? (?:fine|well|now)\b|\bthank(?:s| you) for\b|\bi (?:have )?(?:changed|reset) (?:my|the) password (?:as|and|,|\.|$)|\bwill not share\b/;
const question =
  /\?|\b(?:can|may|could|should|do|am|are|will|would|shall) (?:i|we)\b(?! (?:be |are |am )?(?:leaving|going to))|\bis it (?:ok|okay|possible|allowed|safe|fine)|\bwould it be\b|\b(?:puis-je|peut-on|pouvons-nous|est-ce|dois-je|faut-il|ai-je|serait-il|est-il|si je peux|savoir si)\b/;
const first =
  /\b(?:i|we|i'm|i'll|i've|we're|we'll|im|ill|my|our|me|us|je|j'|nous|on|ma|mon|mes|notre|nos|m')\b|\bj'|\bm'/;
const future =
  /\b(?:will|shall|i'll|we'll|ill|going to|gonna|plan|plans|planning|planned|intend|intending|must|have to|has to|need to|needs to|off to|upcoming|next (?:week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|tomorrow|soon|sending me|sends me|over (?:christmas|the holidays)|thinking of|thinking about|scheduled|booked|leaving|flying|vais|allons|va|vont|dois|devons|doit|irai|irons|ira|partirai|partirons|absenterai|absenterons|serai|serons|sera|seront|prochaine?|demain|bientot|envoie|prends|prenons|passerai|passerons|compte|comptons|prevois|prevoyons|prevue?|reserve|pars|partons)\b/;
const moving =
  /\b(?:travel\w*|go|going|fly|flying|visit\w*|leav\w*|depart\w*|trip|flight|tickets?|vacation|holidays?|sending me|sends me|off to|spend\w*|attend\w*|be (?:in|away|out|abroad|outside|with)|voyag\w*|partir|partirai|partirons|pars|partons|quitt\w*|avion|vol|billets?|absent\w*|passer|passerons|passerai|rendre|serai|serons|sera|seront|aller|allons|vais|va|vont|irai|irons|envoie|vacances|sejour\w*|visiter|depart)\b/;
const gone =
  /\b(?:if|unless|whether|cancel\w*|annul\w*|born|from (?:a|my|our) (?:trip|visit|vacation)|last (?:trip|visit|time|entry|entered)|came back|returned|years? ago|il y a|was|were|went|had been|nee?|i used to|j'ai voyage|understand|should (?:i|we)|si je|visa to enter|sponsor\w*|parrain\w*|send(?:ing)? (?:the |my |money|documents)|work for|travaille pour|citizen|passport from|moved from|came from|arrived from)\b/;
const never = /\b(?:not|never|no plans?|don't|dont|won't|wont|aucun|pas|jamais|sans)\b|n't\b/;
const copr =
  /\b(?:e ?-? ?co ?pr|copr|e ?-? ?crp|crp ?e?|confirmation (?:of|de) (?:my |la |ma )?(?:permanent residence|residence permanente|pr|rp))\b/;
const card = /\b(?:p\.?r\.? ?cards?|permanent resident card|my card|the card|our cards?|carte)\b/;

export const conceptRules: readonly ConceptRule[] = [
  {
    name: "password.expired-said",
    intent: "password-reset",
    cause: "expired",
    all: [
      password,
      /\b(?:expir\w*|no longer valid|time limit|deadline|last day|delai|date limite|perime\w*|echue?|out of date|(?:30|thirty|trente) (?:days|jours)|plus valide|too late|trop tard)\b/,
    ],
    unless: new RegExp(`${happy.source}|\\b(?:not|n't|pas) (?:yet )?expire`),
  },
  {
    name: "password.forgotten-said",
    intent: "password-reset",
    cause: "own-forgotten",
    all: [password, /\b(?:forg[eo]t\w*|remember|recall|oublie\w*|souvien\w*|rappelle)\b/],
    unless: new RegExp(`${happy.source}|\\b(?:temporary|temp|temporaire|provisoire)\\b|date`),
  },
  {
    name: "password.lost-said",
    intent: "password-reset",
    cause: "lost",
    all: [
      password,
      /\b(?:lost|lose|stolen|vole|delet\w*|erased|misplac\w*|perdu\w*|egare\w*|efface\w*|supprime\w*|retrouv\w*|jete|forg[eo]t\w*|remember|oublie\w*|souvien\w*)\b/,
    ],
    unless: happy,
  },
  {
    name: "password.missing-said",
    intent: "password-reset",
    cause: "never-came",
    all: [
      password,
      no,
      /\b(?:receiv\w*|recieved?|given|provided|transmis\w*|fournie?s?|donnee?s?|communique\w*|mis\b|recue?s?|got|get|see|saw|came|come|arriv\w*|sent|contain\w*|includ\w*|inside|in (?:the|your|my|this|that) (?:e-?mail|message|mail)|dans (?:le|votre|mon|ce) (?:courriel|message)|there)\b/,
    ],
    unless: new RegExp(
      `${happy.source}|\\b(?:work|works|working|accept\\w*|valid|fonctionne|marche|log in|sign in|connecter|let(?:ting)?)\\b`,
    ),
  },
  {
    name: "password.how-to-get",
    intent: "password-reset",
    cause: "never-came",
    all: [
      /\b(?:how|where|when|comment|ou|quand)\b/,
      /\b(?:get|receive|find|obtenir|recevoir|trouver|recevrai)\b/,
      /\b(?:temporary password|password|credentials|mot de passe|identifiants)\b/,
    ],
    unless: /\b(?:new|another|nouveau|autre|change|how long|combien de temps)\b/,
  },
  {
    name: "password.not-working-said",
    intent: "password-reset",
    cause: "not-working",
    all: [
      password,
      /\b(?:incorrect\w*|invalid\w*|wrong|reject\w*|refus\w*|denied|error|erreur|rejete|errone\w*|fail\w*)\b|(?:\b(?:not|never|ne|pas|cannot|unable)\b|n't\b|n').{0,60}\b(?:work\w*|accept\w*|let\w*|log ?in|sign ?in|enter|fonction\w*|marche|connect\w*|valid\w*|recogni\w*)\b/,
    ],
    unless: happy,
  },
  {
    name: "password.asked",
    intent: "password-reset",
    cause: "unsaid",
    all: [
      password,
      /\b(?:new|again|reset\w*|another|fresh|replacement|re-?send|re-?issue|nouveau|autre|renvoyer|reinitialis\w*|envoyer|recover\w*|recuper\w*)\b/,
    ],
    unless: new RegExp(`${happy.source}|\\bi (?:created|made|set|chose|have set) (?:a |my )?new password\\b`),
  },
  {
    name: "leaving.said",
    intent: "leaving-canada",
    all: [first, future, moving, abroadWord],
    unless: new RegExp(
      `${gone.source}|${never.source}|${question.source}|\\b(?:currently|presently|right now|at the moment|still here|already here|actuellement|presentement|en ce moment)\\b`,
    ),
  },
  {
    name: "leaving.canada-said",
    intent: "leaving-canada",
    all: [
      first,
      /\b(?:will|shall|going to|plan\w*|intend\w*|must|have to|next|tomorrow|soon|absenter(?:ai|ons)|quitter(?:ai|ons)|partir(?:ai|ons)|sortir(?:ai|ons)|vais|allons|dois|devons|prochain\w*|demain|bientot|compte|prevois)\b/,
      /\b(?:leave|leaving|exit|quitter|sortir|absent\w*|depart)\b.{0,30}\b(?:canada|country|pays)\b/,
    ],
    unless: new RegExp(`${gone.source}|${never.source}|${question.source}`),
  },
  {
    name: "travel.asked",
    intent: "travel-before-card",
    all: [
      question,
      /\b(?:travel\w*|fly|visit\w*|leave|go out|trip|board|re-?enter|re-?entry|come back|return|voyager?|sortir|quitter|partir|revenir|rentrer|avion)\b/,
      new RegExp(
        `${card.source}|${copr.source}|${abroadWord.source}|\\b(?:carte rp|leave (?:the country|canada)|sortir du (?:pays|canada))\\b`,
      ),
    ],
    unless:
      /\b(?:(?:can|could|may) (?:they|he|she|my (?:parents|mother|father|brother|sister|friends?)) (?:visit|come)|visas?|eta|ave|border|landing|land|frontiere|will (?:be )?(?:travel|leav|visit|fly|go)\w*|(?:i am|i'm|we are|we're) (?:not )?(?:travel+ing|leaving|going|in|planning)|will not|won't|have to travel|renew\w*|replace\w*|renouvel\w*|expired|mailed|mail it|posted|sent to|when will|how long|quand|is my (?:card|photo)|return (?:the|my) (?:form|card|photo|email)|currently|website|site|portal|report|inform|notify|declare|signaler|aviser|informer)\b/,
  },
  {
    name: "outside.said",
    intent: "outside-canada",
    all: [
      /\b(?:currently|presently|right now|at the moment|at present|for now|at this time|these days|still|actuellement|presentement|en ce moment|toujours|pour le moment)\b/,
      abroadWord,
    ],
    unless: new RegExp(
      `${gone.source}|\\b(?:in canada|au canada|parents?|mother|father|brother|sister|friends?|employer|bank|mere|pere|frere|soe?ur|amis?|will|going to|plan\\w*|citizen\\w*|national\\w*|passport|valid|job|company|own|travel\\w* to|leaving|vais|partirai)\\b|\\?|${never.source}`,
    ),
  },
  {
    name: "status.said",
    intent: "status-question",
    all: [
      /\?/,
      /\b(?:is|was|are|were|has|have|did|does|est|sont|a-t-elle|a-t-il|a ete|ont|est-il|est-elle|est-ce)\b/,
      /\b(?:application|file|case|photos?|reply|replies|e-?mails?|answers?|documents?|account|form|declaration|card|copr|ecopr|it|dossier|demande|courriel|reponses?|carte|compte|declaration)\b/,
      /\b(?:received|accepted|approved|complete[d]?|processed|on hold|ready|pending|issued|reviewed|in process|recue?s?|accepte\w*|approuve\w*|traite\w*|pret|en attente|suspendue?|rejected|refused|refuse\w*|mailed|created|finali[sz]ed|delayed|moving|progress\w*)\b/,
    ],
    unless:
      /\b(?:should|can|could|must|need|required|dois|faut|puis-je|peut|password|mot de passe|expired|scam|genuine|visa|passport)\b/,
  },
  {
    name: "ecopr.content-told",
    intent: "ecopr-error",
    all: [
      copr,
      /\b(?:lists?|shows?|says?|states?|indicates?|spells?|has|have|mentions?|reads?|displays?|indique|mentionne|affiche|dit|contient|porte|comporte)\b/,
      /\b(?:name|surname|gender|sex|male|female|birth|born|dob|citizenship|nationality|country|spelling|accent|nom|prenoms?|sexe|naissance|nationalite|citoyennete|pays|homme|femme)\b/,
    ],
    unless:
      /\b(?:open\w*|ouvr\w*|download\w*|telecharg\w*|received|recu|correctly|correct name|tout est|everything|yet|encore|when|quand|password|home country|land\w*|no (?:error|mistake)s?|aucune erreur)\b|\?/,
  },
  {
    name: "ecopr.wont-open-said",
    intent: "ecopr-wont-open",
    all: [
      new RegExp(`${copr.source}|\\becopr\\b`),
      /\b(?:open\w*|ouvr\w*|download\w*|telecharg\w*|view\w*|affich\w*|print\w*|imprim\w*|link|lien|pdf|file|fichier|adobe|click\w*)\b/,
      /\b(?:not|cannot|unable|won't|wont|cant|can't|doesn't|doesnt|impossible|refuse\w*|black|blank|damaged|corrupt\w*|nothing happens|empty|error|ne|pas|noire?|blanche?|vide|erreur|fail\w*|trouble|problem\w*|difficult\w*)\b|n't\b/,
    ],
    unless:
      /\b(?:yet|encore|issued|received|recu|waiting|attends|misspel\w*|(?:not|n't|pas) (?:correct\w*|right|accurate)|mal ecrit|(?:no|any|aucun) (?:problem|issue|probleme)\w*|without|sans|typo)\b/,
  },
  {
    name: "ecopr.error-said",
    intent: "ecopr-error",
    all: [
      new RegExp(`${copr.source}|\\becopr\\b`),
      /\b(?:wrong|incorrect\w*|mis-?spel\w*|mistakes?|typos?|inaccura\w*|interchang\w*|exchanged|swapped|revers\w*|old (?:last |first |family |maiden )?(?:name|surname)|maiden name|not (?:correct|right|accurate|updated)|not my (?:name|photo|birth|date)|isn't (?:correct|right)|erreurs?|errone\w*|fausse?s?|faux|inexact\w*|mal (?:ecrit\w*|orthographi\w*)|interverti\w*|ancien nom|inverse\w*|corriger|correction|correct (?:it|my|the)|amend\w*)\b/,
    ],
    unless:
      /\b(?:open\w*|ouvr\w*|download\w*|telecharg\w*|view|affich\w*|pdf reader|no (?:error|mistake)s?|error message|aucune erreur|password|everything is correct|(?:n'y a|a|pas|no) (?:pas |aucune )?(?:d')?(?:erreur|error|mistake)s? (?:dans|in|on|sur))\b/,
  },
  {
    name: "separate.said",
    intent: "separate-accounts",
    all: [
      /\b(?:accounts?|comptes?|log ?ins?|profiles?)\b/,
      /\b(?:separate\w*|seperate|own|two|2|deux|each|individual\w*|different|distinct\w*|individuels?|separe\w*|a (?:lui|elle|part))\b/,
      /\b(?:wife|husband|spouse|partner|son|daughter|family|each|us|both|femme|mari|epou(?:se|x)|conjointe?|fils|fille|famille|chacune?|nous)\b/,
    ],
    unless:
      /\b(?:not|don't|no need|pas besoin|already|deja|bank|created|cree|opened|made|only one|un seul|forgot\w*|password|mot de passe|same account|meme compte)\b/,
  },
  {
    name: "portal.cannot-said",
    intent: "cannot-use-portal",
    all: [
      /\b(?:portal|portail|web ?site|site|page|link|lien|screen|ecran|plateforme)\b/,
      /\b(?:cannot|can't|cant|unable|not|n't|won't|impossible|error|erreur|blank|blanche?|down|crash\w*|freez\w*|stuck|broken|plante\w*|ne|pas)\b|n't\b/,
      /\b(?:open\w*|load\w*|work\w*|access\w*|use|using|read|see|found|display\w*|ouvr\w*|charge\w*|fonctionn\w*|marche\w*|acced\w*|utilis\w*|lire|voir|affich\w*|error|erreur|crash\w*|blank|blanche?)\b/,
    ],
    unless:
      /\b(?:pass ?words?|mots? de passe|mdp|credentials?|log ?in|logging|sign ?in|connecter|connexion|account|compte|copr|ecopr|e-copr|crp|pdf|photo (?:was|is)|no (?:problem|issue)s?|without (?:any )?(?:problem|issue)s?|not received|pas recu|status|shared|separate|individual|work permit|looks genuine|not sure|genuine|phishing|scam)\b/,
  },
  {
    name: "portal.sight-said",
    intent: "cannot-use-portal",
    all: [
      /\b(?:eyesight|my sight|my vision|vue|blindness|glaucoma|cataract|disability|disabled|handicap\w*|wheelchair|parkinson)\b/,
      /\b(?:poor|bad|weak|read|see|screen|use|computer|cannot|can't|lost|losing|faible|mauvaise|baisse|lire|ecran|utiliser|website|prevent\w*|difficult\w*|format)\b/,
    ],
    unless: /\b(?:en vue|vue de|in sight)\b/,
  },
  {
    name: "representative.said",
    intent: "representative",
    all: [
      /\b(?:act|acts|acting|represent\w*|agir|agit|represente\w*|authori[sz]\w*|autoris\w*|mandate\w*)\b/,
      /\b(?:for|on behalf|represent|au nom|pour|nom de)\b/,
      /\b(?:me|us|ms|mrs|mr|miss|the applicant|my case|our case|moi|nous|mme|m\.|dossier|rcic|lawyer|consultant|avocat\w*|applicants?)\b/,
    ],
    unless:
      /\b(?:not|never|pas)\b (?:\S+ ){0,4}(?:act|represent\w*|agir|agisse|represente)\b|n't (?:\S+ ){0,4}(?:act|represent)\b|\b(?:i act for|will act for (?:the|my|our) (?:whole )?family|answer for|whole family|toute la famille|my (?:wife|husband|kids|children)|ma femme|mon mari|mes enfants|work permit|authori[sz]ed to work|electronic|travel authori)\b/,
  },
  {
    name: "account.passive",
    intent: "own-account",
    all: [
      /\b(?:account|profile|compte)\b/,
      /\b(?:created|made|opened|registered|cree|ouvert)\b.{0,30}\b(?:by me|by myself|myself|on my own|par moi|moi-meme)\b|\b(?:i|j'ai|we|nous avons)\b.{0,40}\b(?:created|made|opened|registered|cree|ouvert)\b.{0,40}\b(?:account|profile|compte)\b/,
    ],
    unless: /\b(?:not|n't|never|pas|jamais|should|if|you|vous|bank|banque|gckey|password|mot de passe|separate)\b|\?/,
  },
];
