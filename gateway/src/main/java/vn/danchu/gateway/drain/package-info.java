/** Leaving without dropping anybody: what is in hand is finished, what is new is sent elsewhere. */
@NullMarked
package vn.danchu.gateway.drain;

import org.jspecify.annotations.NullMarked;
