/** A whole platform that a program starts for itself, beside whatever else runs, to hurt it or to measure it. */
@NullMarked
package vn.danchu.verification.rig;

import org.jspecify.annotations.NullMarked;
