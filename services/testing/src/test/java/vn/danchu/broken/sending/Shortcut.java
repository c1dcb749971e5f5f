package vn.danchu.broken.sending;

import org.apache.kafka.clients.producer.Producer;

/** Sends past the outbox. */
record Shortcut(Producer<String, String> producer) {}
