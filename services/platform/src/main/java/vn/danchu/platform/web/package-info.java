/** The edge of a service: strict bodies, transactions around creates and changes, idempotency keys, versions. */
@NullMarked
package vn.danchu.platform.web;

import org.jspecify.annotations.NullMarked;
