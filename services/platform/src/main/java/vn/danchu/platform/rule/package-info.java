/** The catalogue of rules: periods and local policies as data, each with the article it rests on. */
@NullMarked
package vn.danchu.platform.rule;

import org.jspecify.annotations.NullMarked;
