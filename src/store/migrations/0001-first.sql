-- Everything a case, its mail and its people need. All instants are timestamptz in UTC.
-- Columns named `sealed` or ending in `_sealed` hold AES-256-GCM text (vault.ts): no personal value stands in the clear.

create table cases (
  id bigint generated always as identity primary key,
  application text not null unique,
  phase text not null,
  track text not null,
  language text not null,
  version integer not null,
  hold_kinds text[] not null,
  people integer not null,
  -- The data key of the case, wrapped by SECRET_KEY: to destroy it is to erase the case.
  key_wrapped bytea not null,
  document_sealed bytea not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index cases_by_phase on cases (phase, id);
create index cases_on_hold on cases using gin (hold_kinds);

-- Whose address is this? Keyed digests only; `kind` is file, pending or representative.
create table case_addresses (
  digest text not null,
  case_id bigint not null references cases (id),
  person_id text not null,
  kind text not null,
  primary key (digest, case_id, person_id, kind)
);
create index case_addresses_of_case on case_addresses (case_id);

-- Ids, rule names and digests only: the journal stays whole when a case is erased.
create table journal (
  case_id bigint not null references cases (id),
  version integer not null,
  event text not null,
  facts jsonb not null,
  cause jsonb not null,
  at timestamptz not null,
  primary key (case_id, version)
);

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'The journal is append-only: % is refused.', tg_op;
end
$$;
create trigger journal_rows_stay before update or delete on journal
  for each row execute function journal_is_append_only();
create trigger journal_stays before truncate on journal
  for each statement execute function journal_is_append_only();

create table messages (
  id uuid primary key,
  -- Which of two copies was stored first.
  seq bigint generated always as identity unique,
  mailbox text not null,
  uid_validity bigint not null,
  uid bigint not null,
  received_at timestamptz not null,
  -- What counts as later, comparable across mailboxes and other sources (receipt-order.ts).
  receipt_order bigint not null,
  sha256 text not null unique,
  body_sha256 text not null,
  message_id_digest text,
  message_id_sealed bytea,
  size integer not null,
  key_wrapped bytea not null,
  raw_sealed bytea,
  redacted boolean not null default false,
  -- How far: waiting, reading, done. What it was: the outcome, once done.
  status text not null default 'waiting',
  outcome text,
  kind text,
  reason text,
  trust text,
  case_id bigint references cases (id),
  person text,
  attempts integer not null default 0,
  last_error_sealed bytea,
  next_attempt_at timestamptz,
  claimed_at timestamptz,
  stored_at timestamptz not null,
  done_at timestamptz,
  unique (mailbox, uid_validity, uid),
  check ((status = 'done') = (outcome is not null))
);
create index messages_waiting on messages (receipt_order) where status <> 'done';
create index messages_by_message_id on messages (message_id_digest, body_sha256) where message_id_digest is not null;
create index messages_of_case on messages (case_id, receipt_order) where case_id is not null;
create index messages_by_outcome on messages (outcome, receipt_order) where outcome in ('quarantined', 'escalated');
-- Files and pipes have no UID of their own.
create sequence ingest_uid;

create table outbox (
  id uuid primary key,
  -- Order within a case and recipient: rows are written under the case lock, in the order of the decision. No index of
  -- its own: a plan that walked it would walk years of sent mail.
  seq bigint generated always as identity,
  case_id bigint not null references cases (id),
  case_version integer not null,
  person text not null,
  template text not null,
  lane text not null,
  state text not null default 'queued',
  message_id text not null unique,
  reply_token_digest text not null unique,
  bounce_token_digest text not null unique,
  to_digest text not null,
  domain text not null,
  -- When the message came that this mail answers: what our own times are measured by.
  asked_at timestamptz,
  -- The order and both tokens.
  content_sealed bytea not null,
  -- The bytes as submitted, kept only while they may have to go again.
  raw_sealed bytea,
  -- The copy that is kept: a password is blotted out.
  copy_sealed bytea,
  questions_sealed bytea,
  response_sealed bytea,
  refusal text,
  not_before timestamptz,
  next_attempt_at timestamptz not null,
  attempts integer not null default 0,
  unsure_times integer not null default 0,
  claimed_at timestamptz,
  -- Set just before the bytes go: a row left behind by a crash with this set may have been delivered.
  submitting_at timestamptz,
  created_at timestamptz not null,
  settled_at timestamptz,
  sent_at timestamptz
);
create index outbox_queue on outbox (lane, seq) where state = 'queued';
create index outbox_of_recipient on outbox (case_id, person, seq) where state in ('queued', 'sending');
create index outbox_of_case on outbox (case_id, seq);
create index outbox_in_hand on outbox (claimed_at) where state = 'sending';
create index outbox_unsure on outbox (next_attempt_at) where state = 'unsure';
create index outbox_by_domain on outbox (domain, settled_at desc) where settled_at is not null;
create index outbox_to on outbox (to_digest, template, created_at);

-- A lane that stands still for one recipient domain, and why.
create table domain_stops (
  domain text not null,
  lane text not null,
  since timestamptz not null,
  reason text not null,
  primary key (domain, lane)
);

-- Links and codes given to a person; only digests of them.
create table tokens (
  digest text primary key,
  case_id bigint not null references cases (id),
  person text not null,
  purpose text not null,
  mail_id uuid references outbox (id),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index tokens_of_case on tokens (case_id);

-- One row a case, person and kind; person '' is the whole case.
create table deadlines (
  case_id bigint not null references cases (id),
  person text not null,
  kind text not null,
  due_at timestamptz not null,
  primary key (case_id, person, kind)
);
create index deadlines_due on deadlines (due_at);

create table escalations (
  -- Eight characters of base32, to be read aloud and typed.
  id text primary key,
  case_id bigint references cases (id),
  person text,
  reason text not null,
  state text not null default 'open',
  -- A list, an entry a joining; sealed by the case key, or by the vault where there is no case.
  evidence_sealed bytea not null,
  message_id uuid references messages (id),
  joined integer not null default 0,
  opened_at timestamptz not null,
  due_at timestamptz,
  resolved_at timestamptz,
  resolved_by text,
  resolution_sealed bytea
);
create index escalations_open on escalations (opened_at, id) where state = 'open';
create index escalations_of_case on escalations (case_id, opened_at) where case_id is not null;

create table webhooks (
  id uuid primary key,
  seq bigint generated always as identity unique,
  case_id bigint not null references cases (id),
  type text not null,
  payload_sealed bytea not null,
  state text not null default 'queued',
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  claimed_at timestamptz,
  created_at timestamptz not null,
  settled_at timestamptz
);
create index webhooks_waiting on webhooks (next_attempt_at) where state in ('queued', 'sending');
create index webhooks_of_case on webhooks (case_id, seq);

create table api_keys (
  id uuid primary key,
  name text not null unique,
  digest text not null unique,
  created_at timestamptz not null,
  revoked_at timestamptz
);

create table idempotency (
  key_id uuid not null references api_keys (id),
  key text not null,
  request_digest text not null,
  status integer not null,
  response_sealed bytea not null,
  at timestamptz not null,
  primary key (key_id, key)
);
create index idempotency_by_age on idempotency (at);

create table photos (
  id uuid primary key,
  case_id bigint not null references cases (id),
  person text not null,
  bytes_sealed bytea not null,
  format text not null,
  report jsonb not null,
  -- Keyed digest of the picture, to find the same one twice in a family.
  picture_digest text not null,
  created_at timestamptz not null
);
create index photos_of_person on photos (case_id, person, created_at);
create index photos_by_picture on photos (picture_digest);

create table documents (
  number text primary key,
  case_id bigint not null references cases (id),
  person text not null,
  pdf_sealed bytea not null,
  created_at timestamptz not null,
  void_at timestamptz
);
create index documents_of_person on documents (case_id, person, created_at);

create table mailbox_cursor (
  mailbox text primary key,
  uid_validity bigint not null,
  last_uid bigint not null,
  reconciled_at timestamptz
);

create table agents (
  name text primary key,
  role text not null,
  created_at timestamptz not null
);

-- One row: a word sealed by the SECRET_KEY that this database was made with, so that another key is refused at the door.
create table secret_check (
  single boolean primary key default true check (single),
  sealed bytea not null
);
