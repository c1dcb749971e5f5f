/** What the page says, in Vietnamese. `texts/en.js` has the same names. */
export default {
    loading: 'Đang tải số liệu…',
    loadingFailed: 'Chưa tải được số liệu. Trang sẽ tự thử lại; quý vị không cần làm gì.',
    live: 'Trực tiếp',
    connecting: 'Đang kết nối…',
    lost: (at) => `Mất kết nối từ ${at}`,
    lostDetail: 'Số liệu dưới đây tính đến lúc đó. Trang đang tự kết nối lại.',
    lastChange: (at) => `Thay đổi gần nhất: ${at}`,
    noChange: 'Chưa có thay đổi nào từ khi mở trang',
    connected: 'Đã kết nối. Số liệu được cập nhật trực tiếp.',
    announced: (comments, overdue) => `Cập nhật: ${comments} góp ý, ${overdue} việc quá hạn.`,
    headlines: 'Số liệu chính của thành phố',
    explain: (name) => `Giải thích: ${name}`,
    close: 'Đóng',
    none: 'chưa có',
    few: 'dưới 5',
    atLeast: 'ít nhất, theo bước 5',
    days: (count) => `${count} ngày`,
    moreThanDays: (count) => `trên ${count} ngày`,
    of: (part, whole) => `${part} trên ${whole} việc đã đến hạn`,
    measures: {
        open: {
            name: 'Đang lấy ý kiến',
            meaning:
                'Số cuộc lấy ý kiến Nhân dân đang mở: nội dung đã công khai và thời hạn góp ý chưa hết (Luật số 10/2022/QH15, Điều 25 đến Điều 28).',
        },
        comments: {
            name: 'Góp ý đã nhận',
            meaning:
                'Góp ý nhận được trong thời hạn và không bị rút lại. Để không ai bị nhận ra, số của mỗi phường, xã được làm tròn xuống theo bước 5 và không hiện khi dưới 5; vì vậy tổng của thành phố là mức ít nhất.',
        },
        responses: {
            name: 'Góp ý đã được trả lời',
            meaning:
                'Góp ý đã có câu trả lời của cơ quan, kèm lý do nếu không tiếp thu. Việc làm của cơ quan luôn được hiện chính xác, không làm tròn.',
        },
        median: {
            name: 'Thời gian trả lời',
            meaning:
                'Một nửa số góp ý được trả lời trong khoảng thời gian này, tính từ lúc nhận góp ý đến lúc trả lời.',
        },
        onTime: {
            name: 'Việc làm đúng hạn',
            meaning:
                'Phần các việc theo luật hoặc theo kế hoạch (trả lời góp ý, quyết định, trả lời phản biện, …) được làm đúng hạn, trong số các việc đã xong hoặc đã quá hạn. Hạn tính đến 24 giờ của ngày cuối.',
        },
        overdue: {
            name: 'Việc quá hạn',
            meaning: 'Số việc đã qua ngày cuối của thời hạn mà cơ quan chưa làm xong. Việc làm xong sau hạn thì không còn ở đây.',
        },
    },
    map: {
        title: 'Bản đồ các phường, xã, đặc khu',
        describe: 'Bảng xếp hạng trên trang có cùng số liệu và dùng được bằng bàn phím.',
        shows: 'Bản đồ tô màu theo',
        noValue: 'Chưa có số liệu',
        inset: 'Côn Đảo được vẽ gần đất liền.',
        source: 'Ranh giới: bản đồ sắp xếp đơn vị hành chính công khai của cơ quan đo đạc và bản đồ, qua vietnamese-provinces-database (MIT, © 2021 Thang Le Quoc), đã giản lược.',
        zoomIn: 'Phóng to',
        zoomOut: 'Thu nhỏ',
        range: (from, to) => (from === to ? `${from}` : `${from} – ${to}`),
        over: (from) => `từ ${from}`,
    },
    ranking: {
        title: 'Xếp hạng phường, xã, đặc khu',
        search: 'Tìm phường, xã',
        searchHint: 'có thể gõ không dấu',
        all: (count) => `Hiện cả ${count} đơn vị`,
        rank: 'Hạng',
        city: 'Cấp thành phố',
        unit: 'Đơn vị',
        sortBy: (name) => `Sắp xếp theo: ${name}`,
        nothing: 'Chưa có đơn vị nào để hiện ở đây.',
        short: { open: 'Đang mở', comments: 'Góp ý', responses: 'Trả lời', onTime: 'Đúng hạn', overdue: 'Quá hạn' },
    },
    trend: {
        title: (days) => `${days} ngày qua`,
        table: 'Xem số liệu dạng bảng',
        day: 'Ngày',
        comments: 'Góp ý mới',
        responses: 'Trả lời',
        breaches: 'Việc trễ hạn mới',
        note: 'Góp ý tăng theo bước 5 của từng đơn vị.',
        describe: (days, comments, responses, breaches) =>
            `Biểu đồ cột ${days} ngày qua: ít nhất ${comments} góp ý mới, ${responses} câu trả lời, ${breaches} việc trễ hạn mới. Có bảng số liệu ngay bên dưới.`,
    },
    overdue: {
        title: 'Việc quá hạn',
        nothing: 'Không có việc nào quá hạn.',
        since: (day, ago) => `hạn ${day}, quá ${ago} ngày`,
        count: (count) => `${count} việc`,
        law: 'Căn cứ',
    },
    ward: {
        ofCity: 'Toàn thành phố',
        consultations: 'Đang lấy ý kiến Nhân dân',
        noConsultations: 'Hiện không có cuộc lấy ý kiến nào đang mở ở đây.',
        closes: (day) => `góp ý đến hết ngày ${day}`,
        draft: 'Đọc dự thảo',
        comments: 'Xem góp ý',
        more: 'Còn nữa; xem tất cả qua giao diện lập trình.',
        failed: 'Chưa tải được danh sách; xin thử lại sau ít phút.',
    },
    empty: {
        title: 'Chưa có cuộc lấy ý kiến nào',
        text: 'Khi một phường, xã hoặc đặc khu công bố dự thảo để hỏi ý kiến Nhân dân, số liệu sẽ tự hiện ở đây: cuộc lấy ý kiến, góp ý, câu trả lời và thời hạn. Quý vị không cần tải lại trang.',
    },
};
