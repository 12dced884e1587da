import { type ParsedMail, simpleParser, type SimpleParserOptions } from "mailparser";
import { limits } from "../limits.ts";
import { type MailAddress, readAddresses } from "./addresses.ts";
import {
  doubledHeaders,
  encodedValuesOf,
  hasBareReturn,
  headerLength,
  type HeaderField,
  messageIdsIn,
  readHeaders,
  valuesOf,
} from "./headers.ts";
import { type Shortened, shorten } from "./shorten.ts";
import { type HeaderReading, unsureHeaders } from "./two-readings.ts";

/** A part that is not the mail's own text: a file, a picture, a delivery report, a message inside the message. */
export interface MailAttachment {
  filename: string | null;
  /** Media type in lower case, as the sender claims it. */
  contentType: string;
  /** Bytes after transfer decoding. */
  size: number;
  content: Buffer;
}

/** What a raw message says. Nothing here is proof of anything: every word of it is the sender's. */
export class ParsedMessage {
  readonly headers: readonly HeaderField[];
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  /** Message-IDs of References, oldest first. */
  readonly references: readonly string[];
  /** Every mailbox of every From field. */
  readonly from: readonly MailAddress[];
  /** A From in group syntax names no single writer. */
  readonly fromGrouped: boolean;
  readonly replyTo: readonly MailAddress[];
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  /** Addresses our own servers noted: Delivered-To, X-Original-To, Envelope-To. */
  readonly deliveredTo: readonly MailAddress[];
  readonly subject: string;
  /** The Date field as an ISO instant in UTC, or null where it is missing or no date. Never trusted for order. */
  readonly date: string | null;
  readonly text: string | null;
  readonly html: string | null;
  /** True when there were more words than the bounds let in, and only their beginnings are here. */
  readonly cut: boolean;
  /** True when files were so large that they are here in part: their sizes are the parts' sizes. */
  readonly filesCut: boolean;
  readonly attachments: readonly MailAttachment[];
  /** Fields that may stand once and stand twice, counted in the raw bytes. */
  readonly doubledHeaders: readonly string[];
  /** Fields on which two parsers part: see `two-readings.ts`. */
  readonly unsureHeaders: readonly string[];
  /** A NUL anywhere in the raw bytes: parsers end strings there, or do not. */
  readonly hasNul: boolean;

  constructor(
    raw: Buffer,
    body: { text: string | null; html: string | null; attachments: MailAttachment[]; shortened: Shortened },
    other: HeaderReading,
  ) {
    const fields = readHeaders(raw);
    const from = readAddresses(encodedValuesOf(fields, "from"));
    const list = (...names: string[]) =>
      readAddresses(names.flatMap((name) => encodedValuesOf(fields, name))).addresses;
    this.headers = fields;
    this.messageId = firstId(fields, "message-id");
    this.inReplyTo = firstId(fields, "in-reply-to");
    this.references = valuesOf(fields, "references").flatMap(messageIdsIn).slice(-limits.mail.references);
    this.from = from.addresses;
    this.fromGrouped = from.grouped;
    this.replyTo = list("reply-to");
    this.to = list("to");
    this.cc = list("cc");
    this.deliveredTo = list("delivered-to", "x-original-to", "envelope-to", "x-envelope-to");
    this.subject = valuesOf(fields, "subject")[0] ?? "";
    this.date = instantOf(valuesOf(fields, "date")[0]);
    this.text = body.text?.slice(0, limits.mail.textLength) ?? null;
    this.html = body.html?.slice(0, limits.mail.htmlLength) ?? null;
    this.cut =
      body.shortened.words ||
      (body.text?.length ?? 0) > limits.mail.textLength ||
      (body.html?.length ?? 0) > limits.mail.htmlLength;
    this.filesCut = body.shortened.files;
    this.attachments = body.attachments;
    this.doubledHeaders = doubledHeaders(raw);
    const addresses = (mailboxes: readonly MailAddress[]) => mailboxes.map((one) => one.address);
    const ours = {
      from: addresses(this.from),
      replyTo: addresses(this.replyTo),
      subject: this.subject,
      messageId: this.messageId ?? "",
      inReplyTo: this.inReplyTo ?? "",
    };
    this.unsureHeaders = [...(hasBareReturn(raw) ? ["line-end"] : []), ...unsureHeaders(fields, ours, other)];
    this.hasNul = raw.includes(0);
  }

