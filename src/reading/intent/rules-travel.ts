import { rule, type IntentRule } from "./phrase.ts";
import { abroad } from "./places.ts";

const soon =
  "(?:next (?:week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|tomorrow|tonight|soon|shortly|this (?:week|month|weekend|summer|winter|friday|monday|saturday|sunday|december|november|january)|in (?:a few|two|three|\\d+) (?:days?|weeks?|months?)|(?:on|in|from|for|until|till|between|starting) (?:the )?(?:\\d{1,2}|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|for (?:a|one|two|three|some|few|\\d+) ?\\S* ?(?:days?|weeks?|months?)|because|due to|as my|to (?:see|visit|attend|meet|be with|take care)|la semaine prochaine|le mois prochain|demain|bientot|prochainement|en (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)|du \\d{1,2}|le \\d{1,2}|jusqu'au|pendant|pour (?:une|deux|trois|quelques|\\d+) (?:semaines?|mois|jours?)|dans (?:une|deux|trois|quelques|\\d+) (?:semaines?|mois|jours?))";
const plan =
  "(?:will|'ll|shall|am going to|are going to|is going to|going to|gonna|plan|planning|plans|planned|intend|intending|intends|need|needs|have|has|must|want|wants|would like|wish|hope|hoping|about|may|might|decided|scheduled|expect|expecting|supposed|forced|obliged)";
const go =
  "(?:leave|leaving|travel|traveling|travelling|fly|flying|go|going|depart|departing|visit|visiting|head|heading|move|moving|return|returning|go back|going back|be going|be travel+ing|be leaving|be flying|be visiting|be away|be out|be outside|be abroad|be in|be going back)";
const partir =
  "(?:partir|quitter|voyager|aller|sortir|m'absenter|nous absenter|s'absenter|rentrer|retourner|me rendre|nous rendre|se rendre|prendre l'avion|visiter|etre absente?|etre (?:a l'etranger|hors du canada|en dehors du canada))";

const family =
  "(?:i|we|my (?:wife|husband|spouse|partner|son|daughter|family|kids|children)|(?:my )?(?:wife|husband) and i|me and my \\S+)";
