/** The official days off of each year: entered by the city from the Prime Minister's decision, told to every service. */
@NullMarked
package vn.danchu.directory.calendar;

import org.jspecify.annotations.NullMarked;
