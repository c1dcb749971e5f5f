import { LitElement, html, nothing } from 'lit';
import { ask } from './ask.js';
import './city-trend.js';
import { Figures } from './figures.js';
import { moment, number, percent } from './format.js';
import { headlines } from './headline-figures.js';
import boundaries from './map/wards.geojson';
import { overdueList } from './overdue-list.js';
import { classes, NOTHING } from './scale.js';
import { Stream } from './stream.js';
import { t } from './texts.js';
import { Units } from './units.js';
import './ward-map.js';
import './ward-panel.js';
import './ward-ranking.js';

const MAP_MEASURES = ['comments', 'open', 'onTime', 'overdue'];

const IDENTIFIER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Evenings asked for: one more than days shown, since a day is what lies between two. */
const EVENINGS = 31;

/** Changes come one by one; the page is drawn for many at once. */
const DRAW_AFTER = 250;

/** How long after a change the days and the list of what is overdue are asked for again, and how often without one. */
const ASK_AFTER = 15_000;
const ASK_EVERY = 60_000;

/**
 * How long after a figure of an unknown unit the names are asked for again: wards may have been merged. Twice as long each
 * time that did not help, up to the most.
 */
const NAMES_AFTER = 1_000;
const NAMES_AFTER_AT_MOST = 300_000;

/** A screen reader is told of new figures this often at most. */
const SAY_EVERY = 60_000;

/** The page: it holds what is known and hands it to its parts. */
class CityPage extends LitElement {
    static properties = {
        city: {},
        selected: { state: true },
        reading: { state: true },
        measure: { state: true },
        units: { state: true },
        areas: { state: true },
        trend: { state: true },
        overdue: { state: true },
        failed: { state: true },
        said: { state: true },
    };

    #figures = new Figures();
    #stream = new Stream('/api/insight/v1/public/stream', this.#figures, () => this.#told());
    #drawing = null;
    #asking = null;
    #due = null;
    #heard = null;
    #lastSaid = 0;
    #shapes = null;
    #naming = null;
    #namesAfter = NAMES_AFTER;
    #today = null;

    constructor() {
        super();
        this.selected = null;
        this.reading = null;
        this.measure = 'comments';
        this.units = null;
        this.areas = null;
        this.trend = null;
        this.overdue = null;
        this.failed = false;
        this.said = '';
    }

    createRenderRoot() {
        return this;
    }

    connectedCallback() {
        super.connectedCallback();
        addEventListener('hashchange', this.#follow);
        this.#load();
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        removeEventListener('hashchange', this.#follow);
        clearTimeout(this.#asking);
        clearTimeout(this.#drawing);
        clearTimeout(this.#naming);
        this.#stream.close();
    }

    async #load() {
        const [named, shapes] = await Promise.all([this.#names(), ask(boundaries)]);
        if (!this.isConnected) {
            return;
        }
        if (named === null || shapes === null) {
            this.failed = true;
            setTimeout(() => this.#load(), 5_000);
            return;
        }
        this.failed = false;
        this.#shapes = shapes.features;
        this.#take(named.units);
        this.#stream.open();
        this.#ask();
    }

    // Who the figures are of

    #names() {
        return ask(`/api/insight/v1/public/units?unit=${encodeURIComponent(this.city)}`);
    }

    #take(named) {
        this.units = new Units(this.city, named);
        const shapes = Map.groupBy(this.#shapes, ({ properties }) => this.units.onMap(properties.code));
        this.areas = Array.from(shapes, ([code, features]) => ({ code, features }));
        this.#follow();
    }

    /** Asks who the units are, if one of these is of no unit of today. */
    #meet(refs) {
        if (!refs.every((ref) => this.units.today(ref))) {
            this.#askNames();
        }
    }

    #askNames() {
        if (this.#naming === null) {
            // Readers who were told the same do not all ask at the same moment.
            this.#naming = setTimeout(() => this.#learnNames(), this.#namesAfter * (0.5 + Math.random()));
            this.#namesAfter = Math.min(2 * this.#namesAfter, NAMES_AFTER_AT_MOST);
        }
    }

    async #learnNames() {
        const named = await this.#names();
        this.#naming = null;
        if (!this.isConnected) {
            return;
        }
        if (named !== null) {
            this.#take(named.units);
            this.#askIn(0);
        }
        if (this.#figures.units.every((ref) => this.units.today(ref))) {
            this.#namesAfter = NAMES_AFTER;
        } else {
            this.#askNames();
        }
    }

    // What moves

    #told() {
        if (this.#heard !== this.#stream.state) {
            this.#heard = this.#stream.state;
            this.said =
                this.#heard === 'live' ? t.connected : this.#heard === 'lost' ? t.lost(moment(this.#stream.since)) : '';
            this.#lastSaid = Date.now();
        }
        this.#drawing ??= setTimeout(() => {
            this.#drawing = null;
            this.#meet(this.#figures.units);
            this.requestUpdate();
        }, DRAW_AFTER);
        // Readers who saw the same change do not all ask at the same moment.
        this.#askIn(ASK_AFTER * (0.5 + Math.random()));
    }

