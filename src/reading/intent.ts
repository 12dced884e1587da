import { limits } from "../limits.ts";
import type { Intent, PasswordCause } from "../question/intent.ts";
import { asks, courtesy, ourQuestion, tells } from "./intent/rules-asking.ts";
import { passwordCauseOf } from "./intent/password-cause.ts";
import { hitsOf, type Hit } from "./intent/hits.ts";
import { offersMore } from "./intent/idle.ts";
import { refersBack } from "./intent/anaphora.ts";
import { sentencesOf, type Sentence } from "./intent/sentence.ts";
import { weighed } from "./intent/weigh.ts";
import { fold, normalise, type Normal } from "./normal.ts";

export interface FoundIntent {
  readonly intent: Intent;
  /** The words that tell it: offsets into the text given (UTF-16). */
  readonly span: { readonly start: number; readonly end: number };
  /** Name of the rule, for the journal. */
  readonly rule: string;
}

export interface Intents {
  /** In the order of the words; one intent may be found more than once. Never `answers`, which the caller knows. */
  readonly intents: readonly FoundIntent[];
  readonly passwordCause?: PasswordCause;
}

const numbers = /\b\d{8}\b|\b\d{10}\b|\b\d{4}[- ]?\d{4}\b/;
const dayWithYear = /\b(?:19|20)\d{2}\b/;
const present =
  /\b(?:am|are|is|'m|'re|suis|sommes|now|today|yesterday|hier|aujourd'hui|just|finally|inform|notify|let you know|informer)\b/;

/** "I came back to Canada on 6 May 2024" among answers is the answer to a question; by itself it is news. */
function newsOnly(hits: readonly Hit[], folded: string): Hit[] {
  if (!numbers.test(folded)) return [...hits];
  return hits.filter(
    (hit) =>
      hit.rule.intent !== "back-in-canada" ||
      present.test(hit.sentence.folded) ||
      !dayWithYear.test(hit.sentence.folded),
  );
}

/** "What should I do?" beside what it is about: no question of its own. */
const helpless =
  /\b(?:what (?:should|do|can|must|shall|would) (?:i|we) do|how (?:should|do|can|to|must|could) (?:i |we )?(?:proceed|fix|solve|do (?:it|this|that)|get (?:it|one|a new one|help)|continue|resolve)|(?:please|kindly|can you|could you|would you|pls) (?:please )?(?:help|advise|assist|guide|let me know|tell me what|fix|resolve|solve|do the needful)|need (?:your )?(?:help|assistance)|what (?:are|is) (?:my|the) (?:options?|solution|procedure|process)|que (?:dois-je|faut-il|puis-je) faire|que faire|comment (?:faire|proceder|dois-je (?:faire|proceder)|puis-je (?:faire|proceder))|(?:pouvez|pourriez)-vous m'?\s?aider|aidez-moi|merci de m'?\s?aider|j'ai besoin d'aide|is (?:that|this|it) (?:ok|okay|fine|possible|alright|a problem)|est-ce (?:possible|un probleme|correct)|does (?:it|that|this) matter)\b/;

function others(sentences: readonly Sentence[], taken: ReadonlySet<number>): FoundIntentDraft[] {
  const found: FoundIntentDraft[] = [];
  for (const sentence of sentences) {
    if (taken.has(sentence.start) || ourQuestion.test(sentence.folded)) continue;
    const told = tells.test(sentence.folded);
    if (!told && (!asks.test(sentence.folded) || courtesy.test(sentence.folded) || offersMore(sentence.folded)))
      continue;
    if (/^\W*\S{0,20}\W*\?\s*$/.test(sentence.folded)) continue;
    if (taken.size > 0 && !told && (helpless.test(sentence.folded) || refersBack(sentence.folded))) continue;
    found.push({
      intent: "other",
      start: sentence.start,
      end: sentence.end,
      rule: told ? "other.told" : "other.asked",
    });
  }
  return found;
}

interface FoundIntentDraft {
  readonly intent: Intent;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

const ours =
  /permanent residen|confirmation de la rp|confirmation portal|portail de|ircc ?-|\bpr portal\b|e-?copr|credentials for/;
const prefix = /^\s*(?:(?:re|fw|fwd|tr|rv|aw|sv|ref|rif|回复|答复|转发)\s?(?:\[\d+\])?\s?[:：]\s*)+/i;

/** A subject of the person's own: no answer's, and not one of ours. */
function ownSubject(subject: string | undefined): string {
  if (subject === undefined || prefix.test(subject) || ours.test(fold(subject))) return "";
  return subject.slice(0, 200).trim();
}

function spanned(draft: FoundIntentDraft, normal: Normal, shift: number): FoundIntent {
  const start = normal.offsetOf(Math.max(0, draft.start - shift));
  const end = normal.offsetOf(Math.max(0, draft.end - shift));
  return { intent: draft.intent, span: { start, end: Math.max(start, end) }, rule: draft.rule };
}

/**
 * What the person's own words (quotes and signature removed) want, in English or French, several in one mail; `subject` counts
 * where it is theirs. Sentence by sentence, by rules with names; "not", "if" and past journeys take a meaning away. A question
 * or request that no rule knows is `other`; thanks alone are nothing. Linear, bounded by `limits.reading`.
 */
export function intentsOf(ownText: string, known: { readonly from?: string; readonly subject?: string } = {}): Intents {
  const normal = normalise(ownText.slice(0, limits.reading.intentLength));
  const subject = ownSubject(known.subject);
  const head = subject === "" ? "" : `${normalise(subject).text.replace(/\n/g, " ")}\n`;
  const text = head + normal.text;
  const folded = fold(text);
  const sentences = sentencesOf(text, folded);
  const hits = newsOnly(weighed(hitsOf(sentences, folded)), folded);
  const taken = new Set(hits.map((hit) => hit.sentence.start));
  const drafts: FoundIntentDraft[] = hits.map((hit) => ({
    intent: hit.rule.intent,
    start: hit.start,
    end: hit.end,
    rule: hit.rule.name,
  }));
  if (drafts.length === 0 || head === "")
    drafts.push(
      ...others(
        sentences.filter((sentence) => sentence.start >= head.length),
        taken,
      ),
    );
  drafts.sort((one, other) => one.start - other.start);
  const intents = drafts.map((draft) => spanned(draft, normal, head.length));
  const passwordCause = passwordCauseOf(
    hits
      .filter((hit) => hit.rule.intent === "password-reset")
      .map(({ rule, sentence }) => ({ folded: sentence.folded, cause: rule.cause ?? "unsaid" })),
    folded,
  );
  return passwordCause === undefined ? { intents } : { intents, passwordCause };
}
