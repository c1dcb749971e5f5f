/** What a deployable does not start with in production, and how all of it is told at once. */
@NullMarked
package vn.danchu.production;

import org.jspecify.annotations.NullMarked;
