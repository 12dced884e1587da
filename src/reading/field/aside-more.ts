import { howWritten, photographed } from "./aside-cheer.ts";
import { number, papers, phrase, relatives, somebody, span, type Phrase } from "./aside-grammar.ts";

/** Phrases beside an address, a number, a colour, a name or a yes that say nothing of it. Folded words of both languages. */

const device =
  "(?:phone|cell(?:phone)?|mobile|tel|telephone|cellulaire|computer|laptop|ipad|tablet|tablette|ordinateur|keyboard|clavier)";
const noted =
  "(?:written|printed|shown|indicated|noted|stated|found|listed|taken|copied|checked|verified|confirmed|seen|read|ecrite?s?|inscrite?s?|indiquee?s?|notee?s?|trouvee?s?|copiee?s?|verifiee?s?|confirmee?s?|prise?s?|vue?s?|lue?s?|marquee?s?|imprimee?s?)";
/** "(top right of my work permit)", "found it on the biometrics letter", "je l'ai copié de mon compte IRCC". */
const onPaper = `(?:(?:(?:exactly |just |tel(?:le)?s? |tel |the )?(?:as|que|qu'|comme|same as|same spelling as|meme orthographe que|le meme que|la meme que|like|selon|d'apres|per|as per|from|see|voir|cf\\.?|voir aussi|the one) ?)?(?:(?:i|we|je|j'|it|that|this|il|elle|c'|ce) ?(?:have |'ve |l'ai |ai |is |'s |was |est |etait |appears |says )?)?(?:celle?|celui|the one|the number|le numero)?(?: ?(?:also|just|double|bien|deja|aussi|always) ?)?(?:${noted}|it says|says)? ?(?:it |this |that )?(?:(?:at|in|on|from|against|with|sur|dans|de|du|des|d'|avec|en|a|au) ?)?(?:(?:the |le |la |a )?(?:top|bottom|upper|haut|bas|back|front|right|left|droite?|gauche|corner|coin|page \\d{1,3})[ ,]*(?:et |and |a |of |the |in |right |left |corner |de |du |hand |droite |gauche |side |sur |on )*)*(?:(?:my|the|your|our|her|his|mon|ma|mes|le|la|les|l'|votre|vos|notre|son|sa|a|copy of|une? copie (?:de|du)|copy of my) ?){0,2}${papers}(?: (?:and|et|or|ou) (?:(?:my|the|mon|le|la) ?)?${papers})?(?: (?:too|also|aussi|page \\d{1,3}|attached|ci-jointe?|jointe?|itself|says so(?: too)?|only|form|here))*)`;

