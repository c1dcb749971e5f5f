import { language } from './texts.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const numbers = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'vi-VN');
const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
});
const calendar = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, day: '2-digit', month: '2-digit', year: 'numeric' });

/** A number as the language of the page writes it. */
export const number = (value) => numbers.format(value);

/** A share as whole per cent; 100 only where nothing is missing. */
export const percent = (share) => `${number(share < 1 ? Math.floor(share * 100) : 100)}%`;

/** A moment: HH:mm:ss dd/MM/yyyy, in Vietnam. */
export const moment = (instant) => `${clock.format(instant)} ${calendar.format(instant)}`;

/** The day of a moment in Vietnam, from ISO 8601: dd/MM/yyyy. */
export const dayOf = (iso) => calendar.format(new Date(iso));

/** A day of the calendar, from yyyy-MM-dd: dd/MM/yyyy. */
export const day = (iso) => iso.split('-').reverse().join('/');

/** The same without its year. */
export const shortDay = (iso) => day(iso).slice(0, 5);

/** Whole days from one day of the calendar to a later one. */
export const daysBetween = (earlier, later) => Math.round((Date.parse(later) - Date.parse(earlier)) / 86_400_000);

const collator = new Intl.Collator('vi');

/** Vietnamese alphabetical order. */
export const inOrder = (one, other) => collator.compare(one, other);
