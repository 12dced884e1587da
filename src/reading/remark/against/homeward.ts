import type { Family } from "../../answers/walked.ts";
import { here } from "../agree/eat.ts";
import { saidOf } from "./spoken-of.ts";

/** Who is still to come home as the reply is written. All on folded text. */

const weekday = "(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche";
const soon = `(?:(?:on|this|next|ce|only|seulement|le) )*(?:${weekday}|tomorrow|tonight|demain|soon|bientot|next (?:week|month)|in (?:a|two|three|\\d) (?:days?|weeks?)|dans (?:deux|trois|quelques|\\d) (?:jours|semaines)|(?:la )?semaine prochaine)(?!\\p{L})`;
const homewards = "(?:home|back(?! to (?:you|work))|de retour|a la maison|chez nous|(?:in|to|a|au) (?:canada|\\p{L}+))";
const comes = here(
  `(?: (?:will|'ll|shall))?(?:'ll)?(?: (?:be|am|are|is))? ?(?:(?:be|fly|flies|flying|come|comes|coming|get|gets|land|lands|landing|return|returns|returning)(?: ${homewards}){0,2}|(?:rentre|rentrons|rentrent|atterris|atterrit|atterrissons|serai de retour|serons de retour|revient|reviennent)(?: (?:d'|de |a |au |en )?\\p{L}+){0,2}) ${soon}`,
);
const homeOrLand = /\b(?:home|back|lands?|landing|retour|rentr\w+|atterri\w+|revien\w+|canada|maison)\b/;
const ownFlight = new RegExp(`\\b(?:my|our|mon|notre) (?:return )?(?:flight|plane|vol|avion)(?: (?:home|back|de retour))? (?:is|lands?|leaves|arrives|est|atterrit|arrive|part|decolle)\\b[^,]{0,30}?${soon}`, "u"); // prettier-ignore
const onceLanded = /\b(?:when|once|as soon as|quand|des que) (?:i|we|je|j'|nous|on) ?(?:land|get (?:home|back)|am (?:home|back)|atterri(?:s|rai)|atterrissons|rentre|rentrerai)(?!\p{L})/u; // prettier-ignore
const told = /\b(?:if|si|would|every|each|chaque|usually|was|were|did|when i (?:was|came)|your|votre)\b/;

/** Those who are told to come home in the days to come: "We fly home on Sunday"; null where nobody is. */
export function homeward(folded: string, family: Family): readonly string[] | null {
  if (told.test(folded) && !onceLanded.test(folded)) return null;
  const sender = family.sender ? [family.sender.id] : [];
  if (ownFlight.test(folded) || onceLanded.test(folded)) return sender;
  if (!homeOrLand.test(folded)) return null;
  const [one] = saidOf(folded, comes, family).filter(({ match }) => homeOrLand.test(match[0]));
  return one?.people ?? null;
}
