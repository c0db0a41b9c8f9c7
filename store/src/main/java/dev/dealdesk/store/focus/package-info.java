/** Which opportunities are most worth work now. */
@NullMarked
package dev.dealdesk.store.focus;

import org.jspecify.annotations.NullMarked;
