/** A rule of the reader and how it is weakened: words of its source, exactly once there, and what stands in their place. */
export interface Mutation {
  readonly name: string;
  /** Under src/reading/. */
  readonly file: string;
  readonly rule: string;
  readonly weakened: string;
}

export const mutations: readonly Mutation[] = [
  { name: "take the first of two readings of a date", file: "field/date.ts", rule: "if (candidate.left.length > 1) {", weakened: "if (false) {" },
  { name: "take a date that the calendar and the receipt rule out", file: "field/date-facts.ts", rule: "return (bounds.from === undefined", weakened: "return true || (bounds.from === undefined" },
  { name: "take a day of birth for an entry", file: "answers/facts.ts", rule: "entry.taken.value === birthDate", weakened: "entry.taken.value === null" },
  { name: "do not compare the order of the two entries", file: "answers/facts.ts", rule: "last.taken.value < first.taken.value", weakened: "false" },
  { name: "believe a form of dates that a date contradicts", file: "answers.ts", rule: "return breaks ?", weakened: "return false ?" },
  { name: "believe a form of dates that is denied or said of others", file: "field/date-form.ts", rule: "!isNegated(one) && isAboutForm(one)", weakened: "true" },
  { name: "take what is called doubtful", file: "field/doubt.ts", rule: 'return words.includes("?") || doubts.test(words);', weakened: "return false;" },
  { name: "take a value whatever stands beside it", file: "field/beside.ts", rule: "return lettersOf(left).every((word) => known.has(word)", weakened: "return true || lettersOf(left).every((word) => known.has(word)" },
  { name: "overlook what a remark takes back", file: "remark/touch.ts", rule: "if (signs === 0 ||", weakened: "if (signs >= 0 ||" },
  { name: "take the first of two values", file: "answers/merge.ts", rule: "const repeats = telling.every(", weakened: "const repeats = true || telling.every(" },
  { name: "believe one half of a mail against the other", file: "answers/result.ts", rule: "? one : differing(one, other);\n  }", weakened: "? one : one;\n  }" },
  { name: "take a value under another person's heading", file: "answers/block.ts", rule: "inside !== null && inside !== block.person", weakened: "false" },
  { name: "take a family's answers that nobody is named for", file: "answers/filed.ts", rule: "owner?.person === null && !everybody ? owner.rule :", weakened: "owner?.person === null && !everybody ? null :" },
  { name: "believe numbers that are not ours", file: "answers/filed.ts", rule: 'shifted.has(entry) ? "numbers.shifted"', weakened: 'false ? "numbers.shifted"' },
  { name: "take a line of a list that fits two questions", file: "layout/listed.ts", rule: "const certain =", weakened: "const certain = true ||" },
  { name: "take a UCI that is not on file", file: "field/uci.ts", rule: 'return unclear([candidate.digits], isDate ?', weakened: 'return value(candidate.digits, isDate ?' },
  { name: "take a telephone number for a UCI", file: "field/uci.ts", rule: "if (isTelephone(one.digits, context.person.uci)) return true;", weakened: "" },
  { name: "take the first of two addresses", file: "field/email.ts", rule: "if (distinct.length > 1) {", weakened: "if (false) {" },
  { name: "take the first of two colours", file: "field/eye-colour.ts", rule: 'if (distinct.length > 1) return unclear(distinct, "eyes.two-colours");', weakened: "" },
  { name: "take a name with digits", file: "field/name.ts", rule: 'return isName ? unclear([bare], "name.with-digits")', weakened: 'return isName ? value(bare, "name.with-digits")' },
  { name: "take a name that is nobody's on file", file: "field/name.ts", rule: 'if (isLed || !isKnown(words, own)) return unclear([name], "name.not-on-file");', weakened: "" },
  { name: "take a yes whatever stands beside it", file: "field/yes-no.ts", rule: "const plain = isPlainAnswer(said, answer, context.person);", weakened: "const plain = isPlainAnswer(said, answer, context.person) || true;" },
  { name: "take a hint of presence for an answer", file: "field/yes-no.ts", rule: 'if (all.has("here")) return unclear([true], "presence.hint");', weakened: 'if (all.has("here")) return value(true, "presence.hint");' },
  { name: "take a year for a verification code", file: "field/code.ts", rule: 'return unclear(distinct, "code.may-be-year");', weakened: 'return value(only.words, "code.may-be-year");' },
  { name: "take a question for an answer", file: "answers/asked.ts", rule: 'if (inverted.test(folded)) return "asks";', weakened: "if (folded) return null;" },
  { name: "take an entry that has not been", file: "field/supposed.ts", rule: "const before = folded.slice(Math.max(0, start - 200), start);", weakened: 'const before = ""; if (before === "") return false;' },
  { name: "take a letter against the words beside it", file: "choice.ts", rule: "if (namesOther(words, choice, choices))", weakened: "if (false)" },
  { name: "take every sentence for a courtesy", file: "segment/polite.ts", rule: "if (sentence.length > longest) return false;", weakened: "if (sentence.length < longest) return true;" },
  { name: "do not align with what was sent", file: "segment.ts", rule: "const ours = sent === null ?", weakened: "const ours = true || sent === null ?" },
  { name: "do not tell greetings, signatures and attributions from answers", file: "segment/skip.ts", rule: "const skipped = new Set<number>();", weakened: "const skipped = new Set<number>(); if (skipped.size === 0) return skipped;" },
]; // prettier-ignore
