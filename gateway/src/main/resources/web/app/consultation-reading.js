import { LitElement, html, nothing } from 'lit';
import { ask } from './ask.js';
import { day, dayOf, number } from './format.js';
import { moreOf } from './more-button.js';
import { Pages } from './pages.js';
import { place } from './place.js';
import { t } from './texts.js';

/** One consultation to read: how far it has come, and what people said with the answer to each. */
class ConsultationReading extends LitElement {
    static properties = {
        consultation: { attribute: false },
        found: { state: true },
    };

    #comments = null;

    createRenderRoot() {
        return this;
    }

    willUpdate(changed) {
        if (changed.has('consultation')) {
            this.found = undefined;
            this.#load(this.consultation);
        }
    }

    updated(changed) {
        if (changed.has('found') && this.found) {
            this.querySelector('#consultation-title').focus();
        }
    }

    async #load(id) {
        const address = `/api/consultation/v1/consultations/${encodeURIComponent(id)}`;
        const comments = new Pages(`${address}/comments?limit=20`, () => this.#comments === comments && this.requestUpdate());
        this.#comments = comments;
        const [found] = await Promise.all([ask(address), comments.more()]);
        if (this.consultation === id) {
            this.found = found;
        }
    }

    render() {
        if (this.found === undefined) {
            return html`<p class="note">${t.loading}</p>`;
        }
        if (this.found === null) {
            return html`<p class="note" role="alert">${t.pages.failed}</p>
                <button type="button" class="more" @click=${() => this.#load(this.consultation)}>${t.pages.again}</button>`;
        }
        const { title, draftId } = this.found;
        return html`<h3 id="consultation-title" tabindex="-1" lang="vi">${title}</h3>
            <dl class="facts">
                ${this.#facts().map(
                    ([name, value]) =>
                        html`<div>
                            <dt>${name}</dt>
                            <dd>${value}</dd>
                        </div>`,
                )}
            </dl>
            <p><a href="/api/consultation/v1/drafts/${draftId}/text">${t.ward.draft}</a></p>
            <h4 id="comments-title">${t.comments.title}</h4>
            ${this.#list()}`;
    }

    /** What is known of it by now, in the order in which it comes about. */
    #facts() {
        const { state, publishedOn, closesOn, plan, countedAtClosing, conclusion, explanation } = this.found;
        const { documentNumber, issuedOn, cancelReason } = this.found;
        const { facts } = t;
        return [
            [facts.state, t.states[state]],
            publishedOn && [facts.publishedOn, day(publishedOn)],
            closesOn && [facts.closesOn, day(closesOn)],
            plan && [facts.respondBy, day(plan.respondBy)],
            countedAtClosing !== undefined && countedAtClosing !== null && [facts.counted, number(countedAtClosing)],
            conclusion && [facts.conclusion, t.conclusions[conclusion]],
            explanation && [facts.explanation, written(explanation)],
            documentNumber && [facts.document, issuedOn ? facts.issued(documentNumber, day(issuedOn)) : documentNumber],
            cancelReason && [facts.cancelReason, written(cancelReason)],
        ].filter(Boolean);
    }

    #list() {
        const { items, failed } = this.#comments;
        if (items === null && !failed) {
            return html`<p class="note">${t.loading}</p>`;
        }
        if (items?.length === 0) {
            return html`<p class="note">${t.comments.nothing}</p>`;
        }
        return html`<ol class="comments" aria-labelledby="comments-title">
                ${(items ?? []).map((comment) => html`<li data-entry tabindex="-1">${told(comment)}</li>`)}
            </ol>
            ${moreOf(this.#comments, this)}`;
    }
}

function told({ text, suspectedEncoding, target, stance, author, state, submittedAt, answer }) {
    const by = author.organisationName ? html`<span lang="vi">${author.organisationName}</span>` : t.authors[author.kind];
    return html`<p class="note">
            ${by} · ${dayOf(submittedAt)} · ${t.stances[stance]} ·
            ${target ? html`<span lang="vi">${place(target)}</span>` : t.comments.whole}
        </p>
        ${text ? html`<p class="text" lang="vi">${text}</p>` : nothing}
        ${suspectedEncoding ? html`<p class="note">${t.comments.unreadable}</p>` : nothing} ${answered(state, answer)}`;
}

function answered(state, answer) {
    if (answer) {
        return html`<div class="answer">
            <p><strong>${t.dispositions[answer.disposition]}</strong> · ${t.comments.answeredOn(dayOf(answer.answeredAt))}</p>
            ${answer.reason ? html`<p class="text" lang="vi">${answer.reason}</p>` : nothing}
        </div>`;
    }
    return html`<p class="note">${t.comments.states[state]}</p>`;
}

const written = (text) => html`<span class="text" lang="vi">${text}</span>`;

customElements.define('consultation-reading', ConsultationReading);
