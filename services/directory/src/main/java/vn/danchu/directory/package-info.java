/** Which units, communities, organisations and offices there are, and were: what all features of the service share. */
@NullMarked
package vn.danchu.directory;

import org.jspecify.annotations.NullMarked;
