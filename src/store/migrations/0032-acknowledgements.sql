-- Whose turn it is to acknowledge to an address on a day in Ottawa: one mail's, for whichever case, while it is on its way
-- as well as once it was sent.
create table acknowledgements (
  to_digest text primary key,
  day date not null,
  mail_id uuid not null references outbox (id) on delete cascade
);
create index acknowledgements_of_mail on acknowledgements (mail_id);
insert into acknowledgements
  select distinct on (to_digest) to_digest, (sent_at at time zone 'America/Toronto')::date, id
  from outbox
  where template = 'acknowledge' and state = 'sent' and sent_at > now() - interval '1 day'
  order by to_digest, sent_at desc;
