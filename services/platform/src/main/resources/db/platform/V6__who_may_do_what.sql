-- How well a person must have proved who they are, before they do what weighs; and what the database itself shows to whom.

-- The levels a token may state (acr), from the least. A level that is not listed counts as none.
create table platform.assurance_level (
    acr        text     primary key check (acr ~ '^[A-Za-z0-9][A-Za-z0-9._:@-]{0,99}$'),
    rank       smallint not null unique check (rank >= 0),
    about_vi   text     not null check (about_vi is nfc normalized)
);
insert into platform.assurance_level (acr, rank, about_vi) values
    ('0', 0, 'Phiên đăng nhập cũ, chưa xác thực lại'),
    ('1', 1, 'Đăng nhập bằng tài khoản và mật khẩu hoặc khóa của tổ chức'),
    ('2', 2, 'Tài khoản định danh điện tử mức độ 2');

-- Which operation asks for which level. No article sets these: they are LOCAL, and say who set them. What has no row asks for
-- no level beyond a valid token.
create table platform.assurance_demand (
    operation   text not null check (operation ~ '^[a-z]+(-[a-z]+)*$'),
    acr         text not null references platform.assurance_level,
    owner       text not null check (owner <> ''),
    valid_from  date not null,
    -- The first day on which it holds no longer.
    valid_until date check (valid_until > valid_from),
    primary key (operation, valid_from)
);
grant select on platform.assurance_level, platform.assurance_demand to ${application}, ${worker};

insert into platform.assurance_demand (operation, acr, owner, valid_from)
select operation, '1', 'Default of the platform', '2025-07-01'
from unnest(array[
    'submit-comment', 'amend-comment', 'withdraw-comment', 'submit-criticism', 'answer-criticism', 'answer-comments',
    'import-draft', 'create-consultation', 'approve-plan', 'open-consultation', 'extend-consultation',
    'start-compilation', 'approve-compilation', 'publish-result', 'decide-consultation', 'report-consultation',
    'cancel-consultation']) as operation;

-- Separation of duties. The law asks for none of it in so many words: LOCAL, and a body may suspend it.
insert into platform.rule
    (code, regime, direction, amount, unit, about_vi, about_en, basis_vi, basis_en, kind, owner, confidence, valid_from)
values
    ('SOD.DRAFTER', null, 'BEFORE', null, null,
     'Người soạn thảo không đồng thời là người phê duyệt, quyết định',
     'Who drafts does not approve or decide',
     'Quy định của địa phương về tách bạch trách nhiệm', 'LOCAL, separation of duties',
     'LOCAL', 'Default of the platform', 'VERIFIED', '2023-07-01'),
    ('SOD.COMPILER', null, 'BEFORE', null, null,
     'Người tổng hợp hoặc trả lời ý kiến không đồng thời là người phê duyệt, quyết định',
     'Who compiles or answers the comments does not approve or decide',
     'Quy định của địa phương về tách bạch trách nhiệm, để việc chỉ đạo theo khoản 3 Điều 28 Luật số 10/2022/QH15 được khách quan',
     'LOCAL, separation of duties, beside Law 10/2022 art. 28(3)',
     'LOCAL', 'Default of the platform', 'VERIFIED', '2023-07-01');

-- For whom a transaction works. It is set when the transaction begins and ends with it; without it nobody is meant, and a
-- policy that asks for it shows nothing.
create function platform.scope_subject() returns text
    language sql stable parallel safe
    return nullif(current_setting('danchu.subject', true), '');

-- Whether a unit is the one the transaction works for, or lies below it.
create function platform.in_scope(code text, valid_from date) returns boolean
    language sql stable parallel safe
    begin atomic
        with recursive upward (code, valid_from) as (
            select in_scope.code, in_scope.valid_from
            union all
            select unit.parent_code, unit.parent_valid_from
            from upward join platform.unit on unit.code = upward.code and unit.valid_from = upward.valid_from
            where unit.parent_code is not null
        )
        select exists (
            select from upward
            where upward.code = nullif(current_setting('danchu.unit_code', true), '')
              and upward.valid_from = nullif(current_setting('danchu.unit_valid_from', true), '')::date);
    end;

grant execute on function platform.scope_subject(), platform.in_scope(text, date) to ${application}, ${worker};

-- A key says for a week who sent what: that is for the sender alone.
alter table platform.idempotency enable row level security;
alter table platform.idempotency force row level security;
create policy owner on platform.idempotency to current_user using (true);
create policy sender on platform.idempotency to ${application} using (subject = platform.scope_subject());
create policy sweeper on platform.idempotency to ${worker} using (true);
