-- The days off, by year. NONE OF THESE YEARS IS OFFICIAL. Each is an example made from Labour Code 45/2019/QH14 art. 112
-- and 111(3) and the lunar calendar at UTC+7; the Prime Minister fixes the days of Tet and of the National Day every year.
-- A city replaces them by the decision, in one transaction: delete the days of the year, insert those of the decision,
-- set official and basis. A year that is not in calendar_year is refused, never guessed at.
create table platform.calendar_year (
    year     integer primary key check (year between 2000 and 9999),
    official boolean not null,
    basis    text    not null
);

-- Days on which offices are closed besides weekends.
create table platform.day_off (
    day      date primary key,
    year     integer generated always as (extract(year from day)) stored references platform.calendar_year (year),
    basis    text    not null,
    official boolean not null
);

-- Weekend days that are worked in exchange for a day off.
create table platform.day_worked (
    day      date primary key check (extract(isodow from day) in (6, 7)),
    year     integer generated always as (extract(year from day)) stored references platform.calendar_year (year),
    basis    text    not null,
    official boolean not null
);
grant select on platform.calendar_year, platform.day_off, platform.day_worked to ${application}, ${worker};

insert into platform.calendar_year (year, official, basis) values
    (2026, false, 'Example after Labour Code 45/2019/QH14 art. 111(3), 112'),
    (2027, false, 'Example after Labour Code 45/2019/QH14 art. 111(3), 112'),
    (2028, false, 'Example after Labour Code 45/2019/QH14 art. 111(3), 112');

-- Tet: its eve and the four days from the first of the lunar year (17 February 2026, 6 February 2027, 26 January 2028).
-- National Day: 2 September and the day before. A holiday on a weekend is made up on the next working day.
insert into platform.day_off (day, basis, official) values
    ('2026-01-01', 'New Year: Labour Code art. 112(1)(a)', false),
    ('2026-02-16', 'Tet, eve: Labour Code art. 112(1)(b)', false),
    ('2026-02-17', 'Tet, first day: Labour Code art. 112(1)(b)', false),
    ('2026-02-18', 'Tet, second day: Labour Code art. 112(1)(b)', false),
    ('2026-02-19', 'Tet, third day: Labour Code art. 112(1)(b)', false),
    ('2026-02-20', 'Tet, fourth day: Labour Code art. 112(1)(b)', false),
    ('2026-04-27', 'For Hung Kings'' Day on Sunday 26 April: Labour Code art. 111(3)', false),
    ('2026-04-30', 'Victory Day: Labour Code art. 112(1)(c)', false),
    ('2026-05-01', 'Labour Day: Labour Code art. 112(1)(d)', false),
    ('2026-09-01', 'National Day, day before: Labour Code art. 112(1)(đ)', false),
    ('2026-09-02', 'National Day: Labour Code art. 112(1)(đ)', false),

    ('2027-01-01', 'New Year: Labour Code art. 112(1)(a)', false),
    ('2027-02-05', 'Tet, eve: Labour Code art. 112(1)(b)', false),
    ('2027-02-08', 'Tet, third day: Labour Code art. 112(1)(b)', false),
    ('2027-02-09', 'Tet, fourth day: Labour Code art. 112(1)(b)', false),
    ('2027-02-10', 'For Tet, first day, on Saturday 6 February: Labour Code art. 111(3)', false),
    ('2027-02-11', 'For Tet, second day, on Sunday 7 February: Labour Code art. 111(3)', false),
    ('2027-04-16', 'Hung Kings'' Day: Labour Code art. 112(1)(e)', false),
    ('2027-04-30', 'Victory Day: Labour Code art. 112(1)(c)', false),
    ('2027-05-03', 'For Labour Day on Saturday 1 May: Labour Code art. 111(3)', false),
    ('2027-09-01', 'National Day, day before: Labour Code art. 112(1)(đ)', false),
    ('2027-09-02', 'National Day: Labour Code art. 112(1)(đ)', false),

    ('2028-01-03', 'For New Year on Saturday 1 January: Labour Code art. 111(3)', false),
    ('2028-01-25', 'Tet, eve: Labour Code art. 112(1)(b)', false),
    ('2028-01-26', 'Tet, first day: Labour Code art. 112(1)(b)', false),
    ('2028-01-27', 'Tet, second day: Labour Code art. 112(1)(b)', false),
    ('2028-01-28', 'Tet, third day: Labour Code art. 112(1)(b)', false),
    ('2028-01-31', 'For Tet, fourth day, on Saturday 29 January: Labour Code art. 111(3)', false),
    ('2028-04-04', 'Hung Kings'' Day: Labour Code art. 112(1)(e)', false),
    ('2028-05-01', 'Labour Day: Labour Code art. 112(1)(d)', false),
    ('2028-05-02', 'For Victory Day on Sunday 30 April: Labour Code art. 111(3)', false),
    ('2028-09-01', 'National Day, day before: Labour Code art. 112(1)(đ)', false),
    ('2028-09-04', 'For National Day on Saturday 2 September: Labour Code art. 111(3)', false);

