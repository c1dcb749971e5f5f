-- What is disclosed: the checklist of Law 10/2022 art. 11 and 46, and each disclosure.

-- Each part of art. 11 between its semicolons is an item: 32 of them, in the groups of its 14 clauses. Those of art. 46 are its clauses.
create table supervision.disclosure_item (
    code          text    primary key,
    group_code    text    not null,
    audience      text    not null check (audience in ('PUBLIC', 'INTERNAL')),
    position      integer not null unique,
    -- how long art. 13(2), 48(1) ask for it to stand
    posting       text    not null check (posting in ('FOR_A_PERIOD', 'PERMANENT', 'NOT_ASKED')),
    -- art. 11(7) to (9): it may name the poor, the sick or conscripts
    names_persons boolean not null,
    -- art. 13(3), (4): by loudspeaker where there is one, and through the heads of communities
    told          boolean not null,
    name_vi       text    not null,
    name_en       text    not null,
    basis         text    not null,
    valid_from    date    not null,
    -- The first day on which it is an item no more.
    valid_until   date    check (valid_until > valid_from)
);
grant select on supervision.disclosure_item to ${application};

insert into supervision.disclosure_item
    (code, group_code, audience, position, posting, names_persons, told, name_vi, name_en, basis, valid_from)
values
    ('LAW10.11.1', 'LAW10.11.1', 'PUBLIC', 1, 'FOR_A_PERIOD', false, false,
     'Kế hoạch phát triển kinh tế - xã hội, phương án chuyển dịch cơ cấu kinh tế hằng năm của cấp xã và kết quả thực hiện',
     'Yearly plan of social and economic development and of economic restructuring of the commune, and its results',
     'Law 10/2022 art. 11(1)', '2023-07-01'),
    ('LAW10.11.2.1', 'LAW10.11.2', 'PUBLIC', 2, 'FOR_A_PERIOD', false, false,
     'Số liệu, báo cáo thuyết minh dự toán ngân sách nhà nước, kế hoạch hoạt động tài chính của cấp xã trình Hội đồng nhân dân cấp xã',
     'Estimates of the budget and plan of financial activities put to the People''s Council',
     'Law 10/2022 art. 11(2)', '2023-07-01'),
    ('LAW10.11.2.2', 'LAW10.11.2', 'PUBLIC', 3, 'FOR_A_PERIOD', false, false,
     'Dự toán ngân sách, kế hoạch hoạt động tài chính đã được Hội đồng nhân dân cấp xã quyết định',
     'Estimates of the budget and plan of financial activities decided by the People''s Council',
     'Law 10/2022 art. 11(2)', '2023-07-01'),
    ('LAW10.11.2.3', 'LAW10.11.2', 'PUBLIC', 4, 'FOR_A_PERIOD', false, false,
     'Số liệu và thuyết minh tình hình thực hiện dự toán ngân sách cấp xã định kỳ theo quý, 06 tháng, hằng năm',
     'How the budget is carried out, by quarter, half-year and year',
     'Law 10/2022 art. 11(2)', '2023-07-01'),
    ('LAW10.11.2.4', 'LAW10.11.2', 'PUBLIC', 5, 'FOR_A_PERIOD', false, false,
     'Quyết toán ngân sách nhà nước và kết quả thực hiện các hoạt động tài chính khác đã được Hội đồng nhân dân cấp xã phê chuẩn',
     'Final accounts of the budget and results of other financial activities approved by the People''s Council',
     'Law 10/2022 art. 11(2)', '2023-07-01'),
    ('LAW10.11.2.5', 'LAW10.11.2', 'PUBLIC', 6, 'FOR_A_PERIOD', false, false,
     'Kết quả thực hiện các kiến nghị của Kiểm toán nhà nước (nếu có)',
     'What came of the recommendations of the State Audit, where there are any',
     'Law 10/2022 art. 11(2)', '2023-07-01'),
    ('LAW10.11.3.1', 'LAW10.11.3', 'PUBLIC', 7, 'FOR_A_PERIOD', false, false,
     'Dự án, công trình đầu tư trên địa bàn cấp xã và tiến độ thực hiện',
     'Investment projects and works in the commune and their progress',
     'Law 10/2022 art. 11(3)', '2023-07-01'),
    ('LAW10.11.3.2', 'LAW10.11.3', 'PUBLIC', 8, 'FOR_A_PERIOD', false, false,
     'Kế hoạch thu hồi đất, bồi thường, hỗ trợ, tái định cư khi thu hồi đất để thực hiện dự án, công trình đầu tư trên địa bàn cấp xã',
     'Plans for land recovery, compensation, support and resettlement',
     'Law 10/2022 art. 11(3)', '2023-07-01'),
    ('LAW10.11.3.3', 'LAW10.11.3', 'PUBLIC', 9, 'FOR_A_PERIOD', false, false,
     'Kế hoạch quản lý, sử dụng quỹ đất do cấp xã quản lý',
     'Plans for the management and use of the land fund of the commune',
     'Law 10/2022 art. 11(3)', '2023-07-01'),
    ('LAW10.11.3.4', 'LAW10.11.3', 'PUBLIC', 10, 'FOR_A_PERIOD', false, false,
     'Kế hoạch cho thuê đất thuộc quỹ đất nông nghiệp sử dụng vào mục đích công ích của cấp xã',
     'Plans to let agricultural land kept for public purposes',
     'Law 10/2022 art. 11(3)', '2023-07-01'),
    ('LAW10.11.3.5', 'LAW10.11.3', 'PUBLIC', 11, 'FOR_A_PERIOD', false, false,
     'Quy hoạch xây dựng vùng huyện, quy hoạch xây dựng xã và điểm dân cư nông thôn',
     'Building plans of the district region, the commune and rural residential points',
     'Law 10/2022 art. 11(3)', '2023-07-01'),
    ('LAW10.11.3.6', 'LAW10.11.3', 'PUBLIC', 12, 'FOR_A_PERIOD', false, false,
     'Quy hoạch chung được lập cho thị trấn, đồ án quy hoạch phân khu, quy hoạch chi tiết được lập cho các khu vực thuộc phạm vi thị trấn',
     'General, subdivision and detailed plans of a township',
     'Law 10/2022 art. 11(3)', '2023-07-01'),
    ('LAW10.11.4.1', 'LAW10.11.4', 'PUBLIC', 13, 'PERMANENT', false, false,
     'Quy chế thực hiện dân chủ ở xã, phường, thị trấn',
     'Regulation on democracy of the commune',
     'Law 10/2022 art. 11(4)', '2023-07-01'),
    ('LAW10.11.4.2', 'LAW10.11.4', 'PUBLIC', 14, 'PERMANENT', false, false,
     'Nhiệm vụ, quyền hạn của cán bộ, công chức và người hoạt động không chuyên trách ở cấp xã, ở thôn, tổ dân phố',
     'Tasks and powers of officials, civil servants and part-time staff of the commune and its communities',
     'Law 10/2022 art. 11(4)', '2023-07-01'),
    ('LAW10.11.4.3', 'LAW10.11.4', 'PUBLIC', 15, 'PERMANENT', false, false,
     'Quy tắc ứng xử của người có chức vụ, quyền hạn của chính quyền địa phương cấp xã',
     'Rules of conduct of those in office',
     'Law 10/2022 art. 11(4)', '2023-07-01'),
    ('LAW10.11.5.1', 'LAW10.11.5', 'PUBLIC', 16, 'FOR_A_PERIOD', false, false,
     'Việc quản lý và sử dụng các loại quỹ, khoản đầu tư, tài trợ theo chương trình, dự án đối với địa bàn cấp xã',
     'Management and use of funds, investments and donations under programmes and projects for the commune',
     'Law 10/2022 art. 11(5)', '2023-07-01'),
    ('LAW10.11.5.2', 'LAW10.11.5', 'PUBLIC', 17, 'FOR_A_PERIOD', false, false,
     'Các khoản huy động Nhân dân đóng góp',
     'What the people are asked to contribute',
     'Law 10/2022 art. 11(5)', '2023-07-01'),
    ('LAW10.11.6.1', 'LAW10.11.6', 'PUBLIC', 18, 'FOR_A_PERIOD', false, false,
     'Tình hình đầu tư xây dựng, mua sắm, giao, thuê, sử dụng, thu hồi, điều chuyển, chuyển đổi công năng, bán, thanh lý, tiêu hủy và hình thức xử lý khác đối với tài sản công do cấp xã quản lý',
     'Investment in, purchase, letting, use, recovery, transfer, sale and other handling of public assets',
     'Law 10/2022 art. 11(6)', '2023-07-01'),
    ('LAW10.11.6.2', 'LAW10.11.6', 'PUBLIC', 19, 'FOR_A_PERIOD', false, false,
     'Tình hình khai thác nguồn lực tài chính từ tài sản công của chính quyền địa phương cấp xã',
     'How public assets are made to yield',
     'Law 10/2022 art. 11(6)', '2023-07-01'),
    ('LAW10.11.7', 'LAW10.11.7', 'PUBLIC', 20, 'FOR_A_PERIOD', true, true,
     'Chủ trương, chính sách, kế hoạch, tiêu chí, đối tượng, quy trình bình xét và kết quả thực hiện chính sách hỗ trợ, trợ cấp, tín dụng để thực hiện các chương trình mục tiêu quốc gia, phát triển sản xuất, hỗ trợ xây dựng nhà ở, cấp thẻ bảo hiểm y tế và các chính sách an sinh xã hội khác được tổ chức triển khai trên địa bàn cấp xã',
     'Policy, plan, criteria, beneficiaries, procedure of assessment and results of support, allowances and credit',
     'Law 10/2022 art. 11(7)', '2023-07-01'),
    ('LAW10.11.8.1', 'LAW10.11.8', 'PUBLIC', 21, 'FOR_A_PERIOD', true, true,
     'Thông tin về phạm vi, đối tượng, cách thức bình xét, xác định đối tượng, mức hỗ trợ, thời gian, thủ tục thực hiện phân phối các khoản hỗ trợ từ ngân sách nhà nước để khắc phục khó khăn do thiên tai, dịch bệnh, sự cố, thảm họa hoặc để hỗ trợ bệnh nhân mắc bệnh hiểm nghèo trên địa bàn cấp xã',
     'Scope, beneficiaries, assessment, amounts, time and procedure of support after disasters, epidemics or grave illness',
     'Law 10/2022 art. 11(8)', '2023-07-01'),
    ('LAW10.11.8.2', 'LAW10.11.8', 'PUBLIC', 22, 'FOR_A_PERIOD', true, true,
     'Việc quản lý, sử dụng các nguồn đóng góp, quyên góp tự nguyện của các tổ chức, cá nhân trong nước và nước ngoài dành cho các đối tượng trên địa bàn cấp xã',
     'Management and use of voluntary contributions and donations',
     'Law 10/2022 art. 11(8)', '2023-07-01'),
    ('LAW10.11.9.1', 'LAW10.11.9', 'PUBLIC', 23, 'FOR_A_PERIOD', true, true,
     'Số lượng, đối tượng, tiêu chuẩn gọi nhập ngũ',
     'Number, groups and standards for conscription',
     'Law 10/2022 art. 11(9)', '2023-07-01'),
    ('LAW10.11.9.2', 'LAW10.11.9', 'PUBLIC', 24, 'FOR_A_PERIOD', true, true,
     'Danh sách công dân đủ điều kiện nhập ngũ và thực hiện nghĩa vụ tham gia Công an nhân dân',
     'List of citizens fit for military service and service in the People''s Police',
     'Law 10/2022 art. 11(9)', '2023-07-01'),
    ('LAW10.11.9.3', 'LAW10.11.9', 'PUBLIC', 25, 'FOR_A_PERIOD', true, true,
     'Danh sách công dân được gọi nhập ngũ và thực hiện nghĩa vụ tham gia Công an nhân dân',
     'List of citizens called up for military service and service in the People''s Police',
     'Law 10/2022 art. 11(9)', '2023-07-01'),
    ('LAW10.11.9.4', 'LAW10.11.9', 'PUBLIC', 26, 'FOR_A_PERIOD', true, true,
     'Danh sách tạm hoãn gọi nhập ngũ, miễn gọi nhập ngũ trên địa bàn cấp xã',
     'List of those whose call-up is deferred or who are exempt',
     'Law 10/2022 art. 11(9)', '2023-07-01'),
    ('LAW10.11.10.1', 'LAW10.11.10', 'PUBLIC', 27, 'FOR_A_PERIOD', false, true,
     'Kết quả thanh tra, kiểm tra, giải quyết các vụ việc tham nhũng, tiêu cực, vi phạm kỷ luật đối với cán bộ, công chức, người hoạt động không chuyên trách ở cấp xã, ở thôn, tổ dân phố',
     'Results of inspections and of the handling of corruption, misconduct and breaches of discipline',
     'Law 10/2022 art. 11(10)', '2023-07-01'),
    ('LAW10.11.10.2', 'LAW10.11.10', 'PUBLIC', 28, 'FOR_A_PERIOD', false, true,
     'Kết quả lấy phiếu tín nhiệm, bỏ phiếu tín nhiệm Chủ tịch, Phó Chủ tịch và Trưởng ban của Hội đồng nhân dân cấp xã, Chủ tịch, Phó Chủ tịch và các Ủy viên Ủy ban nhân dân cấp xã',
     'Results of votes of confidence',
     'Law 10/2022 art. 11(10)', '2023-07-01'),
    ('LAW10.11.11', 'LAW10.11.11', 'PUBLIC', 29, 'FOR_A_PERIOD', false, true,
     'Kế hoạch lấy ý kiến Nhân dân, nội dung lấy ý kiến, kết quả tổng hợp ý kiến và giải trình, tiếp thu ý kiến của Nhân dân đối với những nội dung chính quyền địa phương cấp xã đưa ra lấy ý kiến Nhân dân quy định tại Điều 25 của Luật này',
     'Plan, content, results and explanations of the consultations of the people under art. 25',
     'Law 10/2022 art. 11(11)', '2023-07-01'),
    ('LAW10.11.12', 'LAW10.11.12', 'PUBLIC', 30, 'FOR_A_PERIOD', false, true,
     'Đối tượng, mức thu các loại phí, lệ phí và nghĩa vụ tài chính khác do chính quyền địa phương cấp xã trực tiếp thu',
     'Who pays which fees, charges and other financial obligations collected by the commune',
     'Law 10/2022 art. 11(12)', '2023-07-01'),
    ('LAW10.11.13', 'LAW10.11.13', 'PUBLIC', 31, 'PERMANENT', false, false,
     'Các thủ tục hành chính, thủ tục giải quyết công việc liên quan đến tổ chức, cá nhân do chính quyền địa phương cấp xã trực tiếp thực hiện',
     'Administrative procedures and procedures of work carried out by the commune',
     'Law 10/2022 art. 11(13)', '2023-07-01'),
    ('LAW10.11.14', 'LAW10.11.14', 'PUBLIC', 32, 'NOT_ASKED', false, false,
     'Nội dung khác theo quy định của pháp luật và quy chế thực hiện dân chủ ở xã, phường, thị trấn',
     'Other content under the law and the regulation on democracy',
     'Law 10/2022 art. 11(14)', '2023-07-01'),
    ('LAW10.46.1', 'LAW10.46', 'INTERNAL', 33, 'FOR_A_PERIOD', false, false,
     'Chủ trương, chính sách của Đảng và pháp luật của Nhà nước liên quan đến tổ chức và hoạt động của cơ quan, đơn vị',
     'Policies of the Party and laws of the State about the agency',
     'Law 10/2022 art. 46(1)', '2023-07-01'),
    ('LAW10.46.2', 'LAW10.46', 'INTERNAL', 34, 'FOR_A_PERIOD', false, false,
     'Kế hoạch công tác hằng năm, hằng quý, hằng tháng của cơ quan, đơn vị',
     'Work plans of the year, the quarters and the months',
     'Law 10/2022 art. 46(2)', '2023-07-01'),
    ('LAW10.46.3', 'LAW10.46', 'INTERNAL', 35, 'FOR_A_PERIOD', false, false,
     'Số liệu, báo cáo thuyết minh dự toán ngân sách nhà nước đã được cấp có thẩm quyền quyết định và các nguồn tài chính khác; tình hình thực hiện dự toán ngân sách và quyết toán ngân sách hằng năm của cơ quan, đơn vị; kết quả thực hiện các kiến nghị của Kiểm toán nhà nước (nếu có)',
     'Budget estimates, how they are carried out, final accounts, and what came of the recommendations of the State Audit',
     'Law 10/2022 art. 46(3)', '2023-07-01'),
    ('LAW10.46.4', 'LAW10.46', 'INTERNAL', 36, 'FOR_A_PERIOD', false, false,
     'Tiêu chuẩn, định mức, thủ tục hành chính về tài sản công; tình hình đầu tư xây dựng, mua sắm, giao, thuê, sử dụng, thu hồi, điều chuyển, chuyển đổi công năng, bán, thanh lý, tiêu hủy và hình thức xử lý khác đối với tài sản công; tình hình khai thác nguồn lực tài chính từ tài sản công được giao quản lý, sử dụng',
     'Standards, norms, procedures and handling of public assets',
     'Law 10/2022 art. 46(4)', '2023-07-01'),
    ('LAW10.46.5', 'LAW10.46', 'INTERNAL', 37, 'FOR_A_PERIOD', false, false,
     'Nguyên tắc, tiêu chí, định mức phân bổ vốn đầu tư công; nguyên tắc, tiêu chí, căn cứ xác định danh mục dự án trong kế hoạch đầu tư công trung hạn và hằng năm; kế hoạch, chương trình đầu tư công của cơ quan, đơn vị, vốn bố trí theo từng năm, tiến độ thực hiện và giải ngân vốn chương trình đầu tư công; kế hoạch phân bổ vốn đầu tư công trung hạn và hằng năm gồm danh mục dự án và mức vốn đầu tư công cho từng dự án; tình hình huy động các nguồn lực và nguồn vốn khác tham gia thực hiện dự án đầu tư công; tình hình và kết quả thực hiện kế hoạch, chương trình, dự án; tiến độ thực hiện và giải ngân của dự án; kết quả nghiệm thu, đánh giá chương trình, dự án; quyết toán vốn đầu tư công',
     'Public investment: principles, plans, projects, progress and accounts',
     'Law 10/2022 art. 46(5)', '2023-07-01'),
    ('LAW10.46.6', 'LAW10.46', 'INTERNAL', 38, 'FOR_A_PERIOD', false, false,
     'Việc tuyển dụng, tiếp nhận, đào tạo, bồi dưỡng, điều động, bổ nhiệm, bổ nhiệm lại, luân chuyển, biệt phái, từ chức, miễn nhiệm, quy hoạch, chuyển đổi vị trí công tác; hợp đồng làm việc, thay đổi chức danh nghề nghiệp, thay đổi vị trí việc làm, chấm dứt hợp đồng làm việc; đi công tác nước ngoài; giải quyết chế độ, nâng bậc lương, nâng ngạch, đánh giá, xếp loại cán bộ, công chức, viên chức, người lao động; khen thưởng, kỷ luật, thôi việc, nghỉ hưu đối với cán bộ, công chức, viên chức, người lao động; các đề án, dự án, chương trình, kế hoạch và việc xây dựng các văn bản quy phạm pháp luật của cơ quan, đơn vị',
     'Recruitment, training, appointment, contracts, pay, assessment, rewards and discipline of staff; projects and drafts of the agency',
     'Law 10/2022 art. 46(6)', '2023-07-01'),
    ('LAW10.46.7', 'LAW10.46', 'INTERNAL', 39, 'FOR_A_PERIOD', false, false,
     'Kết luận của cấp có thẩm quyền về vụ việc tiêu cực, tham nhũng, lãng phí trong cơ quan, đơn vị; bản kê khai tài sản, thu nhập của người có nghĩa vụ phải kê khai theo quy định của pháp luật',
     'Conclusions on misconduct, corruption and waste; declarations of assets and income',
     'Law 10/2022 art. 46(7)', '2023-07-01'),
    ('LAW10.46.8', 'LAW10.46', 'INTERNAL', 40, 'FOR_A_PERIOD', false, false,
     'Kết quả thanh tra, kiểm tra, giải quyết khiếu nại, tố cáo, kiến nghị trong nội bộ cơ quan, đơn vị',
     'Results of inspections and of complaints, denunciations and petitions within the agency',
     'Law 10/2022 art. 46(8)', '2023-07-01'),
    ('LAW10.46.9', 'LAW10.46', 'INTERNAL', 41, 'FOR_A_PERIOD', false, false,
     'Nội quy, quy chế, quy định của cơ quan, đơn vị; quy tắc ứng xử của người có chức vụ, quyền hạn trong cơ quan, đơn vị',
     'Rules and regulations of the agency; rules of conduct of those in office',
     'Law 10/2022 art. 46(9)', '2023-07-01'),
    ('LAW10.46.10', 'LAW10.46', 'INTERNAL', 42, 'FOR_A_PERIOD', false, false,
     'Kết quả tổng hợp ý kiến và giải trình, tiếp thu ý kiến của cán bộ, công chức, viên chức, người lao động về những nội dung cán bộ, công chức, viên chức, người lao động tham gia ý kiến quy định tại Điều 53 của Luật này',
     'Opinions of the staff compiled, with explanations, under art. 53',
     'Law 10/2022 art. 46(10)', '2023-07-01'),
    ('LAW10.46.11', 'LAW10.46', 'INTERNAL', 43, 'FOR_A_PERIOD', false, false,
     'Văn bản chỉ đạo, điều hành của cơ quan quản lý cấp trên liên quan đến hoạt động của cơ quan, đơn vị',
     'Directions of the superior authority about the agency',
     'Law 10/2022 art. 46(11)', '2023-07-01'),
    ('LAW10.46.12', 'LAW10.46', 'INTERNAL', 44, 'FOR_A_PERIOD', false, false,
     'Nội dung khác theo quy định của pháp luật và quy chế thực hiện dân chủ của cơ quan, đơn vị',
     'Other content under the law and the regulation on democracy of the agency',
     'Law 10/2022 art. 46(12)', '2023-07-01');

