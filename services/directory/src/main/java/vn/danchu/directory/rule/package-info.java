/** The catalogue of periods as everybody may read it, and what the city decides where the law leaves it to the city. */
@NullMarked
package vn.danchu.directory.rule;

import org.jspecify.annotations.NullMarked;
