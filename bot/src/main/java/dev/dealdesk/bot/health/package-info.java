/** What tells machines and operators how Dealdesk is doing: health checks and metrics. */
@NullMarked
package dev.dealdesk.bot.health;

import org.jspecify.annotations.NullMarked;
