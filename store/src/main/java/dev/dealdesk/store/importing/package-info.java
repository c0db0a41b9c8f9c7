/**
 * Brings in what files tell of a sales desk: all of it in one transaction, dated as they tell it.
 */
@NullMarked
package dev.dealdesk.store.importing;

import org.jspecify.annotations.NullMarked;
