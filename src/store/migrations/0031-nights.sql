-- When each piece of nightly work was last done to its end: what has not been for two nights is an alarm.
create table nights (
  work text primary key,
  ended_at timestamptz not null
);
