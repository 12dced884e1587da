import type { ColumnType, GeneratedAlways } from "kysely";
import type { Json } from "./tables-json.ts";

// What is kept of a case and its people.

export interface CaseTable {
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

export interface AddressTable {
  digest: string;
  case_id: number;
  person_id: string;
  kind: "file" | "pending" | "representative" | "username";
}

export interface JournalTable {
  case_id: number;
  version: number;
  event: string;
  facts: Json;
  cause: Json;
  at: string;
}

export interface TokenTable {
  digest: string;
  case_id: number;
  person: string;
  purpose: string;
  mail_id: string | null;
  expires_at: string;
  used_at: string | null;
}

export interface PhotoTable {
  id: string;
  case_id: number;
  person: string;
  bytes_sealed: Buffer;
  format: string;
  report: Json;
  picture_digest: string;
  created_at: string;
}

export interface PhotoDraftTable {
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

export interface DocumentTable {
  number: string;
  case_id: number;
  person: string;
  pdf_sealed: Buffer;
  created_at: string;
  void_at: string | null;
  code_digest: string | null;
  specimen: boolean;
}
