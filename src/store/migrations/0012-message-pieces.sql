-- A large message is kept in pieces, each a short turn of the main loop: `raw_sealed` then holds the seal's head alone.
create table message_pieces (
  message_id uuid not null references messages (id) on delete cascade,
  at integer not null,
  sealed bytea not null,
  primary key (message_id, at)
);
