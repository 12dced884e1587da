/**
 * Long words of labels that no other word is one slip from: "entery", "recnt", "arival", "emial". The first letter stands, for
 * there a slip makes another word ("rival").
 */
const targets =
  "entry entered entrance arrival arrived recent recently latest canada email courriel colour couleur airport aeroport number numero border currently actuellement presentement maintenant derniere premiere entree arrivee location".split(
    " ",
  );
const byFirst: ReadonlyMap<string, readonly string[]> = Map.groupBy(targets, (word) => word[0]!);
/** Other words all the same. */
const others = new Set(["decent", "resent", "boarder", "enter", "entire", "arrive", "carnal", "numbed", "collar", "cooler", "premier", "dernier"]); // prettier-ignore
const shortest = 5;

/** The word of a label that this one is a slip of the hand away from: one letter more, less, changed, or two turned about; null where none is. */
export function misspelt(word: string): string | null {
  if (word.length < shortest || others.has(word) || targets.includes(word)) return null;
  return byFirst.get(word[0]!)?.find((target) => isSlip(word, target)) ?? null;
}

function isSlip(word: string, target: string): boolean {
  const longer = word.length - target.length;
  if (longer < -1 || longer > 1) return false;
  let same = 0;
  while (same < word.length && word[same] === target[same]) same++;
  const rest = word.slice(same);
  const aim = target.slice(same);
  if (longer === 1) return rest.slice(1) === aim;
  if (longer === -1) return rest === aim.slice(1);
  return rest.slice(1) === aim.slice(1) || (rest[0] === aim[1] && rest[1] === aim[0] && rest.slice(2) === aim.slice(2));
}
