/** The one card that shows an opportunity, wherever one is shown. */
@NullMarked
package dev.dealdesk.bot.card;

import org.jspecify.annotations.NullMarked;