-- The catalogue of rules. A rule without an article is LOCAL and says who set it. Law 10/2022/QH15 was read as it stood
-- before Law 97/2025/QH15.
create table platform.rule (
    id          integer generated always as identity primary key,
    code        text not null check (code ~ '^[A-Z]+([._][A-Z]+)*$'),
    -- Absent: binds every regime.
    regime      text check (regime in
                    ('COMMUNE', 'STAFF', 'ENTERPRISE', 'NORMATIVE', 'UNIT_SCHEME', 'PARTY', 'LOCAL')),
    direction   text not null check (direction in ('AFTER', 'BEFORE', 'AT_LEAST', 'PROMISED')),
    amount      integer check (amount between 0 and 36525),
    unit        text check (unit in ('DAYS', 'CONSECUTIVE_DAYS', 'WORKING_DAYS', 'MONTHS')),
    about_vi    text not null,
    about_en    text not null,
    basis_vi    text not null,
    basis_en    text not null,
    kind        text not null check (kind in ('STATUTORY', 'LOCAL')),
    owner       text,
    confidence  text not null check (confidence in ('VERIFIED', 'REPORTED', 'UNVERIFIED')),
    valid_from  date not null,
    -- The first day on which it holds no longer.
    valid_until date check (valid_until > valid_from),
    unique nulls not distinct (code, regime, kind, valid_from),
    check ((amount is null) = (unit is null)),
    check ((kind = 'LOCAL') = (owner is not null)),
    check (amount is not null or direction in ('BEFORE', 'PROMISED')),
    check (amount is null or direction <> 'PROMISED')
);

-- When and where a body does not follow a LOCAL rule. Statutory rules heed no row of this table.
create table platform.rule_suspension (
    id              integer generated always as identity primary key,
    code            text not null,
    -- Absent: for every regime.
    regime          text check (regime in
                        ('COMMUNE', 'STAFF', 'ENTERPRISE', 'NORMATIVE', 'UNIT_SCHEME', 'PARTY', 'LOCAL')),
    suspended_from  date not null,
    -- The first day on which the rule holds again.
    suspended_until date check (suspended_until > suspended_from),
    reason          text not null,
    decided_by      text not null
);
grant select on platform.rule, platform.rule_suspension to ${application}, ${worker};

insert into platform.rule
    (code, regime, direction, amount, unit, about_vi, about_en, basis_vi, basis_en, kind, owner, confidence, valid_from)
