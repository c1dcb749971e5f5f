import { html, nothing } from 'lit';
import { t } from './texts.js';

/**
 * What leads on in a list that is read page by page: to its next page, or once more to the one that could not be read. `host`
 * shows the list; a reader goes on at the first entry that was not there before, since the button may be gone.
 */
export function moreOf(pages, host) {
    const more = async () => {
        const read = pages.items?.length ?? 0;
        await pages.more();
        await host.updateComplete;
        host.querySelectorAll('[data-entry]')[read]?.focus();
    };
    if (pages.failed) {
        return html`<p class="note" role="alert">${t.pages.failed}</p>
            <button type="button" class="more" @click=${more}>${t.pages.again}</button>`;
    }
    if (pages.next === null) {
        return nothing;
    }
    return html`<button type="button" class="more" aria-busy=${pages.reading} @click=${more}>
        ${pages.reading ? t.loading : t.pages.more}
    </button>`;
}
