/**
 * What raises the question of a denunciation (tố cáo): held from its first moment, enciphered under a key of its own, until its sender was
 * told the law and has chosen and a named person has looked. Nothing of it is told by an event or a duty, found by a tracking code, or
 * named in an address.
 */
@NullMarked
package vn.danchu.supervision.sealed;

import org.jspecify.annotations.NullMarked;
