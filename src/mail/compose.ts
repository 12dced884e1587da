import { createHash } from "node:crypto";
import DKIM from "nodemailer/lib/dkim";
import MailComposer from "nodemailer/lib/mail-composer";
import { type MailAddress, usableRecipient } from "./addresses.ts";

/** The domain's signing key: `key` is an RSA private key in PEM form, `selector` names its record in the DNS. */
export interface DkimKey {
  domain: string;
  selector: string;
  key: string;
}

/** Everything one mail says. Text and HTML are complete; nothing is added to either. */
export interface MailToCompose {
  from: MailAddress;
  to: MailAddress;
  /** The address that answers go to, with its detail. */
  replyTo: string;
  subject: string;
  text: string;
  html: string;
  /** With its angle brackets, minted before. */
  messageId: string;
  date: Temporal.Instant;
  /** Message-ID of the mail this one answers; then it is marked as an automatic reply. */
  inReplyTo?: string | null;
  references?: readonly string[];
  /** Fields of our own, such as `X-Landfall-Template`. */
  headers: Readonly<Record<string, string>>;
  dkim?: DkimKey | null;
}

/**
 * The bytes of one mail to one person (RFC 5322, multipart/alternative, UTF-8 in quoted-printable). The same input
 * gives the same bytes: boundaries come from the Message-ID, so a mail that goes out twice is the same mail.
 * Throws `UnusableAddress` for a recipient that must not be written to, and an Error when the DKIM key does not sign.
 */
export async function composeMessage(mail: MailToCompose): Promise<Buffer> {
  const composer = new MailComposer({
    from: { name: mail.from.name, address: usableRecipient(mail.from.address) },
    to: { name: mail.to.name, address: usableRecipient(mail.to.address) },
    replyTo: { name: "", address: usableRecipient(mail.replyTo) },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    date: new Date(mail.date.epochMilliseconds),
    ...(mail.inReplyTo ? { inReplyTo: mail.inReplyTo } : {}),
    ...(mail.references?.length ? { references: [...mail.references] } : {}),
    headers: { ...mail.headers, ...machineMarks(Boolean(mail.inReplyTo)) },
    encoding: "quoted-printable",
    baseBoundary: createHash("sha256").update(mail.messageId).digest("hex").slice(0, 32),
    newline: "win",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const bytes = await composer.compile().build();
  return mail.dkim ? sign(bytes, mail.dkim) : bytes;
}

/** Says on every mail that no person wrote it (RFC 3834 5), and asks Exchange not to answer it by machine. */
function machineMarks(answers: boolean): Record<string, string> {
  return {
    "Auto-Submitted": answers ? "auto-replied" : "auto-generated",
    "X-Auto-Response-Suppress": "All",
  };
}

async function sign(bytes: Buffer, dkim: DkimKey): Promise<Buffer> {
  const signer = new DKIM({ domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.key });
  const chunks: Buffer[] = [];
  for await (const chunk of signer.sign(bytes)) chunks.push(Buffer.from(chunk));
  const signed = Buffer.concat(chunks);
  // nodemailer leaves the signature out without a word when the key is unusable.
  if (!signed.subarray(0, 15).toString().startsWith("DKIM-Signature:"))
    throw new Error("DKIM_KEY does not sign. Give an RSA private key in PEM form, or leave DKIM_KEY unset.");
  return signed;
}
