/** Apologies for missed days: owed at the breach, sent as a letter with a new date, met where officials are at fault. */
@NullMarked
package vn.danchu.supervision.apology;

import org.jspecify.annotations.NullMarked;
