@NullMarked
package vn.danchu.platform.rule;

import org.jspecify.annotations.NullMarked;
