import { datesIn } from "../field/date-scan.ts";
import { fold, normalise } from "../normal.ts";

/** "Yes, since 8 August 2025", "oui, revenue le 10 octobre 2026": that they came then. */
const came = /\b(?:since|depuis|back|returned|came|arrived|entered|landed|revenue?s?|rentree?s?|arrivee?s?|retour)\b/;
const year = /(?<![\d-])(?:19|20)\d{2}(?![\d-])/g;

/**
 * Whether the words of an answer tell of another day than the last entry that was given: "Toronto Pearson, 3 January 2026" as its
 * place, "yes, since 8 August 2025" as their presence. Either may be wrong.
 */
export function tellsOtherDay(question: string, given: string, lastEntry: string): boolean {
  if (question !== "lastEntryPlace" && question !== "inCanada") return false;
  const text = normalise(given).text;
  const days = datesIn(text).map(({ readings }) => readings.map(({ iso }) => iso));
  if (question === "inCanada") return came.test(fold(text)) && days.some((one) => one.length > 0 && one.every((iso) => iso > lastEntry)); // prettier-ignore
  if (days.length > 0) return days.some((one) => !one.includes(lastEntry));
  return (text.match(year) ?? []).some((one) => !lastEntry.startsWith(one));
}
