-- Which engines live, by the database's own clock: what a dead one had in hand is taken over within seconds.

create table engines (
  id uuid primary key,
  -- Host and process, for people.
  name text not null,
  started_at timestamptz not null,
  -- Renewed every few seconds by whoever it is; one that is over means a dead engine.
  lease_until timestamptz not null
);

-- Who reads a mailbox: one engine at a time, for as long as it lives.
create table mailbox_readers (
  mailbox text primary key,
  engine uuid not null
);

-- Who has it in hand. Null with `claimed_at` set: an engine of before this migration.
alter table messages add column claimed_by uuid;
alter table outbox add column claimed_by uuid;
alter table webhooks add column claimed_by uuid;
create index webhooks_in_hand on webhooks (claimed_at) where state = 'sending';
