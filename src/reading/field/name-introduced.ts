import { wordsOf } from "../align/token.ts";
import { fold } from "../normal.ts";
import type { Found } from "../reading.ts";

/** Words before a name by which somebody says who they are. Folded. */
const before =
  /\b(?:i am called|my names are|i am|i'm|im|it's|its|it is|je suis|je,? soussignee?,?|(?:moi|ici|me|myself),?|(?:i|je),(?! [^.;!?\n]{0,120}(?:\bnot|\bnever|n't|\bpas|\bjamais)\b)|belongs to|appartient a|this is|c'est|(?:the )?undersigned,?|i go by|speaking (?:with|to)|je me presente,?|(?<!(?:\p{L}{3,}|ex|de) )(?:nom|name):)(?: |: | : )(?:(?:mrs?|ms|dr|mme|m)\b\.?\s+)?/gu;

/** Words behind a name that say the same. Folded. */
const behind =
  /\s*,?\s(?:here|this side|(?:it is|it's|that is|that's) me|is (?:(?:also|indeed|still) )?my (?:(?:full|complete|legal|official|entire|whole|exact|correct) ){0,3}names?|c'est moi|est (?:bien )?mon (?:(?:vrai|seul) )?nom(?: (?:complet|legal|officiel|exact|au complet|et prenom)){0,3}|ici|a l'appareil|speaking|writing|a l'ecrit|qui (?:vous )?(?:ecris|ecrit|parle|repond|reponds)|au clavier|at the keyboard)\b/g;

/** What makes of it the name that somebody had once: "is my full name before marriage", "est mon nom de jeune fille". */
const once =
  /\b(?:before|until|till|avant|jusqu\w*|previous\w*|former\w*|maiden|jeune fille|unmarried|single name|at birth|birth name|by birth|birthname|de naissance|a la naissance|ancien\w*|autrefois|jadis|used to|old name|stage name|pen name|nickname|surnom|pseudo\w*|d'emprunt|prefer\w*|religious|religieux|de bapteme|baptism\w*|husband'?s|wife'?s|mother'?s|father'?s|marriage|married|mariage|mariee?|epouse|divorce\w*)\b/;

/** No name is longer. */
const longest = 80;

/** "I am Zoë Łucja", "Zoë Łucja here": only the person's own name, whole where it is one word, and nothing else up to the next mark. */
export function introducedAs(text: string, own: ReadonlySet<string>): Found[] {
  const folded = fold(text);
  for (const match of folded.matchAll(before)) {
    const start = match.index + match[0].length;
    const reversed = reversedAt(text.slice(start, start + longest), own);
    if (reversed !== undefined && !once.test(restOf(folded, start))) return [found(reversed, start)];
    const whole = /^[^.,;:!?()\n]{1,80}/.exec(text.slice(start, start + longest))?.[0] ?? "";
    const words = whole
      .replace(/\s(?:and|et)\s(?:here|below|these|voici|my|mon|mes|i|je)\b.*$/i, "")
      .replace(/\s(?:here|ici|writing|speaking|qui|from|with|avec)\b.*$/i, "")
      .trimEnd();
    if (isOwn(words, own) && !once.test(restOf(folded, start))) return [found(words, start)];
  }
  for (const match of folded.matchAll(behind)) {
    const lead = text.slice(Math.max(0, match.index - longest), match.index);
    const words = /[^.,;:!?()\n]*$/.exec(lead)?.[0].trimStart() ?? "";
    if (isOwn(words, own) && !once.test(restOf(folded, match.index))) return [found(words, match.index - words.length)];
  }
  return [];
}

/** "ŁUCJA, Zoë" at the head of a text: the whole name, the family's before a comma. */
export function reversedAt(text: string, own: ReadonlySet<string>): string | undefined {
  const said = /^[^.,;:!?()\n]{1,40}, ?[\p{L}\p{M}'’-]{1,40}(?: [\p{L}\p{M}'’-]{1,40}){0,3}/u.exec(text)?.[0] ?? "";
  for (let words = said; words.includes(","); words = words.slice(0, Math.max(0, words.lastIndexOf(" ")))) {
    const parts = wordsOf(words);
    if (parts.length === own.size && parts.every((word) => own.has(word)))
      return words.trimEnd().endsWith(",") ? undefined : words;
  }
  return undefined;
}

/** What a sentence goes on to say, up to its stop. */
function restOf(folded: string, from: number): string {
  return /^[^.;!?\n]{0,200}/.exec(folded.slice(from))?.[0] ?? "";
}

function isOwn(words: string, own: ReadonlySet<string>): boolean {
  const parts = wordsOf(words);
  return parts.length >= Math.min(2, own.size) && parts.length <= own.size && parts.every((word) => own.has(word));
}

function found(words: string, start: number): Found {
  return { start, end: start + words.length, reading: { kind: "value", value: words, rule: "name.introduced" } };
}
