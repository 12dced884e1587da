import type { Family } from "../answers/walked.ts";
import type { Candidate } from "../answers/merge.ts";
import { fold } from "../normal.ts";
import { comingAt } from "./agree/coming.ts";
import { differentAt, dwellingAt, frequentAt, onlyAt, sameAt } from "./agree/dates.ts";
import { eat, here } from "./agree/eat.ts";
import type { Facts, Saying, Told } from "./agree/told.ts";
import { monthsOf } from "./agree/when.ts";

/** What an answer that is told may say: longer remarks are stories. */
const longest = 400;
/** Without one of these no entry is told of. */
const mayTell =
  /\b(?:c[ao]me|arriv\w*|land\w*|enter\w*|mov\w*|immigr\w*|emigr\w*|settled|join\w*|follow\w*|return\w*|back|home|left|leave|go|gone|went|travel\w*|visit\w*|flew|cross\w*|once|entr\w+|venue?s?|install\w*|rejoin\w*|suivi\w*|revenu\w*|rentr\w*|retour\w*|quitt\w*|sorti\w*|parti\w*|alle\w*|voyag\w*|dates?|same|memes?|identi\w*|different\w*|last|latest|recente?|derniere|since|depuis|for|lived?|living|been)\b/;

const forms: readonly ((saying: Saying, at: number) => Told | null)[] = [onlyAt, sameAt, frequentAt, differentAt, dwellingAt, comingAt]; // prettier-ignore

const starts = /(?:^|[,.;:!(–—\n-]|\b(?:and|et|so|donc|but|mais|because|as|since|car|while|then|puis|hence|thus|d'ou|alors que|which is why|that is why|that's why|c'est pourquoi|c'est pour (?:ca|cela) que|ce qui explique|which explains|explains|explique|reason for|raison de|for your information|that))(?:\s+|$|(?<=d'ou)|(?=$))|^/gu; // prettier-ignore
const lead = here("(?:\\s|(?:and|et|so|donc|but|mais|because|as|since|car|then|puis|also|aussi|hence|thus|therefore|d'ou|puisque|parce qu[e']|qu[e']|alors que|while|which is why|that(?:'s| is) why|this is why|c'est pourquoi|voila pourquoi|c'est pour (?:ca|cela) qu[e']|ce qui explique|which explains|this explains|for your information|pour (?:votre )?information|pour info|fyi|note that|please note that|please note|a noter que|a noter|just to clarify|just so you know|to clarify|pour precision|au fait|by the way|well|in fact|yes|oui|only)(?=[\\s,:'])[,:']?)*"); // prettier-ignore
const end = here("\\s*(?:$|[,.;:!)(–—\\n-]|(?:and|et|so|donc|but|mais|because|as|since|car|while|then|puis|hence|thus|d'ou|which is why|alors que|parce qu[e'])(?![\\p{L}'])|where we|ou nous)"); // prettier-ignore

/** What a reply says, against which its remarks are held. */
export interface Bearing {
  readonly family: Family;
  readonly facts: Facts & { readonly place: (person: string) => string };
  readonly now: number;
}

/** What the answers taken say of the two entries of each of the family. */
export function bearingOf(family: Family, candidates: readonly Candidate[], receivedAt: string): Bearing {
  const entry = (person: string, question: string): number | null => {
    const said = candidates.filter((one) => one.person === person && one.question === question && one.reading.kind !== "none"); // prettier-ignore
    // A doubtful value is asked about whatever a remark says.
    const values = new Set(said.map(({ reading }) => reading.kind === "value" ? String(reading.value) : reading.kind === "unclear" && reading.readings.length === 1 ? String(reading.readings[0]) : null)); // prettier-ignore
    const [only] = values;
    return values.size === 1 && typeof only === "string" ? monthsOf(only) : null;
  };
  return {
    family,
    facts: {
      first: (person) => entry(person, "firstEntry"),
      last: (person) => entry(person, "lastEntry"),
      place: (person) =>
        fold(candidates.find((one) => one.person === person && one.question === "lastEntryPlace")?.words ?? ""),
    },
    now: monthsOf(receivedAt),
  };
}

/**
 * A remark without what it says of the entries that the answers bear out: "I came as a student ten years ago", "so both dates
 * are the same". Letter for letter where nothing was taken out; what contradicts the answers stays.
 */
export function withoutAgreeing(words: string, { family, facts, now }: Bearing, mentioned: string[] = []): string {
  const folded = fold(words).replaceAll(/[\n\t]/g, " ");
  if (words.length > longest || folded.length !== words.length || words.includes("?") || !mayTell.test(folded)) return words; // prettier-ignore
  const found = clausesIn({ text: folded, family, now, mentioned });
  const agreeing = found.filter(({ told }) => told.holds(facts) && (told.needs === undefined || found.some((other) => other.told.gives === told.needs && other.told.holds(facts)))); // prettier-ignore
  // What contradicts the answers makes what agrees beside it worth nothing.
  if (agreeing.length < found.length) return words;
  return agreeing.reduceRight((left, { from, told }) => `${left.slice(0, from)} ${left.slice(told.end)}`, words);
}

/**
 * The entries that a remark tells otherwise than they were answered, each clause of it understood to its last word: "I came alone",
 * where all came on one day. Only where every entry of those told of was answered.
 */
export function toldOtherwise(
  words: string,
  { family, facts, now }: Bearing,
): { questions: readonly string[]; people: readonly string[] }[] {
  // prettier-ignore
  const folded = fold(words).replaceAll(/[\n\t]/g, " ");
  if (words.length > longest || words.includes("?") || !mayTell.test(folded)) return [];
  return clausesIn({ text: folded, family, now, mentioned: [] }).flatMap(({ told }) => {
    if (!told.of) return [];
    const { question, people } = told.of;
    const isKnown = people.every((one) => facts.first(one) !== null && facts.last(one) !== null);
    return isKnown && !told.holds(facts) ? [{ questions: [question], people }] : [];
  });
}

/** The clauses of a remark that tell of entries, each understood to its last word. */
function clausesIn(saying: Saying): { from: number; told: Told }[] {
  const { text } = saying;
  const found: { from: number; told: Told }[] = [];
  let mentioned = saying.mentioned;
  let after = 0;
  for (const { index, 0: mark } of text.matchAll(starts)) {
    if (index < after) continue;
    const from = index + mark.length;
    const at = from + (eat(lead, text, from)?.[0].length ?? 0);
    for (const form of forms) {
      const told = form({ ...saying, mentioned }, at);
      if (!told || !eat(end, text, told.end)) continue;
      found.push({ from: index, told });
      mentioned = told.whom;
      after = told.end;
      break;
    }
  }
  return found;
}
