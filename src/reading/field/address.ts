import { limits } from "../../limits.ts";
import { fold, normalise } from "../normal.ts";
import type { FieldReader, FieldReading, Found } from "../reading.ts";
import { isBlank } from "./blank.ts";
import { datesIn } from "./date-scan.ts";
import { isDoubtful } from "./doubt.ts";
import { none, unclear, value } from "./result.ts";

const leadIn =
  /^(?:(?:my |our |the |mon |notre |l')?(?:current |present |home |mailing |residential |new |full )*(?:address|adresse)(?: (?:actuelle|du domicile|de mon domicile|postale|complete))*\s*(?:is|est|:|=|-|：)\s*(?:la suivante\s*:?\s*)?|(?:i|we) (?:currently |now )?(?:live|reside|am living|stay) (?:at|in)\s+|(?:j'habite|je demeure|je reside|nous habitons)(?: presentement| actuellement)? (?:au|a|à|le)\s+|(?:家庭)?(?:住址|地址)\s*[:：]\s*)/i;

const closing =
  /[,.\s]+(?:thank you|thanks|many thanks|merci|best regards|kind regards|regards|cordialement|sincerely|sent from|envoye de)\b[^,]{0,60}[.!]*$/i;
const denied = /\b(?:not|no longer|old address|previous address|ancienne adresse|n'est plus|n'est pas)\b/;

/** Lines of an address as one: each trimmed, joined with commas. */
function oneLine(text: string): string {
  const lines = text.split("\n").map((line) => line.replace(/\s+/g, " ").trim());
  return lines
    .filter((line) => line !== "")
    .map((line, at, all) => (at < all.length - 1 ? line.replace(/[,;]$/, "") : line))
    .join(", ");
}

/** An address that is not, or not for long, where somebody lives. */
const passing =
  /\(old\b|\bold (?:one|address)\b|\b(?:former|previous|temporar\w*|moving|until|till|from next|next (?:week|month|year)|soon|ancienne?|provisoire|temporaire|demenag\w*|bientot|jusqu\w*|semaine prochaine|mois prochain)\b/;

/** Where mail lies and nobody lives, with no street and number before it or behind. */
const box =
  /\b(?:p\.? ?o\.? ?box|post(?:al)? box|box|c\.? ?p\.?|b\.? ?p\.?|case postale|boite postale) ?(?:no\.? |n° ?|#)?\d+|\b(?:poste restante|general delivery)\b/;
const street =
  /\b(?:r\.? ?r\.? ?\d|(?:street|st|avenue|ave|av|road|rd|drive|dr|lane|ln|court|crt|crescent|cres|way|place|pl|boulevard|blvd|boul|highway|hwy|route|rang|rue|chemin|ch|allee|cote|unit|apt|suite|app)\b)/;

/** Reads the words that stand in the home address's place, as written on one line. */
function read(given: string): FieldReading {
  const text = normalise(given).text;
  if (isBlank(text)) return none("address.empty");
  const line = oneLine(text).replace(/^[*>"'\s-]+/, "");
  const words = line
    .slice(leadIn.exec(fold(line))?.[0].length ?? 0)
    .replace(/[\s"'*;]+$/, "")
    .replace(/([^.]{3})\.$/, "$1")
    .replace(closing, "");
  const folded = fold(words);
  if (!/\d/.test(words) || !/\p{L}{2}/u.test(words)) return none("address.not-one");
  if (words.includes("@") || datesIn(words).some((span) => span.readings.length > 0)) return none("address.other-kind");
  if (words.length > 300) return none("address.too-long");
  if (isDoubtful(folded) || denied.test(folded) || passing.test(folded)) return unclear([words], "address.doubtful");
  if (box.test(folded) && !street.test(folded)) return unclear([words], "address.box");
  if (/\b(?:or|ou)\b(?! (?:app|apt|suite))/.test(folded)) return unclear([words], "address.two");
  if (/\b(?:i (?:am|live|moved|was)|my|we|je|please|is|was|etait)\b/.test(folded))
    return unclear([words], "address.sentence");
  return value(words, "address.as-written");
}

const said =
  /(?:\b(?:my|our|mon|notre)\b[^.\n:]{0,30}\b(?:address|adresse)\b[^.\n:]{0,20}(?:\bis\b|\best\b|:)|\b(?:i (?:currently )?live at|j'habite au)\b)\s*/;

/** "My address is …" up to the end of the line. */
function find(given: string): Found[] {
  const normal = normalise(given);
  const folded = fold(normal.text);
  const match = said.exec(folded.slice(0, limits.field.answerLength));
  if (!match) return [];
  const start = match.index + match[0].length;
  const words = /^[^\n]*/.exec(normal.text.slice(start))?.[0] ?? "";
  const stop = /[A-Z]\d[A-Z] ?\d[A-Z]\d/i.exec(words);
  const end = start + (stop ? stop.index + stop[0].length : words.trimEnd().length);
  const reading = read(normal.text.slice(start, end));
  return reading.kind === "none" ? [] : [{ start: normal.offsetOf(start), end: normal.offsetOf(end), reading }];
}

export const addressReader: FieldReader = {
  type: "address",
  read: (given) => read(given),
  find: (given) => find(given),
};
