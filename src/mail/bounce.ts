import { limits } from "../limits.ts";
import { normalAddress, readAddresses, sameAddress } from "./addresses.ts";
import { recipientsIn } from "./bounce-recipients.ts";
import {
  bounceSubjects,
  bounceWords,
  daemonLocalPart,
  daemonName,
  delayWords,
  originalBegins,
  reasonInSubject,
} from "./bounce-words.ts";
import { encodedValuesOf, type HeaderField, messageIdsIn, valuesOf } from "./headers.ts";
import type { ParsedMessage } from "./parse.ts";
import { htmlWords } from "./plain.ts";
import { enhancedCodeIn, judgeRefusal } from "./refusals.ts";
import { decodeXtext, type DeliveryReport, deliveryReportOf, originalHeadersOf, reportedAddress } from "./report.ts";

export interface BounceRecipient {
  address: string;
  /** RFC 3463 code; of class 4 for a delay, of class 2 for a report of success. Where the report has none, x.0.0. */
  status: string;
  /** True where writing again to this address is of no use. */
  hard: boolean;
}

export interface Bounce {
  kind: "bounce";
  recipients: BounceRecipient[];
  /** Message-ID of the mail that bounced, with its brackets, where the report brings it back. */
  originalMessageId: string | null;
  /** ENVID of the submission (RFC 3461), where the report brings it back. */
  envelopeId: string | null;
}

/**
 * Reads a delivery report, RFC 3464 or in words, or gives null for a message that is none. Everything in it can be
 * forged: who acts on it must find its own token or Message-ID and the matching recipient.
 */
export function readBounce(parsed: ParsedMessage): Bounce | null {
  const report = deliveryReportOf(parsed);
  const stating = report !== null && report.recipients.length > 0;
  if (!stating && !isMarked(parsed)) return null;
  const original = originalHeadersOf(parsed);
  const text = parsed.text ?? (parsed.html === null ? "" : htmlWords(parsed.html));
  const words = mailersWords(text);
  if (!stating && !isBounceInWords(parsed, words, original !== null)) return null;
  const stated = report ? fromReport(report, words) : [];
  return {
    kind: "bounce",
    recipients: stated.length > 0 ? stated : fromWords(parsed, words, text, original, report),
    originalMessageId: originalId(parsed, report, original, text),
    envelopeId: report ? envelopeIdOf(report) : null,
  };
}

/** Whether anything on its envelope or in its subject calls a message a report: without that its words make it none. */
function isMarked(parsed: ParsedMessage): boolean {
  return hasFailedRecipients(parsed) || isByDaemon(parsed) || isUnaddressed(parsed) || hasBounceSubject(parsed);
}

function hasFailedRecipients(parsed: ParsedMessage): boolean {
  return parsed.header("x-failed-recipients").length > 0;
}

function isByDaemon(parsed: ParsedMessage): boolean {
  return parsed.from.some((one) => daemonLocalPart.test(one.address.split("@")[0] ?? "") || daemonName.test(one.name));
}

/** Reports come from nobody, so that no report is made of a report (RFC 5321 4.5.5). */
function isUnaddressed(parsed: ParsedMessage): boolean {
  return parsed.header("return-path").some((value) => /^<\s*>$/.test(value));
}

function hasBounceSubject(parsed: ParsedMessage): boolean {
  return bounceSubjects.some((pattern) => pattern.test(parsed.subject.trim()));
}

