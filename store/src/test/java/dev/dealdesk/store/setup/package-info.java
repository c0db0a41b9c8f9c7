/** The rules of settings. */
@NullMarked
package dev.dealdesk.store.setup;

import org.jspecify.annotations.NullMarked;
