import { denied, lexicon, words } from "./lexicon.ts";
import type { ConceptRule } from "./rules-concept.ts";

/**
 * "Continuez à utiliser cette adresse", "écrivez-moi à cette adresse": the one that the mail came from, where none is spelled out
 * behind it and nothing speaks of a change.
 */
const thisOne =
  "^(?!.*\\b(?:instead|from now|desormais|dorenavant|plutot|a l'avenir|in future|au lieu|new|another|other|nouvel\\w*|nouveau|autre|moved|demenag\\w*)\\b)(?=.*\\b(?:keep|continu\\w+|me|moi|joindre|e-?mails?|courriels?)\\b)(?!.*\\b(?:cards?|cartes?|letters?|lettres?|documents?|courrier|post|house|maison|street|rue)\\b).*\\b(?:this|cette) (?:e-?mail |same |meme )*ad(?:d?ress?e?)\\b(?!\\s*[:(\\d]|.*@)";

const copr = words(lexicon.copr);
/** "I downloaded the confirmation": beside opening, the word alone names it. */
const coprOpened = words(`${lexicon.copr}|(?:la|ma|the|my|votre|your) confirmation`);
const card = lexicon.card;
const anyCard = `${card}|(?:my|the|our|his|her|ma|la|notre|sa) (?:old |current )?(?:card|carte)|cards?|cartes?`;
const datum =
  "names?|surname|birth\\w*|born|dob|date|sex|gender|photo|picture|height|eyes?|uci|passport|marital|nationality|citizenship|country|spelling|letter|nom|prenoms?|naissance|ddn|sexe|taille|yeux|iuc|passeport|nationalite|citoyennete|pays|lettre|details?|information\\w*|renseignements?|it (?:says|shows)";
const wrong =
  "wrong\\w*|incorrect\\w*|mis-?\\s?spel\\w*|mis-?typed|mistakes?|typos?|coquilles?|inaccura\\w*|interchang\\w*|swapp?ed|exchanged|revers\\w*|invert\\w*|errors?|erreurs?|errone\\w*|fausse?s?|faux|inexact\\w*|mauvaise?s?|mal (?:ecrit\\w*|orthographi\\w*|epele\\w*)|interverti\\w*|inverse\\w*|corrig\\w*|correct(?:ed|ion)?|rectifi\\w*|amend\\w*|fix(?:ed)?|belongs? to|appartient|somebody else\\S*|someone else\\S*|another person\\S*|autre personne|quelqu'un d'autre|not mine|not me|pas (?:la |le )?(?:mien\\w*|bonne?|moi|correct\\w*)|not (?:correct|right|accurate|my|the same)|isn'?t (?:correct|right|my)|should (?:be|read|say)|devrait|au lieu|instead of|missing|manqu\\w*|left out|forgotten|oublie\\w*|doesn'?t match|not match|ne correspond\\w*|too (?:much|many)|old (?:name|passport)|maiden|different|differente?s?|but (?:i am|i'm|my|it is|it's|really)|alors que|mais (?:je suis|c'est)";
const opening =
  "open\\w*|ouvr\\w*|download\\w*|telecharg\\w*|view\\w*|display\\w*|affich\\w*|print\\w*|imprim\\w*|read|reads|lire|lis|see|seeing|voir|visualis\\w*|load\\w*|charge\\w*|access\\w*|acced\\w*|click\\w*|cliqu\\w*|pdf|file|fichier|format|adobe|acrobat|reader|lecteur|page|screen|ecran|button|bouton";
const broken =
  "cannot|can ?not|can'?t|unable|not able|couldn'?t|could not|won'?t|will not|wont|doesn'?t|does not|not|isn'?t|never|nothing|impossible|pas|plus|rien|refus\\w*|fail\\w*|echou\\w*|blank|blanc(?:he)?s?|white|black|noire?s?|gr[ae]y|grise?|empty|vide|0 ?kb|damaged|corrupt\\w*|endommage\\w*|corrompue?|broken|errors?|erreurs?|unsupported|please wait|patienter|requires?|newer|another (?:pdf|program|reader)|gibberish|symbols|illisible|unreadable|garbled|trouble|problem\\w*|difficult\\w*|blocked|bloque\\w*|denied|protected|proteg\\w*|verrouill\\w*|locked|incompatible|not compatible|squares|carres|spinning|(?:keeps?|still|always) loading|never (?:shows?|opens?|loads?)|tourne|(?:what|which|quel) (?:\\S+ )?(?:program|app|software|logiciel|programme|application)|warning|avertissement|half|other format|another format|autre format|in word|asks? (?:me )?(?:for|to)|demande un|arrive pas|how (?:do|can|to)|comment";
