/**
 * What a person can ask for and what is answered, in the desk's own words and free of Discord's.
 */
@NullMarked
package dev.dealdesk.bot.command;

import org.jspecify.annotations.NullMarked;
