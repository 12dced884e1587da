import { rule, type IntentRule } from "./phrase.ts";

export const statusRules: readonly IntentRule[] = [
  rule(
    "status.asked",
    "status-question",
    [
      "status ~ (?:of|on|for|about|regarding) ~ (?:my|our|the|this) (?:\\S+ ){0,3}(?:application|file|case|request|card|copr|ecopr|e-copr|process|confirmation|pr|photo|account|submission|reply|documents?)",
      "(?:what|what's|whats|know|check|checking|give|tell|provide|update|confirm|get|need|ask|asking|inquire|inquiring|about|on|request|enquire|see) ~ (?:the |my |our |current |actual |present |application |file |case )*status(?! (?:of|as|in|is) (?:marital|permanent))",
      "(?:application|file|case|card|copr|ecopr|e-copr) status",
      "(?:any|an|some|have you|is there|are there|there|get an|please|for|an?y) (?:new |further |recent |more |possible |quick )*(?:update|updates|news|progress|developments?)",
      "(?:update|updates|news|progress) (?:on|about|regarding|for|of|please|yet) ?(?:my|our|the|this|me)?",
      "(?:how|so) (?:long|much (?:longer|more time|time|long)|many (?:days|weeks|months)) (?:\\S+ ){0,2}(?:will|does|is|do|would|should|until|before|can|it|the|this|take*|must|have i|more|to wait|for|left|usually|approximately)",
      "how (?:long|much longer) (?:\\S+ ){0,4}(?:wait|take|takes)",
      "(?:processing|waiting|wait) (?:time|period|times)",
      "(?:when|by when|what date|how soon) (?:\\S+ ){0,2}?(?:will|can|should|do|would|am|are|is|shall|may|might|could) (?:\\S+ ){0,8}(?:receive*|get|hear*|expect*|issued|issue|ready|arrive|sent|send|done|complete*|available|mailed|come|next|get|process*|approve*|finali[sz]e*|response|reply|answer*|contact*|be|created|confirm*|granted|upload*|reviewed|review)",
      "(?:received|receive|got|get|seen|see|read|reviewed) (?:my|our|the) (?:\\S+ ){0,3}(?:reply|response|email|e-mail|mail|answers?|information|message|documents?|photos?|previous|last|form|submission|declaration) ?[^.]*\\?",
      "(?:did|have|has|had|do) (?:you|ircc|anyone|someone|your office) (?:\\S+ ){0,3}(?:receive*|get|got|had|see|seen|process*|review*|check*|looked|chance|read|recieve*)",
      "(?:want|wanted|wondering|like|know|check|sure|confirm|ask|asking) (?:to know |to check |to ask |to confirm |to be sure |to make sure )?(?:if|whether|that) (?:you|my|our|everything|it|the) (?:\\S+ ){0,6}(?:receive*|got|went through|ok|okay|fine|in order|complete|process*|recieve*|good|on track)",
      "(?:what|which) (?:is|are|'s|comes|should|will be|happens|do i do|happen) (?:\\S+ ){0,4}(?:next|the next steps?|next steps?)",
      "(?:next|following) steps?\\W*\\?",
      "(?:what'?s|what) next",
      "(?:haven't|have not|havent|hasn't|has not|didn't|did not|not|never|no|without|still no|yet to|am yet to) (?:yet |still |been |ever |had |any |a |get |got |heard |hear |received |receive )*(?:heard|hear|response|reply|answer|news|feedback|update|updates|contacted|further (?:news|information|instructions|email|emails)|anything|second email|any email)(?! (?:from (?:the )?portal))",
      "(?:haven't|have not|havent|hasn't|has not|didn't|did not|not|never|still waiting|yet to|have yet to|waiting) (?:yet |still |been |ever |to |for )*(?:receive*|recieve*|got|gotten|get|arrive*|come|came|seen|see|issued|mailed|sent|for) (?:\\S+ ){0,4}({card}|{copr}|card|cards|second e-?mail|e-?mail)",
      "({card}|{copr}|my card|the card) (?:\\S+ ){0,3}(?:not|n't|never|has not|hasn't|still not|yet to) (?:yet |been |to )*(?:arrive*|come|came|received|here|issued|available|uploaded|mailed|sent|appear*|there|show*)",
      "(?:where|when) (?:is|are|'s|will be) (?:my|our|the) (?:\\S+ )?({card}|{copr}|card|cards|file|application)",
      "(?:can't|cannot|can not|don't|do not|couldn't|unable to) (?:find|see|locate) (?:my|the|our|any) (?:\\S+ )?(?:{copr}|{card})",
      "(?:been|waiting|waited|it's been|has been|passed) (?:\\S+ ){0,3}(?:waiting )?(?:for |since |over |more than |almost |about |already |nearly )*(?:\\d+|a|one|two|three|four|five|six|several|many|some|few|long) (?:\\S+ )?(?:days?|weeks?|months?|time|while) ?(?:now|already|since|and|ago|and still|without)?",
      "(?:following up|follow up|follow-up|followup|checking in|checking on|touching base|chasing|inquiring about|enquiring about|gentle reminder|kind reminder|friendly reminder) ?(?:on|about|with|regarding|to|of|my|for)?",
      "is (?:everything|it|my (?:file|application|case|reply|photo)|there anything) (?:\\S+ )?(?:ok|okay|fine|in order|complete|correct|on track|else (?:i|you|needed|required)|missing|good|going|being processed|still)",
      "(?:is|are) there (?:anything|something) (?:else |more |missing )*(?:i|we|you|that|to|needed|required|missing)",
      "(?:do you|did you) need (?:anything|something|any) (?:else|more|other|further)",
      "(?:wonder|wondering|know|if|whether|is|has|was) ~ (?:application|file|case|request|dossier|demande) ~ (?:processed|reviewed|approved|completed?|received|in process|lost|forgotten|traitee?|recue?|approuvee?)",
      "when (?:will|would|can|could|shall|do|does|should) (?:you|i|we|my|the|it|this|they|ircc)",
      "what (?:happens|will happen|comes|is going to happen) (?:now|next|after|from here|then)",
      "(?:ca fait|cela fait|voila|voici) ~ (?:jours|semaines?|mois|temps|annees?)",
      "(?:dossier|demande|cas) (?:avance|progresse|evolue|est-il|est-elle|a-t-il|a ete|est) ?(?:bien |en |deja )*(?:traite*|cours|ordre|complet*|recu*|bien)?\\W*\\?",
      "(?:pas|jamais|aucune) (?:encore )?(?:eu|recu) (?:de )?(?:suite|retour|reponse|nouvelles?)",
      "(?:what|which|at what) (?:stage|step|phase|point) (?:\\S+ ){0,3}(?:my|our|is|are|am|the|in|i)",
      "(?:what's|what is|whats) (?:going on|happening|the hold up|the delay|taking)",
      "(?:taking|takes|taken|took|been) (?:\\S+ ){0,2}(?:so|too|very|really|this|a) long",
      "(?:estimated|approximate|expected) (?:date|time|delivery|timeline|time frame|timeframe|wait)",
      "(?:time ?line|time ?frame|eta) (?:for|of|on|please|regarding|to)",
      "(?:delay|delayed|so late|on hold|stuck) (?:\\S+ ){0,3}(?:application|file|case|processing|\\?)",
      "(?:why|pourquoi) (?:\\S+ ){0,4}(?:long|delay|delayed|slow|time|longtemps|temps|retard)",
      "(?:savez-vous|sauriez-vous|pouvez-vous me dire|dites-moi|me dire) (?:\\S+ ){0,3}(?:quand|combien|ou en est|si (?:vous avez|mon|ma))",
      "(?:confirm|confirmez|confirmer|let me know|tell me) (?:\\S+ ){0,3}(?:if|whether|that|si|que) (?:you|vous) (?:\\S+ ){0,2}(?:got|have got|avez recu) (?:\\S+ ){0,2}(?:my|mes|mon|ma|it|them)",
      "(?:donner|faire|avoir|obtenir|recevoir|envoyer) (?:\\S+ ){0,2}(?:mise a jour|suivi|point)(?! de (?:mon|l'|notre) (?:adresse|courriel))",
      "still (?:waiting|pending|in process|processing|nothing|being processed|under review)",
      "ou (?:en )?(?:est|sont|en est|en suis-je|en sommes-nous|on en est) ?(?:mon|ma|notre|mes|le|la|nous|je|rendu*|vous)?",
      "(?:quel|quelle|connaitre|savoir|verifier|l'|sur|de|a propos de|concernant|un) (?:est )?(?:l'|le )?(?:etat|statut|avancement|suivi|progression|evolution) (?:actuel )?(?:de |d'|du )?(?:mon|ma|notre|la|le|ce|cette|l'avancement)",
      "(?:etat|statut|avancement|suivi) (?:de |du )(?:mon |ma |notre |la |le )?(?:dossier|demande|cas|carte|crp|confirmation)",
      "(?:des|de|aucune?s?|sans|une|quelconque|avoir des|donner des|plus de) (?:nouvelles|mise a jour|suite|reponse|retour|suivi|nouvelle|developpement)",
      "(?:combien de|combien) (?:temps|jours|semaines|mois|delai)",
      "(?:quel|quels|quelle) (?:est|sont|serait|sera) ?(?:le|les|la|l')? ?(?:delais?|temps|prochaines?|etapes?|suite|duree)",
      "delais? (?:de traitement|d'attente|habituel*|prevu*|normal|moyen)",
      "quand (?:\\S+ ){0,3}?(?:vais-je|est-ce que|vais|pourrai-je|recevrai|recevrons|aurai|aurons|allons-nous|sera|serai|puis-je|devrais-je|pensez-vous|allez-vous|pourrais-je|dois-je|recevoir|je|la|le|ma|mon|nous|on)",
      "(?:avez-vous|est-ce que vous avez|vous avez|avez vous|auriez-vous|a-t-on|avez) (?:bien |deja )*(?:recu|eu|traite|pu|lu|regarde)",
      "(?:savoir|verifier|m'assurer|assurer|confirmer|demande) (?:si|que) (?:vous avez|vous aviez|tout|mon|ma|mes|notre|le|la|mon dossier) (?:\\S+ ){0,6}(?:recu*|ordre|complet|complete|correct|bien|traite*|cours|beau)",
      "(?:n'ai|n'avons|ai|n'a|avons) (?:toujours |encore |donc |malheureusement )*(?:pas|rien|jamais|aucune?|plus) (?:encore |toujours |eu |recu |de )*(?:recu|eu|nouvelle*|reponse*|retour|suite|nouvelles|de nouvelles|de reponse|rien)",
      "(?:pas|toujours pas|jamais) (?:encore )?recu (?:\\S+ ){0,4}({card}|{copr}|carte|reponse|nouvelle*|retour|courriel)",
      "({card}|{copr}|carte) (?:\\S+ ){0,4}(?:pas|toujours pas|pas encore|jamais) (?:encore |ete )*(?:arrivee?|recue?|disponible|emise?|venue|la)",
      "(?:j'attends|nous attendons|en attente|attente|attends|patiente|patientons) (?:toujours |encore |depuis |votre |une |des |de |ma |mon |la |le |notre ){1,5}(?:depuis|reponse|nouvelles|carte|crp|suite|retour|confirmation|semaines|mois|jours|plus|plusieurs|longtemps|deja|\\d+)",
      "(?:quelle est|quelles sont|c'est quoi|qu'est-ce que|quel est) (?:la|les|l')? ?(?:prochaine*|suite|etape*)",
      "prochaines? etapes?\\W*\\?",
      "(?:relance|je vous relance|je fais un suivi|faire un suivi|rappel|je reviens vers vous)",
      "tout est(?:-il)? (?:\\S+ )?(?:en ordre|correct|complet|bon|beau)\\W*\\?",
      "(?:manque|manque-t-il|manquerait-il) (?:\\S+ ){0,3}(?:quelque chose|des documents|une information|rien|un document)",
      "(?:什么时候|多久|进度|进展|状态|有消息)",
    ],
    {
      guard: "none",
      unless:
        /\b(?:marital status|etat matrimonial|etat civil|visitor status|implied status|maintained status|work permit|study permit|looking forward|hope to hear|update (?:my|our|the) (?:address|e-?mail|contact|phone|information)|passport|visas?|password(?! (?:e-?)?mail)|credentials?|mots? de passe|log ?in|no (?:further )?updates? (?:to|on) my|statut de (?:visiteur|travailleur|etudiant)|(?:is|was|such|what|this|these|the|your) (?:an? )?(?:(?:really|very|truly|such|so) )?(?:good|great|wonderful|excellent|amazing|fantastic|best|happy|happiest|incredible|lovely|beautiful|big|huge|exciting|greatest) news|no (?:news|update) (?:is|from my side)|in the (?:meantime|meanwhile)|au plaisir|dans l'attente|following (?:your|the) (?:e-?mail|request|instructions|questions)|je reponds|suite a votre|in response to|as requested|stay in canada|been in canada|in canada (?:for|since)|au canada depuis|temps plein|every time|tout de suite|how did you|comment avez-vous (?:eu|obtenu)|de temps en temps|temporary|(?:je (?:reviens|reviendrai)|i(?:'ll| will) (?:come|get) back) vers vous (?:demain|ce soir|plus tard|bientot|avec)|when (?:i|we) (?:will|shall|can) (?:be )?(?:back|return|come)|can (?:she|he|they) receive|(?:go|travel|fly|leave|visit)\b.{0,80}\bis it (?:ok|okay|fine|possible))\b|\bhave been (?:living|working|staying|residing|in canada)\b/,
    },
  ),
];