/** Whether a message without a status part is a report all the same: who wrote it, how it begins and what it says. */
function isBounceInWords(parsed: ParsedMessage, words: string, bringsOriginal: boolean): boolean {
  if (hasFailedRecipients(parsed)) return true;
  const disposition = /disposition-notification|feedback-report/i.test(parsed.header("content-type")[0] ?? "");
  if (disposition) return false;
  const subject = hasBounceSubject(parsed);
  const saysSo = bounceWords.some((pattern) => pattern.test(words));
  const refusal =
    /(?:^|[^\d.])[45]\d\d[ -]#?[45]\.\d{1,2}\.\d{1,3}|\b5[0-5]\d\b[^\n]{0,200}(?:user|mailbox|recipient|address|reject|denied|relay|spam|unknown)/i.test(
      words,
    );
  if (isByDaemon(parsed)) return subject || saysSo || refusal || bringsOriginal;
  if (isUnaddressed(parsed))
    return subject ? saysSo || refusal || bringsOriginal : saysSo && (refusal || bringsOriginal);
  return subject && saysSo && (refusal || bringsOriginal);
}

/** One entry a recipient of the report; the address that the mail was sent to is added where a forward changed it. */
function fromReport(report: DeliveryReport, words: string): BounceRecipient[] {
  const found: BounceRecipient[] = [];
  for (const group of report.recipients) {
    const value = (name: string) => valuesOf(group, name)[0];
    const judged = judgeGroup(value("action"), value("status"), value("diagnostic-code"), words);
    for (const field of ["final-recipient", "original-recipient", "x-actual-recipient"]) {
      if (field === "x-actual-recipient" && found.length > 0) continue;
      // Some mailers leave out the empty line between two recipients' groups.
      for (const address of valuesOf(group, field).map((one) => reportedAddress(one))) {
        if (address && !found.some((one) => sameAddress(one.address, address)))
          found.push({ address: normalAddress(address), ...judged });
      }
    }
  }
  return found;
}

