/** What the documentation says of the code is held against the code. */
@NullMarked
package vn.danchu.verification.docs;

import org.jspecify.annotations.NullMarked;
