@NullMarked
package vn.danchu.platform.problem.example;

import org.jspecify.annotations.NullMarked;
