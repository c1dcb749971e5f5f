/**
 * Duties: every obligation of the law, or promised in a plan, opened in the transaction that causes it, breached exactly once.
 */
@NullMarked
package vn.danchu.platform.duty;

import org.jspecify.annotations.NullMarked;
