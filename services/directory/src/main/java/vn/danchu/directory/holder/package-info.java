/**
 * Who holds which post from when to when: heads of communities and holders of offices. Names of people lie in the table of this
 * feature and nowhere else; what is public of it is a view.
 */
@NullMarked
package vn.danchu.directory.holder;

import org.jspecify.annotations.NullMarked;
