/** Everything a rep does with one opportunity or a list of them. */
@NullMarked
package dev.dealdesk.bot.opportunity;

import org.jspecify.annotations.NullMarked;
