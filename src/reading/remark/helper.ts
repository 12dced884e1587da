import { wordsOf } from "../align/token.ts";
import type { Asking } from "../answers/asking.ts";
import { doubtful } from "../answers/doubt.ts";
import type { Remark } from "../answers/loose.ts";
import type { Candidate } from "../answers/merge.ts";
import { senderOf } from "../family.ts";
import { isDoubtful, isNegated } from "../field/doubt.ts";
import { fold } from "../normal.ts";
import { isSubstituted } from "./against/substituted.ts";
import { doubts, harmlessDoubts } from "./doubt-words.ts";

const relative =
  "(?:grand(?:mother|father|ma|pa|mom|dad|parents?|son|daughter|child|mere|pere)|granny|grandmum|nan|nana|mother|father|mom|dad|mum|son|daughter|aunt|uncle|niece|nephew|cousine?|brother|sister|parents?|neighbou?r|friend|caregiver|petit-fils|petite-fille|grand-(?:mere|pere)|mamie|papi|mere|pere|maman|papa|fils|fille|tante|oncle|neveu|frere|soe?ur|voisine?|amie?)";
const owner = "(?:my|her|his|the|ma|mon|sa|son|l'|un|une|a)";
const helping =
  "(?:help(?:s|ing|ed)?|typ(?:e|es|ing|ed)|writ(?:e|es|ing)|fill(?:s|ing|ed)?|answer(?:s|ing)?|repl(?:y|ies|ying)|cop(?:y|ied|ying)|translat(?:e|es|ing|ed)|assist(?:s|ing)?|aide|ecris|ecrit|tape|remplis|remplit|reponds|repond|traduis|traduit)";
/** "I am her grandson Kevin, I type for my grandma", "Grandson here helping", "Kevin again for my grandma", "from my grandmother's mailbox". */
const said = new RegExp(
  `\\b${helping}\\b.{0,50}\\b${owner} ?${relative}\\b|\\b${relative}\\b.{0,50}\\b${helping}\\b|^\\W*(?:(?:hi|hello|bonjour)\\W+)?(?:(?:this is|it's|c'est|ici) )?\\w{2,20} (?:again|here|ici|encore),? (?:for|pour) ${owner} ?${relative}\\b|\\b${helping}\\b.{0,30}\\bfrom ${owner} ?${relative}'s\\b`,
);
/** Who acts for somebody is no helper, and what is signed for them no typing. */
const acting =
  /\b(?:represent\w*|lawyer|consultant|agent|avocate?|on behalf|behalf|au nom de|authori[sz]\w*|autorise\w*|power of attorney|procuration|guardian|tut(?:eur|rice)|passed|died|decede\w*)\b/;
/** The helper's own matters: a value said of oneself beside it is the helper's. */
const ownValue =
  /\d|@|(?<!\b(?:voici|here are|below are|these are|sont|with) )\b(?:my|mon|ma|mes) (?:own |name|uci|e-?mail|eyes?|entry|entries|answers?|nom|iuc|courriel|yeux|entrees?|reponses?)\b/;
/** "I copied the dates from my friend's form", "these are my brother's answers": more is another's than the typing. */
const ofAnother =
  /'s (?:\w+ )?(?:answers?|repl\w+|responses?|forms?|details?|info\w*|dates?|e-?mails?|passports?|files?|copy|case)\b|\b(?:reponses?|formulaire|renseignements|dates?|dossier|passeport|courriel|copie) d[eu] (?:mon|ma|mes|un|une|la|le)\b/;
/** Nobody says at greater length that they help. */
const longest = 200;

/** Why they help denies nothing: "because her English is not so good". */
const because = /\b(?:because|since|as (?=she|he|her|his|i\b)|car|parce que|puisque|vu que)\b.*$/s;

/** Whether words only say that somebody types, copies or translates for the person. */
export function isHelping({ words }: Pick<Remark, "words">): boolean {
  const folded = fold(words);
  if (words.length > longest || !said.test(folded) || acting.test(folded) || ownValue.test(folded)) return false;
  if (ofAnother.test(folded) || isSubstituted(folded)) return false;
  if (isDoubtful(folded) || doubts.test(folded.replace(harmlessDoubts, " "))) return false;
  return !isNegated(folded.replace(because, ""));
}

/** "My son types this for me", "typed with the help of my son": the writer is the person, and only the keys are another's. */
export function isHelpedWriter(words: string): boolean {
  return isHelping({ words }) && /\b(?:me|us|moi|nous)\b|\bm'|\b(?:help|aide) (?:of|from|d[eu])\b/.test(fold(words));
}

/** What a helper says, set apart, and the answers that are believed although a helper wrote them. */
interface Helped {
  readonly remarks: readonly Remark[];
  readonly candidates: readonly Candidate[];
}

/**
 * Where somebody says that they type for the person, from the person's own mailbox, and the person's UCI stands among the answers:
 * what stands at numbers, at labels and in tables is the person's. What the helper tells in sentences ("I first came …") may be the
 * helper's own, and is asked about. `told`: the answers found in sentences. Everything as it was where nobody helps.
 */
export function withHelper(
  candidates: readonly Candidate[],
  told: readonly Candidate[],
  remarks: readonly Remark[],
  asking: Asking,
): Helped {
  const [person, ...more] = asking.people;
  const helpers = remarks.filter(isHelping);
  const isOwn = person !== undefined && more.length === 0 && senderOf(asking.people, asking.from)?.id === person.id;
  const names = candidates.some(
    (one) => one.question === "uci" && one.reading.kind === "value" && one.reading.value === person?.uci && !told.includes(one), // prettier-ignore
  );
  if (asking.spokenFor || helpers.length === 0 || !isOwn || !names) return { remarks, candidates };
  return {
    remarks: remarks.filter((remark) => !helpers.includes(remark) && !tellsOnly(remark)),
    candidates: candidates.map((one) =>
      told.includes(one) ? { ...one, reading: doubtful(one.reading, "helper.told") } : one,
    ),
  };
}

/** "She sits next to me.", "Her English is not so good." */
const besideHelper =
  /^\W*(?:she|he|her|his|elle|il|son|sa) (?:sits?|is sitting|is telling|tells?|told|dictat\w*|english|francais|french|eyesight|vue|est assise?|me dicte|me dit|does not (?:speak|write|type|use)|doesn't (?:speak|write|type|use)|cannot (?:type|write|see)|can't (?:type|write|see)|ne (?:parle|sait|voit))\b/;

function tellsOnly({ words }: Remark): boolean {
  return wordsOf(words).length <= 14 && !/\d|\?/.test(words) && besideHelper.test(fold(words));
}
