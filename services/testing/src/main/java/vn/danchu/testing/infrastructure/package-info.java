/** PostgreSQL and Kafka, once for all tests of a module. */
@NullMarked
package vn.danchu.testing.infrastructure;

import org.jspecify.annotations.NullMarked;
