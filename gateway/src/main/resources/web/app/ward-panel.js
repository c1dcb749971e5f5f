import { LitElement, html, nothing } from 'lit';
import { ask } from './ask.js';
import { day } from './format.js';
import { headlines } from './headline-figures.js';
import { t } from './texts.js';

/** One commune: its figures, and what it asks its people now. */
class WardPanel extends LitElement {
    static properties = {
        ward: { attribute: false },
        consultations: { state: true },
    };

    #shown = null;
    #openThen = null;

    createRenderRoot() {
        return this;
    }

    render() {
        const { fullName, summary } = this.ward;
        return html`<div class="heading">
                <h2 id="ward-title" tabindex="-1">${fullName}</h2>
                <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('leave'))}>${t.ward.ofCity}</button>
            </div>
            ${headlines(summary, { explained: false })}
            <h3>${t.ward.consultations}</h3>
            ${this.#list()}`;
    }

    updated() {
        const { code, summary } = this.ward;
        if (this.#shown !== code || this.#openThen !== summary.open) {
            this.#shown = code;
            this.#openThen = summary.open;
            this.#load(code);
        }
    }

    async #load(code) {
        const found = await ask(`/api/consultation/v1/consultations?state=OPEN&limit=10&unit=${encodeURIComponent(code)}`);
        if (this.#shown === code) {
            this.consultations = found;
        }
    }

    #list() {
        if (this.consultations === undefined) {
            return html`<p class="note">${t.loading}</p>`;
        }
        if (this.consultations === null) {
            return html`<p class="note">${t.ward.failed}</p>`;
        }
        if (this.consultations.items.length === 0) {
            return html`<p class="note">${t.ward.noConsultations}</p>`;
        }
        return html`<ul class="consultations">
                ${this.consultations.items.map(
                    ({ id, draftId, title, closesOn }) =>
                        html`<li>
                            <p lang="vi">${title}</p>
                            <p class="note">
                                ${closesOn ? html`${t.ward.closes(day(closesOn))} · ` : nothing}
                                <a href="/api/consultation/v1/drafts/${draftId}/text">${t.ward.draft}</a> ·
                                <a href="/api/consultation/v1/consultations/${id}/comments">${t.ward.comments}</a>
                            </p>
                        </li>`,
                )}
            </ul>
            ${this.consultations.next ? html`<p class="note">${t.ward.more}</p>` : nothing}`;
    }
}

customElements.define('ward-panel', WardPanel);
