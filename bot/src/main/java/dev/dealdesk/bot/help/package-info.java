/** The list of everything that can be typed. */
@NullMarked
package dev.dealdesk.bot.help;

import org.jspecify.annotations.NullMarked;
