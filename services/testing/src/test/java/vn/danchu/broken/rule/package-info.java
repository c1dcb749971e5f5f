@NullMarked
package vn.danchu.broken.rule;

import org.jspecify.annotations.NullMarked;
