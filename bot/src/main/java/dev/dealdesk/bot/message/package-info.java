/** A message of the channel becomes an activity of an opportunity. */
@NullMarked
package dev.dealdesk.bot.message;

import org.jspecify.annotations.NullMarked;
