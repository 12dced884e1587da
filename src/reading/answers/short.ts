import type { Words } from "./walked.ts";
import { readerOf } from "../choice.ts";
import type { FieldContext, FieldReading } from "../reading.ts";

/** A few words read as the answer to the one open question they fit. */
export interface Short {
  readonly words: Words;
  readonly context: FieldContext;
  readonly reading: FieldReading;
}

/** Longer sentences say what they answer. */
const fewWords = 60;
/** Where readings were spelled out, a sentence may name one of them and say more. */
const moreWords = 160;
const open = new Set(["name", "place", "code", "address"]);
const yesOrNo =
  /^\W{0,3}(?:yes|yep|yeah|y|no|nope|n|oui|non|ouais|true|false|i am|i'm|je suis|je ne suis|not|(?:in|inside|within|au) canada|是|否|在|不在)(?![\p{L}\p{N}])/iu;

/**
 * Reads short words against the few questions that are open: "brown", "the first one", "oui". Taken where they fit one of
 * them; where they fit several, each is asked about again. Words of any kind fit a name or a place, so those are tried only
 * when nothing else is asked.
 */
export function shortAnswers(line: Words, contexts: readonly FieldContext[]): Short[] {
  const offered = contexts.some((context) => context.question.choices !== undefined);
  if (line.words.length > (offered ? moreWords : fewWords)) return [];
  const parts = partsOf(line).map((part) => fitting(part, contexts));
  if (parts.length > 1 && parts.every((part) => part.length === 1)) {
    const found = parts.flat();
    if (new Set(found.map((one) => one.context)).size === found.length) return found;
  }
  const whole = fitting(line, contexts);
  return whole.length === 1 ? whole : whole.map((one) => ({ ...one, reading: doubted(one.reading) }));
}

function fitting(words: Words, contexts: readonly FieldContext[]): Short[] {
  return contexts.flatMap((context): Short[] => {
    const { type } = context.question;
    if (open.has(type) && contexts.length > 1) return [];
    if (type === "yes-no" && !yesOrNo.test(words.words)) return [];
    const reading = readerOf(context.question).read(words.words, context);
    return reading.kind === "none" ? [] : [{ words, context, reading }];
  });
}

function doubted(reading: FieldReading): FieldReading {
  if (reading.kind === "value") return { kind: "unclear", readings: [reading.value], rule: "short.fits-several" };
  return reading;
}

const joint = /\s*[,;/&\n]\s*|\s+(?:and|et)\s+/g;

function partsOf(line: Words): Words[] {
  const parts: Words[] = [];
  let from = 0;
  const push = (to: number): void => {
    const words = line.words.slice(from, to).trim();
    if (words !== "") parts.push({ words, start: line.start + from, end: line.start + to });
  };
  for (const match of line.words.matchAll(joint)) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(line.words.length);
  return parts;
}
