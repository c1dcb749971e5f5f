-- How well who discloses must have proved who they are.
insert into platform.assurance_demand (operation, acr, owner, valid_from)
select operation, '1', 'Default of the platform', '2025-07-01'
from unnest(array[
    'record-disclosure', 'publish-disclosure', 'change-disclosure', 'interrupt-disclosure']) as operation;
