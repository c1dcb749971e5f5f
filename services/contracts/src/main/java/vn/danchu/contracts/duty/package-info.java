/**
 * What every service tells of its duties: obligations of the law, or promised in a plan, each with one due date and one
 * legal basis. One shape everywhere, so that one list shows all that is due.
 */
@NullMarked
package vn.danchu.contracts.duty;

import org.jspecify.annotations.NullMarked;
