/** Who holds which post from when to when: heads of communities and holders of offices. Names of people lie here and nowhere else. */
@NullMarked
package vn.danchu.directory.holder;

import org.jspecify.annotations.NullMarked;
