import { withoutKnownPlaces } from "../field/beside.ts";
import { monthOf } from "../field/date-words.ts";
import { hue } from "../field/hue.ts";
import { fold } from "../normal.ts";

/** Words by which people take something back. Folded text. */
const correcting =
  /\b(?:correction|erratum|errata|corrected|corriger?|rectifi\w*|oops|oups|my mistake|i made (?:a|an) (?:mistake|error)|je me suis tromp\w*|erreur|(?<!(?:any|my|the|des|les) )typo|i meant|je voulais dire|should (?:be|read|have been)|(?:please )?(?:ignore|disregard)|make that|no wait|wait,|actually|en fait|en realite|instead of|not the|wrong|changed my mind|ne tenez pas compte|plutot)\b|\bsorry[,:;]|\bdesolee?[,:;]|\bpardon[,:;]/;

/** Whether the words take back something said before. */
export function corrects(words: string): boolean {
  return correcting.test(fold(words));
}

/** What a sentence takes back: nothing, something, or plainly the value before it by the one it gives. */
export type Correction = false | "mentions" | "replaces";

export function correctionIn(words: string): Correction {
  if (!corrects(words)) return false;
  return isPlainCorrection(words) ? "replaces" : "mentions";
}

/** All that a sentence may hold that puts one value in the place of another: "Sorry, my first entry was 4 March 2018, not 2019." */
const plain = new Set(
  (
    "sorry no not correction correct corrected corrections corrige corriger corrigee rectification rectifier erratum oops oups i my made a an mistake error je me suis trompe trompee erreur typo mean meant voulais dire veux should be read have been " +
    "please ignore disregard make that wait actually en fait en realite instead of the wrong plutot pardon desole desolee pas non mais but and et it is it's was s m t am are sont est etait c ce cela this that's one " +
    "above ci dessus previous what wrote ecrit j ai above answer reponse answers above value on in at to le la l les du de d un une au aux a mon ma mes our nos notre your for pour above date dates first last most recent recently latest premiere premier derniere dernier recente plus entry entered entree entree entries arrived arrival landed " +
    "arrivee arrive entre canada eye eyes colour color couleur yeux email e mail address adresse courriel uci iuc number numero name nom full place port point airport aeroport international bridge pont border crossing via through by par dark light fonce clair in question yes oui by hi hello bonjour one more thing st nd rd th er re just noticed wrote gave day year month annee mois jour year thanks thank you merci ne tenez compte"
  ).split(" "),
);
const colour = new RegExp(`^${hue}$`);

function isPlainCorrection(words: string): boolean {
  const left = withoutKnownPlaces(fold(words).replace(/\S{1,64}@\S{1,200}/g, " "));
  if (left.includes("?")) return false;
  const parts = left.match(/\p{L}+/gu) ?? [];
  return parts.every((word) => plain.has(word) || monthOf(word) !== undefined || colour.test(word));
}
