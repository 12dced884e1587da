import { fold, singleSpaced } from "../normal.ts";

/** Answers that are none, whole and folded. "Same" by itself answers only for `email`, which looks first. */
const blanks = new Set(
  `n/a|na|n.a|n.a.|none|nil|null|nothing|tbd|tba|unknown|not applicable|not applicable to me|does not apply|does not apply to me|doesn't apply|not available|blank|empty|see attached|see attachment|attached|see above|see below|
   as above|same|same as above|the same|the same as above|ditto|idem|same as before|as before|same as on file|as on file|on file|see file|see my file|see passport|see my passport|
   see application|see my application|same as in my application|already provided|already sent|already answered|dont know|don't know|i don't know|i dont know|do not know|i do not know|
   i don't remember|i dont remember|i do not remember|don't remember|can't remember|i can't remember|i forgot|forgot|no idea|not sure|i am not sure|yes|no|ok|okay|y|n|oui|non|sure|done|confirmed|correct|
   s/o|s.o|s.o.|so|sans objet|aucun|aucune|rien|neant|inconnu|inconnue|non applicable|ne s'applique pas|voir ci-joint|ci-joint|ci-jointe|voir piece jointe|voir pieces jointes|en piece jointe|voir ci-dessus|
   comme ci-dessus|meme|le meme|la meme|pareil|meme chose|voir dossier|voir passeport|je ne sais pas|je sais pas|ne sais pas|je ne me souviens pas|je ne me souviens plus|je ne me rappelle pas|
   j'ai oublie|pas sur|pas sure|a venir|a determiner|d'accord|fait|同上|见附件|見附件|不知道|不记得|不記得|忘了|无|無|没有|沒有|是|否`
    .split("|")
    .map((phrase) => phrase.trim()),
);

/** Whether words answer nothing, whatever is asked: empty, marks alone, "n/a", "see attached", "same as above", "yes". */
export function isBlank(normal: string): boolean {
  const words = singleSpaced(fold(normal)).replace(/^[^\p{L}\p{N}]{1,400}/u, "");
  let end = words.length;
  while (end > 0 && /[^\p{L}\p{N}]/u.test(words[end - 1]!)) end--;
  const bare = words.slice(0, end);
  return bare === "" || blanks.has(bare) || blanks.has(`${bare}.`);
}
