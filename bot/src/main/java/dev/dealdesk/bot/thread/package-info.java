/** An opportunity's thread: its changes are told there, and what is said to Dealdesk is noted. */
@NullMarked
package dev.dealdesk.bot.thread;

import org.jspecify.annotations.NullMarked;
