import { limits } from "../limits.ts";
import { describeFile, type FileKind } from "./file-kind.ts";
import type { MailAttachment, ParsedMessage } from "./parse.ts";

/**
 * What a message brings that the engine does not read, or must not pass on: names of reasons, each once, for a person.
 * None says that the mail's own text was not read.
 */
export function odditiesOf(parsed: ParsedMessage): string[] {
  const found = new Set<string>();
  const type = parsed.header("content-type")[0]?.toLowerCase() ?? "";
  const text = `${parsed.text ?? ""}\n${parsed.html ?? ""}`;
  if (/^application\/(?:x-)?pkcs7-mime\b/.test(type)) found.add("format-smime");
  if (/^multipart\/encrypted\b/.test(type) || /-----BEGIN PGP MESSAGE-----/.test(text)) found.add("format-pgp");
  const files = parsed.attachments.slice(0, limits.mail.attachments);
  for (const file of files) for (const reason of reasonsOf(file)) found.add(reason);
  if (parsed.attachments.length > limits.mail.attachments) found.add("attachments-too-many");
  const bytes = parsed.attachments.reduce((sum, file) => sum + file.size, 0);
  if (parsed.filesCut || bytes > limits.mail.attachmentBytes) found.add("attachments-too-large");
  if (isPicturesOnly(parsed)) found.add("format-images-only");
  return [...found].toSorted();
}

/** Formats by the type that the sender claims: nothing in the bytes tells them apart. */
const claimed: readonly (readonly [RegExp, string])[] = [
  [/^application\/(?:x-)?pkcs7-mime\b/, "format-smime"],
  [/^application\/(?:pgp-encrypted)\b/, "format-pgp"],
  [/^(?:text|application)\/(?:calendar|ics)\b/, "format-calendar"],
  [/^message\/(?:rfc822|global)\b/, "format-message-within"],
];

const kinds: Readonly<Partial<Record<FileKind, string>>> = {
  tnef: "format-winmail",
  "pdf-encrypted": "format-pdf-encrypted",
  "pdf-active": "attachment-pdf-active",
  program: "attachment-program",
  "office-macros": "attachment-office-macros",
  archive: "attachment-archive",
};

function reasonsOf(file: MailAttachment): string[] {
  const kind = kinds[describeFile(file)];
  const format = claimed.find(([type]) => type.test(file.contentType))?.[1];
  return [kind, format].filter((reason) => reason !== undefined);
}

/** A photographed letter: nothing is written, and there is something to look at. */
function isPicturesOnly(parsed: ParsedMessage): boolean {
  // Markup around nothing but pictures is short; tags are stripped from no more than that.
  if ((parsed.html?.length ?? 0) > limits.mail.bareHtmlLength) return false;
  const words = `${parsed.text ?? ""} ${(parsed.html ?? "").replace(/<[^>]{0,2000}>/g, " ").replace(/&nbsp;/g, " ")}`;
  if (/[\p{L}\p{N}]/u.test(words) || parsed.attachments.length === 0) return false;
  return parsed.attachments.every((file) => describeFile(file) === "image");
}
