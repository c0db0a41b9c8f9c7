/** What a period is going to bring, against its quotas, and how right that was in the past. */
@NullMarked
package dev.dealdesk.store.forecast;

import org.jspecify.annotations.NullMarked;
