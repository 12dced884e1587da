import type { Intent } from "../../question/intent.ts";
import type { Hit } from "./hits.ts";
import { refersBack } from "./anaphora.ts";
import { offersMore, waitIsOver } from "./idle.ts";
import { isMended } from "./lexicon.ts";

/** What a more telling intent of the same sentence makes of a less telling one. */
const outweighs: readonly (readonly [Intent, Intent])[] = [
  ["password-reset", "cannot-use-portal"],
  ["password-reset", "status-question"],
  ["ecopr-wont-open", "cannot-use-portal"],
  ["ecopr-wont-open", "status-question"],
  ["ecopr-wont-open", "password-reset"],
  ["ecopr-wont-open", "outside-question"],
  ["ecopr-error", "address-change"],
  ["ecopr-error", "data-request"],
  ["cannot-use-portal", "status-question"],
  ["separate-accounts", "own-account"],
  ["separate-accounts", "password-reset"],
  ["separate-accounts", "cannot-use-portal"],
  ["own-account", "cannot-use-portal"],
  ["travel-before-card", "status-question"],
  ["travel-before-card", "card-renewal"],
  ["travel-before-card", "outside-question"],
  ["travel-before-card", "outside-canada"],
  ["card-renewal", "status-question"],
  ["back-in-canada", "outside-canada"],
  ["back-in-canada", "leaving-canada"],
  ["outside-question", "status-question"],
  ["representative", "address-change"],
  ["own-account", "data-request"],
  ["address-change", "status-question"],
  ["own-account", "status-question"],
];

/** A trouble of its own beside another: "the eCOPR does not open and I forgot my password". */
const ofItsOwn = /^(?:password\.(?:own|expired|lost|forgotten)|portal\.(?:body|no-device|sight))/;
const troubles: ReadonlySet<Intent> = new Set<Intent>(["password-reset", "ecopr-wont-open", "cannot-use-portal"]);

const opening =
  /\b(?:open\w*|ouvr\w*|download\w*|telecharg\w*|blank|blanche?|load\w*|display\w*|view\w*|affich\w*|lire|empty|corrupt\w*|damaged|endommag\w*)\b/;
const datum =
  /\b(?:name|surname|birth|born|date|sex|gender|photo|height|eyes?|uci|passport|nationality|country|nom|prenoms?|naissance|sexe|taille|yeux|iuc|passeport|nationalite|pays|spell\w*|misspel\w*|typo|coquille)\b/;
const papers =
  /\b(?:cards?|cartes?|plastic|e?-?copr|e-copr|crp|confirmation|travel document|prtd|tvrp|titre de voyage)\b/;
const asks =
  /\?|\b(?:know|tell (?:me|us)|confirm|inform|update|advise|check\w*|wonder\w*|savoir|dire|dites|informer|nouvelles|status|news|statut)\b/;
const progress =
  /\b(?:status|updates?|news|stages?|progress\w*|process\w*|files?|applications?|case|how long|how much (?:time|longer)|when will|dossiers?|demande|etat|statut|nouvelles|avanc\w*|delais?|combien de temps|quand|received?|recu\w*|reply|replies|answers?|reponses?|cards?|cartes?|e?copr|crp|photos?|invitation|next steps?|etapes?|heard|waiting)\b/;
