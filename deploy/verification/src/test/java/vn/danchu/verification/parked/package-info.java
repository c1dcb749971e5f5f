@NullMarked
package vn.danchu.verification.parked;

import org.jspecify.annotations.NullMarked;
