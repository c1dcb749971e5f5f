/** Faults on purpose: a running platform is loaded, hurt, given time to recover, and judged by what its clients were told. */
@NullMarked
package vn.danchu.verification.fault;

import org.jspecify.annotations.NullMarked;
