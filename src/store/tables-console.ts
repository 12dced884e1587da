import type { Generated, GeneratedAlways } from "kysely";
import type { Json } from "./tables-json.ts";

// Those who work with it, what they are asked and what they did.

export interface AgentTable {
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

export interface PasskeyTable {
  id: string;
  agent: string;
  public_key: Buffer;
  counter: number;
  created_at: string;
  used_at: string | null;
}

export interface SessionTable {
  digest: string;
  audience: "portal" | "console";
  subjects: string[];
  created_at: string;
  seen_at: string;
  expires_at: string;
}

export interface AuditTable {
  seq: GeneratedAlways<number>;
  at: string;
  agent: string;
  role: string;
  action: string;
  subject: string | null;
  status: number;
}

export interface EscalationTable {
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

export interface TemplateChangeTable {
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

export interface TemplateJournalTable {
  seq: GeneratedAlways<number>;
  template: string;
  change_id: number;
  event: string;
  agent: string;
  digest: string;
  at: string;
}
