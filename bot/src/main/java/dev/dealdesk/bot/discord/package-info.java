/** Discord's edge, the only place that knows JDA: interactions come in, replies go out. */
@NullMarked
package dev.dealdesk.bot.discord;

import org.jspecify.annotations.NullMarked;
