-- The journal outlives a case's key, and the Message-ID of an applicant's mail may hold their name: from now on an entry
-- names the row of the message. What was written before is blanked when its case is erased: that one change is let
-- through, and no other.
create or replace function journal_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (new.case_id, new.version, new.event, new.at) = (old.case_id, old.version, old.event, old.at)
      and new.facts - 'message' = old.facts - 'message' and new.cause - 'message' = old.cause - 'message'
      and (new.facts -> 'message' is not distinct from old.facts -> 'message'
        or (new.facts -> 'message' = 'null' and old.facts ->> 'message' like '<%'))
      and (new.cause -> 'message' is not distinct from old.cause -> 'message'
        or (new.cause -> 'message' = 'null' and old.cause ->> 'message' like '<%'))
    then
      return new;
    end if;
  end if;
  raise exception 'The journal is append-only: % is refused.', tg_op;
end
$$;

-- Of cases that were erased already.
update journal set
  facts = case when facts ->> 'message' like '<%' then facts || '{"message": null}' else facts end,
  cause = case when cause ->> 'message' like '<%' then cause || '{"message": null}' else cause end
from cases
where cases.id = journal.case_id and length(cases.key_wrapped) = 0
  and (facts ->> 'message' like '<%' or cause ->> 'message' like '<%');