const fine =
  /\b(?:no (?:problem|issue|error|mistake)s?|pas d'erreurs?|without (?:any )?(?:problem|issue|error)s?|sans (?:aucun )?(?:probleme|erreur)|aucune erreur|everything (?:is|looks) (?:correct|right|fine|good)|all (?:is|the information is) (?:correct|right)|not (?:yet )?(?:received|issued)|(?:pas|not) encore|yet to receive|did not receive|didn't receive|haven't received|have not received|jamais recu|never (?:received|got|came)|when (?:will|do|can)|quand|waiting|attends)\b/;

/** The eCOPR, the card, the data kept and the mailing address, told in words that no phrase foresaw. */
export const paperConcepts: readonly ConceptRule[] = [
  {
    name: "ecopr.wrong-told",
    intent: "ecopr-error",
    all: [copr, words(`${datum}|on it|dessus`), words(wrong)],
    unless: new RegExp(
      `${fine.source}|\\b(?:password|mot de passe|open\\w*|ouvr\\w*|download\\w*|telecharg\\w*|please wait|airline|fly|travel\\w*|voyag\\w*|board|land\\w*|pdf reader|adobe|blank|blanche|error message|page|fichier|address|adresse)\\b`,
    ),
  },
  {
    name: "ecopr.mistake-told",
    intent: "ecopr-error",
    all: [
      copr,
      words(
        "mistakes?|errors?|erreurs?|typos?|coquilles?|fautes?|wrong|incorrect\\w*|errone\\w*|inexact\\w*|corriger|rectifier|correction|belongs? to|somebody else\\S*|someone else\\S*|another person\\S*|autre personne|not mine",
      ),
    ],
    unless: new RegExp(
      `${fine.source}|\\b(?:password|mot de passe|open\\w*|ouvr\\w*|download\\w*|telecharg\\w*|print\\w*|load\\w*|display\\w*|adobe|error (?:message|code)|message d'erreur|(?:says?|shows?|gives?|get|getting|got|donne|affiche) (?:\\S+ )?(?:error|erreur)|fichier|file|portal|portail|page|not a mistake|reader)\\b`,
    ),
  },
  {
    name: "ecopr.wrong-beside",
    intent: "ecopr-error",
    all: [words(datum), words(wrong)],
    beside: new RegExp(
      `${copr.source}.{0,120}\\b(?:wrong|mistake|error|erreur|incorrect|received|recu|got|came|here|checked|look\\w*|read|problem|probleme|opened)|\\b(?:received|recu|got|checked|read|opened|looking at).{0,60}${copr.source}`,
      "s",
    ),
    unless:
      /\b(?:password|mot de passe|open|ouvrir|download|address|adresse|portal|portail|e-?mail|courriel|photo (?:size|was rejected)|card|carte|travel\w*|voyag\w*|pdf|first entry|last entry|my answers?|mes reponses)\b|^[^a-z]*\d/,
  },
  {
    name: "ecopr.opening-told",
    intent: "ecopr-wont-open",
    all: [coprOpened, words(opening), words(broken)],
    unless: new RegExp(
      `${fine.source}|\\b(?:misspel\\w*|mis-?spelled|spelled|birth|born|naissance|prenom|surname|typo|coquille|height|taille|eyes?|yeux|uci|nationality|pays de|(?:not|isn'?t) (?:correct|right|accurate|mine)|sex|gender|sexe|passport number|mistake|information is|belongs|nom de famille|(?:last|first|family|given|my) names?|instead of the card|enough|airline|travel\\w*|voyag\\w*|land\\w*|board|frontiere|border)\\b`,
    ),
  },
  {
    name: "ecopr.opening-beside",
    intent: "ecopr-wont-open",
    all: [
      words(
        "pdf|adobe|acrobat|lecteur|reader|file|fichier|document|it|screen|ecran|page|il|elle|download\\w*|telecharg\\w*",
      ),
      words(
        "blank|blanc(?:he)?s?|white|black|noire?s?|empty|vide|damaged|corrupt\\w*|endommage\\w*|please wait|(?:not|n't|never|ne|pas|refuses?|unable|cannot) (?:\\S+ ){0,2}(?:open\\w*|load\\w*|download\\w*|display\\w*|ouvr\\w*|affich\\w*|telecharg\\w*|lire|support\\w*)|newer version|not supported|illisible|unreadable",
      ),
    ],
    beside: copr,
    unless: words("portal|portail|web ?site|site|account|compte|password|mot de passe|photo|upload\\w*"),
  },
  {
    name: "card.again",
    intent: "card-renewal",
    all: [
      words(anyCard),
      words(
        "renew\\w*|re-?new|renouvel\\w*|renouvell\\w*|replac\\w*|remplac\\w*|re-?apply|redemander|expir\\w*|finish\\w*|is over|perim\\w*|echue?|echeance|damaged|broke\\w*|cracked|washed|abime\\w*|casse\\w*|brise\\w*|endommage\\w*|lost|lose|stole\\w*|stolen|theft|perdu\\w*|perds|vole\\w*|volee?|egare\\w*|valid (?:until|till|only)|valide jusqu\\S*|ends? in|runs? out|new one|a new card|nouvelle carte|extend\\w*|prolong\\w*|second card|duplicate",
      ),
    ],
    unless: new RegExp(
      `${denied("expire\\w*|lost|renew\\w*")}|\\b(?:passport|passeport|permits?|permis|health|sante|maladie|soleil|driver'?s?|bank|banque|credit|ohip|sin|nas|e-?mail|courriel|password|mot de passe|address|adresse|arrive\\w*|received|recue?|came|first card|premiere carte|waiting|attends|without|sans|before|avant|board\\w*|airline|travel\\w*|voyag\\w*|fly|mailed|photo|lost in the (?:mail|post))\\b`,
    ),
  },
  {
    name: "data.told",
    intent: "data-request",
    all: [
      words(
        "data|datas|donnees|informations?|infos?|renseignements|records?|files?|dossier|notes|everything|all|tout|history|historique",
      ),
      words(
        "about me|about us|on me|concerning me|concerning us|relating to me|of me|on us|sur moi|sur nous|me concernant|nous concernant|a mon sujet|a notre sujet|whole file|full file|entire file|complete file|officer'?s? notes|notes of (?:the )?officer|gcms|personal|personnel\\w*|privacy|vie privee|my datas?|mes donnees|dossier (?:complet|entier|au complet)|tout mon dossier|ircc (?:has|have|holds?)|vous (?:avez|detenez|gardez|conservez)",
      ),
      words(
        "send|give|provide|get|receive|obtain|copy|copies|copie|want|request|need|export\\w*|download|delet\\w*|eras\\w*|destroy\\w*|remov\\w*|wipe|keep|kept|hold|held|store\\w*|seen|see|access\\w*|who|shar(?:e|ed|ing)|list|disclos\\w*|envoy\\w*|m'envoyer|menvoyer|donn(?:ez|er)|fournir|obtenir|recevoir|veux|voudrais|demande\\w*|supprim\\w*|effac\\w*|detrui\\w*|gard\\w*|conserv\\w*|detene\\w*|consult\\w*|transmettre|what|which|quel\\w*|savoir",
      ),
    ],
    unless: new RegExp(
      `\\b(?:account|compte|consultant|lawyer|represent\\w*|avocat|photo|attach\\w*|joint|enclosed|wrong|errors?|erreur|address|adresse|correct\\w*|update[ds]?|portal|portail|${lexicon.copr}|password|mot de passe|status|update on|news|nouvelles|baby|bebe|asked (?:me )?for|as requested|here (?:is|are)|voici|that you (?:need|asked)|travel\\w*|card|scam|phishing|safe|missing|manqu\\w*|contact info\\w*|below|ci-dessous)\\b|\\bsend you|\\bprovide you|\\bvous (?:envoie|transmets|fournis)`,
    ),
  },
  {
    name: "data.erase",
    intent: "data-request",
    all: [
      words("delet\\w*|eras\\w*|destroy\\w*|purge\\w*|forget|supprim\\w*|effac\\w*|detrui\\w*|destruction|oubli"),
      words(
        "my (?:\\S+ )?(?:data|datas|details|informations?|infos?|records?|file)|everything|all (?:the )?(?:data|information)|mes (?:\\S+ )?(?:donnees|informations?|infos?|renseignements)|mon dossier|tout ce que",
      ),
      words(
        "you|your|ircc|system\\w*|systemes?|please|want|vous|vos|veuillez|svp|merci|after|once|apres|veux|request|demande",
      ),
    ],
    unless: new RegExp(
      `\\b(?:i (?:have )?(?:accidentally |mistakenly )?deleted|j'ai (?:\\S+ )?(?:supprime|efface)|account|compte|password|mot de passe|representative|consultant|lawyer|e-?mail (?:with|from))\\b`,
    ),
  },
  {
    name: "address.differs",
    intent: "address-change",
    all: [
      words(
        "address\\w*|adress\\w*|adres|addres|adresses?|postal code|zip ?code|code postal|postal|unit number|apartment number|apt|e-?mail|courriel|phone number|numero de telephone|coordonnees|contact (?:info\\w*|details)",
      ),
      words(
        "chang\\w*|updat\\w*|modif\\w*|mettre a jour|mise a jour|old|ancienne?|incorrect|wrong|errors?|erreurs?|mistake|should be|devrait|outdated|no longer|not (?:right|correct|good|valid|mine)|plus (?:la bonne|le bon|bonne|valide|mon|mienne)|pas (?:la bonne|le bon)|new|nouvel\\w*|nouveau|different\\w*|another|autre|(?<!\\b(?:is|are|est|remains|still|all|both) )correct(?:ion|ed)?|corrig\\w*|replace\\w*|remplac\\w*|won'?t be|will not be|not be living|hacked|pirate\\w*|lost access",
      ),
      words(
        "my|our|mon|ma|mes|notre|nos|me|i|we|je|nous|file|dossier|the|use|utilis\\w*|envoy\\w*|send|mail|from|to|a|j'ai",
      ),
    ],
    unless: new RegExp(
      `${denied("chang\\w*|moved|new|wrong|move|change")}|\\b(?:${lexicon.copr}|${lexicon.password}|same|meme|toujours|still (?:live|the|at)|unchanged|separate\\w*|own account|accounts?|comptes?|log ?-?in|scam|phishing|genuine|web ?site|portal (?:page|link)|url|another e-?mail (?:from|with)|new e-?mail (?:from|with)|(?:send|envoy\\w*|get|receive|recevoir) (?:\\S+ ){0,2}(?:a|an|another|un|une|le|the) (?:new |nouveau |autre |other )?(?:e-?mail|courriel|message)|old e-?mails?|e-?mail (?:you|that you) sent|your (?:\\S+ )?e-?mail|votre courriel|lawyer|avocat\\w*|consultant\\w*|represent\\w*|sign ?-?in|expir\\w*|(?:this|ce) (?:e-?mail|courriel) (?:is|est)|need to (?:change|update) (?:my )?(?:password|name)|should i)\\b`,
    ),
  },
  {
    name: "address.moved",
    intent: "address-change",
    all: [
      words(
        "(?:i|we|i've|we've|i'm|we're|i'll|we'll|family|wife|husband|am|are|just|have|will|shall|since|recently|had) (?:\\S+ ){0,3}?(?:moved|moving|move|relocat\\w*|shift\\w*)|demenag\\w*|emmenag\\w*|no longer (?:live|reside)|(?:not|n't) live (?:there|here|at)|(?:not|n't) (?:be )?(?:living|live|reside|residing) (?:at|in) (?:the|that|this)|(?:bought|purchased|rented|found) (?:a |another |our |my )?(?:new )?(?:house|home|condo|apartment|place|flat)|(?:habite|reste|vis|demeure|loge) (?:maintenant|desormais|a present|dorenavant)|(?:maintenant|desormais) (?:j'habite|je (?:reste|vis|demeure)|nous habitons)|(?:now|currently) (?:live|living|reside|residing|staying) (?:at|on)|n'habit\\w* plus|(?:achete|loue|trouve) (?:une |un )?(?:nouve\\w+ )?(?:maison|condo|appartement|logement)|shift(?:ed)? (?:my |our |the )?(?:house|home|residence)",
      ),
    ],
    unless: new RegExp(
      `${denied("moved?|moving|demenag\\w*|relocat\\w*|bought")}|\\b(?:if (?:i|we)|si (?:je|nous)|(?:moved?|moving|relocat\\w*|immigrated|demenag\\w*) (?:back )?(?:to|in|into|au|here|from \\S+ to) (?:canada|here)|au canada|in canada|(?:19|20)[01]\\d|202[0-5]|moved? (?:forward|ahead|on|along)|moving (?:forward|ahead|on|along)|file|dossier (?:avance|bouge)|one day|un jour|must (?:i|we)|should (?:i|we)|years? ago|il y a \\d+ ans|abroad|etranger|home country|outside)\\b|\\bis it moving|\\b(?:work\\w*|doing|night|day|evening|morning|double|graveyard|long) (?:\\S+ )?shifts?\\b`,
    ),
  },
  {
    name: "address.send-elsewhere",
    intent: "address-change",
    all: [
      words(
        "send|mail|ship|post|deliver|forward|envoy\\w*|expedi\\w*|poster|livrer|acheminer|faire parvenir|use|utiliser|utilisez|write|ecrire|ecrivez",
      ),
      words(
        `${anyCard}|letters?|lettres?|mail|courrier|documents?|everything|correspondance|correspondence|e-?mails?|courriels?|me|moi`,
      ),
      words(
        "(?:another|other|different|new|autre|nouvel\\w*|nouveau|my (?:\\S+'s|sister|brother|friend|parents)) (?:\\S+ )?(?:address|adress\\w*|adresse|place|house|home|e-?mail|courriel)|(?:chez|care of|c\\/o)|instead|plutot|a la place|au lieu de|this address|cette adresse|from now|desormais|dorenavant|a l'avenir|in future",
      ),
    ],
    unless: new RegExp(
      `\\b(?:lawyer|avocat\\w*|consultant\\w*|represent\\w*|agent|firm|cabinet|password|mot de passe|${lexicon.copr}|travel\\w*|voyag\\w*|by (?:post|mail|paper)|par la poste|paper|papier|portal|portail|phone instead|copy|copie|in french|en francais|language)\\b|${thisOne}`,
    ),
  },
  {
    name: "ecopr.file-told",
    intent: "ecopr-wont-open",
    all: [
      words("pdf|(?:the|my|your|this|that) (?:file|attachment)|(?:le|mon|ce|votre) fichier|piece jointe"),
      words(
        "(?:not|n't|never|ne|cannot|can'?t|unable|impossible|won'?t|doesn'?t|refuses?|pas|plus) (?:\\S+ ){0,3}?(?:open\\w*|load\\w*|display\\w*|ouvr\\w*|affich\\w*|lire|read|see|view\\w*|download\\w*|telecharg\\w*)|blank|blanc(?:he)?s?|damaged|corrupt\\w*|endommage\\w*|corrompue?|white page|black page",
      ),
    ],
    unless: words(
      `photos?|upload\\w*|televers\\w*|${lexicon.password}|form|formulaire|imm|password|my answers?|mes reponses|attached|ci-joint|scan\\w*|birth|name|nom`,
    ),
  },
  {
    name: "data.what-becomes",
    intent: "data-request",
    all: [
      words(
        "what|why|how long|who|whom|which|do you|does ircc|quoi|pourquoi|combien de temps|qui|que|avec qui|est-ce que vous",
      ),
      words(
        "stor\\w*|keep|kept|shar(?:e|ed|es|ing)|sell|hold|looked at|look at|access to|seen|conserv\\w*|gard(?:ez|e|er)|partag\\w*|faites-vous de|faites de|do with|acces a|consulte\\w*|transme\\w*",
      ),
      words(
        "(?:my|our) (?:\\S+ )?(?:information\\w*|infos?|data|photo|details|file|personal|answers|records?)|(?:mes|mon|ma|nos) (?:\\S+ )?(?:donnees|informations?|infos?|renseignements|photo|dossier|reponses)",
      ),
    ],
    unless: words(
      `lawyer|avocat\\w*|consultant\\w*|wife|husband|femme|mari|${lexicon.password}|account|compte|login|portal|portail|should i|dois-je|status|stage`,
    ),
  },
  {
    name: "data.copy-of-all",
    intent: "data-request",
    all: [
      words("copy|copies|copie|duplicata"),
      words(
        "everything|all|tout\\w*|entire|whole|complete|complet\\w*|integral\\w*|submitted|soumis\\w*|correspond[ae]nce|file|dossier|demande|application|e-?mails|courriels|records?",
      ),
      words("my|our|i|mon|ma|mes|notre|nos|j'ai|je|we"),
      words(
        "send|give|get|have|receive|obtain|provide|want|would like|request|need|can|could|envoy\\w*|obtenir|recevoir|veux|voudrais|souhaite\\w*|aimerais|demande\\w*|fournir|pouvez|donner",
      ),
    ],
    unless: new RegExp(
      `\\b(?:lawyer|attorney|avocat\\w*|consultant\\w*|represent\\w*|wife|husband|cc|${lexicon.copr}|card|carte|attached|ci-joint|i (?:send|sent|have sent|uploaded|have uploaded|kept|keep|have kept)|you can (?:see|find|check)|je vous (?:envoie|ai envoye)|j'ai (?:garde|conserve|televerse)|passport|passeport|photo copy|status)\\b`,
    ),
  },
  {
    name: "data.right-told",
    intent: "data-request",
    all: [
      words(
        "droit d'acces|droit a l'(?:oubli|effacement)|right (?:of|to) (?:access|erasure|be forgotten)|(?:withdraw|revoke|retire\\w*) (?:my |mon )?consent\\w*",
      ),
    ],
  },
];
