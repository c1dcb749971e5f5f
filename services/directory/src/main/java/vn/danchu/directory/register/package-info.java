/** Registers (sổ bộ): population, voters, households and communities of a unit, each figure with its day and source. */
@NullMarked
package vn.danchu.directory.register;

import org.jspecify.annotations.NullMarked;
