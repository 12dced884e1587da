import { authenticate, type Evidence } from "../../mail/authenticate.ts";
import type { Resolver } from "../../mail/resolver.ts";
import { holdsWords } from "../../mail/blot.ts";
import { classify, type Classification } from "../../mail/classify.ts";
import type { MailAddress } from "../../mail/addresses.ts";
import { parseMessage, type ParsedMessage } from "../../mail/parse.ts";
import { blotPasswords, findPasswords } from "../../case/credential.ts";
import { readHeader } from "../../document/photo/picture.ts";
import { describeFile } from "../../mail/file-kind.ts";
import { limits } from "../../limits.ts";
import type { AskedPerson } from "../../question/person.ts";
import type { Reading, SentMail } from "../../reading/reading.ts";
import { readReply } from "../../reading/read.ts";
import { replyToRead, wordsOf } from "../understand.ts";
import { odditiesOf } from "../../mail/oddities.ts";
import { type MailProgram, mailProgram } from "../../mail/program.ts";
import { redactMessage } from "../../mail/redact.ts";

export interface ExamineSettings {
  readonly authservId: string | null;
  /** Our own addresses, one of which must be among the recipients. */
  readonly ourAddresses: readonly string[];
  /** ISO instant of receipt. */
  readonly receivedAt: string;
}

/** A message as `interpret` needs it: no bytes of the original, and no password of ours that came back in it. */
export interface Examined {
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly from: readonly MailAddress[];
  readonly fromGrouped: boolean;
  /** Every address it came to: To, Cc and what our own servers noted. */
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly text: string | null;
  readonly html: string | null;
  readonly attachments: readonly {
    readonly filename: string | null;
    readonly contentType: string;
    readonly size: number;
  }[];
  /** Formats that the engine does not read, and files that it refuses, by name: reasons for a person to look. */
  readonly oddities: readonly string[];
  readonly doubledHeaders: readonly string[];
  readonly unsureHeaders: readonly string[];
  readonly hasNul: boolean;
  /** There were more words than the bounds let in. */
  readonly cut: boolean;
  readonly kind: Classification;
  readonly program: MailProgram;
  readonly evidence: Evidence;
  /** The message with every temporary password blotted out, where one came back in it; null where none did. */
  readonly redacted: Uint8Array | null;
  /** What it says against what was given to read it against (`ReadAgainst`); it counts only if it answers that mail. */
  readonly reading?: Reading;
}

/** What a message is to be read against, if it is a person's and holds nothing that a person alone may read. */
export interface ReadAgainst {
  /** The mail of ours that it seems to answer: its copy, since it is taken apart where there is the most room. */
  readonly sent: Pick<SentMail, "template" | "questions"> & { readonly copy: Buffer };
  readonly people: readonly AskedPerson[];
}

/** `examine`, and what the message says. */
export async function examineAndRead(
  raw: Buffer,
  settings: ExamineSettings,
  resolver: Resolver,
  { sent, people }: ReadAgainst,
): Promise<Examined> {
  const examined = await examine(raw, settings, resolver);
  if (examined.kind.kind !== "human" || unreadable(examined) !== null) return examined;
  const { template, questions, copy } = sent;
  const mail = { template, questions, ...(await wordsOf(copy)) };
  return { ...examined, reading: readReply(replyToRead(examined, mail, people, settings.receivedAt)) };
}

/**
 * Bytes that two parsers would read differently are read by a person alone (issue 4), and so is what is too long to be
 * read to its end: a correction may stand there. Null where nothing speaks against it.
 */
export function unreadable(examined: Examined): string | null {
  if (examined.hasNul) return "nul-byte";
  if (examined.cut) return "too-long";
  const [doubled] = examined.doubledHeaders;
  if (doubled !== undefined) return `doubled-${doubled}`;
  const [unsure] = examined.unsureHeaders;
  return unsure === undefined ? null : `unsure-${unsure}`;
}

const blot = "••••";

/** Parses, classifies and authenticates one raw message. Throws `UnreadableMessage` beyond the bounds of `mail/parse`. */
export async function examine(raw: Buffer, settings: ExamineSettings, resolver: Resolver): Promise<Examined> {
  const parsed = await parseMessage(raw);
  const kind = classify(parsed);
  const evidence = await authenticate(raw, parsed, {
    resolver,
    authservId: settings.authservId,
    ourAddresses: settings.ourAddresses,
    now: Temporal.Instant.from(settings.receivedAt),
  });
  const clean = (text: string | null) => (text === null ? null : blotPasswords(text, blot));
  return {
    messageId: parsed.messageId,
    inReplyTo: parsed.inReplyTo,
    references: parsed.references,
    from: parsed.from,
    fromGrouped: parsed.fromGrouped,
    recipients: [...parsed.to, ...parsed.cc, ...parsed.deliveredTo].map((mailbox) => mailbox.address),
    subject: blotPasswords(parsed.subject, blot),
    text: clean(parsed.text),
    html: clean(parsed.html),
    attachments: parsed.attachments.map(({ filename, contentType, size }) => ({ filename, contentType, size })),
    oddities: [...odditiesOf(parsed), ...((await holdsPictureBomb(parsed)) ? ["attachment-picture-bomb"] : [])],
    doubledHeaders: parsed.doubledHeaders,
    unsureHeaders: parsed.unsureHeaders,
    hasNul: parsed.hasNul,
    cut: parsed.cut,
    kind,
    program: mailProgram(parsed.headers, parsed.html),
    evidence,
    redacted: holdsPassword(raw, parsed) ? redactMessage(raw, parsed, (text) => blotPasswords(text, blot)) : null,
  };
}

/** Whether a picture would take more to open than any camera makes. Headers alone are read: a bomb costs nothing here. */
async function holdsPictureBomb(parsed: ParsedMessage): Promise<boolean> {
  const pictures = parsed.attachments
    .slice(0, limits.mail.attachments)
    .filter((file) => describeFile(file) === "image");
  for (const { content } of pictures) {
    const header = await readHeader(content);
    if (header !== null && header.width * header.height > limits.mail.pixels) return true;
  }
  return false;
}

/** Whether a temporary password came back, in the raw bytes or in any decoded part (a bounce brings the whole mail). */
function holdsPassword(raw: Buffer, parsed: ParsedMessage): boolean {
  const words = [parsed.subject, parsed.text ?? "", parsed.html ?? ""];
  if (words.some((text) => findPasswords(text).length > 0) || holdsWords(raw, findPasswords)) return true;
  // A message inside the message keeps a coding of its own beneath that of its part.
  return parsed.attachments
    .filter((attachment) => /^(text\/|message\/)/.test(attachment.contentType))
    .some((attachment) => holdsWords(attachment.content, findPasswords));
}
