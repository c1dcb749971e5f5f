import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { number, percent } from './format.js';
import { t } from './texts.js';

/** What each headline shows: its number in words, and what must be said beside it. */
const HEADLINES = {
    open: ({ open }) => [number(open), ''],
    comments: ({ comments }) => (comments === null ? [t.few, ''] : [number(comments), t.atLeast]),
    responses: ({ responses }) => [number(responses), ''],
    median: ({ median }) => {
        if (median === null) {
            return [t.none, ''];
        }
        return [median === Infinity ? t.moreThanDays(number(90)) : `≤ ${t.days(number(median))}`, t.half];
    },
    onTime: ({ onTime, met, due }) => (onTime === null ? [t.none, ''] : [percent(onTime), t.of(number(met), number(due))]),
    overdue: ({ overdue }) => [number(overdue), ''],
};

/** The main figures; of the city each with what it means behind a button. Without a summary the figures are awaited. */
export function headlines(summary, { explained }) {
    return html`<ul class="headlines">
        ${Object.entries(HEADLINES).map(([measure, shown]) => {
            const [value, beside] = summary === null ? ['…', ''] : shown(summary);
            const { name, meaning } = t.measures[measure];
            const id = `meaning-${measure}`;
            return html`<li class=${measure === 'overdue' && summary?.overdue > 0 ? 'late' : ''} data-measure=${measure}>
                <p class="name">
                    ${name}
                    ${explained
                        ? html`<button type="button" class="explain" popovertarget=${id} aria-label=${t.explain(name)}>
                              ?
                          </button>`
                        : nothing}
                </p>
                <p class="value">${keyed(value, html`<span class="fresh">${value}</span>`)}</p>
                <p class="note">${beside}</p>
                ${explained ? explanation(id, name, meaning) : nothing}
            </li>`;
        })}
    </ul>`;
}

const explanation = (id, name, meaning) =>
    html`<div id=${id} popover class="meaning" role="dialog" aria-label=${name}>
        <h3>${name}</h3>
        <p>${meaning}</p>
        <button type="button" popovertarget=${id} popovertargetaction="hide">${t.close}</button>
    </div>`;
