import type { PasswordCause } from "../../question/intent.ts";
import { causeWords } from "./concept-password.ts";

/** Of several causes in one mail, the first of these is what helps the person. */
const order: readonly PasswordCause[] = ["expired", "never-came", "own-forgotten", "lost", "not-working", "unsaid"];

/** Words of a sentence that name the cause more exactly than the phrase by which it was found. */
const exact: readonly (readonly [PasswordCause, readonly RegExp[]])[] = [
  ["not-working", [/\b(?:not|n't|never) (?:\S+ )?(?:get|let) (?:me|us)\b/]],
  [
    "expired",
    [
      /\btime (?:is|was) (?:over|up)\b|\bmore than (?:30|thirty|14|fourteen) days\b|\bplus de (?:30|trente|14|quatorze) jours\b/,
    ],
  ],
  ["lost", [/\b(?:not|n't|no) (?:\S+ )?(?:there|have|find|see) (?:\S+ ){0,4}any ?more\b/]],
  [
    "own-forgotten",
    [
      /\b(?:forg[eo]t\w*|remember|recall|no longer know|ne sais plus|oublie\w*|souvien\w*|rappel\w*)\b/,
      /\b(?:my own|mon propre|le mien|to my|(?:i|we) (?:have )?(?:made|chose|chosen|created|set|picked)|(?:j'ai|j'avais) (?:moi-meme )?(?:choisi|cree|defini|mis)|me suis (?:cree|choisi|fait))\b/,
    ],
  ],
  [
    "expired",
    [
      /\b(?:r[ua]n out|too long|any longer|plus bon|jours sont passes)\b|\b(?:missed|passed|exceeded|after|depasse|manque|rate)\b.{0,30}\b(?:deadline|last day|last date|due date|time limit|delai|date limite|dernier jour|echeance)\b/,
    ],
  ],
  [
    "lost",
    [
      /\b(?:gone|vanished|disappeared|chewed|wiped|cleaned out|stolen|dead|disparu|mort|vole|jete)\b/,
      /^(?!.*\b(?:expir\w*|receiv\w*|recue?|wrong|invalid)\b)/,
    ],
  ],
  [
    "not-working",
    [
      /\b(?:not|n't|pas|jamais|never)\b.{0,12}\b(?:accepted|recogni[sz]ed|valid|accepte|reconnu|valide)\b|\b(?:several|many|three|plusieurs|trois|\d+) (?:times|fois|attempts|tentatives)\b/,
      /^(?!.*\b(?:expir\w*|perime|no longer valid|plus valide|receiv\w*|recue?)\b)/,
    ],
  ],
];

function causeNamed(folded: string): PasswordCause | undefined {
  return causeWords.find(([, words]) => words.every((pattern) => pattern.test(folded)))?.[0];
}

/**
 * The cause of a lost way in, from the sentences that tell of it and the cause that each one's phrase stands for; where these
 * leave it open, from the whole mail (folded).
 */
export function passwordCauseOf(
  told: readonly { readonly folded: string; readonly cause: PasswordCause }[],
  mail: string,
): PasswordCause | undefined {
  const causes = told.map(({ folded, cause }) => {
    const named = exact.find(([, words]) => words.every((pattern) => pattern.test(folded)))?.[0] ?? cause;
    return named === "unsaid" ? (causeNamed(folded) ?? "unsaid") : named;
  });
  const found = order.find((cause) => causes.includes(cause));
  return found === "unsaid" ? (causeNamed(mail) ?? found) : found;
}
