/** What is true of a sales desk: the identifiers and values that every feature shares. */
@NullMarked
package dev.dealdesk.store;

import org.jspecify.annotations.NullMarked;
