-- Who is signed in to the portal or the console, and how often something was tried. No name and no address in the clear.

create table sessions (
  -- SHA-256 of the id that the cookie holds: who reads this table can take over nobody's session.
  digest text primary key,
  audience text not null check (audience in ('portal', 'console')),
  -- The portal: `CASE:PERSON` of each account that the password opened. The console: the agent's name.
  subjects text[] not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index sessions_of_subject on sessions using gin (subjects);
create index sessions_by_end on sessions (expires_at);

-- Tries in a window of time, under a keyed digest of what is counted and of whom.
create table rates (
  key text primary key,
  since timestamptz not null,
  until timestamptz not null,
  times integer not null
);
create index rates_by_end on rates (until);

-- Passwords that people chose themselves. The argon2id hash is sealed with the key of the case, so that erasing takes it.
create table own_passwords (
  case_id bigint not null references cases (id),
  person text not null,
  hash_sealed bytea not null,
  changed_at timestamptz not null,
  primary key (case_id, person)
);
