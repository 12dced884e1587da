import { rule, type IntentRule } from "./phrase.ts";

const signIn =
  /\b(?:pass ?words?|passwor|passcode|mots? de passe|mdp|credentials?|identifiants?|log ?in|sign ?in|connecter|connexion|session|locked)\b/;
const member =
  "(?:wife|husband|spouse|partner|son|daughter|kids?|children|family members?|members?|each|everyone|everybody|all|both|we|us|fiancee?|dependants?|dependents?|she|he|they|our|his|her|their|femme|mari|epouse?x?|conjointe?|fils|fille|enfants?|famille|chacun|nous|elle|il|ils)";
const lawyer =
  "(?:lawyers?|attorneys?|consultants?|representatives?|rcic|solicitors?|paralegals?|agents?|legal counsel|counsel|barristers?|immigration (?:firm|advisor|adviser|office)|law (?:firm|office)|notary|avocate?s?|consultante?s?|representante?s?|conseill(?:er|ere)s?|notaire|mandataire|cabinet)";
const notPortal =
  /\b(?:gckey|gc key|secure account|compte securise|bank|banque|bancaire|gmail|email account|e-mail account|cra|service canada|arc)\b/;

export const accountRules: readonly IntentRule[] = [
  rule(
    "portal.cannot-use",
    "cannot-use-portal",
    [
      "{cannot} (?:to )?(?:use|using|access|accessing|open|opening|load|loading|reach|reaching|enter|entering|navigate|navigating|see|view|get into|get on|get to|get onto|go on|go to|go into|work with|operate|understand|handle|manage|browse|complete ~ (?:on|in)|do (?:it|this|anything|that) (?:on|in|through|via)) ~ {portal}",
      "(?:don't|do not|dont|doesn't|does not|didn't|not) (?:know|understand|see|figure out) how ~ (?:use|access|work|works|navigate|open|operate|works?) ~ {portal}",
      "{portal} ~ (?:not|n't|doesn't|doesnt|does not|won't|wont|will not|isn't|isnt|never|cannot|can't|keeps|stopped|fails?|no longer|don't|dont|did not|didn't) (?:to )?(?:be )?(?:even |really |actually |properly )*(?:open*|load*|work*|respond*|function*|accessible|available|display*|show*|appear*|go through|let*|usable|support*|reachable|accept*|compatible)",
      "{portal} ~ (?:is|was|are|stays?|remains?|seems|shows?|gives?|keeps?|has been|comes up|displays|just|says|crash*|freez*|frozen|hangs|gets stuck) ?(?:\\S+ ){0,3}?(?:down|blank|white|empty|broken|frozen|freezing|crash*|stuck|loading|inaccessible|unavailable|unreachable|error|errors|offline|timeout|timing out|spinning|out of service|not found|too small|unreadable)",
      "{portal} (?:crash*|freez*|hangs|times out|timed out|error)",
      "(?:error|errors|blank page|white page|white screen|blank screen|404|403|500|503|technical (?:problem|issue|error|difficult)*) ~ (?:{portal}|upload*|browser)",
      "(?:blank|white|empty|error) (?:page|screen)",
      "page (?:is |was )?(?:not found|unavailable|introuvable)|(?:read|see) the (?:screen|page|pages|text)",
      "page (?:does not|doesn't|won't|will not|never|is not|cannot|can't) (?:load|open|display|show|work|loading)*",
      "(?:no|not have|don't have|dont have|without|not own|don't own|do not own|lack|not have access to|don't have access to|no access to|not own) (?:a |an |any |my own |access to |good |stable |proper )*(?:computer|laptop|pc|internet|smart ?phone|smartphone|phone|device|scanner|wifi|wi-fi|online access|internet connection|internet access)",
      "(?:only|just) have (?:a |an )?(?:old |basic |simple |flip |cell |mobile )*(?:phone|mobile|flip phone)",
      "(?:i am|i'm|im|my (?:wife|husband|spouse|partner|mother|father) is|she is|he is) (?:\\S+ ){0,3}(?:blind|visually impaired|visually-impaired|vision impaired|legally blind|low vision|disabled|handicapped|paraly[sz]ed|dyslexic|deaf|hard of hearing|quadriplegic|illiterate|partially sighted|not good with (?:computers?|technology|tech)|not computer|bad with computers|not familiar with (?:computers?|technology)|too old to)",
      "(?:screen ?reader|jaws|nvda|voiceover|assistive (?:technology|device)|accessibility|accessible (?:format|version)|alternat(?:e|ive) format|large print|braille|accommodation|low vision|visual impairment|visual disability|my disability|a disability|disabilities)",
      "(?:by|via|through|over|on) (?:regular |postal |paper |the )?(?:mail|post|phone|telephone|paper|fax|in person) (?:instead|rather)",
      "(?:another|other|different|alternative) (?:way|option|method|means) ~ (?:than|to|instead|besides|without) ~ {portal}",
      "without (?:using )?(?:the |a |your |this )?(?:portal|computer|internet|website)",
      "(?:cannot|can't|unable to|not able to|couldn't|cant|failed to|won't let me|does not let me|doesn't let me|not let me|error when|error while|problem) ~ (?:upload|uploading|submit|submitting|attach) ~ (?:photo|picture|image|file|document|form|portal|it)",
      "{jenepeuxpas} (?:a |pas )?(?:utiliser|acceder|ouvrir|naviguer|charger|aller|entrer|consulter|afficher|me servir|rentrer|comprendre|faire fonctionner|avoir acces|atteindre|televerser|telecharger ~ photo) ~ {portal}",
      "(?:probleme|difficulte|souci)s? ~ (?:acces|accessibilite|technique*|portail|site)",
      "(?:portail|site|page|plateforme) ~ (?:ne|n'|est|reste|affiche|refuse|donne|plante|bloque) ?(?:\\S+ ){0,4}(?:pas|plus|blanche?|vide|erreur|inaccessible|indisponible|bloque*|fige*|panne|hors service|planter?|lent|chargement)",
      "(?:le |du )?(?:portail|site|page) (?:plante|bloque|fige|bugge|bug|fonctionne (?:pas|mal)|marche (?:pas|mal)|s'affiche (?:pas|mal)|charge (?:pas|mal)|ouvre pas)",
      "page blanche|ecran blanc|message d'erreur ~ (?:portail|site|page)|erreur (?:404|403|500|503)",
      "(?:pas|plus|aucun|sans|ni) (?:d'|de |un |une |acces a |acces au |acces a l' ?|l'acces a )*(?:ordinateur|internet|connexion internet|telephone intelligent|smartphone|cellulaire|imprimante|numeriseur|appareil|portable|wifi)",
      "{jesuis} (?:\\S+ ){0,3}(?:aveugle|non[- ]voyante?|malvoyante?|mal[- ]voyante?|handicape*|sourde?|malentendante?|dyslexique|analphabete|paralyse*|pas a l'aise avec|nulle? en informatique|en situation de handicap)",
      "(?:lecteur d'ecran|deficience visuelle|deficient visuel|basse vision|mon handicap|un handicap|en braille|gros caracteres|format accessible|formats? substituts?|accommodement|mesures? d'adaptation|accessibilite)",
      "(?:pas|peu) (?:a l'aise|habile|doue*|familier|familiere) (?:avec|en) ~ (?:ordinateur|informatique|technologie|internet|portail)*",
      "(?:par|via) (?:la )?(?:poste|courrier postal|telephone|papier|courrier) (?:plutot|a la place|au lieu)",
      "(?:ne sais|sais) pas (?:comment )?(?:utiliser|me servir|acceder|naviguer) ~ (?:portail|site|ordinateur|internet|plateforme)",
      "(?:autre|autres) (?:moyen|facon|option|maniere|solution)s? ~ (?:portail|site|sans)",
      "sans (?:utiliser )?(?:passer par )?(?:le |un |l')?(?:portail|ordinateur|internet)",
      "打不开.{0,6}(?:网站|门户|页面|网页)|(?:网站|门户|页面|网页).{0,6}打不开|没有电脑",
    ],
    {
      guard: "none",
      unless: new RegExp(
        `${signIn.source}|\\b(?:e-?copr|copr|pdf|crp)\\b|\\b(?:i can (?:use|access|open) the portal|pas de probleme|no problem|no issues?|without any (?:problem|issue)s?|sans (?:aucun )?probleme|if i (?:can't|cannot)|how (?:do|can) i (?:access|use))\\b`,
      ),
    },
  ),
  rule(
    "account.separate",
    "separate-accounts",
    [
      `(?:separate|seperate|individual|different|distinct|own|independent|personal|two|2|three|several|multiple|other|second|another|split|additional) (?:pr |portal )*(?:account|accounts|log ?ins?|profiles?|acounts?|accouts?) (?:for|to|each|per|please|instead|from|because|of|so)`,
      `{I} ~ (?:want|wants|would like|like|prefer|prefers|need|needs|request|ask|wish|wishes|require|asked|rather have|rather|d like|'d like) ~ (?:separate|seperate|individual|different|distinct|own|independent|personal|two|2|second|another|split) (?:pr |portal )*(?:account|accounts|log ?ins?|profiles?|access|acounts?)`,
      "(?:want|wants|would like|prefer|prefers|need|needs|request|please|can|could|may|create|open|give|make|set up|have|get) ~ (?:separate|seperate|individual|different|distinct|independent|two|2) (?:pr |portal )*(?:account|accounts|log ?ins?|profiles?)",
      `${member} ~ (?:want|wants|would like|prefer|prefers|need|needs|wish|wishes|to have|have|get|has|having|gets|should have|be given|use) ~ (?:his|her|their|his or her|our|an|one'?s) (?:own )(?:pr |portal )*(?:account|accounts|log ?in|profile|access|password)`,
      "(?:account|accounts) ~ (?:each of us|for each|for my (?:wife|husband|spouse|partner|son|daughter)|of (?:his|her) own|of their own|separately|separate from|per person|one each)",
      "(?:each of us|each person|everyone|each one|each member|all of us|both of us) ~ (?:account|accounts|log ?in)",
      "(?:his|her|their) own (?:pr |portal |separate )*(?:account|accounts|log ?in|profile)",
      "(?:separate|split) (?:our|the|my) (?:accounts?|files?)",
      "(?:do not|don't|dont|not|no) (?:want|wish|like|agree) ~ (?:share|sharing|same|one|single|joint|my (?:wife|husband|spouse)) ~ (?:account|accounts)",
      "my own (?:separate |individual |pr |portal )*account (?:separate|apart|instead|not|different|and not|rather|from)",
      "(?:want|would like|prefer|need|request|wish for|can i have|could i have|may i have|like) (?:to have |to get |to use )?my own (?:separate |individual |pr |portal )*(?:account|login)",
      "(?:avoir|creer|faire|ouvrir|demander|obtenir) ~ (?:deux|plusieurs|2|trois) comptes",
      "comptes? (?:separe*|distincts?|individuels?|differents?|personnels?|a part|independants?|propres?)",
      "(?:son|leur|leurs|nos|notre) (?:propres?) (?:comptes?|acces|profils?|identifiants?)",
      "mon propre compte (?:separe|distinct|a part|et non|plutot)",
      "(?:veux|voudrais|souhaite|souhaiterais|aimerais|prefere|desire|voulons|souhaitons|preferons|voudrions|aimerions|veut|voudrait|souhaite|prefererait|souhaiterait|aimerait|demande) ~ (?:mon|son|leur|notre|un|des|deux|nos) (?:propre |propres )?(?:compte|comptes|acces) (?:a part|separe*|distinct*|a (?:moi|elle|lui|son nom)|chacun*|pour (?:chacun|ma|mon|elle|lui))",
      "(?:veux|voudrais|souhaite|aimerais|prefere|desire|aimerait|veut|voudrait|souhaiterait) ~ (?:mon|son) propre compte",
      "(?:un|deux|des) comptes? (?:chacun*|par personne|pour chacun*|pour chaque|chaque|pour (?:ma femme|mon mari|mon epoux|mon epouse|mon conjoint|ma conjointe))",
      "(?:chacun|chacune|chaque (?:membre|personne|adulte)) ~ (?:compte|comptes|acces)",
      "separer (?:nos|les|mon|le) comptes?",
      "(?:分开|单独|各自|自己)的?.{0,4}(?:账户|帐户|账号|帐号)",
    ],
    {
      guard: "negation",
      unless:
        /\b(?:i|we|j'ai|nous avons) (?:have |already |had |deja )*(?:created|made|opened|registered|signed up|cree|ouvert)\b|\b(?:bank|banque|bancaire|no need|not need|don't need|do not need|not necessary|pas besoin|pas necessaire|one account is|same account|gckey|un seul compte|meme compte)\b|\bemail account/,
    },
  ),
  rule(
    "account.made-own",
    "own-account",
    [
      "{ihave} (?:already |just |also |previously |accidentally |mistakenly |by mistake |now |unfortunately |actually |recently |myself |earlier )*(?:create*|made|opened|register*|signed up|sign up|set up|setup|started|activated|make) ~ (?:account|profile|acount|accout|portal)",
      "{ihave} (?:already |just |also |previously |accidentally |mistakenly )*(?:register*|signed up|enrolled|subscribed) ~ {portal}",
      "(?:account|profile) (?:that |which )?(?:i|we) (?:have |already |had |just )*(?:created|made|opened|registered|set up)",
      "(?:already|currently) (?:have|got|own) (?:a |an |my |my own )+(?:pr |portal |permanent residence )*(?:portal )?account",
      "{ihave} (?:already |my )*(?:an? )?account ~ (?:created|made|opened|registered) ~ (?:myself|by myself|my own|earlier|before|last)",
      "(?:created|made|opened|registered|set up) (?:it|one|an account|the account|account) (?:myself|by myself|on my own|ourselves)",
      "(?:j'ai|nous avons|j'avais) (?:deja |moi-meme |moi meme |par erreur |aussi |malencontreusement |recemment )*(?:cree|ouvert|fait|active|enregistre|cree moi-meme) ~ (?:compte|profil)",
      "(?:je me suis|nous nous sommes|je m'etais) (?:deja |moi-meme |par erreur )*(?:inscrite?s?|enregistree?s?|cree|inscris) ~ (?:portail|compte|plateforme|site)",
      "(?:je me suis|nous nous sommes) (?:deja |moi-meme )*cree ~ compte",
      "compte (?:que )?(?:j'ai|nous avons) (?:deja |moi-meme )*(?:cree|ouvert)",
      "(?:j'ai|nous avons|je possede|je dispose d') ?(?:deja) (?:un |mon )?(?:propre )?compte (?:sur|dans|au|du|pour|de|rp)",
      "(?:j'ai|nous avons) (?:deja )?(?:un |mon )?compte ~ (?:portail|cree)",
      "(?:我)?(?:已经|自己).{0,6}(?:注册|创建|建).{0,6}(?:账户|帐户|账号|帐号)",
    ],
    {
      guard: "negation-and-condition",
      unless: new RegExp(
        `${notPortal.source}|\\b(?:you|ircc|vous|officer|agent|ircc has) (?:have |has |avez |already )*(?:created|made|opened|set up|cree)\\b|\\b(?:created|set|made|changed) (?:a |my |the |own )*(?:new )?password|should (?:i|we)|do i have to|dois-je|payment|paiement|photo`,
      ),
    },
  ),
  rule(
    "representative.acts",
    "representative",
    [
      `(?:i am|i'm|we are|this is|here is|i act as|acting as) (?:\\S+ ){0,3}(?:authorized |authorised |legal |immigration |appointed |the |a |an |licensed |regulated |canadian |designated |paid |new )*${lawyer} (?:of|for|on|representing|in|with|at|who|and|assisting|acting)`,
      `as (?:the|a|an|his|her|their|your) (?:authorized |authorised |legal |immigration |appointed |designated )*${lawyer} (?:of|for)`,
      "(?:i am|i'm|we are|i) (?:representing|represent|acting for|act for|acting on behalf|assisting) ~ (?:client|clients|applicant|mr|mrs|ms|miss|the family|family|the above)",
      "(?:we|i) act (?:for|on behalf of)? ?(?:ms|mr|mrs|miss|the|our|this)",
      "(?:we|i) represent (?:the|our|this|mr|mrs|ms|my|above)",
      "(?:on|in) behalf of (?:my|our|the|a) (?:client|clients|applicant|applicants|above|principal)",
      "(?:on|in) behalf of (?:mr|mrs|ms|miss)\\b",
      "(?:my|our) clients?(?:'s)?",
      "use of (?:a )?representative|imm ?5476|imm ?5475|recours aux services d'un representant",
      `(?:my|our|his|her|the|an?) (?:new |immigration |authorized |authorised |legal |paid |previous |current |canadian )*${lawyer} (?:\\S+ ){0,2}(?:will|is going to|shall|would|is|has been|may|can|'ll|takes?|handles?|deals?|acts?|represents?|is handling|replies|responds?) (?:\\S+ ){0,3}(?:act*|handl*|repl*|respond*|answer*|communicat*|deal*|contact*|represent*|manag*|take care|taking care|in charge|complete*|submit*|do (?:this|it|everything|all)|authorized|authorised|send*|email*|write|writing|follow up|work|working|looking after|look after|helping me with (?:my|the) application)`,
      `(?:copy|cc|include|add|keep|send|forward|contact|communicate|talk|speak|write|reply|correspond|inform|notify|deal|direct|email|share|address|involve) (?:\\S+ ){0,8}(?:with |to )?(?:my|our|his|her) (?:new |immigration |authorized |authorised |legal |paid |current )*${lawyer}`,
      `(?:hired|appointed|retained|engaged|authorize|authorise|authorized|authorised|appoint|designated|designate|have|using|use|assisted by|represented by|being represented by|added|hiring|changed|change|dismissed|fired|removed|remove|cancel|revoke|revoked) (?:\\S+ ){0,3}(?:an? |my |our |the )(?:new |immigration |authorized |authorised |legal |licensed |paid |different )*${lawyer}`,
      `(?:no longer|not) (?:\\S+ ){0,2}(?:represented|have (?:a |my )?representative|using (?:a |my )?(?:representative|consultant|lawyer))`,
      `represented by (?:an? |my |our |the )?\\S+`,
      `(?:through|via|to|with) (?:my|our) (?:immigration |authorized |legal )*${lawyer} (?:please|instead|from now|only|who|at)`,
      `(?:je suis|nous sommes|ici) (?:\\S+ ){0,3}(?:l'|le |la |les |un |une )?(?:representante?s?|avocate?s?|consultante?s?|mandataire|conseiller|conseillere|notaire)(?: \\S+){0,3} (?:de|du|des|d'|pour|en|autorise*)`,
      "(?:je|nous) (?:represente|representons|agis|agissons|assiste|assistons) ~ (?:client|cliente|clients|demandeur|demanderesse|requerant|requerante|m\\.|mme|monsieur|madame|au nom|famille)",
      "(?:au nom|pour le compte|de la part) (?:de |d'|du )?(?:mon|ma|mes|notre|nos|la|le) (?:cliente?s?|demandeur|demanderesse|requerante?)",
      "(?:au nom|pour le compte) (?:de |d')?(?:m\\.|mme|monsieur|madame)",
      "(?:mon|ma|mes|notre|nos) cliente?s?",
      `(?:mon|ma|notre|nos|son) (?:nouve(?:l|au|lle) )?(?:avocate?|consultante?|representante?|conseill(?:er|ere)|notaire|mandataire)(?: \\S+){0,4}? (?:va|vont|agira|repondra|s'occupe*|s'occupera|communiquera|communique|contactera|gere*|gerera|est charge*|traitera|fera|vous|prendra|prend|me represente*|doit|peut|est autorise*|est mandate*)`,
      `(?:copie|copier|cc|inclure|mettre|ajouter|ecrire|contacter|communiquer|transmettre|envoyer|adresser|repondre|joindre|informer|parler) (?:\\S+ ){0,8}(?:mon|ma|notre|nos) (?:avocate?|consultante?|representante?|conseill(?:er|ere)|notaire|mandataire)`,
      `(?:engage|nomme|mandate|designe|embauche|retenu|autorise|autorisons|mandatons|change|changer|revoque|remercie|pris) (?:\\S+ ){0,3}(?:un|une|mon|ma|notre|de) (?:nouve(?:l|au|lle) )?(?:avocate?|consultante?|representante?|conseill(?:er|ere)|notaire|mandataire)`,
      "(?:represente|representee|representes) par",
      "(?:我的|我)(?:律师|顾问|代表|中介)",
    ],
    {
      guard: "none",
      unless:
        /\b(?:(?:do not|don't|dont|did not|didn't|never|without|no) (?:have |had |use |used |hire |hired |using |need )*(?:an? |any |my )?(?:\S+ )?(?:representative|lawyer|consultant|agent)|sans (?:avocat|representant|consultant)|(?:n'ai|n'avons|ai) (?:pas|aucun|jamais) (?:eu )?(?:d'|de )?(?:representant|avocat|consultant)|aucun representant|should i|do i need|dois-je|ai-je besoin|(?:travel|real estate|border|visa|customs|immigration) (?:agent|officer)|i am a (?:lawyer|consultant) (?:by|in my))\b|\b(?:i|je) (?:work|travaille|am employed)\b/,
    },
  ),
];
