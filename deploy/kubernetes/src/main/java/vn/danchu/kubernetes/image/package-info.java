/** One recipe for the images of all deployables, and the proof that one runs as the base says. */
@NullMarked
package vn.danchu.kubernetes.image;

import org.jspecify.annotations.NullMarked;
