-- Cases that were erased before this: a copy of one of their messages that came late was ended without a case, and kept its
-- key and its words; and the digest of a short body, made without a key, can be guessed.
with copies as (
  select copy.id, first.case_id
  from messages copy
  join messages first on first.message_id_digest = copy.message_id_digest and first.body_sha256 = copy.body_sha256
  join cases on cases.id = first.case_id and length(cases.key_wrapped) = 0
  where copy.case_id is null and copy.outcome = 'duplicate'
)
update messages set case_id = copies.case_id from copies where copies.id = messages.id;

delete from message_pieces using messages, cases
where messages.id = message_id and cases.id = messages.case_id and length(cases.key_wrapped) = 0;

update messages set key_wrapped = '', raw_sealed = null, message_id_sealed = null, last_error_sealed = null,
  evidence_sealed = null, body_sha256 = ''
from cases
where cases.id = messages.case_id and length(cases.key_wrapped) = 0;
