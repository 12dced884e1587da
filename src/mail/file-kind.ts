import { limits } from "../limits.ts";
import type { MailAttachment } from "./parse.ts";

/** What a file is by its own bytes; `other` is everything that is neither dangerous nor worth a word. */
export type FileKind =
  | "image"
  | "pdf"
  | "pdf-encrypted"
  | "pdf-active"
  | "office"
  | "office-macros"
  | "archive"
  | "program"
  | "tnef"
  | "other";

const magic: readonly (readonly [FileKind, readonly number[]])[] = [
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["image", [0x49, 0x49, 0x2a, 0x00]],
  ["image", [0x4d, 0x4d, 0x00, 0x2a]],
  ["image", [0x42, 0x4d]],
  ["tnef", [0x78, 0x9f, 0x3e, 0x22]],
  ["program", [0x4d, 0x5a]],
  ["program", [0x7f, 0x45, 0x4c, 0x46]],
  ["program", [0xcf, 0xfa, 0xed, 0xfe]],
  ["program", [0xca, 0xfe, 0xba, 0xbe]],
  ["program", [0x23, 0x21]],
  // A Windows shortcut.
  ["program", [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ["archive", [0x1f, 0x8b]],
];

/** Endings that a double click runs, whatever the bytes look like. */
const runs =
  /\.(?:exe|scr|com|pif|bat|cmd|ps1|vbs|vbe|js|jse|wsf|wsh|hta|msi|msp|jar|lnk|reg|cpl|iso|img|vhd|one|app|sh)$/i;

/** Says what a file is by its bytes, and by its name only where the name itself is the danger. */
export function describeFile({ content, filename }: Pick<MailAttachment, "content" | "filename">): FileKind {
  if (runs.test(filename?.trim() ?? "")) return "program";
  // The header may stand behind some bytes of another kind: readers look that far (PDF 32000-1, annex H).
  if (content.subarray(0, 1024).includes("%PDF-")) return pdfKind(content.subarray(0, limits.mail.attachmentBytes));
  const found = magic.find(([, bytes]) => bytes.every((byte, index) => content[index] === byte));
  if (found) return found[0];
  if (
    content
      .subarray(4, 12)
      .toString("latin1")
      .match(/^ftyp(?:heic|heix|mif1|avif)/)
  )
    return "image";
  if (content.subarray(0, 4).toString("latin1") === "RIFF" && content.subarray(8, 12).toString("latin1") === "WEBP")
    return "image";
  if (content.subarray(0, 4).equals(Buffer.from("PK\x03\x04", "latin1")))
    return zipKind(content.subarray(0, limits.mail.attachmentBytes));
  // The compound file of older Office programs.
  if (content.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))
    return /_VBA_PROJECT|V\0B\0A\0/.test(content.subarray(0, limits.mail.attachmentBytes).toString("latin1"))
      ? "office-macros"
      : "office";
  return "other";
}

/** Names may be written with #xx for any letter (PDF 32000-1, 7.3.5): a script hides so. */
function pdfKind(content: Buffer): FileKind {
  const text = content
    .toString("latin1")
    .replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  if (/\/(?:JavaScript|JS|Launch|EmbeddedFile|RichMedia|XFA|SubmitForm)\b/.test(text)) return "pdf-active";
  return /\/Encrypt\b/.test(text) ? "pdf-encrypted" : "pdf";
}

function zipKind(content: Buffer): FileKind {
  const text = content.toString("latin1");
  if (!text.includes("[Content_Types].xml")) return "archive";
  return /vbaProject\.bin/i.test(text) ? "office-macros" : "office";
}
