/** Words of "for all of us", "tous les deux", "pour toute la famille". */
const words = new Set(
  "for pour de of d all both everyone everybody each every tous toutes the whole entire family la le les l famille toute tout monde nous us we deux trois quatre cinq six two three four five six 2 3 4 5 6 same to a aux chacun sommes are people personnes".split(
    " ",
  ),
);
const telling =
  /\b(?:all|both|everyone|everybody|tous|toutes|(?:whole|entire|the) family|toute la famille|tout le monde|(?:les|nous|us|of us) (?:deux|trois|quatre|cinq|six|two|three|four|five)|each of us|chacun)\b/;
/** "All answers", "all entries" are no people. */
const things =
  /\b(?:all|both|toutes|tous) (?:the |les |my |our |mes |nos )?(?:answers?|dates?|entries|questions?|documents?|information|infos?|reponses?|renseignements|informations)\b/;

/** Whether a word may stand in words for everybody. */
export function everyWord(word: string): boolean {
  return words.has(word);
}

/** Whether words, folded, speak of everybody. */
export function holdsEvery(said: readonly string[]): boolean {
  const line = said.join(" ");
  return telling.test(line) && !things.test(line);
}
