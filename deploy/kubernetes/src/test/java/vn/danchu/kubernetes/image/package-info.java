/** The images and how they are tried. */
@NullMarked
package vn.danchu.kubernetes.image;

import org.jspecify.annotations.NullMarked;
