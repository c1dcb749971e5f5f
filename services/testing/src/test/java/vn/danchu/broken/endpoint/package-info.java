@NullMarked
package vn.danchu.broken.endpoint;

import org.jspecify.annotations.NullMarked;
