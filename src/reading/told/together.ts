import { askedOf, contextsFor, type Asking } from "../answers/asking.ts";
import type { Candidate } from "../answers/merge.ts";
import type { Words } from "../answers/walked.ts";
import { readerOf } from "../choice.ts";
import { dealtIn } from "../family/deal.ts";
import { namedTogether } from "../family/names.ts";
import { onFileIn } from "./on-file.ts";
import type { Half } from "../segment.ts";

/** What a sentence says that names the family, or one answer of each of them: "emails zoe@… for me and minh@… for Minh". */
export function toldTogether(half: Half, sentence: Words, asking: Asking): Candidate[] {
  if (asking.people.length < 2) return [];
  const onFile = onFileIn(sentence, asking.people);
  if (onFile) return toldOf(half, onFile, asking);
  const named = namedTogether(sentence, asking.people) ?? [];
  const dealt = named.length === 0 && manyOf.test(sentence.words) ? dealtIn(sentence, askedOf(asking), null) : null;
  const said = [
    ...named.flatMap(({ person, name, uci, email }) => [
      { person, question: "fullName", words: name },
      ...(uci ? [{ person, question: "uci", words: uci }] : []),
      ...(email ? [{ person, question: "email", words: email }] : []),
    ]),
    ...(dealt?.shares.map(({ person, words }) => ({ person, question: dealt.question, words })) ?? []),
  ];
  return toldOf(half, said, asking);
}

/** The answers that words give to people; none for everybody's. */
export function toldOf(
  half: Half,
  said: readonly { readonly person: string | null; readonly question: string; readonly words: Words }[],
  asking: Asking,
): Candidate[] {
  return said.flatMap(({ person, question, words }) => {
    const context = person ? contextsFor(person, asking).find((one) => one.question.id === question) : undefined;
    if (!person || !context) return [];
    const reading = readerOf(context.question).read(words.words, context);
    const span = { part: half.part, start: words.start, end: words.end };
    return [{ person, question, reading, span, words: words.words, corrects: false }];
  });
}

const manyOf = /^(?:and |et )?(?:(?:our|nos) )?(?:e-?mails|courriels|ucis|iucs)\b/i;
