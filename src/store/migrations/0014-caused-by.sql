-- Which stored message a mail answers: one id from the mailbox's bytes to the submission server's answer.
alter table outbox add column caused_by uuid;