const common: readonly Phrase[] = [
  phrase(onPaper),
  ...howWritten,
  phrase(
    "(?:i |je |j'ai |we |i have |i've )?(?:checked|double checked|double-checked|verified|verifie|confirmed|confirme|copied|copie|controle)(?: (?:it|this|that|twice|again|2 times|deux fois|bien|two times))*",
  ),
  phrase(
    "(?:(?:this|that|it|there|rien|nothing|c'|cela|ca|il|elle) ?)?(?:(?:has|have|did|is|was|n'a|n'est|a|est) ?)?(?:(?:not|n't|pas|never|jamais|no|sans|aucun) (?:changed?|changes|changement|modifiee?|modification)|(?:toujours |still |always |bien )?(?:unchanged|inchangee?|pareil|identique|(?:the |la |le )?(?:same|memes?)))(?: (?:since|depuis|that|when|que) (?:(?:i |la |the |my |ma |mon |j'ai |je )?(?:applied|apply|demande|application|then|marriage|mariage|last time|debut|postule)))?",
  ),
  phrase(
    "(?:yes |oui )?(?:(?:this|that|it|c'|ceci|cela) ?(?:is|'s|est) )?(?:bien )?(?:the |la |le )?(?:correcte?|right|exacte?|good|bon|bonne|ca|fine|valide?|confirmed|confirme|that)(?: (?:one|svp|please|spelling|ca))?|you have it (?:right|already|on file)|c'est (?:bien )?(?:ca|cela)|(?:svp |please |merci de )?confirm(?:er|ez)? ?(?:svp|please|reception|receipt)?",
  ),
  phrase(
    "(?:(?:please|many|thank you|thanks|merci|thx|svp|s'il vous plait|pls|kindly|dear|sir|madam|madame|monsieur|ok|okay|voici|here(?: it is| you go)?|hi|hello|bonjour|good (?:morning|day|afternoon)|salut|regards|note|please note|attention|a noter|beaucoup|bien|very much|so much|a lot|in advance|d'avance|encore|again)(?: |$))+".replace(
      "(?: |$))+",
      "(?: (?=[a-z])|(?![a-z])))+",
    ),
  ),
  phrase(
    `(?:(?:sorry|desolee?|dsl|excusez|pardon),? )?(?:(?:i am|i'm|je suis|typing|writing|on|sur|no accents?|pas d'accents?|sans accents?|mon|my|j'ecris|this|the|le|ce|les|a|does not have|doesn't have|n'a pas|has no|the accents|d'accents?|accents?|from|de|depuis|with|avec|french|english|francais|anglais) ?)*${device}(?: (?:n'a pas|does not have|doesn't have|has no|sans|without|no|ne fait pas) (?:the |les |d'|d' |les )?(?:accents?|special (?:letters|characters)))?`,
  ),
  phrase(
    "(?:(?:my )?autocorrect|le correcteur|(?:my )?phone|mon cell) (?:keeps? chang(?:ing|es)|changes?|change)(?: (?:it|le|ca|tout))?|sorry for (?:the )?(?:typos?|spelling)|desolee? pour les fautes",
  ),
  phrase(
    "(?:(?:my |the |mon |numero de |no |no\\. |n° )?(?:application|file|case|demande|dossier|reference)(?: (?:number|no|no\\.|num|numero|is|n°))*:? ?)e0\\d{8}",
  ),
  phrase(
    "(?:for |pour |de |i am |je suis |as )?(?:the |la |le )?(?:principal applicant|main applicant|requerante? principale?|demandeu(?:r|se|resse) principale?|candidate? (?:du |de |to )?\\w{2,8})",
  ),
  phrase(
    "(?:(?:or|and|ou|et|also|aussi|you can|please|my|mon|ma|whatsapp|whats app|viber|signal|telegram|by|par|au|at|me|call|text|reach|appelez|joindre|cell|cellphone|cellulaire|tel|tel\\.|telephone|phone|mobile|number|numero|no|is|est|le|sur|on|to) ?){1,8}:? ?\\+?[\\d (.-]{7,18}\\d",
  ),
];

const has =
  "(?:has|have|had|does not have|doesn't have|do not have|don't have|don't use|do not use|a|ai|n'a|n'ai|n'ont|ont|as yet has|still has|got)";

