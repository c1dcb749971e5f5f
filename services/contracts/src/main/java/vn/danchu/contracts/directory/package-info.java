/** What the directory tells: which units there are, and what became of them. */
@NullMarked
package vn.danchu.contracts.directory;

import org.jspecify.annotations.NullMarked;
