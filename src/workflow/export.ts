import { parseMessage } from "../mail/parse.ts";
import { htmlWords } from "../mail/plain.ts";
import { caseIdByApplication, readCase } from "../store/cases.ts";
import type { Db } from "../store/database.ts";
import { deadlinesOf } from "../store/deadlines.ts";
import { documentsOf, readDocument } from "../store/documents.ts";
import { listEscalations, readEscalation } from "../store/escalations.ts";
import { journalOf } from "../store/journal.ts";
import { type Mail, mailCopy, mailsOfCase } from "../store/mails.ts";
import { readRaw } from "../store/raw.ts";
import { draftsOf, readDraft } from "../store/photo-drafts.ts";
import { photosOf, readPhoto } from "../store/photos.ts";
import { messagesOfCase, type StoredMessage } from "../store/reading.ts";
import type { Vault } from "../store/vault.ts";
import { byMessageId } from "./journal-messages.ts";

/**
 * Everything we hold on the people of a case, for their own request: the case's document, what was written in both
 * directions, photos, those in the making and eCOPRs (base64), escalations and the journal. Only what guards an account, hashes of passwords
 * and codes, is left out. Null where there is no such application.
 */
export async function exportCase(db: Db, vault: Vault, application: string): Promise<object | null> {
  const id = await caseIdByApplication(db, application);
  const stored = id === null ? null : await readCase(db, vault, id);
  if (id === null || stored === null) return null;
  const { createdAt, updatedAt } = stored;
  const messages = await messagesOfCase(db, vault, id);
  return {
    application,
    createdAt,
    updatedAt,
    case: withoutGuards(stored.case),
    deadlines: (await deadlinesOf(db, id)).map(({ person, kind, dueAt }) => ({ person, kind, due: dueAt })),
    sent: await each(await mailsOfCase(db, vault, id), (mail) => sentMail(db, vault, mail)),
    received: await each(messages, (message) => receivedMessage(db, vault, message)),
    photos: await each(await photosOf(db, id), async (photoId) => {
      const photo = await readPhoto(db, vault, photoId);
      return photo && { ...photo, caseId: undefined, bytes: photo.bytes.toString("base64") };
    }),
    photosInTheMaking: await each(await draftsOf(db, id), async (person) => {
      const draft = await readDraft(db, vault, id, person);
      if (draft === null) return null;
      const { source, original, frame, origin, cut } = draft;
      return { person, source, original: original.toString("base64"), frame, origin, report: cut?.report ?? null };
    }),
    documents: await each(await documentsOf(db, id), async ({ number }) => {
      const document = await readDocument(db, vault, number);
      return document && { ...document, caseId: undefined, pdf: document.pdf.toString("base64") };
    }),
    escalations: await each(await listEscalations(db, { caseId: id }), async (one) => {
      const escalation = await readEscalation(db, vault, one.id);
      return escalation && { ...escalation, caseId: undefined };
    }),
    journal: await byMessageId(db, vault, await journalOf(db, id), messages),
  };
}

/** One after the other: on the embedded database there is one connection, and a photo has megabytes. */
async function each<From, To>(list: readonly From[], change: (one: From) => Promise<To>): Promise<To[]> {
  const changed: To[] = [];
  for (const one of list) changed.push(await change(one));
  return changed;
}

const guards = new Set(["hash", "codeDigest", "code"]);

function withoutGuards(value: object): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (guards.has(key) ? undefined : inner)));
}

async function sentMail(db: Db, vault: Vault, mail: Mail): Promise<object> {
  const { template, person, messageId, state, createdAt, sentAt } = mail;
  const copy = await mailCopy(db, vault, mail.id);
  return { template, person, messageId, state, createdAt, sentAt, ...(await wordsOf(copy)) };
}

async function receivedMessage(db: Db, vault: Vault, message: StoredMessage): Promise<object> {
  const { messageId, receivedAt, outcome, trust, person } = message;
  const raw = await readRaw(db, vault, message.id);
  const whole = raw === null ? null : raw.toString("base64");
  return { messageId, receivedAt, outcome, trust, person, ...(await wordsOf(raw)), raw: whole };
}

/** What a message says, for people's eyes: every word of it is its sender's. */
export interface Words {
  /** Addresses of From; several, or none, where the header is not what it must be. */
  readonly from: readonly string[];
  readonly subject: string | null;
  readonly text: string | null;
  /** Names of the files with it, or their types where they have none. */
  readonly attachments: readonly string[];
}

const wordless: Words = { from: [], subject: null, text: null, attachments: [] };

/** The words of a message; none where its bytes are no longer kept or cannot be read. */
export async function wordsOf(raw: Buffer | null): Promise<Words> {
  if (raw === null) return wordless;
  try {
    const { from, subject, text, html, attachments } = await parseMessage(raw);
    return {
      from: from.map(({ address }) => address),
      subject,
      text: text ?? (html === null ? null : htmlWords(html)),
      attachments: attachments.map(({ filename, contentType }) => filename ?? contentType),
    };
  } catch {
    return wordless;
  }
}
