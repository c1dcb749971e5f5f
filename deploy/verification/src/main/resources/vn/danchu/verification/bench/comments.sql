-- As many consultations, and as many comments of each, a tenth of them answered; the same at every run but for identifiers.
with size (consultations, comments) as (values (?, ?)),
draft as (
    insert into consultation.draft (id, unit_code, unit_valid_from, title, document_type, preamble, closing, elements, warnings,
        warnings_omitted, imported_by, imported_at)
    select gen_random_uuid(), '26743', '2025-07-01', 'Dự thảo quy chế số ' || number, 'REGULATION', '', '', 0, '[]', 0, 'drafter',
        '2026-01-01T00:00:00Z'
    from size, generate_series(1, size.consultations) as number
    returning id, title
), asked as (
    insert into consultation.consultation (id, unit_code, unit_valid_from, regime, matter, title, draft_id, drafted_by, drafted_at,
        state, forms, content, manner, responsible, closes_on, respond_by, decide_by, published_on, closes_at, version)
    select gen_random_uuid(), '26743', '2025-07-01', 'COMMUNE', '1', title, id, 'drafter', '2026-01-01T00:00:00Z', 'OPEN',
        array['PORTAL'], 'Toàn văn', 'Trên cổng', 'officer', '2026-02-01', '2026-02-15', '2026-03-01', '2026-01-02',
        '2026-02-01T17:00:00Z', 1
    from draft
    returning id
), answer as (
    insert into consultation.response (id, consultation_id, disposition, reason, comments, respondent, answered_at)
    select gen_random_uuid(), id, 'NOTED', 'Đã tiếp thu ý kiến.', 1 + size.comments / 10, 'compiler', '2026-02-10T00:00:00Z'
    from asked, size
    returning id, consultation_id
), said as (
    insert into consultation.comment (id, consultation_id, text, stance, channel, author_kind, unit_code, unit_valid_from, state,
        submitted_at, response_id, disposition, answered_at, version)
    select gen_random_uuid(), consultation_id,
        'Ý kiến số ' || number || ': ' || repeat('đề nghị làm rõ trách nhiệm của tổ dân phố. ', 1 + number % 7),
        (array['AGREE', 'DISAGREE', 'OTHER'])[1 + number % 3], 'PORTAL', 'CITIZEN', '26743', '2025-07-01',
        case when number % 10 = 0 then 'ANSWERED' else 'SUBMITTED' end, '2026-01-10T00:00:00Z',
        case when number % 10 = 0 then answer.id end, case when number % 10 = 0 then 'NOTED' end,
        case when number % 10 = 0 then timestamptz '2026-02-10T00:00:00Z' end, 1
    from answer, size, generate_series(1, size.comments) as number
    returning id
)
insert into consultation.contributor (comment_id, subject, client, consent_purpose, consent_version, consented_at)
select id, 'citizen-' || left(id::text, 8), 'portal-benthanh', 'consultation', '1', '2026-01-10T00:00:00Z' from said
