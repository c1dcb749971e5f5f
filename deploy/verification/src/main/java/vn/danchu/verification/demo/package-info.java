/** The demonstration: a city and three wards ask their people, through the gateway only, with real tokens. */
@NullMarked
package vn.danchu.verification.demo;

import org.jspecify.annotations.NullMarked;
