/** Organisations of a unit and their offices, and who holds these. */
@NullMarked
package vn.danchu.directory.organisation;

import org.jspecify.annotations.NullMarked;
