-- What those who run it are shown: each comparison of everything with everything, and what retention has removed.

create table reconciles (
  seq bigint generated always as identity primary key,
  began_at timestamptz not null,
  ended_at timestamptz not null,
  cases integer not null,
  messages integer not null,
  -- What did not add up: kind, how often, and some ids or application numbers.
  findings jsonb not null
);

-- The proof of each removal: what, when, by which figure of the policy, how many and which. Never what stood in it.
create table removals (
  seq bigint generated always as identity primary key,
  at timestamptz not null,
  what text not null,
  -- The policy's figure and its days as they were; what was last used before `before` has gone.
  rule text not null,
  days integer not null,
  before timestamptz not null,
  count integer not null,
  -- Ids of the rows, or UIDs of the mailbox, in the order that `digest` was made in.
  ids text[] not null,
  -- SHA-256 over a line for each: its id, and the digest of its bytes where one was kept.
  digest text not null
);
create index removals_by_time on removals (at);

create function removals_are_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'The record of removals is append-only: % is refused.', tg_op;
end
$$;
create trigger removals_rows_stay before update or delete on removals
  for each row execute function removals_are_append_only();
create trigger removals_stay before truncate on removals
  for each statement execute function removals_are_append_only();

-- Retention looks for copies by the end of their mail, for messages by the end of their reading, and for closed cases.
create index outbox_copies on outbox (settled_at) where copy_sealed is not null;
create index messages_kept on messages (done_at) where raw_sealed is not null;
create index cases_closed on cases (updated_at) where phase = 'closed';
