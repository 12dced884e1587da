import type { AskedPerson } from "../../question/person.ts";
import { wordsOf } from "../align/token.ts";
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

/** "Surname DIALLO, given name Amina": both parts, which together are the name on file, in the order in which they are written. */
export function partsOnFile(text: string, person: AskedPerson): string | undefined {
  const found = surnameFirst.exec(text) ?? givenFirst.exec(text);
  const { given, family } = found?.groups ?? {};
  if (!given || !family) return undefined;
  const words = [...wordsOf(given), ...wordsOf(family)].toSorted().join(" ");
  const own = wordsOf(`${person.givenName} ${person.familyName}`).toSorted().join(" ");
  const written = text.indexOf(given) < text.indexOf(family) ? [given, family] : [family, given];
  return words === own ? written.join(" ") : undefined;
}

const surname = "(?:family name|surname|last name|nom(?: de famille)?)\\s?[:=]?\\s(?<family>[^,;:\\n]{1,60})";
const givenName = "(?:given names?|first names?|forenames?|pr[ée]noms?)\\s?[:=]?\\s(?<given>[^,;:\\n]{1,60}?)";
const surnameFirst = new RegExp(`^\\W{0,4}(?:my )?${surname}[,;]\\s?(?:and |et )?${givenName}[\\s.]*$`, "iu");
const givenFirst = new RegExp(`^\\W{0,4}(?:my )?${givenName}[,;]\\s?(?:and |et )?${surname}[\\s.]*$`, "iu");
