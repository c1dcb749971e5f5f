/**
 * The public stream of figures: a snapshot first, then changes. The browser comes back with `Last-Event-ID` by itself; where
 * it gives up, because the answer was no stream, this opens a new one, and gets a snapshot.
 *
 * `state` is `connecting` until the first figures, then `live` or `lost`; `since` is when that began, and `changed` when a
 * figure last changed.
 */
export class Stream {
    state = 'connecting';
    since = new Date();
    changed = null;
    #address;
    #figures;
    #told;
    #source = null;
    #again = null;

    /** `told` is called after every change of state or figures. */
    constructor(address, figures, told) {
        this.#address = address;
        this.#figures = figures;
        this.#told = told;
    }

    open() {
        this.#source = new EventSource(this.#address);
        this.#source.addEventListener('snapshot', (event) => this.#take(event, (figures) => this.#figures.replace(figures)));
        this.#source.addEventListener('change', (event) =>
            this.#take(event, (figures) => {
                this.#figures.change(figures);
                this.changed = new Date();
            }),
        );
        this.#source.addEventListener('open', () => this.state === 'lost' && this.#turn('live'));
        this.#source.addEventListener('error', () => this.#lose());
        addEventListener('offline', this.#offline);
        addEventListener('online', this.#online);
    }

    close() {
        removeEventListener('offline', this.#offline);
        removeEventListener('online', this.#online);
        clearTimeout(this.#again);
        this.#source.close();
    }

    /** The browser knows at once that the network is gone; a connection may take minutes to notice. */
    #offline = () => this.#lose();

    #online = () => {
        this.close();
        this.open();
    };

    #take(event, apply) {
        apply(JSON.parse(event.data).figures);
        this.#turn('live');
    }

    #lose() {
        this.#turn(this.state === 'connecting' ? 'connecting' : 'lost');
        if (this.#source.readyState === EventSource.CLOSED) {
            clearTimeout(this.#again);
            // Not all at once, when a service comes back.
            this.#again = setTimeout(() => this.open(), 2_000 + Math.random() * 4_000);
        }
    }

    #turn(state) {
        if (this.state !== state) {
            this.state = state;
            this.since = new Date();
        }
        this.#told();
    }
}
