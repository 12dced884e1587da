/** What people say of a wait that is over and of what may be missing, and ask nothing by. All on folded text. */

const lacking =
  "(?:missing|miss(?:ed)?|lacking|need(?:ed|s)?|requir\\w+|necessary|unclear|incomplete|else|more|further|additional|in doubt|not (?:clear|complete|ok|okay|good|readable|understood)|forg[eo]t\\w*|left out|manqu\\w+|incomplet\\w*|requis\\w*|necessaires?|besoin|pas (?:clair|complet)\\w*|oublie\\w*|autre chose|de plus|supplementaires?)";
const something =
  "(?:(?:any|some)(?:thing|one)?\\b|there(?:'s| is| are)\\b|you\\b|(?:a|an|one|more|further|additional|other) |(?:i|we) (?:have |'ve )?(?=(?:missed|forg\\w+|left out) (?:any|some|one|an|out))|(?:quelque|autre) chose|quoi que ce soit|vous\\b|(?:(?:il|l'|un|une|des|d'autres|l'une|certaines?) ?){1,2}|(?:j'ai|nous avons) (?=oublie (?:quelque|une?|de) ))";
const call =
  "(?:let (?:me|us) know|tell (?:me|us)|(?:contact|inform|notify|advise|e-?mail|message|text|ask|call|reach)(?: (?:me|us))|write (?:to )?(?:me|us)|(?:get|be) in touch|(?:reach|get) (?:out|back) to (?:me|us)|reply to (?:me|us|this)|drop (?:me|us) a line|faites[- ](?:moi|nous) (?:le )?(?:savoir|signe)|(?:dites|ecrivez|contactez|avisez|joignez|informez|prevenez|repondez)[- ](?:le[- ])?(?:moi|nous)|(?:me|nous) (?:le )?(?:contacter|joindre|dire|faire savoir|faire signe|aviser|informer|recontacter|reecrire)|m'(?:ecrire|aviser|informer)|revenez vers (?:moi|nous))";
const lead = "(?:(?:and|so|also|please|pls|kindly|do|just|simply|et|donc|merci de|merci de bien vouloir|veuillez|svp|s'il vous plait|n'hesitez pas a|vous pouvez|you (?:can|may)|feel free to|don't hesitate to|do not hesitate to|bien vouloir),? ){0,3}"; // prettier-ignore
const condition = `(?:if|should|in case(?: of)?|whenever|si|s'|au cas ou)(?: |(?<=')) ?${something}[^?\\d]{0,60}?\\b${lacking}\\b[^?\\d,.;]{0,50}`;
const offer = new RegExp(
  `^\\W*(?:${lead}${call}(?:,? (?:anytime|any time|at any time|directly|here|back|again|please|svp|s'il vous plait|directement|ici))*,? ${condition}|${condition},? ?${lead}${call}[^?\\d]{0,40})\\W*$`,
);
/** What is said with a matter of its own is no mere offer. */
const matter =
  /\b(?:portal|portail|passwords?|mots? de passe|accounts?|comptes?|cards?|cartes?|address|adresse|lawyer|avocat\w*|representative|consultant\w*|travel\w*|voyag\w*|visas?|permits?|permis|leave|leaving|quitter|photos?|copr|e-?copr|fees?|frais|wife|husband|son|daughter|femme|mari|fils|fille|when|quand|but|mais)\b/;

/** "Let me know if anything else is required", "S'il manque quelque chose, écrivez-moi": an offer, and no question. */
export function offersMore(folded: string): boolean {
  return folded.length < 200 && !matter.test(folded) && offer.test(folded);
}

const hadCome =
  "(?:day|moment|news|time|step|stage|chapter|milestone|opportunity|chance|e-?mail|mail|message|letter|good news|jour|journee|nouvelle|etape|courriel|lettre|instant|occasion)";
const over = new RegExp(
  `\\b(?:wait\\w*|long(?:ed|ing)|dream\\w*|hop(?:ed|ing)|pray\\w*|attend\\w+|patient\\w*|rev(?:e|ons|ais|ions)|esper\\w+)\\b[^.;?]{0,40}?\\b(?:this|that|such an?|ce|cet|cette|d'un tel|un tel|une telle)(?: (?:very|great|good|big|wonderful|happy|special|precise|beautiful|grande?|belle|beau|bonne|merveilleu\\w+))? ?(?:${hadCome}|(?<=\\bthis ?)(?=(?:for|since|so|all|a very) |\\W*$))|\\b(?:long|longue|looong)\\b[^.;?]{0,20}\\b(?:wait|attente|journey|road|chemin|parcours)\\b|\\b(?:the|our|my|l'|notre|mon) ?(?:wait|waiting|attente|patience)\\b[^.;?]{0,20}\\b(?:over|finished|worth|rewarded|paid off|finie|terminee|valait|recompensee)\\b`,
);
const stillOn =
  /\?|\b(?:still|yet|now|already|toujours|encore|deja|not|no|never|pas|jamais|when|quand|how|combien|answer|reply|response|reponse|status|statut|cards?|cartes?|copr|updates?|file|application|dossier|know|savoir)\b|n't\b/;

/** "We have been waiting for this day for years": the wait that is told of is over. */
export function waitIsOver(folded: string): boolean {
  return folded.length < 200 && over.test(folded) && !stillOn.test(folded);
}

/** Folded words without the wait that they tell of, where it is over: "wait" corrects nothing there, and "this e-mail" is ours. */
export function withoutWait(folded: string): string {
  return waitIsOver(folded) ? folded.replace(over, " ") : folded;
}
