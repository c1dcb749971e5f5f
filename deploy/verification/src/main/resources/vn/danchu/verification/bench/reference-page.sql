-- Frozen on 2026-11-22 with reference-page-schema.sql. The first page of a consultation's comments, with one row more to know
-- whether there is another page.
select c.id, c.consultation_id, c.target, c.text, c.stance, c.channel, c.author_kind, c.organisation, c.organisation_name, c.state,
    c.submitted_at, c.amended_at, c.disposition, r.reason, c.answered_at, c.version
from page.comment c left join page.response r on r.id = c.response_id
where c.consultation_id = (:consultation)::uuid and c.id > '00000000-0000-0000-0000-000000000000'::uuid
order by c.id limit 21;
