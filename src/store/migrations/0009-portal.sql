-- A photo that is being made ready: the file as it came, sealed, and where the frame stands. One a person; gone when it
-- is submitted.
create table photo_drafts (
  case_id bigint not null references cases (id),
  person text not null,
  source text not null,
  original_sealed bytea not null,
  shown_sealed bytea not null,
  width integer not null,
  height integer not null,
  frame jsonb not null,
  -- What the frame gave and what was measured of it; null until it was applied.
  grey_sealed bytea,
  report jsonb,
  photo_id uuid,
  changed_at timestamptz not null,
  primary key (case_id, person)
);

-- Remarks on the portal. They are not answered, and name nobody.
create table remarks (
  id uuid primary key,
  text_sealed bytea not null,
  language text not null,
  at timestamptz not null
);
