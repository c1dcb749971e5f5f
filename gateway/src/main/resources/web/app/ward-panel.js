import { LitElement, html, nothing } from 'lit';
import './consultation-reading.js';
import { day } from './format.js';
import { headlines } from './headline-figures.js';
import { moreOf } from './more-button.js';
import { Pages } from './pages.js';
import { t } from './texts.js';

/** One commune: its figures, and what it asks and asked its people; or one consultation of these, to read. */
class WardPanel extends LitElement {
    static properties = {
        ward: { attribute: false },
        consultation: { attribute: false },
    };

    #pages = null;
    #shown = null;
    #openThen = null;

    createRenderRoot() {
        return this;
    }

    render() {
        const { code, fullName, summary } = this.ward;
        return html`<div class="heading">
                <h2 id="ward-title" tabindex="-1">${fullName}</h2>
                <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('leave'))}>${t.ward.ofCity}</button>
            </div>
            ${this.consultation === null
                ? html`${headlines(summary, { explained: false })}
                      <h3>${t.ward.consultations}</h3>
                      ${this.#list()}`
                : html`<p><a class="back" href=${`#${code}`}>${t.ward.back}</a></p>
                      <consultation-reading .consultation=${this.consultation}></consultation-reading>`}`;
    }

    updated(changed) {
        const { code, summary } = this.ward;
        if (this.#shown !== code || this.#openThen !== summary.open) {
            this.#openThen = summary.open;
            this.#load(code);
        }
        if (changed.has('consultation') && changed.get('consultation') && this.consultation === null) {
            // The reader comes back to where the reading began.
            this.querySelector(`[data-consultation="${changed.get('consultation')}"]`)?.focus();
        }
    }

    async #load(code) {
        const pages = new Pages(
            `/api/consultation/v1/consultations?limit=20&unit=${encodeURIComponent(code)}`,
            () => this.#pages === pages && this.requestUpdate(),
        );
        if (this.#shown !== code) {
            this.#shown = code;
            this.#pages = pages;
        }
        await pages.more();
        // The list that was shown stays until there is a newer one.
        if (this.#shown === code && !pages.failed) {
            this.#pages = pages;
            this.requestUpdate();
        }
    }

    #list() {
        if (this.#pages === null || (this.#pages.items === null && !this.#pages.failed)) {
            return html`<p class="note">${t.loading}</p>`;
        }
        if (this.#pages.items?.length === 0) {
            return html`<p class="note">${t.ward.noConsultations}</p>`;
        }
        return html`<ul class="consultations">
                ${(this.#pages.items ?? []).map((consultation) => this.#row(consultation))}
            </ul>
            ${moreOf(this.#pages, this)}`;
    }

    #row({ id, draftId, title, state, closesOn }) {
        const open = state === 'OPEN';
        return html`<li data-entry tabindex="-1">
            <p><a href=${`#${this.ward.code}/${id}`} data-consultation=${id} lang="vi">${title}</a></p>
            <p class="note">
                <strong class=${open ? 'state open' : 'state'}>${t.states[state]}</strong>
                ${closesOn ? html` · ${open ? t.ward.closes(day(closesOn)) : t.ward.closed(day(closesOn))}` : nothing} ·
                <a href="/api/consultation/v1/drafts/${draftId}/text">${t.ward.draft}</a>
            </p>
        </li>`;
    }
}

customElements.define('ward-panel', WardPanel);
