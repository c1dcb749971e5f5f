-- Who lets a program of others send in feedback has signed in.
insert into platform.assurance_demand (operation, acr, owner, valid_from)
select operation, '1', 'Default of the platform', '2025-07-01'
from unnest(array['issue-api-key', 'revoke-api-key']) as operation;
