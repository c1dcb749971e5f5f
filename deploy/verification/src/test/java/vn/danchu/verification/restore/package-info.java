/** What a restore brings to one story, over real tables and topics. */
@NullMarked
package vn.danchu.verification.restore;

import org.jspecify.annotations.NullMarked;
