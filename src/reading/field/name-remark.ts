import { fold } from "../normal.ts";

/** Words that say what kind of name it is, or who bears it, and take nothing back. */
const telling = new Set(
  `family given first last middle surname nom noms prenom prenoms famille mononym full legal complete complet single seul unique only just
   me moi myself principal principale main applicant demandeur demanderesse demandeuse requerant requerante dependant dependent accompanying wife husband spouse partner son daughter child kid baby mother father
   epouse epoux mari femme conjoint conjointe fils fille enfant bebe mere pere mr mrs ms miss mme mlle monsieur madame naissance birth unchanged inchange changement change married mariee celibataire divorced widow passport passeport`.split(
    /\s+/,
  ),
);
/** Words that join them. */
const joining = new Set(
  "i je have has had given word name names c this it s de is est the my mon ma le la l un no one without sans as on in per same correct comme dans j ai n a qu que sur and et oui yes".split(
    " ",
  ),
);
const bornAs =
  /^(?:nee?|born|maiden name|nom de (?:jeune )?fille|nom de naissance)\b[\s:]*(\p{L}[\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+){0,3})$/u;
const brackets = /\s*\(([^()]{1,80})\)\s*/g;
const behind = /\s*(?:,|\s[–—-])\s*([^,()–—]{1,60})$/;

/**
 * A name without what is said of it in brackets or behind it: "(family name is Tan)", "(née Blanchard)", "(only one name)",
 * ", principal applicant". What may take it back, or be another name, stays. `own`: the folded words of the name on file.
 */
export function withoutRemarks(name: string, own: ReadonlySet<string>): string {
  const bare = name.replace(brackets, (whole, remark: string) => (isHarmless(remark, own) ? " " : whole)).trim();
  const [tail, remark] = behind.exec(bare) ?? [];
  // "Diop, Abdoulaye" is a name; "Diop, épouse" is none.
  return tail !== undefined && isRole(remark ?? "", own) ? bare.slice(0, -tail.length).trim() : bare;
}

/** "My name as it appears on my passport is …", "mon nom, tel qu'inscrit au passeport, est …": in which paper the name stands. Folded. */
const shown =
  /(?<=^\W*(?:(?:my|the|mon|le) )?(?:(?:full|complete|legal) )?(?:name|nom)(?: complet| legal)?),? (?:(?:exactly )?(?:as|comme|tel qu'?(?:il |elle )?(?:est )?) ?)?(?:(?:it |il |elle )?(?:appears|is|stands|shown|written|stated|printed|inscrit|ecrit|indique|apparait|figure|est) )*(?:on|in|au|sur|dans) (?:(?:my|the|mon|le) )?(?:passport|passeport|travel document|(?:pr|permanent resident) card|(?:study |work )?permit|permis(?: d'etudes| de travail)?|visa),?(?= (?:is|est)\b| ?[:=])/;

/** A name without the words that say in which paper it stands, where these come before it. */
export function withoutShown(text: string): string {
  const match = /pass|permi|visa|card|document/i.test(text) ? shown.exec(fold(text)) : null;
  return match ? text.slice(0, match.index) + text.slice(match.index + match[0].length) : text;
}

function isHarmless(remark: string, own: ReadonlySet<string>): boolean {
  const folded = fold(remark).trim();
  if (/\d|\?/.test(folded)) return false;
  return bornAs.test(folded) || tells(wordsOf(remark), own);
}

/** Whether words tell who somebody is, and no name: "FATHER", "principal applicant". `own` as above. */
export function isRole(words: string, own: ReadonlySet<string>): boolean {
  const said = wordsOf(words);
  return tells(said, own) && !said.some((word) => own.has(word));
}

function tells(words: readonly string[], own: ReadonlySet<string>): boolean {
  return words.some((word) => telling.has(word)) && words.every((word) => telling.has(word) || joining.has(word) || own.has(word)); // prettier-ignore
}

function wordsOf(words: string): string[] {
  return fold(words).match(/[\p{L}\p{M}]+/gu) ?? [];
}
