const WORDS = {
    phan: 'Phần',
    chuong: 'Chương',
    muc: 'Mục',
    'tieu-muc': 'Tiểu mục',
    dieu: 'Điều',
    khoan: 'khoản',
    diem: 'điểm',
};
const STEP = /^(phan|chuong|muc|tieu-muc|dieu|khoan|diem)-([a-z0-9]+)(?:-lan-(\d+))?$/;

/** The address of an element of a draft as people say it: dieu-28.khoan-2.diem-dd is Điều 28 khoản 2 điểm đ. */
export function place(path) {
    return path
        .split('.')
        .map((step) => {
            const [, kind, number, time] = STEP.exec(step) ?? [];
            if (kind === undefined) {
                return step;
            }
            return `${WORDS[kind]} ${number.replace(/^dd/, 'đ')}${time === undefined ? '' : ` (lần ${time})`}`;
        })
        .join(' ');
}
