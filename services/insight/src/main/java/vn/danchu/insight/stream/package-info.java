/** The figures live: a replica's picture of the measure topic and those who watch it. */
@NullMarked
package vn.danchu.insight.stream;

import org.jspecify.annotations.NullMarked;
