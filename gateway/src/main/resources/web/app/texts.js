import en from './texts/en.js';
import vi from './texts/vi.js';

/** Language of the page, as the server wrote it: Vietnamese unless a reader asked for English. */
export const language = document.documentElement.lang === 'en' ? 'en' : 'vi';

/** What the page says in its language. */
export const t = language === 'en' ? en : vi;
