/** The figures of one consultation, by the commune its commenters live in. */
@NullMarked
package vn.danchu.insight.consultation;

import org.jspecify.annotations.NullMarked;
