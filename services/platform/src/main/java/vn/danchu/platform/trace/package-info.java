/** One trace from the request at the gateway, through outbox and Kafka, to the effect of an event elsewhere. */
@NullMarked
package vn.danchu.platform.trace;

import org.jspecify.annotations.NullMarked;
