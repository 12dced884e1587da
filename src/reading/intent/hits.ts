import { affairConcepts } from "./concept-affairs.ts";
import { journeyConcepts } from "./concept-journey.ts";
import { paperConcepts } from "./concept-papers.ts";
import { passwordConcepts } from "./concept-password.ts";
import { portalConcepts } from "./concept-portal.ts";
import { progressConcepts } from "./concept-progress.ts";
import { stayConcepts } from "./concept-stay.ts";
import { troubleConcepts } from "./concept-trouble.ts";
import { guarded, misread } from "./guard.ts";
import { necessaryWords, rarest } from "./necessary.ts";
import type { IntentRule } from "./phrase.ts";
import { accountRules } from "./rules-account.ts";
import { statusRules } from "./rules-asking.ts";
import { conceptRules, type ConceptRule } from "./rules-concept.ts";
import { documentRules } from "./rules-document.ts";
import { passwordRules } from "./rules-password.ts";
import { travelRules } from "./rules-travel.ts";
import { placeIn, type Sentence, squeezed } from "./sentence.ts";
import { Sieve } from "./sieve.ts";

/** A rule that a sentence fits, and the words of it: offsets into the normalised text. */
export interface Hit {
  readonly rule: Pick<IntentRule, "name" | "intent" | "cause">;
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
}

/** Words without which no rule of a group can match: most sentences are none of its business. */
const groups: readonly { readonly gate: RegExp; readonly rules: readonly IntentRule[] }[] = [
  {
    gate: /pass ?w|pasword|pass ?code|access code|pwd|credential|log ?-?in|log ?-?on|sign ?-?in|log into|locked|account|compte|second|2nd|portal 2|mots? ?de ?passe|mdp|code|identifi|connect|connex|session|authent|密码/,
    rules: passwordRules,
  },
  {
    gate: /rendre|envol|sommes| est |sta[yn]|liv|resid|work|stuck|travel|leav|left|fly|flew|flight|trip|ticket|vacation|holiday|abroad|overseas|outside|out of|away|visit|back|return|journey|departure|depart|canada|home|going|heading|go |land|arriv|prtd|voyag|quitt|part[ieo]|pars|vol |billet|absent|etranger|hors|dehors|exterieur|retour|rentr|reven|suis|trouve|sejour|avant|sans|sortir|vacances| in |加拿大|国|枫叶卡|i'?m|will/,
    rules: travelRules,
  },
  {
    gate: /portal|site|page|computer|laptop|internet|phone|blind|online|visuel|deficien|bouton|button|cabinet|firm|office|disab|vision|visual|deaf|reader|accessib|accommod|upload|screen|account|acount|accout|profile|log ?-?in|compte|portail|ordinateur|aveugle|voyant|handicap|ecran|web|platform|plateforme|register|inscri|enregist|client|lawyer|attorney|consultant|represent|rcic|solicitor|paralegal|agent|counsel|behalf|law |avocat|conseil|notaire|mandat|au nom|imm ?547|sign|braille|format|separ|cree|paper|mail|post|computers|technolog|informatique|erreur|not good|网|账|帐|律师|顾问|中介|电脑/,
    rules: accountRules,
  },
  {
    gate: /cop ?r|crp|cdrp|confirmation|pdf|file|document|name|nom|date|live|habite|reside|house|home|place|emmenag|apparte|domicile|logement|birth|naissance|error|mistake|erreur|faute|correct|card|carte|address|adress|addres|mail|courriel|mov|reloc|shift|demenag|phone|coordonn|privacy|data|donnees|information|renseign|records?|atip|aiprp|gcms|dossier|consent|visa|eta|e\.t\.a|ave|land|border|frontiere|flag|embassy|ambassade|consul|passport|passeport|poteau|etabli|airport|aeroport|port of|point d'entree|loi|imm ?5|office|vfs|it |open|ouvrir|枫叶卡|地址|搬|登陆|签证/,
    rules: documentRules,
  },
  {
    gate: /what|suite|stage|going on|tak|estimat|delay|late|date|frame|line|why|pourquoi|savez|process|trait|application|dossier|demande|stat|update|news|nouvelle|long|when|quand|recei|recu|next|step|etape|heard|hear|response|reply|reponse|wait|atten|patient|follow|check|where|ou |ok|fine|order|ordre|progress|combien|delai|etat|avanc|suivi|time|temps|yet|still|day|week|month|need|anything|something|find|card|copr|relance|rappel|manqu|else|remind|touch|chas|inquir|enquir|什么时候|多久|进|状态|消息/,
    rules: statusRules,
  },
];

/** A phrase of a rule, with the group that the rule belongs to. */
interface Phrase {
  readonly group: (typeof groups)[number];
  readonly rule: IntentRule;
  readonly pattern: RegExp;
}

