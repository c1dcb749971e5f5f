/**
 * Colours from light to dark of one hue each, so that they are told apart by lightness alone, whatever colours an eye can
 * see.
 */
const BLUES = ['#cfe2f2', '#97c5e0', '#5ba3cf', '#2272b5', '#08306b'];
const BROWNS = ['#fee3c3', '#fdb863', '#e8892b', '#b35806', '#6b3000'];
const PURPLES = ['#6a3d9a', '#8b68b3', '#ad93cd', '#cfc0e2', '#ece6f3'];

export const NOTHING = '#fbfaf7';

const CLASSES = 5;

/** Whole numbers from 1 up, in at most five classes of one width, a multiple of the step in which the numbers grow. */
function counts(colours, step, greatest) {
    const width = Math.max(1, Math.ceil(greatest / CLASSES / step)) * step;
    const count = Math.max(1, Math.min(CLASSES, Math.ceil(greatest / width)));
    const first = step > 1 ? step : 1;
    return Array.from({ length: count }, (_, index) => ({
        from: index === 0 ? first : index * width + (step > 1 ? step : 1),
        to: (index + 1) * width,
        colour: colours[count === 1 ? 2 : Math.round((index * (CLASSES - 1)) / (count - 1))],
    }));
}

/** Fifths of the whole. The dark end is where least was done in time: the map shows where to look. */
function shares() {
    return PURPLES.map((colour, index) => ({ from: index / CLASSES, to: (index + 1) / CLASSES, colour }));
}

/** The classes of a measure for the greatest value there is. */
export function classes(measure, greatest) {
    switch (measure) {
        case 'onTime':
            return shares();
        case 'overdue':
            return counts(BROWNS, 1, greatest);
        case 'comments':
            return counts(BLUES, 5, greatest);
        default:
            return counts(BLUES, 1, greatest);
    }
}

/** The class of a value; none for no value and for a count of nothing. */
export function classOf(value, ofMeasure) {
    if (value === null || value < ofMeasure[0].from) {
        return null;
    }
    return ofMeasure.find(({ to }) => value <= to) ?? ofMeasure.at(-1);
}
