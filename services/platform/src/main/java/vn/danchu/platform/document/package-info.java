/**
 * Documents that an authority keeps and posts, as Word files: a heading in the form of Decree 30/2020 above one table.
 *
 * <p>{@link vn.danchu.platform.document.WordTable} is a function from a heading and rows to bytes; it knows neither database nor HTTP. What
 * stands in a document, and who gets it, is its owner's.
 */
@NullMarked
package vn.danchu.platform.document;

import org.jspecify.annotations.NullMarked;
