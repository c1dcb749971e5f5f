/** Where identifiers come from: one injected source. */
@NullMarked
package vn.danchu.gateway.identifier;

import org.jspecify.annotations.NullMarked;
