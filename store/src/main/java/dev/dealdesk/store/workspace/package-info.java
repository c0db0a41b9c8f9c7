/** A Discord server as a sales desk: its settings, sales process, contact roles and rights. */
@NullMarked
package dev.dealdesk.store.workspace;

import org.jspecify.annotations.NullMarked;
