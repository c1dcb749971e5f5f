/** Drafts put to the people: what all features of the service share. */
@NullMarked
package vn.danchu.consultation;

import org.jspecify.annotations.NullMarked;