    /** Says the main figures to a screen reader, if they are others than before and not too soon after the last time. */
    #say() {
        if (this.#stream.changed !== null && this.#stream.changed > this.#lastSaid && Date.now() - this.#lastSaid >= SAY_EVERY) {
            const { comments, overdue } = this.#whole();
            this.said = t.announced(comments === null ? t.few : number(comments), number(overdue));
            this.#lastSaid = Date.now();
        }
    }

    #askIn(milliseconds) {
        this.#due = Math.min(this.#due ?? Infinity, Date.now() + milliseconds);
        clearTimeout(this.#asking);
        this.#asking = setTimeout(() => this.#ask(), this.#due - Date.now());
    }

    async #ask() {
        this.#due = null;
        const scope = encodeURIComponent(this.selected ?? this.city);
        const chosen = this.selected;
        const [trend, overdue] = await Promise.all([
            ask(`/api/insight/v1/public/trend?unit=${scope}&days=${EVENINGS}`),
            ask(`/api/insight/v1/public/overdue?unit=${scope}`),
        ]);
        if (!this.isConnected || chosen !== this.selected) {
            return;
        }
        this.trend = trend ?? this.trend;
        this.overdue = overdue ?? this.overdue;
        this.#meet((overdue?.rows ?? []).map(({ unit }) => unit));
        this.#turnDay(trend?.days.at(-1) ?? this.#today);
        this.#say();
        this.#askIn(ASK_EVERY);
    }

    /** Mergers begin with a day, also those of wards of which nothing is told on it. */
    #turnDay(day) {
        if (this.#today !== null && this.#today !== day) {
            this.#askNames();
        }
        this.#today = day;
    }

    // What is chosen: kept in the address, so that it can be sent to somebody and the browser's way back works.

    #follow = () => {
        if (this.units === null) {
            return;
        }
        const [asked, consultation] = location.hash.slice(1).split('/');
        const code = this.units.ward(asked)?.ref.code ?? null;
        const reading = code !== null && IDENTIFIER.test(consultation) ? consultation : null;
        if (code !== null && code !== asked) {
            history.replaceState(null, '', reading === null ? `#${code}` : `#${code}/${reading}`);
        }
        this.#choose(code, reading);
    };

    #choose(code, reading = null) {
        this.reading = reading;
        if (this.selected !== code) {
            this.selected = code;
            this.trend = null;
            this.overdue = null;
            this.#askIn(0);
        }
    }

    #go(code) {
        history.pushState(null, '', code === null ? location.pathname + location.search : `#${code}`);
        this.#choose(code);
    }

    /** From the ranking: the reader is taken to what was asked for. */
    async #read(code) {
        this.#go(code);
        await this.updateComplete;
        this.querySelector('#ward-title')?.focus();
    }

    async #leave() {
        const left = this.selected;
        this.#go(null);
        await this.updateComplete;
        this.querySelector(`ward-ranking [data-ward="${left}"]`)?.focus();
    }

    // What is shown

    #wards() {
        return this.units.wards.map((ward) => ({
            code: ward.ref.code,
            name: ward.name,
            fullName: ward.fullName,
            summary: this.#figures.summary(this.units.behind(ward)),
        }));
    }

    /** What the city itself asks, beside its communes: else the ranking would not add up to the headlines. */
    #cityItself() {
        return {
            code: this.city,
            name: t.ranking.city,
            fullName: t.ranking.city,
            summary: this.#figures.summary(this.units.behind(this.units.city)),
            fixed: true,
        };
    }

    /** All together, also what is of nobody's heir. */
    #whole() {
        return this.#figures.summary(this.units.all);
    }

    render() {
        if (this.units === null) {
            return html`<p class="waiting" role="status">${this.failed ? t.loadingFailed : t.loading}</p>`;
        }
        const waiting = this.#stream.state === 'connecting';
        const city = this.#whole();
        const wards = this.#wards();
        const chosen = wards.find(({ code }) => code === this.selected) ?? null;
        return html`${this.#connection()}
            <p class="unseen" role="status">${this.said}</p>
            <section class="panel top" aria-label=${t.headlines}>
                ${headlines(waiting ? null : city, { explained: true })}
                ${!waiting && !city.known
                    ? html`<div class="empty"><h2>${t.empty.title}</h2><p>${t.empty.text}</p></div>`
                    : nothing}
            </section>
            <section class="panel place" aria-labelledby="map-title">${this.#map(wards)}</section>
            ${chosen === null
                ? nothing
                : html`<section class="panel ward" aria-labelledby="ward-title">
                      <ward-panel
                          .ward=${chosen}
                          .consultation=${this.reading}
                          @leave=${() => this.#leave()}
                      ></ward-panel>
                  </section>`}
            <section class="panel ranking" aria-labelledby="ranking-title">
                <h2 id="ranking-title">${t.ranking.title}</h2>
                <ward-ranking
                    .wards=${[...wards, this.#cityItself()]}
                    .selected=${this.selected}
                    .waiting=${waiting}
                    @choose=${({ detail }) => this.#read(detail)}
                ></ward-ranking>
            </section>
            <section class="panel trend" aria-labelledby="trend-title">
                <h2 id="trend-title">
                    ${t.trend.title(number(EVENINGS - 1))}${chosen === null ? nothing : html` <small>${chosen.fullName}</small>`}
                </h2>
                ${this.trend === null
                    ? html`<p class="waiting">${t.loading}</p>`
                    : html`<city-trend .trend=${this.trend}></city-trend>`}
            </section>
            <section class="panel late" aria-labelledby="overdue-title">
                <h2 id="overdue-title">
                    ${t.overdue.title}${chosen === null ? nothing : html` <small>${chosen.fullName}</small>`}
                </h2>
                <div class="scroll" tabindex="0" role="group" aria-labelledby="overdue-title">
                    ${this.overdue === null || this.trend === null
                        ? html`<p class="waiting">${t.loading}</p>`
                        : overdueList(this.overdue.rows, (unit) => this.#nameOf(unit), this.trend.days.at(-1))}
                </div>
            </section>`;
    }

    #nameOf(unit) {
        return this.units.today(unit)?.fullName ?? unit.code;
    }

    #connection() {
        const { state, since, changed } = this.#stream;
        switch (state) {
            case 'live':
                return html`<p class="connection live">
                    <strong>${t.live}</strong> <span>${changed === null ? t.noChange : t.lastChange(moment(changed))}</span>
                </p>`;
            case 'lost':
                return html`<p class="connection lost"><strong>${t.lost(moment(since))}</strong> <span>${t.lostDetail}</span></p>`;
            default:
                return html`<p class="connection"><strong>${t.connecting}</strong></p>`;
        }
    }

    #map(wards) {
        const values = new Map(wards.map(({ code, summary }) => [code, summary[this.measure]]));
        const scale = classes(this.measure, Math.max(0, ...values.values()));
        const shown = this.measure === 'onTime' ? percent : number;
        return html`<h2 id="map-title">${t.map.title}</h2>
            <fieldset class="choice">
                <legend class="unseen">${t.map.shows}</legend>
                ${MAP_MEASURES.map(
                    (measure) =>
                        html`<label>
                            <input
                                type="radio"
                                name="measure"
                                .checked=${this.measure === measure}
                                @change=${() => (this.measure = measure)}
                            /><span>${t.measures[measure].name}</span>
                        </label>`,
                )}
            </fieldset>
            <ward-map
                .areas=${this.areas}
                .values=${values}
                .classes=${scale}
                .selected=${this.selected}
                .describe=${(code) => this.#describe(wards, code)}
                @choose=${({ detail }) => this.#go(detail)}
            ></ward-map>
            <ul class="legend" aria-label=${`${t.map.shows}: ${t.measures[this.measure].name}`}>
                <li>${swatch(NOTHING)}${t.map.noValue}</li>
                ${scale.map(
                    ({ from, to, colour }) => html`<li>${swatch(colour)}${t.map.range(shown(from), shown(to))}</li>`,
                )}
            </ul>
            <p class="note">${t.map.inset} ${t.map.source}</p>`;
    }

    #describe(wards, code) {
        const ward = wards.find((each) => each.code === code);
        if (ward === undefined) {
            return [code];
        }
        const { comments, open, onTime, overdue } = ward.summary;
        const said = {
            comments: comments === null ? t.few : number(comments),
            open: number(open),
            onTime: onTime === null ? '–' : percent(onTime),
            overdue: number(overdue),
        };
        return [ward.fullName, ...MAP_MEASURES.map((measure) => `${t.measures[measure].name}: ${said[measure]}`)];
    }
}

/** Colour as an attribute of a drawing: an inline style would not be let through. */
const swatch = (colour) =>
    html`<svg viewBox="0 0 16 16" aria-hidden="true"><rect width="16" height="16" fill=${colour} /></svg>`;

customElements.define('city-page', CityPage);
