/** What was released is still kept: no later change may break a reader, or the reading of what is already on a topic. */
@NullMarked
package vn.danchu.contracts.compatibility;

import org.jspecify.annotations.NullMarked;
