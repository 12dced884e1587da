-- Sentences of a mail that a deployment says in words of its own. A change stands once its English and its French have
-- both been approved by somebody other than its author: the table itself lets no author approve.

create table template_changes (
  id bigint generated always as identity primary key,
  template text not null,
  -- By key: {"en": …, "fr": …}; and what this engine's own files said there when it was proposed.
  sentences jsonb not null,
  replaced jsonb not null,
  reason text not null,
  state text not null default 'proposed',
  proposed_by text not null,
  proposed_at timestamptz not null,
  english_by text,
  french_by text,
  constraint author_never_approves check (english_by <> proposed_by and french_by <> proposed_by),
  constraint both_approved check (state <> 'standing' or (english_by is not null and french_by is not null))
);
create unique index template_change_proposed on template_changes (template) where state = 'proposed';
create unique index template_change_standing on template_changes (template) where state = 'standing';

-- Who proposed, approved and withdrew what. Like the journal of a case: added to, never changed.
create table template_journal (
  seq bigint generated always as identity primary key,
  template text not null,
  change_id bigint not null references template_changes (id),
  event text not null,
  agent text not null,
  -- SHA-256 of the sentences as they were then.
  digest text not null,
  at timestamptz not null
);
create index template_journal_of on template_journal (template, seq);

create function template_journal_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'The journal of the templates is append-only: % is refused.', tg_op;
end
$$;
create trigger template_journal_rows_stay before update or delete on template_journal
  for each row execute function template_journal_is_append_only();
create trigger template_journal_stays before truncate on template_journal
  for each statement execute function template_journal_is_append_only();
