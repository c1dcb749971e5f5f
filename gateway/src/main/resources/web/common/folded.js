/** A text without diacritics and capitals, to search in. */
export const folded = (text) =>
    text
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[đĐ]/g, 'd')
        .toLowerCase();
