-- Who holds what is for those who act for the unit, and the database itself keeps to that. The name of a person moves to what
-- the person holds, so that one condition guards both, and a unit that records somebody neither sees nor changes what another
-- unit knows of them. (V12 takes the table of persons away.)
alter table directory.holding
    add column name          text collate "vi-x-icu",
    -- The last word, by which people are called and ordered.
    add column given_name    text collate "vi-x-icu",
    add column name_fold     text,
    add column name_tone_key text,
    drop constraint holding_subject_fkey,
    add check (char_length(subject) between 1 and 100),
    add check (name <> '' and name is nfc normalized);
update directory.holding h
set name = p.name, given_name = p.given_name, name_fold = p.name_fold, name_tone_key = p.name_tone_key
from directory.person p where p.subject = h.subject;

alter table directory.holding enable row level security;
alter table directory.holding force row level security;
create policy owner on directory.holding to current_user using (true);
-- The units are asked for once, not for every row. The worker has no part in it.
create policy unit on directory.holding to ${application}
    using ((unit_code, unit_valid_from) in (select code, valid_from from platform.units_in_scope()));

-- Who holds the offices with which the people have to do is public: nothing but the name, the office and the time. It is read
-- with the rights of the owner, so that what everybody may see is decided here and by no scope.
create view directory.official with (security_barrier) as
select holding.id, organisation.unit_code, organisation.unit_valid_from, organisation.id as organisation_id,
    organisation.name as organisation_name, office.id as office_id, office.title, office.rank, office.field, office.area,
    holding.name, holding.name_fold, holding.name_tone_key,
    (holding.given_name || ' ' || holding.name) collate "vi-x-icu" as sorted_by,
    holding.holds_from as valid_from, holding.holds_until as valid_until
from directory.holding
join directory.office on office.id = holding.office_id
join directory.organisation on organisation.id = office.organisation_id
where holding.name is not null
  and organisation.kind in ('PEOPLES_COMMITTEE', 'PEOPLES_COUNCIL', 'DEPARTMENT', 'FATHERLAND_FRONT', 'TRADE_UNION',
      'FARMERS_ASSOCIATION', 'YOUTH_UNION', 'WOMENS_UNION', 'VETERANS_ASSOCIATION');
grant select on directory.official to ${application};
