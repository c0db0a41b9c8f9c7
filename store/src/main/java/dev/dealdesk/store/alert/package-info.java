/** What a team is told in its channels as it happens: won, lost, large, moved back, pushed. */
@NullMarked
package dev.dealdesk.store.alert;

import org.jspecify.annotations.NullMarked;
