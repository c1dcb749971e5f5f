import { html } from 'lit';
import { day, daysBetween, number } from './format.js';
import { language, t } from './texts.js';

/** What is overdue: the longest first, each with the law behind it. */
export function overdueList(rows, nameOf, today) {
    if (rows.length === 0) {
        return html`<p class="well">${t.overdue.nothing}</p>`;
    }
    return html`<ul class="overdue">
        ${rows.map(
            ({ unit, title, titleEnglish, law, lawEnglish, count, oldestDueOn }) =>
                html`<li>
                    <p>
                        <strong>${nameOf(unit)}</strong>
                        <span class="count">${t.overdue.count(number(count))}</span>
                    </p>
                    <p>${language === 'en' ? titleEnglish : title}</p>
                    <p class="note">
                        ${t.overdue.since(day(oldestDueOn), number(daysBetween(oldestDueOn, today)))}
                        · ${language === 'en' ? lawEnglish : law}
                    </p>
                </li>`,
        )}
    </ul>`;
}
