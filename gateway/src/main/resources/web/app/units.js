import { keyOf } from './figures.js';

/**
 * The units of the city by name: those of today, and those whose place they have taken. What is of a unit that was merged
 * (figures, a place on the map, old links) belongs to its heir.
 */
export class Units {
    #city;
    #named;
    #byKey;

    /** `named` as the service tells them, by code and age. */
    constructor(city, named) {
        this.#city = city;
        this.#named = named;
        this.#byKey = new Map(named.map((each) => [keyOf(each.ref), each]));
    }

    /** The communes of today. */
    get wards() {
        return this.#named.filter(({ ref, current }) => current && ref.code !== this.#city);
    }

    /** The city itself. */
    get city() {
        return this.#named.find(({ ref, current }) => current && ref.code === this.#city);
    }

    /** The unit of today to which the unit of a figure belongs: itself, or what has taken its place; none if it is unknown. */
    today(ref) {
        const named = this.#byKey.get(keyOf(ref));
        const today = named?.heir === undefined ? named : this.#byKey.get(keyOf(named.heir));
        return today?.current ? today : undefined;
    }

    /** Every unit whose figures are those of a unit of today, itself included. */
    behind(unit) {
        return this.#named.filter(({ ref }) => this.today(ref) === unit).map(({ ref }) => ref);
    }

    /** All units, of today and before. */
    get all() {
        return this.#named.map(({ ref }) => ref);
    }

    /** The commune to which a code leads today, whether it is its own or that of one that was merged into it. */
    ward(code) {
        const ward = this.#named.findLast(({ ref, current }) => current && ref.code === code) ?? this.#oldest(code);
        return ward === undefined || ward.ref.code === this.#city ? undefined : ward;
    }

    /** The code of the commune to which a place on the map belongs; the map is older than every merger told of here. */
    onMap(code) {
        return this.#oldest(code)?.ref.code ?? code;
    }

    #oldest(code) {
        const oldest = this.#named.find(({ ref }) => ref.code === code);
        return oldest === undefined ? undefined : this.today(oldest.ref);
    }
}
