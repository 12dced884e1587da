/** Small marks of joy that people put beside what they write: ":)", ";-)", "^_^", "<3", "😊", "🎉". Doubt and sorrow (":(", "🤔") are none. */
const marks =
  /(?<![^\s\p{L}.!,])(?:(?:[:;=]['’^]?[oc-]?|[8xX]-)[)\]}DPp*]+(?![\p{L}\p{N}])|[(][-^]?[:;=]|\^[_.-]?\^|<3+(?!\s*[\p{L}\p{N}])|[xX]D+(?!\p{L}))|[\u2661\u2665\u263A\u263B\u2605\u2606\u2764\u2728\u2705\u270C\u{1F44D}\u{1F44B}\u{1F44C}\u{1F44F}\u{1F4AA}\u{1F389}\u{1F38A}\u{1F338}\u{1F339}\u{1F490}\u{1F341}\u{1F31F}\u{1F4AF}\u{1F493}-\u{1F49F}\u{1F600}-\u{1F60E}\u{1F618}\u{1F642}\u{1F643}\u{1F64B}\u{1F64C}\u{1F64F}\u{1F917}\u{1F970}\u{1F973}\u{1F979}\u{1FAF6}]|\u{1F1E8}\u{1F1E6}|(?<=\s)\\o\/|[\uFE0F\u{1F3FB}-\u{1F3FF}]|\u200D|[\u2640\u2642]/gu;

const any = /[:;=8xX^<(\\\u2605-\u2764]|[\p{Extended_Pictographic}\p{RI}]/u;

/** Words without the small marks of joy in them; as they are where they are nothing else. */
export function withoutJoy(words: string): string {
  if (!any.test(words)) return words;
  const left = words
    .replace(marks, " ")
    .replace(/(?<=\p{L}) {2,}(?=\p{L})/gu, ", ")
    .trimEnd();
  return /[\p{L}\p{N}]/u.test(left) ? left : words;
}
