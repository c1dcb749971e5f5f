/** What is counted: figures of units by day, what a fact adds to them, and how they are read. */
@NullMarked
package vn.danchu.insight.measure;

import org.jspecify.annotations.NullMarked;
