import { limits } from "../limits.ts";
import { normalAddress, sameAddress } from "./addresses.ts";

/** An address that a report in words names as its recipient, with the words that belong to it. */
export interface NamedRecipient {
  address: string;
  words: string;
}

/** An apostrophe belongs to a name only between two letters (o'brien@…); elsewhere it is a quotation mark. */
const local = String.raw`[^\s<>()[\]\\,;:"'「」，。：；（）](?:[^\s<>()[\]\\,;:"'「」，。：；（）]|(?<=[a-z])'(?=[a-z])){0,127}`;
const address = String.raw`${local}@[a-z0-9\u00a1-\uffff](?:[a-z0-9\u00a1-\uffff.-]{0,250}[a-z0-9\u00a1-\uffff])?`;
const opening = String.raw`[<("'\[「（]{0,2}(?:mailto:|smtp:|rfc822;[ ]?)?`;

/**
 * How mailers name the recipient, the surest first. Each captures one address. The first row that finds any decides.
 */
const rows: readonly RegExp[] = [
  // Postfix, qmail, Courier, sendmail: a line that begins with the address in brackets.
  new RegExp(
    String.raw`^[ \t*•-]{0,12}<(?:smtp:|mailto:)?(${address})>(?:[:;.,]|[ \t]*$|[ \t]+(?:\(|[-:.#]|the |is |was |could|has|host|unknown|user|mail|said))`,
    "gim",
  ),
  // Exim, Gmail, sendmail: the address by itself on a line.
  new RegExp(
    String.raw`^[ \t*•-]{0,12}(?:to:? ?)?${opening}(${address})[>)"'\]」）]{0,2}[:;.]?[ \t]*(?:\((?:[^()\n]{0,300})\)?)?[ \t]*$`,
    "gim",
  ),
  // Exchange, Outlook: name (address), 'address' on date; Notes: "address was not found".
  new RegExp(
    String.raw`^[ \t*•-]{0,12}[^\n@<>()]{0,120}[(<'"]{1,2}(?:mailto:|smtp:)?(${address})[)>'"]{1,2}(?:[<[][^\n]{0,300}[>\]])?(?:[ \t]+on \d[^\n]{0,60})?[ \t:.]*$`,
    "gim",
  ),
  new RegExp(
    String.raw`^[ \t*•-]{0,12}${opening}(${address})[>)"'\]」）]{0,2}[ \t]*(?:on \d|:|-|=|,|\.{3}|;|\(|\t| {2}|(?:is|was|has|could|cannot|can|not|unknown|user|no|does|mailbox|failed|did|smtp|host|5\d\d|4\d\d)\b)`,
    "gim",
  ),
  // Anywhere: a word that introduces it.
  new RegExp(
    String.raw`(?:rcpt to:?|final-recipient:|original-recipient:|(?:failed|intended|invalid|unknown|original|following|rejected|undeliverable|final|bad|this|the)[ -]?(?:e-?mail )?(?:recipients?|addresse?s?|destinations?|users?|mailbox(?:es)?)(?:\(s\))?(?: was| is| address)?[ \t]*[:=-]?|recipients?(?: address)?(?:\(s\))?[ \t]*[:=]|^[ \t]*to[ \t]*[:=]|delivered to|deliver(?:y|ing)?(?: your| the| a)? (?:message |mail |e-?mail )?to|sent to|message to|mail to|send to|remis(?:e)? (?:à|au)|destinataires?[ \t]*:?|adresse[ \t]*:?|收件人[ \t]*[:：]?|收信人[ \t]*[:：]?|地址[ \t]*[:：]?|发送到|发往|an|para|a)[ \t\r\n]{0,6}(?:[^\n@<>]{0,40}[ (<"'])?${opening}(${address})`,
    "gim",
  ),
  // Anywhere at all.
  new RegExp(String.raw`(${address})`, "gi"),
];

/** Local parts that name a mail system or a help desk, never the person written to. */
const service =
  /^(?:postmaster|mailer-daemon|mail-daemon|abuse|no-?reply|do-?not-?reply|support|help|helpdesk|admin|administrator|root|bounces?(?:[+=-].*)?|microsoftexchange[0-9a-f]{20,}.*|webmaster|hostmaster|info@postmaster)$/i;
/** Not addresses: Message-IDs and queue names that look like one. */
const identifier = /^(?:[0-9a-f]{8,}[.$_-]|[\w.+=$-]{28,}@|\d{8,}\.|e?smtp)/i;

/**
 * The recipients that a report names in words. `words` is the mailer's own text, without the original; `never` are
 * addresses that cannot be meant (who the report went to and came from); `hints` are the original's recipients, which
 * decide between several candidates.
 */
export function recipientsIn(words: string, never: readonly string[], hints: readonly string[]): NamedRecipient[] {
  const text = words.slice(0, limits.mail.reportLength);
  const candidates = rows.map((row) => namedBy(row, text, never));
  const hinted = (found: NamedRecipient[]) =>
    found.filter((one) => hints.some((hint) => sameAddress(hint, one.address)));
  for (const found of candidates) if (hinted(found).length > 0) return unique(hinted(found));
  return unique(candidates.find((found) => found.length > 0) ?? []);
}

function namedBy(row: RegExp, text: string, never: readonly string[]): NamedRecipient[] {
  const found: NamedRecipient[] = [];
  const loose = row === rows.at(-1);
  for (const match of text.matchAll(row)) {
    const named = normalAddress((match[1] ?? "").replace(/[.>]+$/, ""));
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (never.some((one) => sameAddress(one, named)) || service.test(named.slice(0, named.indexOf("@")))) continue;
    if (
      /message-?id\b/i.test(before.slice(before.lastIndexOf("\n") + 1) + match[0]) ||
      /message-?id[\s:：=|]{0,12}$/i.test(before) ||
      (loose && identifier.test(named))
    )
      continue;
    found.push({ address: named, words: text.slice(match.index, match.index + 1500) });
    if (found.length >= limits.mail.bounceRecipients || (loose && found.length > 0)) break;
  }
  // What is said of one recipient ends where the next is named.
  return found.map((one, at) => {
    const next = found[at + 1];
    const end = next ? one.words.indexOf(next.address, one.address.length) : -1;
    return end > 0 ? { ...one, words: one.words.slice(0, end) } : one;
  });
}

function unique(found: NamedRecipient[]): NamedRecipient[] {
  return found.filter((one, at) => found.findIndex((other) => sameAddress(other.address, one.address)) === at);
}
