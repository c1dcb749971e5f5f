/** Makes what a service makes of events anew, from the topics, while the old making serves; then puts the new one in its place. */
@NullMarked
package vn.danchu.verification.rebuild;

import org.jspecify.annotations.NullMarked;
