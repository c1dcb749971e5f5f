/** The audit trail: who did what, written with the change, chained off the request path, verified by command. */
@NullMarked
package vn.danchu.platform.audit;

import org.jspecify.annotations.NullMarked;
