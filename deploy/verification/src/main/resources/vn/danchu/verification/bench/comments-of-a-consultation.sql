select c.id, c.consultation_id, c.target, c.text, c.stance, c.channel, c.author_kind, c.organisation,
    c.organisation_name, c.state, c.submitted_at, c.amended_at, c.disposition, r.reason, c.answered_at, c.version
from consultation.comment c left join consultation.response r on r.id = c.response_id
where c.consultation_id = ? and c.id > ? order by c.id limit ?
