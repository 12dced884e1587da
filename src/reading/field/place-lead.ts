import { fold } from "../normal.ts";
import { portsIn } from "./gazetteer.ts";

/** "Atterri à …", "Je suis passée par …", "Flew into …", "J'ai traversé la frontière à …": a verb of coming, before where. */
export const coming =
  /^(?:(?:i|we|he|she|je|j'|nous|on|il|elle) ?(?:have |had |was |am |'ve |suis |sommes |est |ai |avons |a )?)?(?:last |most recently |recently )?(?:land(?:ed|ing)|arriv(?:ed|ing)|came|coming|cross(?:ed|ing)|flew|flown|flying|drove|driven|driving|return(?:ed|ing)|enter(?:ed|ing)|(?:atterri|debarque|arrive|entre|rentre|venu|revenu|passe|traverse|franchi)e?s?)(?: (?:in|back|over))?(?: (?:the |la )(?:border|frontiere|douane))?(?: (?:into|to|in|au) canada)? (?=(?:at|via|through|by|in|into|over|across|a|au|aux|par|sur)\s)/;

/** "Cela s'est fait à …", "It took place at …": what says of an entry that it was, before where. */
export const happened =
  /^(?:cela|ca|ce|celle-ci|ceci|il|elle|it|this|that|which) ?(?:s'est|s'etait|c'est|a ete|avait ete|a eu|was|has been|had been|happened|took|occurred) ?(?:faite?|passee?|deroulee?|produite?|effectuee?|enregistree?|lieu|done|made|recorded|processed|place)? ?(?=(?:at|via|through|by|in|over|a|au|aux|par|sur)\s)/;

const alone =
  /^(?:where|endroit|lieu|(?:port|place|point|poste|point|lieu|endroit) (?:of |d')(?:entry|entree)) (?=\p{L})/u;
const placeAlone = /^(?:place|port|point) (?=\p{L})/u;
const kind = /^(?:l'|le |la |the )?(?:airport|aeroport|pont|poste|bridge|border|frontiere|tunnel|gare)\b/;

/** "Endroit pont Ambassador", "Where Cornwall": how many letters a label without a colon takes before the name of a place. */
export function labelAlone(words: string): number {
  const folded = fold(words);
  const [label] = alone.exec(folded) ?? [];
  if (label) {
    const rest = words.slice(label.length);
    return /^\p{Lu}/u.test(rest) || kind.test(fold(rest)) ? label.length : 0;
  }
  const [short] = placeAlone.exec(folded) ?? [];
  if (!short) return 0;
  const name = words.slice(short.length);
  const isWhole = portsIn(words).some((one) => one.start < short.length);
  return !isWhole && portsIn(name).some((one) => one.start === 0) ? short.length : 0;
}