const beside = {
  theirs: [
    phrase(
      `(?:celle|celui|the one|that|l'adresse|adresse|the (?:e-?mail|address)|e-?mail|courriel|le courriel|l'email) ?(?:address )?(?:of |de |d'|du )(?:${somebody})`,
    ),
    phrase(
      `(?:it is |it's |this is |that is |c'est |voici |i give |i put |je mets |je donne )?(?:${somebody})(?: (?:own|personal))?(?: (?:e-?mail|address|email address|one|courriel|adresse|mail))*(?: (?:address|here|is|est|below|ci-dessous|again|encore|too|also|aussi|car|so|because))*`,
    ),
    phrase(
      `(?:${somebody}|he|she|they|il|elle|ils|elles|i|je|we|nous) ?(?:still |also |too |ne |only )?${has}(?: (?:no|not|pas|any|an|a|un|une|de|d'|yet|encore|own|personal|personnelle?|propre|son|sa|her|his|the|other|autre|email|e-?mails?|mail|courriels?|adresses?|address|account|compte|one|phone|boite|separate|active|right now|d'adresse|d'email|de courriel|the same|la meme|le meme))+`,
    ),
    phrase(
      `(?:no|pas de|sans|aucune?|pas d'|without) (?:own |personal |separate |other |autre )?(?:e-?mails?|courriels?|adresses?|mail|address)(?: (?:yet|of (?:his|her|their|its) own|pour (?:lui|elle|l'instant)|for (?:him|her|the child|now)|encore|address))*`,
    ),
    phrase(
      `(?:${somebody}|he|she|il|elle|they|baby|child|c'|it) ?(?:is|'s|are|est|sont)(?: (?:too|only|just|still|very|a|an|trop|encore|tres|que|juste|un|une|my|notre|our))*(?: (?:young|small|little|minor|${relatives}|child|baby|kid|infant|toddler|mineure?s?|jeunes?|petite?s?|enfant|bebe|${number} ${span}(?: old)?|\\d{1,2}))(?: (?:to have|pour (?:en )?avoir|for|to)(?: (?:one|an?|e-?mail|email|une?|it|her|his|own|courriel|adresse|have))*)?(?: (?:so|alors|donc|car))?`,
    ),
    phrase(
      `(?:(?:so|alors|donc|then|and|et|please|you (?:can|may)|svp|vous pouvez|veuillez|kindly|just|we|i|je|nous|on|to) )*(?:use|take|write to|send (?:it )?to|prenez|prendre|utilisez|utiliser|utilise|gardez|mettez|ecrivez|ecrire|contact|keep|put|mettre|contactez|envoyez)(?: (?:a|at|to|on|it|also|aussi))* ?(?:mine|ours|my (?:own )?(?:e-?mail|address|one)|the same(?: one)?|this(?: same)? (?:one|e-?mail|address)|this|le mien|la mienne|le notre|la notre|mon (?:courriel|e-?mail|adresse)|celui-ci|celle-ci|la meme|le meme|celui de ${somebody}|celle de ${somebody}|that of ${somebody}|${somebody}(?: e-?mail)?)(?: (?:for (?:him|her|them|all|both|everyone)|pour (?:lui|elle|eux|tous|nous)|instead|too|also|aussi|svp|please|address))*`,
    ),
  ],
  email: [
    phrase(
      "(?:(?:we|nous|on) (?:all |both |tous |deux )*(?:share|use|have|partageons|utilisons|avons|partage|utilise|a) )(?:(?:the|one|a|same|le|la|meme|single|un|une|seul|seule|only|family|this|common) )*(?:e-?mail|one|address|account|courriel|adresse|compte|mail|inbox|boite)(?: (?:address|courriel|together|ensemble|at home))*",
    ),
    phrase(
      `(?:(?:and |et )?(?:he|she|il|elle|i|je|j'|we|nous) ?)(?:also |aussi |always |toujours |only |usually |mostly )?(?:read|reads|check|checks|see|open|uses?|get|have|consulte|lis|regarde|utilise|ouvre|verifie|la consulte|la regarde|l'utilise|la lis|le consulte)(?: (?:it|this|that|same|the|la|le|meme|my|mail|e-?mails?|one|too|also|aussi|here))*(?: (?:on|from|sur|with) (?:my|mon|the|his|le) ${device})?(?: (?:every ?day|daily|often|all the time|tous les jours|souvent|chaque jour|regularly|too|aussi|everyday|most|the most|le plus))*`,
    ),
    phrase(
      "(?:(?:same|meme) (?:e-?mail|address|one|courriel|adresse) )?(?:(?:the |that |la |le |celle|celui|l'adresse|boite|la boite|same )+ ?)?(?:one |address |e-?mail )?(?:that |which |que |qu'|ou |a laquelle |avec laquelle |auquel |dont )?(?:you|vous) ?(?:already |deja |m'|nous |l'|have |avez )*(?:have|has|wrote|used|write|sent|know|see|use|contacted|connaissez|avez|ecrit|ecrivez|utilisee?|contactee?|envoyee?)(?: (?:it|to|me|at|this|the|mail|message|ecrit|already|deja|on|in|my|file|au|dossier|me at|us|here|now|email|with|le|ce|courriel))*",
    ),
    phrase(
      "(?:checked|read|consultee?|lue?|verifiee?|monitored) (?:every ?day|daily|often|regularly|tous les jours|souvent|regulierement|several times a day)",
    ),
    phrase(
      "(?:(?:this|it|that|c'|ce) ?(?:is|est) )?(?:the |la |le )?(?:best|easiest|fastest|meilleure?|plus (?:simple|facile|rapide)|only|seule?|one)(?: (?:way|one|facon|maniere|moyen|address|adresse|e-?mail|place|that|que|qu'))*(?: (?:to (?:reach|contact|write)(?: (?:me|us|to me))?|de (?:me|nous) (?:joindre|contacter|ecrire)|i have|i use|i check|j'ai|j'utilise|je consulte|works?|fonctionne))*",
    ),
    phrase(
      "(?:all |tout |everything |toutes? |written )?(?:in |en |les )?(?:lettres )?(?:minuscules?|lower ?case(?: letters)?|small letters?|one word|un seul mot|sans espaces?|no (?:spaces?|dots?|capitals?)|sans (?:point|accent|majuscule)s?|lettres minuscules)",
    ),
    phrase(
      "(?:with |avec |there is |it has |il y a )?(?:an? |un |the |le )?(?:underscore|dot|point|tiret|hyphen|dash|trait d'union|tiret bas|soulignement)(?: (?:between|entre|in the middle|au milieu|bas|in between)(?: (?:les deux|the two|both|first and last name|nom et prenom|prenom et nom))?)?",
    ),
    phrase(
      "(?:not|pas) (?:\\.(?:com|ca|org|net|fr)|(?:the |my |celui |celle |l'|la |le )?(?:school|work|university|old|universite|travail|ecole|ancienne?|de l'(?:universite|ecole)|du travail|d'avant|my old)(?: (?:one|address|e-?mail|adresse))?)",
    ),
    phrase(
      "(?:please |svp )?(?:i )?(?:(?:do not|don't|never|ne|no longer|n') ?)(?:use|send|write|utilise|utilisez|envoyez|envoyer|have access to|ecrivez)(?: (?:to|plus|pas|a|it to|the|my|mon|l'|la|le))*(?: ?(?:school|work|old|other|university|ancienne?|autre|du travail|de l'universite|previous))+(?: (?:one|address|e-?mail|adresse|work|account|anymore|any more|now|any longer|school))*",
    ),
    phrase(
      "(?:l'|mon |my |the )?(?:ancienne?|old|other|autre|previous|work|school)(?: (?:one|address|e-?mail|adresse))? (?:is|est|was|a ete) (?:closed|fermee?|inactive?|deleted|blocked|desactivee?|supprimee?|not used|gone|dead|hacked|piratee?)",
    ),
    phrase(
      "(?:my |the |mon |ma |it's my |it is my |c'est mon |c'est ma )?(?:personal|personnelle?|private|home|main|principal|principale|primary|usual|habituel(?:le)?|perso|priv|family|work|regular|normal|current|actuel(?:le)?|gmail|yahoo|hotmail|outlook)(?: (?:one|address|e-?mail|adresse|courriel|account|mail))?(?: too)?",
    ),
    phrase(
      "(?:any ?time|n'importe quand|en tout temps|24/7|is (?:best|fine|good|ok|working|active)|works(?: fine| well| best)?|est (?:active|valide|la bonne)|fonctionne(?: bien)?|(?:la |le )?(?:meme )?(?:que )?d'habitude|(?:the )?(?:same )?as (?:always|usual|ever)|same as before|comme (?:toujours|d'habitude|avant))",
    ),
    phrase(
      `(?:for|pour) (?:me(?: (?:and|et) ${somebody})?|moi(?: et ${somebody})?|all(?: of us)?|both(?: of us)?|everything|everyone|tous|toutes|tout|les deux|toute la famille|the (?:whole )?family|nous (?:tous|deux))`,
    ),
    phrase(
      `(?:(?:the )?same (?:one |e-?mail |address )?(?:as |that )?${somebody} uses?|${somebody} (?:uses?|utilise) (?:the same|la meme|le meme)(?: one| e-?mail| adresse)?)`,
    ),
    phrase("(?:c'est |voici )?(?:celle|celui) (?:du dossier|de la demande|d'avant)"),
  ],
  uci: [
    phrase("(?:10|ten|dix|8|huit|eight) (?:digits?|chiffres?)(?: (?:number|long))?"),
    phrase(
      "(?:you|vous) (?:already |deja |should )?(?:have|avez|l'avez)(?: (?:it|that|le|deja|already|on file|in (?:my|the) file|au dossier))*",
    ),
    phrase(
      "(?:(?:my |the |mon |l'|le )?(?:unique )?(?:client (?:id|identifier)|id client|client id|identifiant(?: unique)?(?: de)? client|uci|iuc)(?: (?:number|in|on|dans|de|from|of) ?(?:my |mon |the |le )?(?:ircc |secure |online )?(?:account|compte|portal|portail)?(?: ircc)?)?)",
    ),
    phrase(
      "(?:mine|le mien|it is mine|c'est le mien|my own)(?:,? (?:not|pas) (?:my (?:husband|wife|spouse|partner)'s|celui de (?:mon|ma) (?:mari|femme|conjointe?|epoux|epouse)))?|(?:not|pas) (?:my (?:husband|wife|spouse|partner)'s|celui de (?:mon|ma) (?:mari|femme|conjointe?|epoux|epouse))",
    ),
    phrase(
      `(?:celui de |that of |the one of )?(?:${somebody})(?: (?:is|est|one is))? (?:in|dans|below|plus bas|in the next|dans (?:le )?)(?: ?(?:his|her|son|sa|own|propre|e-?mail|courriel|reply|reponse|message|separate|the next|line))*`,
    ),
    phrase(
      "(?:(?:i |j'ai |je l'ai |i have |i've )?(?:had|have|eu|a) (?:it|le|this|this number)? ?)?(?:since|depuis) (?:my|mon|ma|the|le|la)? ?(?:first|premiere?|initial|very first)? ?(?:visitor|study|work|student|visiteur|visiteuse|etudes|travail|tourist|touriste|visa|permit|permis|entry|entree|application|demande)(?: (?:visa|permit|permis|d'etudes|de travail|visiteur|in \\d{4}))*",
    ),
    phrase(
      "(?:the one|celui|that|it|commence|begins|starts|qui|starting|beginning) ?(?:starting|that starts|qui commence|beginning|commencant|commence)? ?(?:with|par) \\d{1,4}",
    ),
    phrase(
      "(?:hope|i hope|j'espere)(?: (?:this|that|it|que|c'est|is|the|right|one|you|mean|correct|le|bon|bonne|numero))+",
    ),
    phrase(
      "(?:my |mon |the |le )?(?:passport|passeport)(?: (?:is|est|number|no|no\\.|n°|numero|#))* ?:? ?[a-z]{1,2}\\d{6,8}(?: (?:if|in case|si|au cas ou)(?: (?:you|vous|need|it|en avez|besoin|needed|necessaire))*)?",
    ),
    phrase(
      "(?:/ ?)?(?:(?:my |je suis )?(?:dob|date of birth|date de naissance|born(?: on)?|nee?(?: le)?|ne\\(e\\) le|ddn)) ?:? ?§+",
    ),
    phrase(
      "(?:demande|application|permit|permis)(?: (?:faite|deposee|made|sent|submitted|issued|delivre))? (?:en|in) \\d{4}",
    ),
    phrase(
      "(?:this|that|it|number|le|ca|il|ce numero) ?(?:does|did|do|has|ne|n'a) ?(?:not|n't|pas|jamais|never) ?(?:change|changed|change pas)|hyphens?|dashes|sans (?:tirets?|espaces?)|without (?:dashes|spaces)",
    ),
    phrase(
      "(?:also |aussi |or |ou |soit |aka |i\\.e\\. )?(?:written|ecrit|formatted|shown|with dashes|avec tirets?)? ?§+",
    ),
  ],
  eyes: [
    ...photographed,
    phrase(
      `(?:just |exactly |same |identical |a bit )?(?:like|as|comme|same as|the same as|les memes que|pareils? que|comme ceux de|comme celle de|unlike|not like|contrairement a) ?(?:${somebody}|everyone(?: else)?(?: in (?:my|the|our) family)?|all (?:of )?(?:my|our) family|(?:tout le monde|tous)(?: (?:dans|de) (?:la|ma) famille)?|ceux de ${somebody})(?: (?:has|have|eyes?|are|own|yeux|too|aussi))*`,
    ),
    phrase(
      "too|also|as well|aussi|egalement|(?:my )?natural(?:ly)?(?: (?:colou?r|ones?))?|naturels?|au naturel|couleur naturelle|very|tres|both|les deux|(?:je )?pense pas de lentilles",
    ),
    phrase(
      "(?:but |mais |and |et )?(?:(?:i|he|she|je|il|elle|we) ?(?:also |sometimes |always |parfois |toujours )?)?(?:wears?|porte|with|avec|use|has|have|ai|a) (?:(?:reading |prescription |my |clear |des |mes |de |les )?(?:glasses|spectacles|lunettes|eyeglasses|lentilles transparentes|clear lenses))(?: (?:sometimes|for reading|de lecture|de vue|only|tous les jours|to read|pour lire))*",
    ),
    phrase(
      `(?:but |mais |and |et )?(?:${somebody})(?:'s)?(?: (?:eyes )?(?:too|also|as well|aussi|egalement)| (?:has|have|got|is|are|a|les a|ont|les ont)(?: (?:too|also|the same|les memes|les yeux|got|them))*(?: (?:brown|black|blue|green|gr[ae]y|hazel|bruns?|brunes?|marrons?|noirs?|bleus?|verts?|gris|noisettes?))?(?: (?:eyes|ones|too))?)`,
    ),
    phrase(
      "(?:my |mes |the |les |i have |j'ai )?(?:hair|cheveux|hairs)(?: (?:is|are|sont|colou?r))* ?(?:(?:dark|light|black|brown|blond|blonde|grey|gray|red|white|noirs?|bruns?|blonds?|chatains?|roux|gris|blancs?|fonces?|clairs?) ?){1,3}|(?:(?:dark|light|black|brown|blond|blonde|grey|gray|red|white) ){1,2}hair|(?:et |and )?(?:height |taille |je mesure |i am )?(?:1|2) ?m ?\\d{0,2}(?: ?cm)?|(?:height |taille |je mesure |i am )?\\d{3} ?cm(?: tall)?|\\d ?(?:ft|feet|') ?\\d{0,2}(?: ?(?:in|inches|\"))?(?: tall)?",
    ),
    phrase(
      "(?:my |ma |mon |the |le |la )?(?:driver'?s? licen[cs]e|permis de conduire|carte d'identite|id card|national id|birth certificate)(?: (?:says|dit|also|so|too|aussi|pareil|le))*",
    ),
    phrase(
      "(?:no|without|sans|pas de|aucune?s?) (?:contact |colou?red |coloured )?(?:lens(?:es)?|contacts?|lentilles(?: (?:de couleur|de contact))?|glasses|lunettes)",
    ),
  ],
  name: [
    phrase(
      "(?:(?:my |full |complete |legal |official |real |it is |that is |that's |this is |it's |c'est |voici |mon |ma |my own |nom |et |prenom |complet |exacts? |exactement |legale? |officiel |name |names |full name |legal name ){1,6})(?:name|names|nom|me|moi|complet|legal|officiel|self)?",
    ),
    phrase(
      "(?:(?:family|last|first|given|sur|middle|second) ?(?:name|names)|surname|nom(?: de famille)?|prenoms?)(?: (?:is|est|c'est|first|en premier|d'abord|puis|then|and|et|in capitals?|en majuscules?|nom|prenom|given|last|family|name))*",
    ),
    phrase(
      "(?:no|without|pas de|sans|aucun|i have no|je n'ai pas de) (?:middle|second|deuxieme|other|autre)(?: (?:name|names|prenom|nom))?|(?:two|three|deux|trois|2|3|one|un seul) (?:words?|names?|mots?|noms?|prenoms?)",
    ),
    phrase(
      `(?:i am |je suis |i'm )?(?:single|married|celibataire|mariee|divorcee|divorced|widow|veuve|veuf|femme|homme|woman|man|female|male|she/her|he/him|they/them|elle|lui|(?:${number} |no |sans |my )?(?:enfants?|child|children|kids?)|mere de \\w+ enfants?|skilled worker|(?:travailleu(?:r|se)|ouvrier|ouvriere) qualifiee?)`,
    ),
    phrase(
      `(?:(?:our|my|notre|mon|ma) )(?:daughter|son|husband|wife|spouse|partner|child|baby|fille|fils|mari|femme|epouse|epoux|conjointe?|enfant|bebe)`,
    ),
    phrase(`${number} ${span}(?: old)?`),
    phrase("(?:born|nee?|ne\\(e\\))(?: (?:on|le))? ?§+"),
    phrase(
      "(?:uci|iuc|e-?mail|courriel|the rest|le reste|answers?|reponses?)(?: (?:is|are|est|sont))? (?:below|next|on the next line|ci-dessous|plus bas|a la ligne suivante|en dessous|follows?|suit|suivent)",
    ),
    phrase(
      "(?:maiden name|birth name|nom de (?:jeune fille|naissance))(?: (?:kept|garde|unchanged))?|(?:i |j'ai |je )?(?:did not change it|kept (?:it|my (?:maiden )?name)|garde mon nom(?: de (?:jeune fille|naissance))?|n'ai pas change(?: de nom)?)(?: (?:after|apres|when|with|avec|le|the|my|mon) ?(?:marriage|mariage|wedding|married|le mariage))?",
    ),
    phrase(
      "(?:express entry|entree express|cec|fsw|pnp|peq|fst|arrima|family class|spousal|parrainage|ceq|atlantic|aip|rnip|qsw|prtq|candidate (?:of|du) \\w+)",
    ),
    phrase(
      "(?:(?:i am|i'm|je suis|and|et|i|je) ?)?(?:answering|reponds?|replying|writing|responding)(?: (?:for|pour) (?:myself|me|moi(?:-meme)?|moi seule?|myself only|me only|my family|us))(?: (?:only|seulement|seule?))?",
    ),
  ],
} as const;

/** Beside an address, a UCI, the colour of eyes and a name, each with what stands beside all. */
export const besideEmail: readonly Phrase[] = [...common, ...beside.email];
/** Beside the address of who is not the principal applicant: that it is another's of the family. */
export const besideEmailOfFamily: readonly Phrase[] = [...besideEmail, ...beside.theirs];
export const besideUci: readonly Phrase[] = [...common, ...beside.uci];
export const besideEyes: readonly Phrase[] = [...common, ...beside.eyes];
export const besideName: readonly Phrase[] = [...common, ...beside.name];
