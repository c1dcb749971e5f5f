-- What V11 moved to directory.holding. A deployment that rolls service by service runs this after the last old replica has
-- ended; what such a replica recorded meanwhile is named here.
update directory.holding h
set name = p.name, given_name = p.given_name, name_fold = p.name_fold, name_tone_key = p.name_tone_key
from directory.person p where p.subject = h.subject and h.name is null;
alter table directory.holding
    alter column name set not null,
    alter column given_name set not null,
    alter column name_fold set not null,
    alter column name_tone_key set not null;
drop table directory.person;
