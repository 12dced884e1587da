import type { AskedPerson } from "../../question/person.ts";

/** How the writer speaks of one of the family, and the same as that one would say it. */
const turns: readonly (readonly [RegExp, string])[] = [
  [/\b(?:he|she) (?:currently |now |still )?(?:lives|stays|resides)\b/g, "i live"],
  [/\b(?:he|she) (?:currently |now |still )?is\b|\b(?:he|she)'s\b/g, "i am"],
  [/\b(?:il|elle) est\b/g, "je suis"],
  [/\b(?:il|elle) (?:vit|habite|reside|demeure)\b/g, "je vis"],
];
const together =
  /,? ?\b(?:(?:together )?with (?:me|us)(?: both)?|avec (?:moi|nous))\b(?! (?:abroad|outside|a l'etranger))/g;

/**
 * Folded words in the place of one of the family, who is spoken of: "Yes, she lives with me in Canada" as if said by her, and
 * "Yes, here with me in Canada" without whom.
 */
export function asTheirOwn(folded: string, { role }: AskedPerson): string {
  if (role === "principal") return folded;
  return turns.reduce((left, [pattern, said]) => left.replace(pattern, said), folded).replace(together, "");
}
