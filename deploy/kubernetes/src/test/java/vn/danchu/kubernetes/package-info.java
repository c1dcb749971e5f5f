/** What a cluster would be told, rendered as kubectl renders it and judged without a cluster. */
@NullMarked
package vn.danchu.kubernetes;

import org.jspecify.annotations.NullMarked;
