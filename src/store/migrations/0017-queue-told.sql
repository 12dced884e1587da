-- Whoever shows the queue hears of each change to it when it is committed; several in one transaction are heard once.
create function tell_queue() returns trigger language plpgsql as $$
begin
  perform pg_notify('landfall_queue', '');
  return null;
end
$$;
create trigger escalations_told after insert or update or delete on escalations
  for each statement execute function tell_queue();
create trigger leases_told after insert or update or delete on escalation_leases
  for each statement execute function tell_queue();
