/** Citations of the law: one text in data, events and code, told to each reader as documents of their language cite it. */
@NullMarked
package vn.danchu.platform.law;

import org.jspecify.annotations.NullMarked;
