@NullMarked
package vn.danchu.platform.problem.faulty;

import org.jspecify.annotations.NullMarked;
