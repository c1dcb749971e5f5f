/** What the fuzzed readings share. Each of them stands in the package of the code it tries. */
@NullMarked
package vn.danchu.fuzz;

import org.jspecify.annotations.NullMarked;
