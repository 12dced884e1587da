import { fold } from "../normal.ts";
import { datesIn } from "./date-scan.ts";
import { portsIn } from "./gazetteer.ts";
import { coming, happened, labelAlone } from "./place-lead.ts";

const labels =
  /^(?:the |le |l')?(?:place|port|point|location|lieu|endroit|poi?nt|airport|aeroport|border crossing|poste frontalier|poe)(?: (?:of|d'|de|du)? ?(?:(?:that |my |the |cette |ma |la )?(?:most recent |last |latest |derniere |plus recente )?(?:entry|entree|arrival|landing)(?: plus recente| la plus recente)?))?\s*(?:is|was|est|etait|[:=]|-(?= ))\s*/;
const verbs =
  /^(?:(?:i|we|it|he|she|je|j'|nous)\s*(?:was |were |have |had |'ve |is |suis |sommes |ai |avons )?(?:last |most recently |recently |first )?(?:enter|land|arriv|came|cross|flew|drove|return|entr|atterri|passe|venu|revenu|rentre|est|was)[a-z]*(?: (?:to|into|in|au|the|le)\b)?(?: canada\b| country\b| back\b)?\s*|c'(?:etait|est) (?=(?:a|au|par|via) |(?!(?:les?|la|une?|ma|mon|mes|notre|nos|pas|plus|peut|quand|comme|meme|trop|ou|ni|en|dans|bien|ici)\b)[a-z])|(?:entered|landed|arrived|crossed|entree|arrivee|entre|arrive)(?: (?:to|into|in|au))?(?: canada)?\s+(?=at|via|through|by|in|a |au|par|from))+/;
/** "POE Sarnia", "I passed immigration at …", "j'ai passé la douane à …". */
const passing =
  /^(?:poe\s+(?=\p{L})|(?:(?:i|we|j'ai|nous avons|je suis|nous sommes) )?(?:passed|cleared|went|passe(?:e?s)?)(?: through| by| par)? (?:(?:the |canadian |la |l'))?(?:immigration|customs|border(?: control)?|douane|frontiere)\s+(?=(?:at|in|a|au|aux)\s))/u;
const means =
  /^(?:(?:came |arrived |arrivee? )?(?:by (?:air|land|sea|car|plane|aeroplane|airplane|flight|bus|coach|road|train|boat|ferry)|par (?:avion|la route|bateau|train|autobus)|en (?:avion|voiture|auto|autobus|autocar|train|bateau)|par voie (?:terrestre|aerienne)))(?:\s*[,:]\s*|\s+-\s+|\s+)(?:(?:at|via|through|thru|in|into|a|au|aux|par)\s+(?:the |la |le |l')?|l')?(?=\p{L})(?!(?:with|avec|and|et|on|le|to|border|crossing|station)\b)/u;
const prepositions =
  /^(?:(?:at|via|through|thru|by way of|using|in|into|on|over|across|by|near)\s+(?:the\s+)?(?!(?:air|plane|car|land|bus|train|sea|foot)\b)|(?:par|a|au|aux|en|dans|via|de|du|des)\s+(?:l'|la\s+|le\s+|les\s+)?|à\s+(?:l'|la\s+|le\s+)?)/;
const tail =
  /\s*[,(-]?\s*\b(?:(?:i |we |je suis |j'ai |nous sommes |nous avons )?(?:arrived|came|flew|drove|crossed|landed|arrivee?s?|venue?s?|entree?s?|passee?s?|traverse|atterri)(?: (?:in|over|back|there))?(?=\)?$| (?:by|on|off|in|with|from|par|en|de|avec) )|(?:arriving|coming(?: back)?|returning|connecting|flying|back|direct) from|on the|on|off (?:the|a|my)|le|in|at|from|en provenance d\w*|venant d\w*|with my|avec|by (?:air|plane|car|land|bus|train|road)|par (?:avion|la route(?! \d)|la terre|voie (?:terrestre|aerienne))|en (?:avion|voiture|auto|autobus|autocar|train|bus)|flight|vol)\b[^)]{0,60}\)?\s*$/;

/** The words without label, lead-in, marks, date and other company. */
export function core(text: string): string {
  let words = trimMarks(text.replace(/^\(?\d{1,2}[.):/]\s+/, ""));
  words = words.slice(labelAlone(words));
  for (const pattern of [labels, happened, passing, coming, verbs, means, prepositions, prepositions]) {
    const match = pattern.exec(fold(words));
    if (match && match[0].length < words.length) words = trimMarks(words.slice(match[0].length));
  }
  words = withoutDates(words);
  const led = prepositions.exec(fold(words));
  if (led && led[0].length < words.length) words = trimMarks(words.slice(led[0].length));
  const known = portsIn(words);
  const end = tail.exec(fold(words));
  const isOntario = end !== null && /^[^\p{L}]*ON\b/u.test(words.slice(end.index));
  if (
    end &&
    !isOntario &&
    end.index > 1 &&
    known.some((one) => one.end <= end.index) &&
    !known.some((one) => one.end > end.index)
  ) {
    words = words.slice(0, end.index);
  }
  return trimMarks(words);
}

function withoutDates(words: string): string {
  const [date] = datesIn(words);
  if (!date || date.readings.length === 0) return words;
  const before = words.slice(0, date.start).replace(/[\s,(-]*\b(?:on|le|dated|date|the|du)?[\s:(]*$/i, "");
  const after = words.slice(date.end).replace(/^[\s,).:;-]*(?:(?:at|via|through|à|par)\s+)?/i, "");
  return [before, after].filter((part) => /\p{L}{2}/u.test(part)).join(", ");
}

function trimMarks(words: string): string {
  const inner = words.replace(/^[\s"'*_>:;,.=·•|-]+/, "").replace(/[\s"*_;:,!?=|-]+$/, "");
  const bare = /^\([^()]*\)$/.test(inner) ? inner.slice(1, -1) : inner;
  return /\b(?:st|ste|int'?l|hwy|ont|que|b\.c|n\.s|n\.b|p\.e\.i|\p{L})\.$/iu.test(bare)
    ? bare.trim()
    : bare.replace(/[.\s]+$/, "");
}
