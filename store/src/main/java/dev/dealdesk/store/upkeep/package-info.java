/** Keeps accounts and contacts in order: edits, deletes, merges them, and takes that back. */
@NullMarked
package dev.dealdesk.store.upkeep;

import org.jspecify.annotations.NullMarked;
