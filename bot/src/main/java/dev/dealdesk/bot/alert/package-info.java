/** Channels are told what is won, lost, large, moved back or pushed, as it happens. */
@NullMarked
package dev.dealdesk.bot.alert;

import org.jspecify.annotations.NullMarked;
