import { stretchOf } from "../stretch.ts";
import { questionNamed } from "../layout/label.ts";
import type { Family, Words } from "../answers/walked.ts";
import { corrects } from "./correct.ts";
import { isDoubtful, isNegated } from "../field/doubt.ts";
import { fold } from "../normal.ts";

/** A line that says what an answer given before should be, or that it is not certain. */
export interface Amendment {
  readonly question: string;
  readonly value: Words;
  readonly corrects: boolean;
}

const apology =
  /^\W{0,4}(?:(?:sorry|correction|oops|oups|apologies|my mistake|mistake|my bad|error|an error|pardon|desolee?|erratum|erreur|wait|note|also|and|et|but|mais|actually|en fait)\b[\s,.:;!–—-]*){0,3}(?:(?:for|pour|in|dans|about|on|at|to|au|a la|a|regarding|concernant)\s+)?(?:(?:the|my|la|le|ma|mon|l')\s*)?/;
const byNumber =
  /^(?:(?:answer|reponse|question)\s*)?(?:to\s+)?(?:number|question|no\.?|n[°º]|#|answer|numero|point|item|reponse|q)\s{0,2}(?:(?:no\.?|number|numero|n[°º]|#)\s{0,2})?(\d{1,2})\b\s*[,:]?\s*/;
/** "Oups, erreur au 5 : …", "Correction for 4: …": a bare number, behind a word that takes something back. */
const bareNumber = /^(\d{1,2})\s*[,:]\s*(?=\p{L})/u;
const byLabel =
  /^([a-z][a-z' ]{2,60}?)(?=\s(?:should|must|is|was|est|etait|devrait|doit|c'est|may|might)\b|,\s(?:c'est|it)\b)/;
const verb =
  /^[\s,:]*(?:(?:it|that|ca|cela)\s+)?(?:should (?:be|read|have been|say)|must be|is (?:actually|in fact|rather)|was (?:actually|in fact)|is|was|devrait (?:etre|se lire)|doit etre|aurait du etre|est (?:plutot|en fait|en realite)|est|etait|c'est (?:plutot|en fait)|c'est|c'etait|may be|might be|plutot|:)\s+/;
/** Words of a verb that says what is right, and not only what is. */
const rights = /should|must|actually|in fact|rather|devrait|doit|aurait|plutot|en fait|en realite/;

/**
 * "Sorry, number 5 should be 17 August 2025", "Oops, the last entry is actually 4 March": the question it names, and the
 * words for it. `given`: the questions answered before. Null for any other line; only one person's answers are so amended.
 */
export function amendmentIn(line: Words, asked: Family, given: ReadonlySet<string>): Amendment | null {
  const folded = fold(line.words);
  if (asked.people.length !== 1 || folded.length !== line.words.length || folded.length > 300) return null;
  const from = apology.exec(folded)?.[0].length ?? 0;
  const rest = folded.slice(from);
  const number = byNumber.exec(rest) ?? (corrects(line.words) && from > 0 ? bareNumber.exec(rest) : null);
  const label = number ?? byLabel.exec(rest);
  if (!label) return null;
  const question = number ? asked.numbered(Number(number[1]), null) : questionNamed(label[1] ?? "", asked.order);
  if (question === null || !given.has(question)) return null;
  const at = from + label[0].length;
  const said = verb.exec(folded.slice(at))?.[0] ?? "";
  const takesBack = corrects(line.words) || rights.test(said);
  if (said === "" || (!number && !rights.test(said))) return null;
  // "Number 4 is a guess" gives no other value: a remark that touches the answer.
  if (!takesBack && !/[\d@]/.test(folded.slice(at + said.length))) return null;
  // "… should be 17 August, not 15 August": what it is not, is what was given.
  const not = folded
    .slice(at + said.length)
    .search(/,?\s+(?:(?:and|et) )?(?:not|instead of|rather than|pas|non pas|au lieu d)\b/);
  const why = reasonAt(folded.slice(at + said.length));
  const ends = [not, why].filter((end) => end > 0);
  const to = ends.length > 0 ? at + said.length + Math.min(...ends) : line.words.length;
  return { question, value: stretchOf(line, at + said.length, to), corrects: takesBack };
}

/** Where ", I looked at my stamp again" begins; -1 where no reason stands behind, or one that doubts or names a figure. */
function reasonAt(value: string): number {
  const at = value.search(
    /[,.;(]\s*(?:i|as|because|since|car|je|j'ai|parce que|(?:the|my|our|le|mon|notre) (?:flight|plane|train|bus|ferry|vol|avion|bateau))\b/,
  );
  const reason = at > 0 ? value.slice(at) : "";
  return reason === "" || /\d/.test(reason) || isDoubtful(reason) || isNegated(reason) ? -1 : at;
}
