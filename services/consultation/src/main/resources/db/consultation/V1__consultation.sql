-- Consultations, what people say in them, what they are answered, and the commitments to all of it. Requests work as
-- ${application}; nothing here is ever deleted by it.

grant usage on schema consultation to ${application}, ${worker};

create table consultation.consultation (
    id                  uuid        primary key,
    unit_code           text        not null,
    unit_valid_from     date        not null,
    regime              text        not null check (regime in
                            ('COMMUNE', 'STAFF', 'ENTERPRISE', 'NORMATIVE', 'UNIT_SCHEME', 'PARTY', 'LOCAL')),
    matter              text        not null check (matter ~ '^([1-9]|[A-Z][A-Z0-9_]{1,39})$'),
    title               text        not null check (title <> '' and title is nfc normalized),
    draft_id            uuid        not null,
    delegated_by        text        check (delegated_by is nfc normalized),
    drafted_by          text        not null,
    drafted_at          timestamptz not null,
    state               text        not null check (state in
                            ('DRAFT', 'PLANNED', 'OPEN', 'CLOSED', 'COMPILING', 'EXPLAINED', 'PUBLISHED', 'DECIDED',
                             'REPORTED', 'CANCELLED')),
    -- the plan, art. 28(1)
    forms               text[]      not null check (forms <@ array
                            ['DIALOGUE_CONFERENCE', 'COMMUNITY_MEETING', 'HOUSEHOLD_BALLOT', 'SUGGESTION_BOX',
                             'FRONT_AND_ORGANISATIONS', 'PORTAL', 'TELECOM_AND_SOCIAL_NETWORK', 'ADDRESSEE_DIALOGUE']),
    content             text        check (content is nfc normalized),
    manner              text        check (manner is nfc normalized),
    responsible         text,
    closes_on           date,
    respond_by          date,
    decide_by           date,
    plan_approved_by    text,
    -- the opening, art. 28(2)
    published_on        date,
    posted_at           text        check (posted_at is nfc normalized),
    portal_url          text,
    -- first instant that is too late for a comment: the end of closes_on in Vietnam
    closes_at           timestamptz,
    closed_at           timestamptz,
    counted_at_closing  bigint      check (counted_at_closing >= 0),
    -- the compilation, art. 28(3) and 28(4)
    compiler            text,
    approved_by         text,
    conclusion          text        check (conclusion in ('KEEP', 'REVISE', 'DROP')),
    explanation         text        check (explanation is nfc normalized),
    result_published_on date,
    result_posted_at    text        check (result_posted_at is nfc normalized),
    -- the decision and the report, art. 28(5)
    document_number     text        check (document_number is nfc normalized),
    issued_on           date,
    criticism_override  text        check (criticism_override is nfc normalized),
    reported_on         date,
    report_session      text        check (report_session is nfc normalized),
    cancel_reason       text        check (cancel_reason is nfc normalized),
    version             bigint      not null,
    check (compiler is null or approved_by is null or compiler <> approved_by),
    check (state in ('DRAFT', 'CANCELLED') or
           (cardinality(forms) > 0 and content is not null and manner is not null and responsible is not null
            and closes_on is not null and respond_by is not null and decide_by is not null)),
    check (state in ('DRAFT', 'PLANNED', 'CANCELLED') or (published_on is not null and closes_at is not null)),
    check (state <> 'CANCELLED' or cancel_reason is not null)
);
create index consultation_unit on consultation.consultation (unit_code, id desc);
create index consultation_state on consultation.consultation (state, id desc);
create index consultation_closing on consultation.consultation (closes_at) where state = 'OPEN';
grant select, insert, update on consultation.consultation to ${application};

-- Who took which step, as what, through which client, and why. Written once, never changed.
create table consultation.step (
    sequence        bigint generated always as identity primary key,
    consultation_id uuid        not null references consultation.consultation,
    version         bigint      not null,
    transition      text        not null,
    from_state      text        not null,
    to_state        text        not null,
    -- absent where the clock took it
    actor           text,
    client          text,
    reason          text        check (reason is nfc normalized),
    basis           text        not null,
    taken_at        timestamptz not null,
    unique (consultation_id, version)
);
grant select, insert on consultation.step to ${application};

-- One answer, to one comment or to a group of them.
create table consultation.response (
    id              uuid        primary key,
    consultation_id uuid        not null references consultation.consultation,
    disposition     text        not null check (disposition in
                        ('ACCEPTED', 'PARTLY_ACCEPTED', 'NOT_ACCEPTED', 'INACCURATE', 'NOTED')),
    reason          text        check (reason is nfc normalized),
    comments        integer     not null check (comments between 1 and 500),
    respondent      text        not null,
    answered_at     timestamptz not null,
    check (disposition in ('ACCEPTED', 'NOTED') or btrim(coalesce(reason, ''), E' \t\n') <> '')
);
create index response_consultation on consultation.response (consultation_id, id);
grant select, insert on consultation.response to ${application};

