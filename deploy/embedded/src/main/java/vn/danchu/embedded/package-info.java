/** PostgreSQL and Kafka as parts of this JVM. */
@NullMarked
package vn.danchu.embedded;

import org.jspecify.annotations.NullMarked;
