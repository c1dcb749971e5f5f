/** What the platform consists of on one machine: each part's command, ports, settings and sign of health. */
@NullMarked
package vn.danchu.local.part;

import org.jspecify.annotations.NullMarked;
