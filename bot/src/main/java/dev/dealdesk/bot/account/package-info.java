/** The organisations that are sold to: made, shown and listed. */
@NullMarked
package dev.dealdesk.bot.account;

import org.jspecify.annotations.NullMarked;
