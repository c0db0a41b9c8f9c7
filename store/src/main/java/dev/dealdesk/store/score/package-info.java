/**
 * How likely opportunities are won, and when they close, as the workspace's own history teaches.
 */
@NullMarked
package dev.dealdesk.store.score;

import org.jspecify.annotations.NullMarked;