function judgeGroup(
  action: string | undefined,
  stated: string | undefined,
  diagnostic = "",
  words = "",
): { status: string; hard: boolean } {
  const said = diagnostic.slice(diagnostic.indexOf(";") + 1);
  const status = enhancedCodeIn(` ${stated ?? ""}`);
  const theirs = enhancedCodeIn(said);
  const code = replyCodeIn(said);
  // The remote server's own code says more than the reporter's x.0.0 or its class alone.
  const specific = theirs && !/\.0\.0$/.test(theirs) && (!status || status[0] === theirs[0]) ? theirs : null;
  const decisive = specific ?? status ?? theirs ?? (code ? `${String(code)[0]}.0.0` : classOf(action));
  if (decisive.startsWith("2.") || /^(?:delivered|relayed|expanded)/i.test(action ?? ""))
    return { status: status ?? "2.0.0", hard: false };
  if (/^delayed/i.test(action ?? "")) return { status: decisive.startsWith("4.") ? decisive : "4.0.0", hard: false };
  const spoken = said.replace(/[\d\s.#;-]/g, "").length > 8 ? said : `${said} ${words.slice(0, 4000)}`;
  return { status: decisive, hard: judgeRefusal(decisive, code, spoken).hard };
}

/** Recipients of a report in words: a header that names them, the text, and last the original's own recipient. */
function fromWords(
  parsed: ParsedMessage,
  words: string,
  text: string,
  original: readonly HeaderField[] | null,
  report: DeliveryReport | null,
): BounceRecipient[] {
  const sentTo = originalRecipients(original, text);
  const never = [...parsed.to, ...parsed.from, ...parsed.deliveredTo]
    .map((one) => one.address)
    .filter((one) => !sentTo.some((to) => sameAddress(to, one)));
  const failed = readAddresses(parsed.header("x-failed-recipients")).addresses.map((one) => one.address);
  const group = report?.recipients[0];
  const late =
    delayWords.some((pattern) => pattern.test(words)) || delayWords.some((pattern) => pattern.test(parsed.subject));
  const judge = (spoken: string) => {
    if (group)
      return judgeGroup(
        valuesOf(group, "action")[0],
        valuesOf(group, "status")[0],
        valuesOf(group, "diagnostic-code")[0],
        spoken,
      );
    return judgeWords(spoken, reasonInSubject.test(parsed.subject) ? `${parsed.subject}\n${words}` : words, late);
  };
  if (failed.length > 0) return failed.map((address) => ({ address, ...judge(words) }));
  const within = recipientsIn(words, never, sentTo);
  const named = within.length > 0 ? within : recipientsIn(text, never, sentTo);
  if (named.length > 0) return named.map((one) => ({ address: one.address, ...judge(one.words) }));
  return sentTo.slice(0, 1).map((address) => ({ address, ...judge(words) }));
}

function judgeWords(spoken: string, words: string, late: boolean): { status: string; hard: boolean } {
  const near = enhancedCodeIn(spoken) ?? enhancedCodeIn(words);
  const code = replyCodeIn(spoken) ?? replyCodeIn(words);
  const status = near ?? (late ? "4.0.0" : code ? `${String(code)[0]}.0.0` : "5.0.0");
  if (late && !status.startsWith("5.")) return { status, hard: false };
  const first = judgeRefusal(status, code, spoken);
  return { status, hard: first.hard || (first.about === "other" && judgeRefusal(status, code, words).hard) };
}

function replyCodeIn(text: string): number | null {
  const match = /(?:^|[^\d.:/-])([45]\d\d)(?:[ -]|$)(?!\d{2,3}\b)/m.exec(text);
  return match ? Number(match[1]) : null;
}

function classOf(action: string | undefined): string {
  return /^failed/i.test(action ?? "failed") ? "5.0.0" : "4.0.0";
}

/** The mailer's words: quoted lines out, and cut where the original message begins. */
function mailersWords(text: string): string {
  const own = text
    .slice(0, limits.mail.reportLength)
    .split("\n")
    .filter((line) => !/^[ \t]*>(?!>> |[ \t]*(?:RCPT|MAIL|DATA|EHLO|HELO|QUIT)\b)/.test(line))
    .join("\n");
  const begins = originalBegins.exec(own.slice(40));
  return begins ? own.slice(0, begins.index + 40) : own;
}

function originalRecipients(original: readonly HeaderField[] | null, text: string): string[] {
  const listed = original
    ? encodedValuesOf(original, "to")
    : [...text.slice(0, limits.mail.reportLength).matchAll(/^[ \t>]*To:[ \t]*([^\n]{3,500})/gim)]
        .slice(0, 1)
        .map((match) => match[1] ?? "");
  return readAddresses(listed).addresses.map((one) => one.address);
}

function originalId(
  parsed: ParsedMessage,
  report: DeliveryReport | null,
  original: readonly HeaderField[] | null,
  text: string,
): string | null {
  const fields = (name: string) =>
    report ? [report.message, ...report.recipients].flatMap((group) => valuesOf(group, name)) : [];
  const texts = [
    text,
    ...parsed.attachments
      .filter((part) => /^text\/|^message\/|octet-stream/.test(part.contentType))
      .map((part) => part.content.subarray(0, limits.mail.textLength).toString("utf8")),
  ];
  const written = texts.map(
    (one) =>
      /^[ \t>|]*(?:x-)?(?:original-)?message-?id[ \t]*:[ \t]*(?:\n[ \t>|]*)?(<[^<>\s]{3,900}>|[^\s<>]{1,400}@[^\s<>]{1,255})/im.exec(
        one,
      )?.[1] ?? "",
  );
  const candidates = [
    ...(original ? valuesOf(original, "message-id") : []),
    ...fields("original-message-id"),
    ...fields("x-original-message-id"),
    ...written,
    ...parsed.header("x-original-message-id"),
    ...parsed.header("in-reply-to"),
    ...parsed.references.slice(-1),
  ];
  return candidates.flatMap(messageIdsIn).find((id) => id !== parsed.messageId) ?? null;
}

function envelopeIdOf(report: DeliveryReport): string | null {
  const value = [report.message, ...report.recipients].flatMap((group) => valuesOf(group, "original-envelope-id"))[0];
  return value ? decodeXtext(value.trim()) : null;
}
