import type { Generated, GeneratedAlways } from "kysely";
import type { Lane } from "../case/decision.ts";
import type { Json } from "./tables-json.ts";

// What comes in and goes out, and what was removed of it.

export interface MessageTable {
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

export interface OutboxTable {
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

export interface WebhookTable {
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

export interface IdempotencyTable {
  key_id: string;
  key: string;
  request_digest: string;
  status: number;
  response_sealed: Buffer;
  at: string;
}

export interface ReconcileTable {
  seq: GeneratedAlways<number>;
  began_at: string;
  ended_at: string;
  cases: number;
  messages: number;
  findings: Json;
}

export interface RemovalTable {
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

export interface IntendedRemovalTable {
  seq: GeneratedAlways<number>;
  at: string;
  mailbox: string;
  uid_validity: string;
  uids: string[];
  rule: string;
  days: number;
  before: string;
}
