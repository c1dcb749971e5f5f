/** The browser in which pages are tried. Whoever uses it brings Playwright; the test kit alone does not. */
@NullMarked
package vn.danchu.testing.browser;

import org.jspecify.annotations.NullMarked;
