/** What a city decides about the periods that the law leaves to it, and the words in which a period is put. */
@NullMarked
package vn.danchu.contracts.rule;

import org.jspecify.annotations.NullMarked;
