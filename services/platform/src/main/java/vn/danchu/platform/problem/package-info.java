/** What a request is refused with: one enum per service, texts in Vietnamese and English, RFC 9457 on the wire. */
@NullMarked
package vn.danchu.platform.problem;

import org.jspecify.annotations.NullMarked;
