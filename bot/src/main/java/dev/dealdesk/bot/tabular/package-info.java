/** What tables that leave Dealdesk, and those that come in, have in common. */
@NullMarked
package dev.dealdesk.bot.tabular;

import org.jspecify.annotations.NullMarked;
