-- What retention is about to remove from the mailbox, which takes part in no transaction: written before, and gone with
-- the proof in `removals`. What an interrupted removal leaves here is looked for in the mailbox by the next.
create table intended_removals (
  seq bigint generated always as identity primary key,
  at timestamptz not null,
  mailbox text not null,
  uid_validity text not null,
  uids text[] not null,
  rule text not null,
  days integer not null,
  before timestamptz not null
);
