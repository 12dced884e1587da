import { phrase, rule, type IntentRule } from "./phrase.ts";

const detail =
  "(?:(?:first|last|given|family|middle|sur|full|my|the) ?)*(?:name|names|surname|birth ?date|date of birth|dob|birthday|place of birth|birth ?place|sex|gender|nationality|citizenship|country of birth|passport number|uci|height|eye colou?r|marital status|photo|spelling|address|information|info|details?|data|date|number|middle name|category|country|nom(?: de famille)?|prenoms?|date de naissance|lieu de naissance|sexe|genre|nationalite|citoyennete|numero de passeport|iuc|etat civil|pays|taille|yeux|orthographe|renseignements?|informations?|donnees?|adresse)";
const wrong =
  "(?:wrong|incorrect|misspel+ed|mispel+ed|mis-spelled|spelled wrong|spelt wrong|written wrong|wrongly|incorrectly|mistaken|inaccurate|erroneous|typo|typos|mistakes?|errors?|error|not correct|not right|not accurate|isn't correct|isn't right|does not match|doesn't match|not match|missing|swapped|inverted|reversed|switched|mixed up|should be|should say|should read|instead of|invalid|cut off|truncated|faux|fausse|incorrecte?s?|erronee?s?|inexacte?s?|errone|mal (?:ecrite?s?|orthographiee?s?|epelee?s?|inscrite?s?)|erreurs?|faute|fautes|coquilles?|inversee?s?|manquante?s?|manque|ne correspond(?:ent)? pas|pas (?:bon|bonne|correcte?|exacte?|juste)|devrait etre|au lieu de|mauvaise?s?)";
const wontOpen =
  /\b(?:open|opening|download|downloading|view|load|display|print|pdf reader|adobe|ouvrir|ouvre|telecharger|afficher|imprimer|visualiser|password|portal|portail|upload)\b/;
const coprWord = phrase("{copr}");
const coprBeside = new RegExp(coprWord.source);
const fileBeside = new RegExp(`${coprWord.source}|\\b(?:pdf|residence permanente|permanent residence|imm5688)\\b`);

