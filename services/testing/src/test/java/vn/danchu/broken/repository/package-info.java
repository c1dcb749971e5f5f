@NullMarked
package vn.danchu.broken.repository;

import org.jspecify.annotations.NullMarked;
