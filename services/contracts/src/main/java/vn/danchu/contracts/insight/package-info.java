/** What insight tells the city: aggregated figures, never a person. */
@NullMarked
package vn.danchu.contracts.insight;

import org.jspecify.annotations.NullMarked;
