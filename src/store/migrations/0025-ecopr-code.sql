-- The code on an eCOPR by which anybody may ask whether it is genuine: its keyed digest only. Those of before have none,
-- and were specimens, since nothing certified them.
alter table documents add column code_digest text unique;
alter table documents add column specimen boolean not null default true;
