-- The law may ask for a thing and leave its term to the body: an answer in writing without a number of days. A body that sets
-- the term does not thereby get the right to do without the thing.
alter table platform.rule add column owed_by_law boolean;
update platform.rule set owed_by_law = kind = 'STATUTORY'
    -- Law 10/2022 art. 28(1), 55(1): the plan names the time limits, and there is no plan without them.
    or (code in ('CON.RESPOND', 'CON.DECIDE') and coalesce(regime, '') in ('COMMUNE', 'STAFF'))
    -- Law 75/2015 art. 36(3): answered in writing.
    or code = 'CRI.REPLY'
    -- Law 10/2022 art. 35(2)(b): passed on promptly.
    or code = 'FB.TRANSFER';
alter table platform.rule alter column owed_by_law set not null;
alter table platform.rule add check (kind <> 'STATUTORY' or owed_by_law);
