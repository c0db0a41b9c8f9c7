/**
 * The database: how it is reached or started, prepared, migrated, and worked with for one server at
 * a time.
 */
@NullMarked
package dev.dealdesk.store.database;

import org.jspecify.annotations.NullMarked;
