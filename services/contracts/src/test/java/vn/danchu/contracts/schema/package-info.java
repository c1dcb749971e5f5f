/** Record, schema and golden sample of each event say the same. */
@NullMarked
package vn.danchu.contracts.schema;

import org.jspecify.annotations.NullMarked;