  /** All values of one field in order, decoded. `name` in any case. */
  header(name: string): string[] {
    return valuesOf(this.headers, name);
  }
}

/** Bytes that cannot be read within bounds. The message is one plain sentence, fit for the person who gets the mail. */
export class UnreadableMessage extends Error {
  override name = "UnreadableMessage";
}

/**
 * The parser's settings: no conversions between text and HTML and no inlined pictures (all three explode on hostile
 * mail), messages inside the message and delivery reports kept whole as attachments.
 */
const options: SimpleParserOptions & { ignoreEmbedded: boolean; maxHeadSize: number; maxChildNodes: number } = {
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipImageLinks: true,
  keepDeliveryStatus: true,
  ignoreEmbedded: true,
  maxHeadSize: limits.mail.headerBytes,
  maxChildNodes: limits.mail.parts,
};

/** Parses the bytes of one message (RFC 5322, MIME). Throws `UnreadableMessage` when a bound is passed or parsing fails. */
export async function parseMessage(raw: Buffer): Promise<ParsedMessage> {
  if (raw.length > limits.mail.messageBytes) throw new UnreadableMessage("The message is larger than 50 MiB.");
  if (raw.length === 0) throw new UnreadableMessage("The message is empty.");
  if (headerLength(raw) > limits.mail.headerBytes)
    throw new UnreadableMessage("The message's header is larger than 512 KiB.");
  const shortened = shorten(raw);
  const { bytes } = shortened;
  if (hasMoreLines(bytes, limits.mail.lines))
    throw new UnreadableMessage("The message has more lines than a mail of its size may have.");
  try {
    const mail = await simpleParser(bytes, options);
    const attachments = mail.attachments.map((part) => ({
      filename: part.filename ?? null,
      contentType: part.contentType.toLowerCase(),
      size: part.content.length,
      content: part.content,
    }));
    const body = { text: mail.text || null, html: mail.html || null, attachments, shortened };
    return new ParsedMessage(raw, body, readingOf(mail));
  } catch (cause) {
    const bound = cause instanceof Error && "code" in cause && cause.code === "EMAXLEN";
    throw new UnreadableMessage(
      bound
        ? "The message has more parts or a larger part header than a mail may have."
        : "The message's structure cannot be read.",
      { cause },
    );
  }
}

/** What mailparser itself makes of the fields: the second reading. */
function readingOf(mail: ParsedMail): HeaderReading {
  const addresses = (list: ParsedMail["from"]) =>
    (list?.value ?? []).flatMap((one) => one.group ?? [one]).map((one) => one.address ?? "");
  return {
    from: addresses(mail.from),
    replyTo: addresses(mail.replyTo),
    subject: mail.subject ?? "",
    messageId: mail.messageId ?? "",
    inReplyTo: mail.inReplyTo ?? "",
  };
}

function hasMoreLines(raw: Buffer, most: number): boolean {
  let lines = 0;
  for (let at = raw.indexOf(10); at >= 0; at = raw.indexOf(10, at + 1)) {
    lines += 1;
    if (lines > most) return true;
  }
  return false;
}

function firstId(fields: readonly HeaderField[], name: string): string | null {
  return valuesOf(fields, name).flatMap(messageIdsIn)[0] ?? null;
}

function instantOf(value: string | undefined): string | null {
  const milliseconds = value === undefined ? Number.NaN : Date.parse(value);
  return Number.isNaN(milliseconds) ? null : Temporal.Instant.fromEpochMilliseconds(milliseconds).toString();
}
