/** Runs what Dealdesk does by itself, for one server after the other. */
@NullMarked
package dev.dealdesk.bot.duty;

import org.jspecify.annotations.NullMarked;