/** Sentences that ask for something, whatever it is: `other` where no rule of an intent took them. */
export const asks: RegExp =
  /\?\s*$|^\W*(?:(?:hi|hello|also|and|but|so|then|please|pls|kindly|just|sorry|finally|secondly|another thing|one more thing|aussi|et|mais|bonjour|enfin|par ailleurs)\W+){0,2}(?:can (?:you|i|we|my|someone)|could (?:you|i|we|someone)|may (?:i|we)|would you|will you|should (?:i|we)|do (?:i|we|you)|does|is (?:it|this|there|that|my)|are (?:there|we)|am i|(?:where|when|why|who|whom|which|how|what) (?:is|are|do|does|did|can|could|should|will|would|am|to|long|much|many|about|shall|has|have|was|were|if|documents?|else|kind|type|exactly)|il (?:me|nous) fau(?:t|drait)|you can tell me|let (?:me|us) know which|esque|i wonder (?:if|whether)|je me demande si|(?:hurry|speed) up|expedite|i (?:want|need|wish|would like|'d like|have a question|have some questions|have another question|wonder|am wondering|was wondering|request|am asking|would appreciate|would love|am requesting)|we (?:want|need|wish|would like|have a question|request)|help me|tell me|advise|explain|clarify|send me|provide|give me|call me|contact me|pouvez-vous|pourriez-vous|puis-je|pouvons-nous|est-ce|est-il|dois-je|devons-nous|faut-il|comment|pourquoi|que dois-je|que faire|quand (?:est|sera|vais|puis|dois)|j'aimerais|je voudrais|je souhaite|je souhaiterais|j'ai besoin|j'ai une question|j'ai des questions|nous aimerions|nous voudrions|je veux|je demande|veuillez|merci de me|aidez-moi|dites-moi|expliquez)\b|\b(?:please|pls|kindly|s'il vous plait|svp|merci de) (?:advise|help|tell|let me know (?:how|what|if|whether|when|where|about)|explain|clarify|call|contact me|send|provide|give|guide|inform me|assist|check|cancel|withdraw|remove|add|m'|me |nous |expliquer|indiquer|aider|dire|envoyer|annuler|retirer|ajouter)|\b(?:i|we) (?:have|had) (?:a |some |one |another |few |several )*(?:questions?|concerns?|doubts?|inquir(?:y|ies)|problems?|issues?)\b|\bj'ai (?:une|des|quelques|deux|un) (?:autre )?(?:questions?|preoccupations?|inquietudes?|doutes?|problemes?|soucis?)\b|\bi (?:don't|do not|dont) (?:know|understand)|\bje ne (?:sais|comprends) pas\b|吗|请问|怎么|为什么/;

/** Things said that a clerk must know of though nothing is asked. */
export const tells: RegExp =
  /\b(?:i (?:do )?wonder|(?:i'm|i am|we are|we're) wondering|we wonder|je me demande|nous nous demandons|on se demande|(?:e-?mail|mailbox|inbox|courriel|boite|account|compte)\b.{0,40}\b(?:will (?:be |soon |be soon )*(?:clos|expir|deactivat|delet|end|shut)\w*|sera (?:bientot )?(?:ferm|supprim|desactiv)\w*|va (?:bientot |etre )*(?:ferm|expir|disparai)\w*)|(?:il y a|there is|there's|there are) (?:\w+ )?(?:une?|an?|des|some|the) (?:\w+ )?(?:fautes?|erreurs?|errors?|mistakes?|typos?)|scam|phishing|fraud|fake|suspicious|genuine|legitimate|legit|arnaque|frauduleux|hameconnage|pregnant|gave birth|newborn|new born|new baby|baby (?:was|is) born|was born (?:last|this|yesterday)|enceinte|accouche|nouveau-ne|nouveau bebe|divorced?|separated from|got married|just married|passed away|died|deceased|death of|divorce[es]?|separe[es]? de|(?<!\b(?:so?e?ur|frere|cousine?|amie?|fils|fille|niece|neveu|tante|oncle)\b.{0,12}\bse )marie[es]? (?:le|en|recemment)|decede[es]?|deces|withdraw (?:my|our|the)|cancel (?:my|our|the) application|retirer (?:ma|notre) demande|annuler (?:ma|notre) demande|new passport|passport (?:has |is |was )?(?:expired|lost|stolen|renewed)|nouveau passeport|passeport (?:a |est |ete )*(?:expire|perdu|vole|renouvele)|changed my name|name change|change de nom|complain|complaint|unacceptable|lodge|plainte|inacceptable|arrested|charged with|convicted|deport|removal order|arrete|accuse(?! (?:bonne )?reception)|condamne|refugee|asylum|asile|emergency|urgence|lawsuit|judicial review|controle judiciaire|detained|hospitali[sz]ed|(?<!\b(?:nurses?|doctor|physician|clerk|cleaner|cook|works?|working|worked|job|employed|hired|volunteer|born|infirmi\w+|medecin|preposee?|aide-soignante?|travaill?\w*|emploi|employee?|benevole|nee?s?)\b[^.;!?]{0,40})(?:hospital|hopital)|lost my job|perdu mon emploi)\b/;

/** Courtesies that look like requests, and our own questions typed again. */
export const courtesy: RegExp =
  /\b(?:please (?:find|see|refer|note|check (?:the|my) (?:attached|answers|below)|be advised|accept|see below|consider)|find (?:below|attached|enclosed|here)|let me know if (?:you (?:need|require|have|want)|there is|there are|any|anything|more|something|further|additional|i (?:need|missed|should))|please let me know\W*$|(?:if|should) you (?:need|require|have|want)|feel free|don't hesitate|do not hesitate|please confirm (?:receipt|reception|once|you have received|that you (?:have )?received|when you)|kindly (?:confirm receipt|find|note|acknowledge|see)|acknowledge receipt|thank(?:s| you)|looking forward|hope (?:this|you|all|everything)|veuillez (?:m'excuser|nous excuser|excuser|pardonner|me pardonner|trouver|noter|agreer|recevoir|voir|accuser|confirmer (?:la )?reception)|vous trouverez|ci-joint|ci-dessous|n'hesitez pas|si vous avez besoin|faites-moi savoir si vous|dites-moi si vous|merci|how are you|comment allez-vous|you wanted to know|as you asked|you asked|i (?:want|wanted|would like|am happy|am pleased|hereby|wish) to (?:confirm|inform|declare|answer|provide|give|send|reply|respond|thank|let you know|submit|state|certify|express|notify)|je (?:souhaite|voudrais|tiens a|veux|desire) (?:confirmer|vous informer|informer|declarer|repondre|fournir|vous donner|vous remercier|remercier|vous faire|preciser|certifier)|j'aimerais (?:confirmer|vous informer|repondre|vous remercier|preciser))\b/;

export const ourQuestion: RegExp =
  /\b(?:your (?:full name|uci|e-?mail|client id|height|home address|eye)|the (?:date|place|colou?r|e-?mail|verification|address|country) (?:you|of|where|in)|are you (?:now |currently |physically |presently )?in canada|only if you are not in canada|votre (?:nom|numero|adresse|taille)|vos yeux|l'adresse courriel|la (?:date|couleur)|le (?:lieu|code|pays)|etes-vous (?:\S+ )?au canada|seulement si vous|year-month-day|annee-mois-jour|yes or no|oui ou non)\b/;
