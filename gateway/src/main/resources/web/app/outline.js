/**
 * One shape of several neighbours: the line between two of them, which each draws in its own direction, is drawn by neither.
 * Every ring that is left stands as a polygon of its own; a hole among them is one because the map fills by even and odd.
 */
export function united(geometries) {
    const lines = new Map();
    for (const ring of geometries.flatMap(rings)) {
        for (let at = 1; at < ring.length; at++) {
            const [start, end] = [ring[at - 1], ring[at]];
            if (!lines.delete(`${end}>${start}`)) {
                lines.set(`${start}>${end}`, [start, end]);
            }
        }
    }
    const leaving = Map.groupBy(lines.values(), ([start]) => String(start));
    const coordinates = [];
    for (const [start] of lines.values()) {
        const ring = [start];
        for (let line = leaving.get(String(start)).pop(); line; line = leaving.get(String(line[1])).pop()) {
            ring.push(line[1]);
        }
        if (ring.length > 1) {
            coordinates.push([ring]);
        }
    }
    return { type: 'MultiPolygon', coordinates };
}

const rings = ({ type, coordinates }) => (type === 'MultiPolygon' ? coordinates.flat() : coordinates);
