import { fold } from "../normal.ts";

const labels =
  /(?:^|[\s,;/(])(?:(?:given|first|middle|family|last) names?|prenoms?|forenames?|surnames?|noms? de famille|noms?|names?)(?:\(s\))?\s*(?:is|est|[:=])\s*/g;
const ofPart = /given|first|middle|family|last|prenom|forename|surname|famille/;

/** A name that was given in parts, in the order written. */
interface Parts {
  readonly name: string;
  readonly said: readonly string[];
}

/**
 * "Given name: Zoë, Family name: Łucja" → "Zoë Łucja"; "Diop⏎Prénom : Abdoulaye", where a label stood before the first, too.
 * A part that another holds already is said once. Undefined where no label names a part.
 */
export function fromParts(text: string): Parts | undefined {
  const found = [...fold(text).matchAll(labels)];
  if (!found.some(([label]) => ofPart.test(label))) return undefined;
  const stretches = [
    text.slice(0, found[0]!.index),
    ...found.map((label, at) => text.slice(label.index + label[0].length, found[at + 1]?.index ?? text.length)),
  ];
  const said = stretches.map((part) => part.replace(/^[\s,;/(-]+|[\s,;./)-]+$/g, "")).filter((part) => part !== "");
  const parts = said.filter((part, at) => !said.some((other, index) => index !== at && holds(other, part, index < at)));
  return { name: parts.join(" "), said: parts };
}

/** Whether a part says all that another says; of two alike the first. */
function holds(other: string, part: string, isBefore: boolean): boolean {
  const [longer, shorter] = [other, part].map((one) => fold(one).split(/[\s-]+/));
  if (!longer || !shorter || (longer.length === shorter.length && !isBefore)) return false;
  return shorter.every((word) => longer.includes(word));
}
