-- The agents' console: how staff sign in, who works on what, by which words a case is found, and who saw and did what.

alter table agents add column language text not null default 'en';
-- argon2id in PHC form; null until the one-time link has been used.
alter table agents add column password_hash text;
-- The key of the one-time codes (RFC 6238), sealed; and the last time step whose code was taken: each counts once.
alter table agents add column totp_sealed bytea;
alter table agents add column totp_step bigint;
-- SHA-256 of the one-time link's token.
alter table agents add column invite_digest text unique;
alter table agents add column invite_expires_at timestamptz;
-- Issuer and subject at the organisation's own sign-in (OpenID Connect).
alter table agents add column oidc_subject text unique;
alter table agents add column disabled_at timestamptz;

create table passkeys (
  -- Credential id, base64url (Web Authentication, level 3).
  id text primary key,
  agent text not null references agents (name) on delete cascade,
  public_key bytea not null,
  counter bigint not null,
  created_at timestamptz not null,
  used_at timestamptz
);
create index passkeys_of_agent on passkeys (agent);

-- Who has claimed an escalation, until when; who has it open; and what they have begun to answer, for all to see.
create table escalation_leases (
  escalation_id text primary key references escalations (id) on delete cascade,
  agent text not null,
  until timestamptz not null
);
create table escalation_looks (
  escalation_id text not null references escalations (id) on delete cascade,
  agent text not null,
  seen_at timestamptz not null,
  primary key (escalation_id, agent)
);
create table escalation_drafts (
  escalation_id text primary key references escalations (id) on delete cascade,
  draft_sealed bytea not null,
  agent text not null,
  at timestamptz not null
);
create index escalations_open_by_due on escalations (due_at, id) where state = 'open';
create index escalations_open_by_reason on escalations (reason, due_at, id) where state = 'open';
create index escalations_settled on escalations (resolved_at) where state = 'resolved';

-- By which words a case is found: keyed digests of normalised words. They go with the case.
create table case_words (
  digest text not null,
  case_id bigint not null references cases (id),
  primary key (digest, case_id)
);
create index case_words_of_case on case_words (case_id);

-- Who saw and did what in the console, reads included. Ids and names of staff only: no value of an applicant.
create table audit (
  seq bigint generated always as identity primary key,
  at timestamptz not null,
  agent text not null,
  role text not null,
  action text not null,
  subject text,
  status integer not null
);
create index audit_by_agent on audit (agent, seq);
create index audit_by_subject on audit (subject, seq) where subject is not null;

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'The audit log is append-only: % is refused.', tg_op;
end
$$;
create trigger audit_rows_stay before update or delete on audit
  for each row execute function audit_is_append_only();
create trigger audit_stays before truncate on audit
  for each statement execute function audit_is_append_only();
