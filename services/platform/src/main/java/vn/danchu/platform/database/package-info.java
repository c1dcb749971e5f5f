/**
 * Transactions of the worker login: relay, inbox and sweeper.
 */
@NullMarked
package vn.danchu.platform.database;

import org.jspecify.annotations.NullMarked;
