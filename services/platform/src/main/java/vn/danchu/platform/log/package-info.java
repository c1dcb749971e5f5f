/** What the log, the metrics and the health checks share: one glossary of keys, one correlation id. */
@NullMarked
package vn.danchu.platform.log;

import org.jspecify.annotations.NullMarked;