const phrases = new Sieve<Phrase>(
  groups.flatMap((group) => group.rules.flatMap((rule) => rule.patterns.map((pattern) => ({ group, rule, pattern })))),
  ({ pattern }) => necessaryWords(pattern),
);

/**
 * The first place where a rule means what it says, among the phrases of it that may stand in the sentence. By `exec`:
 * `matchAll` would build the pattern anew for each sentence.
 */
function firstHit(rule: IntentRule, patterns: readonly RegExp[], sentence: Sentence): Hit | null {
  const { folded, squeezed: words } = sentence;
  const from = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(words);
  };
  const next = patterns.map((pattern) => from(pattern, 0));
  for (;;) {
    let found: RegExpExecArray | null = null;
    for (const one of next) if (one !== null && (found === null || one.index < found.index)) found = one;
    if (found === null) return null;
    const behind = found.index + Math.max(found[0].length, 1);
    const [start, end] = [placeIn(folded, found.index), placeIn(folded, behind)];
    if (!guarded(rule, folded, start, end) && !misread(rule, folded.slice(start, end), folded, start))
      return { rule, sentence, start: sentence.start + start, end: sentence.start + end };
    next.forEach((one, at) => {
      if (one !== null && one.index < behind) next[at] = from(patterns[at]!, behind);
    });
  }
}

/** Every rule that a sentence fits, sentence by sentence: by its phrases, and where these miss an intent by its concepts. */
export function hitsOf(sentences: readonly Sentence[], folded: string): Hit[] {
  const whole = squeezed(folded);
  const hits: Hit[] = [];
  for (const sentence of sentences) {
    const byGroup = Map.groupBy(phrases.left(sentence.squeezed), ({ group }) => group);
    for (const [group, some] of byGroup) {
      if (!group.gate.test(sentence.folded)) continue;
      for (const [rule, own] of Map.groupBy(some, (one) => one.rule)) {
        if (rule.beside !== undefined && !rule.beside.test(whole)) continue;
        if (rule.unless?.test(sentence.folded) === true) continue;
        const hit = firstHit(
          rule,
          own.map(({ pattern }) => pattern),
          sentence,
        );
        if (hit !== null) hits.push(hit);
      }
    }
  }
  for (const sentence of sentences) hits.push(...conceptsOf(sentence, hits, whole));
  return hits;
}

/** What the phrases missed in a sentence: one rule an intent, the first that fits. */
function conceptsOf(sentence: Sentence, known: readonly Hit[], whole: string): Hit[] {
  const found = new Set(known.filter((hit) => hit.sentence === sentence).map((hit) => hit.rule.intent));
  const leaving = found.has("leaving-canada");
  const hits: Hit[] = [];
  const left = concepts.left(sentence.folded);
  const gated = left.some((rule) => first.has(rule)) && !conceptGate.test(sentence.folded);
  for (const rule of left) {
    if (gated && first.has(rule)) continue;
    if (found.has(rule.intent) || (leaving && rule.name === "travel.asked") || !fits(rule, sentence.folded)) continue;
    if (rule.beside !== undefined && !rule.beside.test(whole)) continue;
    found.add(rule.intent);
    hits.push({ rule, sentence, start: sentence.start, end: sentence.end });
  }
  return hits;
}

/** All the patterns of a rule must match, so that any one's words will do: the longest are met least often. */
const concepts = new Sieve<ConceptRule>(
  [
    ...conceptRules,
    ...journeyConcepts,
    ...affairConcepts,
    ...troubleConcepts,
    ...passwordConcepts,
    ...portalConcepts,
    ...paperConcepts,
    ...progressConcepts,
    ...stayConcepts,
  ],
  ({ all }) => rarest(all.map((pattern) => necessaryWords(pattern))),
);
const first: ReadonlySet<ConceptRule> = new Set(conceptRules);

const conceptGate =
  /\?| va |now|moment|present|current|actuel|still|toujours|pass ?w|pasword|passcode|credential|mot|mdp|login|log in|identifiant|travel|go|fly|visit|leav|depart|trip|flight|ticket|vacation|holiday|off to|send|spend|attend|away|out|abroad|voyag|part|quitt|avion|vol|billet|absent|passer|rend|ser|all|vais|ir|envoie|sejour|copr|crp|confirmation|account|compte|profile|portal|portail|site|page|link|lien|screen|ecran|sight|vision|vue|disab|handicap|act|represent|agi|authori|autoris|mandat|board|enter|back|return|sortir|reven|rentr/;

function fits(rule: ConceptRule, folded: string): boolean {
  return rule.all.every((pattern) => pattern.test(folded)) && rule.unless?.test(folded) !== true;
}
