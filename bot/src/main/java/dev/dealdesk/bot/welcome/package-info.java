/** Dealdesk introduces itself to a server, once. */
@NullMarked
package dev.dealdesk.bot.welcome;

import org.jspecify.annotations.NullMarked;
