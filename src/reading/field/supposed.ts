/** Words by which an entry is one to come, wished for or only supposed. Folded text. */
const supposed =
  /\b(?:will|i'll|we'll|shall|would|i'd|going to|gonna|about to|plan(?:s|ning|ned)? (?:to|on)|intend(?:s|ing|ed)? to|hop(?:e|ing) to|expect(?:s|ing|ed)? to|want(?:s|ed)? to|wish(?:es)? to|hav(?:e|ing) to|needs? to|suppos(?:ed|ing)|scheduled|booked|(?:when|once|after|before|until|till|whenever|as soon as|the day|by the time) (?:i|we|he|she|they|you|my \w+) (?:land|arrive|enter|come|get|fly|return|cross|go|reach|drive)s?|if|in case|unless|upcoming|next (?:week|month|year|time|trip|\w+day)|tomorrow|(?:vais|va|allons|vont|compte|comptons|prevois|prevoit|prevoyons|pense|pensons|souhaite|souhaitons|voudrais|aimerais|dois|espere|esperons) (?:bien )?(?:y )?(?:entrer|rentrer|arriver|atterrir|venir|revenir|passer|traverser|retourner|aller|faire|prendre)|si (?:je|nous|on|j')|(?:quand|lorsqu\w*|des que|une fois que|avant que|aussitot que|le jour ou)[ '](?:je |j'|nous |il |elle |on )?(?:arrive|atterris|entre|reviens|rentre|passe|traverse)\b|(?:atterrir|arriver|entrer|reviendr|rentrer|passer|traverser|retourner|viendr|ser|aur|pourr|devr)(?:ai|as|a|ons|ez|ont|ais|ait|ions|aient)|demain|prochaine?|prochainement)\b/g;
/** Words by which it has been. */
const happened =
  /\b(?:entered|arrived|landed|crossed|came|flew|drove|returned|got|went|was|were|had|been|last|most recent(?:ly)?|recent(?:ly)?|suis|sommes|ai|avons|a eu|etait|derniere?|plus recente|atterri)\b/;

/**
 * Whether the entry that a folded clause tells of has not been: nobody has come in yet by "when I land at Toronto" or "I plan
 * to enter through Peace Bridge". `start` and `end` are the value's; the word nearest before it decides, else one behind it.
 */
export function isSupposed(folded: string, start: number, end: number): boolean {
  const before = folded.slice(Math.max(0, start - 200), start);
  const last = [...before.matchAll(supposed)].at(-1);
  if (last) return !happened.test(before.slice(last.index + last[0].length));
  if (happened.test(before)) return false;
  const after = /^[^.,;!\n]{0,80}/.exec(folded.slice(end))?.[0] ?? "";
  return after.search(supposed) !== -1 && !happened.test(after);
}
