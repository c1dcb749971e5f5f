/** What a person agrees to before the platform keeps what they say. */
@NullMarked
package vn.danchu.platform.consent;

import org.jspecify.annotations.NullMarked;
