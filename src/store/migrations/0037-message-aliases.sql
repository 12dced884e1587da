-- The same message under another UID: after a change of UIDVALIDITY the mailbox shows all of it again, and another client
-- may put a copy beside it. Without this each full look would fetch it once more, only to find that it is known.
create table message_aliases (
  mailbox text not null,
  uid_validity bigint not null,
  uid bigint not null,
  message_id uuid not null references messages (id) on delete cascade,
  primary key (mailbox, uid_validity, uid)
);
create index message_aliases_of_message on message_aliases (message_id);
