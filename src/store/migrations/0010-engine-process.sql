-- The process of an engine, for others on the same machine: they see that it is gone and need not wait for its lease.
alter table engines add column process jsonb;