create table consultation.comment (
    id                uuid        primary key,
    consultation_id   uuid        not null references consultation.consultation,
    -- path of an element of the draft; absent for a comment on the whole
    target            text,
    -- absent once it was withdrawn: what a person takes back is not kept
    text              text        check (text <> '' and text is nfc normalized),
    stance            text        not null check (stance in ('AGREE', 'DISAGREE', 'OTHER')),
    channel           text        not null,
    -- The person is known by the opaque subject of the token only; names of persons are not kept here.
    author_subject    text        not null,
    author_kind       text        not null check (author_kind in ('CITIZEN', 'ORGANISATION', 'FRONT')),
    organisation      text,
    organisation_name text        check (organisation_name is nfc normalized),
    unit_code         text,
    unit_valid_from   date,
    client            text        not null,
    consent_purpose   text        not null,
    consent_version   text        not null,
    consented_at      timestamptz not null,
    state             text        not null check (state in ('SUBMITTED', 'LATE', 'ANSWERED', 'WITHDRAWN')),
    submitted_at      timestamptz not null,
    amended_at        timestamptz,
    withdrawn_at      timestamptz,
    response_id       uuid        references consultation.response,
    disposition       text        check (disposition in
                          ('ACCEPTED', 'PARTLY_ACCEPTED', 'NOT_ACCEPTED', 'INACCURATE', 'NOTED')),
    answered_at       timestamptz,
    version           bigint      not null,
    check ((author_kind = 'ORGANISATION') <= (organisation is not null)),
    check (author_kind <> 'CITIZEN' or organisation is null),
    check ((unit_code is null) = (unit_valid_from is null)),
    check ((state = 'WITHDRAWN') = (text is null)),
    check ((state = 'WITHDRAWN') = (withdrawn_at is not null)),
    check ((state = 'ANSWERED') = (response_id is not null)),
    check ((response_id is null) = (disposition is null) and (response_id is null) = (answered_at is null))
);
create index comment_page on consultation.comment (consultation_id, id);
create index comment_target on consultation.comment (consultation_id, target, id) where target is not null;
create index comment_author on consultation.comment (author_subject, id);
create index comment_unanswered on consultation.comment (consultation_id, id) where state = 'SUBMITTED';
grant select, insert, update on consultation.comment to ${application};

-- Statements of social criticism and their written answers (Law on the Fatherland Front art. 32-36).
create table consultation.criticism (
    id                uuid        primary key,
    consultation_id   uuid        not null references consultation.consultation,
    unit_code         text        not null,
    unit_valid_from   date        not null,
    number            text        not null check (number <> '' and number is nfc normalized),
    issued_on         date        not null,
    form              text        not null check (form in ('CONFERENCE', 'WRITTEN', 'DIALOGUE')),
    organisation      text        not null,
    organisation_name text        check (organisation_name is nfc normalized),
    submitted_by      text        not null,
    client            text        not null,
    state             text        not null check (state in ('AWAITING_ANSWER', 'ANSWERED')),
    received_at       timestamptz not null,
    answer            text        check (answer is nfc normalized),
    answered_by       text,
    answered_at       timestamptz,
    version           bigint      not null,
    unique (consultation_id, organisation, number),
    check ((state = 'ANSWERED') = (answer is not null)),
    check ((state = 'ANSWERED') = (answered_at is not null))
);
create index criticism_page on consultation.criticism (consultation_id, id);
grant select, insert, update on consultation.criticism to ${application};

-- The parts of a statement by the rubric of art. 33(2), each with its answer.
create table consultation.criticism_section (
    criticism_id uuid    not null references consultation.criticism,
    rubric       text    not null check (rubric in
                     ('NECESSITY', 'CONFORMITY', 'FEASIBILITY', 'IMPACT', 'HARMONY_OF_INTERESTS')),
    text         text    not null check (text <> '' and text is nfc normalized),
    accepted     boolean,
    reason       text    check (reason is nfc normalized),
    primary key (criticism_id, rubric),
    check (accepted is not false or btrim(coalesce(reason, ''), E' \t\n') <> '')
);
grant select, insert, update on consultation.criticism_section to ${application};

-- A salted number per statement, made in its transaction: the leaves of the public log. Erasing a salt makes its number
-- meaningless and leaves the others as they are.
create table consultation.commitment (
    sequence        bigint generated always as identity primary key,
    consultation_id uuid     not null,
    kind            text     not null check (kind in
                        ('SUBMISSION', 'AMENDMENT', 'WITHDRAWAL', 'RESPONSE', 'CRITICISM', 'CRITICISM_ANSWER')),
    subject_id      uuid     not null,
    subject_version bigint   not null,
    salt            bytea    check (octet_length(salt) = 32),
    commitment      bytea    not null check (octet_length(commitment) = 32),
    unique (subject_id, subject_version)
);
create index commitment_log on consultation.commitment (consultation_id, sequence);
grant select, insert on consultation.commitment to ${application};
grant select on consultation.commitment to ${worker};
