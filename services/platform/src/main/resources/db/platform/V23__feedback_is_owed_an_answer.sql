-- Feedback. Law 10/2022 art. 35(2)(b) asks for an answer, or that it be passed on, promptly, and names no days. Those of Law 42/2013 art.
-- 28(1), which bind what is brought to a reception, are taken up for whatever comes otherwise; a city may set others.
insert into platform.rule
    (code, regime, direction, amount, unit, about_vi, about_en, basis_vi, basis_en, kind, owed_by_law, owner, confidence,
     valid_from)
values
    ('FB.INTAKE', null, 'AFTER', 10, 'WORKING_DAYS',
     'Thụ lý, chuyển hoặc từ chối có lý do phản ánh, kiến nghị, kể từ ngày nhận được',
     'Feedback is taken up, passed on or refused with its reason, from its receipt',
     'Quy định của địa phương, vận dụng khoản 1 Điều 28 Luật Tiếp công dân số 42/2013/QH13', 'LOCAL, after Law 42/2013 art. 28(1)',
     'LOCAL', true, 'Default of the platform', 'VERIFIED', '2023-07-01'),
    ('FB.ANSWER', null, 'PROMISED', null, null,
     'Trả lời phản ánh, kiến nghị đã thụ lý', 'Feedback that was taken up is answered',
     'Thời hạn do địa phương quy định; điểm b khoản 2 Điều 35 Luật số 10/2022/QH15 không nêu số ngày',
     'LOCAL, on top of Law 10/2022 art. 35(2)(b), which names no days',
     'LOCAL', true, 'The body that answers, to the author', 'VERIFIED', '2023-07-01'),
    ('FB.ESCALATE', null, 'AFTER', 10, 'WORKING_DAYS',
     'Đơn vị cấp trên đôn đốc để phản ánh, kiến nghị quá hạn được trả lời, kể từ ngày quá hạn',
     'The unit above sees to it that feedback whose day was missed is answered, from the breach',
     'Quy định của địa phương về trách nhiệm của cấp trên trực tiếp', 'LOCAL, responsibility of the unit directly above',
     'LOCAL', false, 'Default of the platform', 'VERIFIED', '2023-07-01'),
    ('FB.ESCALATE.REOPENED', null, 'AFTER', 10, 'WORKING_DAYS',
     'Đơn vị cấp trên đôn đốc để phản ánh, kiến nghị đề nghị xem xét lại được trả lời, kể từ ngày quá hạn',
     'The unit above sees to it that feedback is answered again whose second day was missed, from the breach',
     'Quy định của địa phương về trách nhiệm của cấp trên trực tiếp', 'LOCAL, responsibility of the unit directly above',
     'LOCAL', false, 'Default of the platform', 'VERIFIED', '2023-07-01'),
    ('APO.MEETING', null, 'AFTER', 10, 'WORKING_DAYS',
     'Người có lỗi gặp người gửi để xin lỗi, kể từ ngày gửi thư xin lỗi',
     'Officials at fault meet whom they apologise to, from the letter',
     'Quy định của địa phương về thư xin lỗi kết hợp gặp gỡ xin lỗi', 'LOCAL, letters of apology together with a meeting',
     'LOCAL', false, 'Default of the platform', 'VERIFIED', '2023-07-01'),
    -- Nobody approves their own work; see SOD.DRAFTER and SOD.COMPILER.
    ('SOD.RESPONDENT', null, 'BEFORE', null, null,
     'Người dự thảo nội dung trả lời không phê duyệt nội dung đó', 'Whoever writes an answer does not approve it',
     'Quy định của địa phương về tách bạch trách nhiệm', 'LOCAL, separation of duties',
     'LOCAL', false, 'Default of the platform', 'VERIFIED', '2023-07-01');

-- Whoever does not accept an answer waits no longer for the next than for the first step: the same days.
update platform.rule set direction = 'AFTER', amount = 10, unit = 'WORKING_DAYS'
where code = 'FB.REOPEN' and kind = 'LOCAL';

-- The law names no day for the apology at a breach. That of one-stop files, a day before theirs, becomes the working day after it.
update platform.rule set direction = 'AFTER', amount = 1, unit = 'WORKING_DAYS'
where code = 'APO.BREACH' and kind = 'LOCAL';

-- How well who speaks or acts must have proved who they are.
insert into platform.assurance_demand (operation, acr, owner, valid_from)
select operation, '1', 'Default of the platform', '2025-07-01'
from unnest(array[
    'submit-feedback', 'record-feedback', 'accept-feedback', 'assign-feedback', 'ask-author', 'reply-to-question',
    'propose-answer', 'return-answer', 'approve-answer', 'transfer-feedback', 'refuse-feedback', 'withdraw-feedback',
    'record-reply', 'rate-answer', 'reopen-feedback', 'send-apology', 'record-apology-meeting']) as operation;
