-- Which program a message was written with (mail/program.ts), for the report of where replies fail.
alter table messages add column program text;
