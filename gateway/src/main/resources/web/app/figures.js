/**
 * The public figures of all units, as the stream tells them. A figure that is no longer shown is taken out; what was never
 * shown is not there: fewer than five people and nobody look the same.
 */
export class Figures {
    #units = new Map();
    #told = new Map();

    /** Forgets everything and takes these. */
    replace(figures) {
        this.#units.clear();
        this.#told.clear();
        this.change(figures);
    }

    /** Takes new values of some figures. */
    change(figures) {
        for (const { unit, measure, dimensions, value } of figures) {
            const key = keyOf(unit);
            this.#told.set(key, unit);
            const measures = this.#units.get(key) ?? new Map();
            this.#units.set(key, measures);
            const cells = measures.get(measure) ?? new Map();
            measures.set(measure, cells);
            const cell = JSON.stringify(dimensions);
            if (value === null) {
                cells.delete(cell);
            } else {
                cells.set(cell, { dimensions, value });
            }
        }
    }

    /** The units of which anything was told. */
    get units() {
        return [...this.#told.values()];
    }

    /** What the figures of these units say together. */
    summary(units) {
        const cells = (measure) =>
            units.flatMap((unit) => [...(this.#units.get(keyOf(unit))?.get(measure)?.values() ?? [])]);
        const sum = (measure, wanted) =>
            cells(measure)
                .filter(({ dimensions }) => wanted(dimensions))
                .reduce((total, { value }) => total + value, 0);
        const duties = (...standings) => sum('duties', ({ standing }) => standings.includes(standing));
        const met = duties('MET');
        const due = met + duties('MET_LATE', 'BREACHED');
        const shown = cells('comments').filter(({ dimensions }) => Object.keys(dimensions).length === 0);
        return {
            known: units.some((unit) => this.#units.has(keyOf(unit))),
            open: sum('consultations', ({ state }) => state === 'OPEN'),
            comments: shown.length === 0 ? null : shown.reduce((total, { value }) => total + value, 0),
            responses: sum('responses', () => true),
            median: median(cells('response-times')),
            met,
            due,
            onTime: due === 0 ? null : met / due,
            overdue: duties('BREACHED'),
        };
    }
}

/** A unit is a code and the day from which it holds: a code alone may have named another unit before. */
export const keyOf = ({ code, validFrom }) => `${code}@${validFrom}`;

/** The class within which half of the responses came; `longer` has no bound. */
function median(cells) {
    const total = cells.reduce((sum, { value }) => sum + value, 0);
    if (total === 0) {
        return null;
    }
    const bound = ({ dimensions }) => (dimensions.withinDays === 'longer' ? Infinity : Number(dimensions.withinDays));
    let until = 0;
    for (const cell of [...cells].sort((one, other) => bound(one) - bound(other))) {
        until += cell.value;
        if (until * 2 >= total) {
            return bound(cell);
        }
    }
    return null;
}
