/**
 * Telling and hearing: the outbox and its relay, the envelope, the inbox with parking. The only place that speaks to Kafka.
 */
@NullMarked
package vn.danchu.platform.event;

import org.jspecify.annotations.NullMarked;
