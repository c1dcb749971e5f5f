/**
 * The vocabulary the services share: what an event says and on which topic it travels. Values only; no behaviour, no
 * names, no contacts and no text of citizens (a topic outlives the right to be forgotten).
 */
@NullMarked
package vn.danchu.contracts;

import org.jspecify.annotations.NullMarked;
