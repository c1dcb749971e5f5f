/** Benchmarks: ours and a reference, measured side by side in one run. They print ratios and assert nothing. */
@NullMarked
package vn.danchu.verification.bench;

import org.jspecify.annotations.NullMarked;