values
    ('CON.OPEN.MIN', 'COMMUNE', 'AT_LEAST', 20, 'DAYS',
     'Thời gian lấy ý kiến Nhân dân, kể từ ngày công khai nội dung lấy ý kiến',
     'Time for the people to give opinions, from the publication of what they are asked about',
     'khoản 2 Điều 28 Luật số 10/2022/QH15', 'Law 10/2022 art. 28(2)',
     'STATUTORY', null, 'VERIFIED', '2023-07-01'),

    -- From memory: the article of Law 64/2025/QH15 is still to be read.
    ('CON.VBQPPL.MIN', 'NORMATIVE', 'AT_LEAST', 20, 'DAYS',
     'Thời gian đăng tải dự thảo văn bản quy phạm pháp luật để lấy ý kiến',
     'Time for which a draft legal document is posted for opinions',
     'Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15', 'Law 64/2025',
     'STATUTORY', null, 'UNVERIFIED', '2025-04-01'),

    -- Stricter than the law, which asks that results and explanations be published (art. 28(3)).
    ('CON.REPLY.BEFORE_ISSUE', null, 'BEFORE', null, null,
     'Trả lời mọi ý kiến góp ý trước khi ban hành văn bản',
     'Every comment is answered before the document is issued',
     'Quy định của địa phương, chặt chẽ hơn khoản 3 Điều 28 Luật số 10/2022/QH15',
     'LOCAL, stricter than Law 10/2022 art. 28(3)',
     'LOCAL', 'Default of the platform, after the practice of the Health Department of Kon Tum', 'VERIFIED', '2023-07-01'),

    -- The plan names the time limits; the law sets no number.
    ('CON.RESPOND', null, 'PROMISED', null, null,
     'Trả lời ý kiến góp ý', 'Comments are answered',
     'Thời hạn nêu trong kế hoạch lấy ý kiến', 'LOCAL, date promised in the plan',
     'LOCAL', 'The body that asks, in its plan', 'VERIFIED', '2023-07-01'),
    ('CON.RESPOND', 'COMMUNE', 'PROMISED', null, null,
     'Trả lời ý kiến góp ý của Nhân dân', 'Comments of the people are answered',
     'Thời hạn nêu trong kế hoạch lấy ý kiến, khoản 1 Điều 28 Luật số 10/2022/QH15',
     'Law 10/2022 art. 28(1), date promised in the plan',
     'LOCAL', 'The People''s Committee of the commune, in its plan', 'VERIFIED', '2023-07-01'),
    ('CON.RESPOND', 'STAFF', 'PROMISED', null, null,
     'Trả lời ý kiến của cán bộ, công chức, viên chức, người lao động', 'Comments of the staff are answered',
     'Thời hạn nêu trong kế hoạch lấy ý kiến, khoản 1 Điều 55 Luật số 10/2022/QH15',
     'Law 10/2022 art. 55(1), date promised in the plan',
     'LOCAL', 'The head of the agency or unit, in the plan', 'VERIFIED', '2023-07-01'),
    ('CON.DECIDE', null, 'PROMISED', null, null,
     'Quyết định về nội dung đã lấy ý kiến', 'The matter is decided',
     'Thời hạn nêu trong kế hoạch lấy ý kiến', 'LOCAL, date promised in the plan',
     'LOCAL', 'The body that asks, in its plan', 'VERIFIED', '2023-07-01'),
    ('CON.DECIDE', 'COMMUNE', 'PROMISED', null, null,
     'Quyết định về nội dung đã lấy ý kiến Nhân dân', 'The matter on which the people were asked is decided',
     'Thời hạn nêu trong kế hoạch lấy ý kiến, khoản 1 Điều 28 Luật số 10/2022/QH15',
     'Law 10/2022 art. 28(1), date promised in the plan',
     'LOCAL', 'The People''s Committee of the commune, in its plan', 'VERIFIED', '2023-07-01'),
    ('CON.DECIDE', 'STAFF', 'PROMISED', null, null,
     'Quyết định về nội dung đã lấy ý kiến cán bộ, công chức, viên chức, người lao động',
     'The matter on which the staff were asked is decided',
     'Thời hạn nêu trong kế hoạch lấy ý kiến, khoản 1 Điều 55 Luật số 10/2022/QH15',
     'Law 10/2022 art. 55(1), date promised in the plan',
     'LOCAL', 'The head of the agency or unit, in the plan', 'VERIFIED', '2023-07-01'),

    -- The Front's law asks for a written answer and sets no number of days.
    ('CRI.REPLY', null, 'BEFORE', null, null,
     'Trả lời bằng văn bản ý kiến phản biện xã hội', 'Social criticism is answered in writing',
     'khoản 3 Điều 36 Luật Mặt trận Tổ quốc Việt Nam số 75/2015/QH13; thời hạn do địa phương quy định',
     'Law 75/2015 art. 36(3), time set locally',
     'LOCAL', 'Default of the platform; the regulation of coordination with the Front may set days', 'VERIFIED', '2023-07-01'),
    ('CRI.GATE', null, 'BEFORE', null, null,
     'Chỉ quyết định sau khi đã trả lời ý kiến phản biện xã hội',
     'Nothing is decided before social criticism is answered',
     'Quy định của địa phương, trên cơ sở Điều 36 Luật Mặt trận Tổ quốc Việt Nam số 75/2015/QH13',
     'LOCAL, on top of Law 75/2015 art. 36',
     'LOCAL', 'Default of the platform', 'VERIFIED', '2023-07-01'),

    ('PUB.DEFAULT', 'COMMUNE', 'AFTER', 5, 'WORKING_DAYS',
     'Công khai thông tin, kể từ ngày có quyết định, văn bản về nội dung cần công khai',
     'What must be public is published, from the day of the decision or document about it',
     'khoản 3 Điều 12 Luật số 10/2022/QH15', 'Law 10/2022 art. 12(3)',
     'STATUTORY', null, 'VERIFIED', '2023-07-01'),
    ('PUB.DEFAULT', 'STAFF', 'AFTER', 5, 'WORKING_DAYS',
     'Công khai thông tin trong cơ quan, đơn vị, kể từ ngày có quyết định, văn bản về nội dung cần công khai',
     'What the staff must know is published, from the day of the decision or document about it',
     'khoản 2 Điều 47 Luật số 10/2022/QH15', 'Law 10/2022 art. 47(2)',
     'STATUTORY', null, 'VERIFIED', '2023-07-01'),
    ('PUB.DEFAULT', 'ENTERPRISE', 'AFTER', 15, 'DAYS',
     'Công khai thông tin trong doanh nghiệp nhà nước, kể từ ngày có quyết định, văn bản về nội dung cần công khai',
     'What the workers of a state enterprise must know is published, from the day of the decision or document about it',
     'khoản 2 Điều 65 Luật số 10/2022/QH15', 'Law 10/2022 art. 65(2)',
     'STATUTORY', null, 'VERIFIED', '2023-07-01');
