import type { AskedPerson } from "../question/person.ts";
import { indexSent, type SentIndex } from "./align/sent.ts";
import type { SentMail } from "./reading.ts";
import { sentHalves } from "./segment/half.ts";

interface Kept {
  readonly people: string;
  readonly index: SentIndex;
}

/** The indexes of mails that the caller still holds; with the mail its index goes. By whether the HTML part is in it. */
const withText = new WeakMap<SentMail, Kept>();
const withBoth = new WeakMap<SentMail, Kept>();

/** The index of a sent mail, for a reply with or without an HTML half. Made once for a mail that is read against again. */
export function indexOfSent(sent: SentMail, withHtml: boolean, people: readonly AskedPerson[]): SentIndex {
  const known = withHtml ? withBoth : withText;
  const names = JSON.stringify(people);
  const kept = known.get(sent);
  if (kept?.people === names) return kept.index;
  const index = indexSent(sentHalves(sent, withHtml), sent.questions, people);
  known.set(sent, { people: names, index });
  return index;
}
