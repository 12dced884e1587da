import type { PasswordCause } from "../../question/intent.ts";
import { denied, lexicon, words } from "./lexicon.ts";
import type { ConceptRule } from "./rules-concept.ts";

const password = words(lexicon.password);
const lost =
  "lost|lose|loose[ds]?|misplac\\w*|mislaid|delet\\w*|eras\\w*|wiped?|threw|thrown|garbage|trash\\w*|dustbin|recycl\\w*|stolen|robbed|vanish\\w*|disappear\\w*|gone|no longer have|any ?more|emptied|died|dead|formatted|can'?t (?:find|locate|see)|cannot (?:find|locate|see)|can not find|couldn'?t find|(?:not|n't) (?:\\S+ )?(?:find|save|saved|keep|kept|note|noted|write down|wrote)|perdue?s?|perds|egare\\w*|effac\\w*|supprim\\w*|jete\\w*|poubelle|corbeille|vole\\w*|disparu\\w*|introuvables?|(?:retrouv|trouv)\\w* (?:plus|pas|pu)|n'ai pl?us|j'ai (?:plus|pu)|(?:pas|rien) (?:note|garde|conserve|enregistre|sauvegarde)\\w*|laptop (?:died|broke\\w*)|(?:new|changed|broke|broken) (?:my )?(?:phones?|computer|laptop)|vide (?:ma|mon|la)";
const expired =
  "expir\\w*|laps\\w*|past (?:its|the|his) (?:validity|date|time|limit|deadline)|too late|trop tard|perim\\w*|echue?s?|caduc|(?:plus|pas|pl?us) (?:valables?|valides?|bons?)|no (?:more|longer) (?:be )?(?:valid|good|active)|not (?:valid|good|active) any ?more|(?:waited|wait) too (?:long|much)|too (?:many|much) days|dead ?line|date limite|delai|jours (?:sont |etaient )?(?:passe|depasse|ecoule)\\w*|days (?:\\S+ ){0,2}(?:passed|over|gone|finished|elapsed)|(?:over|more than|after|past) (?:the )?(?:30|thirty|14|fourteen|month)|only (?:lasted|valid|good)|(?:good|valid) (?:only )?(?:until|till|for)|time (?:is |was |has )?(?:over|up|passed|finished)|(?:was|were|is) over|trente jours|plus de (?:30|14) jours|validite|validity|out of date";
const refused =
  "reject\\w*|refus\\w*|invalid\\w*|incorrect\\w*|wrong|denied|errors?|erreurs?|errone\\w*|fail\\w*|(?:not|n't|pas|never|ne) (?:\\S+ ){0,3}(?:work\\w*|accept\\w*|let|get me|go|valid|recogni\\w*|reconnu\\w*|function\\w*|fonctionn\\w*|march\\w*|passer|passed|match\\w*)|(?:marche|fonctionne|ca passe) (?:pas|plus|point)|tried (?:\\S+ ){0,4}(?:times?|again)|(?:many|several|five|\\d+) (?:times?|attempts|fois|tentatives|essais)|a chaque (?:fois|essai)|each time|every time|mauvais|faux|keep(?:s|ing)? (?:\\S+ )?(?:saying|telling|giving|asking)";
const absent =
  "in which (?:e-?mail|message|letter)|dans quel (?:courriel|message)|nothing|nowhere|never|still no|still (?:wait\\w*|miss\\w*)|yet to (?:get|receive|come)|where is|where are|not (?:\\S+ ){0,3}(?:come|came|arriv\\w*|receiv\\w*|reciev\\w*|got|get|reach\\w*|sent|inside|includ\\w*|mention\\w*|written|given|in (?:the|my|your|it))|n't (?:\\S+ ){0,3}(?:come|came|arrive\\w*|receive\\w*|recieve\\w*|got|get|reach\\w*|see|saw|contain\\w*|include\\w*|given)|no (?:temporary |temp )?(?:password|pass ?word|code|credentials?)|there is none|waiting|attend\\w*|attente|jamais|aucune?|pas de|rien|pas (?:le |de |du |encore |ete |eu |mon |un |mes ){0,3}(?:recu\\w*|mot|parvenu\\w*|arrive\\w*|eu|communique\\w*|mdp|envoye\\w*|code|identifiants?)|parvenu|without|sans|missing|manqu\\w*|oublie (?:de |d')(?:l'|le |me |m')?(?:inscri\\w*|mettre|donner|envoyer|indiquer|joindre)|forgot(?:ten)? to (?:send|give|put|include|write|attach)";
