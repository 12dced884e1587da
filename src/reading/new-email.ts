import { type Asking, contextsFor } from "./answers/asking.ts";
import { senderOf } from "./family.ts";
import { emailReader } from "./field/email.ts";
import { others } from "./field/yes-no-words.ts";
import { fold } from "./normal.ts";
import type { FieldContext, FieldReading } from "./reading.ts";

/** Words that say that an address takes another's place, and words that say that it is one for mail. */
const changed =
  /\b(?:new|chang\w*|instead|from now on|no longer|replac\w*|update\w*|switch\w*|nouvel(?:le)?|nouveau|desormais|dorenavant|remplac\w*|modifi\w*|plutot|n'utilise plus|mettre a jour)\b/;
const forMail = /\b(?:e-?mails?|courriels?|write|ecri\w*|reach|joindre|contact\w*|messages?)\b/;

/**
 * The one address that somebody asks us, in words of their own, to write to from now on; null where there is none, more
 * than one, or where it is doubted, denied or somebody else's. One that differs from theirs by a slip of the keys is taken
 * for the slip that it may be: an agent asks. Both halves of a mail must say the same.
 */
export function newEmailIn(halves: readonly { readonly told: readonly string[] }[], asking: Asking): string | null {
  const sender = senderOf(asking.people, asking.from);
  const context = sender === null ? undefined : contextsFor(sender.id, asking)[0];
  if (context === undefined) return null;
  const named = new Set(halves.map(({ told }) => namedIn(told.join("\n"), context)));
  const [one = null, ...more] = named;
  return more.length === 0 ? one : null;
}

function namedIn(told: string, context: FieldContext): string | null {
  const folded = fold(told);
  if (!changed.test(folded) || !forMail.test(folded) || others.test(folded)) return null;
  const fresh = emailReader.find(told, context).flatMap(({ reading }) => (isOld(reading, context) ? [] : [reading]));
  const [one, ...more] = fresh;
  if (one?.kind !== "value" || typeof one.value !== "string" || more.length > 0) return null;
  return isSlip(one.value, context.from) || isSlip(one.value, context.person.email) ? null : one.value;
}

/** The address they write from, or the one on file, named beside the new one. */
function isOld(reading: FieldReading, { from, person }: FieldContext): boolean {
  const old = [from, person.email].map((address) => address?.toLowerCase());
  return reading.kind === "value" && old.includes(String(reading.value).toLowerCase());
}

/** Whether two addresses have the same name and domains two strokes apart, or the same domain and names one stroke apart. */
function isSlip(address: string, old: string | null): boolean {
  if (old === null) return false;
  const [local = "", domain = ""] = address.toLowerCase().split("@");
  const [oldLocal = "", oldDomain = ""] = old.toLowerCase().split("@");
  if (local === oldLocal) return domain !== oldDomain && strokes(domain, oldDomain) <= 2;
  return domain === oldDomain && strokes(local, oldLocal) <= 1;
}

/** Letters to add, leave out or change to make one word the other (Levenshtein); both are bounded by an address's length. */
function strokes(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const kept = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1);
      next.push(Math.min(kept, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
