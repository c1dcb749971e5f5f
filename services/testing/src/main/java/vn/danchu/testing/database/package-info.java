/** The database as a service's own logins see it, beside the service. */
@NullMarked
package vn.danchu.testing.database;

import org.jspecify.annotations.NullMarked;
