import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { folded } from '../common/folded.js';
import { inOrder, number, percent } from './format.js';
import { t } from './texts.js';

const COLUMNS = ['open', 'comments', 'responses', 'onTime', 'overdue'];

/**
 * All communes with their figures, the map's equal for everybody who reads rather than looks. What the map shows can be
 * reached here with a keyboard.
 */
class WardRanking extends LitElement {
    static properties = {
        wards: { attribute: false },
        selected: { attribute: false },
        waiting: { attribute: false },
        by: { state: true },
        wanted: { state: true },
        all: { state: true },
    };

    constructor() {
        super();
        this.by = 'comments';
        this.wanted = '';
        this.all = false;
    }

    createRenderRoot() {
        return this;
    }

    get #rows() {
        const search = folded(this.wanted.trim());
        const value = (ward) => ward.summary[this.by] ?? -1;
        const ordered = this.wards
            .filter((ward) => this.all || search !== '' || ward.summary.known || ward.code === this.selected)
            .toSorted((one, other) => value(other) - value(one) || inOrder(one.name, other.name));
        let rank = 0;
        const ranked = ordered.map((ward, index) => {
            if (index === 0 || value(ordered[index - 1]) !== value(ward)) {
                rank = index + 1;
            }
            return { ...ward, rank: value(ward) > 0 ? rank : null };
        });
        return search === '' ? ranked : ranked.filter(({ fullName }) => folded(fullName).includes(search));
    }

    render() {
        const rows = this.#rows;
        return html`<div class="tools">
                <label>
                    <span>${t.ranking.search}</span>
                    <input
                        type="search"
                        placeholder=${t.ranking.searchHint}
                        autocomplete="off"
                        .value=${this.wanted}
                        @input=${(event) => (this.wanted = event.target.value)}
                    />
                </label>
                <label class="check">
                    <input type="checkbox" .checked=${this.all} @change=${(event) => (this.all = event.target.checked)} />
                    <span>${t.ranking.all(number(this.wards.length))}</span>
                </label>
            </div>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="ranking-title">
                <table>
                    <thead>
                        <tr>
                            <th scope="col" class="rank"><span class="unseen">${t.ranking.rank}</span></th>
                            <th scope="col">${t.ranking.unit}</th>
                            ${COLUMNS.map((column) => this.#head(column))}
                        </tr>
                    </thead>
                    <tbody>
                        ${repeat(
                            rows,
                            ({ code }) => code,
                            (ward) => this.#row(ward),
                        )}
                    </tbody>
                </table>
                ${rows.length === 0 ? html`<p class="note">${this.waiting ? t.loading : t.ranking.nothing}</p>` : nothing}
            </div>`;
    }

    #head(column) {
        const chosen = this.by === column;
        return html`<th scope="col" class="count" aria-sort=${chosen ? 'descending' : nothing}>
            <button type="button" title=${t.ranking.sortBy(t.measures[column].name)} @click=${() => (this.by = column)}>
                ${t.ranking.short[column]}<span aria-hidden="true">${chosen ? ' ▾' : ''}</span>
            </button>
        </th>`;
    }

    #row({ code, fullName, rank, summary, fixed }) {
        const chosen = code === this.selected;
        return html`<tr class=${chosen ? 'chosen' : ''}>
            <td class="rank">${rank ?? ''}</td>
            <th scope="row">
                ${fixed
                    ? fullName
                    : html`<button
                          type="button"
                          aria-pressed=${chosen}
                          data-ward=${code}
                          @click=${() => this.dispatchEvent(new CustomEvent('choose', { detail: code }))}
                      >
                          ${fullName}
                      </button>`}
            </th>
            <td>${number(summary.open)}</td>
            <td>${summary.comments === null ? html`<small>${t.few}</small>` : number(summary.comments)}</td>
            <td>${number(summary.responses)}</td>
            <td>${summary.onTime === null ? '–' : percent(summary.onTime)}</td>
            <td class=${summary.overdue > 0 ? 'late' : ''}>${number(summary.overdue)}</td>
        </tr>`;
    }
}

customElements.define('ward-ranking', WardRanking);
