import { html, nothing } from 'lit';
import { t } from './texts.js';

/** What leads on in a list that is read page by page: to its next page, or once more to the one that could not be read. */
export function moreOf(pages) {
    if (pages.failed) {
        return html`<p class="note" role="alert">${t.pages.failed}</p>
            <button type="button" class="more" @click=${() => pages.more()}>${t.pages.again}</button>`;
    }
    if (pages.next === null) {
        return nothing;
    }
    return html`<button type="button" class="more" aria-busy=${pages.reading} @click=${() => pages.more()}>
        ${pages.reading ? t.loading : t.pages.more}
    </button>`;
}
