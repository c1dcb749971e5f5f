/**
 * Open311 GeoReport v2: programs of others send in problems and read what becomes of them, in a protocol that is the same in many
 * cities. The keys of these programs are issued here too.
 */
@NullMarked
package vn.danchu.supervision.open311;

import org.jspecify.annotations.NullMarked;
