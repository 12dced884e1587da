import { parseMessage } from "../mail/parse.ts";
import { htmlWords } from "../mail/plain.ts";
import { type Mail, mailCopy, mailResponse, readMail } from "../store/mails.ts";
import type { Context } from "./context.ts";

/** A mail of ours with its kept copy: passwords in it are blotted out. `text` and `html` null: it was not composed yet, or is no longer kept. */
export interface KeptMail {
  readonly mail: Mail;
  readonly subject: string | null;
  readonly text: string | null;
  readonly html: string | null;
  /** What the submission server last said. */
  readonly response: string | null;
}

/** One mail of ours as it is kept; null where there is none of that id. */
export async function keptMail(context: Context, id: string): Promise<KeptMail | null> {
  const { database, vault } = context;
  const mail = await readMail(database.db, vault, id);
  if (mail === null) return null;
  const copy = await mailCopy(database.db, vault, id);
  const response = await mailResponse(database.db, vault, id);
  if (copy === null) return { mail, subject: null, text: null, html: null, response };
  const { subject, text, html } = await parseMessage(copy);
  return { mail, subject, text: text ?? (html === null ? null : htmlWords(html)), html, response };
}
