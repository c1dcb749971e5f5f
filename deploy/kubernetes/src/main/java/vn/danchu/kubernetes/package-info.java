/** What a cluster is told that follows from other files of the project, so that it is written once. */
@NullMarked
package vn.danchu.kubernetes;

import org.jspecify.annotations.NullMarked;
