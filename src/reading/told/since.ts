import type { Found } from "../reading.ts";

/** "In Canada since 28 May 2021, which was my first entry": the word before it says nothing against the day. */
export function sinceThen(date: Found, folded: string): Found {
  const { reading } = date;
  const isSince = reading.kind === "unclear" && reading.readings.length === 1 && reading.rule === "date-doubt.before-or-after"; // prettier-ignore
  if (!isSince || !/\b(?:since|depuis) (?:the |le )?$/.test(folded.slice(Math.max(0, date.start - 14), date.start)))
    return date;
  if (!thatWas.test(folded.slice(date.end, date.end + 60))) return date;
  return { ...date, reading: { kind: "value", value: reading.readings[0]!, rule: "date.since-first" } };
}
const thatWas =
  /^[\s,(–-]{0,3}(?:and )?(?:(?:which|this|that|it)(?: (?:is|was)|'s)|being|the date of|date of|(?:qui est|c'est|c'etait|soit|date de)) (?:my |ma |also )*(?:very )?(?:first|initial|premiere) (?:ever )?(?:entry|arrival|landing|time|date|day|entree|arrivee|fois)\b/;
