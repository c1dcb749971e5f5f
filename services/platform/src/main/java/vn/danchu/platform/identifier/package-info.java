/**
 * Where identifiers come from: one injected source, so that tests can follow it.
 */
@NullMarked
package vn.danchu.platform.identifier;

import org.jspecify.annotations.NullMarked;
