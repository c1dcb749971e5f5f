/** Who may do what at the broker, and how one signs in there; said without its client, so that every reader can use it. */
@NullMarked
package vn.danchu.contracts.broker;

import org.jspecify.annotations.NullMarked;
