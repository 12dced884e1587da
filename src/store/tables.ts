import type { Generated, Kysely, Transaction } from "kysely";
import type { Lane } from "../case/decision.ts";
import type {
  AddressTable,
  CaseTable,
  DocumentTable,
  JournalTable,
  PhotoDraftTable,
  PhotoTable,
  TokenTable,
} from "./tables-case.ts";
import type {
  IdempotencyTable,
  IntendedRemovalTable,
  MessageTable,
  OutboxTable,
  ReconcileTable,
  RemovalTable,
  WebhookTable,
} from "./tables-mail.ts";
import type {
  AgentTable,
  AuditTable,
  EscalationTable,
  PasskeyTable,
  SessionTable,
  TemplateChangeTable,
  TemplateJournalTable,
} from "./tables-console.ts";
import type { Json } from "./tables-json.ts";

/**
 * The rows as `migrations/` makes them. Both databases hand them over alike (`values.ts`): instants are ISO 8601 in UTC,
 * bigints are numbers below 2^53, bytes are Buffers, jsonb goes in as text and comes out as data.
 */
export interface Tables {
  cases: CaseTable;
  case_addresses: AddressTable;
  journal: JournalTable;
  messages: MessageTable;
  message_aliases: { mailbox: string; uid_validity: number; uid: number; message_id: string };
  message_pieces: { message_id: string; at: number; sealed: Buffer };
  outbox: OutboxTable;
  domain_stops: { domain: string; lane: Lane; since: string; reason: string };
  tokens: TokenTable;
  deadlines: { case_id: number; person: string; kind: string; due_at: string };
  escalations: EscalationTable;
  webhooks: WebhookTable;
  api_keys: { id: string; name: string; digest: string; created_at: string; revoked_at: string | null };
  idempotency: IdempotencyTable;
  photos: PhotoTable;
  documents: DocumentTable;
  engines: { id: string; name: string; process: Json; started_at: string; lease_until: string };
  mailbox_readers: { mailbox: string; engine: string };
  mailbox_cursor: { mailbox: string; uid_validity: number; last_uid: number; reconciled_at: string | null };
  secret_check: { single: Generated<boolean>; sealed: Buffer };
  signatures: { digest: string; message_id: string; seen_at: string };
  signing_domains: { digest: string; since: string };
  agents: AgentTable;
  passkeys: PasskeyTable;
  escalation_leases: { escalation_id: string; agent: string; until: string };
  escalation_looks: { escalation_id: string; agent: string; seen_at: string };
  escalation_drafts: { escalation_id: string; draft_sealed: Buffer; agent: string; at: string };
  case_words: { digest: string; case_id: number };
  audit: AuditTable;
  sessions: SessionTable;
  rates: { key: string; since: string; until: string; times: number };
  photo_drafts: PhotoDraftTable;
  remarks: { id: string; text_sealed: Buffer; language: string; at: string };
  reconciles: ReconcileTable;
  removals: RemovalTable;
  acknowledgements: { to_digest: string; day: string; mail_id: string };
  nights: { work: string; ended_at: string };
  intended_removals: IntendedRemovalTable;
  template_changes: TemplateChangeTable;
  template_journal: TemplateJournalTable;
  own_passwords: { case_id: number; person: string; hash_sealed: Buffer; changed_at: string };
}

/** For reading: the database itself or a transaction. */
export type Db = Kysely<Tables>;
/** An open transaction (`transaction` in database.ts): what changes something asks for one. */
export type Tx = Transaction<Tables>;
