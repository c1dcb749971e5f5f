/** The whole platform as its users meet it: started once for all journeys, with its real identity provider. */
@NullMarked
package vn.danchu.verification.journey;

import org.jspecify.annotations.NullMarked;
