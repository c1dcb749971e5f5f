-- Anybody may ask for the comments of organisations, or for those that came late or were withdrawn. They are few, and without
-- an index the whole consultation is read to find them. What most comments are is found by comment_page.
create index comment_organisations on consultation.comment (consultation_id, author_kind, id) where author_kind <> 'CITIZEN';
create index comment_uncounted on consultation.comment (consultation_id, state, id) where state in ('LATE', 'WITHDRAWN');
-- The list of a ward is asked for by the unit's whole identity, for it and all whose place it has taken.
drop index consultation.consultation_unit;
create index consultation_unit on consultation.consultation (unit_code, unit_valid_from, id desc);
