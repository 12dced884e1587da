import { denied, lexicon, words } from "./lexicon.ts";
import type { ConceptRule } from "./rules-concept.ts";

const agent =
  "lawyers?|attorneys?|solicitors?|barristers?|paralegals?|(?:immigration |licensed |regulated )?consultants?|rcic\\w*|counsel|law (?:firm|office)|representatives?|representant\\w*|avocate?s?|notaires?|consultante?s?|mandataires?|procureure?";
const file = lexicon.file;
const sentThing =
  "reply|replies|response|answers?|answered|e-?mails?|message|photos?|picture|pictures?|documents?|forms?|declaration|information|infos?|details|submission|papers?|reponses?|courriels?|formulaires?|renseignements|envoi|what i sent|ce que j'ai envoye";
const awaited = `${lexicon.card}|(?:my|the|our|ma|la|notre) (?:card|carte)|cards?|cartes?|${lexicon.copr}|invitation|next e-?mail|second e-?mail|(?:second|deuxieme|prochain) (?:courriel|message)|portal (?:2 )?(?:e-?mail|invitation)|confirmation|status|statut|pr|rp|decision|approval|landing|account|compte|news|nouvelles`;
const question =
  "\\?|\\b(?:know|wonder\\w*|ask\\w*|tell me|let me know|inform me|update me|savoir|dire|dites|(?:je|me|nous) demande|check\\w*|verif\\w*|confirm (?:if|whether|that)|make sure|informer|curious|inquir\\w*|enquir\\w*)\\b";
const unrelated =
  "citizen\\w*|citoyen\\w*|730|obligation|sponsor\\w*|parrain\\w*|work permit|study permit|permis|sin number|social insurance|nas\\b|tax\\w*|impots?|vote|health (?:card|insurance|care)|assurance|ohip|ramq|refund\\w*|rembours\\w*|fees?|frais|tuition|university|universite|school|ecole|employ\\w*|baby|bebe|newborn|marri\\w*|mariage|wedding|divorc\\w*|passport|passeport|visas?|super visa|scam|genuine|phishing|photo(?:graph)? (?:size|studio)|taken by|photographe|renew\\w*|renouvel\\w*|replac\\w*|remplac\\w*|travel\\w*|voyag\\w*|fly|leave|leaving|quitter|land|landing|etablissement|frontiere|border|privacy|delete|effacer|language|langue|provider|interview|medical|police";

