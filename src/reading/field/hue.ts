/** A colour of eyes in either language, as it stands in folded words. What it means is `eye-colour.ts`'s to say. */
export const hue =
  "(?:black|blue|brown|green|gr[ea]y|hazel|noire?s?|bleue?s?|brune?s?|verte?s?|gris|noisettes?|marrons?)";
/** The same with how dark it is: "dark brown", "bruns foncés". */
export const shade = String.raw`(?:(?:dark|light) )?${hue}(?: (?:fonces?|clairs?))?`;