const past =
  /\b(?:(?:i|we) (?:was|were|have been|had been)|came back|returned|back from|from (?:a|my|our) (?:trip|vacation|visit|travel)|last (?:trip|travel|visit)|(?:my|our) (?:last|previous|only) |cancel+ed|annule[es]?|last year|l'annee derniere|years? ago|il y a \d+ ans|in (?:19|20)[01]\d\b|was planning|avais prevu|i used to|moved to canada)\b/;
const asking =
  /^\W*(?:(?:hi|hello|please|also|and|so|bonjour|my question(?: is)?|question)\W+)?(?:can|may|could|am i allowed|are we allowed|is it (?:ok|okay|possible|allowed|safe|permitted|fine)|do i|do we|should|would it|will i be able|what (?:if|happens)|est-ce que|puis-je|pouvons-nous|peut-on|ai-je le droit|est-il possible|dois-je|que se passe)/;
const wishing =
  /^\W*(?:je (?:souhaite|voudrais|veux) savoir|j'aimerais savoir|i (?:want|would like|wanted) to know|i wonder|i am wondering|please (?:advise|tell me|let me know) (?:if|whether))/;

const notLeaving = new RegExp(
  `${past.source}|${asking.source}|${wishing.source}|\\b(?:if i can|whether i can|si je peux|if i may|if we can|si nous pouvons|if i am allowed)\\b`,
);

export const travelRules: readonly IntentRule[] = [
  rule(
    "leaving.plan",
    "leaving-canada",
    [
      `${family} (?:\\S+ ){0,3}${plan} (?:\\S+ ){0,4}(?:to |be )?${go} (?:\\S+ ){0,6}${abroad}`,
      `${family} (?:\\S+ ){0,3}${plan} (?:\\S+ ){0,4}(?:leave|leaving|depart|departing) (?:from )?(?:\\S+ ){0,2}canada`,
      `(?:i'm|im|i am|i'll|ill|we're|we'll|we are|my (?:wife|husband|son|daughter|family|spouse|partner) (?:is|are)|(?:my )?(?:wife|husband) and i are) (?:\\S+ ){0,4}(?:leaving|travel+ing|flying|going|departing|heading|going back|be|visiting|moving) (?:\\S+ ){0,6}${abroad}`,
      `(?:i will|i'll|ill|i shall|we will|we'll|we shall|my (?:wife|husband|son|daughter|family|spouse|partner) will) (?:\\S+ ){0,2}be (?:\\S+ ){0,4}${abroad}`,
      `(?:i'm|im|i am|we're|we are|my (?:wife|husband|son|daughter|family|spouse|partner) (?:is|are)|(?:my )?(?:wife|husband) and i are) (?:\\S+ ){0,3}(?:leaving|departing) (?:from )?(?:\\S+ ){0,2}(?:canada|the country)`,
      `(?:i'm|im|i am|i will be|i'll be|we're|we are|we will be|we'll be|will be|going to be) (?:\\S+ ){0,3}(?:travel+ing|flying|going away|on vacation|on holidays?|on leave abroad|away) (?:\\S+ ){0,4}${soon}`,
      `(?:i|we) (?:\\S+ ){0,2}(?:leave|fly|depart|travel) (?:\\S+ ){0,3}(?:for |to |from )?(?:${abroad}|canada) (?:\\S+ ){0,4}${soon}`,
      `(?:i|we|they) (?:fly|leave|depart|travel|go) (?:\\S+ ){0,3}${abroad} (?:\\S+ ){0,3}${soon}`,
      `(?:trip|flight|tickets?|travel|travels|vacation|journey|holiday|visit) (?:\\S+ ){0,4}(?:is |are |was |has been |to |for |booked |planned |scheduled |coming )+(?:\\S+ ){0,5}(?:${abroad}|${soon})`,
      `(?:booked|bought|purchased|reserved|planned|scheduled|have|having|got|planning) (?:\\S+ ){0,5}(?:trip|flight|tickets?|travel|vacation|journey|visit|holiday) (?:\\S+ ){0,6}(?:${abroad}|${soon})`,
      `(?:urgent|emergency|upcoming|planned|important|short|business|family) (?:trip|travel|flight|visit) (?:\\S+ ){0,4}(?:${abroad}|${soon})`,
      `(?:departure|flight) (?:date )?(?:is |will be |on |from canada ){1,3}(?:\\S+ ){0,3}${soon}`,
      `(?:have|need|must|has) to (?:\\S+ ){0,3}(?:leave|travel|fly|go) (?:\\S+ ){0,4}(?:canada|urgently|for (?:work|business|a funeral|family)|${abroad}|because)`,
      `(?:travel|travel+ing|leaving|trip) plans? (?:\\S+ ){0,5}(?:${abroad}|${soon})`,
      `(?:out of|outside|away from) (?:of )?(?:canada|the country|country) (?:\\S+ ){0,3}${soon}`,
      "plan(?:ning)? (?:a |my |our )?(?:trip|travel|vacation) (?:outside|abroad|overseas|to)",
      "离开加拿大|要?回国|出国",
    ],
    {
      guard: "negation-and-condition",
      unless: new RegExp(
        `${notLeaving.source}|\\b(?:currently|presently|right now|at the moment|already) (?:in|outside|abroad|out of)\\b`,
      ),
    },
  ),
  rule(
    "leaving.plan-fr",
    "leaving-canada",
    [
      `{jevais} (?:\\S+ ){0,4}${partir} (?:\\S+ ){0,6}(?:${abroad}|le canada|canada|du canada|le pays|${soon})`,
      `(?:je|nous|on) (?:partirai|partirons|pars|partons|part|quitte|quittons|quitterai|quitterons|voyage|voyagerai|voyagerons|m'absente|m'absenterai|m'envole|decolle) (?:\\S+ ){0,6}(?:${abroad}|le canada|canada|le pays|${soon})`,
      `(?:je|nous|on|ma femme|mon mari|mon epouse|ma famille) (?:serai|serons|sera|seront) (?:\\S+ ){0,4}(?:absente?s?|en voyage|en vacances|en deplacement|parti(?:e|s|es)?|a l'etranger|hors du canada|hors du pays|en dehors du canada|a l'exterieur du canada|${abroad})`,
      `(?:voyage|depart|vol|billets? d'avion|deplacement|sejour|vacances) (?:\\S+ ){0,4}(?:prevue?s?|reserve*|est|planifie*|achete*|programme*|pour|vers|a|en|au|aux) (?:\\S+ ){0,5}(?:${abroad}|${soon})`,
      `(?:j'ai|nous avons|ai|avons) (?:\\S+ ){0,3}(?:reserve|achete|prevu|planifie|programme|un|une|mon) (?:\\S+ ){0,4}(?:voyage|vol|billets?|depart|sejour|deplacement|vacances) (?:\\S+ ){0,5}(?:${abroad}|${soon})`,
      `(?:dois|devons|doit|faut) (?:\\S+ ){0,4}(?:partir|quitter|voyager|m'absenter|rentrer|aller|me rendre) (?:\\S+ ){0,5}(?:${abroad}|le canada|d'urgence|urgence|${soon})`,
      "(?:mon|notre) (?:depart|voyage) (?:du canada|a l'etranger|hors du canada)",
    ],
    {
      guard: "negation-and-condition",
      unless: new RegExp(`${notLeaving.source}|\\b(?:ai|avons|avais|a|ont|avait) (?:deja |souvent )?voyage\\b`),
    },
  ),
  rule(
    "travel.before-card",
    "travel-before-card",
    [
      `(?:travel|travel+ing|leave|leaving|fly|flying|trip|go|going|return|come back|re-?enter|exit|re-?entry|visit|board) ~ (?:before|without|while|until|with no|not having|only with|with (?:just |only )?my|with (?:just |only )?(?:the|an)) ~ (?:{card}|{copr}|card)`,
      `(?:before|without|while waiting for|while i wait for|until) ~ (?:{card}|{copr}|card) ~ (?:travel|travel+ing|leave|leaving|fly|trip|go|going|return|come back|re-?enter|exit|canada)`,
      "(?:need|use|require|have|apply for|get|obtain|about|what is) ~ (?:prtd|p\\.r\\.t\\.d|permanent resident travel document|pr travel document|travel document)",
      "prtd|titre de voyage(?: pour resident*)?|tvrp",
      "(?:(?:can|may|could|should) (?:i|we|my \\S+|he|she|they)|(?:if|whether|know|wondering|that) (?:i|we) (?:can|may|could|am allowed to|are allowed to)|(?:am|are) (?:i|we) (?:allowed|permitted|able|free|authorized)|(?:is|would) it (?:be )?(?:ok|okay|possible|allowed|safe|permitted|fine|a problem|all right)|allowed to|permitted to|possible to|permission to) ~ (?:travel|leave canada|leave the country|travel abroad|go abroad|exit canada|travel outside|go outside canada|fly out|go out of canada|travel+ing|go to my (?:home )?country|visit my (?:home )?country)",
      "(?:do|will) (?:i|we) need ~ {card} ~ (?:travel|return|come back|re-?enter|enter|board|fly|back)",
      "(?:{card}|card) ~ (?:needed|required|necessary|mandatory) ~ (?:travel|return|come back|re-?enter|enter|board|fly)",
      `(?:voyager|quitter|sortir|partir|revenir|rentrer|retourner|prendre l'avion|aller|voyage) ~ (?:avant|sans|en attendant|pendant que j'attends) ~ (?:{card}|{copr}|carte)`,
      "(?:avant|sans|en attendant) ~ (?:{card}|{copr}|carte) ~ (?:voyager|quitter|sortir|partir|revenir|rentrer|voyage|retourner)",
      "(?:puis-je|peux-je|pouvons-nous|peut-on|est-ce que je peux|est-ce qu'on peut|est-ce que nous pouvons|ai-je le droit de|est-il possible de|si je peux|dois-je attendre|suis-je autorise*|est-ce possible de|est-ce permis de) ~ (?:voyager|quitter le canada|sortir du canada|partir en voyage|partir a l'etranger|quitter le pays|sortir du pays|aller a l'etranger|voyage)",
      "(?:ai-je besoin|faut-il|besoin|est-ce qu'il faut) ~ {card} ~ (?:voyager|revenir|rentrer|retour*|entrer|avion)",
      "没有?枫叶卡.{0,10}(?:旅行|出境|回|离开)",
    ],
    {
      guard: "none",
      unless:
        /\b(?:i will not|i won't|je ne vais pas|je n'ai pas l'intention|not going to|will wait|will land|landing|before landing)\b|\btraveled to canada\b/,
    },
  ),
  rule(
    "outside.now",
    "outside-canada",
    [
      `(?:i am|i'm|im|i m|we are|we're|my (?:wife|husband|spouse|partner|son|daughter|children|kids|family) (?:is|are)|(?:my )?(?:wife|husband) and i are) (?:\\S+ ){0,3}?(?:in|at|visiting|staying in|stuck in|outside|out of|abroad|overseas|away|back in|living in|travel+ing in|on vacation in|on holidays? in) ?(?:\\S+ ){0,2}${abroad}`,
      `(?:i am|i'm|im|we are|we're|my (?:wife|husband|spouse|partner|son|daughter|children|family) (?:is|are)) (?:\\S+ ){0,3}(?:abroad|overseas|outside (?:of )?(?:canada|the country|country)|out of (?:canada|the country|country)|not (?:\\S+ )?in canada|away from canada)`,
      "(?:i am|i'm|im|we are|we're|my (?:wife|husband|spouse|partner|son|daughter) is) (?:currently |presently |now |physically |still |at the moment |unfortunately )*(?:not|n't) (?:currently |presently |now |physically |yet |back )*(?:in|inside|within) canada",
      "(?:aren't|isn't) (?:currently |physically )?in canada",
      "(?:i am|i'm|im|we are|we're) no longer in canada",
      `(?:i am|i'm|im|we are|we're|i) (?:\\S+ ){0,2}(?:staying|living|live|stay|visiting|residing|reside|working|stuck|resting|hospitalized|stranded|blocked|detained|vacationing) (?:\\S+ ){0,5}?${abroad}`,
      `(?:and|but|so|because|since|as) (?:i |we )?(?:am|are|i'm|im) (?:now |still |currently |presently |stuck |here )*(?:in|at) ?${abroad}`,
      `(?:i|we) (?:had to|have had to|have) (?:\\S+ ){0,3}(?:leave|left|go|gone|fly|flown|travel|travel+ed|rush|rushed|return|returned) (?:\\S+ ){0,5}(?:(?:and|where|so) (?:\\S+ ){0,2}|i |we )(?:am|are|i'm|still)`,
      "(?:not|n't) (?:currently |now |presently )?in the country",
      `my \\S+ and (?:i|me) (?:\\S+ ){0,2}(?:are|am) (?:\\S+ ){0,3}?(?:in|at|visiting|out of|outside) ?(?:\\S+ ){0,2}${abroad}`,
      `(?:currently|presently|right now|at the moment|at present|temporarily|still|now) (?:i am |i'm |we are )?(?:in|outside|abroad|out of|visiting|staying in) ?(?:of )?${abroad}`,
      "(?:i|we) (?:\\S+ ){0,2}(?:left|departed|have left|flew out of|already left|am out of|went out of) (?:from )?canada",
      `(?:i|we) (?:\\S+ ){0,2}(?:flew|went|travel+ed|have gone|had to go|had to fly|had to travel|arrived) (?:\\S+ ){0,4}${abroad} (?:\\S+ ){0,8}(?:and )?(?:will|shall|returning|coming back|be back|return|plan|am|come back)`,
      `{jesuis} (?:\\S+ ){0,3}?(?:a l'etranger|hors (?:du|de) (?:canada|pays)|en dehors du (?:canada|pays)|a l'exterieur du (?:canada|pays)|a l'exterieur)`,
      `{jesuis} (?:actuellement |presentement |en ce moment |encore |toujours |bloquee? |coincee? |malheureusement |maintenant |temporairement |en vacances |en voyage |de passage |partie? |rentree? |rendue? ){0,4}(?:en|au|aux|a|chez) ?${abroad}`,
      "(?:je ne suis|nous ne sommes|je suis|ma femme n'est|mon mari n'est|mon epouse n'est|mon conjoint n'est|ma conjointe n'est|on n'est) (?:actuellement |presentement |en ce moment )?(?:pas|plus) (?:actuellement |presentement |encore |en ce moment |physiquement )*(?:au|en|dans le) canada",
      `(?:je me trouve|nous nous trouvons|je reste|je sejourne) (?:\\S+ ){0,3}(?:a l'etranger|hors du canada|en dehors du canada|${abroad})`,
      "(?:j'ai|nous avons) (?:deja )?quitte le canada",
      "(?:je suis|nous sommes) (?:deja )?(?:sortie?s?|partie?s?) (?:du|de) (?:canada|pays)",
      "(?:actuellement|presentement|en ce moment) (?:a l'etranger|hors du canada|en dehors du canada)",
      "(?:不在加拿大|在国外)",
    ],
    {
      guard: "negation-and-condition",
      unless:
        /\b(?:(?:after|before|when|once|since) (?:i|we) (?:\S+ )?(?:left|was|were|went)|last entry|first entry|most recent entry|apres avoir quitte|derniere entree|came back|come back in (?:19|20)|returned (?:to canada )?(?:in|on)|re-?entered|revenue?s? (?:au|le|en)|(?:suis|sommes) (?:revenu|rentre|de retour)|am back|are back|born in|nee? (?:a|en|au)|years? ago|il y a \d+ ans|used to|was in|etais|returned from (?:our|my|the))\b|\bas of (?:19|20)\d\d\b/,
    },
  ),
  rule(
    "outside.return",
    "outside-canada",
    [
      "(?:i|we) (?:will|shall|'ll) (?:only )?(?:be )?(?:back|return|returning|come back|coming back) (?:\\S+ ){0,3}canada",
      "(?:i'll|we'll) (?:only )?(?:be )?(?:back|return|returning|come back) (?:\\S+ ){0,3}canada",
      "returning (?:back )?to canada (?:on|in|by|after|next|around|early|late|mid)",
      "(?:je reviens|je reviendrai|je rentre|je rentrerai|je retourne|je serai de retour|nous reviendrons|nous rentrons|nous serons de retour|mon retour) (?:\\S+ ){0,3}(?:au canada|a (?:toronto|montreal|ottawa))",
      "(?:have not|haven't|havent|not|has not|hasn't|not yet|yet to) (?:yet |still )*(?:returned|come back|came back|return|back|gone back|re-?entered) (?:yet |back )*(?:to |in |into )?canada",
      "(?:not|n't) (?:yet )?(?:back|returned) (?:home )?(?:in|to) canada",
      "(?:pas|toujours pas) (?:encore )?(?:de retour|revenue?s?|rentree?s?|retournee?s?) (?:\\S+ ){0,2}(?:canada|montreal|toronto)",
    ],
    { guard: "none", unless: /\b(?:if i|once i|si je|when i return|i understand|never left|have not left|quand je)\b/ },
  ),
  rule(
    "back.now",
    "back-in-canada",
    [
      "{iam} (?:now |finally |already |currently |happily |safely |officially )*back(?: home| again| now)* (?:in|to|at|inside|on|from|since|as of|safely|after)",
      "{iam} (?:now |finally |already )*back(?: home| again| now| safely| and .{0,40})?[.!,]?$",
      "(?:i have|i've|ive|we have|we've|my (?:wife|husband|spouse|son|daughter|family) has) (?:now |just |finally |already |safely |since )*(?:returned|come back|came back|arrived|re-?entered|got back|gotten back|flown back|landed|been back) (?:back )?(?:to|in|into|at)? ?(?:\\S+ ){0,2}(?:canada|toronto|montreal|vancouver|ottawa|calgary|home)?",
      "(?:i|we|my (?:wife|husband|spouse|son|daughter|family)) (?:just |finally |safely |already |recently |now |have )*(?:returned|came back|come back|got back|arrived back|landed back|flew back|arrived) (?:back )?(?:to|in|into|home to) (?:\\S+ ){0,2}canada",
      "(?:i|we) (?:just |finally |safely |already |recently )+(?:returned|came back|got back|arrived|flew back) (?:back )?(?:home|to|from|in|yesterday|today|last)",
      "(?:i|we) (?:returned|came back|got back|arrived back|flew back|re-?entered(?: canada)?) (?:home )?(?:yesterday|today|last night|this morning|last week|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|two days ago|a few days ago)",
      "(?:now|finally|safely|again) back in canada",
      "{iam} (?:home|in canada|in (?:toronto|montreal|ottawa|vancouver|calgary)) (?:again|now after|once again|once more|after my)",
      "in canada (?:again|once again|once more)",
      "(?:trip|travel|travels|vacation|journey|visit|holidays?) (?:\\S+ ){0,2}(?:ended|over|finished|completed|done)",
      "{jesuis} (?:bien )?(?:revenue?s?|rentree?s?|de retour) (?:de|du|d'|des) (?:mon |notre |mes |nos )?(?:voyage|vacances|sejour|conge|france|\\S+)",
      "retour au canada (?:hier|aujourd'hui|ce matin|depuis|le \\d|dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi)",
      "(?:voyage|sejour|vacances) (?:\\S+ ){0,2}(?:termine*|fini*)",
      "(?:i|we) (?:have )?(?:just |already |finally )*re-?entered (?:to )?canada",
      "(?:arrived|landed|returned|came|got) (?:back )?(?:in|to|at|into) (?:canada|toronto|montreal|vancouver) (?:yesterday|today|this morning|last night|last week|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))",
      "(?:me|nous) (?:voila|voici|revoila|revoici) (?:de retour|rentree?s?|au canada)",
      "(?:revenue?s?|rentree?s?|de retour|retournee?s?) (?:au|dans le) pays",
      "(?:arrivee?s?|revenue?s?|rentree?s?) (?:au canada|a (?:toronto|montreal|ottawa|quebec)) (?:ce matin|hier|aujourd'hui|ce soir|cette semaine|avant-hier|dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi)",
      "back in canada (?:now|since|as of|from|again|today|yesterday|on)",
      "{jesuis} (?:maintenant |enfin |bien |deja |a nouveau |de nouveau |finalement |donc )*(?:de retour|rentree?s?|revenue?s?|retournee?s?) ?(?:\\S+ ){0,2}(?:au canada|a (?:toronto|montreal|ottawa|quebec|la maison)|depuis|hier|aujourd'hui|chez moi|ce matin|le \\d)",
      "{jesuis} (?:maintenant |enfin |bien |deja |de nouveau )*de retour[.!,]?$",
      "(?:de retour|rentree?|revenue?) au canada (?:depuis|hier|aujourd'hui|le|ce matin)",
      "(?:已经?|现在)(?:回到|回)加拿大",
    ],
    {
      guard: "negation-and-condition",
      unless:
        /\b(?:get back to|will be back|i'll be back|when i|once i|until i|as soon as|before i|after i (?:am|get)|quand je|lorsque je|des que je|une fois|first entered|last entered|most recent|last entry|first entry|derniere entree|premiere entree|derniere fois|last time|first time|and then i|left canada in|left in|went to|was in|travel+ed to|years? ago|came back in|returned in (?:19|20)|j'avais|quitte le canada en|partie? en)\b/,
    },
  ),
];
