/** The harness of the benchmarks, and a short run of each, so that none rots. */
@NullMarked
package vn.danchu.verification.bench;

import org.jspecify.annotations.NullMarked;