const polite =
  /\b(?:let me know if (?:you|there|any)|n'hesitez|(?:faites|dites)-moi (?:savoir )?si vous (?:avez besoin|voulez|desirez)|if you (?:need|require)|si vous avez besoin)\b/;
const approval =
  /^\W*(?:(?:so|and|please)\W+)?(?:is|would|will) (?:it|this|that) (?:be )?(?:ok\w*|fine|a problem|possible|alright|enough)\W*$/;
const anybody = /\b(?:i am|i'm|im|we are|we're|je suis|nous sommes|on est|my wife and i|ma femme et moi|me trouve)\b/;
const unrelated =
  /\b(?:citizen\w*|citoyen\w*|730|residency obligation|sponsor\w*|parrain\w*|sin number|nas|vote|tuition|retire\w*|health (?:card|insurance|care|coverage)|ohip|ramq|assurance maladie|child benefit|allocations?|tax\w*|impots?|driver\S*|mortgage|school|ecole|university|universite|office (?:open|hours)|your office|confirmation code|code (?:valid|de confirmation)|super visa|police (?:certificate|check))\b/;
const timeAsked = /\b(?:when|how (?:long|many|much|soon)|quand|combien|quel(?:s|le|les)?)\b/;
const joy =
  /\b(?:happy|glad|excited|from (?:my|the bottom of) (?:my )?heart|dream|heureu\w*|joie|content\w*|grateful|blessed)\b/;
const consequence =
  /\b(?:this|that|it|my (?:file|application)|our (?:file|application)|what happens|ca|cela|mon dossier|ma demande)\b.{0,40}\b(?:affect\w*|delay(?! in)\w*|problem|impact\w*|slow\w*|stop\w*|(?:put )?on hold|now|then|meanwhile|retard\w*|probleme|nui\w*|suspend\w*|pause|consequence\w*)\b/;
const keeping = /\b(?:keep|kept|stor\w*|hold|conserv\w*|gard\w*)\b/;
const explicit =
  /\b(?:status|statut|updates?|news|nouvelles|stages?|etat|progress\w*|avanc\w*|how (?:long|much (?:time|longer))|when (?:will |can |do |would |should )?(?:i|we|my|our|the|you)|combien de temps|quand (?:\S+ ){0,3}?(?:recev\w*|aur\w*|carte|dossier|crp|est-ce)|where is|ou en est|received?|recu\w*|processed|traite\w*)\b/;
const waitTold = /\b(?:news|nouvelles|heard|update\w*|response|reponse|waiting|attends|status|reply)\b/;

const wait = /\b(?:one|another one|renewal|renouvellement|new (?:one|password))\b/;

/** "When will I get another one?", "How long will it take to correct it?": how long the help takes, not how the case stands. */
function askedOfTrouble(folded: string, others: readonly Hit[]): boolean {
  const trouble = others.some(({ rule }) => /^(?:password|ecopr|card|data|address)\./.test(rule.name));
  return (
    trouble &&
    wait.test(folded) &&
    !/\b(?:files?|applications?|process|dossiers?|demande|status|e-?copr|reply)\b/.test(folded)
  );
}

/** Whether a word of progress, told only in passing, stands back behind what the mail is about. */
function inPassing({ rule, sentence: { folded } }: Hit, all: readonly Hit[]): boolean {
  if (offersMore(folded) || waitIsOver(folded)) return true;
  if (unrelated.test(folded) && timeAsked.test(folded)) return true;
  if (joy.test(folded) && !asks.test(folded)) return true;
  if (rule.name !== "status.asked" && polite.test(folded)) return true;
  const others = all.filter((hit) => hit.rule.intent !== "status-question");
  if (others.length === 0) return false;
  if (others.some((hit) => hit.rule.intent === "travel-before-card") && !folded.includes("?")) return true;
  if (/\b(?:status|pr|residence)\b (?:is|has|was)(?: not|n't)\b/.test(folded) && !folded.includes("?")) return true;
  if (approval.test(folded) || consequence.test(folded)) return true;
  const beside = others.filter((hit) => hit.sentence.folded === folded);
  if (beside.some((hit) => hit.rule.intent === "data-request") && keeping.test(folded)) return true;
  if (rule.name === "status.asked") {
    if (askedOfTrouble(folded, others)) return true;
    if (explicit.test(folded)) return false;
    return beside.length > 0 || (!waitTold.test(folded) && !(asks.test(folded) && progress.test(folded)));
  }
  if (refersBack(folded)) return true;
  return beside.length > 0 || !asks.test(folded) || !progress.test(folded);
}

/** Whether the mail as a whole gives the words another meaning than their sentence does. */
function meansElse(hit: Hit, all: readonly Hit[]): boolean {
  const { intent, name } = hit.rule;
  const { folded } = hit.sentence;
  const told = (other: Intent) => all.some((one) => one.rule.intent === other);
  if (troubles.has(intent) && isMended(folded)) return true;
  if (intent === "status-question") return inPassing(hit, all);
  if (intent === "travel-before-card")
    return told("leaving-canada") && !papers.test(all.map((one) => one.sentence.folded).join(" "));
  if (intent === "outside-canada") return told("outside-question") && !anybody.test(folded);
  if (name === "outside.am-there" || name === "outside.not-in-country")
    return all.some((one) => one.rule.intent === "leaving-canada" && one.sentence === hit.sentence);
  if (name === "outside.return") {
    const away = all.some((one) => one.rule.name === "outside.now" && one.sentence === hit.sentence);
    return told("leaving-canada") && !away;
  }
  return false;
}

/** Of two intents that share their words, the one that the sentence is about: an error on the eCOPR or one that will not open. */
function isMeant(hit: Hit, beside: ReadonlySet<Intent>): boolean {
  const { folded } = hit.sentence;
  if (hit.rule.intent === "ecopr-error" && beside.has("ecopr-wont-open"))
    return datum.test(folded) || !opening.test(folded);
  if (hit.rule.intent === "ecopr-error" && beside.has("travel-before-card")) return datum.test(folded);
  if (hit.rule.intent === "ecopr-wont-open" && beside.has("ecopr-error"))
    return opening.test(folded) || !datum.test(folded);
  const landing = /\b(?:land\w*|co-?pr|crp|etabli\w*)\b/.test(folded);
  if (hit.rule.intent === "outside-question" && beside.has("leaving-canada")) return landing;
  if (hit.rule.intent === "leaving-canada" && beside.has("outside-question")) return !landing;
  if (hit.rule.intent === "data-request" && beside.has("representative"))
    return /\b(?:acc?es+ (?:a|to)|personal|personnel\w*|privacy|data|donnees)\b/.test(folded);
  return true;
}

/** What is left of the hits when the more telling ones of a sentence and of the mail have had their say. */
export function weighed(hits: readonly Hit[]): Hit[] {
  const away = new Set(hits.filter((hit) => hit.rule.name === "outside.now").map((hit) => hit.sentence));
  const meant = hits.filter((hit) => hit.rule.intent !== "leaving-canada" || !away.has(hit.sentence));
  const bySentence = new Map<number, Set<Intent>>();
  for (const hit of meant) {
    const intents = bySentence.get(hit.sentence.start) ?? new Set();
    bySentence.set(hit.sentence.start, intents.add(hit.rule.intent));
  }
  const left = meant.filter((hit) => {
    const intents = bySentence.get(hit.sentence.start)!;
    if (!isMeant(hit, intents)) return false;
    if (ofItsOwn.test(hit.rule.name) && !intents.has("separate-accounts")) return true;
    return !outweighs.some(([strong, weak]) => weak === hit.rule.intent && intents.has(strong));
  });
  return left.filter((hit) => !meansElse(hit, left));
}
