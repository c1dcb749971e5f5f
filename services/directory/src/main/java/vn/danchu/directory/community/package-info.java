/** Residential communities (cộng đồng dân cư: thôn, tổ dân phố), and who heads them. */
@NullMarked
package vn.danchu.directory.community;

import org.jspecify.annotations.NullMarked;
