import { fold } from "../normal.ts";

const opening = String.raw`^(?:(?:and|but|so|also|hi|hello|please|et|mais|bonjour)\b[\s,:]*){0,2}`;
/** A verb before its subject asks, with a question mark or without. Folded text. */
const inverted = new RegExp(
  String.raw`${opening}(?:(?:do|does|did|will|would|should(?! you (?:ever )?(?:need|have|require|want|wish)\b[^?,]{1,80},[^?]*$)|shall|can|could|may|might|must|is|are|am|was|were|isn't|aren't|won't|don't|can't) (?:i|you|we|my|our|it|there|this|that|the|they|he|she|his|her|someone|anyone)\b|have (?:i|you|we|they)\b|est-ce\b|\p{L}{1,14}-(?:je|tu|vous|nous|il|elle|on|ils|elles|t-il|t-elle|t-on|ce)\b|y a-t-il\b)`,
  "u",
);
/** What a sentence with a question mark begins with, where all of it asks. */
const asking = new RegExp(
  String.raw`${opening}(?:what|when|where|which|who|whom|whose|why|how|if|in case|suppose|quand|lorsqu\w*|ou|quel|quelle|quels|quelles|qui|que|qu'\w+|pourquoi|comment|combien|si|a quel|a quelle|dans quel)\b`,
);
/** Where a question about something else may begin. */
const turn = /[,;–—]\s*|\s-\s|\b(?:so|but|and|also|et|mais|alors|aussi)\b,?\s*/g;
/** "…, is that right?" asks whether the value itself is. */
const confirming =
  /\b(?:right|correct|ok|okay|true|enough|fine|good|accurate|valid|exacte?|bonn?e?|juste|suffisant|it|that|ca|cela)\b/;

/**
 * How a sentence stands to the value that ends at `end`: it asks and tells nothing (`asks`), it tells but wants to hear
 * whether that is so (`confirms`), or it is no question about it (null).
 */
export function askedIn(sentence: string, end: number): "asks" | "confirms" | null {
  const folded = fold(sentence).replace(/[\s)"'*_]+$/, "");
  if (inverted.test(folded)) return "asks";
  if (!folded.endsWith("?")) return null;
  if (asking.test(folded)) return "asks";
  const after = folded.slice(end);
  for (const match of after.matchAll(turn)) {
    const rest = after.slice(match.index + match[0].length);
    if (inverted.test(rest) || asking.test(rest)) return confirming.test(rest) ? "confirms" : null;
  }
  return "confirms";
}

/** What an answer may turn on: a question that holds such a word may be about the answer above it. Folded text. */
const bearing =
  /\b(?:count\w*|compt\w*|trips?|enter\w*|entry|entries|entree?s?|visit\w*|land\w*|arriv\w*|atterri\w*|dates?|days?|jours?|eyes?|yeux|colou?rs?|couleurs?|canada|canadian|uci|iuc|names?|noms?|numbers?|numeros?|outside|abroad|mean|this|that|it|cela|ca|ceci|bien|correct\w*|right|ok|okay|enough|fine|good|valid\w*|exact\w*|juste)\b/;

/** Of how long it takes, and what comes next: there "it" is the application. */
const waiting =
  /\b(?:how (?:long|soon|many (?:weeks|months|days))|when|next steps?|status|combien de temps|delais?|quand|prochaines? etapes?|ou en est)\b/;

/** Whether a sentence asks something that no answer beside it turns on: "Can my wife have her own account?" Folded or not. */
export function asksElsewhere(sentence: string): boolean {
  const folded = fold(sentence);
  return (
    askedIn(sentence, 0) === "asks" &&
    !bearing.test(waiting.test(folded) ? folded.replace(/\b(?:this|that|it|cela|ca|ceci)\b/g, "") : folded)
  );
}
