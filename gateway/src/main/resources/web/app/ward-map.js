import { LitElement, html } from 'lit';
import { DomEvent, Rectangle, control, geoJSON, map, svg } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { united } from './outline.js';
import { classOf, NOTHING } from './scale.js';
import { t } from './texts.js';

/** Côn Đảo lies 80 km off the coast: drawn in its place it would make all others small. */
const INSET = { code: '26732', longitude: -0.1, latitude: 1.74 };

/** How much of what lies around a chosen commune is seen, as a multiple of its size on each side. */
const SURROUNDINGS = 2;

const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
const touched = matchMedia('(pointer: coarse)').matches;

/**
 * The map: polygons only, no tiles, nothing from elsewhere. It is for eyes and pointers; everything in it is in the ranking
 * too, which is for everybody.
 */
class WardMap extends LitElement {
    static properties = {
        areas: { attribute: false },
        values: { attribute: false },
        classes: { attribute: false },
        describe: { attribute: false },
        selected: { attribute: false },
    };

    #map = null;
    #bounds = null;
    #layer = null;
    #polygons = new Map();
    #resized = new ResizeObserver(() => this.#fit());

    createRenderRoot() {
        return this;
    }

    render() {
        return html`<div class="map" role="group" aria-label=${t.map.title} aria-describedby="map-describe"></div>
            <p id="map-describe" class="unseen">${t.map.describe}</p>`;
    }

    firstUpdated() {
        this.#map = map(this.querySelector('.map'), {
            attributionControl: false,
            zoomControl: false,
            // A wheel or a finger that means the page must not be caught by the map.
            scrollWheelZoom: false,
            dragging: !touched,
            zoomSnap: 0,
            zoomDelta: 0.75,
            zoomAnimation: !calm,
            fadeAnimation: !calm,
            markerZoomAnimation: !calm,
            renderer: svg({ padding: 0.5 }),
        });
        control.zoom({ zoomInTitle: t.map.zoomIn, zoomOutTitle: t.map.zoomOut }).addTo(this.#map);
    }

    updated(changed) {
        if (changed.has('areas')) {
            this.#draw();
        }
        if (changed.has('areas') || changed.has('selected')) {
            this.#look(!calm);
        }
        for (const [code, polygon] of this.#polygons) {
            const chosen = code === this.selected;
            polygon.setStyle({
                fillColor: classOf(this.values.get(code) ?? null, this.classes)?.colour ?? NOTHING,
                color: chosen ? '#111111' : '#8a97a1',
                weight: chosen ? 3 : 0.6,
            });
            if (chosen) {
                polygon.bringToFront();
            }
        }
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        this.#resized.disconnect();
    }

    /** Draws every area anew: the first time, and when communes have been merged. */
    #draw() {
        this.#layer?.remove();
        this.#polygons.clear();
        this.#layer = geoJSON(this.areas.map(outlined), {
            style: () => ({ weight: 0.75, color: '#ffffff', fillOpacity: 1, fillColor: NOTHING }),
            onEachFeature: (feature, polygon) => this.#prepare(feature.properties.code, polygon),
        });
        if (this.#bounds === null) {
            this.#bounds = this.#layer.getBounds();
            // Nothing can be drawn before the map knows where it looks.
            this.#fit();
            this.#resized.observe(this);
        }
        this.#layer.addTo(this.#map);
        const islands = this.#polygons.get(INSET.code);
        if (islands) {
            new Rectangle(islands.getBounds().pad(0.15), {
                className: 'inset',
                fill: false,
                weight: 1,
                color: '#5b6770',
                dashArray: '4 4',
                interactive: false,
            }).addTo(this.#layer);
        }
    }

    /** Where most of its neighbours are seen too, since some communes are very small; at the whole city without one. */
    #look(animate) {
        const chosen = this.#polygons.get(this.selected);
        if (chosen || this.#map.getZoom() > this.#map.getMinZoom()) {
            const bounds = chosen?.getBounds().pad(SURROUNDINGS) ?? this.#bounds;
            this.#map.flyToBounds(bounds, { animate, duration: 0.6, padding: [4, 4] });
        }
    }

    #fit() {
        this.#map.invalidateSize({ animate: false });
        this.#map.setMinZoom(0);
        this.#map.fitBounds(this.#bounds, { animate: false, padding: [4, 4] });
        this.#map.setMinZoom(this.#map.getZoom());
        this.#look(false);
    }

    #prepare(code, polygon) {
        this.#polygons.set(code, polygon);
        polygon.bindTooltip(() => words(this.describe(code)), { sticky: true });
        polygon.on('click', (event) => {
            DomEvent.stop(event);
            this.dispatchEvent(new CustomEvent('choose', { detail: code }));
        });
    }
}

/** What a pointer is told, as text: names never become markup. */
function words(lines) {
    const element = document.createElement('div');
    for (const line of lines) {
        element.append(Object.assign(document.createElement('div'), { textContent: line }));
    }
    return element;
}

/** An area as one feature, whatever it was put together from. */
function outlined({ code, features }) {
    const geometries = features.map(placed);
    const geometry = geometries.length === 1 ? geometries[0] : united(geometries);
    return { type: 'Feature', properties: { code }, geometry };
}

/** Where a feature is drawn. */
function placed({ properties, geometry }) {
    if (properties.code !== INSET.code) {
        return geometry;
    }
    const shift = (coordinates) =>
        typeof coordinates[0] === 'number'
            ? [coordinates[0] + INSET.longitude, coordinates[1] + INSET.latitude]
            : coordinates.map(shift);
    return { ...geometry, coordinates: shift(geometry.coordinates) };
}

customElements.define('ward-map', WardMap);
