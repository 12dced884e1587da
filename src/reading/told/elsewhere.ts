/** Words that make a date something else than an entry: a birth, a document, a departure. Folded text. */
export const otherDate =
  /\b(?:born|birth\w*|nee|ne(?= (?:le|en|a|au|aux|dans)\b)|naissance|appli(?:ed|cation)|demande|issued|visa|permit|permis|passport|passeport|expir\w*|left|leave|leaving|depart\w*|quitte\w*|parti\w*|married|mariee?s|mariee|(?:suis|sommes|est|ai|avons|etais?|etions) maries?|approved|approuvee?|received|recue?s?|wrote|dated|outside|hors|trip|voyage|(?:to|into|in|aux?|en) (?:the )?(?:usa?|u\.s\.|united states|etats-unis|uk|united kingdom|royaume-uni|schengen|europe))\b|\((?:my |mon |ma )?(?:husband|wife|spouse|partner|son|daughter|mother|father|mari|femme|epoux|epouse|conjointe?|fils|fille|mere|pere)\)/;

/** Words that make an address somebody else's. Folded text. */
const otherOwner =
  /\b(?:representative|representant\w*|lawyer|consultant|agent|avocat\w*|friend|ami|amie|employer|employeur|old|ancien\w*|former|wrong|not|pas)\b/;

/** Whether words beside an answer of this type, in a list or a row, say that it is something else. Folded text. */
export function isOfSomethingElse(folded: string, type: string): boolean {
  if (type === "date") return otherDate.test(folded);
  return type === "email" && otherOwner.test(folded.replace(/\S{1,64}@\S{1,200}/g, " "));
}
