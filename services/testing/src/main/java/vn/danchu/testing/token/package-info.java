/** Access tokens of every kind of person, and of every kind of forgery. */
@NullMarked
package vn.danchu.testing.token;

import org.jspecify.annotations.NullMarked;
