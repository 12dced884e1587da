import { limits } from "../limits.ts";
import { type HeaderField, readHeaders, valuesOf } from "./headers.ts";
import type { MailAttachment, ParsedMessage } from "./parse.ts";

/** The machine-readable part of a delivery report (RFC 3464 2.1): fields about the message, then a group a recipient. */
export interface DeliveryReport {
  message: HeaderField[];
  recipients: HeaderField[][];
}

/** Media types of the machine part: RFC 3464, and RFC 6533 where addresses are UTF-8. */
const statusTypes = new Set(["message/delivery-status", "message/global-delivery-status"]);
/** Media types under which a report brings the original back, whole or by its header alone. */
const originalTypes = new Set([
  "message/rfc822",
  "message/global",
  "message/news",
  "message/partial",
  "message/rfc822-headers",
  "message/global-headers",
  "text/rfc822-headers",
  "text/rfc822",
  "text/rfc822-header",
]);

/** The delivery report of a message, or null where it carries none. Several status parts are read as one. */
export function deliveryReportOf(parsed: ParsedMessage): DeliveryReport | null {
  const parts = parsed.attachments.filter((part) => statusTypes.has(part.contentType));
  if (parts.length === 0) return null;
  const groups = parts.flatMap((part) => fieldGroups(part.content));
  const about = groups.filter((group) => isAboutRecipient(group));
  return {
    message: groups.filter((group) => !isAboutRecipient(group)).flat(),
    recipients: about.slice(0, limits.mail.bounceRecipients),
  };
}

/** The header fields of the message that a report brings back, or null where it brings none. */
export function originalHeadersOf(parsed: ParsedMessage): HeaderField[] | null {
  for (const part of parsed.attachments.filter((one) => originalTypes.has(one.contentType))) {
    const fields = readHeaders(withoutLeadingSpace(part.content));
    if (fields.some((field) => ["message-id", "from", "to", "subject", "received"].includes(field.name))) return fields;
  }
  return null;
}

/** Whether a part of this type is there at all. */
export function hasPart(parsed: ParsedMessage, contentType: string): MailAttachment | undefined {
  return parsed.attachments.find((part) => part.contentType === contentType);
}

/** The groups of fields that empty lines stand between. */
export function fieldGroups(content: Buffer): HeaderField[][] {
  const text = content.subarray(0, limits.mail.reportLength).toString("utf8").replace(/\r\n?/g, "\n");
  return text
    .split(/\n[ \t]*\n/)
    .map((group) => readHeaders(Buffer.from(group.replace(/^\n+/, ""))))
    .filter((group) => group.length > 0);
}

/** The address of a recipient field, `rfc822; a@b` (RFC 3464 2.3.2), or null where there is none in it. */
export function reportedAddress(value: string | undefined): string | null {
  if (value === undefined) return null;
  const bare = value
    .slice(value.indexOf(";") + 1)
    .trim()
    .slice(0, 2 * limits.mail.addressOctets);
  const decoded = bare.replace(/\+([0-9A-F]{2})(?=.*@)/g, (written, hex: string) => xtextCharacter(hex) ?? written);
  return /[^\s<>,;:"'()][^\s<>,;:"()]{0,127}@[^\s<>,;:"'()]{1,255}/.exec(decoded)?.[0] ?? null;
}

/** Decodes xtext (RFC 3461 4), in which an ENVID comes back. */
export function decodeXtext(value: string): string {
  return value.replace(/\+([0-9A-F]{2})/g, (written, hex: string) => xtextCharacter(hex) ?? written);
}

/** xtext writes only "+", "=" and what is not printable as hex; other pairs are somebody's plus address. */
function xtextCharacter(hex: string): string | null {
  const character = String.fromCharCode(Number.parseInt(hex, 16));
  return /[+=\u0000-\u0020\u007f]/.test(character) ? character : null;
}

function isAboutRecipient(group: readonly HeaderField[]): boolean {
  return ["final-recipient", "original-recipient", "action"].some((name) => valuesOf(group, name).length > 0);
}

function withoutLeadingSpace(content: Buffer): Buffer {
  let at = 0;
  while (at < content.length && at < 64 && [0x0a, 0x0d, 0x20, 0x09].includes(content[at] ?? 0)) at += 1;
  return content.subarray(at);
}