const forgot =
  "forg[eo]t\\w*|remember\\w*|recall\\w*|slipped|no longer know|don'?t know (?:any ?more|it|what|which)|head is empty|oublie\\w*|oublier|souvi\\w*|souven\\w*|rappell?e\\w*|(?:sais|connais) (?:plus|pu)";
const own =
  "own|myself|personal|perso\\w*|propre|moi-meme|(?:i|we|j'ai|j'avais|nous avons|ai|avais) (?:\\S+ ){0,3}?(?:set|sets|made|make|chose|choose|chosen|pick\\w*|creat\\w*|replac\\w*|chang\\w*|put|wrote|typed|choisi\\w*|cree\\w*|mis|change|remplace\\w*|defini\\w*|modifie\\w*)|(?:my|mon|the|le|a|un) (?:new|nouveau)|(?:que|qui) j'(?:ai|avais)";
const happy = `${denied("lost|lose|forg[eo]t\\w*|expire[ds]?|perdu|oublie")}|\\b(?:received|got) (?:the|my|a|both) (?:\\S+ )?(?:password|credentials)\\b(?!.*\\b(?:but|not|how|wrong|expired|invalid|lost|deleted)\\b)|\\bhow long (?:\\S+ ){0,4}(?:valid|good|work)|\\b(?:will|should|must|dois-je|do i (?:have|need) to|can i|faut-il|puis-je) (?:i |we )?(?:change|changer|keep|share|garder)|\\bwifi|\\b(?:bank|gckey|banque|e-?mail password)\\b`;

const beside = password;
const waysIn =
  "portal|portail|log ?-?in|sign ?-?in|my (?:pr |portal )?account|mon compte|acces au|access to (?:the|my)|session|connexion|temporary|provisoire";

