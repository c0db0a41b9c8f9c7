/** Hands out everything that a workspace keeps, row by row, for files that leave it. */
@NullMarked
package dev.dealdesk.store.exporting;

import org.jspecify.annotations.NullMarked;
