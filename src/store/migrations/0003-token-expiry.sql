-- Issue 4: a token that threads ends. Reply token, Message-ID and bounce token of a mail name it no longer after this.
-- Mails of before are given the built-in term (case/policy.ts, trust.tokenDays).
alter table outbox add column tokens_expire_at timestamptz;
update outbox set tokens_expire_at = created_at + interval '365 days';
alter table outbox alter column tokens_expire_at set not null;