export const documentRules: readonly IntentRule[] = [
  rule(
    "ecopr.error",
    "ecopr-error",
    [
      `${wrong} ~ {copr}`,
      `{copr} ~ ${wrong}`,
      `{copr} ~ ${detail} ~ ${wrong}`,
      "(?:correct|amend|fix|change|modify|rectify|update|correction|amendment|corriger|rectifier|modifier|correction|modification|rectification) ~ {copr}",
      "{copr} ~ (?:be corrected|be amended|be fixed|to correct|corrected|amended|correction|etre corrig*|a corriger|soit corrig*)",
      `${wrong} (?:on|in) (?:my|the) (?:pr )?confirmation`,
      "request to amend ~ (?:copr|confirmation|information|record)|imm ?5218",
    ],
    {
      guard: "none",
      unless: new RegExp(
        `${wontOpen.source}|\\b(?:symbols?|(?:no|any|aucune|sans|pas d') ?(?:errors?|mistakes?|typos?|erreurs?|fautes?)|everything is (?:correct|right)|all (?:is )?correct|aucune erreur|pas d'erreur|tout est (?:correct|bon|exact)|error message|message d'erreur)\\b`,
      ),
    },
  ),
  rule(
    "ecopr.error-beside",
    "ecopr-error",
    [
      `(?:my|the|our|his|her|mon|ma|mes|le|la|son|sa|notre) ${detail} (?:\\S+ ){0,6}?${wrong}`,
      `${wrong} (?:\\S+ ){0,3}(?:my|the|our|mon|ma|mes|le|la|l'|dans|on|in|of) ?${detail}`,
      `there (?:is|are|was|were) (?:\\S+ ){0,3}(?:errors?|mistakes?|typos?)`,
      "(?:il y a|y a|contient|comporte) (?:\\S+ ){0,3}(?:erreurs?|fautes?|coquilles?)",
      "(?:needs?|has|have) to be (?:corrected|amended|fixed)",
    ],
    {
      guard: "negation",
      beside: coprBeside,
      unless: new RegExp(
        `${wontOpen.source}|\\b(?:no errors?|no mistakes?|aucune (?:erreur|faute)|password|error message|message d'erreur|mot de passe)\\b`,
      ),
    },
  ),
  rule(
    "ecopr.wont-open",
    "ecopr-wont-open",
    [
      "{cannot} (?:to )?(?:open|opening|download|downloading|view|viewing|see|read|reading|display|print|printing|access|accessing|load|save) ~ {copr}",
      "{copr} ~ (?:not|n't|doesn't|doesnt|does not|won't|wont|will not|isn't|never|cannot|can't|fails?|refuses?|did not|didn't) (?:to )?(?:be )?(?:open*|download*|load*|display*|show*|viewable|readable|view*|print*|work*|visible|accessible)",
      "{copr} ~ (?:blank|black|empty|white|corrupt*|damaged|unreadable|dark|all black|illegible|password protected|broken)",
      "(?:error|problem|trouble|issue|difficulty|difficulties)s? ~ (?:open*|download*|view*|display*|print*|load*) ~ (?:{copr}|pdf|file|document)",
      "(?:error|problem|trouble|issue)s? ~ (?:{copr}|pdf) ~ (?:open*|download*|view*|display*|load*)",
      "(?:open|opened|opening|download|downloaded|downloading|view|click|clicked) ~ {copr} ~ (?:blank|black|error|nothing|empty|white|crash*|fail*|corrupt*|does not|doesn't|cannot|can't|damaged)",
      "{jenepeuxpas} (?:a |pas |d'|de |pour |avec )?(?:ouvrir|telecharger|afficher|voir|visualiser|lire|imprimer|consulter|acceder|enregistrer|l'ouverture) ~ {copr}",
      "{copr} ~ (?:ne|n'|est|reste|refuse|apparait|s'affiche) ?(?:\\S+ ){0,4}(?:ouvre pas|ouvrir|affiche pas|affiche plus|s'ouvre|s'affiche|telecharge pas|blanche?|noire?|vide|corrompue?|endommagee?|illisible|pas lisible|charge pas|fonctionne pas|marche pas|toute? noire?)",
    ],
    {
      guard: "none",
      unless:
        /\b(?:without (?:any )?(?:problem|issue)s?|sans (?:aucun )?probleme|no problem opening|not yet (?:issued|available)|n'est pas encore)\b/,
    },
  ),
  rule(
    "ecopr.wont-open-beside",
    "ecopr-wont-open",
    [
      "{cannot} (?:to )?(?:open|opening|download|downloading|view|read|display|print|load) (?:it|the|this|that|my|that)? ?(?:pdf|file|document|attachment|it|doc)",
      "(?:pdf|file|document|it|attachment) (?:\\S+ ){0,2}(?:not|n't|doesn't|doesnt|does not|won't|wont|will not|isn't|never|cannot|can't|fails?|refuses?) (?:to )?(?:be )?(?:open*|download*|load*|display*|show|viewable|readable|print*)",
      "(?:pdf|file|document|page|screen|it) ~ (?:blank|all black|black page|black|corrupt*|damaged|completely white)",
      "{jenepeuxpas} (?:a |pas |de )?(?:l'|le |la |les )?(?:ouvrir|telecharger|afficher|visualiser|lire|imprimer) ?(?:~ (?:pdf|fichier|document|piece jointe))?",
      "(?:pdf|fichier|document|il|elle) (?:\\S+ ){0,2}(?:ne|n'|est|reste|refuse|apparait) ?(?:\\S+ ){0,4}(?:ouvre pas|ouvrir|affiche pas|s'ouvre|telecharge pas|blanche?|noire?|vide|corrompue?|endommagee?|illisible)",
    ],
    {
      guard: "none",
      beside: fileBeside,
      unless: /\b(?:portal|portail|website|site|account|compte|password|mot de passe)\b/,
    },
  ),
  rule(
    "card.renewal",
    "card-renewal",
    [
      "(?:renew*|replac*|extend*|re-?apply for|reissue) ~ {card}",
      "{card} ~ (?:renew*|replac*|expired|expires|expiring|will expire|is expiring|about to expire|going to expire|lost|stolen|damaged|was stolen|was lost|extension|destroyed|expiry)",
      "(?:expired|lost|stolen|damaged|broke) (?:my |our |his |her |the )?{card}",
      "(?:renouvel*|remplac*|prolong*) ~ {card}",
      "{card} ~ (?:renouvel*|remplac*|expire*|expirera|perdue?|volee?|endommagee?|echue|perimee?|expiration)",
      "(?:perdu|vole|endommage|egare) (?:ma |notre |sa |la )?{card}",
      "(?:renew|renewal|renewing|renouveler|renouvellement) (?:my |of my |the |of the |ma |de ma |de la |la )(?:card|carte)",
      "(?:更新|续|换|补办).{0,4}枫叶卡|枫叶卡.{0,6}(?:过期|续|更新|丢)",
    ],
    {
      guard: "none",
      unless:
        /\b(?:first (?:pr )?card|premiere carte|health card|work permit|study permit|carte (?:soleil|d'assurance)|ohip|before (?:i get|receiving)|avant de recevoir)\b/,
    },
  ),
  rule(
    "address.change",
    "address-change",
    [
      "(?:change|changing|update|updating|modify|edit|correct|replace|amend|changed|updated) (?:\\S+ ){0,5}?(?:mailing |home |postal |residential |civic |street |shipping |e-?mail |contact |current |delivery |physical )*(?:address|adress|addres|e-?mail|phone number|telephone number|contact (?:info|information|details))",
      "change (?:of|in|to|for) (?:my |our |the )?(?:\\S+ )?(?:address|adress|e-?mail)",
      "(?:my|our) (?:\\S+ )?(?:\\S+ )?(?:address|adress|e-?mail|phone number)(?: address)? (?:has |have |had |is |was |will be |will )?(?:recently |now |just |been |also |be )*(?:changed|different|updated|changing|change|not the same|no longer)",
      "new (?:mailing |home |postal |residential |civic |street |shipping |e-?mail |contact |permanent |current )*(?:address|adress|addres|e-?mail|home|apartment|house|phone number|postal code)",
      "(?:{ihave}|i|we) (?:just |recently |now |also |have |already |had |since |'ve )*(?:moved|relocated|shifted|moved out|changed (?:residence|house|apartment|home|place))(?! (?:back )?(?:to|in|into|here to) (?:canada|here))",
      "{iam} (?:now |currently |also |soon |planning on |going to |about to )*(?:moving|relocating|going to move|move|living at a (?:new|different)|living in a new|residing at a new)",
      "{iwill} (?:be |soon |also )*(?:moving|move|relocate|relocating|shift|shifting) (?:to|in|on|out|from|into|houses?|apartments?|next|soon|address)",
      "(?:no longer|not) (?:live|reside|living|residing|staying) (?:at|in|on|there|here) (?!canada)(?:\\S+)",
      "no (?:longer|more) (?:live|reside|living)(?: there| here)?",
      "(?:new|my new|our new) (?:place|flat|condo|residence|house|home|apartment)",
      "(?:my|our|the) (?:residence|house|home|place|apartment|living place|domicile) (?:\\S+ ){0,2}(?:changed|is different|has changed|will change)",
      "(?:j'emmenage|nous emmenageons|j'ai emmenage|nous avons emmenage|emmenager|emmenagement)",
      "(?:moving|move|moved|shifting|shifted) (?:in|into|to|from|out of) (?:a |my |our |the |another )*(?:new |different |other |another |bigger )*(?:place|house|home|apartment|flat|condo|city|town|province|address)",
      "(?:another|different|other|my \\S+'s|friend's) (?:address|adress) (?:instead|please|rather|for|from)",
      "(?:lost|no|don't have|without) access to (?:my|the|that) (?:old |previous |other )?(?:e-?mail|mailbox|inbox)",
      "use (?:my )?(?:gmail|hotmail|outlook|yahoo|other e-?mail|this e-?mail|new e-?mail|\\S+@\\S+) (?:\\S+ ){0,3}(?:instead|from now|now on|going forward|in future)",
      "(?:change|changer|changeons|changerai) (?:d'|de )(?:appartement|domicile|maison|logement|residence|courriel)",
      "(?:no longer|not) (?:live|reside|living|residing|at|use|using|have access to|check*) ~ (?:address|apartment|that e-?mail|this e-?mail|old e-?mail|e-?mail|there)",
      "(?:use|send|mail|write|deliver|ship) ~ (?:to )?(?:this|the following|my new|my other|the new|another|a different) (?:\\S+ )?(?:address|adress|e-?mail) ~ (?:from now|instead|going forward|in (?:the )?future|not|rather|now on)",
      "(?:from now on|going forward|henceforth|instead) ~ (?:use|send|write|contact) ~ (?:address|e-?mail|@)",
      "(?:send|mail|ship|deliver) (?:my |the |our |pr )*(?:card|cards|documents?|pr card) (?:\\S+ ){0,2}to (?:a |another |this |my new |my |the following |different |new )+(?:\\S+ )?(?:address|adress)",
      "(?:changer|change|modifier|mettre a jour|actualiser|corriger|remplacer|mise a jour|changement|modification|changeons|changerai) (?:\\S+ ){0,4}?(?:d'|mon |ma |l'|notre |mes |de |de mon |de l')?(?:adresse|courriel|coordonnees|numero de telephone|email|mail)",
      "nouvelle?s? (?:adresse|courriel|domicile|appartement|coordonnees|maison|logement|numero de telephone|email)",
      "(?:mon|notre|l') ?adresse (?:\\S+ ){0,3}?(?:a change|change|est differente|n'est plus|a ete modifiee|sera|a changee)",
      "(?:mon courriel|mon adresse courriel|mon adresse electronique|mon email|mon mail) (?:a change|n'est plus|est maintenant|a ete)",
      "(?:j'ai|nous avons|je viens de|nous venons de|on a|ai|je vais|nous allons|je dois) (?:recemment |deja |juste |bientot )*(?:demenage*|change d'adresse|change de (?:domicile|logement|courriel|maison|residence)|demenager)",
      "(?:je|nous) (?:demenage|demenageons|demenagerai|demenagerons)",
      "(?:n'habite|ne vis|ne reside|n'habitons|ne demeure|n'utilise|n'ai) plus (?:\\S+ ){0,4}(?:adresse|la|appartement|courriel|cette|acces)",
      "(?:搬家|换地址|新地址|地址.{0,4}(?:变|改|更)|更改地址)",
    ],
    {
      guard: "negation",
      unless:
        /\bchang\w* (?:\S+ )?(?:phones?|cell\w*|telephones?)\b(?! number)|\b(?:moved? (?:back )?(?:to|into|from \S+ to) canada|moved here|moving to canada|ip address|web address|changed my (?:name|mind|password)|no change|not changed|hasn't changed|has not changed|n'a pas change|same address|meme adresse|aucun changement|moved (?:to canada )?in (?:19|20)\d\d|should i (?:change|update)|address(?: is)? (?:correct|the same|unchanged)|new (?:home )?country|which address|quelle adresse)\b/,
    },
  ),
  rule(
    "data.request",
    "data-request",
    [
      "privacy act|access to information|atip|aiprp|gdpr|pipeda|freedom of information|loi sur (?:la protection|l'acces)|acces a l'information|droit a l'oubli|right to be forgotten|right of access|droit d'acces",
      "(?:gcms|caips|fosss?) (?:notes|records)|notes (?:gcms|smgc)",
      "(?:copy|copies|export|download|extract|access|list|record|transcript|disclosure|disclose|see|receive|obtain|print-?out) (?:\\S+ ){0,5}(?:personal |private |my |all |stored |held )+(?:data|information|info|records|details)(?: (?:you|that|which|on|held|hold|stored|in|about))?",
      "(?:copy|copies) of (?:all )?(?:my|our|the) (?:whole |entire |complete |full |case |immigration )*(?:file|records?|data|information)",
      "(?:delete|erase|remove|destroy|wipe|purge) (?:\\S+ ){0,4}(?:my |our |personal |all |the )+(?:\\S+ )?(?:data|information|info|records?|details|account|file|profile)",
      "(?:what|which) (?:\\S+ ){0,3}(?:data|information|personal information|records) (?:\\S+ ){0,4}(?:you |ircc |do you )?(?:have|hold|keep|store|stored|collected|collect|held|kept)",
      "(?:data|information) (?:\\S+ ){0,3}(?:you|ircc) (?:hold|have|keep|store|holds|has) (?:about|on) (?:me|us)",
      "(?:withdraw|revoke) (?:my )?consent",
      "(?:personal |my )+(?:\\S+ )?(?:data|information|info|records) (?:\\S+ ){0,3}(?:deleted|erased|removed|destroyed|exported|wiped)",
      "(?:copie|exporter|export|extrait|acces|obtenir|recevoir|consulter|communication|telecharger) (?:\\S+ ){0,6}(?:mes|nos|donnees|renseignements|informations|dossier) ?(?:\\S+ ){0,2}(?:personnel*|donnees|renseignements|complet|detenus|conserve*|que vous|me concernant)",
      "copie (?:complete |integrale )?de (?:mon|notre|tout mon) dossier",
      "(?:supprimer|effacer|detruire|retirer|suppression|effacement|destruction|supprimez|effacez|supprimiez|effaciez) (?:\\S+ ){0,4}(?:mes|mon|nos|donnees|renseignements|informations) ?(?:donnees|renseignements|informations|compte|dossier|personnel*|profil)?",
      "(?:quelles?|quels?) (?:\\S+ ){0,2}(?:donnees|renseignements|informations) (?:\\S+ ){0,6}(?:detenez|avez|conservez|possedez|gardez|collectez|sur moi|me concernant|a mon sujet)",
      "(?:retirer|retire) mon consentement",
    ],
    {
      guard: "negation",
      unless:
        /\b(?:remove (?:him|her|them|it|me)(?: \S+)? from|deleted? the (?:e-?mail|message)|supprime le (?:courriel|message)|here (?:is|are)|voici|please find|ci-joint|below|access to the portal|acces au portail|wrong|incorrect|copr|missing|manquant)\b/,
    },
  ),
  rule(
    "outside.question",
    "outside-question",
    [
      "(?:need|require|required|apply for|get|have|obtain|receive|issue|issued|about|without|what is|is|visa or) ~ (?:an? |the |my )?(?:e\\.?t\\.?a\\.?|electronic travel authori[sz]ation|entry visa|visa|trv|visitor visa|pr visa|immigrant visa|visa stamp|counterfoil|visa sticker)",
      "(?:e\\.?t\\.?a|visa|counterfoil) ~ (?:required|needed|necessary|expired|expires|expire|enter canada|enter|travel|board|land)",
      "(?:do|complete|finali[sz]e|make|perform|finish|have|validate|confirm|get|schedule|book) ~ (?:my |our |the |a )?(?:landing|soft landing|first landing|pr landing|official landing)",
      "(?:land|landing|confirm (?:my |our )?(?:pr|permanent residence|status)|become (?:a )?(?:pr|permanent resident)|activate|validate) ~ (?:at|in|on) ~ (?:border|airport|port of entry|poe|land border|crossing|flagpole|customs)",
      "flag ?pol*|soft land*|landing (?:appointment|interview|process|date|procedure|deadline|at the|fee)|landing as a (?:pr|permanent resident)",
      "(?:border|port of entry|poe|airport|cbsa) ~ (?:to (?:land|confirm|do|become|complete|get|validate|finali[sz]e)|for (?:my |the |our )?(?:landing|pr)|landing|instead)",
      "(?:go|come|present myself|show up|appear) ~ (?:to|at) ~ (?:border|port of entry|airport) ~ (?:to|for|and|with|instead)",
      "(?:where|how|when|what|which) ~ (?:land|landing|port of entry|at the border|border officer)",
      "{copr} ~ (?:valid|validity|expire*|expiry|expiration) ~ (?:land*|enter*|travel*|come|outside|abroad|embassy|visa|border)",
      "(?:embassy|consulate|visa office|vfs|vac|visa application cent(?:er|re)|high commission) ~ (?:passport|visa|copr|stamp|send|submit|pick|appointment|{copr})",
      "(?:passport|send|submit|pick) ~ (?:embassy|consulate|visa office|vfs|vac|high commission)",
      "passport request|ppr",
      "(?:besoin|faut|faut-il|dois-je|demander|obtenir|sans|avoir|exige|requis|necessaire) ~ (?:visa|ave|autorisation de voyage electronique)",
      "(?:visa|ave) ~ (?:necessaire|requis|obligatoire|expire|entrer au canada|entrer|revenir)",
      "(?:etablissement|m'etablir|atterrissage|landing|confirmer (?:ma|notre|la|sa) (?:rp|residence)(?: permanente)?|devenir resident*|finaliser) ~ (?:frontiere|aeroport|poste frontalier|point d'entree|douane|pdr)",
      "(?:frontiere|poste frontalier|point d'entree|aeroport|asfc) ~ (?:pour (?:confirmer|devenir|finaliser|m'etablir|faire|valider|completer|mon etablissement|l'etablissement)|etablissement)",
      "tour du poteau|faire (?:mon|le|notre|son) (?:landing|etablissement|atterrissage)",
      "(?:ambassade|consulat|bureau des visas|haut-commissariat|crdv) ~ (?:passeport|visa|crp|envoyer|rendez-vous)",
      "(?:passeport|envoyer|deposer) ~ (?:ambassade|consulat|bureau des visas|haut-commissariat|crdv)",
      "visa de (?:rp|resident*|immigrant)",
      "(?:短登|登陆|入境签证)",
    ],
    {
      guard: "none",
      unless:
        /^\W*(?:\d{1,2}\W*)?(?:(?:my |the |mon |ma |le |la )?(?:place|lieu|port|point|last|first|derniere?|premiere?|most recent|place of)\b)|\b(?:i (?:first |last )?(?:entered|landed|arrived|crossed|came)|je suis (?:entree?|arrivee?)|nous sommes (?:entres|arrives)|entered (?:canada )?(?:at|through|via|by)|entre au canada (?:par|a)|work visa|student visa|study visa|on a visa|visa de travail|visa d'etudes|with (?:a|my) (?:work|study|visitor|student)|visa card|carte visa)\b/,
    },
  ),
];
