/** What a person has typed or uploaded but not yet confirmed. */
@NullMarked
package dev.dealdesk.store.draft;

import org.jspecify.annotations.NullMarked;