/** How things stand, and who else is to hear of it. */
export const progressConcepts: readonly ConceptRule[] = [
  {
    name: "status.when-told",
    intent: "status-question",
    all: [
      words(
        "when (?:will|would|can|could|should|do|does|is|are|am|shall|might|may|approximately|exactly|to expect|about|they|it)|(?:know|me|idea|inform|say|sure|for) when|^\\W*when\\W*$|how long|how much (?:longer|more time|time|more)|how many (?:more )?(?:days|weeks|months|time)|how soon|by when|what time|what date|approximately|estimate\\w*|eta|quand (?:est-ce|vais|pourr\\w*|sera|seront|recev\\w*|aur\\w*|je|la|le|ma|mon|mes|on|nous|vous|dois|puis|peut|pensez|allez|prevoyez|environ|a peu|arriv\\w*)|(?:savoir|dire|sais|sait) quand|combien (?:de|d'|encore)|dans combien|quels? (?:sont les )?delais?|quel delai|timeline|time ?frame|time line|quel moment|longtemps",
      ),
      words(
        `${awaited}|${file}|${sentThing}|wait\\w*|take|takes|taking|last|finali[sz]\\w*|confirmed|approved|process\\w*|expect\\w*|hear|get|receive|recevoir|recevrai|aurai|recevrons|attend\\w*|prend\\w*|dure\\w*|traitement|delais?|finish\\w*|done|complete\\w*|normally|usually|normalement|habituel\\w*`,
      ),
    ],
    unless: new RegExp(
      `\\b(?:${unrelated}|password|mot de passe expire|(?:will|shall) (?:let you know|inform)|when i (?:am|will|was|entered|arrived|came|try|click|type|enter|open|download|log|opened|clicked|tried|went|left|get|got|return|found|use|used|sign|received|do|did|press)|when (?:we|you|it|the portal|my (?:mother|father)) (?:\\S+ )?(?:try|click|open|left|went|came|asked|wrote|was|were|are back|return)|quand (?:je|j'|nous|on) (?:\\S+ )?(?:essaie|clique|veux|suis|ouvre|entre|tape|vais|l'ai)|keep|kept|stor\\w*|conserv\\w*|garde\\w*|data|donnees|stay|rester|valid|valide|as long as|so long as|answer (?:the|your) questions? when)\\b`,
    ),
  },
  {
    name: "status.progress-asked",
    intent: "status-question",
    all: [
      words(file),
      words(
        "status|stage|stand\\w*|progress\\w*|avanc\\w*|moving|move|going|forward|on track|state|situation|position|etat|statut|etape|stade|ou en est|en est|rendue?|where|ou|how is|comment va|what is happening|what happens|happened|going on|new|nouveau|neuf|evolu\\w*|updates?|news|nouvelles|information\\w*|suivi|follow|problem\\w*|probleme|issue|wrong|complete\\w*|complet\\w*|finali[sz]\\w*|finalise\\w*|approved|approuve\\w*|accepte\\w*|accepted|processed|traite\\w*|cours|pending|stuck|bloque\\w*|delay\\w*|retard|forgotten|oublie\\w*|lost|perdu|closed|ferme|open|ordre|order|ok|okay|fine|normal|regle",
      ),
      new RegExp(question),
    ],
    unless: new RegExp(
      `\\b(?:${unrelated}|password|mot de passe|cancel\\w*|annul\\w*|withdraw\\w*|retir\\w*|add|ajouter|marital|update (?:my|the|our) (?:file|dossier)|mettre (?:\\S+ ){0,2}a jour|(?:copy|copie|whole|entire|notes)|access to information|address|adresse|copr (?:file|pdf)|pdf|download\\w*|telecharg\\w*|open (?:the|my|this)|lawyer|avocat\\w*|same (?:file|application|dossier)|in french|en francais|delay (?:my|the) (?:file|application)|retarder|affect\\w*|process of (?:renew|landing)|demande de)\\b`,
    ),
  },
  {
    name: "status.arrived-asked",
    intent: "status-question",
    all: [
      words(sentThing),
      words(
        "receiv\\w*|reciev\\w*|recus?|recues?|recu|got|get|arriv\\w*|reach\\w*|come through|came through|went through|gone through|go through|parven\\w*|accept\\w*|approv\\w*|review\\w*|read|seen|enough|complete\\w*|complet\\w*|suffi\\w*|ok|okay|good|fine|correct\\w*|valid\\w*|in order|en ordre|bien|rejected|refused|refuse\\w*|processed|traite\\w*|looked at|checked|see|had|saved|delivered",
      ),
      new RegExp(`${question}|\\b(?:just checking|checking if|making sure|make sure|m'assurer)\\b`),
      words("my|our|the|you|mes|mon|ma|notre|nos|vous|avez|i|we|everything|tout|all|was|did|j'ai"),
    ],
    unless: new RegExp(
      `\\b(?:${unrelated}|password|mot de passe|credentials|can i|should i|may i|do i (?:need|have)|could you (?:send|call)|dois-je|puis-je|faut-il|${lexicon.copr}|card|carte|account|compte|is (?:this|it|your) (?:e-?mail|message|safe|real|legit)|ce courriel|portal|portail|arabic|arabe|chinese|what (?:photo|size|kind)|which (?:photo|size)|can (?:she|he|they|we)|could (?:she|he|they)|take the photo|wear|address|adresse|not|n't|let you know|question \\d|question (?:one|two|three|four)|confirm that (?:i|my|all my)|i confirm|je confirme|je comprends|understand|find|know my|answers? (?:\\d|are|is)|know how to)\\b`,
    ),
  },
  {
    name: "status.silence",
    intent: "status-question",
    all: [
      words(
        "no|not|nothing|never|without|still|haven'?t|hasn'?t|didn'?t|pas|rien|aucune?|toujours|jamais|sans|long time|since|depuis|encore",
      ),
      words(
        "news|reply|replied|response|responded|answer|answered|heard|hear|update\\w*|contact\\w*|nouvelles?|reponse|retour de (?:votre|vous)|aucun retour|pas (?:eu )?de retour|suivi|silence|repondu|wrote back|written back|signe de vie|suite",
      ),
      words(
        "you|ircc|from|since|yet|my|our|weeks?|months?|days?|long|last|vous|votre|depuis|semaines?|mois|jours|encore|mon|ma|eu|recu|still|toujours|time",
      ),
    ],
    unless: new RegExp(
      `\\b(?:${unrelated}|password|mot de passe|credentials|code|identifiants|portal (?:2 )?(?:e-?mail|invitation)|still (?:in|live|the same)|will (?:reply|answer|respond)|no (?:need|news from my)|my (?:answer|reply) is|answer (?:this|the|that|to)|did not answer (?:your|the)|(?:have|did) not (?:answer|repl)\\w*|haven't (?:answered|replied)|n'ai pas (?:encore )?repondu|sorry|desole\\w*|lawyer|consultant|avocat\\w*|question|portail|update (?:my|the))\\b`,
    ),
  },
  {
    name: "status.awaited",
    intent: "status-question",
    all: [
      words(awaited),
      words(
        "not (?:\\S+ ){0,3}(?:arriv\\w*|received?|recieved?|come|came|got|get|here|issued|mailed|sent)|n't (?:\\S+ ){0,3}(?:arriv\\w*|received?|recieved?|come|came|got|get|here|seen)|never (?:arrived|came|received|reached|got)|still (?:not|no|waiting|nothing)|no sign|no trace|yet|waiting|wait|attends|attendons|attend|(?:ne |n')?(?:\\S+ ){0,4}(?:pas|jamais|toujours pas) (?:\\S+ ){0,3}(?:recue?s?|arrivee?s?|eue?s?|la)|toujours (?:pas|rien)|devait (?:arriver|venir)|should (?:have )?(?:arrived?|come|be here)|supposed to (?:arrive|come|receive|get)|l'ai (?:toujours )?pas|where (?:is|are)|ou est|mine\\?|ready|mailed|posted|postee|envoyee|en route|track(?:ing)?",
      ),
    ],
    unless: new RegExp(
      `\\b(?:${unrelated}|${lexicon.password}|go|going|trip|return\\w*|come back|revenir|rentrer|retourner|visit\\w*|pars|partir|partons|without|sans|before|avant|flight|vol|return|board|airline|plane|avion|until (?:my|the|i)|while|en attendant|read|open\\w*|ouvr\\w*|address|adresse|moved|demenage\\w*|account (?:is|was|not)|locked|bloque|separate|if i|si je|allowed|permis|portal (?:not|is|does|won't|gives|says)|lost|perdu|wrong|errors?|erreur|error|download\\w*|telecharg\\w*|create\\w*|cree\\w*|login|log in|connect\\w*)\\b`,
    ),
  },
  {
    name: "status.time-gone",
    intent: "status-question",
    all: [
      words(
        "(?:it'?s|its|it has been|has been|been|is|since|over|almost|more than|already|passed|ca fait|cela fait|voila|il y a|depuis|plus de) (?:\\S+ ){0,4}?(?:weeks?|months?|days?|long time|semaines?|mois|jours|longtemps)",
      ),
      words(
        `${sentThing}|${file}|${awaited}|answered|replied|sent|applied|waiting|wait|submitted|nothing|envoye\\w*|repondu|attends|attend\\w*|rien|soumis\\w*|normal|worried|worry|inquiet\\w*|inquiete`,
      ),
    ],
    unless: new RegExp(
      `\\b(?:${unrelated}|password|mot de passe|credentials|code|(?:been|living|live|lived|am|i'm|working|staying) (?:\\S+ ){0,3}(?:in|at|outside|abroad|here)|au canada|in canada|abroad|years? ago|i (?:moved|left|created|made)|j'ai (?:cree|demenage|quitte)|valid|married|born|expired?|delivered|lost|perdu|eyes|stolen|vole|sick|malade|hospital)\\b`,
    ),
  },
  {
    name: "status.next-asked",
    intent: "status-question",
    all: [
      /\b(?:what(?:'s| is| are| do| should| will| comes| happens| must)?|which|quelles?|quels?|que|qu'est-ce|c'est quoi|quoi|anything|something|quelque chose|autre chose|do you|avez-vous|is there|y a-t-il|am i|ai-je|did i|do i)\b/,
      words(
        "next|now|after (?:this|that)|then|following step|steps?|etapes?|suite|suivante?|ensuite|prochaine?s?|maintenant|missing|miss|manqu\\w*|else|more from me|from me|from my side|de ma part|de plus|need from|besoin de|forg[eo]t\\w*|oublie\\w*|remaining|left to do|a faire|all set|complete",
      ),
      /\?|\b(?:tell|know|dire|dites|savoir|inform\w*)\b/,
    ],
    unless: new RegExp(
      `\\b(?:${unrelated}|password|mot de passe|${lexicon.copr}|lost|perdu|card|carte|next (?:week|month|year|door|of kin|trip)|travel\\w*|go|live|habite|living|portal|portail|account|compte|expired?|my name|mon nom|mistake|error|erreur|address|adresse|changed|question \\d|forgot (?:my|the)|oublie (?:mon|le|ma)|person|representative|lawyer|avocat|what do i write|what (?:now|else can i do)|since (?:you|i) (?:left|went)|outside|abroad|etranger|accident\\w*|married|wife|husband|baby|can i do now|dois-je faire maintenant|do now)\\b`,
    ),
  },
  {
    name: "status.others-got",
    intent: "status-question",
    all: [
      words(
        "friends?|others|people|colleagues?|cousin|neighbou?rs?|amis?|autres|collegues?|everyone|somebody|tout le monde",
      ),
      words("got|received|have|has|already|recu\\w*|ont|a|eu|deja|faster|plus vite"),
      new RegExp(`\\b(?:mine|me|my|moi|mon|mien\\w*|i|je)\\b`),
      words(`${awaited}|his|hers|theirs|already|deja|leur|sien\\w*|reply|reponse`),
    ],
    unless: words(`${unrelated}|password|lawyer|told me|scam|sent me|address|portal account|access|own`),
  },
  {
    name: "status.worried",
    intent: "status-question",
    all: [
      words(
        "worr(?:y|ied|ies)|concerned|inquiet\\w*|inquiete|anxious|stress\\w*|patien\\w*|forgotten|oublie\\w*|lost|perdue?|silence|delay\\w*|retard|stuck|long",
      ),
      words(`${file}|reply|answer|news|nouvelles|reponse|waiting|attends|attente|last e-?mail|dernier courriel`),
      /\?|\b(?:still|toujours|weeks|months|semaines|mois|news|nouvelles)\b/,
    ],
    unless: words(`${unrelated}|password|mot de passe|credentials|card|carte|forgot`),
  },
  {
    name: "representative.made",
    intent: "representative",
    all: [
      words(
        "authori[sz]\\w*|autoris\\w*|appoint\\w*|nomm\\w*|nomme|name|designat\\w*|design\\w*|mandat\\w*|hire[ds]?|retain\\w*|instruct\\w*|engag\\w*|add|ajout\\w*|hereby|power of attorney|procuration|let|allow|permit|permets",
      ),
      words(
        `${agent}|(?:on|in) (?:my|our|his|her) behalf|act for|speak for|en (?:mon|notre|son) nom|a ma place|in my place|pour mon compte|handle my (?:case|file|application)|s'occuper de mon dossier|agir pour|parler pour`,
      ),
    ],
    unless: new RegExp(
      `${denied("authori[sz]\\w*|appoint\\w*|hired?|want|have|act|autoris\\w*|nomm\\w*|wish|veux|souhaite|engag\\w*|need|besoin|represent\\w*")}|\\b(?:travel agent|should i|do i need|dois-je|ai-je besoin|my name|your (?:agent|representative)|electronic travel)\\b`,
    ),
  },
  {
    name: "representative.firm",
    intent: "representative",
    all: [
      words(
        `(?:our|my|this|the|notre|mon|nos) (?:law |immigration )?(?:office|firm|company|agency|bureau|cabinet|etude|services)|we|nous|i|je|undersigned|soussigne\\w*|${agent}`,
      ),
      words(
        "mandated|retained|represent|represents|representing|represente\\w*|representons|act for|acting for|acts for|act on behalf|acting on behalf|instructed by|engaged by|assist\\w* (?:ms|mr|mrs|the|our|m\\.|mme)|mandate\\w*|our client(?! (?:numbers?|nos?|ids?|identif\\w+|code|uci)\\b)|ma cliente?|mon client|notre cliente?|my client(?! (?:numbers?|no|id|identif\\w+|code|uci)\\b)|agissons|au nom de(?! (?:jesus|dieu|christ|allah|notre seigneur))|undersigned|clients? du cabinet",
      ),
    ],
    unless: new RegExp(
      `${denied("represent\\w*|act\\w*|mandat\\w*|authori\\w*")}|\\b(?:(?:whole|entire|my|our) (?:family|wife|husband|children)|(?:mon|ma|mes|notre|nos) (?:epouse|epoux|conjointe?|mari|femme|enfants?|fils|fille)|famille|this (?:photo|picture|figure) represents|colou?r)\\b`,
    ),
  },
  {
    name: "representative.write-to",
    intent: "representative",
    all: [
      words(agent),
      words("my|our|mon|ma|notre|nos|his|her|the|this|un|une|le|la|l'"),
      words(
        "send|write|contact|copy|copied|cc|speak|talk|deal|include|direct\\w*|address\\w*|forward|handle\\w*|handling|takes? care|answer\\w*|repl\\w*|respond\\w*|charge|ecri\\w*|envoy\\w*|communiqu\\w*|transme\\w*|contact\\w*|copie|adress\\w*|repond\\w*|occupe\\w*|charge\\w*|gere\\w*|anymore|no longer|plus|fired|stopped|changed?|remove\\w*|revo\\w*|cancel\\w*|replace\\w*|retir\\w*|change|fin|attached|ci-joint\\w*|signed|signe",
      ),
    ],
    unless: new RegExp(
      `${denied("using (?:any|a)|use (?:any|a)|have (?:any|a)|hire|hired|need")}|\\b(?:as an?|am an?|suis|comme|travel|real estate|your|votre|customer|service|friend|by profession|work as|told me|said|m'a dit|if i)\\b(?! (?:\\S+ )?represent)`,
    ),
  },
  {
    name: "status.how-goes",
    intent: "status-question",
    all: [
      /\b(?:how (?:is|are|does|goes)|how'?s|did everything go|is everything (?:going|ok|fine|alright)|everything (?:went|go(?:es)?) (?:well|fine|ok)|comment (?:va|avance|se passe)|ca avance|sa en est|ca en est|en est|am i (?:now |already )?(?:a )?(?:pr|permanent resident)|suis-je (?:deja |maintenant )?(?:une? )?resident\w*|(?:tout|everything) (?:ce qu'il vous faut|you need)|(?:has|did) (?:an |the |any )?(?:officer|agent|someone|anybody|anyone)|(?:un|l')agent a-t-il)\b/,
      words(
        `${file}|pr|rp|photo|permanent resident\\w*|resident\\w*|residence|it going|things|tout|everything|answers?|reponses?|reply|officer|agent|someone|anyone`,
      ),
      new RegExp(question),
    ],
    unless: new RegExp(
      `\\b(?:${unrelated}|password|mot de passe|lawyer|avocat\\w*|whole file|who|address|adresse|account|compte)\\b`,
    ),
  },
];