create table supervision.disclosure (
    id                 uuid        primary key,
    unit_code          text        not null,
    unit_valid_from    date        not null,
    item               text        not null references supervision.disclosure_item,
    group_code         text        not null,
    audience           text        not null check (audience in ('PUBLIC', 'INTERNAL')),
    names_persons      boolean     not null,
    title              text        not null check (title <> '' and title is nfc normalized),
    decided_on         date        not null,
    due_on             date        not null,
    plan_number        text        check (plan_number <> ''),
    note               text        check (note <> '' and note is nfc normalized),
    state              text        not null check (state in ('DUE', 'PUBLISHED', 'INTERRUPTED', 'COMPLETED')),
    recorded_at        timestamptz not null,
    forms              text[]      not null,
    text               text        check (text <> '' and text is nfc normalized),
    first_published_on date,
    published_at       timestamptz,
    published_on       date,
    -- last day of the period; none where it has no end
    posted_until       date        check (posted_until >= published_on),
    broadcast_until    date,
    version            bigint      not null,
    check ((state = 'DUE') = (published_on is null)),
    check ((published_on is null) = (published_at is null) and (published_on is null) = (first_published_on is null)),
    check (state <> 'PUBLISHED' or (text is not null and cardinality(forms) > 0)),
    -- who was named is named no longer than the law asks
    check (not names_persons or state = 'PUBLISHED' or text is null)
);
create index disclosure_unit on supervision.disclosure (unit_code, unit_valid_from, recorded_at desc, id desc);
create index disclosure_ends on supervision.disclosure (posted_until) where state = 'PUBLISHED';
grant select, insert, update on supervision.disclosure to ${application};

