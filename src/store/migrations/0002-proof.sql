-- What issue 4 knows of senders. Keyed digests only: neither a domain nor a signature can be read from here.

-- How the sender of a message was weighed, sealed with the message's own key.
alter table messages add column evidence_sealed bytea;

-- Signatures that were proof once: seen on a second message, the same one is a replay.
create table signatures (
  digest text primary key,
  message_id uuid not null references messages (id) on delete cascade,
  seen_at timestamptz not null
);
create index signatures_by_age on signatures (seen_at);

-- Domains from which a proven message has come: their mail is signed, so what comes unsigned in their name is doubted.
create table signing_domains (
  digest text primary key,
  since timestamptz not null
);

-- Mails that answer somebody, for the ceiling of all of them.
create index outbox_answers on outbox (created_at) where asked_at is not null;
