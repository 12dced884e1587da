-- When an answer to a mail, or a bounce of it, came while it was still in somebody's hands: it has arrived, whatever the
-- submission server's own answer would have been, and never goes again.
alter table outbox add column arrived_at timestamptz;
