import { findPasswords } from "../../case/credential.ts";
import type { Delivered } from "./post.ts";

/** The temporary password in a mail, as its reader finds it. */
export function temporaryPasswordIn({ mail }: Delivered): string {
  const text = mail.text ?? "";
  const span = findPasswords(text)[0];
  if (!span) throw new Error("The mail carries no temporary password.");
  return text.slice(span.start, span.end);
}
