/** What the supervision service tells: feedback of people and enterprises, and what becomes of it. */
@NullMarked
package vn.danchu.contracts.supervision;

import org.jspecify.annotations.NullMarked;
