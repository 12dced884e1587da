-- The bytes of a mail that may go again are kept once: of most mails they are those of the copy. An engine of before this
-- migration would take the mark for bytes that it cannot open.
comment on column outbox.raw_sealed is 'Empty where the copy is the very bytes; null where none may go again.';
