/** What the topics hold, for programs that compare it with something else. */
@NullMarked
package vn.danchu.verification.topic;

import org.jspecify.annotations.NullMarked;
