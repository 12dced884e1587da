import type { ColumnType, Generated, GeneratedAlways, Kysely, Transaction } from "kysely";
import type { Lane } from "../case/decision.ts";

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

type Json = ColumnType<unknown, string, string>;

interface CaseTable {
  id: GeneratedAlways<number>;
  application: string;
  phase: string;
  track: string;
  language: string;
  version: number;
  hold_kinds: string[];
  people: number;
  key_wrapped: Buffer;
  document_sealed: Buffer;
  created_at: string;
  updated_at: string;
}

interface AddressTable {
  digest: string;
  case_id: number;
  person_id: string;
  kind: "file" | "pending" | "representative" | "username";
}

interface JournalTable {
  case_id: number;
  version: number;
  event: string;
  facts: Json;
  cause: Json;
  at: string;
}

interface MessageTable {
  id: string;
  seq: GeneratedAlways<number>;
  mailbox: string;
  uid_validity: number;
  uid: number;
  received_at: string;
  receipt_order: number;
  sha256: string;
  body_sha256: string;
  message_id_digest: string | null;
  message_id_sealed: Buffer | null;
  size: number;
  key_wrapped: Buffer;
  raw_sealed: Buffer | null;
  redacted: Generated<boolean>;
  status: Generated<"waiting" | "reading" | "done">;
  outcome: string | null;
  kind: string | null;
  reason: string | null;
  trust: string | null;
  program: string | null;
  case_id: number | null;
  person: string | null;
  attempts: Generated<number>;
  last_error_sealed: Buffer | null;
  evidence_sealed: Buffer | null;
  next_attempt_at: string | null;
  claimed_at: string | null;
  claimed_by: string | null;
  stored_at: string;
  done_at: string | null;
}

interface OutboxTable {
  id: string;
  seq: GeneratedAlways<number>;
  case_id: number;
  case_version: number;
  person: string;
  template: string;
  lane: Lane;
  state: Generated<"queued" | "sending" | "sent" | "unsure" | "failed" | "cancelled">;
  message_id: string;
  reply_token_digest: string;
  bounce_token_digest: string;
  tokens_expire_at: string;
  to_digest: string;
  domain: string;
  asked_at: string | null;
  caused_by: string | null;
  content_sealed: Buffer;
  raw_sealed: Buffer | null;
  copy_sealed: Buffer | null;
  questions_sealed: Buffer | null;
  response_sealed: Buffer | null;
  refusal: "address" | "policy" | "other" | null;
  not_before: string | null;
  next_attempt_at: string;
  attempts: Generated<number>;
  unsure_times: Generated<number>;
  claimed_at: string | null;
  claimed_by: string | null;
  submitting_at: string | null;
  arrived_at: string | null;
  created_at: string;
  settled_at: string | null;
  sent_at: string | null;
}

interface TokenTable {
  digest: string;
  case_id: number;
  person: string;
  purpose: string;
  mail_id: string | null;
  expires_at: string;
  used_at: string | null;
}

interface EscalationTable {
  id: string;
  case_id: number | null;
  person: string | null;
  reason: string;
  state: Generated<"open" | "resolved">;
  evidence_sealed: Buffer;
  message_id: string | null;
  joined: Generated<number>;
  opened_at: string;
  due_at: string | null;
  resolved_at: string | null;
  resolved_by: string | null;
  resolution_sealed: Buffer | null;
}

interface WebhookTable {
  id: string;
  seq: GeneratedAlways<number>;
  case_id: number;
  type: string;
  payload_sealed: Buffer;
  state: Generated<"queued" | "sending" | "sent" | "failed">;
  attempts: Generated<number>;
  next_attempt_at: string;
  claimed_at: string | null;
  claimed_by: string | null;
  created_at: string;
  settled_at: string | null;
}

interface IdempotencyTable {
  key_id: string;
  key: string;
  request_digest: string;
  status: number;
  response_sealed: Buffer;
  at: string;
}

interface PhotoTable {
  id: string;
  case_id: number;
  person: string;
  bytes_sealed: Buffer;
  format: string;
  report: Json;
  picture_digest: string;
  created_at: string;
}

interface DocumentTable {
  number: string;
  case_id: number;
  person: string;
  pdf_sealed: Buffer;
  created_at: string;
  void_at: string | null;
  code_digest: string | null;
  specimen: boolean;
}

interface SessionTable {
  digest: string;
  audience: "portal" | "console";
  subjects: string[];
  created_at: string;
  seen_at: string;
  expires_at: string;
}

interface AgentTable {
  name: string;
  role: string;
  created_at: string;
  language: Generated<"en" | "fr">;
  password_hash: string | null;
  totp_sealed: Buffer | null;
  totp_step: number | null;
  invite_digest: string | null;
  invite_expires_at: string | null;
  oidc_subject: string | null;
  disabled_at: string | null;
}

interface PasskeyTable {
  id: string;
  agent: string;
  public_key: Buffer;
  counter: number;
  created_at: string;
  used_at: string | null;
}

interface AuditTable {
  seq: GeneratedAlways<number>;
  at: string;
  agent: string;
  role: string;
  action: string;
  subject: string | null;
  status: number;
}

interface TemplateChangeTable {
  id: GeneratedAlways<number>;
  template: string;
  sentences: Json;
  replaced: Json;
  reason: string;
  state: Generated<string>;
  proposed_by: string;
  proposed_at: string;
  english_by: string | null;
  french_by: string | null;
}

interface TemplateJournalTable {
  seq: GeneratedAlways<number>;
  template: string;
  change_id: number;
  event: string;
  agent: string;
  digest: string;
  at: string;
}

interface ReconcileTable {
  seq: GeneratedAlways<number>;
  began_at: string;
  ended_at: string;
  cases: number;
  messages: number;
  findings: Json;
}

interface RemovalTable {
  seq: GeneratedAlways<number>;
  at: string;
  what: string;
  rule: string;
  days: number;
  before: string;
  count: number;
  ids: string[];
  digest: string;
}

interface IntendedRemovalTable {
  seq: GeneratedAlways<number>;
  at: string;
  mailbox: string;
  uid_validity: string;
  uids: string[];
  rule: string;
  days: number;
  before: string;
}

interface PhotoDraftTable {
  case_id: number;
  person: string;
  source: string;
  original_sealed: Buffer;
  shown_sealed: Buffer;
  width: number;
  height: number;
  frame: Json;
  origin: ColumnType<unknown, string | null, string | null>;
  grey_sealed: Buffer | null;
  report: ColumnType<unknown, string | null, string | null>;
  photo_id: string | null;
  changed_at: string;
}