-- Art. 46: the staff of the very unit, not those above.
create function supervision.discloses_within(audience text, unit_code text, unit_valid_from date) returns boolean
    language sql stable
as $$
    select case audience
        when 'PUBLIC' then platform.in_scope(unit_code, unit_valid_from)
        else unit_code = nullif(current_setting('danchu.unit_code', true), '')
            and unit_valid_from = nullif(current_setting('danchu.unit_valid_from', true), '')::date
    end
$$;
revoke execute on function supervision.discloses_within(text, text, date) from public;
grant execute on function supervision.discloses_within(text, text, date) to ${application};

alter table supervision.disclosure enable row level security;
alter table supervision.disclosure force row level security;
create policy owner on supervision.disclosure to current_user using (true);
create policy recorded on supervision.disclosure for insert to ${application}
    with check (supervision.discloses_within(audience, unit_code, unit_valid_from));
create policy shown on supervision.disclosure for select to ${application}
    using ((audience = 'PUBLIC' and state <> 'DUE') or supervision.discloses_within(audience, unit_code, unit_valid_from));
create policy changed on supervision.disclosure for update to ${application}
    using (supervision.discloses_within(audience, unit_code, unit_valid_from));

-- What the clock ends: it works for nobody until it knows for which unit.
create function supervision.disclosures_to_end(today date, at_most integer)
    returns table (id uuid, unit_code text, unit_valid_from date)
    language sql stable security definer set search_path = pg_catalog
as $$
    select d.id, d.unit_code, d.unit_valid_from from supervision.disclosure d
    where d.state = 'PUBLISHED' and d.posted_until < disclosures_to_end.today
    order by d.posted_until, d.id limit at_most
$$;
revoke execute on function supervision.disclosures_to_end(date, integer) from public;
grant execute on function supervision.disclosures_to_end(date, integer) to ${application};
