-- What raises the question of a denunciation is held until its sender has chosen. No law names these days, which are short so that a
-- named handler still looks within those of Law 25/2018 art. 24(1).
insert into platform.rule
    (code, regime, direction, amount, unit, about_vi, about_en, basis_vi, basis_en, kind, owed_by_law, owner, confidence,
     valid_from)
values
    ('DEN.CHOICE', null, 'AFTER', 3, 'WORKING_DAYS',
     'Người gửi lựa chọn cách xử lý nội dung có dấu hiệu tố cáo, kể từ ngày gửi',
     'Whoever sent what raises the question of a denunciation chooses what it shall be, from its receipt',
     'Quy định của địa phương; luật không quy định thời hạn', 'LOCAL, the law sets no time',
     'LOCAL', false, 'Default of the platform', 'VERIFIED', '2023-07-01');

insert into platform.assurance_demand (operation, acr, owner, valid_from)
select operation, '1', 'Default of the platform', '2025-07-01'
from unnest(array[
    'choose-way', 'open-sealed-record', 'release-sealed-record', 'register-sealed-record', 'conclude-sealed-record',
    'name-handler', 'end-handler']) as operation;
