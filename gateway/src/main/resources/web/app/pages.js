import { ask } from './ask.js';

/** A list that is read page by page, as far as the reader wants. */
export class Pages {
    items = null;
    next = null;
    reading = false;
    failed = false;
    #address;
    #told;

    /** `told` is called after every change. */
    constructor(address, told) {
        this.#address = address;
        this.#told = told;
    }

    /** Reads one page more, the first at first; again the one that could not be read. */
    async more() {
        if (this.reading) {
            return;
        }
        this.reading = true;
        this.#told();
        const cursor = this.next === null ? '' : `&cursor=${encodeURIComponent(this.next)}`;
        const page = await ask(this.#address + cursor);
        this.reading = false;
        this.failed = page === null;
        if (page !== null) {
            this.items = [...(this.items ?? []), ...page.items];
            this.next = page.next ?? null;
        }
        this.#told();
    }
}
