/**
 * Wakes Dealdesk so that it does by itself what is due. Quartz, which only this package knows, says
 * when; what is due is decided by each duty, by the desk's clock and the database.
 */
@NullMarked
package dev.dealdesk.bot.schedule;

import org.jspecify.annotations.NullMarked;
