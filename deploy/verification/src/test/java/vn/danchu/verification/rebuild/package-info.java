/** What of making figures anew can be tried without a platform. */
@NullMarked
package vn.danchu.verification.rebuild;

import org.jspecify.annotations.NullMarked;
