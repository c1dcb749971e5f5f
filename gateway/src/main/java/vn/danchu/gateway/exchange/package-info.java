/** What the gateway knows of one request while it is in hand, and the traces it leaves: log line and measures. */
@NullMarked
package vn.danchu.gateway.exchange;

import org.jspecify.annotations.NullMarked;