/** The way into the portal, told by what happened to it. Of several causes in a sentence the first here is what it means. */
export const passwordConcepts: readonly ConceptRule[] = [
  {
    name: "password.own-told",
    intent: "password-reset",
    cause: "own-forgotten",
    all: [password, words(forgot), words(own)],
    unless: new RegExp(`${happy}|\\b(?:you|ircc|vous) (?:\\S+ )?(?:forgot|oublie)`),
  },
  {
    name: "password.own-beside",
    intent: "password-reset",
    cause: "own-forgotten",
    all: [words(`${forgot}`)],
    beside: new RegExp(`${password.source}.*\\b(?:${own})\\b|\\b(?:${own})\\b.*${password.source}`, "s"),
    unless:
      /\b(?:date|name|day|year|jour|annee|temporary|to (?:send|tell|say|add|attach)|you (?:forgot|remember)|vous avez oublie)\b/,
  },
  {
    name: "password.expired-told",
    intent: "password-reset",
    cause: "expired",
    all: [password, words(expired)],
    unless: new RegExp(`${happy}|\\b(?:card|carte|passport|passeport|permit|permis)\\b`),
  },
  {
    name: "password.expired-beside",
    intent: "password-reset",
    cause: "expired",
    all: [
      words(expired),
      words(
        "e?-?mails?|courriels?|spam|junk|message|it|temp(?:orary)?|30|thirty|fourteen|14|trente|connecter|sign|log",
      ),
    ],
    beside: new RegExp(`(?=.*${password.source})(?=.*\\b(?:${waysIn}|temp)\\b)`, "s"),
    unless: /\b(?:card|carte|passport|passeport|permit|permis|status|visa|copr)\b/,
  },
  {
    name: "password.absent-told",
    intent: "password-reset",
    cause: "never-came",
    all: [password, words(absent)],
    unless: new RegExp(
      `${happy}|\\b(?:any ?more|work\\w*|accept\\w*|fonctionn\\w*|march\\w*|valid\\w*|valable|invalid|tried|let me|get me in|find it|lost|delet\\w*|perdu|efface|no longer|note|save[ds]?|how long|combien|n'ai plus|reset|change)\\b`,
    ),
  },
  {
    name: "password.lost-told",
    intent: "password-reset",
    cause: "lost",
    all: [password, words(`${lost}|${forgot}`)],
    unless: new RegExp(happy),
  },
  {
    name: "password.lost-beside",
    intent: "password-reset",
    cause: "lost",
    all: [
      words("lost|delet\\w*|erased|wiped|stolen|gone|perdu|efface\\w*|supprime\\w*|vole|disparu|vanished"),
      words(
        "e?-?mails?|messages?|courriels?|phone|telephone|cell\\w*|laptop|computer|ordinateur|everything|mailbox|inbox|paper|papier|boite",
      ),
    ],
    beside: new RegExp(
      `\\b(?:send|resend|need|new|another|again|besoin|renvoyer|nouveau|autre|redonner)\\b.*${password.source}|${password.source}.*\\b(?:send|resend|need|new|another|again|besoin|renvoy\\w*|nouveau|autre|redonner)\\b`,
      "s",
    ),
    unless: /\b(?:card|carte|passport|passeport)\b/,
  },
  {
    name: "password.refused-told",
    intent: "password-reset",
    cause: "not-working",
    all: [password, words(refused)],
    unless: new RegExp(happy),
  },
  {
    name: "password.refused-beside",
    intent: "password-reset",
    cause: "not-working",
    all: [
      words(refused),
      words(
        `user ?name|log ?-?in|sign ?-?in|connect\\w*|connexion|mots?|copi\\w*|paste\\w*|typed?|tried|try|essay\\w*|letter by letter|chrome|safari`,
      ),
    ],
    beside,
    unless: new RegExp(`${happy}|\\b(?:${lexicon.copr}|photo|upload)\\b`),
  },
  {
    name: "password.wanted",
    intent: "password-reset",
    cause: "unsaid",
    all: [
      password,
      words(
        "re-?send\\w*|re-?set\\w*|re-?issue\\w*|issue|new|another|one more|again|once more|fresh|replac\\w*|recover\\w*|retriev\\w*|refaire|renvoy\\w*|reenvoy\\w*|reinitialis\\w*|nouveau|nouvel|autre|encore une fois|a nouveau|recuper\\w*|redonn\\w*|regener\\w*|generate|need|besoin|send me|give me|provide me|donnez-moi|envoyez-moi",
      ),
    ],
    unless: new RegExp(
      `${happy}|\\b(?:no need|not need|don't need|pas besoin|(?:created|chose|made|set|changed|use|using|with) (?:my |a |the )?new|new (?:password|one) (?:is|works|was))\\b`,
    ),
  },
  {
    name: "password.access-wanted",
    intent: "password-reset",
    cause: "unsaid",
    all: [
      words("reinitialis\\w*|re-?set|restore|retablir|recuperer|recover|debloqu\\w*|unlock|unblock|regain"),
      words("acces|access|account|compte|log ?-?in|connexion"),
    ],
    unless: words(`${lexicon.copr}|own|propre`),
  },
  {
    name: "password.shut-out",
    intent: "password-reset",
    cause: "unsaid",
    all: [
      words(
        "locked|blocked|blocked out|shut out|bloque\\w*|verrouille\\w*|(?:cannot|can'?t|can not|unable to|not able to|couldn'?t|impossible (?:de|d'|to)|n'arrive (?:pas|plus) a|arrive (?:pas|plus) a|peux (?:pas|plus)|pas capable de) (?:\\S+ ){0,2}?(?:log ?-?in|login|log|sign ?-?in|sign|enter|get in\\w*|go in\\w*|access|connecter|reconnecter|entrer|rentrer|acceder|identifier|authentifier)",
      ),
      words(
        "account|compte|session|log ?-?in|connecter|reconnecter|sign ?-?in|sign in|log in|profile|profil|identifier",
      ),
    ],
    unless: words(
      `${lexicon.copr}|computer|ordinateur|screen|blind|aveugle|bank|banque|wife'?s own|internet|separate|created?|registered|cree|ouvert|page (?:is )?(?:blank|blanche)`,
    ),
  },
];

/** The cause that words name by themselves, where no phrase told it. */
export const causeWords: readonly (readonly [PasswordCause, readonly RegExp[]])[] = [
  ["own-forgotten", [words(forgot), words(own)]],
  ["expired", [words(expired)]],
  ["lost", [words(lost)]],
  ["not-working", [words(refused)]],
  ["never-came", [words(absent)]],
  ["own-forgotten", [words(forgot)]],
];
