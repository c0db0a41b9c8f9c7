/** How a workspace's settings are changed, and who changed them. */
@NullMarked
package dev.dealdesk.store.setup;

import org.jspecify.annotations.NullMarked;
