/** The verbs of the local run: what {@code make run}, {@code up}, {@code down}, {@code status} and {@code token} do. */
@NullMarked
package vn.danchu.local;

import org.jspecify.annotations.NullMarked;
