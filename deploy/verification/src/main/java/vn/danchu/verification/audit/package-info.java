/** The audit trails of all services, compared with their chains and with what was seen of them before. */
@NullMarked
package vn.danchu.verification.audit;

import org.jspecify.annotations.NullMarked;
